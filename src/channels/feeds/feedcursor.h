#pragma once

#include "channels/feeds/feeddocument.h"
#include "channels/http.h"

#include <QString>
#include <QStringList>

namespace rapport::feeds {

/// What is kept of a feed between two pulls of new things, as JSON text in the feed's cursor. Pure.
struct LiveCursor
{
    QString etag;         ///< Exactly as received, quotes and W/ included.
    QString modified;     ///< Last-Modified, exactly as received.
    QString bodyHash;     ///< For servers that ignore conditions.
    QStringList ids;      ///< Short hashes of the ids of the last page.
    qint64 nextAfter = 0; ///< Before that (UTC ms) the feed asks not to be read.
    QList<int> skipHours;
    QList<int> skipDays;
    QString movedTo;    ///< Where a permanent redirect has led lately.
    int movedCount = 0; ///< How many times in a row it led there.

    friend bool operator==(const LiveCursor &, const LiveCursor &) = default;
};

/// So many times a permanent redirect has to lead to the same place before it is asked directly.
inline constexpr int kMovesBeforeBelieved = 3;

[[nodiscard]] LiveCursor liveCursorFromText(const QString &text); ///< An unreadable one begins anew.
[[nodiscard]] QString textFromLiveCursor(const LiveCursor &cursor);

/// The address to ask: the account's, or where it has moved for good.
[[nodiscard]] QUrl addressToAsk(const QUrl &address, const LiveCursor &cursor);
/// Takes note of the permanent redirects on the way to a good answer.
void noteMoves(LiveCursor &cursor, const QUrl &address, const HttpResponse &response);

/// Whether the feed wants to be left alone now, by its last answer's lifetime and by its hours and days of rest.
[[nodiscard]] bool restsNow(const LiveCursor &cursor, qint64 nowMs);
/// When it may be asked again: after `max-age`, and after the time to live that the document gives. At most a day.
[[nodiscard]] qint64 nextAfter(const HttpResponse &response, qint64 ttlMs, qint64 nowMs);

/// Takes note of what a page held. True where nothing of the page before is on it: something may have been missed.
[[nodiscard]] bool notePage(LiveCursor &cursor, const QStringList &ids);

/// A short name of a body or an id.
[[nodiscard]] QString shortHash(const QByteArray &bytes);

} // namespace rapport::feeds
