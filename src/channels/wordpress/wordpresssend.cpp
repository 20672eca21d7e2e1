#include "channels/wordpress/wordpresssend.h"

#include "channels/wordpress/wordpressmedia.h"
#include "channels/wordpress/wordpressparse.h"

#include <QJsonArray>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxSearchedPages = 3;

const QString kComments = u"wp/v2/comments"_s;
const QString kPosts = u"wp/v2/posts"_s;

QString commentPath(qint64 id)
{
    return QString(kComments + u'/' + QString::number(id));
}

/// Where an answer goes: below a post, and below one of its comments (0: below the post itself).
struct Place
{
    qint64 post = 0;
    qint64 parent = 0;
};

Result<Place> placeOf(const ReplyAction &reply)
{
    const auto post = idFromRemote(reply.threadKey, u"post"_s);
    if (!post)
        return fail(ErrorKind::Invalid, u"Not a conversation of WordPress: "_s + reply.threadKey);
    if (const auto comment = idFromRemote(reply.parentRemoteId, u"comment"_s))
        return Place{*post, *comment};
    if (reply.parentRemoteId.isEmpty() || reply.parentRemoteId == reply.threadKey)
        return Place{*post, 0};
    return fail(ErrorKind::Invalid, u"Not a comment of WordPress: "_s + reply.parentRemoteId);
}

/// Errors of a write, in the words of Connector::perform: what is not there cannot be answered, and that is final.
tl::unexpected<Error> refusedFor(Error error)
{
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Gone)
        error.kind = ErrorKind::Rejected;
    return fail(std::move(error));
}

/// Our own comment with these words in that place, newest first. No time bounds the search: the clocks of both sides
/// may differ, and the same words cannot stand in the same place twice.
Result<std::optional<Receipt>> findReply(Session &session, const Site &site, const Place &place, const QString &text)
{
    QUrlQuery query{{u"post"_s, QString::number(place.post)},
                    {u"parent"_s, QString::number(place.parent)},
                    {u"orderby"_s, u"date_gmt"_s},
                    {u"order"_s, u"desc"_s},
                    {u"per_page"_s, u"100"_s}};
    if (site.moderates) {
        query.addQueryItem(u"author"_s, QString::number(site.userId));
        query.addQueryItem(u"context"_s, u"edit"_s);
        query.addQueryItem(u"status"_s, u"any"_s);
    }
    for (int page = 1; page <= kMaxSearchedPages; ++page) {
        QUrlQuery paged = query;
        paged.addQueryItem(u"page"_s, QString::number(page));
        const auto reply = callApi(session, site.root, HttpRequest::Method::Get, kComments, paged);
        if (!reply)
            return fail(reply.error());
        if (reply->refused())
            return fail(reply->error);
        const QJsonArray comments = reply->json.toArray();
        for (const QJsonValue &value : comments) {
            const QJsonObject comment = value.toObject();
            // What lies in the trash was taken back, and WordPress would take the same words again.
            if (comment.value(u"author"_s).toInteger() == site.userId && saysTheSame(comment, text) &&
                moderationFromStatus(comment.value(u"status"_s).toString()) != Moderation::Trashed)
                return std::optional(receiptOf(comment));
        }
        if (reply->totalPages >= 0 ? page >= reply->totalPages : comments.isEmpty())
            break;
    }
    return std::optional<Receipt>();
}

