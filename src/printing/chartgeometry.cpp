#include "printing/chartgeometry.h"

#include "printing/chartarrangement.h"

#include <algorithm>
#include <cmath>

namespace rapport::printing {
namespace {

QRectF mirroredIn(const QRectF &area, const QRectF &rect)
{
    return rect.isNull() ? rect
                         : QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height());
}

QLineF mirroredIn(const QRectF &area, const QLineF &line)
{
    if (line.isNull())
        return line;
    const double sum = area.left() + area.right();
    return QLineF(sum - line.x1(), line.y1(), sum - line.x2(), line.y2());
}

void mirror(ChartGeometry &g)
{
    const auto flip = [&g](auto &one) { one = mirroredIn(g.area, one); };
    flip(g.plot);
    for (QLineF &rule : g.rules)
        flip(rule);
    for (QLineF &goal : g.goals)
        flip(goal);
    for (ChartMark &mark : g.marks) {
        flip(mark.rect);
        flip(mark.hit);
    }
    for (ChartText &text : g.texts) {
        flip(text.rect);
        if (text.alignment & (Qt::AlignLeft | Qt::AlignRight))
            text.alignment ^= Qt::AlignLeft | Qt::AlignRight;
    }
    for (ChartFlag &flag : g.flags) {
        flip(flag.rect);
        flip(flag.hit);
        flip(flag.stem);
    }
    g.mirrored = true;
}

bool hasValues(const ChartModel &model)
{
    for (qsizetype s = 0; s < model.series.size(); ++s) {
        for (qsizetype p = 0; p < model.series.at(s).values.size(); ++p) {
            if (model.value(s, p))
                return true;
        }
    }
    return false;
}

} // namespace

QPointF ChartGeometry::at(QPointF value) const
{
    const double part = across.place(value.x());
    return {plot.left() + (mirrored ? 1 - part : part) * plot.width(),
            plot.bottom() - upright.place(value.y()) * plot.height()};
}

const ChartMark *ChartGeometry::markAt(QPointF pos) const
{
    const ChartMark *nearest = nullptr;
    double least = 0;
    for (const ChartMark &mark : marks) {
        if (!mark.hit.contains(pos))
            continue;
        // Inside a mark nothing is nearer; beside it the way to its edge counts.
        const double dx = std::max({mark.rect.left() - pos.x(), 0.0, pos.x() - mark.rect.right()});
        const double dy = std::max({mark.rect.top() - pos.y(), 0.0, pos.y() - mark.rect.bottom()});
        const double way = dx * dx + dy * dy;
        if (!nearest || way < least) {
            nearest = &mark;
            least = way;
        }
    }
    return nearest;
}

const ChartMark *ChartGeometry::markOf(qsizetype series, qsizetype point) const
{
    const auto it = std::find_if(marks.begin(), marks.end(),
                                 [&](const ChartMark &mark) { return mark.series == series && mark.point == point; });
    return it == marks.end() ? nullptr : &*it;
}

const ChartFlag *ChartGeometry::flagAt(QPointF pos) const
{
    // A day lies on a stretch of days.
    const ChartFlag *narrowest = nullptr;
    for (const ChartFlag &flag : flags) {
        if (flag.hit.contains(pos) && (!narrowest || flag.hit.width() < narrowest->hit.width()))
            narrowest = &flag;
    }
    return narrowest;
}

qsizetype ChartGeometry::stepAt(QPointF pos) const
{
    if (steps == 0 || !plot.contains(pos))
        return -1;
    const double part = (pos.x() - plot.left()) / plot.width();
    const auto step = static_cast<qsizetype>((mirrored ? 1 - part : part) * static_cast<double>(steps));
    return std::clamp<qsizetype>(step, 0, steps - 1);
}

ChartGeometry arrangeChart(const ChartModel &model, const QRectF &area, const ChartLook &look,
                           const QSet<QString> &hidden)
{
    static const QSet<QString> none;
    // Bars and rows are told apart by their names alone: there is nothing to switch off.
    Arrangement a{model, look, model.isOfRows() || model.isGrid() ? none : hidden, {}};
    a.geometry.area = area;
    a.geometry.plot = area;
    if (!hasValues(model)) {
        const QString text = model.missing.isEmpty() ? look.words.noData : model.missing;
        const double high = QFontMetricsF(look.label).height();
        a.addText(QRectF(area.left(), area.center().y() - high / 2, area.width(), high), Qt::AlignHCenter, look.label,
                  look.palette.faint, text);
    } else if (model.isOfRows()) {
        arrangeRows(a);
    } else if (model.isGrid()) {
        arrangeGrid(a);
    } else {
        arrangeAxes(a);
    }
    if (look.direction == Qt::RightToLeft)
        mirror(a.geometry);
    return std::move(a.geometry);
}

double wantedHeight(const ChartModel &model, const ChartLook &look, double most)
{
    double wanted = 180;
    if (model.isOfRows())
        wanted = rowPitch(model) * static_cast<double>(model.series.size());
    else if (model.isGrid())
        wanted = kCellHeight * static_cast<double>(model.series.size()) + QFontMetricsF(look.small).height() + 6;
    return std::clamp(wanted, std::min(60.0, most), most);
}

QList<QPointF> cutToPixels(const QList<QPointF> &points, double from, double to, int pixels)
{
    if (pixels <= 0 || points.size() <= 2 * static_cast<qsizetype>(pixels) || to <= from)
        return points;
    QList<QPointF> cut;
    cut.reserve(2 * pixels);
    qsizetype i = 0;
    while (i < points.size()) {
        const auto column = static_cast<int>((points.at(i).x() - from) / (to - from) * pixels);
        qsizetype low = i;
        qsizetype high = i;
        for (; i < points.size() && static_cast<int>((points.at(i).x() - from) / (to - from) * pixels) == column; ++i) {
            if (points.at(i).y() < points.at(low).y())
                low = i;
            if (points.at(i).y() > points.at(high).y())
                high = i;
        }
        cut.append(points.at(std::min(low, high)));
        if (low != high)
            cut.append(points.at(std::max(low, high)));
    }
    return cut;
}

} // namespace rapport::printing
