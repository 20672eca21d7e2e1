#pragma once

#include "insight/cells.h"

#include <QString>

#include <optional>

// What the cells of each family can be grouped by, and what the groups are called in results and queries.
namespace rapport {

/// A dimension that stands in the keys of a family (or, of hours, in the day too).
struct Breakdown
{
    /// Numbers of groups are below kMostGroups; they are shown in their order.
    int (*groupOf)(quint64 key, int day) = nullptr;
    QString (*nameOf)(int group) = nullptr;
    bool byDay = false; ///< The group depends on the day, not on the key alone.
};
inline constexpr int kMostGroups = 1024;

/// "kind", "mood", "direction", "language", "hour", "weekday", "weekday_hour"; none where the family does not tell it.
[[nodiscard]] std::optional<Breakdown> breakdownOf(CellFamily family, const QString &dimension);

/// The language's number in a key; 0 in families that do not tell it.
using LanguageOfKey = quint16 (*)(quint64 key);
[[nodiscard]] LanguageOfKey languageOf(CellFamily family);

/// As queries have them. A language that nobody knows is "unknown".
[[nodiscard]] QString languageName(quint16 number);
/// ISO: 1 is Monday.
[[nodiscard]] int weekdayOf(int day);

} // namespace rapport
