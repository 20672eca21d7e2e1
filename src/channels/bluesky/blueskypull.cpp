#include "channels/bluesky/blueskypull.h"

#include "base/time.h"
#include "channels/bluesky/blueskyparse.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPostsPerRequest = 25; // getPosts takes no more
constexpr qsizetype kLongestCursor = 4096;
constexpr qint64 kProfileEveryMs = kHourMs;

Result<Page> fetchPage(Client &client, const QString &feedKind, const QString &serverCursor)
{
    const auto me = client.did();
    if (!me)
        return fail(me.error());
    Client::Parameters parameters = {{u"limit"_s, u"100"_s}};
    if (!serverCursor.isEmpty())
        parameters.emplace_back(u"cursor"_s, serverCursor);

    const bool notifications = feedKind == kNotifications;
    if (!notifications) {
        parameters.emplace_back(u"actor"_s, *me);
        parameters.emplace_back(u"filter"_s, u"posts_with_replies"_s);
    }
    const auto json = client.query(
        notifications ? u"app.bsky.notification.listNotifications"_s : u"app.bsky.feed.getAuthorFeed"_s, parameters);
    if (!json)
        return fail(json.error());
    Page page = notifications ? parseNotifications(*json, *me) : parseAuthorFeed(*json, *me);
    // A list that leads back to itself, or nowhere, would never end.
    if (page.entries.isEmpty() || page.cursor == serverCursor || page.cursor.size() > kLongestCursor)
        page.cursor.clear();
    return page;
}

/// Each item once: a thread's first post comes with every reply to it.
QList<RemoteItem> itemsOf(const Page &page, qint64 notBefore)
{
    QList<RemoteItem> items;
    QSet<QString> seen;
    for (const Page::Entry &entry : page.entries) {
        if (entry.sortedAt != 0 && entry.sortedAt < notBefore)
            continue;
        for (const RemoteItem &item : entry.items) {
            const auto *message = std::get_if<RemoteMessage>(&item);
            if (message && seen.contains(message->remoteId))
                continue;
            if (message)
                seen.insert(message->remoteId);
            items.append(item);
        }
    }
    return items;
}

/// Puts the posts' full views in place of what notifications tell of them, and adds what they answer: a reply is
/// understood only below what it replies to.
Result<QList<RemoteItem>> completed(Client &client, const QList<RemoteItem> &items, bool replaceMessages)
{
    QStringList wanted = missingContext(items);
    if (replaceMessages) {
        for (const RemoteItem &item : items) {
            if (const auto *message = std::get_if<RemoteMessage>(&item))
                wanted.append(message->remoteId);
        }
    }
    auto fetched = fetchPosts(client, wanted);
    if (!fetched)
        return fail(fetched.error());

    QHash<QString, RemoteMessage> views;
    for (RemoteItem &item : *fetched) {
        if (auto *message = std::get_if<RemoteMessage>(&item)) {
            const QString uri = message->remoteId;
            views[uri] = std::move(*message);
        }
    }
    QList<RemoteItem> told;
    for (const RemoteItem &item : items) {
        const auto *message = std::get_if<RemoteMessage>(&item);
        const auto view = message ? views.find(message->remoteId) : views.end();
        if (view == views.end()) {
            told.append(item);
            continue;
        }
        view->asksForAnswer = view->asksForAnswer || message->asksForAnswer;
        told.append(*view);
        views.erase(view);
    }
    QList<RemoteItem> result;
    for (const QString &uri : wanted) { // what is left is context; in the order it was asked for
        if (const auto view = views.find(uri); view != views.end()) {
            result.append(*view);
            views.erase(view);
        }
    }
    return result + told;
}

qint64 newestOf(const Page &page)
{
    qint64 newest = 0;
    for (const Page::Entry &entry : page.entries)
        newest = std::max(newest, entry.sortedAt);
    return newest;
}

bool reaches(const Page &page, qint64 notBefore)
{
    return std::any_of(page.entries.begin(), page.entries.end(), [notBefore](const Page::Entry &entry) {
        return entry.sortedAt != 0 && entry.sortedAt < notBefore;
    });
}

