#pragma once

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace rapport {

/// Turns instants into days and hours of one time zone, and back. Made for millions of calls: it remembers the changes
/// of the clocks. A value; one thread at a time.
class ReportDays final
{
public:
    explicit ReportDays(const QTimeZone &zone);

    /// Days since 1970-01-01 of the local date at a UTC time in milliseconds.
    [[nodiscard]] int dayOf(qint64 atMs) const;
    [[nodiscard]] int hourOf(qint64 atMs) const; ///< 0 … 23.
    /// The first instant of a local day, UTC milliseconds: where the clocks leave midnight out, the moment after it.
    [[nodiscard]] qint64 beginOf(int day) const;
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    [[nodiscard]] static QDate dateOf(int day);
    [[nodiscard]] static int dayOf(const QDate &date);

private:
    struct Stretch
    {
        qint64 from = 0;
        qint64 to = 0;
        qint64 offsetMs = 0;
    };
    [[nodiscard]] const Stretch &stretchAt(qint64 atMs) const;

    QTimeZone m_zone;
    mutable std::vector<Stretch> m_stretches; ///< As they were asked for, the last used first.
};

} // namespace rapport
