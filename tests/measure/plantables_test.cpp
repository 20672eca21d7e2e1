#include "measure/smalltown.h"
#include "measure/workedout.h"
#include "store/campaigns.h"

// Campaigns with what belongs to them, and days that stand out, worked out by hand.
namespace rapport::test {
namespace {

/// September 2026: one campaign from the 1st to the 15th, one from 20 August to 5 September, one that is a draft and
/// one of July.
TempWorkspace &planned()
{
    static TempWorkspace workspace;
    static const bool filled = [] {
        workspace.clock().set(at(u"2026-09-21T12:00"_s));
        workspace.write([](Writer &w) {
            EXPECT_TRUE(store::setReportZone(w, "UTC"));
            qint64 number = 0;
            const auto goal = [&number](Verdict verdict) {
                return CampaignGoal{
                    .uid = Uid::create(++number), .metric = u"posts"_s, .version = 1, .verdict = verdict};
            };
            const auto event = [&number](const QString &day, const QList<CampaignGuest> &guests) {
                return CampaignEvent{
                    .uid = Uid::create(++number), .name = u"Evening"_s, .day = dayOf(day), .guests = guests};
            };
            const auto plan = [&](const QString &name, const QString &from, const QString &to, CampaignState state) {
                Campaign campaign;
                campaign.uid = Uid::create(++number);
                campaign.state = state;
                campaign.plan.name = name;
                campaign.plan.fromDay = dayOf(from);
                campaign.plan.toDay = dayOf(to);
                return campaign;
            };
            Campaign swap = plan(u"Swap"_s, u"2026-09-01"_s, u"2026-09-15"_s, CampaignState::Running);
            swap.plan.goals = {goal(Verdict::Met), goal(Verdict::Missed), goal(Verdict::Open)};
            swap.plan.offers = {{.name = u"Ten percent"_s, .code = u"TEN"_s}, {.name = u"A free reed"_s}};
            swap.plan.events = {event(u"2026-09-10"_s, {{.name = u"Ann"_s, .attended = true}, {.name = u"Bob"_s}}),
                                event(u"2026-08-30"_s, {{.name = u"Cid"_s, .attended = true}})};
            Campaign summer = plan(u"Summer"_s, u"2026-08-20"_s, u"2026-09-05"_s, CampaignState::Closed);
            summer.plan.goals = {goal(Verdict::Met)};
            summer.plan.offers = {{.name = u"Post free"_s}};
            summer.plan.events = {
                event(u"2026-09-02"_s, {{.name = u"Ann"_s, .attended = true}, {.name = u"Eve"_s, .attended = true}})};
            Campaign draft = plan(u"Some day"_s, u"2026-09-01"_s, u"2026-09-30"_s, CampaignState::Draft);
            draft.plan.goals = {goal(Verdict::Met)};
            draft.plan.offers = {{.name = u"Never agreed on"_s}};
            Campaign july = plan(u"July"_s, u"2026-07-01"_s, u"2026-07-31"_s, CampaignState::Reviewed);
            july.plan.goals = {goal(Verdict::Missed)};
            july.plan.offers = {{.name = u"Over"_s}};
            for (const Campaign &campaign : {swap, summer, draft, july})
                store::addCampaign(w, campaign);
        });
        return true;
    }();
    EXPECT_TRUE(filled);
    return workspace;
}

const WorkedFigure kSeptember[] = {
    {"campaigns", 2, 2, 2},
    {"offers", 3, 3, 3},
    // One of three was in August.
    {"events", 2, 2, 2},
    // Bob was asked and did not come.
    {"event_guests", 3, 3, 3, 1},
    // Of three judged ones two; one is open.
    {"goals_met", 200.0 / 3, 2, 3, 1},
};
[[maybe_unused]] const bool kPlansHeld = isWorkedOut(kSeptember);

TEST(Plans, AreMeasuredAsOneReckonsByHand)
{
    for (const WorkedFigure &expected : kSeptember) {
        const Figure figure = planned().read([&](Reader &r) {
            const Result<MetricResult> result = Measuring(r).measure(
                {.metric = QString::fromLatin1(expected.metric), .period = days(u"2026-09-01"_s, u"2026-10-01"_s)});
            EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
            return result.value_or(MetricResult()).whole.figure;
        });
        expectFigure(figure, expected);
    }
}

/// One message a day for fourteen days, then two, then one again; today is the day after.
const WorkedFigure kSpikes[] = {
    {"spike_days", 1, 1, 2},
};
[[maybe_unused]] const bool kSpikesHeld = isWorkedOut(kSpikes);

TEST(Spikes, AreMeasuredAsOneReckonsByHand)
{
    TempWorkspace workspace;
    workspace.clock().set(at(u"2026-09-17T12:00"_s));
    workspace.write([](Writer &w) {
        EXPECT_TRUE(store::setReportZone(w, "UTC"));
        const AccountId account = addAccount(w).id;
        const IdentityId ann = addPerson(w, u"Ann"_s);
        const ConversationId conversation = addConversation(w, account, u"1"_s);
        const qint64 first = at(u"2026-09-01T10:00"_s);
        for (int i = 0; i < 17; ++i) {
            const int day = i < 15 ? i : i - 1; // two on the fifteenth
            addMessage(w, account, conversation, ann,
                       {.remoteId = QString::number(i), .at = first + day * 86'400'000LL + i * 1000});
        }
    });
    EXPECT_TRUE(store::settleFigures(workspace.store()));
    workspace.read([](Reader &r) {
        // Thirteen days are too few to say what stands out.
        for (const auto &[from, to, expected] :
             {std::tuple(u"2026-09-15"_s, u"2026-09-17"_s, kSpikes[0]),
              std::tuple(u"2026-09-01"_s, u"2026-09-15"_s, WorkedFigure{"spike_days", std::nullopt, 0, 0})}) {
            const Result<MetricResult> result =
                Measuring(r).measure({.metric = u"spike_days"_s, .period = days(from, to)});
            EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
            expectFigure(result.value_or(MetricResult()).whole.figure, expected);
        }
        return 0;
    });
}

} // namespace
} // namespace rapport::test
