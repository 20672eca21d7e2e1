#pragma once

#include "channels/feeds/feeddocument.h"
#include "channels/remoteitem.h"

namespace rapport::feeds {

/// What a feed holds, as the person who connected it said.
enum class Contents {
    Comments, ///< Of readers: they wait for an answer.
    Others,   ///< Posts of others: to be read, nobody waits.
    Own       ///< Our own posts.
};
[[nodiscard]] Contents contentsFromSetting(const QString &value); ///< "comments", "others", "own"

/// The account that a feed is: its address stands for its person, its host for the space of names.
struct FeedIdentity
{
    QString address;
    QString realm;
    QString title;
};
[[nodiscard]] RemotePerson feedPerson(const FeedIdentity &feed);

/// The lasting id of an item within its feed: its own, else its link, else a hash of title and date; empty where it has
/// none of these.
[[nodiscard]] QString itemId(const FeedItem &item);

/// The items of a page as the channel contract wants them. Pure.
[[nodiscard]] QList<RemoteItem> remoteItems(const FeedDocument &document, const FeedIdentity &feed, Contents contents,
                                            qint64 nowMs);

} // namespace rapport::feeds
