#include "base/time.h"
#include "sync/syncplanner.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

constexpr qint64 kNow = 1'777'629'600'000;

syncplanner::Facts facts(qint64 id, qint64 nextRunAt)
{
    syncplanner::Facts facts;
    facts.account.id = AccountId(id);
    facts.status.nextRunAt = nextRunAt;
    return facts;
}

TEST(SyncPlanner, WhatIsLongestOverdueGoesFirst)
{
    const auto plan = syncplanner::plan({facts(1, kNow - 10), facts(2, 0), facts(3, kNow + 5000)}, kNow, true);
    EXPECT_EQ(plan.due, (QList{AccountId(2), AccountId(1)}));
    EXPECT_EQ(plan.nextLookMs, 5000);
}

TEST(SyncPlanner, LooksAgainWithinAMinuteHoweverFarTheNextRun)
{
    EXPECT_EQ(syncplanner::plan({facts(1, kNow + kHourMs)}, kNow, true).nextLookMs, kMinuteMs);
    EXPECT_EQ(syncplanner::plan({}, kNow, true).nextLookMs, kMinuteMs);
}

TEST(SyncPlanner, NeverStartsASecondRunForAnAccount)
{
    syncplanner::Facts running = facts(1, 0);
    running.running = true;
    EXPECT_TRUE(syncplanner::plan({running}, kNow, true).due.isEmpty());
}

TEST(SyncPlanner, OnlyActiveAccountsRun)
{
    for (const auto state :
         {AccountState::Paused, AccountState::NeedsSignIn, AccountState::Stopped, AccountState::Removed}) {
        syncplanner::Facts resting = facts(1, 0);
        resting.account.state = state;
        EXPECT_TRUE(syncplanner::plan({resting}, kNow, true).due.isEmpty()) << static_cast<int>(state);
    }
}

TEST(SyncPlanner, HonoursRetryAfterEvenWhenTheRunIsDue)
{
    syncplanner::Facts limited = facts(1, 0);
    limited.status.notBefore = kNow + 7000;
    const auto plan = syncplanner::plan({limited}, kNow, true);
    EXPECT_TRUE(plan.due.isEmpty());
    EXPECT_EQ(plan.nextLookMs, 7000);
    EXPECT_EQ(syncplanner::plan({limited}, kNow + 7000, true).due, QList{AccountId(1)});
}

TEST(SyncPlanner, WithoutANetworkOnlyThisMachineIsAsked)
{
    syncplanner::Facts local = facts(1, 0);
    local.needsNetwork = false;
    EXPECT_EQ(syncplanner::plan({local, facts(2, 0)}, kNow, false).due, QList{AccountId(1)});
}

TEST(SyncPlanner, AClockThatWasSetBackDoesNotSilenceAnAccountForGood)
{
    const auto plan = syncplanner::plan({facts(1, kNow + 400 * kDayMs)}, kNow + 3 * kHourMs, true);
    EXPECT_TRUE(plan.due.isEmpty());
    syncplanner::Facts lost = facts(1, kNow + 400 * kDayMs);
    lost.status.lastAttemptAt = kNow + 399 * kDayMs; // later than now: the clock went back
    EXPECT_EQ(syncplanner::plan({lost}, kNow, true).due, QList{AccountId(1)});
}

TEST(SyncPlanner, SpreadsRunsByUpToATenth)
{
    EXPECT_EQ(syncplanner::nextRunAfterSuccess(kNow, 60'000, 0.0), kNow + 60'000);
    EXPECT_EQ(syncplanner::nextRunAfterSuccess(kNow, 60'000, 0.5), kNow + 63'000);
    EXPECT_LT(syncplanner::nextRunAfterSuccess(kNow, 60'000, 0.999), kNow + 66'000);
}

TEST(SyncPlanner, BacksOffTwiceAsLongEachTimeUpToAnHour)
{
    const struct
    {
        int failures;
        qint64 least;
        qint64 most;
    } table[] = {
        {1, 15'000, 30'000},
        {2, 30'000, 60'000},
        {3, 60'000, 120'000},
        {4, 120'000, 240'000},
        {8, 1'800'000, 3'600'000},
        {100, 1'800'000, 3'600'000},
        {2'000'000'000, 1'800'000, 3'600'000},
    };
    for (const auto &row : table) {
        EXPECT_EQ(syncplanner::nextRunAfterFailure(kNow, row.failures, {}, 0.0) - kNow, row.least) << row.failures;
        EXPECT_EQ(syncplanner::nextRunAfterFailure(kNow, row.failures, {}, 1.0) - kNow, row.most) << row.failures;
    }
}

TEST(SyncPlanner, RetryAfterIsTheLeastPause)
{
    EXPECT_EQ(syncplanner::nextRunAfterFailure(kNow, 1, 5'000'000, 0.5), kNow + 5'000'000);
    EXPECT_EQ(syncplanner::nextRunAfterFailure(kNow, 1, 1'000, 0.0), kNow + 15'000);
}

} // namespace
} // namespace rapport::test
