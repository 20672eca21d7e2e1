#pragma once

#include <QString>

namespace rapport {

/// A tool tip that shows the text as it is. Qt takes what looks like HTML for HTML, and what people write, or call
/// themselves, must neither look like the program's own words nor name a picture to load.
[[nodiscard]] QString plainTip(const QString &text);

} // namespace rapport
