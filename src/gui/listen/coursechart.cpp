#include "gui/listen/coursechart.h"

#include "insight/reportdays.h"

#include <numeric>

namespace rapport::coursechart {

namespace {

constexpr int kMostByDay = 62;
constexpr int kMostByWeek = 366;

} // namespace

QList<Period> stepsOf(const Period &days)
{
    const Step step = days.days() <= kMostByDay ? Step::Day : days.days() <= kMostByWeek ? Step::Week : Step::Month;
    return stretches(days, step);
}

ChartModel of(const QString &title, const Period &days, const QList<Line> &lines)
{
    ChartModel chart;
    chart.kind = ChartKind::Lines;
    chart.title = title;
    chart.steps = stepsOf(days);
    for (const Line &line : lines) {
        ChartSeries series;
        series.name = line.name;
        series.key = line.name;
        series.color = seriesColor(chart.series.size());
        for (const Period &step : std::as_const(chart.steps)) {
            const auto from = line.daily.begin() + (step.fromDay - days.fromDay);
            const auto to = line.daily.begin() + (step.toDay - days.fromDay);
            series.values.append(static_cast<double>(std::accumulate(from, to, qint64{0})));
        }
        chart.series.append(series);
    }
    const int today = ReportDays::dayOf(QDate::currentDate());
    for (qsizetype i = 0; i < chart.steps.size(); ++i) {
        if (chart.steps.at(i).toDay > today && !chart.unfinishedFrom)
            chart.unfinishedFrom = i;
    }
    return chart;
}

} // namespace rapport::coursechart
