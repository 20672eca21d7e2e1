#pragma once

#include "printing/chartgeometry.h"

#include <QFontMetricsF>

// The parts of arrangeChart(): each lays one family of charts out from left to right; what reads from right to left is
// mirrored as a whole at the end.
namespace rapport::printing {

struct Arrangement
{
    const ChartModel &model;
    const ChartLook &look;
    const QSet<QString> &hidden;
    ChartGeometry geometry;

    [[nodiscard]] bool isShown(qsizetype series) const { return !hidden.contains(model.series.at(series).key); }
    [[nodiscard]] QColor colorOf(qsizetype series) const { return look.palette.of(model.series.at(series).color); }
    [[nodiscard]] static double width(const QFont &font, const QString &text)
    {
        return QFontMetricsF(font).horizontalAdvance(text);
    }
    [[nodiscard]] static double height(const QFont &font) { return QFontMetricsF(font).height(); }
    /// Ends with an ellipsis where it is wider than the rectangle.
    void addText(const QRectF &rect, Qt::Alignment alignment, const QFont &font, const QColor &color,
                 const QString &text)
    {
        const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
        geometry.texts.append({rect, alignment | Qt::AlignVCenter, font, color, fitting});
    }
    [[nodiscard]] QString figure(double value) const { return figureText(value, model.unit, look.words); }
};

void arrangeAxes(Arrangement &arrangement);
void arrangeRows(Arrangement &arrangement);
void arrangeGrid(Arrangement &arrangement);

/// Of bars in rows: the comfortable and the least distance from one to the next.
[[nodiscard]] double rowPitch(const ChartModel &model);
inline constexpr double kLeastRowPitch = 17;
inline constexpr double kCellHeight = 22;

} // namespace rapport::printing
