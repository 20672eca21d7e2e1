#include "measure/measuring.h"
#include "measure/workedout.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/moods.h"
#include "store/people.h"
#include "store/rollups.h"
#include "support/tempworkspace.h"

// Leads, ideas and the agreement of moods, worked out by hand.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDayMs = 86'400'000;

/// Thirty days: three leads, three ideas, and four messages that somebody judged.
class Desk
{
public:
    Desk()
    {
        workspace.clock().set(1'790'000'000'000);
        now = workspace.clock().nowMs();
        workspace.write([this](Writer &w) {
            EXPECT_TRUE(store::setReportZone(w, "UTC"));
            Account account;
            account.channel = u"bluesky"_s;
            account.name = u"Birch"_s;
            account = store::addAccount(w, account);
            Conversation conversation;
            conversation.account = account.id;
            conversation.remoteKey = u"1"_s;
            conversation.id = store::addConversation(w, conversation);
            for (int i = 0; i < 4; ++i) {
                Message message;
                message.conversation = conversation.id;
                message.account = account.id;
                message.remoteId = QString::number(i);
                message.at = now - 40 * kDayMs + i;
                message.text = u"How much is the loom?"_s;
                messages.append(store::addMessage(w, message, 1));
            }
            // Taken on 20, 12 and 5 days ago.
            follow(w, 0, 20, {{LeadStage::HandedOver, 16}, {LeadStage::Won, 10}});
            follow(w, 1, 12, {{LeadStage::HandedOver, 6}, {LeadStage::Lost, 2}});
            follow(w, 2, 5, {});
            // Written down 50, 25 and 4 days ago.
            wish(w, u"Colours"_s, 50, {{IdeaState::Planned, 30}});
            wish(w, u"Marks"_s, 25, {{IdeaState::Done, 8}});
            wish(w, u"Folding"_s, 4, {});
            judge(w, 0, Mood::Positive, Mood::Positive);
            judge(w, 1, Mood::Negative, Mood::Negative);
            judge(w, 2, Mood::Negative, Mood::Neutral);
            judge(w, 3, Mood::Negative, Mood::Unknown);
        });
        const int today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
        period = {today - 29, today + 1};
    }

    [[nodiscard]] Figure figure(const QString &metric, const MetricFilter &filter = {})
    {
        return workspace.read([&](Reader &r) {
            const auto result =
                Measuring(r).measure({.metric = metric, .period = period, .filter = filter, .compareWith = {}});
            EXPECT_TRUE(result) << qPrintable(metric) << (result ? "" : qPrintable(result.error().detail));
            return result ? result->whole.figure : Figure();
        });
    }

    TempWorkspace workspace;
    Period period;
    qint64 now = 0;

private:
    void follow(Writer &w, int message, int daysAgo, const QList<std::pair<LeadStage, int>> &stages)
    {
        Lead lead;
        lead.uid = Uid::create(now);
        lead.message = messages.at(message);
        lead.takenAt = now - daysAgo * kDayMs;
        const LeadId id = store::addLead(w, lead, Uid::create(now));
        for (const auto &[stage, ago] : stages)
            store::setLeadStage(w, id, stage, Uid::create(now), now - ago * kDayMs);
    }

    void wish(Writer &w, const QString &title, int daysAgo, const QList<std::pair<IdeaState, int>> &states)
    {
        Idea idea;
        idea.uid = Uid::create(now);
        idea.title = title;
        idea.createdAt = now - daysAgo * kDayMs;
        const IdeaId id = store::addIdea(w, idea, Uid::create(now));
        for (const auto &[state, ago] : states)
            store::setIdeaState(w, id, state, Uid::create(now), now - ago * kDayMs);
    }

    void judge(Writer &w, int message, Mood byPerson, Mood byFormula)
    {
        store::MoodCorrection said;
        said.message = messages.at(message);
        said.mood = byPerson;
        said.reckoned.mood = byFormula;
        said.uid = Uid::create(now);
        said.actor = w.actor();
        said.at = now - kDayMs;
        store::setMoodCorrection(w, said);
    }

    QList<MessageId> messages;
};

constexpr double kDay = 86'400;

const WorkedFigure kMonth[] = {
    {"leads_taken", 3, 3, 3},
    {"leads_handed_over", 2, 2, 2},
    {"leads_won", 1, 1, 1},
    // One won, one lost, one under way.
    {"lead_conversion", 50, 1, 2, 1},
    // 4 and 6 days; of two the lower one.
    {"lead_handover_median", 4 * kDay, 4 * 86'400, 2},
    {"lead_won_median", 10 * kDay, 10 * 86'400, 1},
    {"ideas_new", 2, 2, 2},
    {"ideas_done", 1, 1, 1},
    {"ideas_open", 2, 2, 2},
    // Two of three that the formula knows.
    {"mood_agreement", 200.0 / 3, 2, 3, 1},
};
[[maybe_unused]] const bool kHeld = isWorkedOut(kMonth) && isWorkedOut({"idea_age_median"});

} // namespace

TEST(FindingFigures, AreAsWorkedOutByHand)
{
    Desk desk;
    for (const WorkedFigure &expected : kMonth)
        expectFigure(desk.figure(QString::fromLatin1(expected.metric)), expected);
    // Up to this very moment, which is the end of what has passed: 4 days, the lower one of 4 and 50.
    EXPECT_NEAR(desk.figure(u"idea_age_median"_s).value.value_or(0), 4 * kDay, 1);
}

TEST(FindingFigures, NoDataIsNoData)
{
    TempWorkspace workspace;
    workspace.read([](Reader &r) {
        for (const QString &metric : {u"leads_taken"_s, u"ideas_open"_s, u"mood_agreement"_s, u"lead_conversion"_s}) {
            const auto result = Measuring(r).measure({.metric = metric, .period = {20'000, 20'030}, .compareWith = {}});
            EXPECT_TRUE(result && !result->whole.figure.value) << qPrintable(metric);
        }
        return 0;
    });
}

TEST(FindingFigures, AreNarrowedByTheirMessages)
{
    Desk desk;
    const QString other = u"wordpress"_s;
    desk.workspace.write([&](Writer &w) {
        Account account;
        account.channel = other;
        account.name = u"Blog"_s;
        store::addAccount(w, account);
        Idea idea;
        idea.uid = Uid::create(desk.now);
        idea.title = u"Looms that fold"_s;
        idea.createdAt = desk.now - kDayMs;
        const IdeaId id = store::addIdea(w, idea, Uid::create(desk.now));
        const auto message = store::findMessage(w, store::accounts(w).first().id, u"0"_s);
        store::attach(w, {.idea = id,
                          .message = message.value_or(MessageId()),
                          .uid = Uid::create(desk.now),
                          .actor = w.actor(),
                          .at = desk.now});
    });
    EXPECT_EQ(desk.figure(u"leads_taken"_s, {.channels = {u"bluesky"_s}}).value, 3);
    EXPECT_EQ(desk.figure(u"leads_taken"_s, {.channels = {other}}).value, 0) << "none there, of three that there are";
    EXPECT_EQ(desk.figure(u"ideas_new"_s).value, 3);
    EXPECT_EQ(desk.figure(u"ideas_new"_s, {.channels = {u"bluesky"_s}}).value, 1) << "one has a message there";
    EXPECT_EQ(desk.figure(u"mood_agreement"_s, {.channels = {other}}).value, std::nullopt);
}

} // namespace rapport::test
