// Campaigns: what is agreed on before it begins, each decision with its event and its undo, and whose conversations
// they are.
#include "base/time.h"
#include "insight/reportdays.h"
#include "measure/campaignfigures.h"
#include "store/campaigns.h"
#include "store/campaignsearch.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/rollups.h"
#include "sync/campaignchanges.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <set>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class CampaignsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    CampaignsTest()
    {
        merge(workspace, account,
              {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Here is my draft"_s),
               messageFrom(u"bo"_s, u"r"_s, now - 2 * kHourMs, u"And mine"_s),
               messageFrom(u"cleo"_s, u"s"_s, now - 3 * kHourMs, u"Where is my parcel?"_s)});
    }

    static CampaignPlan plan(const QString &name = u"Autumn swap"_s)
    {
        CampaignPlan made;
        made.name = name;
        made.objective = u"Weavers show each other their drafts"_s;
        made.owner = u"Mira"_s;
        made.fromDay = 20'700;
        made.toDay = 20'730;
        made.accounts = {u"Scripted"_s};
        made.tags = {u"swap"_s};
        static const Uid goal = Uid::create(7);
        made.goals = {{.uid = goal,
                       .metric = u"conversations"_s,
                       .version = 1,
                       .baseline = 40,
                       .baselineFrom = 20'600,
                       .baselineTo = 20'630,
                       .target = 60}};
        return made;
    }
    static Result<QList<CampaignFigure>> measured(Reader &r, const Campaign &campaign)
    {
        return QList<CampaignFigure>{{.goal = campaign.plan.goals[0].uid,
                                      .metric = u"conversations"_s,
                                      .version = 1,
                                      .fromDay = campaign.plan.fromDay,
                                      .toDay = campaign.plan.toDay + 1,
                                      .value = 52,
                                      .numerator = 52,
                                      .denominator = 52,
                                      .rows = 52,
                                      .at = r.nowMs()}};
    }
    template<class F>
    Event decide(F function)
    {
        const auto event = workspace.store().writeNow(WriteLane::User, function);
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    }
    template<class F>
    QString refusal(F function)
    {
        const auto event = workspace.store().writeNow(WriteLane::User, function);
        EXPECT_FALSE(event);
        return event ? QString() : event.error().detail;
    }
    CampaignId add(const CampaignPlan &made = plan())
    {
        decide([&](Writer &w) { return campaignchanges::add(w, made); });
        return workspace.read([&](Reader &r) { return store::campaignNamed(r, made.name)->id; });
    }
    Event go(CampaignId id, CampaignState to)
    {
        return decide([id, to](Writer &w) { return campaignchanges::setState(w, id, to, measured); });
    }
    [[nodiscard]] Campaign campaign(CampaignId id)
    {
        return workspace.read([id](Reader &r) { return store::campaign(r, id).value_or(Campaign{}); });
    }
    [[nodiscard]] ConversationId conversation(const QString &id) { return conversationBy(workspace, account, id).id; }
    [[nodiscard]] std::set<ConversationId> found(const QString &query)
    {
        return workspace.read([&](Reader &r) {
            store::ConversationFilter filter;
            filter.query = *parseQuery(query);
            auto ids = store::conversationIds(r, filter);
            EXPECT_TRUE(ids);
            return std::set<ConversationId>(ids->begin(), ids->end());
        });
    }
};

