#include "printing/chartarrangement.h"

#include <algorithm>
#include <cmath>

// Bars below each other with their names and figures beside them, and cells in rows and columns.
namespace rapport::printing {
namespace {

constexpr double kGap = 8;

/// How light a colour is seen to be, with what WCAG 2.2 adds for the ratio of contrast. Channels raised to 2.2 stand in
/// for its piecewise curve.
double seenLight(const QColor &c)
{
    return 0.05 + 0.2126 * std::pow(c.redF(), 2.2) + 0.7152 * std::pow(c.greenF(), 2.2) +
           0.0722 * std::pow(c.blueF(), 2.2);
}

/// Dark on light cells, light on dark ones.
QColor inkOn(const QColor &cell, const ChartPalette &palette)
{
    const auto contrast = [&cell](const QColor &ink) { return std::abs(std::log(seenLight(ink) / seenLight(cell))); };
    return contrast(palette.text) >= contrast(palette.ground) ? palette.text : palette.ground;
}

struct RowTexts
{
    QString figure;
    QString share;
    double width = 0; ///< Of both.
};

} // namespace

double rowPitch(const ChartModel &model)
{
    return model.kind == ChartKind::Funnel ? 27 : 25;
}

void arrangeRows(Arrangement &a)
{
    ChartGeometry &g = a.geometry;
    const ChartModel &model = a.model;
    const auto count = model.series.size();
    if (count == 0)
        return;
    const QRectF &area = g.area;
    const double pitch = std::clamp(area.height() / static_cast<double>(count), kLeastRowPitch, rowPitch(model));
    const auto room = static_cast<qsizetype>(std::max(1.0, std::floor(area.height() / pitch + 0.01)));
    const qsizetype shown = count <= room ? count : std::max<qsizetype>(1, room - 1);
    const bool funnel = model.kind == ChartKind::Funnel;

    QList<RowTexts> texts;
    double names = 0;
    double figures = 0;
    double min = 0;
    double max = 0;
    for (qsizetype s = 0; s < shown; ++s) {
        const std::optional<double> value = model.value(s, 0);
        RowTexts row{.figure = value ? a.figure(*value) : a.look.words.noData, .share = {}};
        row.width = Arrangement::width(a.look.strong, row.figure) + 1;
        if (const std::optional<double> share = funnel ? shareOfAbove(model, s) : std::nullopt) {
            row.share = figureText(*share, Unit::Percent, a.look.words);
            row.width += kGap + Arrangement::width(a.look.label, row.share) + 1;
        }
        figures = std::max(figures, row.width);
        names = std::max(names, Arrangement::width(a.look.label, model.series.at(s).name) + 1);
        min = std::min(min, value.value_or(0));
        max = std::max(max, value.value_or(0));
        texts.append(row);
    }
    const std::optional<double> goal = funnel ? std::nullopt : model.goalLine();
    max = std::max(max, goal.value_or(max));
    names = std::min(names, area.width() * 0.4);
    const double left = area.left() + names + 2 * kGap;
    const double wide = std::max(8.0, area.right() - left - figures - kGap);
    g.plot = QRectF(left, area.top(), wide, pitch * static_cast<double>(shown));
    const auto x = [&](double value) { return left + (max > min ? (value - min) / (max - min) * wide : 0); };

    for (qsizetype s = 0; s < shown; ++s) {
        const std::optional<double> value = model.value(s, 0);
        const RowTexts &row = texts.at(s);
        const QRectF band(area.left(), area.top() + static_cast<double>(s) * pitch, area.width(), pitch);
        const double high = std::min(funnel ? 21.0 : 14.0, pitch - 4);
        const double from = x(std::min(0.0, value.value_or(0)));
        // A value that is not nothing is seen.
        const double to = std::max(x(std::max(0.0, value.value_or(0))), from + (value.value_or(0) != 0 ? 2 : 0));
        const QRectF bar(from, band.center().y() - high / 2, to - from, high);
        const double lighter = funnel ? 0.2 * static_cast<double>(std::min<qsizetype>(s, 3)) : 0;
        g.marks.append({.shape = ChartMark::Shape::Bar,
                        .series = s,
                        .point = 0,
                        .rect = bar,
                        .hit = band,
                        .fill = mixed(a.colorOf(s), a.look.palette.ground, lighter),
                        .unfinished = model.isUnfinished(0)});
        a.addText(QRectF(band.left(), band.top(), names, pitch), Qt::AlignLeft, a.look.label, a.look.palette.muted,
                  model.series.at(s).name);
        const double figure = to + kGap;
        const double strong = Arrangement::width(a.look.strong, row.figure) + 1;
        a.addText(QRectF(figure, band.top(), std::min(strong, area.right() - figure), pitch), Qt::AlignLeft,
                  value ? a.look.strong : a.look.label, value ? a.look.palette.text : a.look.palette.faint, row.figure);
        if (!row.share.isEmpty())
            a.addText(QRectF(figure + strong + kGap, band.top(), area.right() - figure - strong - kGap, pitch),
                      Qt::AlignLeft, a.look.label, a.look.palette.muted, row.share);
    }
    if (shown < count)
        a.addText(QRectF(area.left(), g.plot.bottom(), area.width(), pitch), Qt::AlignLeft, a.look.label,
                  a.look.palette.faint, a.look.words.andMore.arg(a.look.words.locale.toString(count - shown)));
    if (goal)
        g.goals.append(QLineF(x(*goal), g.plot.top(), x(*goal), g.plot.bottom()));
}

void arrangeGrid(Arrangement &a)
{
    constexpr double kBetween = 2;
    ChartGeometry &g = a.geometry;
    const ChartModel &model = a.model;
    const qsizetype rows = model.series.size();
    const qsizetype columns = model.points();
    if (rows == 0 || columns == 0)
        return;
    double names = 0;
    double greatest = 0;
    for (const ChartSeries &one : model.series) {
        names = std::max(names, Arrangement::width(a.look.label, one.name) + 1);
    }
    for (qsizetype s = 0; s < rows; ++s) {
        for (qsizetype p = 0; p < columns; ++p)
            greatest = std::max(greatest, std::abs(model.value(s, p).value_or(0)));
    }
    names = std::min(names, g.area.width() * 0.3);
    const double small = Arrangement::height(a.look.small);
    // Cohorts are read along their age, which stands above; hours below, as on other charts.
    const bool above = model.kind == ChartKind::CohortGrid;
    const double left = g.area.left() + names + kGap;
    const double wide = std::max(1.0, (g.area.right() - left) / static_cast<double>(columns));
    const double high = std::clamp((g.area.height() - small - 6) / static_cast<double>(rows), 4.0, kCellHeight + 10);
    g.plot = QRectF(left, g.area.top() + (above ? small + 6 : 0), wide * static_cast<double>(columns),
                    high * static_cast<double>(rows));

    const auto width = [&a](const QString &text) { return Arrangement::width(a.look.small, text); };
    for (const StepTick &tick : nameTicks(model.categories, wide, width)) {
        const double center = left + (static_cast<double>(tick.step) + 0.5) * wide;
        const double half = width(tick.text) / 2 + 1;
        const double x = std::clamp(center - half, g.area.left(), std::max(g.area.left(), g.area.right() - 2 * half));
        a.addText(QRectF(x, above ? g.area.top() : g.plot.bottom() + 4, 2 * half, small), Qt::AlignHCenter,
                  a.look.small, a.look.palette.faint, tick.text);
    }
    for (qsizetype s = 0; s < rows; ++s) {
        const double top = g.plot.top() + static_cast<double>(s) * high;
        if (high >= small * 0.8)
            a.addText(QRectF(g.area.left(), top, names, high), Qt::AlignLeft, a.look.label, a.look.palette.muted,
                      model.series.at(s).name);
        for (qsizetype p = 0; p < columns; ++p) {
            const QRectF cell(left + static_cast<double>(p) * wide, top, wide, high);
            const QRectF inner = cell.adjusted(0, 0, -kBetween, -kBetween);
            const std::optional<double> value = model.value(s, p);
            if (!value) {
                // An empty place is no zero; it can be pointed at and says so.
                g.marks.append({.shape = ChartMark::Shape::Unseen,
                                .series = s,
                                .point = p,
                                .rect = inner,
                                .hit = cell,
                                .fill = {},
                                .unfinished = false});
                continue;
            }
            const double part = greatest > 0 ? std::abs(*value) / greatest : 0;
            const QColor ink = *value < 0 ? a.look.palette.of(ChartColor::Bad) : a.colorOf(s);
            const QColor fill = mixed(a.look.palette.ground, ink, 0.07 + 0.93 * part);
            g.marks.append({.shape = ChartMark::Shape::Cell,
                            .series = s,
                            .point = p,
                            .rect = inner,
                            .hit = cell,
                            .fill = fill,
                            .unfinished = model.isUnfinished(p)});
            // A day's hours are looked at as a whole; of cohorts the figures are read.
            const QString text = above ? a.figure(*value) : QString();
            if (above && inner.height() >= small && width(text) + 4 <= inner.width())
                a.addText(inner, Qt::AlignHCenter, a.look.small, inkOn(fill, a.look.palette), text);
        }
    }
}

} // namespace rapport::printing
