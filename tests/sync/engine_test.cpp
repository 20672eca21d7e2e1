#include "sync/syncengine.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "store/outbox.h"
#include "support/fakehttp.h"
#include "sync/commands.h"
#include "sync/enginelock.h"
#include "sync/outbox.h"
#include "syncfixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// Turns the event loop until something holds; false if it does not within the time.
template<class F>
bool eventually(F holds, int timeoutMs = 8000)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.hasExpired(timeoutMs))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
    return true;
}

class EngineTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    ScriptedConnector *channel = new ScriptedConnector;
    std::unique_ptr<Registry> registry = registryOf(std::unique_ptr<Connector>(channel));
    MemorySecrets secrets;
    std::shared_ptr<FakeHttp> http = std::make_shared<FakeHttp>();
    std::atomic<int> inside = 0;
    std::atomic<int> mostInside = 0;

    [[nodiscard]] std::unique_ptr<SyncEngine> engine()
    {
        return std::make_unique<SyncEngine>(workspace.store(), *registry, secrets, http);
    }
    [[nodiscard]] SyncStatus status()
    {
        return workspace.read([this](Reader &r) { return store::syncStatus(r, account.id).value_or(SyncStatus{}); });
    }
    [[nodiscard]] AccountState state()
    {
        return workspace.read([this](Reader &r) { return store::account(r, account.id)->state; });
    }
    /// Pulls that take a moment and count how many are under way.
    void scriptSlowPulls(int milliseconds)
    {
        channel->onPull = [this, milliseconds](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
            mostInside = std::max(mostInside.load(), ++inside);
            QThread::msleep(static_cast<unsigned long>(milliseconds));
            --inside;
            return Pull{};
        };
    }
    /// A pull that waits for ever, or until it is stopped.
    void scriptHanging()
    {
        channel->onPull = [](Session &session, const QString &, PullMode, const QString &) -> Result<Pull> {
            while (!session.stopToken().stop_requested())
                QThread::msleep(1);
            return fail(ErrorKind::Cancelled);
        };
    }
    Result<> waitFor(const QFuture<Result<>> &future)
    {
        EXPECT_TRUE(eventually([&] { return future.isFinished(); }));
        return future.isFinished() ? future.result() : Result<>(fail(ErrorKind::Busy, u"did not finish"_s));
    }
};

TEST_F(EngineTest, PullsWhatIsDueByItself)
{
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(sync->holdsLock());
    EXPECT_TRUE(eventually([&] { return status().lastSuccessAt != 0; }));
    const SyncStatus after = status();
    EXPECT_GE(after.nextRunAt, workspace.clock().nowMs() + 60'000);
    EXPECT_LE(after.nextRunAt, workspace.clock().nowMs() + 66'000);
    EXPECT_EQ(after.failures, 0);
}

TEST_F(EngineTest, NeverRunsAnAccountTwiceAtATime)
{
    scriptSlowPulls(30);
    const auto sync = engine();
    sync->start();
    QList<QFuture<Result<>>> futures;
    for (int i = 0; i < 6; ++i)
        futures.append(sync->syncNow(account.id, false));
    for (const auto &future : futures)
        EXPECT_TRUE(waitFor(future));
    EXPECT_EQ(mostInside, 1);
}

TEST_F(EngineTest, AHangingRequestIsAbortedByAStopWithinTwoSeconds)
{
    scriptHanging();
    const auto sync = engine();
    bool stopped = false;
    QObject::connect(sync.get(), &SyncEngine::stopped, sync.get(), [&stopped] { stopped = true; });
    sync->start();
    const QFuture<Result<>> round = sync->syncNow(account.id, false);
    ASSERT_TRUE(eventually([&] { return channel->pulls > 0; }));
    QElapsedTimer timer;
    timer.start();
    sync->stop();
    EXPECT_TRUE(eventually([&] { return stopped; }));
    EXPECT_LT(timer.elapsed(), 2000);
    EXPECT_FALSE(sync->holdsLock());
    ASSERT_TRUE(round.isFinished());
    EXPECT_EQ(round.result().error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(status().failures, 0) << "a stop is no failure";
}

TEST_F(EngineTest, ItsEndWaitsForWhatRuns)
{
    scriptHanging();
    QFuture<Result<>> round;
    {
        const auto sync = engine();
        sync->start();
        round = sync->syncNow(account.id, false);
        ASSERT_TRUE(eventually([&] { return channel->pulls > 0; }));
    }
    ASSERT_TRUE(round.isFinished());
    EXPECT_EQ(round.result().error().kind, ErrorKind::Cancelled);
}

TEST_F(EngineTest, OnlyTheHolderOfTheLockWorksAndTheNextOneTakesOver)
{
    auto first = engine();
    first->start();
    const auto second = engine();
    const Result<> refused = second->acquire();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Busy);
    EXPECT_TRUE(refused.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    EXPECT_EQ(waitFor(second->syncNow(account.id, false)).error().kind, ErrorKind::Busy);
    second->start();
    EXPECT_FALSE(second->holdsLock());
    first.reset();
    EXPECT_TRUE(eventually([&] { return second->holdsLock(); }));
}

TEST_F(EngineTest, FulfilsTheWishesOfOtherProcesses)
{
    const auto sync = engine();
    sync->start();
    ASSERT_TRUE(eventually([&] { return status().lastSuccessAt != 0; }));
    const int before = channel->pulls;
    const qint64 wish = workspace.write([this](Writer &w) { return store::addSyncRequest(w, account.id, false); });
    const qint64 nonsense = workspace.write([](Writer &w) { return store::addSyncRequest(w, AccountId(4711), false); });
    workspace.write([](Writer &w) { w.changes().everything = true; });
    const auto request = [this](qint64 id) {
        return workspace.read([id](Reader &r) { return store::syncRequest(r, id).value_or(store::SyncRequest{}); });
    };
    EXPECT_TRUE(eventually([&] { return request(wish).doneAt != 0 && request(nonsense).doneAt != 0; }));
    EXPECT_GT(channel->pulls, before);
    EXPECT_EQ(request(wish).errorKind, QString());
    EXPECT_EQ(request(nonsense).errorKind, u"invalid"_s);
}

TEST_F(EngineTest, SendsAsSoonAsSomethingIsQueued)
{
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, workspace.clock().nowMs(), u"Hello?"_s)});
    const auto sync = engine();
    sync->start();
    ASSERT_TRUE(eventually([&] { return status().lastSuccessAt != 0; }));
    Outbox outbox(workspace.store(), *registry, 0);
    const auto queued = await(outbox.reply(conversationBy(workspace, account, u"q"_s).id, {}, u"Hello."_s, false));
    ASSERT_TRUE(queued);
    EXPECT_TRUE(eventually([&] {
        return workspace.read([&](Reader &r) { return store::outboxEntry(r, queued->id)->state; }) == OutboxState::Sent;
    }));
    EXPECT_EQ(channel->performs, 1);
}

