#include "channels/feeds/feedcursor.h"

#include "base/time.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace rapport::feeds {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxKeptIds = 200;

QList<int> numbersFrom(const QJsonValue &value)
{
    QList<int> numbers;
    for (const QJsonValue &number : value.toArray())
        numbers.append(number.toInt());
    return numbers;
}

QJsonArray arrayFrom(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

/// Seconds of Cache-Control's max-age; nothing where there is none, or where the answer must not be kept.
std::optional<qint64> maxAgeSeconds(const HttpResponse &response)
{
    for (const QByteArray &part : response.header("cache-control").toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive == "no-cache" || directive == "no-store")
            return std::nullopt;
        if (directive.startsWith("max-age=")) {
            bool ok = false;
            const qint64 seconds = directive.mid(8).toLongLong(&ok);
            if (ok && seconds > 0)
                return std::min(seconds, kDayMs / kSecondMs);
        }
    }
    return std::nullopt;
}

} // namespace

LiveCursor liveCursorFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    LiveCursor cursor;
    cursor.etag = json.value(u"etag"_s).toString();
    cursor.modified = json.value(u"modified"_s).toString();
    cursor.bodyHash = json.value(u"hash"_s).toString();
    for (const QJsonValue &id : json.value(u"ids"_s).toArray())
        cursor.ids.append(id.toString());
    cursor.nextAfter = json.value(u"nextAfter"_s).toInteger();
    cursor.skipHours = numbersFrom(json.value(u"skipHours"_s));
    cursor.skipDays = numbersFrom(json.value(u"skipDays"_s));
    cursor.movedTo = json.value(u"movedTo"_s).toString();
    cursor.movedCount = json.value(u"movedCount"_s).toInt();
    return cursor;
}

QString textFromLiveCursor(const LiveCursor &cursor)
{
    const QJsonObject json{{u"etag"_s, cursor.etag},
                           {u"modified"_s, cursor.modified},
                           {u"hash"_s, cursor.bodyHash},
                           {u"ids"_s, QJsonArray::fromStringList(cursor.ids)},
                           {u"nextAfter"_s, cursor.nextAfter},
                           {u"skipHours"_s, arrayFrom(cursor.skipHours)},
                           {u"skipDays"_s, arrayFrom(cursor.skipDays)},
                           {u"movedTo"_s, cursor.movedTo},
                           {u"movedCount"_s, cursor.movedCount}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QUrl addressToAsk(const QUrl &address, const LiveCursor &cursor)
{
    return cursor.movedCount >= kMovesBeforeBelieved ? QUrl(cursor.movedTo) : address;
}

void noteMoves(LiveCursor &cursor, const QUrl &address, const HttpResponse &response)
{
    if (cursor.movedCount >= kMovesBeforeBelieved && response.permanentRedirects.isEmpty())
        return;
    // Only a way that ends in a permanent redirect is a move: behind a temporary one the place may change again.
    const bool moved = !response.permanentRedirects.isEmpty() && response.permanentRedirects.last() == response.url &&
                       response.url != address;
    const QString target = moved ? response.url.toString(QUrl::FullyEncoded) : QString();
    cursor.movedCount = !moved ? 0 : target == cursor.movedTo ? cursor.movedCount + 1 : 1;
    cursor.movedTo = target;
}

bool restsNow(const LiveCursor &cursor, qint64 nowMs)
{
    // A clock that was set back would make a feed rest for years.
    if (nowMs < cursor.nextAfter && cursor.nextAfter - nowMs <= kDayMs)
        return true;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    const bool always = cursor.skipHours.size() >= 24 || cursor.skipDays.size() >= 7;
    return !always &&
           (cursor.skipHours.contains(now.time().hour()) || cursor.skipDays.contains(now.date().dayOfWeek()));
}

qint64 nextAfter(const HttpResponse &response, qint64 ttlMs, qint64 nowMs)
{
    const qint64 lifetime = std::max(ttlMs, maxAgeSeconds(response).value_or(0) * kSecondMs);
    return lifetime > 0 ? nowMs + std::min(lifetime, kDayMs) : 0;
}

bool notePage(LiveCursor &cursor, const QStringList &ids)
{
    QStringList hashes;
    for (const QString &id : ids) {
        if (hashes.size() < kMaxKeptIds)
            hashes.append(shortHash(id.toUtf8()));
    }
    const auto known = [&cursor](const QString &hash) { return cursor.ids.contains(hash); };
    const bool gap = !cursor.ids.isEmpty() && !hashes.isEmpty() && std::none_of(hashes.cbegin(), hashes.cend(), known);
    if (!hashes.isEmpty())
        cursor.ids = hashes;
    return gap;
}

QString shortHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(16));
}

} // namespace rapport::feeds
