#pragma once

#include "domain/watchedname.h"
#include "store/store.h"

#include <QList>
#include <optional>

// The names that are watched: ours and competitors'.
namespace rapport::store {

[[nodiscard]] QList<WatchedName> watchedNames(Reader &r); ///< In their order.
[[nodiscard]] std::optional<WatchedName> watchedName(Reader &r, WatchedNameId id);
[[nodiscard]] std::optional<WatchedName> watchedName(Reader &r, const Uid &uid);
/// Case and accents aside.
[[nodiscard]] std::optional<WatchedName> watchedNameCalled(Reader &r, const QString &name);

/// Puts it at its position; those from there on move down by one. Gives it a uid where it has none.
WatchedName addWatchedName(Writer &w, WatchedName name);
/// All but its position.
void updateWatchedName(Writer &w, const WatchedName &name);
/// A position behind the last one is the last.
void moveWatchedName(Writer &w, WatchedNameId id, int position);
void removeWatchedName(Writer &w, WatchedNameId id);

} // namespace rapport::store
