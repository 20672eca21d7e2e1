// From measured figures to what is shown of them.
#include "gui/metrics/cardcontents.h"
#include "output/dashboardcharts.h"
#include "output/groupwords.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

MetricPoint point(int from, int to, std::optional<double> value, bool unfinished = false)
{
    return {.period = {from, to},
            .figure = {.value = value, .numerator = 3, .denominator = 4, .excluded = 1, .rows = value ? 5 : 0},
            .unfinished = unfinished,
            .query = value ? u"figure:x,%1"_s.arg(from) : QString()};
}

MetricSeries series(const QString &group, QList<std::optional<double>> values, std::optional<double> whole)
{
    MetricSeries made{.group = group, .label = {}, .points = {}, .whole = point(0, 10, whole)};
    for (qsizetype i = 0; i < values.size(); ++i)
        made.points.append(point(static_cast<int>(i), static_cast<int>(i) + 1, values.at(i), i + 1 == values.size()));
    return made;
}

MetricResult result(const QString &metric, const QList<MetricSeries> &of)
{
    return {.metric = metric, .version = 1, .series = of, .whole = point(0, 10, 7), .compared = {}, .missing = {}};
}

CardNaming naming()
{
    CardNaming made;
    made.channels = {{u"bluesky"_s, {u"Bluesky"_s, ChartColor::Series1}},
                     {u"mastodon"_s, {u"Mastodon"_s, ChartColor::Series2}}};
    return made;
}

QStringList names(const ChartModel &model)
{
    QStringList all;
    for (const ChartSeries &one : model.series)
        all.append(one.name);
    return all;
}

TEST(CardChart, BarsByChannelHaveItsColourAndTheLargestFirst)
{
    const DashboardCard card{.metrics = {u"messages"_s}, .groupBy = u"channel"_s, .kind = CardKind::Bars};
    const CardChart chart = cardChart(
        card,
        {result(u"messages"_s, {series(u"mastodon"_s, {1, std::nullopt, 2}, 3), series(u"bluesky"_s, {4, 5, 6}, 15)})},
        Step::Day, naming());
    EXPECT_EQ(chart.model.kind, ChartKind::StackedBars);
    EXPECT_EQ(names(chart.model), (QStringList{u"Bluesky"_s, u"Mastodon"_s}));
    EXPECT_EQ(chart.model.series.at(1).color, ChartColor::Series2);
    EXPECT_EQ(chart.model.series.at(1).values, (QList<std::optional<double>>{1.0, std::nullopt, 2.0}));
    EXPECT_EQ(chart.model.steps.size(), 3);
    EXPECT_EQ(chart.model.unfinishedFrom, 2);
    EXPECT_EQ(chart.model.title, u"Messages by channel"_s);
    EXPECT_EQ(chart.model.subtitle, u"Per day"_s);
    ASSERT_NE(chart.point(0, 2), nullptr);
    EXPECT_EQ(chart.point(0, 2)->query.text(), u"figure:x,2"_s);
    EXPECT_EQ(chart.point(0, 3), nullptr);
    EXPECT_EQ(chart.point(-1, 0), nullptr);
}

TEST(CardChart, SeveralMetricsAreLinesWithTheirNames)
{
    const DashboardCard card{.metrics = {u"first_reply_median"_s, u"first_reply_p90"_s},
                             .kind = CardKind::Lines,
                             .title = u"First reply time"_s};
    const CardChart chart = cardChart(card,
                                      {result(u"first_reply_median"_s, {series({}, {60, 120}, 90)}),
                                       result(u"first_reply_p90"_s, {series({}, {600, 700}, 650)})},
                                      Step::Week, naming());
    EXPECT_EQ(chart.model.kind, ChartKind::Lines);
    EXPECT_EQ(chart.model.unit, Unit::Duration);
    EXPECT_EQ(names(chart.model), (QStringList{u"First reply, median"_s, u"First reply, 90th percentile"_s}));
    EXPECT_NE(chart.model.series.at(0).key, chart.model.series.at(1).key);
    EXPECT_EQ(chart.model.title, u"First reply time"_s);
}

TEST(CardChart, RowsShowTheWholePeriodAndOpenIt)
{
    const DashboardCard ranking{.metrics = {u"messages"_s}, .groupBy = u"language"_s, .kind = CardKind::Ranking};
    const CardChart chart = cardChart(
        ranking, {result(u"messages"_s, {series(u"de"_s, {}, 3), series(u"unknown"_s, {}, 1), series(u"en"_s, {}, 8)})},
        Step::Whole, naming());
    EXPECT_EQ(chart.model.kind, ChartKind::HorizontalBars);
    EXPECT_EQ(names(chart.model), (QStringList{u"English"_s, u"German"_s, u"Unknown"_s}));
    EXPECT_EQ(chart.model.value(0, 0), 8.0);
    EXPECT_EQ(chart.model.subtitle, u"In the whole period"_s);
    EXPECT_EQ(chart.point(2, 0)->figure.value, 1.0);

    const DashboardCard funnel{.metrics = {u"ladder"_s}, .groupBy = u"rung"_s};
    const CardChart ladder =
        cardChart(funnel,
                  {result(u"ladder"_s, {series(u"creation"_s, {}, 90), series(u"consumption"_s, {}, 5),
                                        series(u"curation"_s, {}, 7)})},
                  Step::Whole, naming());
    EXPECT_EQ(ladder.model.kind, ChartKind::Funnel);
    EXPECT_EQ(names(ladder.model), (QStringList{u"Consume"_s, u"Curate"_s, u"Create"_s})) << "as the ladder goes";
}

