#include "output/dashboardcharts.h"

#include "insight/reportdays.h"
#include "measure/dashboardfigures.h"
#include "output/groupwords.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSeriesColors = 6;
constexpr double kNothing = -std::numeric_limits<double>::infinity();

ChartKind chartKind(CardKind kind)
{
    switch (kind) {
    case CardKind::Lines:
        return ChartKind::Lines;
    case CardKind::Ranking:
        return ChartKind::HorizontalBars;
    case CardKind::Funnel:
        return ChartKind::Funnel;
    case CardKind::Heat:
        return ChartKind::HeatMap;
    case CardKind::Cohorts:
        return ChartKind::CohortGrid;
    case CardKind::Scatter:
        return ChartKind::Scatter;
    default:
        return ChartKind::StackedBars;
    }
}

QString stepText(Step step, const CardNaming &naming)
{
    switch (step) {
    case Step::Day:
        return naming.said(QT_TRANSLATE_NOOP("Dashboard", "Per day"));
    case Step::Week:
        return naming.said(QT_TRANSLATE_NOOP("Dashboard", "Per week, from Monday"));
    case Step::Month:
        return naming.said(QT_TRANSLATE_NOOP("Dashboard", "Per month"));
    case Step::Quarter:
        return naming.said(QT_TRANSLATE_NOOP("Dashboard", "Per quarter"));
    case Step::Year:
        return naming.said(QT_TRANSLATE_NOOP("Dashboard", "Per year"));
    case Step::Whole:
        break;
    }
    return naming.said(QT_TRANSLATE_NOOP("Dashboard", "In the whole period"));
}

/// One series of a chart before it has its place in it.
struct Line
{
    const MetricResult *result = nullptr;
    const MetricSeries *series = nullptr;
    QString key;
    QString name;
};

QString nameOf(const MetricSeries &series, const QString &groupBy, const CardNaming &naming)
{
    return series.label.isEmpty() ? groupText(groupBy, series.group, naming) : series.label;
}

QList<Line> linesOf(const DashboardCard &card, const QList<MetricResult> &results, const CardNaming &naming)
{
    QList<Line> lines;
    for (const MetricResult &result : results) {
        const MetricDefinition *metric = metricOf(result.metric);
        const QString name = metric ? naming.metric(metric->name) : result.metric;
        const bool isGrouped = metric && metric->breakdowns.contains(card.groupBy);
        for (const MetricSeries &series : result.series) {
            const QString group = isGrouped ? nameOf(series, card.groupBy, naming) : QString();
            const QString both = naming.said(QT_TRANSLATE_NOOP("Dashboard", "%1, %2")).arg(name, group);
            lines.append({&result, &series,
                          results.size() > 1 ? QString(result.metric + u':' + series.group) : series.group,
                          !isGrouped ? name : (results.size() > 1 ? both : group)});
        }
    }
    return lines;
}

ChartColor colorOf(const Line &line, const QString &groupBy, ChartKind kind, qsizetype position,
                   const CardNaming &naming)
{
    if (groupBy == u"channel")
        return naming.channels.value(line.series->group).color;
    if (groupBy == u"mood")
        return moodColor(line.series->group);
    if (kind == ChartKind::HorizontalBars || kind == ChartKind::Funnel)
        return ChartColor::Accent;
    return seriesColor(position);
}

/// The largest first: of bars, and of the stack the lowest. What has an order of its own keeps it.
void sortLines(QList<Line> &lines, const QString &groupBy)
{
    if (hasOwnOrder(groupBy)) {
        std::stable_sort(lines.begin(), lines.end(), [&groupBy](const Line &a, const Line &b) {
            return orderOf(groupBy, a.series->group) < orderOf(groupBy, b.series->group);
        });
        return;
    }
    if (groupBy.isEmpty())
        return;
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.series->whole.figure.value.value_or(kNothing) > b.series->whole.figure.value.value_or(kNothing);
    });
}

/// A point that stands for nothing that was measured.
MetricPoint nothing(const Period &period)
{
    return {.period = period, .figure = {}, .unfinished = false, .query = {}};
}

void addLine(CardChart &chart, const Line &line, const QString &groupBy, const CardNaming &naming)
{
    ChartSeries series;
    series.key = line.key;
    series.name = line.name;
    series.color = colorOf(line, groupBy, chart.model.kind, chart.model.series.size(), naming);
    const bool ofRows = chart.model.isOfRows();
    const QList<MetricPoint> points = ofRows ? QList<MetricPoint>{line.series->whole} : line.series->points;
    for (const MetricPoint &point : points)
        series.values.append(point.figure.value);
    chart.model.series.append(series);
    chart.points.append(points);
}

