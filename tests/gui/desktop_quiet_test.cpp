#include "base/time.h"
#include "gui/desktop/quiettimes.h"
#include "support/fakeclock.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

QDateTime at(const char *time, const char *date = "2026-05-01")
{
    return QDateTime(QDate::fromString(QString::fromLatin1(date), Qt::ISODate),
                     QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s));
}

TEST(QuietHours, holdByTheWallClock)
{
    const QuietHours night{true, QTime(18, 0), QTime(8, 0)};
    const QuietHours lunch{true, QTime(12, 0), QTime(13, 0)};
    const QuietHours never{true, QTime(9, 0), QTime(9, 0)};
    const QuietHours off{false, QTime(0, 0), QTime(23, 59)};
    struct
    {
        QuietHours hours;
        const char *time;
        bool quiet;
    } const cases[] = {
        {night, "17:59", false}, {night, "18:00", true},  {night, "23:59", true},  {night, "00:00", true},
        {night, "07:59", true},  {night, "08:00", false}, {lunch, "11:59", false}, {lunch, "12:30", true},
        {lunch, "13:00", false}, {never, "09:00", false}, {off, "12:00", false},
    };
    for (const auto &one : cases)
        EXPECT_EQ(isQuietHour(one.hours, at(one.time)), one.quiet) << one.time;
}

TEST(QuietHours, knowWhenTheyNextBeginOrEnd)
{
    const QuietHours night{true, QTime(18, 0), QTime(8, 0)};
    EXPECT_EQ(nextQuietEdge(night, at("17:00")), at("18:00"));
    EXPECT_EQ(nextQuietEdge(night, at("18:00")), at("08:00", "2026-05-02"));
    EXPECT_EQ(nextQuietEdge(night, at("03:00")), at("08:00"));
    EXPECT_FALSE(nextQuietEdge({}, at("03:00")).isValid());
}

class QuietTimesTest : public testing::Test
{
protected:
    QuietTimesTest() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }

    QTemporaryDir m_settings;
    FakeClock m_clock;
};

TEST_F(QuietTimesTest, askedForItEndsByItself)
{
    QuietTimes quiet(m_clock);
    QSignalSpy changed(&quiet, &QuietTimes::changed);
    EXPECT_FALSE(quiet.isQuiet());
    quiet.askForAnHour();
    EXPECT_TRUE(quiet.isQuiet());
    EXPECT_EQ(quiet.askedUntil(), m_clock.nowMs() + kHourMs);
    EXPECT_GE(changed.size(), 1);
    m_clock.advance(kHourMs);
    EXPECT_FALSE(quiet.isQuiet());
    quiet.askForAnHour();
    quiet.end();
    EXPECT_FALSE(quiet.isQuiet());
}

TEST_F(QuietTimesTest, outlivesTheProgramButNotAWrongClock)
{
    QuietTimes(m_clock).askForAnHour();
    EXPECT_TRUE(QuietTimes(m_clock).isQuiet());
    const QuietHours hours{true, QTime(20, 15), QTime(6, 45)};
    QuietTimes(m_clock).setHours(hours);
    EXPECT_EQ(QuietTimes(m_clock).hours(), hours);
    // Asked for when the clock stood a year ahead.
    m_clock.advance(-365 * kDayMs);
    EXPECT_EQ(QuietTimes(m_clock).askedUntil(), 0);
    QuietTimes endless(m_clock);
    endless.askUntil(std::numeric_limits<qint64>::max());
    EXPECT_LE(endless.askedUntil(), m_clock.nowMs() + 14 * kDayMs);
}

TEST_F(QuietTimesTest, whatIsKeptWronglyIsTheUsual)
{
    QSettings settings;
    settings.setValue(u"notifications/quietFrom"_s, u"25:99"_s);
    settings.setValue(u"notifications/quietHours"_s, true);
    EXPECT_EQ(QuietTimes(m_clock).hours().from, QuietHours().from);
}

} // namespace
} // namespace rapport::test
