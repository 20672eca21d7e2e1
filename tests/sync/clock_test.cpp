// What a clock that was ahead, or is set back, must not do: lose, double or hold back anything.
#include "base/time.h"
#include "domain/action.h"
#include "sync/engineoutlook.h"
#include "sync/syncplanner.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

constexpr qint64 kNow = 1'777'629'600'000;
constexpr qint64 kYearMs = 365 * kDayMs;

syncplanner::Facts facts(const SyncStatus &status)
{
    syncplanner::Facts one;
    one.account.id = AccountId(1);
    one.status = status;
    return one;
}

TEST(ClockSetBack, AnAccountIsPulledAtOnceAgain)
{
    SyncStatus ahead;
    ahead.lastAttemptAt = kNow + kYearMs;
    ahead.lastSuccessAt = kNow + kYearMs;
    ahead.nextRunAt = kNow + kYearMs + kMinuteMs;
    ahead.notBefore = kNow + kYearMs + kHourMs;
    const syncplanner::Plan plan = syncplanner::plan({facts(ahead)}, kNow, true);
    EXPECT_EQ(plan.due, QList<AccountId>{AccountId(1)});
}

TEST(ClockSetBack, AWaitThatTheOtherSideAskedForIsKept)
{
    SyncStatus asked;
    asked.lastAttemptAt = kNow - kMinuteMs;
    asked.nextRunAt = kNow;
    asked.notBefore = kNow + kHourMs;
    EXPECT_TRUE(syncplanner::plan({facts(asked)}, kNow, true).due.isEmpty());
}

TEST(ClockSetBack, AnAnswerIsSentNowAndNotInAYear)
{
    OutboxEntry entry;
    entry.createdAt = kNow + kYearMs;
    entry.notBefore = kNow + kYearMs + 5'000;
    EXPECT_LE(dueAt(entry, kNow), kNow);
    entry.attempts = 3;
    EXPECT_LE(dueAt(entry, kNow), kNow) << "nor its next try";
    entry.notBefore = kNow + kMinuteMs;
    EXPECT_EQ(dueAt(entry, kNow), kNow + kMinuteMs) << "a try since then has its pause";
}

TEST(ClockSetBack, WhatWasMadeWithARightClockWaitsAsItShould)
{
    OutboxEntry entry;
    entry.createdAt = kNow - 1'000;
    entry.notBefore = kNow + 4'000;
    EXPECT_EQ(dueAt(entry, kNow), kNow + 4'000) << "the time in which it can be taken back";
    entry.notBefore = kNow + kYearMs;
    EXPECT_EQ(dueAt(entry, kNow), kNow + kYearMs) << "a time that a person chose";
}

TEST(ClockSetBack, TheOtherSidesPauseOfAFutureTryHoldsNothingBack)
{
    Outlook outlook;
    outlook.outboxDueAt.insert(AccountId(1), kNow);
    SyncStatus status;
    status.lastAttemptAt = kNow + kYearMs;
    status.notBefore = kNow + kYearMs + kHourMs;
    outlook.statuses.insert(AccountId(1), status);
    EXPECT_EQ(outlook.sendAt(AccountId(1), kNow), kNow);
    outlook.statuses[AccountId(1)].lastAttemptAt = kNow - 1;
    outlook.statuses[AccountId(1)].notBefore = kNow + kHourMs;
    EXPECT_EQ(outlook.sendAt(AccountId(1), kNow), kNow + kHourMs);
}

} // namespace
} // namespace rapport
