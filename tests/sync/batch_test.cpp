// One decision about many conversations: carried out and taken back as a whole, whatever happens in between.
#include "base/time.h"
#include "store/batches.h"
#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Kind = Change::Kind;
using State = ConversationState;

constexpr int kMany = 250; // three writes

class BatchTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();

    void SetUp() override
    {
        QList<RemoteItem> items;
        for (int i = 0; i < kMany; ++i)
            items.append(messageFrom(u"ana%1"_s.arg(i % 7), u"q%1"_s.arg(i), now - kHourMs + i, u"Hello there?"_s));
        merge(workspace, account, items);
    }
    [[nodiscard]] int count(State state)
    {
        int found = 0;
        for (const StateCount &one : workspace.read(store::stateCounts))
            found += one.state == state ? one.conversations : 0;
        return found;
    }
    [[nodiscard]] std::vector<ConversationId> all()
    {
        return workspace.read([](Reader &r) { return store::conversationIds(r, {}).value(); });
    }
    /// A batch as kill -9 leaves it after so many of its conversations.
    store::Batch cutOff(const Change &change, int after)
    {
        const std::vector<ConversationId> ids = all();
        return workspace.write([&](Writer &w) {
            store::Batch batch = store::addBatch(w, changeToJson(change));
            store::addBatchItems(w, batch.id, ids);
            Event event;
            event.uid = batch.uid;
            event.kind = u"batch.close"_s;
            store::addEvent(w, event);
            store::setBatchState(w, batch.id, store::BatchState::Running);
            for (int i = 0; i < after; ++i) {
                const ConversationId id = ids[static_cast<size_t>(i)];
                const Result<Event> changed = applyChange(w, {}, id, change);
                EXPECT_TRUE(changed);
                store::setBatchItem(w, batch.id, id, store::BatchItemState::Changed, changed->uid);
            }
            return batch;
        });
    }
    void waitFor(const std::function<bool()> &condition)
    {
        QElapsedTimer patience;
        patience.start();
        while (!condition() && patience.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
};

TEST_F(BatchTest, ChangesAllThatAFilterFindsAndTakesThemBackAsOne)
{
    Commands commands(workspace.store());
    store::ConversationFilter filter;
    filter.query = parseQuery(u"from:ana1 OR from:ana2"_s).value();
    const int before = count(State::Open);
    const auto closed = await(commands.batches().applyToAll(filter, {.kind = Kind::Close}));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->changed, 72);
    EXPECT_EQ(closed->left, 0);
    EXPECT_EQ(closed->event.kind, u"batch.close"_s);
    EXPECT_EQ(closed->event.actor, workspace.store().actor());
    EXPECT_EQ(count(State::Closed), 72);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM event WHERE kind = 'conversation.closed'"), 72)
        << "each has its own history";
    const auto undone = await(commands.batches().undo(closed->event.uid));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->changed, 72);
    EXPECT_EQ(undone->left, 0);
    EXPECT_EQ(count(State::Open), before);
    EXPECT_FALSE(await(commands.batches().undo(closed->event.uid)));
}

TEST_F(BatchTest, LeavesWhatHasNothingToChangeAndWhatChangedSince)
{
    Commands commands(workspace.store());
    std::vector<ConversationId> ids = all();
    ASSERT_TRUE(await(commands.close(ids[0])));
    const auto closed = await(commands.batches().apply(ids, {.kind = Kind::Close}));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->changed, kMany - 1);
    EXPECT_EQ(closed->left, 1);
    ASSERT_TRUE(await(commands.reopen(ids[1])));
    const auto undone = await(commands.batches().undo(closed->event.uid));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->changed, kMany - 2);
    EXPECT_EQ(undone->left, 1) << "it was decided about again";
    EXPECT_EQ(count(State::Open), kMany - 1);
    EXPECT_EQ(count(State::Closed), 1);
}

