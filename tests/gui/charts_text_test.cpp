// What charts say, and where their axes are divided.
#include "charts_fixture.h"
#include "output/charttext.h"
#include "printing/chartgeometry.h"
#include "printing/chartscale.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

const ChartWords kWords;

TEST(ChartText, FiguresReadAsPeopleWriteThem)
{
    const struct
    {
        double value;
        Unit unit;
        QString text;
    } cases[]{
        {2846, Unit::Count, u"2,846"_s},
        {1.5, Unit::Count, u"1.5"_s},
        {-12, Unit::Count, u"−12"_s},
        {92, Unit::Percent, u"92%"_s},
        {33.33, Unit::Percent, u"33.3%"_s},
        {31, Unit::Points, u"+31"_s},
        {-4, Unit::Points, u"−4"_s},
        {0, Unit::Points, u"0"_s},
        {1.803, Unit::Ratio, u"1.80"_s},
        {0, Unit::Duration, u"0 s"_s},
        {59, Unit::Duration, u"59 s"_s},
        {95, Unit::Duration, u"1 min 35 s"_s},
        {3598, Unit::Duration, u"1 h"_s},
        {6480, Unit::Duration, u"1 h 48 min"_s},
        {7200, Unit::Duration, u"2 h"_s},
        {3 * 86400.0, Unit::Duration, u"3 d"_s},
        {273600, Unit::Duration, u"3 d 4 h"_s},
        {-90, Unit::Duration, u"−1 min 30 s"_s},
    };
    for (const auto &one : cases)
        EXPECT_EQ(figureText(one.value, one.unit, kWords), one.text) << one.value;
}

TEST(ChartText, StretchesOfDaysAreNamedByWhatTheyAre)
{
    const auto stretch = [](QDate from, QDate last) {
        return stretchText({ReportDays::dayOf(from), ReportDays::dayOf(last) + 1}, kWords, 2026);
    };
    EXPECT_EQ(stretch({2026, 8, 24}, {2026, 8, 24}), u"24 August"_s);
    EXPECT_EQ(stretch({2026, 8, 24}, {2026, 8, 30}), u"24 August to 30 August"_s);
    EXPECT_EQ(stretch({2026, 8, 1}, {2026, 8, 31}), u"August 2026"_s);
    EXPECT_EQ(stretch({2024, 2, 1}, {2024, 2, 29}), u"February 2024"_s);
    EXPECT_EQ(stretch({2025, 1, 1}, {2025, 12, 31}), u"2025"_s);
    EXPECT_EQ(stretch({2025, 12, 29}, {2026, 1, 4}), u"29 December 2025 to 4 January 2026"_s);
    EXPECT_EQ(stretch({2025, 8, 24}, {2025, 8, 24}), u"24 August 2025"_s);
}

TEST(ChartText, APointIsASentence)
{
    ChartModel model = bars(7);
    model.series[0].values[0] = 12;
    EXPECT_EQ(pointSentence(model, 0, 0, kWords), u"Mastodon, 24 August: 12"_s);
    model.series[0].words = {u"12 conversations"_s};
    EXPECT_EQ(pointSentence(model, 0, 0, kWords), u"Mastodon, 24 August: 12 conversations"_s);
    model.series[0].values[0] = std::nullopt;
    EXPECT_EQ(pointSentence(model, 0, 0, kWords), u"Mastodon, 24 August: no data"_s);
    model.unfinishedFrom = 6;
    model.series[1].values[6] = 3;
    EXPECT_EQ(pointSentence(model, 1, 6, kWords), u"Bluesky, 30 August: 3, not over yet"_s);
    model.annotations = {{.kind = ChartAnnotation::Kind::Post, .days = dayOf({2026, 8, 30}), .text = u"Swap opens"_s}};
    EXPECT_EQ(pointSentence(model, 1, 6, kWords), u"Bluesky, 30 August: 3, not over yet. Swap opens"_s);

    EXPECT_EQ(pointSentence(funnel(), 1, 0, kWords), u"Curate: 1,904, 10.3% of the one above"_s);
    EXPECT_EQ(pointSentence(rows(), 3, 0, kWords), u"merino 8/2: no data"_s);
    EXPECT_EQ(pointSentence(heatMap(), 6, 4, kWords), u"Sun, 4: 0"_s);
    EXPECT_EQ(pointSentence(scatter(), 0, 1, kWords), u"Advocates, Bo Lind: Reach 45,000, Advocacy 64"_s);
}

TEST(ChartText, WhatIsNoNumberIsNoData)
{
    ChartModel model = bars(3);
    model.series[0].values = {std::nan(""), INFINITY, 4.0};
    EXPECT_EQ(valueText(model, 0, 0, kWords), u"no data"_s);
    EXPECT_EQ(valueText(model, 0, 1, kWords), u"no data"_s);
    EXPECT_EQ(valueText(model, 0, 2, kWords), u"4"_s);
    EXPECT_EQ(valueText(model, 0, 9, kWords), u"no data"_s);
    EXPECT_EQ(valueText(model, 9, 0, kWords), u"no data"_s);
}

