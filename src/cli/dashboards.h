#pragma once

#include "cli/call.h"
#include "domain/dashboard.h"

namespace rapport::cli {

/// By its number, its name or, of a built-in one, what it is called in files.
[[nodiscard]] Outcome<Dashboard> dashboardFrom(const QString &word, Opened &opened);

} // namespace rapport::cli
