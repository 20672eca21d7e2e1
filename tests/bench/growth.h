#pragma once

#include "report.h"

namespace rapport::bench {

/// Adds how many times as long each page takes as in a community of a tenth of the size.
void addGrowth(Report &whole, const Report &tenth);

} // namespace rapport::bench
