#include "domain/workcalendar.h"

#include "base/time.h"

#include <QElapsedTimer>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

qint64 at(const char *iso)
{
    const std::optional<qint64> ms = msFromIso(QString::fromLatin1(iso));
    EXPECT_TRUE(ms) << iso;
    return ms.value_or(0);
}

QList<WorkHours> hours(const char *text)
{
    const auto read = workHoursFromText(QString::fromLatin1(text));
    EXPECT_TRUE(read) << text;
    return read.value_or(QList<WorkHours>());
}

/// Monday to Friday the same hours, the weekend its own.
WorkCalendar calendar(const char *zone, const char *weekday, const char *weekend = "")
{
    WorkCalendar made;
    made.name = u"Desk"_s;
    made.zone = zone;
    for (size_t day = 0; day < 7; ++day)
        made.week[day] = hours(day < 5 ? weekday : weekend);
    return made;
}

struct Span
{
    const char *what;
    const char *from;
    const char *to;
    double hours;
};

void expectBetween(const WorkCalendar &working, const std::vector<Span> &spans)
{
    const WorkTime time(working);
    for (const Span &span : spans) {
        const auto expected = static_cast<qint64>(span.hours * kHourMs);
        EXPECT_EQ(time.between(at(span.from), at(span.to)), expected) << span.what;
    }
}

TEST(WorkTime, CountsTheHoursOfAWeek)
{
    expectBetween(calendar("UTC", "09:00-12:00, 13:00-17:00"),
                  {
                      {"one morning", "2026-05-04T09:00Z", "2026-05-04T12:00Z", 3},
                      {"over lunch", "2026-05-04T11:30Z", "2026-05-04T13:30Z", 1},
                      {"lunch itself", "2026-05-04T12:00Z", "2026-05-04T13:00Z", 0},
                      {"a whole day", "2026-05-04T00:00Z", "2026-05-05T00:00Z", 7},
                      {"a night", "2026-05-04T17:00Z", "2026-05-05T09:00Z", 0},
                      {"a weekend", "2026-05-08T17:00Z", "2026-05-11T09:00Z", 0},
                      {"Friday noon to Monday ten", "2026-05-08T12:00Z", "2026-05-11T10:00Z", 5},
                      {"a week", "2026-05-04T00:00Z", "2026-05-11T00:00Z", 35},
                      {"no time", "2026-05-04T10:00Z", "2026-05-04T10:00Z", 0},
                      {"backwards", "2026-05-04T11:00Z", "2026-05-04T10:00Z", 0},
                  });
}

TEST(WorkTime, KeepsTheClockOnTheWall)
{
    // Berlin: 29 March 2026 leaves 02:00-03:00 out, 25 October has it twice.
    expectBetween(calendar("Europe/Berlin", "09:00-17:00", "09:00-17:00"),
                  {
                      {"winter's nine o'clock", "2026-03-28T08:00Z", "2026-03-28T16:00Z", 8},
                      {"summer's nine o'clock", "2026-03-29T07:00Z", "2026-03-29T15:00Z", 8},
                      {"an hour too early", "2026-03-29T06:00Z", "2026-03-29T07:00Z", 0},
                      {"winter's again", "2026-10-25T08:00Z", "2026-10-25T16:00Z", 8},
                  });
    expectBetween(calendar("Europe/Berlin", "22:00-06:00", "22:00-06:00"),
                  {
                      {"a usual night", "2026-03-27T12:00Z", "2026-03-28T12:00Z", 8},
                      {"the short night", "2026-03-28T12:00Z", "2026-03-29T12:00Z", 7},
                      {"the long night", "2026-10-24T12:00Z", "2026-10-25T12:00Z", 9},
                  });
    expectBetween(calendar("Europe/Berlin", "00:00-24:00", "00:00-24:00"),
                  {
                      {"the short day", "2026-03-28T23:00Z", "2026-03-29T22:00Z", 23},
                      {"the long day", "2026-10-24T22:00Z", "2026-10-25T23:00Z", 25},
                  });
    expectBetween(calendar("Europe/Berlin", "02:00-03:00", "02:00-03:00"),
                  {
                      {"an hour that is left out", "2026-03-28T12:00Z", "2026-03-29T12:00Z", 0},
                      {"an hour that comes twice", "2026-10-24T12:00Z", "2026-10-25T12:00Z", 2},
                  });
    expectBetween(calendar("Europe/Berlin", "01:00-02:30, 02:30-04:00", "01:00-02:30, 02:30-04:00"),
                  {
                      {"shifts that meet in the hour left out", "2026-03-28T12:00Z", "2026-03-29T12:00Z", 2},
                      {"shifts that meet in the hour that comes twice", "2026-10-24T12:00Z", "2026-10-25T12:00Z", 4},
                  });
    // Half an hour of summer, and a day that never was.
    expectBetween(calendar("Australia/Lord_Howe", "00:00-24:00", "00:00-24:00"),
                  {{"4 October 2026", "2026-10-03T13:30Z", "2026-10-04T13:00Z", 23.5}});
    expectBetween(calendar("Pacific/Apia", "00:00-24:00", "00:00-24:00"),
                  {{"29 to 31 December 2011", "2011-12-29T10:00Z", "2011-12-31T10:00Z", 48}});
}

