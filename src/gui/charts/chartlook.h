#pragma once

#include "printing/chartlook.h"

namespace rapport {

/// What charts say, in the interface's language.
[[nodiscard]] ChartWords chartWords();
/// The theme's colours as they are now. GUI thread.
[[nodiscard]] printing::ChartPalette chartPalette();
/// In the theme's colours and fonts as they are now. GUI thread.
[[nodiscard]] printing::ChartLook chartLook(Qt::LayoutDirection direction);

} // namespace rapport
