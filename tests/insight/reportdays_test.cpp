#include "insight/reportdays.h"

#include <gtest/gtest.h>

#include <QDateTime>

namespace rapport {
namespace {

constexpr qint64 kHour = qint64{60} * 60 * 1000;

qint64 utc(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODate).toMSecsSinceEpoch();
}

int day(const char *date)
{
    return ReportDays::dayOf(QDate::fromString(QLatin1StringView(date), Qt::ISODate));
}

TEST(ReportDays, BeginAtMidnightOfTheZone)
{
    const ReportDays berlin(QTimeZone("Europe/Berlin"));
    EXPECT_EQ(berlin.dayOf(utc("2026-01-31T22:59:59Z")), day("2026-01-31"));
    EXPECT_EQ(berlin.dayOf(utc("2026-01-31T23:00:00Z")), day("2026-02-01"));
    EXPECT_EQ(berlin.hourOf(utc("2026-01-31T23:00:00Z")), 0);
    EXPECT_EQ(berlin.beginOf(day("2026-02-01")), utc("2026-01-31T23:00:00Z"));
    EXPECT_EQ(berlin.beginOf(day("2026-07-01")), utc("2026-06-30T22:00:00Z"));
    const ReportDays kolkata(QTimeZone("Asia/Kolkata"));
    EXPECT_EQ(kolkata.hourOf(utc("2026-01-01T18:29:59Z")), 23);
    EXPECT_EQ(kolkata.dayOf(utc("2026-01-01T18:30:00Z")), day("2026-01-02"));
}

TEST(ReportDays, AreShorterAndLongerWhereClocksChange)
{
    const ReportDays berlin(QTimeZone("Europe/Berlin"));
    EXPECT_EQ(berlin.beginOf(day("2026-03-30")) - berlin.beginOf(day("2026-03-29")), 23 * kHour);
    EXPECT_EQ(berlin.beginOf(day("2026-10-26")) - berlin.beginOf(day("2026-10-25")), 25 * kHour);
    EXPECT_EQ(berlin.hourOf(utc("2026-03-29T00:59:59Z")), 1);
    EXPECT_EQ(berlin.hourOf(utc("2026-03-29T01:00:00Z")), 3);
    EXPECT_EQ(berlin.hourOf(utc("2026-10-25T00:30:00Z")), 2);
    EXPECT_EQ(berlin.hourOf(utc("2026-10-25T01:30:00Z")), 2);
}

TEST(ReportDays, BeginWhenTheirFirstMomentComes)
{
    // Midnight is left out.
    const ReportDays santiago(QTimeZone("America/Santiago"));
    EXPECT_EQ(santiago.beginOf(day("2023-09-03")), utc("2023-09-03T04:00:00Z")) << "clocks went from 00:00 to 01:00";
    EXPECT_EQ(santiago.dayOf(utc("2023-09-03T03:59:59Z")), day("2023-09-02"));
    EXPECT_EQ(santiago.dayOf(utc("2023-09-03T04:00:00Z")), day("2023-09-03"));
    // Midnight comes twice: the first one counts.
    const ReportDays azores(QTimeZone("Atlantic/Azores"));
    EXPECT_EQ(azores.beginOf(day("2023-10-29")), utc("2023-10-29T00:00:00Z"));
    // A whole day is left out.
    const ReportDays apia(QTimeZone("Pacific/Apia"));
    EXPECT_EQ(apia.beginOf(day("2011-12-30")), apia.beginOf(day("2011-12-31")));
    EXPECT_EQ(apia.beginOf(day("2011-12-31")), utc("2011-12-30T10:00:00Z"));
}

TEST(ReportDays, AgreeWithTheCalendarEverywhere)
{
    for (const char *name : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                             "Pacific/Chatham", "America/St_Johns", "Africa/Casablanca"}) {
        const QTimeZone zone(name);
        const ReportDays days(zone);
        // Some hours apart, so that each is met at every minute of the day at some time; back and forth.
        for (qint64 at = utc("2019-01-01T00:00:00Z"); at < utc("2027-12-31T00:00:00Z"); at += 7 * kHour + 61'000) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
            ASSERT_EQ(days.dayOf(at), ReportDays::dayOf(local.date())) << name << ' ' << at;
            ASSERT_EQ(days.hourOf(at), local.time().hour()) << name << ' ' << at;
        }
        for (int one = day("2019-01-01"); one < day("2027-12-31"); ++one) {
            ASSERT_EQ(days.dayOf(days.beginOf(one)), one) << name;
            ASSERT_EQ(days.dayOf(days.beginOf(one) - 1), one - 1) << name;
        }
    }
}

TEST(ReportDays, TakeAnyTimeThatAChannelClaims)
{
    const ReportDays berlin(QTimeZone("Europe/Berlin"));
    EXPECT_EQ(berlin.dayOf(0), 0);
    EXPECT_LT(berlin.dayOf(-1000 * kHour), 0);
    EXPECT_GT(berlin.dayOf(utc("2500-01-01T00:00:00Z")), day("2499-12-30"));
    EXPECT_LT(berlin.dayOf(utc("1700-01-01T00:00:00Z")), day("1700-01-03"));
    EXPECT_EQ(berlin.dayOf(utc("2026-01-31T23:00:00Z")), day("2026-02-01")) << "and is right after that";
    const ReportDays unknown{QTimeZone("Nowhere/Atall")};
    EXPECT_EQ(unknown.dayOf(utc("2026-01-31T23:00:00Z")), day("2026-01-31")) << "taken as UTC";
}

TEST(ReportDays, AreDates)
{
    EXPECT_EQ(ReportDays::dateOf(0), QDate(1970, 1, 1));
    EXPECT_EQ(ReportDays::dayOf(QDate(1970, 1, 2)), 1);
    EXPECT_EQ(ReportDays::dateOf(day("2026-11-22")), QDate(2026, 11, 22));
}

} // namespace
} // namespace rapport