TEST_F(CampaignsTest, AreAgreedOnBeforeTheyBeginAndFrozenAtTheirEnd)
{
    CampaignPlan unready = plan();
    unready.goals[0].target.reset();
    const CampaignId id = add(unready);
    EXPECT_TRUE(refusal([id](Writer &w) {
                    return campaignchanges::setState(w, id, CampaignState::Approved, measured);
                }).contains(u"target"_s));
    EXPECT_FALSE(refusal([id](Writer &w) {
                     return campaignchanges::setState(w, id, CampaignState::Running, measured);
                 }).isEmpty());
    decide([id](Writer &w) { return campaignchanges::change(w, id, plan(), {}); });
    go(id, CampaignState::Approved);
    go(id, CampaignState::Running);
    CampaignPlan later = plan();
    later.toDay += 7;
    EXPECT_TRUE(
        refusal([&](Writer &w) { return campaignchanges::change(w, id, later, u" "_s); }).contains(u"reason"_s));
    decide([&](Writer &w) { return campaignchanges::change(w, id, later, u"Rain"_s); });
    const auto revisions = workspace.read([id](Reader &r) { return store::campaignRevisions(r, id); });
    ASSERT_EQ(revisions.size(), 2);
    EXPECT_EQ(revisions[0].reason, u"Rain"_s);
    EXPECT_EQ(revisions[0].plan.toDay, later.toDay);
    EXPECT_EQ(revisions[1].plan.toDay, plan().toDay);
    go(id, CampaignState::Closed);
    const auto figures = workspace.read([id](Reader &r) { return store::campaignFigures(r, id); });
    ASSERT_EQ(figures.size(), 1);
    EXPECT_EQ(figures[0].value, 52);
    EXPECT_EQ(figures[0].toDay, later.toDay + 1);
    // Closed: verdicts alone; reviewed: nothing.
    CampaignPlan changed = later;
    changed.objective = u"Sell more"_s;
    EXPECT_FALSE(refusal([&](Writer &w) { return campaignchanges::change(w, id, changed, u"why not"_s); }).isEmpty());
    EXPECT_FALSE(refusal([id](Writer &w) {
                     return campaignchanges::setState(w, id, CampaignState::Reviewed, measured);
                 }).isEmpty());
    CampaignPlan judged = later;
    judged.goals[0].verdict = Verdict::Missed;
    decide([&](Writer &w) { return campaignchanges::change(w, id, judged, {}); });
    go(id, CampaignState::Reviewed);
    judged.goals[0].verdict = Verdict::Met;
    EXPECT_FALSE(refusal([&](Writer &w) { return campaignchanges::change(w, id, judged, u"oh"_s); }).isEmpty());
    EXPECT_FALSE(refusal([id](Writer &w) { return campaignchanges::remove(w, id); }).isEmpty());
}

TEST_F(CampaignsTest, ClosedFiguresOutliveSyncsUpgradesAndOtherDefinitions)
{
    const ReportDays days = workspace.read([](Reader &r) { return store::reportDays(r); });
    CampaignPlan made = plan();
    made.fromDay = days.dayOf(now) - 5;
    made.toDay = days.dayOf(now) + 5;
    made.goals[0].metric = u"messages_received"_s;
    made.goals[0].version = metricOf(u"messages_received"_s)->version;
    made.goals[0].ownConversations = false;
    const CampaignId id = add(made);
    const auto become = [&](CampaignState to) {
        decide([id, to](Writer &w) { return campaignchanges::setState(w, id, to, campaignFigures); });
    };
    ASSERT_TRUE(store::settleFigures(workspace.store()));
    become(CampaignState::Approved);
    become(CampaignState::Running);
    become(CampaignState::Closed);
    const auto kept = [&] { return workspace.read([id](Reader &r) { return store::campaignFigures(r, id); }); };
    const auto drift = [&] {
        return workspace.read([&](Reader &r) {
            return driftOf(store::campaignFigures(r, id).first(), campaignFigures(r, *store::campaign(r, id))->first());
        });
    };
    const QList<CampaignFigure> atClose = kept();
    ASSERT_EQ(atClose.size(), 1);
    EXPECT_EQ(atClose[0].value, 3);
    EXPECT_EQ(atClose[0].version, metricOf(u"messages_received"_s)->version);
    EXPECT_TRUE(drift().isNone());

    // The same pages again change nothing; what came late shows beside what was kept.
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Here is my draft"_s)});
    ASSERT_TRUE(store::settleFigures(workspace.store()));
    EXPECT_TRUE(drift().isNone());
    merge(workspace, account, {messageFrom(u"dov"_s, u"t"_s, now - kHourMs, u"Mine came late"_s)});
    ASSERT_TRUE(store::settleFigures(workspace.store()));
    EXPECT_EQ(kept(), atClose);
    EXPECT_EQ(drift(), (FigureDrift{.value = true, .numerator = true, .denominator = true}));

    // As a workspace that comes from a version with another definition: its figure stays, and says which it was.
    workspace.write([](Writer &w) { w.compose("UPDATE campaign_figure SET version = version - 1").run(); });
    QList<CampaignFigure> older = atClose;
    --older[0].version;
    workspace.reopen();
    EXPECT_EQ(kept(), older);
    EXPECT_TRUE(drift().version);
}

