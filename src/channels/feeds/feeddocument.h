#pragma once

#include "base/result.h"
#include "domain/message.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

namespace rapport::feeds {

/// An item as its feed tells it, whatever the format. Texts are decoded once; html is as it came.
struct FeedItem
{
    QString id;   ///< guid, atom:id, rdf:about, id; empty where the item has none.
    QString link; ///< Absolute.
    QString title;
    QString html;
    QString text; ///< In place of html where the feed says that it is plain.
    QString author;
    QString authorUrl;
    QString authorEmail;
    QString date;      ///< As it came, of its publication; may be empty or unreadable.
    QString updated;   ///< As it came.
    QString inReplyTo; ///< The id that this item answers (RFC 4685).
    QString baseUrl;   ///< What relative links in html are relative to.
    QString language;  ///< Only where the item itself says so.
    qint64 comments = -1;
    QList<Attachment> attachments;
    QByteArray raw;
    qint64 line = 0; ///< Where it begins; 0 where lines mean nothing.
};

/// An item that cannot be used, and why.
struct FeedFault
{
    QString id;
    QString reason;
    QByteArray raw;
};

struct FeedDocument
{
    enum class Format { Rss, Rdf, Atom, Json };
    Format format = Format::Rss;
    QString title;
    QString link; ///< Of the page that the feed belongs to; absolute.
    QString next; ///< The next older page (RFC 5005, JSON Feed next_url); absolute, empty where there is none.
    bool wordPress = false; ///< Made by WordPress, which serves older pages under ?paged=.
    qint64 ttlMs = 0;       ///< How long the feed asks to be left alone.
    QSet<int> skipHours;    ///< Hours of the day (UTC) in which it does not change.
    QSet<int> skipDays;     ///< Days of the week, 1 (Monday) to 7.
    QList<FeedItem> items;
    QList<FeedFault> faults;
};

inline constexpr qsizetype kMaxFeedBytes = 16 * 1024 * 1024;
inline constexpr qsizetype kMaxFeedItems = 5000;
inline constexpr qsizetype kMaxItemRaw = 64 * 1024;

/// Reads a document of any known format; looks at the content and never trusts its declared type, which only helps to
/// find the encoding. Pure. Malformed: broken, with the line. NotFound: something else than a feed, such as a page in
/// HTML, which may name its feed.
[[nodiscard]] Result<FeedDocument> parseFeed(const QByteArray &body, const QByteArray &contentType, const QUrl &url);

/// The formats, for parseFeed().
[[nodiscard]] Result<FeedDocument> parseXmlFeed(const QString &xml, const QUrl &url);
[[nodiscard]] Result<FeedDocument> parseJsonFeed(const QByteArray &json, const QUrl &url);

/// Bytes to text by byte order mark, then the HTTP charset, then the XML declaration, then UTF-8 where that fits, else
/// Windows-1252. Unreadable bytes become U+FFFD.
[[nodiscard]] QString decodeText(const QByteArray &body, const QByteArray &contentType);

/// When a feed says something happened (UTC ms): RFC 3339 and its relatives, RFC 822 with named zones and two-digit
/// years. 0 where it cannot be read, and where it lies in the future: the time an item was first seen is better then.
[[nodiscard]] qint64 timeFromFeed(const QString &text, qint64 nowMs);

} // namespace rapport::feeds
