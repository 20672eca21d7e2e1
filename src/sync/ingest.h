#pragma once

#include "channels/remoteitem.h"
#include "domain/account.h"
#include "store/store.h"

#include <QList>
#include <optional>

namespace rapport {

/// What became of a batch of items.
struct IngestCounts
{
    int received = 0;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int quarantined = 0;
};

/// An item after the work that needs no store: HTML cleaned, text made, language found, revision hashed, what came
/// packed. Done on a sync thread, so that the writer lane only writes.
struct PreparedItem
{
    RemoteItem item;
    QString text; ///< Of a message: plain, bounded.
    QString html; ///< Sanitized; empty where the text says it all.
    QString language;
    QByteArray raw;        ///< What came, packed.
    qint64 revision = 0;   ///< FNV-1a, 64 bits, over everything that makes a message what it is; never 0.
    bool timeKnown = true; ///< False: the channel did not say when (or said nonsense); item.at is when it was seen.
};

/// Pure; on any thread. What cannot be right becomes RemoteBad (no remote id) or is mended (a time in the future, an
/// address that is no web address, a text beyond every bound). The order stays.
[[nodiscard]] QList<PreparedItem> prepare(QList<RemoteItem> items, qint64 nowMs);

/// Merges a page into the store: rows keyed by (account, remote id), identities linked, edits kept as revisions,
/// deletions marked, conversations and their state brought up to date. The same page again changes nothing, not even a
/// row. Runs inside the caller's write, so that the feed's cursor commits with it.
///
/// What is older than lifecycle::kOldestAskMs before the account was connected arrives read and opens nothing; of what
/// has no time of its own, only live arrivals count as new.
IngestCounts ingest(Writer &w, const Account &account, const QString &channel, const QString &feedKind, PullMode mode,
                    const QList<PreparedItem> &items);

} // namespace rapport
