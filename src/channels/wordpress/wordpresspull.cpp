#include "channels/wordpress/wordpresspull.h"

#include "channels/wordpress/walk.h"
#include "channels/wordpress/wordpressparse.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageSize = 100;
constexpr int kMaxCollections = 12;

const QString kPosts = u"posts"_s;
const QString kPostFields = u"id,date_gmt,modified_gmt,link,title,content,description,status,type,author,_links.author,"
                            "_embedded"_s;
const QString kEveryStatus = u"publish,future,draft,pending,private,trash"_s;

/// One page of a list; nothing behind the last one, which WordPress refuses in place of answering an empty list.
struct Page
{
    QJsonArray items;
    bool last = true;
};

Result<Page> readPage(Session &session, const Site &site, const QString &path, const QUrlQuery &query, int number)
{
    const auto reply = callApi(session, site.root, HttpRequest::Method::Get, path, query);
    if (!reply)
        return fail(reply.error());
    if (reply->code == u"rest_post_invalid_page_number" || reply->code == u"rest_comment_invalid_page_number")
        return Page{};
    if (reply->refused())
        return fail(reply->error);
    if (!reply->json.isArray())
        return fail(ErrorKind::Malformed, u"The site answered with something other than a list (%1)"_s.arg(path));
    Page page;
    page.items = reply->json.toArray();
    // Pages may hold fewer items than asked for, since those that may not be read are left out: the count of pages
    // tells, and only where a proxy swallowed it, the count of items.
    page.last = reply->totalPages >= 0 ? number >= reply->totalPages : page.items.size() < kPageSize;
    return page;
}

Viewpoint viewpointOf(const Site &site)
{
    return {.realm = site.address, .userId = site.userId};
}

void addModeratorsView(const Site &site, const QString &status, QUrlQuery &query)
{
    if (!site.moderates)
        return;
    query.addQueryItem(u"context"_s, u"edit"_s);
    query.addQueryItem(u"status"_s, status);
    query.addQueryItem(u"type"_s, u"all"_s);
}

QString joined(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

/// Posts of one collection by their numbers. Nothing where the login may not look into that collection.
Result<std::optional<QJsonArray>> postsById(Session &session, const Site &site, const QString &collection,
                                            const QList<qint64> &ids)
{
    QUrlQuery query{{u"include"_s, joined(ids)},
                    {u"per_page"_s, QString::number(kPageSize)},
                    {u"_embed"_s, u"author"_s},
                    {u"_fields"_s, kPostFields}};
    if (site.editsPosts && collection != u"media") // files have no such states
        query.addQueryItem(u"status"_s, kEveryStatus);
    const auto reply = callApi(session, site.root, HttpRequest::Method::Get, QString(u"wp/v2/"_s + collection), query);
    if (!reply)
        return fail(reply.error());
    if (reply->refused()) {
        if (reply->status == 429 || reply->status >= 500)
            return fail(reply->error);
        return std::optional<QJsonArray>();
    }
    return std::optional(reply->json.toArray());
}

/// Adds the posts that comments refer to, so that every conversation has its subject; learns their titles.
Result<> addContext(Session &session, const Site &site, const QJsonArray &comments, QList<RemoteItem> &items,
                    QHash<qint64, QString> &titles)
{
    QMap<QString, QList<qint64>> wanted;
    for (const QJsonValue &comment : comments) {
        const PostReference post = postOfComment(comment.toObject());
        QList<qint64> &ids = wanted[post.collection];
        if (post.id > 0 && !ids.contains(post.id))
            ids.append(post.id);
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (it.value().isEmpty())
            continue;
        const auto posts = postsById(session, site, it.key(), it.value());
        if (!posts)
            return fail(posts.error());
        for (const QJsonValue &post : posts->value_or(QJsonArray())) {
            RemoteItem item = postItem(post.toObject(), viewpointOf(site));
            if (const auto *message = std::get_if<RemoteMessage>(&item))
                titles.insert(post.toObject().value(u"id"_s).toInteger(), message->title);
            items.append(std::move(item));
        }
    }
    return {};
}

/// The times that a page spans; items without a time do not count.
template<class TimeOf>
std::pair<qint64, qint64> span(const QJsonArray &items, TimeOf timeOf)
{
    qint64 oldest = 0;
    qint64 newest = 0;
    for (const QJsonValue &item : items) {
        const qint64 at = timeOf(item.toObject());
        if (at <= 0)
            continue;
        oldest = oldest == 0 ? at : std::min(oldest, at);
        newest = std::max(newest, at);
    }
    return {oldest, newest};
}

Pull pullAfter(PullMode mode, const Walk &walk, const std::pair<qint64, qint64> &times, bool last, qint64 nowMs)
{
    Pull pull;
    pull.next = cursorFromWalk(afterPage(mode, walk, times.first, times.second, last, nowMs));
    pull.more = !last && !(mode == PullMode::Live && walk.anchor == 0);
    return pull;
}

/// Post types other than posts, as the API's collections. Empty where the site does not tell.
Result<QStringList> otherCollections(Session &session, const Site &site)
{
    const auto reply = callApi(session, site.root, HttpRequest::Method::Get, u"wp/v2/types"_s);
    if (!reply)
        return fail(reply.error());
    QStringList collections;
    const QJsonObject types = reply->json.toObject();
    for (auto it = types.begin(); it != types.end() && collections.size() < kMaxCollections; ++it) {
        const QString base = it.value().toObject().value(u"rest_base"_s).toString();
        if (!base.isEmpty() && base != kPosts && !it.key().startsWith(u"wp_") && !it.key().startsWith(u"nav_") &&
            !base.contains(u'/'))
            collections.append(base);
    }
    return collections;
}

Result<> recheckPosts(Session &session, const Site &site, const QList<qint64> &ids, QList<RemoteItem> &items)
{
    QList<qint64> missing = ids;
    bool sawAll = true;
    const auto look = [&](const QString &collection) -> Result<> {
        const auto posts = postsById(session, site, collection, missing);
        if (!posts)
            return fail(posts.error());
        sawAll = sawAll && posts->has_value();
        for (const QJsonValue &post : posts->value_or(QJsonArray())) {
            if (missing.removeAll(post.toObject().value(u"id"_s).toInteger()) > 0)
                items.append(postItem(post.toObject(), viewpointOf(site)));
        }
        return {};
    };
    if (const auto looked = look(kPosts); !looked)
        return looked;
    if (missing.isEmpty())
        return {};
    // Pages and files share the numbers of posts: only what is in none of the collections is gone.
    const auto collections = otherCollections(session, site);
    if (!collections)
        return fail(collections.error());
    for (const QString &collection : *collections) {
        if (missing.isEmpty())
            return {};
        if (const auto looked = look(collection); !looked)
            return looked;
    }
    if (!sawAll || collections->isEmpty())
        return {};
    for (const qint64 id : std::as_const(missing))
        items.append(RemoteDeletion{postRemoteId(id)});
    return {};
}

/// Whether a comment is really gone, rather than waiting where this login may not see it.
Result<bool> isGone(Session &session, const Site &site, qint64 id)
{
    const auto reply =
        callApi(session, site.root, HttpRequest::Method::Get, QString(u"wp/v2/comments/"_s + QString::number(id)));
    if (!reply)
        return fail(reply.error());
    return reply->code == u"rest_comment_invalid_id";
}

Result<> recheckComments(Session &session, const Site &site, const QList<qint64> &ids, QList<RemoteItem> &items)
{
    QUrlQuery query{{u"include"_s, joined(ids)}, {u"per_page"_s, QString::number(kPageSize)}};
    addModeratorsView(site, u"any"_s, query); // "all" leaves spam and trash out
    const auto page = readPage(session, site, u"wp/v2/comments"_s, query, 1);
    if (!page)
        return fail(page.error());
    QList<qint64> missing = ids;
    for (const QJsonValue &comment : page->items) {
        missing.removeAll(comment.toObject().value(u"id"_s).toInteger());
        if (auto item = commentItem(comment.toObject(), viewpointOf(site)))
            items.append(std::move(*item));
    }
    for (const qint64 id : std::as_const(missing)) {
        const auto gone = site.moderates ? Result<bool>(true) : isGone(session, site, id);
        if (!gone)
            return fail(gone.error());
        if (*gone)
            items.append(RemoteDeletion{commentRemoteId(id)});
    }
    return {};
}

} // namespace

