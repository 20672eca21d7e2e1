#pragma once

#include "printing/chartlook.h"
#include "printing/chartscale.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSet>

namespace rapport::printing {

/// One value of a chart as it is drawn and hit.
struct ChartMark
{
    enum class Shape { Bar, Cell, Dot, Unseen };
    Shape shape = Shape::Bar;
    qsizetype series = 0;
    qsizetype point = 0;
    QRectF rect; ///< Where the value lies; of unseen ones (a line's points) too.
    QRectF hit;  ///< Where the pointer means it, if no other one is nearer.
    QColor fill;
    bool unfinished = false;
};

/// A stretch of a line without a gap, in values: x is the step's number and a half.
struct ChartStretch
{
    qsizetype series = 0;
    QList<QPointF> points;
    QColor color;
    bool unfinished = false;
};

struct ChartText
{
    QRectF rect;
    Qt::Alignment alignment; ///< Absolute: left is left.
    QFont font;
    QColor color;
    QString text;
};

/// An annotation's mark above the plot.
struct ChartFlag
{
    qsizetype annotation = 0;
    QRectF rect;
    QRectF hit;
    QLineF stem; ///< Down through the plot; null for a stretch of days.
    QColor color;
};

/// Where everything of a chart lies in a rectangle. The same for screen and paper.
struct ChartGeometry
{
    QRectF area;
    QRectF plot;
    bool hasAxes = false; ///< Lies on `upright` and `across`.
    bool mirrored = false;
    ChartScale upright;
    ChartScale across;
    qsizetype steps = 0;
    QList<QLineF> rules;
    QList<ChartMark> marks; ///< In drawing order.
    QList<ChartStretch> stretches;
    QList<ChartText> texts;
    QList<ChartFlag> flags;
    QList<QLineF> goals;

    /// Of a value on both axes, in pixels.
    [[nodiscard]] QPointF at(QPointF value) const;
    /// The mark that the pointer means, or none.
    [[nodiscard]] const ChartMark *markAt(QPointF pos) const;
    [[nodiscard]] const ChartMark *markOf(qsizetype series, qsizetype point) const;
    [[nodiscard]] const ChartFlag *flagAt(QPointF pos) const;
    /// The step below the pointer, of charts by steps; -1: none.
    [[nodiscard]] qsizetype stepAt(QPointF pos) const;
};

/// `hidden`: keys of series that are switched off.
[[nodiscard]] ChartGeometry arrangeChart(const ChartModel &model, const QRectF &area, const ChartLook &look,
                                         const QSet<QString> &hidden = {});
/// The height at which nothing of the chart is squeezed or left out, at most `most`.
[[nodiscard]] double wantedHeight(const ChartModel &model, const ChartLook &look, double most);

/// The lowest and the highest of each pixel's column, in their order: what a line of more points than that looks like.
/// `points` ascend in x; `from`, `to`: the values of x at both ends.
[[nodiscard]] QList<QPointF> cutToPixels(const QList<QPointF> &points, double from, double to, int pixels);

} // namespace rapport::printing
