#include "store/ledger.h"

#include <QCryptographicHash>

namespace rapport::store {
namespace {

void bindRun(Statement &s, const SyncRunRecord &run)
{
    s.bind(":account", run.account)
        .bind(":feed", run.feed)
        .bind(":feedKind", run.feedKind)
        .bind(":mode", run.mode)
        .bind(":startedAt", run.startedAt)
        .bind(":endedAt", run.endedAt)
        .bind(":requests", run.requests)
        .bind(":pages", run.pages)
        .bind(":bytes", run.bytes)
        .bind(":received", run.received)
        .bind(":added", run.added)
        .bind(":changed", run.changed)
        .bind(":unchanged", run.unchanged)
        .bind(":quarantined", run.quarantined)
        .bind(":gap", run.gap)
        .bind(":errorKind", run.errorKind)
        .bind(":errorDetail", run.errorDetail);
}

SyncRunRecord readRun(const Statement &s)
{
    const auto count = [&s](int column) { return static_cast<int>(s.integer(column)); };
    return {.id = s.id<SyncRunId>(0),
            .account = s.id<AccountId>(1),
            .feed = s.id<FeedId>(2),
            .feedKind = s.text(3),
            .mode = s.value<PullMode>(4),
            .startedAt = s.integer(5),
            .endedAt = s.integer(6),
            .requests = count(7),
            .pages = count(8),
            .bytes = s.integer(9),
            .received = count(10),
            .added = count(11),
            .changed = count(12),
            .unchanged = count(13),
            .quarantined = count(14),
            .gap = s.flag(15),
            .errorKind = s.text(16),
            .errorDetail = s.text(17)};
}

SyncRequest readRequest(const Statement &s)
{
    return {.id = s.integer(0),
            .account = s.id<AccountId>(1),
            .full = s.flag(2),
            .requestedAt = s.integer(3),
            .doneAt = s.integer(4),
            .errorKind = s.text(5),
            .errorDetail = s.text(6)};
}

} // namespace

SyncRunId beginRun(Writer &w, const SyncRunRecord &run)
{
    Statement s = w.query("ledger.insertRun");
    bindRun(s, run);
    s.run();
    w.changes().accounts.insert(run.account);
    return SyncRunId(w.connection().lastInsertId());
}

void saveRun(Writer &w, const SyncRunRecord &run)
{
    Statement s = w.query("ledger.saveRun");
    bindRun(s, run);
    s.bind(":id", run.id).run();
    w.changes().accounts.insert(run.account);
}

void forgetQuietRuns(Writer &w, AccountId account, qint64 endedBefore)
{
    w.query("ledger.forgetQuietRuns").bind(":account", account).bind(":before", endedBefore).run();
}

QList<SyncRunRecord> runs(Reader &r, std::optional<AccountId> account, int limit)
{
    Statement s = r.query(account ? "ledger.runsOfAccount" : "ledger.runs");
    if (account)
        s.bind(":account", *account);
    s.bind(":limit", limit);
    QList<SyncRunRecord> found;
    while (s.step())
        found.append(readRun(s));
    return found;
}

void quarantine(Writer &w, const Quarantined &item)
{
    w.query("ledger.quarantine")
        .bind(":account", item.account)
        .bind(":feedKind", item.feedKind)
        .bind(":remoteId", item.remoteId)
        .bind(":at", item.at)
        .bind(":reason", item.reason)
        .bind(":raw", item.raw)
        .bind(":digest", QCryptographicHash::hash(item.raw, QCryptographicHash::Sha256))
        .run();
    w.changes().accounts.insert(item.account);
}

QList<Quarantined> quarantined(Reader &r, std::optional<AccountId> account, int limit)
{
    Statement s = r.query(account ? "ledger.quarantinedOfAccount" : "ledger.quarantined");
    if (account)
        s.bind(":account", *account);
    s.bind(":limit", limit);
    QList<Quarantined> found;
    while (s.step()) {
        found.append({.id = s.id<QuarantineId>(0),
                      .account = s.id<AccountId>(1),
                      .feedKind = s.text(2),
                      .remoteId = s.text(3),
                      .at = s.integer(4),
                      .reason = s.text(5),
                      .raw = s.blob(6)});
    }
    return found;
}

int quarantinedCount(Reader &r, AccountId account)
{
    Statement s = r.query("ledger.quarantinedCount");
    s.bind(":account", account);
    return s.step() ? static_cast<int>(s.integer(0)) : 0;
}

void dropQuarantined(Writer &w, QuarantineId id)
{
    Statement s = w.query("ledger.dropQuarantined");
    s.bind(":id", id);
    if (s.step())
        w.changes().accounts.insert(s.id<AccountId>(0));
}

qint64 addSyncRequest(Writer &w, AccountId account, bool full)
{
    w.query("ledger.insertRequest").bind(":account", account).bind(":full", full).bind(":at", w.nowMs()).run();
    return w.connection().lastInsertId();
}

QList<SyncRequest> pendingSyncRequests(Reader &r)
{
    QList<SyncRequest> found;
    Statement s = r.query("ledger.pendingRequests");
    while (s.step())
        found.append(readRequest(s));
    return found;
}

std::optional<SyncRequest> syncRequest(Reader &r, qint64 id)
{
    Statement s = r.query("ledger.request");
    s.bind(":id", id);
    return s.step() ? std::optional(readRequest(s)) : std::nullopt;
}

void finishSyncRequest(Writer &w, qint64 id, const QString &errorKind, const QString &errorDetail)
{
    w.query("ledger.finishRequest")
        .bind(":id", id)
        .bind(":at", w.nowMs())
        .bind(":errorKind", errorKind)
        .bind(":errorDetail", errorDetail)
        .run();
}

} // namespace rapport::store
