// The days of the calendar: in a zone, across changes of the clocks, in weeks as people count them; and links in texts.
#include "gui/content/contentdays.h"
#include "gui/content/contentlinks.h"

#include <QDateTime>
#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

int day(int year, int month, int day)
{
    return ContentDays::dayOf(QDate(year, month, day));
}

QString utc(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate);
}

TEST(ContentDays, HoursThatAChangeOfTheClocksSkipsAreBehindItAndTwoEqualOnesAreTheFirst)
{
    struct Case
    {
        const char *zone;
        QDate date;
        QTime time;
        QString expected;
    };
    const Case cases[] = {
        {"Europe/Berlin", {2026, 3, 29}, {1, 59}, u"2026-03-29T00:59:00Z"_s},
        {"Europe/Berlin", {2026, 3, 29}, {2, 30}, u"2026-03-29T01:30:00Z"_s},
        {"Europe/Berlin", {2026, 3, 29}, {3, 30}, u"2026-03-29T01:30:00Z"_s},
        {"Europe/Berlin", {2026, 10, 25}, {2, 30}, u"2026-10-25T00:30:00Z"_s},
        {"Europe/Berlin", {2026, 10, 25}, {3, 0}, u"2026-10-25T02:00:00Z"_s},
        {"America/New_York", {2026, 3, 8}, {2, 15}, u"2026-03-08T07:15:00Z"_s},
        {"Pacific/Auckland", {2026, 5, 11}, {8, 0}, u"2026-05-10T20:00:00Z"_s},
        {"Asia/Kathmandu", {2026, 5, 11}, {0, 0}, u"2026-05-10T18:15:00Z"_s},
        // Midnight itself is skipped.
        {"America/Sao_Paulo", {2018, 11, 4}, {0, 0}, u"2018-11-04T03:00:00Z"_s},
    };
    for (const Case &one : cases) {
        const ContentDays days{QTimeZone(one.zone)};
        EXPECT_EQ(utc(days.momentOf(ContentDays::dayOf(one.date), one.time)), one.expected)
            << one.zone << ' ' << qPrintable(one.date.toString(Qt::ISODate) + u' ' + one.time.toString());
    }
}

TEST(ContentDays, AnotherDayKeepsTheHourOfTheClock)
{
    const ContentDays days{QTimeZone("Europe/Berlin")};
    const qint64 before = days.momentOf(day(2026, 3, 28), QTime(9, 0));
    const qint64 after = days.onDay(before, day(2026, 3, 30));
    EXPECT_EQ(utc(after), u"2026-03-30T07:00:00Z"_s);
    EXPECT_EQ(days.timeOf(after), QTime(9, 0));
    EXPECT_EQ(days.onDay(after, day(2026, 3, 28)), before);
}

TEST(ContentDays, ViewsShowWholeWeeksAsTheLocaleCountsThem)
{
    const ContentDays monday(QTimeZone::utc(), Qt::Monday);
    const ContentDays sunday(QTimeZone::utc(), Qt::Sunday);
    const int first = day(2026, 5, 1); // a Friday
    EXPECT_EQ(monday.spanOf(CalendarSpan::Month, first), (DaySpan{day(2026, 4, 27), day(2026, 6, 1)}));
    EXPECT_EQ(sunday.spanOf(CalendarSpan::Month, first), (DaySpan{day(2026, 4, 26), day(2026, 6, 7)}));
    EXPECT_EQ(monday.spanOf(CalendarSpan::Week, day(2026, 5, 3)), (DaySpan{day(2026, 4, 27), day(2026, 5, 4)}));
    EXPECT_EQ(sunday.spanOf(CalendarSpan::Week, day(2026, 5, 3)), (DaySpan{day(2026, 5, 3), day(2026, 5, 10)}));
    EXPECT_EQ(monday.spanOf(CalendarSpan::List, first), (DaySpan{day(2026, 5, 1), day(2026, 6, 1)}));
    EXPECT_EQ(monday.stepped(CalendarSpan::Month, day(2026, 1, 31), 1), day(2026, 2, 28));
    EXPECT_EQ(monday.stepped(CalendarSpan::Week, first, -1), day(2026, 4, 24));
}

TEST(ContentLinks, LinksToOnesOwnPlacesAreLookedAtAndOthersAreNot)
{
    Campaign swap;
    swap.plan.links = {{.address = u"https://www.loomcraft.example/swap"_s}};
    const QStringList hosts = countedHosts({swap}, {u"https://blog.example"_s});
    const QStringList words{u"autumn-swap"_s};
    const auto problems = [&](const QString &text) { return linkProblems(text, hosts, words); };
    EXPECT_EQ(problems(u"See https://loomcraft.example/swap, and bring one."_s).size(), 1);
    EXPECT_TRUE(problems(u"See https://loomcraft.example/swap, and bring one."_s)
                    .first()
                    .startsWith(u"https://loomcraft.example/swap carries no UTM"_s));
    EXPECT_EQ(problems(u"https://blog.example/a https://blog.example/a"_s).size(), 1) << "each is told once";
    EXPECT_TRUE(problems(u"https://elsewhere.example/swap"_s).isEmpty());
    EXPECT_TRUE(problems(u"https://loomcraft.example/"
                         "?utm_source=bluesky&utm_medium=social&utm_campaign=autumn-swap"_s)
                    .isEmpty());
    EXPECT_EQ(
        problems(u"https://loomcraft.example/?utm_source=Bluesky&utm_medium=social&utm_campaign=autumn-swap"_s).size(),
        1);
}

} // namespace
} // namespace rapport::test
