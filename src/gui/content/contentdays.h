#pragma once

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace rapport {

enum class CalendarSpan { Month, Week, List };

/// Days since 1970-01-01, [from, to).
struct DaySpan
{
    int from = 0;
    int to = 0;

    [[nodiscard]] int count() const { return to - from; }
    [[nodiscard]] bool holds(int day) const { return day >= from && day < to; }
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// The days of the calendar of content: of one time zone, in weeks that begin with one day of the week. A value.
class ContentDays final
{
public:
    explicit ContentDays(const QTimeZone &zone = QTimeZone::utc(), Qt::DayOfWeek firstOfWeek = Qt::Monday);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] int dayOf(qint64 atMs) const;
    [[nodiscard]] QTime timeOf(qint64 atMs) const; ///< On the clock of the zone.
    /// UTC milliseconds; an hour that a change of the clocks skips is moved behind it, of one that comes twice it is
    /// the first.
    [[nodiscard]] qint64 momentOf(int day, QTime time) const;
    /// The first moment of a day, also where its midnight is skipped.
    [[nodiscard]] qint64 beginOf(int day) const { return momentOf(day, QTime(0, 0)); }
    /// The same hour of the clock on another day.
    [[nodiscard]] qint64 onDay(qint64 atMs, int day) const { return momentOf(day, timeOf(atMs)); }

    [[nodiscard]] int weekBegin(int day) const;
    /// What a view shows that holds a day: whole weeks around its month, its week, its month.
    [[nodiscard]] DaySpan spanOf(CalendarSpan span, int day) const;
    /// A day of the view before or after: the same day of the month (or its last one), or of the week.
    [[nodiscard]] int stepped(CalendarSpan span, int day, int by) const;

    [[nodiscard]] static QDate dateOf(int day);
    [[nodiscard]] static int dayOf(const QDate &date);

private:
    QTimeZone m_zone;
    Qt::DayOfWeek m_first;
};

} // namespace rapport