TEST_F(EngineTest, WhatIsPlannedLeavesAtItsTimeOnceWhatIsNewHasCome)
{
    const qint64 now = workspace.clock().nowMs();
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Open today?"_s)});
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(eventually([&] { return status().lastSuccessAt != 0; }));
    Answer answer;
    answer.text = u"Yes"_s;
    answer.sendAt = now + 300;
    Outbox outbox(workspace.store(), *registry, 0);
    ASSERT_TRUE(await(outbox.reply(conversationBy(workspace, account, u"q"_s).id, answer)));
    const int pullsBefore = channel->pulls;
    QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    EXPECT_EQ(channel->performs, 0);
    workspace.clock().advance(300);
    EXPECT_TRUE(eventually([&] { return channel->performs == 1; }));
    EXPECT_GT(channel->pulls, pullsBefore);
}

TEST_F(EngineTest, WhatIsPlannedIsNotTriedWithoutEndWhereNothingCanBeFetched)
{
    const qint64 now = workspace.clock().nowMs();
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Open today?"_s)});
    Answer answer;
    answer.text = u"Yes"_s;
    answer.sendAt = now + 20;
    Outbox outbox(workspace.store(), *registry, 0);
    ASSERT_TRUE(await(outbox.reply(conversationBy(workspace, account, u"q"_s).id, answer)));
    channel->onPull = [](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        return fail(ErrorKind::Offline, u"no route"_s);
    };
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(eventually([&] { return status().failures == 1; }));
    workspace.clock().advance(20);
    sync->kickOutbox();
    QElapsedTimer time;
    time.start();
    eventually([&] { return time.elapsed() > 300; });
    EXPECT_LE(channel->pulls, 2);
    EXPECT_EQ(channel->performs, 0);
}

TEST_F(EngineTest, WhatWasCutOffIsUnsureOnceTheLockIsWon)
{
    OutboxEntry entry;
    entry.uid = Uid::create(1);
    entry.account = account.id;
    entry.actor = workspace.store().actor();
    entry.action = ModerateAction{.remoteId = u"x"_s, .to = Moderation::Spam};
    entry.state = OutboxState::Sending;
    entry.createdAt = 1;
    entry = workspace.write([&](Writer &w) { return store::addOutboxEntry(w, entry); });
    channel->onFind = [](Session &, const Action &, const IdempotencyKey &) -> Result<std::optional<Receipt>> {
        return std::optional(Receipt{});
    };
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(eventually([&] {
        return workspace.read([&](Reader &r) { return store::outboxEntry(r, entry.id)->state; }) == OutboxState::Sent;
    }));
    EXPECT_EQ(channel->performs, 0) << "it was looked for, and found";
    EXPECT_EQ(channel->finds, 1);
}

