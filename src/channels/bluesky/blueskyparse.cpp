#include "channels/bluesky/blueskyparse.h"

#include "base/time.h"
#include "channels/bluesky/blueskyembed.h"
#include "channels/bluesky/blueskytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

// A post's text has at most 3000 bytes; a server that sends much more has something in mind.
constexpr qsizetype kLongestText = qsizetype{64} * 1024;
constexpr qsizetype kLargestRaw = qsizetype{256} * 1024;
constexpr qsizetype kLargestBadRaw = qsizetype{16} * 1024;
constexpr qsizetype kMostEntries = 200; // a page has at most 100

constexpr QLatin1StringView kPostCollection("app.bsky.feed.post");

qint64 timeOf(const QJsonObject &json, QLatin1StringView key)
{
    return msFromIso(json.value(key).toString()).value_or(0);
}

/// Lists are sorted by the earlier of when a record says it was made and when it was seen.
qint64 earlier(qint64 a, qint64 b)
{
    return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

qint64 countOf(const QJsonObject &json, QLatin1StringView key)
{
    return std::max<qint64>(json.value(key).toInteger(-1), -1);
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

RemoteBad bad(const QJsonObject &json, const QString &reason)
{
    return {json.value("uri"_L1).toString().left(1000), reason, compact(json).left(kLargestBadRaw)};
}

QString referencedUri(const QJsonObject &reply, QLatin1StringView which)
{
    return reply.value(which).toObject().value("uri"_L1).toString();
}

bool belongsTo(const QString &uri, const QString &did)
{
    return !did.isEmpty() && uri.startsWith(QString(u"at://"_s + did + u'/'));
}

bool mentions(const QJsonObject &record, const QString &did)
{
    const QJsonArray facets = record.value("facets"_L1).toArray();
    for (const QJsonValue facet : facets) {
        const QJsonArray features = facet.toObject().value("features"_L1).toArray();
        for (const QJsonValue feature : features) {
            if (!did.isEmpty() && feature.toObject().value("did"_L1).toString() == did)
                return true;
        }
    }
    return false;
}

/// The record that this one shows, with or without pictures beside it.
QString quotedUri(const QJsonObject &record)
{
    const QJsonObject shown = record.value("embed"_L1).toObject().value("record"_L1).toObject();
    const QString uri = shown.value("uri"_L1).toString();
    return uri.isEmpty() ? shown.value("record"_L1).toObject().value("uri"_L1).toString() : uri;
}

/// Everything about a message's place comes from its record alone, so that it is the same by whatever way it arrives.
void setPlace(RemoteMessage &message, const QJsonObject &record, const QString &me)
{
    const QJsonObject reply = record.value("reply"_L1).toObject();
    const QString root = referencedUri(reply, "root"_L1);
    const QString parent = referencedUri(reply, "parent"_L1);
    const bool answers = parseRecordAddress(root).has_value() && parseRecordAddress(parent).has_value();
    message.threadKey = answers ? root : message.remoteId;
    message.parentRemoteId = answers ? parent : QString();

    const bool answersMe = answers && belongsTo(parent, me);
    const bool namesMe = mentions(record, me);
    const bool quotesMe = belongsTo(quotedUri(record), me);
    message.kind = answers ? MessageKind::Reply : MessageKind::Post;
    if (!message.own && !answersMe && (namesMe || quotesMe))
        message.kind = namesMe ? MessageKind::Mention : MessageKind::Quote;
    message.asksForAnswer = !message.own && (answersMe || namesMe || quotesMe || (answers && belongsTo(root, me)));
}

QString languageOf(const QJsonObject &record)
{
    const QString first = record.value("langs"_L1).toArray().first().toString();
    static const QRegularExpression pattern(u"^([A-Za-z]{2})(?:-|$)"_s);
    return pattern.match(first).captured(1).toLower();
}

std::optional<RemoteActivity> parseActivity(const QJsonObject &notification, ActivityKind kind, const QString &me)
{
    RemoteActivity activity;
    activity.remoteId = notification.value("uri"_L1).toString();
    activity.kind = kind;
    activity.author = parsePerson(notification.value("author"_L1).toObject(), me);
    const QJsonObject record = notification.value("record"_L1).toObject();
    activity.at = earlier(timeOf(record, "createdAt"_L1), timeOf(notification, "indexedAt"_L1));
    if (kind == ActivityKind::Quote)
        activity.subjectRemoteId = quotedUri(record);
    else if (kind != ActivityKind::Follow)
        activity.subjectRemoteId = record.value("subject"_L1).toObject().value("uri"_L1).toString();
    if (!parseRecordAddress(activity.remoteId) || activity.author.remoteId.isEmpty())
        return std::nullopt;
    return activity;
}

void appendActivity(QList<RemoteItem> &items, const QJsonObject &notification, ActivityKind kind, const QString &me)
{
    if (auto activity = parseActivity(notification, kind, me))
        items.append(*std::move(activity));
    else
        items.append(bad(notification, u"A notification without an address or an author."_s));
}

QList<RemoteItem> parseNotification(const QJsonObject &notification, const QString &me)
{
    QList<RemoteItem> items;
    const QString reason = notification.value("reason"_L1).toString();
    if (reason == "reply"_L1 || reason == "mention"_L1 || reason == "quote"_L1) {
        RemoteItem item = parsePost(notification, me);
        if (auto *message = std::get_if<RemoteMessage>(&item))
            message->asksForAnswer = !message->own; // the server thinks so, further down a thread than the record tells
        items.append(std::move(item));
        if (reason == "quote"_L1)
            appendActivity(items, notification, ActivityKind::Quote, me);
    } else if (reason == "like"_L1 || reason == "like-via-repost"_L1) {
        appendActivity(items, notification, ActivityKind::Like, me);
    } else if (reason == "repost"_L1 || reason == "repost-via-repost"_L1) {
        appendActivity(items, notification, ActivityKind::Share, me);
    } else if (reason == "follow"_L1) {
        appendActivity(items, notification, ActivityKind::Follow, me);
    } else if (reason.isEmpty()) {
        items.append(bad(notification, u"A notification without a reason."_s));
    }
    return items;
}

template<class ParseEntry>
Page parsePage(const QJsonObject &json, QLatin1StringView listKey, ParseEntry parseEntry)
{
    Page page;
    page.cursor = json.value("cursor"_L1).toString();
    const QJsonArray list = json.value(listKey).toArray();
    for (qsizetype i = 0; i < std::min(list.size(), kMostEntries); ++i) {
        if (list.at(i).isObject())
            page.entries.append(parseEntry(list.at(i).toObject()));
        else
            page.entries.append({0, {RemoteBad{{}, u"An entry that is no object."_s, {}}}});
    }
    return page;
}

/// A post beside the one that is meant; it may be gone or hidden, and then there is a placeholder without a record.
void appendContext(QList<RemoteItem> &items, const QJsonObject &post, const QString &me)
{
    RemoteItem item = parsePost(post, me);
    if (std::holds_alternative<RemoteMessage>(item))
        items.append(std::move(item));
}

} // namespace

QString RecordAddress::toString() const
{
    return u"at://"_s + did + u'/' + collection + u'/' + key;
}

std::optional<RecordAddress> parseRecordAddress(const QString &uri)
{
    // at://did:method:identifier/collection/key; by hand, for every post names several.
    const auto consistsOf = [](QStringView text, auto isAllowed) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAllowed);
    };
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
               c == u'-';
    };
    constexpr QLatin1StringView kScheme("at://");
    constexpr QLatin1StringView kDid("did:");
    if (uri.size() > 1000 || !uri.startsWith(kScheme))
        return std::nullopt;
    const QStringView rest = QStringView(uri).sliced(kScheme.size());
    const qsizetype first = rest.indexOf(u'/');
    const qsizetype second = first < 0 ? -1 : rest.indexOf(u'/', first + 1);
    if (second < 0)
        return std::nullopt;
    const QStringView did = rest.first(first);
    const QStringView collection = rest.sliced(first + 1, second - first - 1);
    const QStringView key = rest.sliced(second + 1);
    const qsizetype colon = did.indexOf(u':', kDid.size());
    const bool valid =
        did.startsWith(kDid) && colon > 0 &&
        consistsOf(did.sliced(kDid.size(), colon - kDid.size()), [](QChar c) { return c >= u'a' && c <= u'z'; }) &&
        consistsOf(did.sliced(colon + 1), [&](QChar c) { return isPlain(c) || c == u'_' || c == u':' || c == u'%'; }) &&
        consistsOf(collection, isPlain) &&
        consistsOf(key, [&](QChar c) { return isPlain(c) || c == u'_' || c == u':' || c == u'~'; });
    if (!valid)
        return std::nullopt;
    return RecordAddress{did.toString(), collection.toString(), key.toString()};
}

