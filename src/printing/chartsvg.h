#pragma once

#include "printing/chartlook.h"

#include <QByteArray>

namespace rapport::printing {

/// What draws of a chart in a web page: names of colours that its style sheet gives (`ink`), for each theme its own.
struct PageInk
{
    const char *name; ///< As in "var(--name)".
    QRgb light;
    QRgb dark;
};
/// Each colour of paperLook(); `light` is unique.
[[nodiscard]] const QList<PageInk> &pageInks();

/// A chart as an element <svg> to stand in a web page: its texts are texts, its colours those of pageInks(), each value
/// tells itself where it is pointed at. Without its title and keys: see chartKeys(). From any thread that has a
/// QGuiApplication.
[[nodiscard]] QByteArray chartSvg(const ChartModel &model, const ChartLook &look, double width, double most = 320);
/// What the colours mean, as items of a list; empty where there is but one.
[[nodiscard]] QByteArray chartKeys(const ChartModel &model, const ChartLook &look);

} // namespace rapport::printing
