#pragma once

#include "domain/event.h"
#include "domain/watchedname.h"
#include "store/store.h"

// The names that are watched, each change with its event. Called inside Store::write.
namespace rapport::watchchanges {

/// Invalid: see watchedNameProblem(); a name that is watched already; more names than can be watched.
[[nodiscard]] Result<Event> add(Writer &w, const WatchedName &name);
/// Everything but its position.
[[nodiscard]] Result<Event> change(Writer &w, const WatchedName &name);
[[nodiscard]] Result<Event> move(Writer &w, WatchedNameId id, int position);
[[nodiscard]] Result<Event> remove(Writer &w, WatchedNameId id);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::watchchanges
