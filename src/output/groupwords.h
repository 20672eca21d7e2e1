#pragma once

#include "output/chartmodel.h"

#include <QDate>

#include <optional>

// The groups that figures are broken down by, where they are a fixed few.
namespace rapport {

/// Whether its groups have an order that says something: days of the week, rungs of a ladder.
[[nodiscard]] bool hasOwnOrder(const QString &groupBy);
[[nodiscard]] int orderOf(const QString &groupBy, const QString &group);

[[nodiscard]] ChartColor moodColor(const QString &mood);

/// A group of "weekday_hour".
struct WeekdayHour
{
    int weekday = 1; ///< 1 (Monday) … 7.
    int hour = 0;    ///< 0 … 23.
};
[[nodiscard]] std::optional<WeekdayHour> weekdayHour(const QString &group);

/// The first day of a group of "cohort", such as 202608; invalid where it is none.
[[nodiscard]] QDate cohortMonth(const QString &group);

} // namespace rapport
