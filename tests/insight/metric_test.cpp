#include "insight/metric.h"
#include "insight/reportdays.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

int day(const QString &iso)
{
    return ReportDays::dayOf(QDate::fromString(iso, Qt::ISODate));
}

Period days(const QString &from, const QString &to)
{
    return {day(from), day(to)};
}

QStringList beginsOf(const QList<Period> &periods)
{
    QStringList begins;
    for (const Period &period : periods)
        begins.append(ReportDays::dateOf(period.fromDay).toString(Qt::ISODate));
    return begins;
}

} // namespace

TEST(Stretches, BeginWhereCalendarsDo)
{
    const Period period = days(u"2026-02-26"_s, u"2026-04-03"_s); // a Thursday to the Thursday before a Friday
    EXPECT_EQ(beginsOf(stretches(period, Step::Week)),
              QStringList({u"2026-02-26"_s, u"2026-03-02"_s, u"2026-03-09"_s, u"2026-03-16"_s, u"2026-03-23"_s,
                           u"2026-03-30"_s}));
    EXPECT_EQ(beginsOf(stretches(period, Step::Month)),
              QStringList({u"2026-02-26"_s, u"2026-03-01"_s, u"2026-04-01"_s}));
    EXPECT_EQ(beginsOf(stretches(period, Step::Quarter)), QStringList({u"2026-02-26"_s, u"2026-04-01"_s}));
    EXPECT_EQ(beginsOf(stretches(days(u"2025-12-31"_s, u"2027-01-02"_s), Step::Year)),
              QStringList({u"2025-12-31"_s, u"2026-01-01"_s, u"2027-01-01"_s}));
    EXPECT_EQ(stretches(period, Step::Day).size(), 36);
    EXPECT_EQ(stretches(period, Step::Whole), QList<Period>{period});
    EXPECT_TRUE(stretches(days(u"2026-02-26"_s, u"2026-02-26"_s), Step::Day).isEmpty());
}

TEST(Stretches, CoverThePeriodWithoutGaps)
{
    const Period period = days(u"2023-11-22"_s, u"2026-11-23"_s);
    for (const Step step : {Step::Whole, Step::Day, Step::Week, Step::Month, Step::Quarter, Step::Year}) {
        int next = period.fromDay;
        for (const Period &stretch : stretches(period, step)) {
            EXPECT_EQ(stretch.fromDay, next);
            EXPECT_GT(stretch.days(), 0);
            next = stretch.toDay;
        }
        EXPECT_EQ(next, period.toDay);
    }
}

TEST(Periods, AreComparedWithTheOneBeforeAndTheYearBefore)
{
    const Period leap = days(u"2024-02-29"_s, u"2024-03-10"_s);
    EXPECT_EQ(before(leap), days(u"2024-02-19"_s, u"2024-02-29"_s));
    EXPECT_EQ(yearBefore(leap), days(u"2023-02-28"_s, u"2023-03-10"_s));
}

TEST(Metrics, SayWhatTheyAre)
{
    QSet<QString> ids;
    QSet<QString> names;
    for (const MetricDefinition &metric : metrics()) {
        SCOPED_TRACE(metric.id.toStdString());
        EXPECT_FALSE(ids.contains(metric.id));
        EXPECT_FALSE(names.contains(metric.name));
        ids.insert(metric.id);
        names.insert(metric.name);
        EXPECT_GE(metric.version, 1);
        for (const QString &text : {metric.name, metric.formula, metric.population, metric.exclusions, metric.source})
            EXPECT_FALSE(text.isEmpty());
        EXPECT_TRUE(metric.formula.endsWith(u'.'));
        EXPECT_EQ(metricOf(metric.id), &metric);
        // Formulas that nobody has read at their source must not be said to be theirs.
        EXPECT_TRUE(metric.id == u"share_of_voice"_s || !metric.source.contains(u"Altimeter"_s));
    }
    EXPECT_EQ(metricOf(u"pages"_s), nullptr);
}

TEST(Metrics, OfTimesSayHowManyAreMadeOne)
{
    for (const MetricDefinition &metric : metrics()) {
        if (metric.unit == Unit::Duration) {
            EXPECT_TRUE(!metric.rule.isEmpty() || metric.formula.contains(u"nearest rank"_s))
                << metric.id.toStdString();
        }
    }
    EXPECT_TRUE(metricOf(u"first_reply_median"_s)->rule.contains(u"nearest rank"_s));
}
