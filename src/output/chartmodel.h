#pragma once

#include "insight/metric.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

// What a chart shows, as plain values: one for the window, the paper and the command line.
namespace rapport {

/// How the values are laid out, by kind:
/// - StackedBars, Lines: series by steps of time (or by categories).
/// - HorizontalBars, Funnel: each series is one bar, with its first value; a funnel's rungs from the top.
/// - HeatMap, CohortGrid: each series is a row, each category a column.
/// - Scatter: each series is a group of named points, its values upright and its `across` level.
enum class ChartKind { StackedBars, Lines, HorizontalBars, Funnel, HeatMap, CohortGrid, Scatter };

/// A colour by its place in the design; each theme and the paper have their own.
enum class ChartColor { Series1, Series2, Series3, Series4, Series5, Series6, Accent, Good, Warn, Bad, Info, Violet };
inline constexpr int kChartColors = 12;
/// The series colour of a position, from 0, again from the first after the last.
[[nodiscard]] constexpr ChartColor seriesColor(qsizetype position)
{
    return static_cast<ChartColor>(position % 6);
}

/// Whether a number can be drawn and added to others: what is read from a file may be none.
[[nodiscard]] inline bool isFigure(double number)
{
    return std::abs(number) < 1e100;
}

struct ChartSeries
{
    QString name = {};
    QString key = {}; ///< Lasting ("mastodon", "p90"): what is switched off stays off by it. Unique in its chart.
    ChartColor color = ChartColor::Series1;
    QList<std::optional<double>> values = {}; ///< In the chart's unit; none is "no data": a gap, never 0.
    QStringList words = {};    ///< Said of a value in place of the plain figure, "12 conversations"; may be empty.
    QList<double> across = {}; ///< Scatter: one for each value, in `acrossUnit`.
    QStringList names = {};    ///< Scatter: one for each value.

    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// Something that happened and is marked on the time axis.
struct ChartAnnotation
{
    enum class Kind { Campaign, Post, Event };
    Kind kind = Kind::Campaign;
    Period days = {}; ///< A single day: as long as one day.
    QString text = {};

    friend bool operator==(const ChartAnnotation &, const ChartAnnotation &) = default;
};

struct ChartModel
{
    ChartKind kind = ChartKind::StackedBars;
    QString title;
    QString subtitle; ///< With the unit, where the figures do not say it.
    Unit unit = Unit::Count;
    QList<Period> steps;    ///< Of charts over time: days, weeks, months, ascending.
    QStringList categories; ///< Of charts over something else than time, and the columns of grids.
    QList<ChartSeries> series;
    QList<ChartAnnotation> annotations;      ///< Of charts over time.
    std::optional<qsizetype> unfinishedFrom; ///< The first step that has not ended yet.
    std::optional<double> goal;              ///< StackedBars, Lines, HorizontalBars.
    Unit acrossUnit = Unit::Count;           ///< Scatter.
    QString acrossName;                      ///< Scatter: what lies across ("Reach") …
    QString uprightName;                     ///< … and what stands upright ("Advocacy").
    bool opens = true;                       ///< A click on a point shows its rows.
    QString missing;                         ///< Said in its place where there is no value at all.

    /// How many values a full series has; of kinds with one value for each series, 1. Scatter: of the longest.
    [[nodiscard]] qsizetype points() const
    {
        switch (kind) {
        case ChartKind::HorizontalBars:
        case ChartKind::Funnel:
            return 1;
        case ChartKind::Scatter: {
            qsizetype longest = 0;
            for (const ChartSeries &one : series)
                longest = std::max(longest, one.values.size());
            return longest;
        }
        default:
            return steps.isEmpty() ? categories.size() : steps.size();
        }
    }
    /// No data, too, where there is no such series or point, or what is there is no number.
    [[nodiscard]] std::optional<double> value(qsizetype ofSeries, qsizetype point) const
    {
        if (ofSeries < 0 || ofSeries >= series.size())
            return std::nullopt;
        const QList<std::optional<double>> &values = series.at(ofSeries).values;
        const bool known = point >= 0 && point < values.size() && values.at(point) && isFigure(*values.at(point));
        return known ? values.at(point) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> goalLine() const { return goal && isFigure(*goal) ? goal : std::nullopt; }
    [[nodiscard]] bool isUnfinished(qsizetype point) const { return unfinishedFrom && point >= *unfinishedFrom; }
    [[nodiscard]] bool isOverTime() const
    {
        return !steps.isEmpty() && (kind == ChartKind::StackedBars || kind == ChartKind::Lines);
    }
    /// Each series is one bar with its name beside it.
    [[nodiscard]] bool isOfRows() const { return kind == ChartKind::HorizontalBars || kind == ChartKind::Funnel; }
    [[nodiscard]] bool isGrid() const { return kind == ChartKind::HeatMap || kind == ChartKind::CohortGrid; }

    friend bool operator==(const ChartModel &, const ChartModel &) = default;
};

} // namespace rapport
