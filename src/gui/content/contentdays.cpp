#include "gui/content/contentdays.h"

#include "insight/reportdays.h"

#include <QDateTime>

namespace rapport {
namespace {

constexpr int kWeek = 7;

} // namespace

ContentDays::ContentDays(const QTimeZone &zone, Qt::DayOfWeek firstOfWeek) : m_zone(zone), m_first(firstOfWeek) {}

QDate ContentDays::dateOf(int day)
{
    return ReportDays::dateOf(day);
}

int ContentDays::dayOf(const QDate &date)
{
    return ReportDays::dayOf(date);
}

int ContentDays::dayOf(qint64 atMs) const
{
    return dayOf(QDateTime::fromMSecsSinceEpoch(atMs, m_zone).date());
}

QTime ContentDays::timeOf(qint64 atMs) const
{
    return QDateTime::fromMSecsSinceEpoch(atMs, m_zone).time();
}

qint64 ContentDays::momentOf(int day, QTime time) const
{
    // What the clock shows, taken for UTC; the zone's offset there decides. Qt's own reading of an hour that is skipped
    // differs between its versions.
    const qint64 shown = QDateTime(dateOf(day), time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [this](qint64 ms) {
        return static_cast<qint64>(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * 1000;
    };
    constexpr qint64 kDay = 24 * 60 * 60 * 1000;
    const qint64 before = offsetAt(shown - kDay);
    const qint64 after = offsetAt(shown + kDay);
    // The offset before a change comes first: it gives the first of two equal hours, and moves a skipped one behind.
    if (const qint64 first = shown - before; offsetAt(first) == before || offsetAt(shown - after) != after)
        return first;
    return shown - after;
}

int ContentDays::weekBegin(int day) const
{
    return day - (dateOf(day).dayOfWeek() - m_first + kWeek) % kWeek;
}

DaySpan ContentDays::spanOf(CalendarSpan span, int day) const
{
    const QDate date = dateOf(day);
    const int first = dayOf(QDate(date.year(), date.month(), 1));
    const int past = first + date.daysInMonth();
    switch (span) {
    case CalendarSpan::Week:
        return {weekBegin(day), weekBegin(day) + kWeek};
    case CalendarSpan::Month:
        return {weekBegin(first), weekBegin(past - 1) + kWeek};
    case CalendarSpan::List:
        break;
    }
    return {first, past};
}

int ContentDays::stepped(CalendarSpan span, int day, int by) const
{
    return span == CalendarSpan::Week ? day + by * kWeek : dayOf(dateOf(day).addMonths(by));
}

} // namespace rapport
