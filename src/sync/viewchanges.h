#pragma once

#include "domain/event.h"
#include "domain/savedview.h"
#include "store/store.h"

// The lists that people save, each change with its event. Called inside Store::write.
namespace rapport::viewchanges {

/// Invalid: without a name or a query, a name that is taken, a query that cannot be read.
[[nodiscard]] Result<Event> add(Writer &w, const SavedView &view);
/// Name, query and order.
[[nodiscard]] Result<Event> change(Writer &w, const SavedView &view);
[[nodiscard]] Result<Event> move(Writer &w, SavedViewId id, int position);
[[nodiscard]] Result<Event> remove(Writer &w, SavedViewId id);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::viewchanges