TEST_F(CampaignsTest, RemarksAreNotedBesideWhatWasAgreedOn)
{
    const CampaignId id = add();
    go(id, CampaignState::Approved);
    go(id, CampaignState::Running);
    CampaignPlan remarked = campaign(id).plan;
    remarked.goals[0].remark = u"Rain"_s;
    const Event noted = decide([&](Writer &w) { return campaignchanges::change(w, id, remarked, {}); });
    EXPECT_EQ(campaign(id).plan.goals[0].remark, u"Rain"_s);
    EXPECT_EQ(workspace.read([id](Reader &r) { return store::campaignRevisions(r, id); }).size(), 1);
    EXPECT_EQ(campaign(id).revision, 1);
    ASSERT_TRUE(commands.undo(noted.uid).result());
    EXPECT_TRUE(campaign(id).plan.goals[0].remark.isEmpty());
    remarked.goals[0].target = 70;
    EXPECT_FALSE(refusal([&](Writer &w) { return campaignchanges::change(w, id, remarked, {}); }).isEmpty())
        << "a target is agreed on";
}

TEST_F(CampaignsTest, AreFoundByAllTheySayInAnyCase)
{
    CampaignPlan made = plan();
    made.notes = u"Das Café war zu klein"_s;
    made.goals[0].remark = u"Ein Erfolg"_s;
    made.goals[0].verdict = Verdict::Met;
    const CampaignId id = add(made);
    CampaignPlan other = plan(u"Spring fair"_s);
    other.tags = {u"fair"_s};
    add(other);
    const auto found = [&](const QString &words) {
        QStringList names;
        for (const Campaign &one : workspace.read([&](Reader &r) { return store::campaignsWith(r, words); }))
            names.append(one.plan.name);
        return names;
    };
    EXPECT_EQ(found(u"CAFE klein"_s), QStringList{u"Autumn swap"_s});
    EXPECT_EQ(found(u"erfolg met"_s), QStringList{u"Autumn swap"_s});
    EXPECT_EQ(found(u"fair"_s), QStringList{u"Spring fair"_s});
    EXPECT_EQ(found(u"mira"_s).size(), 2);
    EXPECT_TRUE(found(u"cafe fair"_s).isEmpty());
    go(id, CampaignState::Approved);
    CampaignPlan later = campaign(id).plan;
    later.toDay += 7;
    decide([&](Writer &w) { return campaignchanges::change(w, id, later, u"Regen"_s); });
    EXPECT_EQ(found(u"regen"_s), QStringList{u"Autumn swap"_s}) << "reasons of changes";
    workspace.write([id](Writer &w) {
        ContentPiece piece;
        piece.plan.name = u"Opening"_s;
        piece.plan.campaign = id;
        piece.plan.posts = {{.accountName = u"Scripted"_s, .text = u"Bring one draft, take one home"_s}};
        store::addContent(w, piece);
    });
    EXPECT_EQ(found(u"take HOME"_s), QStringList{u"Autumn swap"_s}) << "texts of posts";
}

TEST_F(CampaignsTest, EachDecisionIsTakenBackExactly)
{
    const CampaignId id = add();
    const Event approved = go(id, CampaignState::Approved);
    const Event running = go(id, CampaignState::Running);
    CampaignPlan later = plan();
    later.toDay += 7;
    const Event changed = decide([&](Writer &w) { return campaignchanges::change(w, id, later, u"Rain"_s); });
    const Event closed = go(id, CampaignState::Closed);
    EXPECT_FALSE(await(commands.undo(running.uid))) << "it has gone on";
    ASSERT_TRUE(await(commands.undo(closed.uid)));
    EXPECT_TRUE(workspace.read([id](Reader &r) { return store::campaignFigures(r, id); }).isEmpty());
    ASSERT_TRUE(await(commands.undo(changed.uid)));
    EXPECT_EQ(campaign(id).plan, plan());
    EXPECT_EQ(campaign(id).revision, 1);
    ASSERT_TRUE(await(commands.undo(running.uid)));
    ASSERT_TRUE(await(commands.undo(approved.uid)));
    EXPECT_EQ(campaign(id).state, CampaignState::Draft);
    EXPECT_TRUE(workspace.read([id](Reader &r) { return store::campaignRevisions(r, id); }).isEmpty());
}

