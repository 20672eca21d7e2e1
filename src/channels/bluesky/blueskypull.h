#pragma once

#include "channels/bluesky/blueskyclient.h"
#include "channels/connector.h"

#include <QStringList>

namespace rapport::bluesky {

/// The feeds' names; stored, never changed.
inline constexpr QLatin1StringView kNotifications{"notifications"};
inline constexpr QLatin1StringView kPosts{"posts"};
inline constexpr QLatin1StringView kProfile{"profile"};

/// Where a live walk stands. Lists go back in time only: a walk goes down from the top until everything is older than
/// the newest item of the last finished walk, less an overlap for what was indexed late and put in its place below.
struct LiveCursor
{
    qint64 mark = -1;   ///< The newest item of the last finished walk; -1: there was none yet.
    QString page;       ///< In the middle of a walk: the server's cursor of the page to ask for.
    qint64 newMark = 0; ///< In the middle of a walk: the newest item it has seen.

    /// Text that is no cursor counts as the beginning.
    [[nodiscard]] static LiveCursor fromText(const QString &text);
    [[nodiscard]] QString toText() const;
};

inline constexpr qint64 kLiveOverlapMs = qint64{60} * 60 * 1000;

/// One page of a feed.
Result<Pull> pullFeed(Client &client, const Clock &clock, const QString &feedKind, PullMode mode,
                      const QString &cursor);
/// The answers below a post, at every depth that the server tells; none where the post is gone.
Result<QList<RemoteItem>> fetchAnswers(Client &client, const QString &uri);
/// Posts by their addresses; those that are not there are left out.
Result<QList<RemoteItem>> fetchPosts(Client &client, const QStringList &uris);

} // namespace rapport::bluesky