TEST(WorkTime, TakesHolidaysFromTheDayOnWhichHoursBegin)
{
    WorkCalendar night = calendar("UTC", "22:00-06:00", "22:00-06:00");
    night.days = {{.date = QDate(2026, 12, 25), .name = u"Christmas"_s, .hours = {}}};
    expectBetween(night, {
                             {"the night that ends on it", "2026-12-24T12:00Z", "2026-12-25T12:00Z", 8},
                             {"the night that would begin on it", "2026-12-25T12:00Z", "2026-12-26T12:00Z", 0},
                             {"and the next", "2026-12-26T12:00Z", "2026-12-27T12:00Z", 8},
                         });
    WorkCalendar office = calendar("America/New_York", "09:00-17:00");
    office.days = {{.date = QDate(2026, 11, 26), .name = u"Thanksgiving"_s, .hours = {}},
                   {.date = QDate(2026, 11, 28), .name = u"Open day"_s, .hours = hours("10:00-14:00")}};
    expectBetween(office, {
                              {"the holiday", "2026-11-26T00:00Z", "2026-11-27T05:00Z", 0},
                              {"the Saturday that is worked", "2026-11-28T00:00Z", "2026-11-29T12:00Z", 4},
                              {"the whole week", "2026-11-23T00:00Z", "2026-11-30T00:00Z", 36},
                          });
}

TEST(WorkTime, CountsNoMinuteTwice)
{
    WorkCalendar two = calendar("UTC", "20:00-10:00");
    two.days = {{.date = QDate(2026, 5, 5), .name = {}, .hours = hours("08:00-12:00")},
                {.date = QDate(2026, 5, 6), .name = {}, .hours = {}}};
    expectBetween(two, {{"a night into a morning", "2026-05-04T12:00Z", "2026-05-05T20:00Z", 16}});
    two.days[0].hours = hours("08:00-09:30");
    expectBetween(two, {{"a morning inside of a night", "2026-05-04T12:00Z", "2026-05-05T20:00Z", 14}});
}

TEST(WorkTime, FindsTheInstantAfterSoMuchWork)
{
    WorkCalendar office = calendar("Europe/Berlin", "09:00-17:00");
    office.days = {{.date = QDate(2026, 5, 1), .name = u"Labour Day"_s, .hours = {}}};
    const WorkTime time(office);
    const struct
    {
        const char *what;
        const char *from;
        qint64 duration;
        const char *due;
    } cases[] = {
        {"within a day", "2026-05-04T08:00Z", 4 * kHourMs, "2026-05-04T12:00Z"},
        {"exactly at the day's end", "2026-05-04T07:00Z", 8 * kHourMs, "2026-05-04T15:00Z"},
        {"into the next day", "2026-05-04T14:00Z", 4 * kHourMs, "2026-05-05T10:00Z"},
        {"asked at night", "2026-05-04T22:00Z", kHourMs, "2026-05-05T08:00Z"},
        {"over a holiday and a weekend", "2026-04-30T14:00Z", 2 * kHourMs, "2026-05-04T08:00Z"},
        {"over the change of the clocks", "2026-03-27T15:00Z", 2 * kHourMs, "2026-03-30T08:00Z"},
        {"nothing", "2026-05-02T03:00Z", 0, "2026-05-02T03:00Z"},
    };
    for (const auto &c : cases) {
        const std::optional<qint64> due = time.after(at(c.from), c.duration);
        ASSERT_TRUE(due) << c.what;
        EXPECT_EQ(isoFromMs(*due), isoFromMs(at(c.due))) << c.what;
        EXPECT_EQ(time.between(at(c.from), *due), c.duration) << c.what;
    }
}