TEST_F(CampaignsTest, WithdrawnOnesKeepWhatWasAgreedOn)
{
    const CampaignId id = add();
    go(id, CampaignState::Approved);
    const Event withdrawn = go(id, CampaignState::Draft);
    CampaignPlan other = plan();
    other.budget = {.minor = 100, .currency = u"EUR"_s};
    decide([&](Writer &w) { return campaignchanges::change(w, id, other, {}); });
    EXPECT_FALSE(await(commands.undo(withdrawn.uid))) << "nobody agreed to the changed plan";
    go(id, CampaignState::Approved);
    const auto revisions = workspace.read([id](Reader &r) { return store::campaignRevisions(r, id); });
    ASSERT_EQ(revisions.size(), 2);
    EXPECT_EQ(revisions[1].plan, plan());
    EXPECT_EQ(revisions[0].plan, other);
}

TEST_F(CampaignsTest, HoldConversationsByTagAndByHand)
{
    const CampaignId id = add();
    const ConversationId q = conversation(u"q"_s);
    const ConversationId r = conversation(u"r"_s);
    const ConversationId s = conversation(u"s"_s);
    ASSERT_TRUE(await(commands.addTag(q, u"Swap"_s)));
    ASSERT_TRUE(await(commands.addTag(r, u"swap"_s)));
    EXPECT_EQ(found(u"campaign:\"autumn swap\""_s), (std::set{q, r}));
    const Event out = decide([&](Writer &w) { return campaignchanges::decide(w, id, r, false); });
    const Event in = decide([&](Writer &w) { return campaignchanges::decide(w, id, s, true); });
    EXPECT_EQ(found(u"campaign:%1"_s.arg(id.value)), (std::set{q, s}));
    EXPECT_EQ(found(u"-campaign:%1"_s.arg(id.value)), (std::set{r}));
    EXPECT_EQ(workspace.read([&](Reader &reader) { return store::campaignsOf(reader, s); }),
              QStringList{u"Autumn swap"_s});
    EXPECT_EQ(workspace.read([&](Reader &reader) { return store::campaignsOf(reader, r); }), QStringList());
    EXPECT_EQ(workspace.read([&](Reader &reader) { return store::campaignConversationCount(reader, id); }), 2);
    EXPECT_FALSE(refusal([&](Writer &w) { return campaignchanges::decide(w, id, s, true); }).isEmpty());
    ASSERT_TRUE(await(commands.undo(in.uid)));
    ASSERT_TRUE(await(commands.undo(out.uid)));
    EXPECT_EQ(found(u"campaign:\"Autumn swap\""_s), (std::set{q, r}));
}

TEST_F(CampaignsTest, RemovedDraftsComeBackWithTheirConversations)
{
    const CampaignId id = add();
    const ConversationId s = conversation(u"s"_s);
    decide([&](Writer &w) { return campaignchanges::decide(w, id, s, true); });
    const Event removed = decide([id](Writer &w) { return campaignchanges::remove(w, id); });
    EXPECT_TRUE(found(u"campaign:\"Autumn swap\""_s).empty());
    ASSERT_TRUE(await(commands.undo(removed.uid)));
    EXPECT_EQ(found(u"campaign:\"Autumn swap\""_s), (std::set{s}));
}

TEST_F(CampaignsTest, NamesAreTakenOnce)
{
    add();
    EXPECT_FALSE(refusal([](Writer &w) { return campaignchanges::add(w, plan(u"  AUTUMN   swap "_s)); }).isEmpty());
    const CampaignId other = add(plan(u"Spring fair"_s));
    EXPECT_FALSE(refusal([&](Writer &w) { return campaignchanges::change(w, other, plan(), {}); }).isEmpty());
}

} // namespace
} // namespace rapport::test