Result<Receipt> sendReply(Session &session, const Site &site, const ReplyAction &action)
{
    const auto place = placeOf(action);
    if (!place)
        return fail(place.error());
    const QString content = contentFromText(action.text);
    if (content.isEmpty())
        return fail(ErrorKind::Invalid, u"The answer is empty"_s);
    if (content.toUtf8().size() > kMaxContentBytes)
        return fail(ErrorKind::Invalid,
                    u"The answer is longer than a comment can be (%1 bytes)"_s.arg(kMaxContentBytes));

    const QJsonObject body{{u"post"_s, place->post}, {u"parent"_s, place->parent}, {u"content"_s, content}};
    const auto reply = callApi(session, site.root, HttpRequest::Method::Post, kComments, {}, body);
    if (!reply)
        return fail(reply.error());
    if (reply->code == u"comment_duplicate") {
        const auto found = findReply(session, site, *place, action.text);
        if (!found)
            return fail(found.error());
        // Not to be seen and yet there: it waits for a moderator, and this login is none.
        return found->value_or(Receipt{.remoteId = {}, .url = {}, .shown = Moderation::Held, .raw = {}});
    }
    if (reply->refused())
        return refusedFor(reply->error);
    const QJsonObject comment = reply->json.toObject();
    if (comment.value(u"id"_s).toInteger() <= 0)
        return fail(ErrorKind::Malformed, u"The site did not say which comment it made"_s);
    return receiptOf(comment);
}

/// The state a comment is in; nothing where it is gone.
Result<std::optional<Receipt>> currentState(Session &session, const Site &site, qint64 id)
{
    const auto reply =
        callApi(session, site.root, HttpRequest::Method::Get, commentPath(id), QUrlQuery{{u"context"_s, u"edit"_s}});
    if (!reply)
        return fail(reply.error());
    if (reply->code == u"rest_comment_invalid_id")
        return std::optional<Receipt>();
    if (reply->refused())
        return fail(reply->error);
    return std::optional(receiptOf(reply->json.toObject()));
}

Result<Receipt> moderate(Session &session, const Site &site, const ModerateAction &action)
{
    const auto id = idFromRemote(action.remoteId, u"comment"_s);
    if (!id)
        return fail(ErrorKind::Invalid, u"Only comments can be moderated: "_s + action.remoteId);
    const auto reply = callApi(session, site.root, HttpRequest::Method::Post, commentPath(*id), {},
                               QJsonObject{{u"status"_s, statusFromModeration(action.to)}});
    if (!reply)
        return fail(reply.error());
    if (reply->code == u"rest_comment_failed_edit") {
        // WordPress calls it a failure when the comment is in that state already.
        const auto current = currentState(session, site, *id);
        if (current && *current && (*current)->shown == action.to)
            return **current;
    }
    if (reply->refused())
        return refusedFor(reply->error);
    return receiptOf(reply->json.toObject());
}

Result<Receipt> remove(Session &session, const Site &site, const DeleteAction &action)
{
    const auto id = idFromRemote(action.remoteId, u"comment"_s);
    if (!id)
        return fail(ErrorKind::Invalid, u"Only comments can be taken back: "_s + action.remoteId);
    const Receipt removed{.remoteId = action.remoteId, .url = {}, .shown = Moderation::Trashed, .raw = {}};
    auto reply = callApi(session, site.root, HttpRequest::Method::Delete, commentPath(*id));
    if (reply && reply->code == u"rest_trash_not_supported") // a site without a trash removes at once, when told so
        reply = callApi(session, site.root, HttpRequest::Method::Delete, commentPath(*id),
                        QUrlQuery{{u"force"_s, u"true"_s}});
    if (!reply)
        return fail(reply.error());
    if (reply->code == u"rest_already_trashed" || reply->code == u"rest_comment_invalid_id")
        return removed;
    if (reply->refused())
        return refusedFor(reply->error);
    return removed;
}

/// The post of a send, whatever state it is in; nothing where the site has none.
Result<std::optional<Receipt>> findPost(Session &session, const Site &site, const QString &slug)
{
    QUrlQuery query{{u"slug"_s, slug}};
    if (site.editsPosts) {
        query.addQueryItem(u"status"_s, u"any"_s);
        query.addQueryItem(u"context"_s, u"edit"_s);
    }
    const auto reply = callApi(session, site.root, HttpRequest::Method::Get, kPosts, query);
    if (!reply)
        return fail(reply.error());
    if (reply->refused())
        return fail(reply->error);
    const QJsonArray posts = reply->json.toArray();
    if (posts.isEmpty())
        return std::optional<Receipt>();
    return std::optional(postReceipt(posts.first().toObject()));
}

