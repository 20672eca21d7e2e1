#pragma once

#include "channels/connector.h"
#include "channels/wordpress/wordpressapi.h"

namespace rapport::wordpress {

/// Reading: pages of posts and comments, and a look at known ones again. Blocking, on a sync thread.
///
/// WordPress compares the bounds `after` and `before` with a column in the site's local time, whose clock shows an hour
/// twice when summer time ends. Walks therefore keep their bound an hour and a second off the mark, read on by page
/// numbers, and move the bound only once they are more than that past it. Repeated items are the same items.

[[nodiscard]] Result<Pull> pullPosts(Session &session, const Site &site, PullMode mode, const QString &cursor);
[[nodiscard]] Result<Pull> pullComments(Session &session, const Site &site, PullMode mode, const QString &cursor);
[[nodiscard]] Result<QList<RemoteItem>> recheckItems(Session &session, const Site &site, const QStringList &remoteIds);

} // namespace rapport::wordpress
