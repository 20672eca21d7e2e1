#pragma once

#include "demo/plan.h"
#include "store/store.h"

// The plans behind the campaigns that the demo community talks about.
namespace rapport::demo {

/// Plans each campaign, agrees on it, begins and closes it as far as its dates have come.
[[nodiscard]] Result<> planCampaigns(Writer &w, const Plan &plan);

} // namespace rapport::demo