Result<Pull> pullLive(Client &client, const Clock &clock, const QString &feedKind, const QString &text)
{
    LiveCursor cursor = LiveCursor::fromText(text);
    const auto page = fetchPage(client, feedKind, cursor.page);
    if (!page)
        return fail(page.error());
    const bool isFirst = cursor.mark < 0;
    const qint64 notBefore = isFirst ? 0 : cursor.mark - kLiveOverlapMs;
    auto items = completed(client, itemsOf(*page, notBefore), feedKind == kNotifications);
    if (!items)
        return fail(items.error());

    // A time in the future would hide everything that comes until then.
    cursor.newMark = std::min(std::max({cursor.newMark, cursor.mark, newestOf(*page)}), clock.nowMs());
    const bool done = isFirst || page->cursor.isEmpty() || reaches(*page, notBefore);
    Pull pull;
    pull.items = *std::move(items);
    pull.more = !done;
    pull.next = done ? LiveCursor{cursor.newMark, {}, 0}.toText()
                     : LiveCursor{cursor.mark, page->cursor, cursor.newMark}.toText();
    return pull;
}

Result<Pull> pullHistory(Client &client, const QString &feedKind, const QString &serverCursor)
{
    const auto page = fetchPage(client, feedKind, serverCursor);
    if (!page)
        return fail(page.error());
    auto items = completed(client, itemsOf(*page, 0), feedKind == kNotifications);
    if (!items)
        return fail(items.error());
    return Pull{page->cursor, *std::move(items), !page->cursor.isEmpty(), false};
}

/// The cursor is the time of the last look: followers are counted by the day, not by the minute.
Result<Pull> pullProfile(Client &client, const Clock &clock, const QString &lastLook)
{
    const qint64 now = clock.nowMs();
    const qint64 last = lastLook.toLongLong();
    if (last <= now && now - last < kProfileEveryMs)
        return Pull{lastLook, {}, false, false};
    const auto me = client.did();
    if (!me)
        return fail(me.error());
    const auto json = client.query(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, *me}});
    if (!json)
        return fail(json.error());
    RemotePerson person = parsePerson(*json, *me);
    if (!person.self)
        return fail(ErrorKind::Malformed, u"getProfile: not the profile that was asked for"_s);
    return Pull{QString::number(now), {RemoteProfile{std::move(person)}}, false, false};
}

} // namespace

LiveCursor LiveCursor::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    LiveCursor cursor;
    cursor.mark = json.value("mark"_L1).toInteger(-1);
    cursor.page = json.value("page"_L1).toString();
    cursor.newMark = json.value("newMark"_L1).toInteger();
    return cursor;
}

QString LiveCursor::toText() const
{
    QJsonObject json{{u"mark"_s, mark}};
    if (!page.isEmpty()) {
        json.insert("page"_L1, page);
        json.insert("newMark"_L1, newMark);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QList<RemoteItem>> fetchPosts(Client &client, const QStringList &uris)
{
    QStringList valid;
    for (const QString &uri : uris) {
        if (!postPage(uri).isEmpty()) // one address that cannot be would spoil the whole request
            valid.append(uri);
    }
    QList<RemoteItem> items;
    for (qsizetype from = 0; from < valid.size(); from += kPostsPerRequest) {
        Client::Parameters parameters;
        for (const QString &uri : valid.mid(from, kPostsPerRequest))
            parameters.emplace_back(u"uris"_s, uri);
        const auto me = client.did();
        if (!me)
            return fail(me.error());
        const auto json = client.query(u"app.bsky.feed.getPosts"_s, parameters);
        if (!json)
            return fail(json.error());
        items += parsePosts(*json, *me);
    }
    return items;
}

Result<QList<RemoteItem>> fetchAnswers(Client &client, const QString &uri)
{
    const auto me = client.did();
    if (!me)
        return fail(me.error());
    const auto json = client.query(u"app.bsky.feed.getPostThread"_s,
                                   {{u"uri"_s, uri}, {u"depth"_s, u"100"_s}, {u"parentHeight"_s, u"0"_s}});
    if (json)
        return parseAnswers(*json, *me);
    if (json.error().kind == ErrorKind::NotFound)
        return QList<RemoteItem>();
    return fail(json.error());
}

Result<Pull> pullFeed(Client &client, const Clock &clock, const QString &feedKind, PullMode mode, const QString &cursor)
{
    if (feedKind == kProfile)
        return mode == PullMode::Live ? pullProfile(client, clock, cursor) : Pull{};
    if (feedKind != kNotifications && feedKind != kPosts)
        return fail(ErrorKind::Invalid, u"Unknown feed: "_s + feedKind);
    return mode == PullMode::Live ? pullLive(client, clock, feedKind, cursor) : pullHistory(client, feedKind, cursor);
}

} // namespace rapport::bluesky
