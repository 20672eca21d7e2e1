#pragma once

#include "demo/scene.h"
#include "store/store.h"

// The plans behind the campaigns that the demo community talks about, and of those that are not over.
namespace rapport::demo {

/// The campaign that runs at the end: its pieces are planned for it.
[[nodiscard]] QString runningCampaign();
/// The one that is agreed on and has not begun.
[[nodiscard]] QString comingCampaign();
/// From when on the running one runs, UTC milliseconds.
[[nodiscard]] qint64 runningSince(const Plan &plan);

/// Plans each campaign, agrees on it, begins, closes and reviews it as far as its dates have come.
[[nodiscard]] Result<> planCampaigns(Writer &w, const Scene &scene);

} // namespace rapport::demo
