#pragma once

#include "channels/connector.h"
#include "channels/http.h"
#include "store/store.h"

#include <memory>
#include <stop_token>

namespace rapport {

/// What the engine hands to a thread of its pool: one round over one account, by value or shared.
struct SyncTask
{
    Account account;
    QString secret;
    Connector *connector = nullptr; ///< The registry outlives the engine.
    std::shared_ptr<Http> http;
    std::shared_ptr<SessionMemory> memory;
    std::stop_token stop;
    bool pull = true;  ///< False: only what waits in the outbox.
    bool full = false; ///< The history until it is done.
    double random = 0; ///< In [0, 1), for the spread of the next run.
};

struct SyncTaskOutcome
{
    Result<> result;
    bool recorded = false; ///< Status and next run are in the store.
    bool historyDone = true;
};

/// Does it and records how it went. Blocking; on a sync thread.
[[nodiscard]] SyncTaskOutcome runTask(Store &store, const SyncTask &task);

/// How a round ended, as it changes the account: its sync status, its next run, and its state where the secret was
/// refused (NeedsSignIn) or accepted again, or the place is gone (Stopped). `quota`: as the channel told it last.
struct RoundEnd
{
    AccountId account;
    Result<> result;
    bool pull = true;
    bool historyDone = true;
    qint64 pollIntervalMs = 0;
    Quota quota;
    double random = 0;
};
Result<> recordRound(Writer &w, const RoundEnd &end);

} // namespace rapport