TEST(WorkTime, FindsTheWayBack)
{
    const WorkTime time(calendar("Europe/Berlin", "09:00-12:00, 13:00-17:00"));
    // From every quarter of an hour across both changes of the clocks and some weekends.
    for (const char *begin : {"2026-03-26T00:07Z", "2026-10-22T00:07Z"}) {
        for (int i = 0; i < 7 * 96; ++i) {
            const qint64 from = at(begin) + i * 15 * kMinuteMs;
            const qint64 duration = (i % 19 + 1) * 25 * kMinuteMs;
            const std::optional<qint64> due = time.after(from, duration);
            ASSERT_TRUE(due);
            ASSERT_EQ(time.between(from, *due), duration) << i;
            const std::optional<qint64> back = time.before(*due, duration);
            ASSERT_TRUE(back);
            ASSERT_EQ(time.between(*back, *due), duration) << i;
            ASSERT_GE(*back, from) << i;
        }
    }
}

TEST(WorkTime, NeverHangs)
{
    QElapsedTimer timer;
    timer.start();
    const WorkTime never(calendar("Europe/Berlin", ""));
    EXPECT_FALSE(never.after(at("2026-05-04T10:00Z"), 1));
    EXPECT_FALSE(never.before(at("2026-05-04T10:00Z"), 1));
    EXPECT_EQ(never.between(at("1970-01-01T00:00Z"), at("2100-01-01T00:00Z")), 0);
    const WorkTime office(calendar("Europe/Berlin", "09:00-09:01"));
    EXPECT_FALSE(office.after(at("2026-05-04T10:00Z"), 366 * kDayMs)) << "more than it holds in ten years";
    EXPECT_LT(timer.elapsed(), 3000);

    WorkCalendar nowhere = calendar("Moon/Tranquility", "09:00-17:00");
    EXPECT_EQ(WorkTime(nowhere).between(at("2026-05-04T00:00Z"), at("2026-05-05T00:00Z")), 8 * kHourMs)
        << "an unknown zone is UTC";
}

TEST(WorkHours, AreReadAndWritten)
{
    const struct
    {
        const char *text;
        const char *back;
    } fine[] = {
        {"", ""},
        {"9-17", "09:00-17:00"},
        {"13:00-17:30,9:00-12:00", "09:00-12:00, 13:00-17:30"},
        {" 22:00 - 06:00 ", "22:00-06:00"},
        {"0-24", "00:00-24:00"},
        {"00:00-00:00", "00:00-24:00"},
        {"8:00-8:00", "08:00-08:00"},
        {"18:00-24:00", "18:00-24:00"},
    };
    for (const auto &c : fine) {
        const auto read = workHoursFromText(QString::fromLatin1(c.text));
        ASSERT_TRUE(read) << c.text;
        EXPECT_EQ(workHoursText(*read).toStdString(), c.back) << c.text;
        EXPECT_EQ(workHoursFromText(workHoursText(*read)), read) << c.text;
    }
    EXPECT_EQ(workHoursFromText(u"9\u201317"_s), hours("09:00-17:00")) << "a dash as it is typeset";
    for (const char *text : {"9", "9-", "-17", "9-17-18", "25-26", "24:00-25:00", "9:5-10", "9:60-10", "nine-five",
                             "9-17,", ",", "9:00:00-10", "009-10", "9-17;18-19", "+9-17"})
        EXPECT_FALSE(workHoursFromText(QString::fromLatin1(text))) << text;
    EXPECT_TRUE(workHoursOverlap(hours("9-12, 11-13")));
    EXPECT_TRUE(workHoursOverlap(hours("20-4, 22-23")));
    EXPECT_FALSE(workHoursOverlap(hours("9-12, 12-13")));
}

} // namespace
} // namespace rapport
