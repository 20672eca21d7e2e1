#pragma once

#include "channels/remoteitem.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

// Pure: what the protocol's JSON means. Nothing here trusts its input; what cannot be read becomes a RemoteBad.
namespace rapport::bluesky {

/// The parts of at://DID/COLLECTION/KEY.
struct RecordAddress
{
    QString did;
    QString collection;
    QString key;

    [[nodiscard]] QString toString() const;
};

/// Nothing for an address with a handle in place of the DID, or with anything more or less than three parts.
[[nodiscard]] std::optional<RecordAddress> parseRecordAddress(const QString &uri);
/// A post's page on the web; empty for the address of anything else.
[[nodiscard]] QString postPage(const QString &uri);

/// One page of a list that goes back in time.
struct Page
{
    struct Entry
    {
        qint64 sortedAt = 0; ///< The time the list is sorted by; 0 where it cannot be read.
        QList<RemoteItem> items;
    };
    QList<Entry> entries;
    QString cursor; ///< Of the next older page; empty at the end.
};

/// listNotifications. Replies, mentions and quotes are messages, likes, reposts and follows activities (a quote is
/// both); other reasons leave an entry without items. `me` is the account's DID.
[[nodiscard]] Page parseNotifications(const QJsonObject &json, const QString &me);
/// getAuthorFeed: own posts and replies with the root and the parent of replies; reposts leave an entry without items.
[[nodiscard]] Page parseAuthorFeed(const QJsonObject &json, const QString &me);
/// getPosts.
[[nodiscard]] QList<RemoteItem> parsePosts(const QJsonObject &json, const QString &me);
/// getPostThread: the answers below the post that was asked for, at every depth; deleted and blocked ones are left out.
[[nodiscard]] QList<RemoteItem> parseAnswers(const QJsonObject &json, const QString &me);
/// One post as a view shows it (app.bsky.feed.defs#postView), or as a notification does, which has no counts, no
/// embed and otherwise the same fields.
[[nodiscard]] RemoteItem parsePost(const QJsonObject &post, const QString &me);
/// getProfile, and the authors of posts. Without a DID it has no remote id.
[[nodiscard]] RemotePerson parsePerson(const QJsonObject &json, const QString &me);

/// The posts that these messages answer, or whose thread they are in, and that are not among them.
[[nodiscard]] QStringList missingContext(const QList<RemoteItem> &items);

} // namespace rapport::bluesky