QString postPage(const QString &uri)
{
    const auto address = parseRecordAddress(uri);
    if (!address || address->collection != kPostCollection)
        return {};
    return u"https://bsky.app/profile/%1/post/%2"_s.arg(address->did, address->key);
}

RemotePerson parsePerson(const QJsonObject &json, const QString &me)
{
    RemotePerson person;
    person.remoteId = json.value("did"_L1).toString();
    if (!person.remoteId.startsWith("did:"_L1) || person.remoteId.size() > 500)
        person.remoteId.clear();
    person.handle = json.value("handle"_L1).toString();
    if (person.handle == "handle.invalid"_L1)
        person.handle.clear();
    person.displayName = json.value("displayName"_L1).toString().left(640);
    person.avatarUrl = webAddress(json.value("avatar"_L1));
    if (!person.remoteId.isEmpty())
        person.profileUrl = u"https://bsky.app/profile/"_s + person.remoteId;
    person.followers = countOf(json, "followersCount"_L1);
    person.self = !person.remoteId.isEmpty() && person.remoteId == me;
    const QJsonArray labels = json.value("labels"_L1).toArray();
    person.bot = std::any_of(labels.begin(), labels.end(), [&person](const QJsonValue &label) {
        const QJsonObject object = label.toObject(); // only what an account says of itself
        return object.value("val"_L1).toString() == "bot"_L1 && object.value("src"_L1).toString() == person.remoteId;
    });
    return person;
}

