// Which days a page is about, and what they are compared with; where its cards lie.
#include "gui/metrics/cardlayout.h"
#include "gui/metrics/metricwords.h"
#include "insight/reportdays.h"
#include "measure/dashboardfigures.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

int day(const char *date)
{
    return ReportDays::dayOf(QDate::fromString(QString::fromLatin1(date), Qt::ISODate));
}

QString text(const Period &period)
{
    return ReportDays::dateOf(period.fromDay).toString(Qt::ISODate) + u' ' +
           ReportDays::dateOf(period.toDay - 1).toString(Qt::ISODate);
}

TEST(ScopePeriod, OfEachPresetAndWhatItIsComparedWith)
{
    struct Case
    {
        const char *today;
        RangePreset range;
        const char *period; ///< First and last day.
        const char *before;
        const char *yearBefore;
    };
    const QList<Case> cases{
        // A Sunday.
        {"2026-11-22", RangePreset::Last7, "2026-11-16 2026-11-22", "2026-11-09 2026-11-15", "2025-11-16 2025-11-22"},
        {"2026-11-22", RangePreset::Last30, "2026-10-24 2026-11-22", "2026-09-24 2026-10-23", "2025-10-24 2025-11-22"},
        {"2026-11-22", RangePreset::Last90, "2026-08-25 2026-11-22", "2026-05-27 2026-08-24", "2025-08-25 2025-11-22"},
        {"2026-11-22", RangePreset::ThisWeek, "2026-11-16 2026-11-22", "2026-11-09 2026-11-15",
         "2025-11-16 2025-11-22"},
        {"2026-11-22", RangePreset::LastWeek, "2026-11-09 2026-11-15", "2026-11-02 2026-11-08",
         "2025-11-09 2025-11-15"},
        // A Monday: the week has one day yet.
        {"2026-11-23", RangePreset::ThisWeek, "2026-11-23 2026-11-23", "2026-11-16 2026-11-16",
         "2025-11-23 2025-11-23"},
        // A month that goes on is compared with as many days of the one before, not with its end.
        {"2026-11-22", RangePreset::ThisMonth, "2026-11-01 2026-11-22", "2026-10-01 2026-10-22",
         "2025-11-01 2025-11-22"},
        {"2026-03-31", RangePreset::ThisMonth, "2026-03-01 2026-03-31", "2026-02-01 2026-02-28",
         "2025-03-01 2025-03-31"},
        // Months of other lengths, across the end of a year.
        {"2026-11-22", RangePreset::LastMonth, "2026-10-01 2026-10-31", "2026-09-01 2026-09-30",
         "2025-10-01 2025-10-31"},
        {"2026-01-10", RangePreset::LastMonth, "2025-12-01 2025-12-31", "2025-11-01 2025-11-30",
         "2024-12-01 2024-12-31"},
        {"2026-11-22", RangePreset::ThisQuarter, "2026-10-01 2026-11-22", "2026-07-01 2026-08-22",
         "2025-10-01 2025-11-22"},
        {"2026-02-01", RangePreset::LastQuarter, "2025-10-01 2025-12-31", "2025-07-01 2025-09-30",
         "2024-10-01 2024-12-31"},
        {"2026-11-22", RangePreset::ThisYear, "2026-01-01 2026-11-22", "2025-01-01 2025-11-22",
         "2025-01-01 2025-11-22"},
        {"2026-11-22", RangePreset::LastYear, "2025-01-01 2025-12-31", "2024-01-01 2024-12-31",
         "2024-01-01 2024-12-31"},
        // A leap day.
        {"2028-02-29", RangePreset::Last7, "2028-02-23 2028-02-29", "2028-02-16 2028-02-22", "2027-02-23 2027-02-28"},
        // The week in which clocks go back and forth has seven days like any other.
        {"2026-10-25", RangePreset::ThisWeek, "2026-10-19 2026-10-25", "2026-10-12 2026-10-18",
         "2025-10-19 2025-10-25"},
        {"2026-03-29", RangePreset::Last7, "2026-03-23 2026-03-29", "2026-03-16 2026-03-22", "2025-03-23 2025-03-29"},
    };
    for (const Case &one : cases) {
        DashboardScope scope{.range = one.range, .comparison = ComparedWith::PeriodBefore};
        const Period period = scopePeriod(scope, day(one.today), 0);
        EXPECT_EQ(text(period), QString::fromLatin1(one.period)) << one.today;
        EXPECT_EQ(text(scopeComparison(scope, period).value()), QString::fromLatin1(one.before)) << one.period;
        scope.comparison = ComparedWith::YearBefore;
        const Period yearEarlier = scopeComparison(scope, period).value();
        EXPECT_EQ(text(yearEarlier), QString::fromLatin1(one.yearBefore)) << one.period;
        scope.comparison = ComparedWith::None;
        EXPECT_EQ(scopeComparison(scope, period), std::nullopt);
    }
}

