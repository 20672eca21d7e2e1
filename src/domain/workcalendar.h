#pragma once

#include "base/uid.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QTimeZone>
#include <array>
#include <optional>

namespace rapport {

/// Hours that begin on one day, in minutes of the calendar's local time from that day's midnight. An end beyond 1440
/// lies in the day after: a night shift is {1320, 1800}.
struct WorkHours
{
    int from = 0; ///< 0 … 1439
    int to = 0;   ///< from + 1 … from + 1440

    friend bool operator==(const WorkHours &, const WorkHours &) = default;
};

/// A date on which other hours hold than on its day of the week. None: nobody works.
struct ExceptionalDay
{
    QDate date;
    QString name; ///< "New Year"; may be empty.
    QList<WorkHours> hours;

    friend bool operator==(const ExceptionalDay &, const ExceptionalDay &) = default;
};

/// When a team works. Weekdays and dates name the day on which hours begin: those of a night shift that ends on a
/// holiday still count, those that would begin on it do not.
struct WorkCalendar
{
    Uid uid;
    QString name;
    QByteArray zone;                      ///< IANA: "Europe/Berlin".
    std::array<QList<WorkHours>, 7> week; ///< Monday first.
    QList<ExceptionalDay> days;

    friend bool operator==(const WorkCalendar &, const WorkCalendar &) = default;
};

/// Reads "09:00-12:00, 13:00-17:30"; an end that is not later than its begin lies in the day after, "24:00" is the
/// day's end. Sorted by their begin. Nothing where it cannot be read; an empty text is no hours.
[[nodiscard]] std::optional<QList<WorkHours>> workHoursFromText(const QString &text);
[[nodiscard]] QString workHoursText(const QList<WorkHours> &hours);
/// Whether two of them share a minute.
[[nodiscard]] bool workHoursOverlap(const QList<WorkHours> &hours);

/// A calendar made ready for reckoning. Local times are turned into instants by the zone's rules: an hour that a change
/// of the clocks leaves out is nobody's working time, one that comes twice is worked twice where a shift spans it. A
/// local time that comes twice means its first occurrence, one that is left out means the moment of the change.
/// Remembers the days it has looked at: one thread at a time.
class WorkTime final
{
public:
    /// An unknown zone is taken as UTC; see calendarProblem() in servicelevel.h.
    explicit WorkTime(WorkCalendar calendar);

    /// Working milliseconds in [from, to), both UTC milliseconds; 0 where `to` is not later.
    [[nodiscard]] qint64 between(qint64 from, qint64 to) const;
    /// When `duration` working milliseconds have passed since `from`. Nothing where the calendar does not hold that
    /// much within ten years.
    [[nodiscard]] std::optional<qint64> after(qint64 from, qint64 duration) const;
    /// The other way: the latest instant from which `duration` working milliseconds are left until `to`.
    [[nodiscard]] std::optional<qint64> before(qint64 to, qint64 duration) const;

private:
    struct Shift
    {
        qint64 from = 0;
        qint64 to = 0;
    };
    [[nodiscard]] const QList<WorkHours> &hoursOn(qint64 day) const;
    /// What begins on a local day, less what shifts of the day before already cover, in order.
    [[nodiscard]] const QList<Shift> &shiftsOn(qint64 day) const;
    [[nodiscard]] qint64 instant(qint64 day, int minute) const;
    [[nodiscard]] qint64 offsetAt(qint64 unixMs) const;
    [[nodiscard]] qint64 localDay(qint64 unixMs) const;

    WorkCalendar m_calendar;
    QTimeZone m_zone;
    QHash<qint64, QList<WorkHours>> m_exceptions; ///< By Julian day.
    mutable QHash<qint64, QList<Shift>> m_shifts; ///< By Julian day.
};

} // namespace rapport
