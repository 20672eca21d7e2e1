#pragma once

#include "printing/chartgeometry.h"

#include <QPen>

class QPainter;

// Charts drawn as vectors into any painter: for paper, pictures and the marks on the screen. From any thread that has a
// QGuiApplication.
namespace rapport::printing {

/// What of a chart's geometry is drawn.
enum class ChartPart {
    Rules = 1, ///< The lines of the axes.
    Marks = 2, ///< Bars, cells and dots.
    Lines = 4,
    Words = 8, ///< Texts, goals and annotations.
};
Q_DECLARE_FLAGS(ChartParts, ChartPart)

/// Thinner where there are so many points that a broad line would be a band; dashed where it is not over yet.
[[nodiscard]] QPen linePen(const ChartStretch &stretch);

void paintGeometry(QPainter &painter, const ChartGeometry &geometry, const ChartLook &look, ChartParts parts);

/// The whole figure within `rect`: title, subtitle, what its colours mean, the chart. Nothing is drawn outside.
void paintChart(QPainter &painter, const QRectF &rect, const ChartModel &model, const ChartLook &look);
/// How high a figure of that width had best be, at most `most`.
[[nodiscard]] double figureHeight(const ChartModel &model, double width, const ChartLook &look, double most = 320);

/// Lines through what is not over yet.
void paintHatching(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace rapport::printing

Q_DECLARE_OPERATORS_FOR_FLAGS(rapport::printing::ChartParts)