/// Rows are weekdays, columns hours: "3-14" is Wednesday at two.
void fillGrid(CardChart &chart, const MetricResult &result, const CardNaming &naming)
{
    for (int hour = 0; hour < 24; ++hour)
        chart.model.categories.append(groupText(u"hour"_s, QString::number(hour), naming));
    for (int day = 1; day <= 7; ++day) {
        const QString key = QString::number(day);
        chart.model.series.append({.name = groupText(u"weekday"_s, key, naming),
                                   .key = key,
                                   .color = ChartColor::Accent,
                                   .values = QList<std::optional<double>>(24)});
        chart.points.append(QList<MetricPoint>(24, nothing(result.whole.period)));
    }
    for (const MetricSeries &series : result.series) {
        const auto place = weekdayHour(series.group);
        if (!place)
            continue;
        chart.model.series[place->weekday - 1].values[place->hour] = series.whole.figure.value;
        chart.points[place->weekday - 1][place->hour] = series.whole;
    }
    // Where anything was counted at all, an hour without is one in which nothing was written.
    if (result.series.isEmpty())
        return;
    for (ChartSeries &row : chart.model.series) {
        for (std::optional<double> &value : row.values)
            value = value.value_or(0);
    }
}

/// Bars beside each other over hours or weekdays.
void fillCategories(CardChart &chart, const DashboardCard &card, const MetricResult &result, const CardNaming &naming)
{
    const MetricDefinition *metric = metricOf(result.metric);
    ChartSeries series{.name = metric ? naming.metric(metric->name) : QString(), .key = result.metric};
    QList<MetricPoint> points;
    const int first = card.groupBy == u"weekday" ? 1 : 0;
    const int count = card.groupBy == u"weekday" ? 7 : 24;
    for (int i = first; i < first + count; ++i) {
        const QString group = QString::number(i);
        chart.model.categories.append(groupText(card.groupBy, group, naming));
        const auto found = std::find_if(result.series.begin(), result.series.end(),
                                        [&group](const MetricSeries &one) { return one.group == group; });
        const bool has = found != result.series.end();
        series.values.append(has ? found->whole.figure.value
                                 : (result.series.isEmpty() ? std::nullopt : std::optional<double>(0)));
        points.append(has ? found->whole : nothing(result.whole.period));
    }
    chart.model.series.append(series);
    chart.points.append(points);
}

/// Rows are the months in which people began to write, columns the months after those: who of them wrote again.
void fillCohorts(CardChart &chart, const MetricResult &result, const CardNaming &naming)
{
    qsizetype columns = 0;
    for (const MetricSeries &series : result.series) {
        const QDate begun = cohortMonth(series.group);
        ChartSeries row{.name = naming.said(QT_TRANSLATE_NOOP("Dashboard", "%1 (%2)"))
                                    .arg(groupText(u"cohort"_s, series.group, naming),
                                         naming.words.locale.toString(series.whole.figure.denominator)),
                        .key = series.group,
                        .color = ChartColor::Accent};
        QList<MetricPoint> points;
        for (const MetricPoint &point : series.points) {
            const QDate month = ReportDays::dateOf(point.period.fromDay);
            if (month.day() != 1 || month <= begun || !point.figure.value)
                continue;
            row.values.append(point.figure.value);
            points.append(point);
        }
        columns = std::max(columns, row.values.size());
        chart.model.series.append(row);
        chart.points.append(points);
    }
    for (qsizetype i = 0; i < chart.model.series.size(); ++i) {
        chart.model.series[i].values.resize(columns);
        while (chart.points[i].size() < columns)
            chart.points[i].append(nothing(result.whole.period));
    }
    for (qsizetype i = 1; i <= columns; ++i)
        chart.model.categories.append(naming.said(QT_TRANSLATE_NOOP("Dashboard", "+%1")).arg(i));
    chart.model.subtitle =
        naming.said(QT_TRANSLATE_NOOP("Dashboard", "Percent who wrote again, by months after their first"));
}

/// The first metric across, the second upright, a point for each group that has both.
void fillScatter(CardChart &chart, const MetricResult &across, const MetricResult &upright, const CardNaming &naming)
{
    const MetricDefinition *first = metricOf(across.metric);
    const MetricDefinition *second = metricOf(upright.metric);
    if (!first || !second)
        return;
    chart.model.unit = second->unit;
    chart.model.acrossUnit = first->unit;
    chart.model.acrossName = naming.metric(first->name);
    chart.model.uprightName = naming.metric(second->name);
    QHash<QString, double> places;
    for (const MetricSeries &series : across.series) {
        if (series.whole.figure.value)
            places.insert(series.group, *series.whole.figure.value);
    }
    ChartSeries dots{.name = naming.metric(second->name), .key = upright.metric, .color = ChartColor::Accent};
    QList<MetricPoint> points;
    for (const MetricSeries &series : upright.series) {
        if (!series.whole.figure.value || !places.contains(series.group))
            continue;
        dots.values.append(series.whole.figure.value);
        dots.across.append(places.value(series.group));
        dots.names.append(series.label.isEmpty() ? series.group : series.label);
        points.append(series.whole);
    }
    if (points.isEmpty())
        return;
    chart.model.series.append(dots);
    chart.points.append(points);
}

