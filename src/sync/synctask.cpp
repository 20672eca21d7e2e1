#include "sync/synctask.h"

#include "base/time.h"
#include "channels/session.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "sync/outbox.h"
#include "sync/syncplanner.h"
#include "sync/syncrun.h"

namespace rapport {
namespace {

/// A history that is still being walked goes on soon, after the others had their turn.
constexpr qint64 kHistoryPauseMs = kSecondMs;

/// How long the ledger tells of rounds that brought nothing.
constexpr qint64 kQuietRunsKeptMs = 7 * kDayMs;

void recordSuccess(SyncStatus &status, const RoundEnd &end, qint64 nowMs)
{
    if (!end.pull)
        return; // an empty outbox says nothing about the channel
    status.failures = 0;
    status.notBefore = 0;
    status.errorKind.clear();
    status.errorDetail.clear();
    status.lastSuccessAt = nowMs;
    status.nextRunAt = end.historyDone ? syncplanner::nextRunAfterSuccess(nowMs, end.pollIntervalMs, end.random)
                                       : nowMs + kHistoryPauseMs;
}

void recordFailure(SyncStatus &status, const RoundEnd &end, qint64 nowMs)
{
    const Error &error = end.result.error();
    ++status.failures;
    status.errorKind = errorKindName(error.kind);
    status.errorDetail = error.detail;
    status.nextRunAt = syncplanner::nextRunAfterFailure(nowMs, status.failures, error.retryAfterMs, end.random);
    if (error.kind == ErrorKind::RateLimited)
        status.notBefore = nowMs + error.retryAfterMs.value_or(0);
}

/// A person's own decision (paused, removed) meanwhile stands.
void recordState(Writer &w, const Account &account, const RoundEnd &end)
{
    if (account.state != AccountState::Active && account.state != AccountState::NeedsSignIn)
        return;
    const auto change = [&](AccountState state, const QString &detail) {
        if (account.state != state || account.stateDetail != detail)
            store::setAccountState(w, account.id, state, detail);
    };
    if (end.result)
        change(AccountState::Active, {});
    else if (end.result.error().kind == ErrorKind::Auth)
        change(AccountState::NeedsSignIn, end.result.error().detail);
    else if (end.result.error().kind == ErrorKind::Gone)
        change(AccountState::Stopped, end.result.error().detail);
}

} // namespace

Result<> recordRound(Writer &w, const RoundEnd &end)
{
    const std::optional<Account> account = store::account(w, end.account);
    if (!account)
        return {};
    SyncStatus status = store::syncStatus(w, end.account).value_or(SyncStatus{});
    status.account = end.account;
    status.lastAttemptAt = w.nowMs();
    if (!end.quota.bucket.isEmpty())
        status.quota = end.quota;
    if (end.result)
        recordSuccess(status, end, w.nowMs());
    else if (end.result.error().kind != ErrorKind::Cancelled)
        recordFailure(status, end, w.nowMs());
    store::saveSyncStatus(w, status);
    store::forgetQuietRuns(w, end.account, w.nowMs() - kQuietRunsKeptMs);
    recordState(w, *account, end);
    w.changes().accounts.insert(end.account);
    return {};
}

SyncTaskOutcome runTask(Store &store, const SyncTask &task)
{
    Session session(task.account, task.secret, *task.http, store.clock(), *task.memory, task.stop);
    SyncTaskOutcome outcome;
    RoundEnd end;
    if (task.pull) {
        SyncRun::Limits limits;
        if (task.full)
            limits.historyPages = -1;
        const SyncRun::Outcome run = SyncRun(store, *task.connector, session, limits).run();
        outcome.result = run.result;
        outcome.historyDone = run.historyDone;
        end.quota = run.quota;
    } else {
        outcome.result = Outbox::drain(store, *task.connector, session);
        end.quota = session.quota();
    }
    end.account = task.account.id;
    end.result = outcome.result;
    end.pull = task.pull;
    end.historyDone = outcome.historyDone;
    end.pollIntervalMs = task.connector->info().can.pollIntervalMs;
    end.random = task.random;
    outcome.recorded = store.writeNow(WriteLane::Sync, [&](Writer &w) { return recordRound(w, end); }).has_value();
    return outcome;
}

} // namespace rapport
