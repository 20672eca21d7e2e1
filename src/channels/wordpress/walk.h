#pragma once

#include "domain/account.h"

#include <QString>
#include <QUrlQuery>

namespace rapport::wordpress {

/// How far off the mark a bound is kept: the hour that local clocks repeat, and a second for equal times.
inline constexpr qint64 kOverlapMs = 60 * 60 * 1000 + 1000;

/// A walk through a list that is sorted by time, as its cursor keeps it. Pure.
struct Walk
{
    qint64 anchor = 0; ///< What the request's bound is made of; 0: a first live pull, which has none.
    qint64 mark = 0;   ///< The farthest time seen: newest in live walks, oldest in history.
    int page = 1;

    friend bool operator==(const Walk &, const Walk &) = default;
};

/// An empty or unreadable cursor begins anew.
[[nodiscard]] Walk walkFromCursor(PullMode mode, const QString &cursor, qint64 nowMs);
[[nodiscard]] QString cursorFromWalk(const Walk &walk);

/// Page, sort order and bound as parameters; `afterKey` is what the list calls its lower bound.
[[nodiscard]] QUrlQuery walkQuery(PullMode mode, const Walk &walk, const QString &orderBy, const QString &afterKey);

/// Where the walk stands after a page whose items span the given times (0: none had one). `last`: there was no further
/// page. A live walk that ended starts at its mark; marks never pass `nowMs`, so that one comment dated years ahead
/// does not hide all that come before it.
[[nodiscard]] Walk afterPage(PullMode mode, Walk walk, qint64 oldest, qint64 newest, bool last, qint64 nowMs);

} // namespace rapport::wordpress
