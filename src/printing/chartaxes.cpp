#include "printing/chartarrangement.h"

#include <algorithm>
#include <cmath>

namespace rapport::printing {
namespace {

constexpr double kTickGap = 8;
constexpr double kFlagStrip = 16;
constexpr double kFlag = 7;
constexpr double kWidestBar = 44;
constexpr double kDot = 9;

struct Extremes
{
    double min = 0;
    double max = 0;
    bool any = false;

    void take(double value)
    {
        min = any ? std::min(min, value) : value;
        max = any ? std::max(max, value) : value;
        any = true;
    }
};

/// The values that must be on the upright axis: of bars, where their stacks end.
Extremes uprightExtremes(const Arrangement &a)
{
    Extremes extremes;
    const ChartModel &model = a.model;
    if (model.kind != ChartKind::StackedBars) {
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            if (!a.isShown(s))
                continue;
            for (qsizetype p = 0; p < model.series.at(s).values.size(); ++p) {
                if (const std::optional<double> value = model.value(s, p))
                    extremes.take(*value);
            }
        }
    } else {
        for (qsizetype p = 0; p < model.points(); ++p) {
            double up = 0;
            double down = 0;
            for (qsizetype s = 0; s < model.series.size(); ++s) {
                if (const std::optional<double> value = model.value(s, p); value && a.isShown(s))
                    (*value < 0 ? down : up) += *value;
            }
            extremes.take(up);
            extremes.take(down);
        }
    }
    if (const std::optional<double> goal = model.goalLine(); goal && extremes.any)
        extremes.take(*goal);
    return extremes;
}

/// Figures of people go from a handful to a hundred thousand: then most would lie on the axis.
ChartScale acrossScale(const ChartModel &model, int intervals)
{
    QList<double> all;
    for (const ChartSeries &one : model.series)
        std::copy_if(one.across.begin(), one.across.end(), std::back_inserter(all), isFigure);
    if (all.isEmpty())
        return linearScale(0, 1, model.acrossUnit, intervals, false);
    std::sort(all.begin(), all.end());
    const double max = all.last();
    if (all.first() >= 0 && max >= 1000 && max > 20 * all.at(all.size() / 2))
        return logarithmicScale(max);
    return linearScale(all.first(), max, model.acrossUnit, intervals, true);
}

void addUprightAxis(Arrangement &a)
{
    ChartGeometry &g = a.geometry;
    const double half = Arrangement::height(a.look.small) / 2;
    for (const double tick : g.upright.ticks) {
        const double y = g.at({0, tick}).y();
        g.rules.append(QLineF(g.plot.left(), y, g.plot.right(), y));
        a.addText(QRectF(g.area.left(), y - half, g.plot.left() - kTickGap - g.area.left(), 2 * half), Qt::AlignLeft,
                  a.look.small, a.look.palette.faint, tickText(tick, a.model.unit, a.look.words));
    }
    if (const std::optional<double> goal = a.model.goalLine(); goal && a.model.kind != ChartKind::Scatter) {
        const double y = g.at({0, *goal}).y();
        g.goals.append(QLineF(g.plot.left(), y, g.plot.right(), y));
        const QString text = a.look.words.goal.arg(a.figure(*goal));
        const double above = y - 2 * half < g.plot.top() ? y + 1 : y - 2 * half - 1;
        const double wide = std::min(g.plot.width(), Arrangement::width(a.look.small, text) + 1);
        a.addText(QRectF(g.plot.right() - wide, above, wide, 2 * half), Qt::AlignRight, a.look.small,
                  a.look.palette.muted, text);
    }
}

void addTickBelow(Arrangement &a, double x, const QString &text)
{
    const ChartGeometry &g = a.geometry;
    const double wide = Arrangement::width(a.look.small, text) + 1;
    const double left = std::clamp(x - wide / 2, g.area.left(), std::max(g.area.left(), g.area.right() - wide));
    a.addText(QRectF(left, g.plot.bottom() + 6, wide, Arrangement::height(a.look.small)), Qt::AlignHCenter,
              a.look.small, a.look.palette.faint, text);
}

void addStepAxis(Arrangement &a)
{
    const ChartGeometry &g = a.geometry;
    if (g.steps == 0)
        return;
    const double perStep = g.plot.width() / static_cast<double>(g.steps);
    const auto width = [&a](const QString &text) { return Arrangement::width(a.look.small, text); };
    const QList<StepTick> ticks = a.model.steps.isEmpty() ? nameTicks(a.model.categories, perStep, width)
                                                          : stepTicks(a.model.steps, a.look.words, perStep, width);
    for (const StepTick &tick : ticks)
        addTickBelow(a, g.at({static_cast<double>(tick.step) + 0.5, 0}).x(), tick.text);
}

void addBars(Arrangement &a)
{
    ChartGeometry &g = a.geometry;
    const double perStep = g.plot.width() / static_cast<double>(std::max<qsizetype>(1, g.steps));
    const double wide = perStep < 3 ? perStep : std::min(kWidestBar, std::max(2.0, perStep * 0.84));
    const auto edge = [&](double value) { return a.look.wholePixels && perStep >= 3 ? std::round(value) : value; };
    for (qsizetype p = 0; p < g.steps; ++p) {
        const double slot = g.plot.left() + static_cast<double>(p) * perStep;
        const double left = edge(slot + (perStep - wide) / 2);
        const double right = std::max(left + 1, edge(slot + (perStep + wide) / 2));
        double up = 0;
        double down = 0;
        for (qsizetype s = 0; s < a.model.series.size(); ++s) {
            const std::optional<double> value = a.model.value(s, p);
            if (!value || !a.isShown(s))
                continue;
            double &base = *value < 0 ? down : up;
            const double from = g.at({0, base}).y();
            base += *value;
            const double to = g.at({0, base}).y();
            const QRectF rect = QRectF(QPointF(left, std::min(from, to)), QPointF(right, std::max(from, to)));
            g.marks.append({.shape = ChartMark::Shape::Bar,
                            .series = s,
                            .point = p,
                            .rect = rect,
                            .hit = *value == 0 ? QRectF() : QRectF(slot, rect.top() - 2, perStep, rect.height() + 4),
                            .fill = a.colorOf(s),
                            .unfinished = a.model.isUnfinished(p)});
        }
    }
}

void addLine(Arrangement &a, qsizetype series)
{
    ChartGeometry &g = a.geometry;
    const double perStep = g.plot.width() / static_cast<double>(std::max<qsizetype>(1, g.steps));
    const int pixels = static_cast<int>(g.plot.width());
    ChartStretch stretch{.series = series, .points = {}, .color = a.colorOf(series), .unfinished = false};
    const auto end = [&] {
        if (stretch.points.size() > 1) {
            stretch.points = cutToPixels(stretch.points, 0, static_cast<double>(g.steps), pixels);
            g.stretches.append(stretch);
        }
        stretch.points.clear();
        stretch.unfinished = false;
    };
    for (qsizetype p = 0; p < g.steps; ++p) {
        const std::optional<double> value = a.model.value(series, p);
        if (!value) {
            end();
            continue;
        }
        const QPointF point(static_cast<double>(p) + 0.5, *value);
        const bool unfinished = a.model.isUnfinished(p);
        if (unfinished && !stretch.unfinished && !stretch.points.isEmpty()) {
            // What is unfinished begins where the rest ends.
            const QPointF last = stretch.points.last();
            end();
            stretch.points.append(last);
        }
        stretch.unfinished = unfinished;
        stretch.points.append(point);
        // A value between two gaps has no line that would show it.
        const bool alone = !a.model.value(series, p - 1) && !a.model.value(series, p + 1);
        const QPointF at = g.at(point);
        const double size = alone ? 5 : kDot;
        g.marks.append({.shape = alone ? ChartMark::Shape::Dot : ChartMark::Shape::Unseen,
                        .series = series,
                        .point = p,
                        .rect = QRectF(at.x() - size / 2, at.y() - size / 2, size, size),
                        .hit = QRectF(at.x() - perStep / 2, g.plot.top(), perStep, g.plot.height()),
                        .fill = a.colorOf(series),
                        .unfinished = unfinished});
    }
    end();
}

void addDots(Arrangement &a)
{
    constexpr double kReach = 24; // Of the pointer, around a dot.
    ChartGeometry &g = a.geometry;
    for (qsizetype s = 0; s < a.model.series.size(); ++s) {
        for (qsizetype p = 0; a.isShown(s) && p < a.model.series.at(s).values.size(); ++p) {
            const std::optional<double> value = a.model.value(s, p);
            if (!value || !isFigure(a.model.series.at(s).across.value(p, std::nan(""))))
                continue;
            const QPointF at = g.at({a.model.series.at(s).across.at(p), *value});
            g.marks.append({.shape = ChartMark::Shape::Dot,
                            .series = s,
                            .point = p,
                            .rect = QRectF(at.x() - kDot / 2, at.y() - kDot / 2, kDot, kDot),
                            .hit = QRectF(at.x() - kReach / 2, at.y() - kReach / 2, kReach, kReach),
                            .fill = a.colorOf(s),
                            .unfinished = false});
        }
    }
    // Names where there is room, the highest first.
    QList<const ChartMark *> byHeight;
    for (const ChartMark &mark : g.marks)
        byHeight.append(&mark);
    std::stable_sort(byHeight.begin(), byHeight.end(),
                     [](const ChartMark *x, const ChartMark *y) { return x->rect.top() < y->rect.top(); });
    constexpr qsizetype kMostNames = 12;
    QList<QRectF> taken;
    for (const ChartMark *mark : byHeight) {
        const QString name = a.model.series.at(mark->series).names.value(mark->point);
        const double high = Arrangement::height(a.look.small);
        QRectF rect(mark->rect.right() + 3, mark->rect.center().y() - high / 2,
                    Arrangement::width(a.look.small, name) + 1, high);
        if (rect.right() > g.plot.right())
            rect.moveRight(mark->rect.left() - 3);
        const auto meets = [&rect](const QRectF &other) { return other.intersects(rect); };
        const bool onDot = std::any_of(byHeight.begin(), byHeight.end(), [&](const ChartMark *other) {
            return other != mark && other->rect.intersects(rect);
        });
        if (taken.size() >= kMostNames || name.isEmpty() || onDot || rect.left() < g.plot.left() ||
            std::any_of(taken.begin(), taken.end(), meets))
            continue;
        taken.append(rect);
        a.addText(rect, Qt::AlignLeft, a.look.small, a.look.palette.muted, name);
    }
}

QColor flagColor(const ChartPalette &palette, ChartAnnotation::Kind kind)
{
    switch (kind) {
    case ChartAnnotation::Kind::Campaign:
        return palette.of(ChartColor::Info);
    case ChartAnnotation::Kind::Post:
        return palette.of(ChartColor::Violet);
    case ChartAnnotation::Kind::Event:
        break;
    }
    return palette.of(ChartColor::Warn);
}

/// Where a day begins on the axis of steps, as a number of steps; within a step by its part.
double placeOfDay(const QList<Period> &steps, int day)
{
    const auto it = std::partition_point(steps.begin(), steps.end(), [day](const Period &p) { return p.toDay <= day; });
    if (it == steps.end())
        return static_cast<double>(steps.size());
    const double part = std::clamp((day - it->fromDay) / static_cast<double>(std::max(1, it->days())), 0.0, 1.0);
    return static_cast<double>(it - steps.begin()) + part;
}

bool isSingleDay(const ChartAnnotation &one)
{
    return one.days.toDay - one.days.fromDay <= 1;
}

/// Names of what happened, each where neither the one before nor another's sign is in the way.
void addFlagNames(Arrangement &a, double top)
{
    const ChartGeometry &g = a.geometry;
    double taken = g.plot.left();
    for (const ChartFlag &flag : g.flags) {
        const ChartAnnotation &one = a.model.annotations.at(flag.annotation);
        const bool single = isSingleDay(one);
        const double begin = single ? flag.rect.right() + 3 : flag.rect.left();
        double end = single ? std::min(begin + 120, g.plot.right()) : flag.rect.right();
        for (const ChartFlag &other : g.flags) {
            const bool isInTheWay = &other != &flag && isSingleDay(a.model.annotations.at(other.annotation)) &&
                                    other.rect.right() > begin - 3;
            if (isInTheWay)
                end = std::min(end, other.rect.left() - 3);
        }
        const double wide = std::min(end - begin - 2, Arrangement::width(a.look.small, one.text) + 1);
        if (begin < taken || wide < 24)
            continue;
        a.addText(QRectF(begin, top - 1, wide, 12), Qt::AlignLeft, a.look.small, a.look.palette.muted, one.text);
        taken = begin + wide + 6;
    }
}

void addFlags(Arrangement &a)
{
    ChartGeometry &g = a.geometry;
    const double top = g.plot.top() - kFlagStrip;
    for (qsizetype i = 0; i < a.model.annotations.size(); ++i) {
        const ChartAnnotation &one = a.model.annotations.at(i);
        const int to = std::max(one.days.toDay, one.days.fromDay + 1);
        if (to <= a.model.steps.first().fromDay || one.days.fromDay >= a.model.steps.last().toDay)
            continue;
        const double left = g.at({placeOfDay(a.model.steps, one.days.fromDay), 0}).x();
        const double right = g.at({placeOfDay(a.model.steps, to), 0}).x();
        ChartFlag flag{
            .annotation = i, .rect = {}, .hit = {}, .stem = {}, .color = flagColor(a.look.palette, one.kind)};
        if (isSingleDay(one)) {
            const double x = std::clamp((left + right) / 2, g.plot.left() + kFlag / 2, g.plot.right() - kFlag / 2);
            flag.rect = QRectF(x - kFlag / 2, top + 3, kFlag, kFlag);
            flag.stem = QLineF(x, flag.rect.bottom(), x, g.plot.bottom());
        } else {
            flag.rect = QRectF(left, top + 11, std::max(3.0, right - left), 3);
        }
        flag.hit = QRectF(flag.rect.left() - 3, top, flag.rect.width() + 6, kFlagStrip);
        g.flags.append(flag);
    }
    addFlagNames(a, top);
}

} // namespace

