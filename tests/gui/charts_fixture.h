#pragma once

#include "insight/reportdays.h"
#include "output/chartmodel.h"

#include <QDate>

namespace rapport::test {

inline Period dayOf(const QDate &date)
{
    const int day = ReportDays::dayOf(date);
    return {day, day + 1};
}

/// A day's period for each of `count` days from 24 August 2026, a Monday.
inline QList<Period> days(int count)
{
    QList<Period> steps;
    for (int i = 0; i < count; ++i)
        steps.append(dayOf(QDate(2026, 8, 24).addDays(i)));
    return steps;
}

/// Values that go up and down without a pattern that a wrong order would repeat.
inline QList<std::optional<double>> wavy(int count, double from, double size, int seed)
{
    QList<std::optional<double>> values;
    for (int i = 0; i < count; ++i)
        values.append(std::round(from + size * ((i * 7 + seed * 13) % 17) / 17.0));
    return values;
}

inline ChartSeries series(const QString &name, const QString &key, ChartColor color,
                          const QList<std::optional<double>> &values)
{
    return {.name = name, .key = key, .color = color, .values = values, .words = {}, .across = {}, .names = {}};
}

inline ChartModel bars(int count = 14)
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::StackedBars;
    model.title = u"Conversations by channel"_s;
    model.subtitle = u"Per day. Click a bar to open those conversations"_s;
    model.steps = days(count);
    model.series = {series(u"Mastodon"_s, u"mastodon"_s, ChartColor::Series1, wavy(count, 8, 12, 1)),
                    series(u"Bluesky"_s, u"bluesky"_s, ChartColor::Series2, wavy(count, 6, 10, 2)),
                    series(u"Forum"_s, u"forum"_s, ChartColor::Series4, wavy(count, 3, 8, 3))};
    return model;
}

inline ChartModel lines(int count = 14)
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::Lines;
    model.title = u"First reply time"_s;
    model.subtitle = u"Median and 90th percentile"_s;
    model.unit = Unit::Duration;
    model.steps = days(count);
    model.goal = 7200;
    model.series = {series(u"Median"_s, u"median"_s, ChartColor::Series1, wavy(count, 5000, 3000, 1)),
                    series(u"90th percentile"_s, u"p90"_s, ChartColor::Series3, wavy(count, 12000, 6000, 2))};
    return model;
}

inline ChartModel rows()
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::HorizontalBars;
    model.title = u"Hot topics"_s;
    model.subtitle = u"Rising against the 90 days before"_s;
    model.series = {series(u"cracked heddle"_s, u"a"_s, ChartColor::Series6, {34.0}),
                    series(u"autumn swap"_s, u"b"_s, ChartColor::Series1, {212.0}),
                    series(u"A4 drafts"_s, u"c"_s, ChartColor::Series1, {41.0}),
                    series(u"merino 8/2"_s, u"d"_s, ChartColor::Series5, {std::nullopt}),
                    series(u"workshop dates"_s, u"e"_s, ChartColor::Series1, {56.0})};
    return model;
}

inline ChartModel funnel()
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::Funnel;
    model.title = u"Engagement"_s;
    model.subtitle = u"People by the deepest thing they did in this period"_s;
    model.series = {series(u"Consume"_s, u"1"_s, ChartColor::Series1, {18420.0}),
                    series(u"Curate"_s, u"2"_s, ChartColor::Series1, {1904.0}),
                    series(u"Create"_s, u"3"_s, ChartColor::Series1, {411.0}),
                    series(u"Collaborate"_s, u"4"_s, ChartColor::Series1, {37.0})};
    return model;
}

inline ChartModel heatMap()
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::HeatMap;
    model.title = u"When people write"_s;
    model.subtitle = u"Messages by hour and weekday"_s;
    for (int hour = 0; hour < 24; ++hour)
        model.categories.append(QString::number(hour));
    const QStringList weekdays{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    for (int day = 0; day < 7; ++day)
        model.series.append(
            series(weekdays.at(day), weekdays.at(day), ChartColor::Series1, wavy(24, day > 4 ? 0 : 4, 40, day + 1)));
    model.series[6].values[3] = std::nullopt;
    model.series[6].values[4] = 0.0;
    return model;
}

inline ChartModel cohorts()
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::CohortGrid;
    model.title = u"Who stays"_s;
    model.subtitle = u"Of the people first met in a month, how many wrote again"_s;
    model.unit = Unit::Percent;
    for (int month = 0; month < 6; ++month)
        model.categories.append(QString::number(month));
    for (int row = 0; row < 6; ++row) {
        QList<std::optional<double>> values;
        for (int month = 0; month < 6; ++month)
            values.append(month + row < 6 ? std::optional<double>(100.0 / (1 + month) - row) : std::nullopt);
        model.series.append(
            series(QDate(2026, 5 + row, 1).toString(u"MMM yyyy"_s), QString::number(row), ChartColor::Series1, values));
    }
    return model;
}

inline ChartModel scatter()
{
    using namespace Qt::StringLiterals;
    ChartModel model;
    model.kind = ChartKind::Scatter;
    model.title = u"Reach by advocacy"_s;
    model.subtitle = u"Each dot is a person"_s;
    model.unit = Unit::Score;
    model.acrossName = u"Reach"_s;
    model.uprightName = u"Advocacy"_s;
    ChartSeries advocates = series(u"Advocates"_s, u"advocates"_s, ChartColor::Good, {72.0, 64.0, 91.0});
    advocates.across = {120, 45000, 900};
    advocates.names = {u"Ines Carvalho"_s, u"Bo Lind"_s, u"Marta Novak"_s};
    ChartSeries others = series(u"Others"_s, u"others"_s, ChartColor::Series5, {12.0, 31.0, 8.0, 22.0});
    others.across = {15, 300, 80, 2200};
    others.names = {u"Ola"_s, u"Peer"_s, u"Quentin"_s, u"Rosa"_s};
    model.series = {advocates, others};
    return model;
}

inline QList<ChartModel> everyKind()
{
    return {bars(), lines(), rows(), funnel(), heatMap(), cohorts(), scatter()};
}

} // namespace rapport::test