TEST(ScopePeriod, OfOwnDatesAndOfEverything)
{
    DashboardScope scope{.range = RangePreset::Custom, .from = QDate(2026, 3, 28), .to = QDate(2026, 3, 30)};
    const Period own = scopePeriod(scope, day("2026-11-22"), 0);
    EXPECT_EQ(text(own), u"2026-03-28 2026-03-30"_s);
    EXPECT_EQ(text(scopeComparison(scope, own).value()), u"2026-03-25 2026-03-27"_s);
    scope = {.range = RangePreset::All};
    const Period all = scopePeriod(scope, day("2026-11-22"), day("2024-02-29"));
    EXPECT_EQ(text(all), u"2024-02-29 2026-11-22"_s);
    EXPECT_EQ(scopeComparison(scope, all), std::nullopt) << "there is nothing before everything";
    EXPECT_EQ(scopePeriod(scope, 20'000, 30'000).days(), 1) << "nothing is counted yet";
}

TEST(FittingStep, TellsNoMorePointsApartThanTheCardHasRoomFor)
{
    DashboardCard card{.metrics = {u"messages"_s}, .kind = CardKind::Bars};
    const auto step = [&card](int days) { return fittingStep(card, {0, days}); };
    EXPECT_EQ(step(30), Step::Day);
    EXPECT_EQ(step(90), Step::Week);
    EXPECT_EQ(step(1000), Step::Month);
    card.width = CardWidth::Wide;
    EXPECT_EQ(step(90), Step::Day);
    EXPECT_EQ(step(365), Step::Week);
    EXPECT_EQ(step(1100), Step::Month);
    EXPECT_EQ(step(20'000), Step::Year);
    card.step = CardStep::Quarter;
    EXPECT_EQ(step(90), Step::Quarter) << "as somebody chose";
    card.kind = CardKind::Tile;
    EXPECT_EQ(step(90), Step::Whole);
    card.kind = CardKind::Automatic;
    card.groupBy = u"weekday_hour"_s;
    EXPECT_EQ(step(90), Step::Whole);
}

TEST(FittingKinds, HoldTheOneThatAutomaticIs)
{
    for (const MetricDefinition &metric : metrics()) {
        QStringList breakdowns = metric.breakdowns;
        breakdowns.append(QString());
        for (const QString &breakdown : breakdowns) {
            const DashboardCard card{.metrics = {metric.id}, .groupBy = breakdown};
            const QList<CardKind> kinds = fittingKinds(card);
            EXPECT_TRUE(kinds.contains(fittingKind(card))) << qPrintable(metric.id + u' ' + breakdown);
            // A grid and a scatter have a shape of their own: what they say, their cells and points say.
            const bool ownShape = kinds == QList{CardKind::Cohorts} || kinds == QList{CardKind::Scatter};
            EXPECT_TRUE(ownShape || kinds.contains(CardKind::Table)) << qPrintable(metric.id + u' ' + breakdown);
        }
    }
}

TEST(BuiltInDashboards, AskForMetricsAndBreakdownsThatThereAre)
{
    for (const Dashboard &dashboard : builtInDashboards()) {
        for (const DashboardCard &card : dashboard.cards) {
            for (const QString &id : card.metrics) {
                const MetricDefinition *metric = metricOf(id);
                ASSERT_NE(metric, nullptr) << qPrintable(id);
                EXPECT_TRUE(card.groupBy.isEmpty() || metric->breakdowns.contains(card.groupBy)) << qPrintable(id);
                const bool twoAxes = fittingKind(card) == CardKind::Scatter;
                EXPECT_TRUE(twoAxes || metric->unit == metricOf(card.metrics.first())->unit) << "one axis, one unit";
            }
            EXPECT_TRUE(card.kind == CardKind::Automatic || fittingKinds(card).contains(card.kind))
                << qPrintable(dashboard.name + u' ' + card.metrics.first());
        }
    }
}

TEST(CardLayout, WrapsByWidth)
{
    using enum CardWidth;
    const QList<CardWidth> widths{Wide, Wide, Narrow, Narrow, Narrow, Narrow};
    constexpr int kLine = 17;
    const CardPlaces wide = placeCards(widths, 1340, kLine, 12);
    EXPECT_EQ(wide.cards.at(0).top(), wide.cards.at(1).top());
    EXPECT_EQ(wide.cards.at(1).right(), 1339);
    EXPECT_EQ(wide.cards.at(2).top(), wide.cards.at(4).top());
    EXPECT_EQ(wide.cards.at(4).right(), 1339);
    EXPECT_EQ(wide.cards.at(5).width(), wide.cards.at(2).width()) << "a last one is as wide as its like";
    const CardPlaces two = placeCards(widths, 800, kLine, 12);
    EXPECT_GT(two.cards.at(1).top(), two.cards.at(0).top());
    EXPECT_EQ(two.cards.at(0).width(), 800);
    EXPECT_EQ(two.cards.at(2).top(), two.cards.at(3).top());
    const CardPlaces one = placeCards(widths, 400, kLine, 12);
    for (const QRect &card : one.cards)
        EXPECT_EQ(card.width(), 400);
    // At 200 % the same window has half the room.
    EXPECT_EQ(placeCards(widths, 1340, 2 * kLine, 12).cards.at(0).width(), 1340);
}

TEST(CardLayout, NothingOverlapsAtAnyWidth)
{
    using enum CardWidth;
    const QList<CardWidth> widths{Narrow, Wide, Narrow, Wide, Wide, Narrow, Narrow};
    for (int width = 240; width < 2600; width += 37) {
        QList<QRect> all = placeCards(widths, width, 17, 12).cards;
        for (const QList<QRect> &rects : {all, placeTiles(6, width, 17, 12).cards}) {
            for (qsizetype i = 0; i < rects.size(); ++i) {
                EXPECT_GE(rects.at(i).left(), 0);
                EXPECT_LE(rects.at(i).right(), width - 1) << width;
                for (qsizetype j = i + 1; j < rects.size(); ++j)
                    EXPECT_FALSE(rects.at(i).intersects(rects.at(j))) << width << ' ' << i << ' ' << j;
            }
        }
    }
}

TEST(CardLayout, TilesStandInEvenRows)
{
    EXPECT_EQ(placeTiles(6, 1340, 17, 12).cards.last().top(), 0) << "six beside each other";
    const CardPlaces half = placeTiles(6, 700, 17, 12);
    EXPECT_EQ(half.cards.at(2).top(), 0);
    EXPECT_EQ(half.cards.at(3).left(), half.cards.at(0).left()) << "three and three";
    EXPECT_EQ(placeTiles(0, 700, 17, 12).height, 0);
}

TEST(MetricWords, NamePeriodsShortly)
{
    EXPECT_EQ(periodName({day("2026-08-24"), day("2026-11-23")}), u"24 Aug to 22 Nov 2026"_s);
    EXPECT_EQ(periodName({day("2025-12-30"), day("2026-01-03")}), u"30 Dec 2025 to 2 Jan 2026"_s);
    EXPECT_EQ(periodName({day("2026-08-24"), day("2026-08-25")}), u"24 Aug 2026"_s);
    EXPECT_EQ(rowsTitle(RowsOf::Conversations, 34, u"First reply"_s, {day("2026-08-24"), day("2026-08-31")}),
              u"34 conversation(s) behind First reply, 24 Aug to 30 Aug 2026"_s);
}

} // namespace
} // namespace rapport::test
