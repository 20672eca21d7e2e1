#pragma once

#include "domain/account.h"
#include "store/store.h"

#include <QList>
#include <optional>

// The ledger of synchronisation: what was asked, what came, what was set aside; and wishes between processes.
namespace rapport::store {

SyncRunId beginRun(Writer &w, const SyncRunRecord &run);
void saveRun(Writer &w, const SyncRunRecord &run);
/// Removes some lines of runs that ended before a time and brought nothing and hid nothing: a poll every minute would
/// otherwise fill the ledger with them.
void forgetQuietRuns(Writer &w, AccountId account, qint64 endedBefore);
[[nodiscard]] QList<SyncRunRecord> runs(Reader &r, std::optional<AccountId> account, int limit);

/// The same raw item again is the same row.
void quarantine(Writer &w, const Quarantined &item);
[[nodiscard]] QList<Quarantined> quarantined(Reader &r, std::optional<AccountId> account, int limit);
[[nodiscard]] int quarantinedCount(Reader &r, AccountId account);
void dropQuarantined(Writer &w, QuarantineId id);

/// A wish of another process for the engine that holds the workspace (see sync_request).
struct SyncRequest
{
    qint64 id = 0;
    AccountId account; ///< None: all.
    bool full = false;
    qint64 requestedAt = 0;
    qint64 doneAt = 0;
    QString errorKind;
    QString errorDetail;
};
qint64 addSyncRequest(Writer &w, AccountId account, bool full);
[[nodiscard]] QList<SyncRequest> pendingSyncRequests(Reader &r);
[[nodiscard]] std::optional<SyncRequest> syncRequest(Reader &r, qint64 id);
void finishSyncRequest(Writer &w, qint64 id, const QString &errorKind, const QString &errorDetail);

} // namespace rapport::store
