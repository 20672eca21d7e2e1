#pragma once

#include "domain/account.h"

#include <QList>
#include <optional>

namespace rapport {

/// Decides when which account is pulled, and when next. Pure: facts in, plan out.
namespace syncplanner {

struct Facts
{
    Account account;
    SyncStatus status;
    qint64 pollIntervalMs = 60'000;
    bool running = false;     ///< A run is under way: never two at once.
    bool needsNetwork = true; ///< False for a server on this very machine.
};

struct Plan
{
    QList<AccountId> due;  ///< Longest overdue first.
    qint64 nextLookMs = 0; ///< Milliseconds from now until something can become due; at most a minute.
};

[[nodiscard]] Plan plan(const QList<Facts> &facts, qint64 nowMs, bool online);

/// The time of the next run after a success: one interval on, spread by up to 10 %. `random` in [0, 1).
[[nodiscard]] qint64 nextRunAfterSuccess(qint64 nowMs, qint64 pollIntervalMs, double random);
/// After the n-th failure in a row: full-jitter exponential back-off (Brooker, "Exponential Backoff And Jitter", 2015):
/// between half and all of min(30 s * 2^(n-1), 1 h), and never before the other side's Retry-After.
[[nodiscard]] qint64 nextRunAfterFailure(qint64 nowMs, int failures, std::optional<qint64> retryAfterMs, double random);

} // namespace syncplanner
} // namespace rapport