RemoteItem parsePost(const QJsonObject &post, const QString &me)
{
    RemoteMessage message;
    message.remoteId = post.value("uri"_L1).toString();
    const auto address = parseRecordAddress(message.remoteId);
    if (!address || address->collection != kPostCollection)
        return bad(post, u"A post without an address of its own."_s);
    const QJsonObject record = post.value("record"_L1).toObject();
    if (!record.value("text"_L1).isString())
        return bad(post, u"A post without a text."_s);
    message.text = record.value("text"_L1).toString();
    if (message.text.size() > kLongestText)
        return bad(post, u"A post with a text of %1 characters."_s.arg(message.text.size()));
    message.author = parsePerson(post.value("author"_L1).toObject(), me);
    if (message.author.remoteId != address->did)
        return bad(post, u"A post whose author is not whose record it is."_s);
    message.raw = compact({{u"uri"_s, message.remoteId}, {u"cid"_s, post.value("cid"_L1)}, {u"record"_s, record}});
    if (message.raw.size() > kLargestRaw)
        return bad(post, u"A post of %1 bytes."_s.arg(message.raw.size()));

    message.own = message.author.self;
    message.at = earlier(timeOf(record, "createdAt"_L1), timeOf(post, "indexedAt"_L1));
    message.html = htmlFromFacets(message.text, record.value("facets"_L1).toArray());
    if (!message.html.isEmpty())
        message.text.clear();
    message.url = postPage(message.remoteId);
    message.language = languageOf(record);
    setPlace(message, record, me);
    message.attachments = parseEmbed(post.value("embed"_L1).toObject());
    message.stats.likes = countOf(post, "likeCount"_L1);
    message.stats.shares = countOf(post, "repostCount"_L1);
    message.stats.replies = countOf(post, "replyCount"_L1);
    message.stats.quotes = countOf(post, "quoteCount"_L1);
    return message;
}

Page parseNotifications(const QJsonObject &json, const QString &me)
{
    return parsePage(json, "notifications"_L1, [&me](const QJsonObject &notification) {
        return Page::Entry{timeOf(notification, "indexedAt"_L1), parseNotification(notification, me)};
    });
}

Page parseAuthorFeed(const QJsonObject &json, const QString &me)
{
    return parsePage(json, "feed"_L1, [&me](const QJsonObject &entry) {
        const QJsonObject reason = entry.value("reason"_L1).toObject();
        if (!reason.isEmpty()) // a repost, or a post pinned on top
            return Page::Entry{timeOf(reason, "indexedAt"_L1), {}};
        const QJsonObject post = entry.value("post"_L1).toObject();
        Page::Entry result;
        result.sortedAt = timeOf(post, "indexedAt"_L1);
        const QJsonObject reply = entry.value("reply"_L1).toObject();
        for (const QLatin1StringView which : {"root"_L1, "parent"_L1})
            appendContext(result.items, reply.value(which).toObject(), me);
        result.items.append(parsePost(post, me));
        return result;
    });
}

QList<RemoteItem> parsePosts(const QJsonObject &json, const QString &me)
{
    QList<RemoteItem> items;
    const QJsonArray posts = json.value("posts"_L1).toArray();
    for (qsizetype i = 0; i < std::min(posts.size(), kMostEntries); ++i)
        items.append(parsePost(posts.at(i).toObject(), me));
    return items;
}

QList<RemoteItem> parseAnswers(const QJsonObject &json, const QString &me)
{
    QList<RemoteItem> items;
    // A thread can be as deep as somebody cares to make it: a list of its own, not the stack, holds what is still to
    // do.
    QList<QJsonArray> waiting{json.value("thread"_L1).toObject().value("replies"_L1).toArray()};
    while (!waiting.isEmpty() && items.size() < kMostEntries) {
        const QJsonArray replies = waiting.takeFirst();
        for (const QJsonValue &value : replies) {
            const QJsonObject reply = value.toObject();
            if (reply.contains("post"_L1))
                items.append(parsePost(reply.value("post"_L1).toObject(), me));
            if (reply.contains("replies"_L1))
                waiting.append(reply.value("replies"_L1).toArray());
        }
    }
    return items;
}

QStringList missingContext(const QList<RemoteItem> &items)
{
    QSet<QString> known;
    for (const RemoteItem &item : items) {
        if (const auto *message = std::get_if<RemoteMessage>(&item))
            known.insert(message->remoteId);
    }
    QStringList missing;
    for (const RemoteItem &item : items) {
        const auto *message = std::get_if<RemoteMessage>(&item);
        if (!message || message->parentRemoteId.isEmpty())
            continue;
        for (const QString &uri : {message->threadKey, message->parentRemoteId}) {
            if (!known.contains(uri)) {
                known.insert(uri);
                missing.append(uri);
            }
        }
    }
    return missing;
}

} // namespace rapport::bluesky