void arrangeAxes(Arrangement &a)
{
    constexpr double kPerInterval = 44; // Few, quiet lines.
    ChartGeometry &g = a.geometry;
    const bool scatter = a.model.kind == ChartKind::Scatter;
    const double small = Arrangement::height(a.look.small);
    const bool flags = a.model.isOverTime() && !a.model.annotations.isEmpty();
    g.hasAxes = true;
    g.steps = scatter ? 0 : a.model.points();
    const double top = small / 2 + (flags ? kFlagStrip : scatter ? small + 2 : 0);
    const double bottom = small + 8 + (scatter ? small + 2 : 0);
    const double high = std::max(1.0, g.area.height() - top - bottom);
    const Extremes extremes = uprightExtremes(a);
    g.upright =
        linearScale(extremes.min, extremes.max, a.model.unit, std::clamp(static_cast<int>(high / kPerInterval), 1, 5),
                    a.model.kind != ChartKind::StackedBars);
    double ticks = 0;
    for (const double tick : g.upright.ticks)
        ticks = std::max(ticks, Arrangement::width(a.look.small, tickText(tick, a.model.unit, a.look.words)));
    const double left = std::min(g.area.width() / 3, std::max(24.0, ticks + 1) + kTickGap);
    g.plot = QRectF(g.area.left() + left, g.area.top() + top, std::max(1.0, g.area.width() - left - 2), high);
    if (a.look.wholePixels && high > 2 * static_cast<double>(g.upright.ticks.size())) {
        // Each line of the axis lies in the middle of a pixel, and so is one pixel high.
        const auto intervals = static_cast<double>(g.upright.ticks.size() - 1);
        const double bottomLine = std::floor(g.plot.bottom()) + 0.5;
        g.plot =
            QRectF(std::floor(g.plot.left()), 0, std::floor(g.plot.width()), std::floor(high / intervals) * intervals);
        g.plot.moveBottom(bottomLine);
    }
    if (scatter) {
        g.across = acrossScale(a.model, std::clamp(static_cast<int>(g.plot.width() / 90), 1, 6));
    } else {
        g.across.from = 0;
        g.across.to = static_cast<double>(std::max<qsizetype>(1, g.steps));
    }
    addUprightAxis(a);
    if (scatter) {
        for (const double tick : g.across.ticks)
            addTickBelow(a, g.at({tick, g.upright.from}).x(), tickText(tick, a.model.acrossUnit, a.look.words));
        a.addText(QRectF(g.area.left(), g.area.top(), g.area.width(), small), Qt::AlignLeft, a.look.small,
                  a.look.palette.muted, a.model.uprightName);
        a.addText(QRectF(g.plot.left(), g.area.bottom() - small, g.plot.width(), small), Qt::AlignRight, a.look.small,
                  a.look.palette.muted, a.model.acrossName);
        addDots(a);
        return;
    }
    addStepAxis(a);
    if (a.model.kind == ChartKind::StackedBars) {
        addBars(a);
    } else {
        for (qsizetype s = 0; s < a.model.series.size(); ++s) {
            if (a.isShown(s))
                addLine(a, s);
        }
    }
    if (flags && !a.model.steps.isEmpty())
        addFlags(a);
}

} // namespace rapport::printing
