#include "measure/community.h"

#include "base/time.h"
#include "demo/demo.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/contacts.h"
#include "store/conversations.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/moods.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/scorefacts.h"
#include "store/scores.h"
#include "store/servicelevels.h"
#include "store/watchednames.h"
#include "store/worklog.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kEnd = 1'790'000'000'000; // 2026-09-21

ServiceRules promises()
{
    ServiceRules rules;
    rules.calendars.append(officeHours(u"Workshop"_s, "Europe/Berlin", kEnd));
    rules.policies.append({.uid = Uid::create(kEnd),
                           .name = u"All"_s,
                           .channel = {},
                           .tag = {},
                           .importance = Importance::Normal,
                           .calendar = rules.calendars.first().uid,
                           .firstReplyMs = 4 * kHourMs,
                           .nextReplyMs = 8 * kHourMs,
                           .resolutionMs = 40 * kHourMs,
                           .warnMs = kHourMs / 2});
    return rules;
}

std::vector<ContactId> writers(Reader &r, int most)
{
    std::vector<ContactId> contacts;
    Statement s = r.compose("SELECT DISTINCT i.contact_id FROM identity i JOIN message m ON m.identity_id = i.id "
                            "WHERE i.is_self = 0 AND i.is_bot = 0 ORDER BY m.at DESC LIMIT :most");
    s.bind(":most", most);
    while (s.step())
        contacts.push_back(s.id<ContactId>(0));
    return contacts;
}

void decide(Writer &w)
{
    const auto every = store::conversationIds(w, {});
    for (const ConversationId id : *every)
        store::addTag(w, id, QString::fromLatin1(kEverythingTag));
    const auto newest = store::conversationIds(w, {}, 60);
    for (size_t i = 0; i < newest->size(); i += 3)
        store::addTag(w, (*newest)[i], QString::fromLatin1(kCommunityTag));
    Statement posts = w.compose("SELECT id FROM message WHERE direction = 1 AND kind = 0 ORDER BY at DESC LIMIT 30");
    std::vector<MessageId> ours;
    while (posts.step())
        ours.push_back(posts.id<MessageId>(0));
    for (size_t i = 0; i < ours.size(); i += 2) {
        const auto some = static_cast<qint64>(i);
        store::saveStats(w, ours[i],
                         {.likes = some, .shares = some / 3, .replies = 1, .quotes = -1, .views = i % 4 == 0 ? 90 : -1},
                         kEnd);
    }
    const std::vector<ContactId> contacts = writers(w, 40);
    const PersonGroupId group = store::ensureGroup(w, QString::fromLatin1(kCommunityGroup));
    for (size_t i = 0; i < contacts.size(); i += 2)
        store::bindMember(w, group, {.contact = contacts[i], .uid = Uid::create(kEnd), .actor = w.actor(), .at = kEnd});
    for (size_t i = 0; i < contacts.size(); i += 4) {
        store::setOwnAdvocacy(
            w, contacts[i],
            {.state = AdvocateState::Agreed, .consent = Consent::Contact, .consentAt = kEnd - 100 * kDayMs});
    }
    store::addMerge(w, {.contact = contacts[1],
                        .into = contacts[2],
                        .root = contacts[2],
                        .uid = Uid::create(kEnd),
                        .actor = w.actor(),
                        .at = kEnd});
}

std::vector<Message> someOfTheirs(Writer &w)
{
    Statement s = w.compose("SELECT id FROM message WHERE direction = 0 AND kind <> 7 ORDER BY at DESC LIMIT 40");
    std::vector<Message> messages;
    while (s.step()) {
        if (const auto message = store::message(w, s.id<MessageId>(0)))
            messages.push_back(*message);
    }
    return messages;
}

void find(Writer &w)
{
    const std::vector<Message> theirs = someOfTheirs(w);
    qint64 number = 0;
    const auto uid = [&number] { return Uid::create(kEnd + ++number); };
    const auto daysAgo = [](qint64 days) { return kEnd - days * kDayMs; };
    for (size_t i = 0; i < 12; ++i) {
        Lead lead;
        lead.uid = uid();
        lead.message = theirs.at(i).id;
        lead.takenAt = daysAgo(150 - 10 * static_cast<qint64>(i));
        const LeadId id = store::addLead(w, lead, uid());
        if (i % 2 == 0)
            store::setLeadStage(w, id, LeadStage::HandedOver, uid(), lead.takenAt + 2 * kDayMs);
        if (i % 3 == 0)
            store::setLeadStage(w, id, i % 2 == 0 ? LeadStage::Won : LeadStage::Lost, uid(), lead.takenAt + 9 * kDayMs);
    }
    IdeaId first;
    for (size_t i = 0; i < 6; ++i) {
        Idea idea;
        idea.uid = uid();
        idea.title = u"Wish %1"_s.arg(i);
        idea.createdAt = daysAgo(120 - 15 * static_cast<qint64>(i));
        const IdeaId id = store::addIdea(w, idea, uid());
        for (size_t voice = 0; voice < i; ++voice)
            store::attach(w, {.idea = id,
                              .message = theirs.at(12 + i + voice).id,
                              .uid = uid(),
                              .actor = w.actor(),
                              .at = daysAgo(5)});
        if (i == 2)
            store::setIdeaState(w, id, IdeaState::Done, uid(), daysAgo(20));
        if (i == 3)
            first = id;
        if (i == 5)
            store::setMergedInto(w, id, first);
    }
    for (size_t i = 30; i < 38; ++i) {
        store::MoodCorrection said;
        said.message = theirs.at(i).id;
        said.mood = i % 2 == 0 ? Mood::Positive : Mood::Negative;
        said.reckoned.mood = i % 5 == 0 ? Mood::Unknown : Mood::Positive;
        said.uid = uid();
        said.actor = w.actor();
        said.at = daysAgo(static_cast<qint64>(i));
        store::setMoodCorrection(w, said);
    }
}

