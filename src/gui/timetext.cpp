#include "gui/timetext.h"

#include "base/time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QDateTime localTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QString shortDate(const QDateTime &at, const QDateTime &now)
{
    //: A date in a list, as QLocale::toString() formats it: day and short month.
    const QString sameYear = Texts::tr("d MMM");
    //: A date in a list that is not of this year.
    const QString otherYear = Texts::tr("d MMM yyyy");
    return QLocale().toString(at.date(), at.date().year() == now.date().year() ? sameYear : otherYear);
}

QString dateAndTime(const QDateTime &at)
{
    //: Date and time of day, in this order.
    return Texts::tr("%1, %2").arg(QLocale().toString(at.date(), Texts::tr("d MMM yyyy")),
                                   clockText(at.toMSecsSinceEpoch()));
}

int whole(qint64 ms, qint64 unit)
{
    return static_cast<int>(ms / unit);
}

} // namespace

QString ageText(qint64 atMs, qint64 nowMs)
{
    if (atMs == 0)
        return {};
    const qint64 age = nowMs - atMs;
    if (age < kMinuteMs)
        return Texts::tr("now");
    if (age < kHourMs)
        return Texts::tr("%1 min").arg(whole(age, kMinuteMs));
    const QDateTime at = localTime(atMs);
    const QDateTime now = localTime(nowMs);
    if (age < kDayMs)
        return Texts::tr("%1 h").arg(whole(age, kHourMs));
    if (at.date().daysTo(now.date()) == 1)
        return Texts::tr("Yesterday");
    return shortDate(at, now);
}

QString agoText(qint64 atMs, qint64 nowMs)
{
    if (atMs == 0)
        return {};
    const qint64 age = nowMs - atMs;
    if (age < 5 * kSecondMs)
        return Texts::tr("just now");
    if (age < kMinuteMs)
        return Texts::tr("%1 s ago").arg(whole(age, kSecondMs));
    if (age < kHourMs)
        return Texts::tr("%1 min ago").arg(whole(age, kMinuteMs));
    if (age < kDayMs)
        return Texts::tr("%1 h ago").arg(whole(age, kHourMs));
    const QDateTime at = localTime(atMs);
    if (at.date().daysTo(localTime(nowMs).date()) == 1)
        return Texts::tr("yesterday, %1").arg(clockText(atMs));
    return dateAndTime(at);
}

QString untilText(qint64 atMs, qint64 nowMs)
{
    const qint64 left = atMs - nowMs;
    if (atMs == 0 || left < kSecondMs)
        return Texts::tr("now");
    if (left < kMinuteMs)
        return Texts::tr("in %1 s").arg(whole(left, kSecondMs));
    if (left < kHourMs)
        return Texts::tr("in %1 min").arg(whole(left, kMinuteMs));
    if (left < kDayMs)
        return Texts::tr("in %1 h").arg(whole(left, kHourMs));
    return Texts::tr("on %1").arg(dateAndTime(localTime(atMs)));
}

QString clockText(qint64 atMs)
{
    return atMs == 0 ? QString() : clockText(localTime(atMs).time());
}

QString clockText(QTime time)
{
    return QLocale().toString(time, clockFormat());
}

QString clockFormat()
{
    return Texts::tr("HH:mm");
}

QString dayText(qint64 atMs, qint64 nowMs)
{
    if (atMs == 0)
        return {};
    const QDate day = localTime(atMs).date();
    const QDate today = localTime(nowMs).date();
    if (day == today)
        return Texts::tr("Today");
    if (day.daysTo(today) == 1)
        return Texts::tr("Yesterday");
    //: A day between messages, as QLocale::toString() formats it.
    const QString sameYear = Texts::tr("dddd, d MMMM");
    const QString otherYear = Texts::tr("dddd, d MMMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? sameYear : otherYear);
}

QString exactText(qint64 atMs)
{
    if (atMs == 0)
        return {};
    const QDateTime at = localTime(atMs);
    return QLocale().toString(at.date(), QLocale::LongFormat) + u", "_s +
           QLocale().toString(at.time(), Texts::tr("HH:mm:ss")) + u' ' + at.timeZoneAbbreviation();
}

QString durationText(qint64 ms)
{
    if (ms < kMinuteMs)
        return Texts::tr("%1 s").arg(whole(ms, kSecondMs));
    if (ms < kHourMs)
        return Texts::tr("%1 min").arg(whole(ms, kMinuteMs));
    if (ms < kDayMs)
        return Texts::tr("%1 h").arg(whole(ms, kHourMs));
    return Texts::tr("%n day(s)", nullptr, whole(ms, kDayMs));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace rapport