void fillSteps(CardChart &chart, const QList<Line> &lines)
{
    for (const Line &line : lines) {
        if (line.series->points.size() <= chart.model.steps.size())
            continue;
        chart.model.steps.clear();
        for (const MetricPoint &point : line.series->points)
            chart.model.steps.append(point.period);
    }
    for (const Line &line : lines) {
        const QList<MetricPoint> &points = line.series->points;
        const auto open =
            std::find_if(points.begin(), points.end(), [](const MetricPoint &one) { return one.unfinished; });
        if (open != points.end())
            chart.model.unfinishedFrom = open - points.begin();
    }
}

QString missingText(const QList<MetricResult> &results, const CardNaming &naming)
{
    for (const MetricResult &result : results) {
        if (!result.missing.isEmpty())
            return naming.metric(result.missing);
    }
    return naming.said(QT_TRANSLATE_NOOP("Dashboard", "No data in this period."));
}

} // namespace

ChartColor colorOfToken(const QString &token)
{
    const int number = token.mid(u"series"_s.size()).toInt();
    return number >= 1 && number <= kSeriesColors ? seriesColor(number - 1) : ChartColor::Series5;
}

void nameChannels(CardNaming &naming, QStringList channels)
{
    QList<ChartColor> used;
    for (const ChannelLook &look : std::as_const(naming.channels))
        used.append(look.color);
    channels.sort();
    for (const QString &channel : std::as_const(channels)) {
        if (channel.isEmpty() || naming.channels.contains(channel))
            continue;
        ChannelLook look{QString(channel.left(1).toUpper() + channel.mid(1))};
        for (int i = 0; i < kSeriesColors; ++i) {
            if (!used.contains(seriesColor(i))) {
                look.color = seriesColor(i);
                break;
            }
        }
        used.append(look.color);
        naming.channels.insert(channel, look);
    }
}

QString cardTitle(const DashboardCard &card, const CardNaming &naming)
{
    if (!card.title.isEmpty())
        return naming.say("Dashboard", card.title.toUtf8().constData());
    const MetricDefinition *metric = card.metrics.isEmpty() ? nullptr : metricOf(card.metrics.first());
    if (!metric)
        return card.metrics.value(0);
    const QString name = naming.metric(metric->name);
    if (card.groupBy.isEmpty() || card.kind == CardKind::Tile)
        return name;
    return naming.said(QT_TRANSLATE_NOOP("Dashboard", "%1 by %2")).arg(name, breakdownText(card.groupBy, naming));
}

const MetricPoint *CardChart::point(qsizetype ofSeries, qsizetype at) const
{
    if (ofSeries < 0 || ofSeries >= points.size() || at < 0 || at >= points.at(ofSeries).size())
        return nullptr;
    return &points.at(ofSeries).at(at);
}

CardChart cardChart(const DashboardCard &card, const QList<MetricResult> &results, Step step, const CardNaming &naming)
{
    CardChart chart;
    chart.model.kind = chartKind(fittingKind(card));
    chart.model.title = cardTitle(card, naming);
    chart.model.subtitle = stepText(step, naming);
    chart.model.missing = missingText(results, naming);
    if (results.isEmpty())
        return chart;
    const MetricDefinition *metric = metricOf(results.first().metric);
    if (metric) {
        chart.model.unit = metric->unit;
        chart.model.opens = metric->rows != RowsOf::Nothing;
    }
    switch (chart.model.kind) {
    case ChartKind::HeatMap:
        fillGrid(chart, results.first(), naming);
        return chart;
    case ChartKind::CohortGrid:
        fillCohorts(chart, results.first(), naming);
        return chart;
    case ChartKind::Scatter:
        if (results.size() > 1)
            fillScatter(chart, results.at(0), results.at(1), naming);
        return chart;
    default:
        break;
    }
    if (chart.model.kind == ChartKind::StackedBars && (card.groupBy == u"hour" || card.groupBy == u"weekday")) {
        fillCategories(chart, card, results.first(), naming);
        return chart;
    }
    QList<Line> lines = linesOf(card, results, naming);
    sortLines(lines, card.groupBy);
    if (chart.model.kind == ChartKind::StackedBars || chart.model.kind == ChartKind::Lines)
        fillSteps(chart, lines);
    for (const Line &line : lines)
        addLine(chart, line, card.groupBy, naming);
    return chart;
}

} // namespace rapport