TEST_F(BatchTest, PutsManyIntoACampaignAndTakesThemOut)
{
    Commands commands(workspace.store());
    CampaignPlan plan;
    plan.name = u"Autumn swap"_s;
    plan.tags = {u"swap"_s};
    ASSERT_TRUE(await(commands.campaigns().add(plan)));
    const CampaignId swap = workspace.read([](Reader &r) { return store::campaigns(r).value(0).id; });
    const auto belonging = [&] {
        return workspace.read([swap](Reader &r) { return store::campaignConversationCount(r, swap); });
    };
    const std::vector<ConversationId> ids = all();
    ASSERT_TRUE(await(commands.addTag(ids[0], u"swap"_s)));
    const auto added = await(commands.batches().apply(ids, {.kind = Kind::AddToCampaign, .campaign = swap}));
    ASSERT_TRUE(added);
    EXPECT_EQ(added->changed, kMany - 1) << "one belongs by its tag";
    EXPECT_EQ(added->left, 1);
    EXPECT_EQ(added->event.kind, u"batch.bind"_s);
    EXPECT_EQ(belonging(), kMany);
    ASSERT_TRUE(await(commands.batches().undo(added->event.uid)));
    EXPECT_EQ(belonging(), 1);

    store::ConversationFilter filter;
    filter.query = parseQuery(u"campaign:\"autumn swap\" OR from:ana1"_s).value();
    const auto taken = await(commands.batches().applyToAll(filter, {.kind = Kind::TakeFromCampaign, .campaign = swap}));
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->changed, 1) << "what does not belong needs no word about it";
    EXPECT_EQ(belonging(), 0);
    ASSERT_TRUE(await(commands.batches().undo(taken->event.uid)));
    EXPECT_EQ(belonging(), 1);
    EXPECT_FALSE(workspace.read([&](Reader &r) { return store::campaignDecision(r, swap, ids[0]); }))
        << "its tag decides again";
    const auto nowhere =
        await(commands.batches().apply(ids, {.kind = Kind::AddToCampaign, .campaign = CampaignId(99)}));
    ASSERT_TRUE(nowhere);
    EXPECT_EQ(nowhere->changed, 0);
}

TEST_F(BatchTest, TellsHowFarItIs)
{
    Commands commands(workspace.store());
    const auto future = commands.batches().apply(all(), {.kind = Kind::AddTag, .tag = u"sale"_s});
    ASSERT_TRUE(await(future));
    EXPECT_EQ(future.progressMaximum(), kMany);
    EXPECT_EQ(future.progressValue(), kMany);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation_tag"), kMany);
}

TEST_F(BatchTest, GoesOnAfterItWasCutOff)
{
    const store::Batch batch = cutOff({.kind = Kind::Close}, 120);
    workspace.reopen();
    EXPECT_EQ(count(State::Closed), 120);
    Commands commands(workspace.store());
    commands.batches().resume();
    waitFor([&] { return workspace.read(store::unfinishedBatches).isEmpty(); });
    EXPECT_EQ(count(State::Closed), kMany);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM event WHERE kind = 'conversation.closed'"), kMany)
        << "none twice";
    const auto undone = await(commands.batches().undo(batch.uid));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->changed, kMany);
    EXPECT_EQ(count(State::Open), kMany);
}

TEST_F(BatchTest, CanBeTakenBackWhereItWasCutOff)
{
    const store::Batch batch = cutOff({.kind = Kind::Close}, 120);
    workspace.reopen();
    Commands commands(workspace.store());
    const auto undone = await(commands.batches().undo(batch.uid));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->changed, 120);
    EXPECT_EQ(count(State::Open), kMany);
    commands.batches().resume();
    EXPECT_TRUE(workspace.read(store::unfinishedBatches).isEmpty()) << "it does not come back to life";
}

TEST_F(BatchTest, TakingBackGoesOnAfterItWasCutOff)
{
    const store::Batch batch = cutOff({.kind = Kind::Close}, kMany);
    workspace.write([&](Writer &w) { store::setBatchState(w, batch.id, store::BatchState::Undoing); });
    workspace.reopen();
    Commands commands(workspace.store());
    commands.batches().resume();
    waitFor([&] { return workspace.read(store::unfinishedBatches).isEmpty(); });
    EXPECT_EQ(count(State::Open), kMany);
}

TEST_F(BatchTest, AListThatNeverGotCompleteIsDropped)
{
    workspace.write([](Writer &w) { store::addBatch(w, changeToJson({.kind = Kind::Close})); });
    Commands commands(workspace.store());
    commands.batches().resume();
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM batch"), 1) << "another process may be writing it";
    workspace.clock().advance(kHourMs);
    commands.batches().resume();
    waitFor([&] { return number(workspace, "SELECT count(*) FROM batch") == 0; });
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM batch"), 0);
    EXPECT_EQ(count(State::Open), kMany);
}

TEST_F(BatchTest, ClosingTheWorkspaceStopsBetweenTwoWrites)
{
    {
        Commands commands(workspace.store());
        const auto given = commands.batches().apply(all(), {.kind = Kind::Close});
        EXPECT_TRUE(given.isStarted());
    }
    workspace.reopen();
    const int closed = count(State::Closed);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM event WHERE kind = 'conversation.closed'"), closed);
    EXPECT_EQ(count(State::Open) + closed, kMany);
}

TEST_F(BatchTest, NothingToChangeIsSaid)
{
    Commands commands(workspace.store());
    EXPECT_EQ(await(commands.batches().apply({}, {.kind = Kind::Close})).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.batches().undo(Uid::create(now))).error().kind, ErrorKind::Invalid);
}

} // namespace
} // namespace rapport::test
