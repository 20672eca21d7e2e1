#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

// How what is contributed spreads over those who contribute. Pure.
namespace rapport {

/// The contributor absence factor (CHAOSS): the fewest people who make half of all contributions. Nothing where nobody
/// contributed. `contributions`: of each person, in any order, none below 1.
[[nodiscard]] std::optional<qint64> absenceFactor(std::vector<int> contributions);

} // namespace rapport
