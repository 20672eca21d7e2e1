#pragma once

#include "domain/dashboard.h"
#include "store/store.h"

#include <optional>

// Pages of figures that people arranged; those that come with the program are in domain/dashboard.h.
namespace rapport::store {

/// In their order. One whose content cannot be read has its name and no cards.
[[nodiscard]] QList<Dashboard> dashboards(Reader &r);
[[nodiscard]] std::optional<Dashboard> dashboard(Reader &r, DashboardId id);
[[nodiscard]] std::optional<Dashboard> dashboard(Reader &r, const Uid &uid);

/// Puts it at its position; those from there on move down by one. Gives it a uid where it has none.
Dashboard addDashboard(Writer &w, Dashboard dashboard);
/// All but its position.
void updateDashboard(Writer &w, const Dashboard &dashboard);
/// Moves it to a position; the others close up. A position behind the last one is the last.
void moveDashboard(Writer &w, DashboardId id, int position);
void removeDashboard(Writer &w, DashboardId id);

/// The first day on which any message was counted, since 1970-01-01; none: nothing is.
[[nodiscard]] std::optional<int> firstFigureDay(Reader &r);

} // namespace rapport::store
