#pragma once

#include <QString>

namespace rapport {

/// Why no window can be opened here and how to get one; empty where one can. To be asked before a QApplication is made,
/// which would abort.
[[nodiscard]] QString missingDisplay();

} // namespace rapport