TEST(CardChart, HoursOfTheWeekAreSevenRows)
{
    const DashboardCard card{.metrics = {u"messages"_s}, .groupBy = u"weekday_hour"_s};
    const CardChart chart = cardChart(
        card, {result(u"messages"_s, {series(u"1-0"_s, {}, 2), series(u"7-23"_s, {}, 9), series(u"8-3"_s, {}, 1)})},
        Step::Whole, naming());
    EXPECT_EQ(chart.model.kind, ChartKind::HeatMap);
    ASSERT_EQ(chart.model.series.size(), 7);
    EXPECT_EQ(chart.model.categories.size(), 24);
    EXPECT_EQ(chart.model.value(0, 0), 2.0);
    EXPECT_EQ(chart.model.value(6, 23), 9.0);
    EXPECT_EQ(chart.model.value(3, 3), 0.0) << "nothing was written then";
    EXPECT_EQ(chart.point(6, 23)->query.text(), u"figure:x,0"_s);
    EXPECT_TRUE(chart.point(3, 3)->query.isEmpty());
    const CardChart empty = cardChart(card, {result(u"messages"_s, {})}, Step::Whole, naming());
    EXPECT_EQ(empty.model.value(0, 0), std::nullopt) << "no data is no data";
    EXPECT_EQ(empty.model.missing, u"No data in this period."_s);
}

TEST(CardChart, SaysWhyThereIsNothing)
{
    MetricResult none = result(u"messages"_s, {});
    none.missing = u"No channel is connected."_s;
    const DashboardCard card{.metrics = {u"messages"_s}, .kind = CardKind::Bars};
    EXPECT_EQ(cardChart(card, {none}, Step::Day, naming()).model.missing, u"No channel is connected."_s);
    EXPECT_TRUE(cardChart({.metrics = {u"gone"_s}}, {}, Step::Day, naming()).model.series.isEmpty());
}

TEST(GroupWords, NameWhatFiguresAreBrokenDownBy)
{
    struct Case
    {
        const char *groupBy;
        const char *group;
        const char *text;
    };
    const QList<Case> cases{
        {"channel", "bluesky", "Bluesky"},
        {"channel", "fax", "fax"},
        {"direction", "in", "Theirs"},
        {"mood", "negative", "Negative"},
        {"language", "pl", "Polish"},
        {"language", "", "Unknown"},
        {"hour", "4", "04:00"},
        {"weekday", "1", "Mon"},
        {"kind", "quote", "Quotes"},
        {"ring", "core", "Core"},
        {"part", "silent", "Silent"},
        {"movement", "up", "Higher"},
        {"rung", "creation", "Create"},
        {"account", "Birch & Co", "Birch & Co"},
    };
    for (const Case &one : cases)
        EXPECT_EQ(groupText(QString::fromLatin1(one.groupBy), QString::fromLatin1(one.group), naming()),
                  QString::fromLatin1(one.text));
    EXPECT_FALSE(weekdayHour(u"0-3"_s));
    EXPECT_FALSE(weekdayHour(u"1-24"_s));
    EXPECT_FALSE(weekdayHour(u"monday"_s));
}

TEST(CardContents, TilesCarryComparisonDefinitionAndRows)
{
    MetricResult measured = result(u"response_rate"_s, {series({}, {}, 92)});
    measured.whole.figure.value = 75;
    measured.compared = point(-10, 0, 50);
    DashboardFigures figures;
    figures.period = {0, 10};
    figures.cards = {
        {.card = {.metrics = {u"response_rate"_s}, .kind = CardKind::Tile}, .results = {measured}, .problem = {}},
        {.card = {.metrics = {u"luck"_s}, .kind = CardKind::Tile},
         .results = {},
         .problem = Error{ErrorKind::NotFound, u"luck"_s, {}}},
        {.card = {.metrics = {u"messages"_s}, .kind = CardKind::Bars},
         .results = {},
         .problem = Error{ErrorKind::Invalid, u"there is no tag \"x\""_s, {}}}};
    const QList<CardContent> contents = cardContents(figures, naming());
    ASSERT_EQ(contents.size(), 3);
    EXPECT_EQ(contents.at(0).figure.value, 75);
    EXPECT_EQ(contents.at(0).figure.before, 50);
    EXPECT_EQ(contents.at(0).figure.better, Better::More);
    EXPECT_TRUE(contents.at(0).figure.opens);
    EXPECT_TRUE(contents.at(0).figure.explanation.contains(u"75%, from 3 and 4; 1 left out"_s))
        << qPrintable(contents.at(0).figure.explanation);
    EXPECT_EQ(contents.at(0).point.query.text(), measured.whole.query.text());
    EXPECT_TRUE(contents.at(1).figure.explanation.contains(u"luck"_s));
    EXPECT_FALSE(contents.at(1).figure.opens);
    EXPECT_TRUE(contents.at(2).chart.model.missing.contains(u"there is no tag"_s));
}

} // namespace
} // namespace rapport::test
