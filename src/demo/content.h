#pragma once

#include "demo/scene.h"
#include "store/store.h"

// What the maker published, and what is planned for the weeks after the end.
namespace rapport::demo {

/// Our posts in campaigns as pieces that left at their time, one of them short of its goal; then what is planned: for
/// several channels, tied to the shop, by a customer with their consent, and drafts. To be called once the campaigns
/// stand. What is planned waits: the accounts are paused.
[[nodiscard]] Result<> planContent(Writer &w, const Scene &scene);

} // namespace rapport::demo
