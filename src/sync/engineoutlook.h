#pragma once

#include "channels/registry.h"
#include "domain/action.h"
#include "store/ledger.h"
#include "store/store.h"
#include "sync/syncplanner.h"

#include <QHash>
#include <functional>

namespace rapport {

/// What the engine has to know of the store to decide what to do next.
struct Outlook
{
    QList<Account> accounts;
    QHash<AccountId, SyncStatus> statuses;
    QHash<AccountId, qint64> outboxDueAt;  ///< The earliest time at which an entry may be sent or looked for.
    QHash<AccountId, qint64> plannedDueAt; ///< The same of planned answers: before they leave, news are pulled.
    QHash<AccountId, bool> historyDone;
    QList<store::SyncRequest> wishes;

    [[nodiscard]] static Result<Outlook> read(Reader &r);

    [[nodiscard]] const Account *account(AccountId id) const;
    /// The planner's facts of all accounts whose channel is known. `cameOnline`: what failed for want of a network is
    /// due at once.
    [[nodiscard]] QList<syncplanner::Facts> pullFacts(const Registry &registry, bool cameOnline,
                                                      const std::function<bool(AccountId)> &mayRun) const;
    /// When the account's outbox is due, the other side's Retry-After heeded; nothing: it holds nothing to be sent.
    [[nodiscard]] std::optional<qint64> sendAt(AccountId id, qint64 nowMs) const;
    /// When to pull what is new and let planned answers leave; after a failed round not before the next one is due.
    [[nodiscard]] std::optional<qint64> plannedSendAt(AccountId id, qint64 nowMs) const;
};

/// When an entry may be sent or looked for. One that was made after now is of a clock that has been set back since: the
/// time it was given then says nothing, and would hold it back for as long as the clock was ahead.
[[nodiscard]] qint64 dueAt(const OutboxEntry &entry, qint64 nowMs);

/// Whether the account's server can be reached without a network.
[[nodiscard]] bool isOnThisMachine(const Account &account);

} // namespace rapport
