#pragma once

#include <QJsonObject>

namespace rapport {
class MainWindow;
}

namespace rapport::bench {

/// The page of figures with twelve charts: from a change of what it is about to all of it painted, and from the pointer
/// on a chart to what is said there painted. Empty where it does not come.
[[nodiscard]] QJsonObject measureFigures(MainWindow &window, int changes);

} // namespace rapport::bench
