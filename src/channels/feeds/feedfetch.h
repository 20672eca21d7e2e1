#pragma once

#include "channels/feeds/feeddocument.h"
#include "channels/feeds/feeditems.h"
#include "channels/session.h"

namespace rapport::feeds {

/// Asking for feeds, and finding them. Blocking, on a sync thread.

/// A GET for a feed; the validators, where given, make it conditional.
[[nodiscard]] HttpRequest feedRequest(const QUrl &url, const QString &etag = {}, const QString &modified = {});

/// The address as typed, made whole (scheme added, "feed:" understood). Invalid: not a web address.
[[nodiscard]] Result<QUrl> feedAddress(const QString &typed);

/// Feeds that a page's head names, those that fit `contents` first; at most five.
[[nodiscard]] QList<QUrl> feedsNamedBy(const QByteArray &page, const QByteArray &contentType, const QUrl &url,
                                       Contents contents);

/// The feed at an address, or the one that the page there belongs to. Invalid: there is none.
struct FoundFeed
{
    QUrl address; ///< The lasting one: permanent redirects followed, temporary ones not.
    FeedDocument document;
};
[[nodiscard]] Result<FoundFeed> findFeed(Session &session, const QUrl &typed, Contents contents);

} // namespace rapport::feeds