Result<Pull> pullPosts(Session &session, const Site &site, PullMode mode, const QString &cursor)
{
    const qint64 now = session.clock().nowMs();
    const Walk walk = walkFromCursor(mode, cursor, now);
    // New and changed ones by their time of change, a true change cursor; the past by the time they were published.
    const bool live = mode == PullMode::Live;
    QUrlQuery query = walkQuery(mode, walk, live ? u"modified"_s : u"date"_s, u"modified_after"_s);
    query.addQueryItem(u"_embed"_s, u"author"_s);
    query.addQueryItem(u"_fields"_s, kPostFields);
    const auto page = readPage(session, site, u"wp/v2/posts"_s, query, walk.page);
    if (!page)
        return fail(page.error());
    Pull pull = pullAfter(mode, walk, span(page->items, live ? postModifiedTime : postTime), page->last, now);
    for (const QJsonValue &post : page->items)
        pull.items.append(postItem(post.toObject(), viewpointOf(site)));
    return pull;
}

Result<Pull> pullComments(Session &session, const Site &site, PullMode mode, const QString &cursor)
{
    const qint64 now = session.clock().nowMs();
    const Walk walk = walkFromCursor(mode, cursor, now);
    QUrlQuery query = walkQuery(mode, walk, u"date_gmt"_s, u"after"_s);
    // New spam is taken along, since a comment taken for spam by mistake has to be found and rescued; years of it are
    // not.
    addModeratorsView(site, mode == PullMode::Live ? u"any"_s : u"all"_s, query);
    const auto page = readPage(session, site, u"wp/v2/comments"_s, query, walk.page);
    if (!page)
        return fail(page.error());
    Pull pull = pullAfter(mode, walk, span(page->items, commentTime), page->last, now);
    QHash<qint64, QString> titles;
    if (const auto added = addContext(session, site, page->items, pull.items, titles); !added)
        return fail(added.error());
    for (const QJsonValue &comment : page->items) {
        if (auto item = commentItem(comment.toObject(), viewpointOf(site), titles))
            pull.items.append(std::move(*item));
    }
    return pull;
}

Result<QList<RemoteItem>> recheckItems(Session &session, const Site &site, const QStringList &remoteIds)
{
    QList<qint64> comments;
    QList<qint64> posts;
    for (const QString &remoteId : remoteIds) {
        if (const auto comment = idFromRemote(remoteId, u"comment"_s))
            comments.append(*comment);
        else if (const auto post = idFromRemote(remoteId, u"post"_s))
            posts.append(*post);
    }
    QList<RemoteItem> items;
    for (qsizetype at = 0; at < comments.size(); at += kPageSize) {
        if (const auto done = recheckComments(session, site, comments.mid(at, kPageSize), items); !done)
            return fail(done.error());
    }
    for (qsizetype at = 0; at < posts.size(); at += kPageSize) {
        if (const auto done = recheckPosts(session, site, posts.mid(at, kPageSize), items); !done)
            return fail(done.error());
    }
    return items;
}

} // namespace rapport::wordpress
