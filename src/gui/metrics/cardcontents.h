#pragma once

#include "gui/metrics/cardgrid.h"
#include "measure/dashboardfigures.h"

namespace rapport {

/// What the page shows of measured cards. Pure but for translated texts.
[[nodiscard]] QList<CardContent> cardContents(const DashboardFigures &figures, const CardNaming &naming);
/// A figure with what it was made of: "92% = 1,204 of 1,309; 12 left out".
[[nodiscard]] QString figureSentence(const Figure &figure, Unit unit, const CardNaming &naming);

} // namespace rapport
