#pragma once

#include <QWidget>
#include <functional>

namespace rapport::bench {

/// Runs the event loop until `widget` (or, for a window, anything in it) was painted while `ready` held; false when
/// that did not happen within `patienceMs`.
[[nodiscard]] bool waitForPaint(QWidget &widget, int patienceMs, const std::function<bool()> &ready);

} // namespace rapport::bench
