#pragma once

#include "base/result.h"
#include "gui/metrics/filterbar.h"
#include "output/dashboardcharts.h"

namespace rapport {

class Reader;

/// What a workspace's figures can be narrowed down to. Called in a read.
[[nodiscard]] Result<FilterChoices> filterChoices(Reader &r);
/// Gives channels and languages the names that people know them by.
void nameChoices(FilterChoices &choices, const CardNaming &naming);

} // namespace rapport
