#pragma once

#include "output/charttext.h"

#include <QColor>
#include <QFont>

#include <array>

namespace rapport::printing {

/// The colours of a chart by meaning.
struct ChartPalette
{
    QColor ground;
    QColor text;
    QColor muted;
    QColor faint;
    QColor line; ///< The axes' quiet lines.
    QColor accent;
    std::array<QColor, kChartColors> marks; ///< By ChartColor.

    [[nodiscard]] const QColor &of(ChartColor color) const { return marks[static_cast<size_t>(color)]; }
};

/// All that a chart's looks depend on besides its values. Sizes are pixels of 1/96 inch: whoever draws on finer devices
/// scales the painter.
struct ChartLook
{
    ChartPalette palette;
    QFont small;  ///< Axes.
    QFont label;  ///< Names beside bars.
    QFont strong; ///< Figures beside bars.
    QFont title;
    ChartWords words;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    /// Edges of bars on whole pixels: crisp on a screen, uneven on paper.
    bool wholePixels = false;
};

/// On white, in the light theme's inks; the fonts as documents on paper have them.
[[nodiscard]] ChartLook paperLook(const ChartWords &words = {});

/// `part` (0 to 1) of `ink` on `ground`; opaque, so that it prints as it looks.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &ink, double part);

} // namespace rapport::printing
