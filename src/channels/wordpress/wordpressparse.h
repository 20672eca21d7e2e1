#pragma once

#include "channels/remoteitem.h"
#include "domain/action.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace rapport::wordpress {

/// Turns what the REST API tells into items. Pure, on any thread.

/// Whose site it is, as far as a message depends on it.
struct Viewpoint
{
    QString realm;     ///< The site's address: ids of people hold within it.
    qint64 userId = 0; ///< Of the account's own user.
};

[[nodiscard]] QString commentRemoteId(qint64 id); ///< "comment:12"
[[nodiscard]] QString postRemoteId(qint64 id);    ///< "post:12", also of pages and media: they share one sequence.
/// The number in "comment:12" where `kind` is "comment"; nothing for anything else.
[[nodiscard]] std::optional<qint64> idFromRemote(const QString &remoteId, const QString &kind);

/// A comment, or a RemoteBad; nothing for types that are no conversation (a shop's reviews and order notes).
/// `postTitles` gives threads their subject, by the post's id.
[[nodiscard]] std::optional<RemoteItem> commentItem(const QJsonObject &json, const Viewpoint &viewpoint,
                                                    const QHash<qint64, QString> &postTitles = {});
/// A post, a page, a file: whatever comments hang on. The site speaks through it, whoever of its team wrote it.
[[nodiscard]] RemoteItem postItem(const QJsonObject &json, const Viewpoint &viewpoint);
/// The account's own person, from /users/me.
[[nodiscard]] RemotePerson userPerson(const QJsonObject &json, const QString &realm);

/// When a comment was written (UTC ms; 0 unknown), and when a post was changed last.
[[nodiscard]] qint64 commentTime(const QJsonObject &json);
[[nodiscard]] qint64 postModifiedTime(const QJsonObject &json);
[[nodiscard]] qint64 postTime(const QJsonObject &json);

/// The post that a comment hangs on: its number and the API's collection it is found in ("posts", "pages").
struct PostReference
{
    qint64 id = 0;
    QString collection;
};
[[nodiscard]] PostReference postOfComment(const QJsonObject &json);

[[nodiscard]] Moderation moderationFromStatus(const QString &status);
[[nodiscard]] QString statusFromModeration(Moderation moderation); ///< As it is written: "approve", "hold" ...

/// Typed text as WordPress wants a comment's content, so that what is shown is what was typed: markup characters
/// escaped, line breaks kept, trimmed as WordPress trims.
[[nodiscard]] QString contentFromText(const QString &text);
/// Whether a comment holds that text: by its raw content where the login may see it, else by what readers see.
[[nodiscard]] bool saysTheSame(const QJsonObject &comment, const QString &text);
/// What WordPress told of a comment that we wrote.
[[nodiscard]] Receipt receiptOf(const QJsonObject &comment);

/// Typed text as the content of a post: markup characters escaped, addresses made links. WordPress makes paragraphs of
/// empty lines itself.
[[nodiscard]] QString articleFromText(const QString &text);
/// The last part of a post's address, by which a second try finds what the first one made: readable words of the title,
/// and what only this send has.
[[nodiscard]] QString slugFor(const QString &title, const IdempotencyKey &key);
/// What WordPress told of a post that we wrote.
[[nodiscard]] Receipt postReceipt(const QJsonObject &post);

} // namespace rapport::wordpress