TEST_F(EngineTest, ARefusedSecretWaitsForAPersonAndANewOneHeals)
{
    channel->description.can.needsSecret = true;
    const QString key = secretKey(workspace.store().uid(), account);
    await(secrets.write(key, u"wrong"_s));
    channel->onPull = [](Session &session, const QString &, PullMode, const QString &) -> Result<Pull> {
        if (session.secret() != u"right"_s)
            return fail(ErrorKind::Auth, u"invalid password"_s);
        return Pull{};
    };
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(eventually([&] { return state() == AccountState::NeedsSignIn; }));
    const int pulls = channel->pulls;
    sync->kickOutbox();
    EXPECT_FALSE(eventually([&] { return channel->pulls > pulls; }, 150)) << "it is not tried again by itself";
    await(secrets.write(key, u"right"_s));
    EXPECT_TRUE(waitFor(sync->syncNow(account.id, false)));
    EXPECT_EQ(state(), AccountState::Active);
}

TEST_F(EngineTest, AMissingSecretIsToldAndAsksNobody)
{
    channel->description.can.needsSecret = true;
    const auto sync = engine();
    ASSERT_TRUE(sync->acquire());
    const Result<> result = waitFor(sync->syncNow(account.id, false));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Auth);
    EXPECT_EQ(channel->pulls, 0);
    EXPECT_EQ(state(), AccountState::NeedsSignIn);
}

TEST_F(EngineTest, APlaceThatIsGoneIsAskedNoMore)
{
    channel->onPull = [](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        return fail(ErrorKind::Gone, u"410"_s);
    };
    const auto sync = engine();
    sync->start();
    EXPECT_TRUE(eventually([&] { return state() == AccountState::Stopped; }));
    EXPECT_EQ(waitFor(sync->syncNow(account.id, false)).error().kind, ErrorKind::Invalid);
}

TEST_F(EngineTest, AFailureBacksOffAndRetryAfterIsKept)
{
    channel->onPull = [](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        return fail(ErrorKind::RateLimited, u"slow down"_s, 10 * kMinuteMs);
    };
    const auto sync = engine();
    sync->start();
    ASSERT_TRUE(eventually([&] { return status().failures == 1; }));
    EXPECT_EQ(status().notBefore, workspace.clock().nowMs() + 10 * kMinuteMs);
    EXPECT_EQ(status().errorKind, u"rate-limited"_s);
    EXPECT_EQ(status().lastSuccessAt, 0);
    workspace.clock().advance(11 * kMinuteMs);
    channel->onPull = nullptr;
    sync->kickOutbox();
    EXPECT_TRUE(eventually([&] { return status().lastSuccessAt != 0; }));
    EXPECT_EQ(status().failures, 0);
}

TEST_F(EngineTest, APauseAbortsWhatRunsAndNothingFollows)
{
    scriptHanging();
    const auto sync = engine();
    sync->start();
    ASSERT_TRUE(eventually([&] { return channel->pulls == 1; }));
    Commands commands(workspace.store());
    ASSERT_TRUE(await(commands.pauseAccount(account.id, true)));
    EXPECT_TRUE(eventually([&] {
        const QList<AccountActivity> activity = sync->activity();
        return !activity.isEmpty() && !activity.first().running;
    }));
    EXPECT_EQ(state(), AccountState::Paused);
    EXPECT_FALSE(eventually([&] { return channel->pulls > 1; }, 150));
}

TEST_F(EngineTest, VerifyNeedsNeitherTheLockNorAStoredSecret)
{
    channel->onVerify = [](Session &session) -> Result<Profile> {
        Profile profile;
        profile.accountName = session.secret();
        return profile;
    };
    const auto sync = engine();
    const auto future = sync->verify(account, u"typed just now"_s);
    ASSERT_TRUE(eventually([&] { return future.isFinished(); }));
    ASSERT_TRUE(future.result());
    EXPECT_EQ(future.result()->accountName, u"typed just now"_s);
}

TEST(EngineLockTest, IsHeldByOneAndFreeAfterwards)
{
    QTemporaryDir folder;
    EngineLock first(folder.path());
    EngineLock second(folder.path());
    EXPECT_TRUE(first.acquire());
    EXPECT_TRUE(first.acquire());
    EXPECT_EQ(second.acquire().error().kind, ErrorKind::Busy);
    first.release();
    EXPECT_TRUE(second.acquire());
    EngineLock nowhere(folder.filePath(u"missing"_s));
    EXPECT_EQ(nowhere.acquire().error().kind, ErrorKind::Storage);
}

} // namespace
} // namespace rapport::test