TEST(ChartText, ATableHoldsEveryValueOfEveryKind)
{
    for (const ChartModel &model : everyKind()) {
        const ChartTable table = chartTable(model, kWords);
        QSet<std::pair<qsizetype, qsizetype>> told;
        for (const QList<ChartTable::Cell> &row : table.rows) {
            ASSERT_EQ(row.size(), table.columns.size()) << qPrintable(model.title);
            for (const ChartTable::Cell &cell : row) {
                if (cell.series < 0 || !cell.value)
                    continue;
                EXPECT_EQ(cell.value, model.value(cell.series, cell.point));
                told.insert({cell.series, cell.point});
            }
        }
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            for (qsizetype p = 0; p < model.series.at(s).values.size(); ++p)
                EXPECT_EQ(told.contains({s, p}), model.value(s, p).has_value()) << qPrintable(model.title);
        }
    }
}

TEST(ChartScale, GoesByRoundStepsAndHoldsAllValues)
{
    using printing::linearScale;
    EXPECT_EQ(linearScale(0, 47, Unit::Count, 3, false).ticks, (QList<double>{0, 20, 40, 60}));
    EXPECT_EQ(linearScale(0, 1, Unit::Count, 5, false).ticks, (QList<double>{0, 1})) << "there is no half conversation";
    EXPECT_EQ(linearScale(0, 5.5 * 3600, Unit::Duration, 3, false).ticks, (QList<double>{0, 7200, 14400, 21600}));
    EXPECT_EQ(linearScale(0, 100, Unit::Percent, 4, false).ticks, (QList<double>{0, 25, 50, 75, 100}));
    EXPECT_EQ(linearScale(-30, 30, Unit::Points, 4, false).ticks, (QList<double>{-40, -20, 0, 20, 40}));
    EXPECT_EQ(linearScale(0, 0, Unit::Count, 4, false).ticks, (QList<double>{0, 1})) << "nothing but zeros has an axis";
    EXPECT_GT(linearScale(10240, 10300, Unit::Count, 4, true).from, 9000) << "followers' growth can be seen";
    EXPECT_EQ(linearScale(10240, 10300, Unit::Count, 4, false).from, 0) << "bars stand on 0";
    for (const double max : {1e-9, 0.3, 7.0, 12345.0, 4e9, 1e300}) {
        const printing::ChartScale scale = linearScale(0, max, Unit::Ratio, 5, false);
        EXPECT_GE(scale.to, max * (1 - 1e-9));
        EXPECT_LE(scale.ticks.size(), 8);
    }
}

TEST(ChartScale, LabelsOfDaysNeverTouch)
{
    const auto width = [](const QString &text) { return 6.0 * static_cast<double>(text.size()); };
    for (const int count : {1, 2, 5, 30, 91, 366, 1096, 4000}) {
        for (const double room : {80.0, 300.0, 900.0}) {
            const double perStep = room / count;
            const QList<printing::StepTick> ticks = printing::stepTicks(days(count), kWords, perStep, width);
            EXPECT_FALSE(ticks.isEmpty()) << count;
            for (qsizetype i = 1; i < ticks.size(); ++i) {
                const double apart = static_cast<double>(ticks.at(i).step - ticks.at(i - 1).step) * perStep;
                EXPECT_GE(apart, (width(ticks.at(i).text) + width(ticks.at(i - 1).text)) / 2) << count << ' ' << room;
            }
        }
    }
    const QList<printing::StepTick> months = printing::stepTicks(days(91), kWords, 10, width);
    QStringList texts;
    for (const printing::StepTick &tick : months)
        texts.append(tick.text);
    EXPECT_EQ(texts.first(), u"24 Aug"_s) << "thirteen Mondays fit";
    texts.clear();
    for (const printing::StepTick &tick : printing::stepTicks(days(91), kWords, 2, width))
        texts.append(tick.text);
    EXPECT_EQ(texts, (QStringList{u"Sep"_s, u"Oct"_s, u"Nov"_s}));
}

TEST(ChartScale, ALongLineIsCutToItsOutline)
{
    QList<QPointF> points;
    for (int i = 0; i < 100'000; ++i)
        points.append({i + 0.5, i == 77'777 ? 900.0 : static_cast<double>(i % 10)});
    const QList<QPointF> cut = printing::cutToPixels(points, 0, 100'000, 500);
    EXPECT_LE(cut.size(), 1000);
    EXPECT_TRUE(cut.contains(QPointF(77'777.5, 900))) << "a peak of one point is seen";
    EXPECT_TRUE(std::is_sorted(cut.begin(), cut.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
    EXPECT_EQ(printing::cutToPixels(points.mid(0, 300), 0, 300, 500).size(), 300) << "what fits is left as it is";
}

} // namespace
} // namespace rapport::test
