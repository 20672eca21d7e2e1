#include "measure/community.h"

#include "base/time.h"
#include "demo/demo.h"
#include "store/contacts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/persongroups.h"
#include "store/rollups.h"
#include "store/scorefacts.h"
#include "store/scores.h"
#include "store/servicelevels.h"
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

} // namespace

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
    EXPECT_TRUE(store::settleFigures(m_workspace.store()));
    reckonScores(m_workspace);
    m_today = m_workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
}

Result<MetricResult> Community::measure(const MetricRequest &request)
{
    return m_workspace.store().readNow([&](Reader &r) { return Measuring(r).measure(request); });
}

} // namespace rapport::test