/// An error of what only looks: nothing was asked for yet, so that trying again is safe.
tl::unexpected<Error> surelyNotDone(Error error)
{
    if (error.kind == ErrorKind::Interrupted || error.kind == ErrorKind::Remote || error.kind == ErrorKind::Malformed)
        error.kind = ErrorKind::Offline;
    return fail(std::move(error));
}

Result<Receipt> publish(Session &session, const Site &site, const PublishAction &action, const IdempotencyKey &key)
{
    const QString slug = slugFor(action.title, key);
    const auto found = findPost(session, site, slug);
    if (!found)
        return surelyNotDone(found.error());
    if (*found)
        return **found;
    const auto pictures = handOver(session, site, action.files, slug);
    if (!pictures)
        return surelyNotDone(pictures.error());
    QStringList content{articleFromText(action.text)};
    content += *pictures;
    content.removeAll(QString());
    const auto reply = callApi(session, site.root, HttpRequest::Method::Post, kPosts, {},
                               QJsonObject{{u"title"_s, contentFromText(action.title)},
                                           {u"content"_s, content.join(u"\n\n"_s)},
                                           {u"status"_s, u"publish"_s},
                                           {u"slug"_s, slug}});
    if (!reply)
        return fail(reply.error());
    if (reply->refused())
        return refusedFor(reply->error);
    const QJsonObject post = reply->json.toObject();
    if (post.value(u"id"_s).toInteger() <= 0)
        return fail(ErrorKind::Malformed, u"The site did not say which post it made"_s);
    return postReceipt(post);
}

struct Sender
{
    Session &session;
    const Site &site;
    const IdempotencyKey &key;

    Result<Receipt> operator()(const ReplyAction &action) const { return sendReply(session, site, action); }
    Result<Receipt> operator()(const ModerateAction &action) const { return moderate(session, site, action); }
    Result<Receipt> operator()(const DeleteAction &action) const { return remove(session, site, action); }
    Result<Receipt> operator()(const PublishAction &action) const { return publish(session, site, action, key); }
};

struct Finder
{
    Session &session;
    const Site &site;
    const IdempotencyKey &key;

    Result<std::optional<Receipt>> operator()(const ReplyAction &action) const
    {
        const auto place = placeOf(action);
        if (!place)
            return fail(place.error());
        return findReply(session, site, *place, action.text);
    }
    Result<std::optional<Receipt>> operator()(const ModerateAction &action) const
    {
        return inState(action.remoteId, action.to);
    }
    Result<std::optional<Receipt>> operator()(const DeleteAction &action) const
    {
        return inState(action.remoteId, Moderation::Trashed);
    }
    Result<std::optional<Receipt>> operator()(const PublishAction &action) const
    {
        return findPost(session, site, slugFor(action.title, key));
    }

private:
    /// The comment's receipt where it is in that state (a trashed one may be gone altogether).
    [[nodiscard]] Result<std::optional<Receipt>> inState(const QString &remoteId, Moderation wanted) const
    {
        const auto id = idFromRemote(remoteId, u"comment"_s);
        if (!id)
            return fail(ErrorKind::Invalid, u"Not a comment of WordPress: "_s + remoteId);
        auto current = currentState(session, site, *id);
        if (!current)
            return current;
        if (!*current && wanted == Moderation::Trashed)
            return std::optional(Receipt{.remoteId = remoteId, .url = {}, .shown = wanted, .raw = {}});
        if (*current && (*current)->shown != wanted)
            return std::optional<Receipt>();
        return current;
    }
};

} // namespace

Result<Receipt> send(Session &session, const Site &site, const Action &action, const IdempotencyKey &key)
{
    return std::visit(Sender{session, site, key}, action);
}

Result<std::optional<Receipt>> findSent(Session &session, const Site &site, const Action &action,
                                        const IdempotencyKey &key)
{
    return std::visit(Finder{session, site, key}, action);
}

} // namespace rapport::wordpress
