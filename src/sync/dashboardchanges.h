#pragma once

#include "domain/dashboard.h"
#include "domain/event.h"
#include "store/store.h"

// Pages of figures that people arrange, each change with its event. Called inside Store::write.
namespace rapport::dashboardchanges {

/// Invalid: see dashboardProblem(); a name that is taken (those of the built-in ones are); in the place of a built-in
/// one that there is none of, or that is replaced already.
[[nodiscard]] Result<Event> add(Writer &w, const Dashboard &dashboard);
/// Everything but its position.
[[nodiscard]] Result<Event> change(Writer &w, const Dashboard &dashboard);
[[nodiscard]] Result<Event> move(Writer &w, DashboardId id, int position);
/// One that replaces a built-in one gives way to it again.
[[nodiscard]] Result<Event> remove(Writer &w, DashboardId id);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::dashboardchanges