void plan(Writer &w)
{
    const int today = store::reportDays(w).dayOf(kEnd);
    Campaign swap;
    swap.state = CampaignState::Running;
    swap.plan.name = QString::fromLatin1(kCommunityCampaign);
    swap.plan.fromDay = today - 60;
    swap.plan.toDay = today - 10;
    swap.plan.accounts = {store::accounts(w).first().name};
    swap.plan.tags = {QString::fromLatin1(kCommunityTag)};
    swap.plan.offers = {{.name = u"Ten percent"_s, .code = u"TEN"_s}, {.name = u"A free reed"_s}};
    swap.plan.goals = {{.uid = Uid::create(kEnd + 1), .metric = u"posts"_s, .version = 1, .verdict = Verdict::Met},
                       {.uid = Uid::create(kEnd + 2), .metric = u"likes"_s, .version = 1, .verdict = Verdict::Missed},
                       {.uid = Uid::create(kEnd + 3), .metric = u"views"_s, .version = 1}};
    swap.plan.events = {{.uid = Uid::create(kEnd + 4),
                         .name = u"Weaving evening"_s,
                         .day = today - 30,
                         .guests = {{.name = u"Ann"_s, .attended = true}, {.name = u"Bob"_s}}}};
    Campaign other = swap;
    other.plan.name = u"Spring yarn"_s;
    other.plan.accounts.clear();
    other.plan.tags.clear();
    other.plan.fromDay = today - 150;
    other.plan.toDay = today - 120;
    Campaign draft = swap;
    draft.state = CampaignState::Draft;
    draft.plan.name = u"Some day"_s;
    for (const Campaign &campaign : {swap, other, draft})
        store::addCampaign(w, campaign);
    store::bindCampaignTags(w);
    store::addWatchedName(w, {.name = u"Us"_s, .side = WatchedSide::Ours, .phrases = {u"loom"_s, u"you"_s}});
    store::addWatchedName(w, {.name = u"Them"_s, .side = WatchedSide::Competitor, .phrases = {u"yarn"_s, u"the"_s}});
    for (const Account &account : store::accounts(w)) {
        for (int ago = 100; ago > 0; ago -= 7)
            store::saveFollowerCount(w, account.id, today - ago, 500 + 3 * (100 - ago));
    }
}

} // namespace

void reckonScores(TempWorkspace &workspace)
{
    store::ScoreReading reading;
    while (workspace.read([&reading](Reader &r) { return reading.readOn(r); })) {
    }
    const QString watermark = reading.watermark();
    const ScoreResult result = scoresOf(std::move(reading).facts(), {}, [] { return true; });
    workspace.write([&](Writer &w) {
        const qint64 run = store::beginScores(w, 0, watermark);
        store::addScores(w, run, result.people);
        store::finishScores(w, run, result.summary);
    });
}

Community &Community::instance()
{
    static Community community;
    return community;
}

Community::Community()
{
    // What was promised holds from then on, so that the history is judged by it.
    m_workspace.clock().set(kEnd - 4 * 365 * kDayMs);
    m_workspace.write([](Writer &w) { store::setServiceRules(w, promises()); });
    m_workspace.clock().set(kEnd);
    m_workspace.write([](Writer &w) {
        const Result<> zone = store::setReportZone(w, "Europe/Berlin");
        EXPECT_TRUE(zone);
    });
    const auto truth =
        fillDemo(m_workspace.store(), {.messages = 1500, .seed = 7, .endAt = kEnd}, [](int, int) { return true; });
    EXPECT_TRUE(truth) << (truth ? "" : qPrintable(truth.error().detail));
    m_workspace.write(decide);
    m_workspace.write(find);
    m_workspace.write(plan);
    EXPECT_TRUE(store::settleFigures(m_workspace.store()));
    reckonScores(m_workspace);
    m_today = m_workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
}

Result<MetricResult> Community::measure(const MetricRequest &request)
{
    return m_workspace.store().readNow([&](Reader &r) { return Measuring(r).measure(request); });
}

} // namespace rapport::test
