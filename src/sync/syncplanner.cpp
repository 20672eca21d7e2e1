#include "sync/syncplanner.h"

#include "base/time.h"

#include <algorithm>

namespace rapport::syncplanner {
namespace {

constexpr qint64 kLongestLookMs = kMinuteMs;
constexpr qint64 kFirstBackOffMs = 30 * kSecondMs;
constexpr qint64 kLongestBackOffMs = kHourMs;

/// When the account may run next; nothing: not until something else changes.
std::optional<qint64> dueAt(const Facts &facts, qint64 nowMs, bool online)
{
    if (facts.running || facts.account.state != AccountState::Active)
        return std::nullopt;
    if (!online && facts.needsNetwork)
        return std::nullopt;
    const SyncStatus &status = facts.status;
    // Times from the future are of a clock that has been set back since: they say nothing now.
    if (status.lastAttemptAt > nowMs)
        return nowMs;
    return std::max(status.nextRunAt, status.notBefore);
}

} // namespace

Plan plan(const QList<Facts> &facts, qint64 nowMs, bool online)
{
    Plan plan{.due = {}, .nextLookMs = kLongestLookMs};
    std::vector<std::pair<qint64, AccountId>> due;
    for (const Facts &account : facts) {
        const std::optional<qint64> at = dueAt(account, nowMs, online);
        if (!at)
            continue;
        if (*at <= nowMs)
            due.emplace_back(*at, account.account.id);
        else
            plan.nextLookMs = std::min(plan.nextLookMs, *at - nowMs);
    }
    std::sort(due.begin(), due.end());
    for (const auto &[at, account] : due)
        plan.due.push_back(account);
    return plan;
}

qint64 nextRunAfterSuccess(qint64 nowMs, qint64 pollIntervalMs, double random)
{
    return nowMs + pollIntervalMs + static_cast<qint64>(static_cast<double>(pollIntervalMs) * 0.1 * random);
}

qint64 nextRunAfterFailure(qint64 nowMs, int failures, std::optional<qint64> retryAfterMs, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const qint64 most = std::min(kFirstBackOffMs << doublings, kLongestBackOffMs);
    const qint64 pause = most / 2 + static_cast<qint64>(static_cast<double>(most) / 2.0 * random);
    return nowMs + std::max(pause, retryAfterMs.value_or(0));
}

} // namespace rapport::syncplanner
