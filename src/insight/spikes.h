#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

// Days that stand out from those before them. Pure.
namespace rapport {

/// How far a history is looked back on, and how much of one there has to be.
inline constexpr int kSpikeDaysBefore = 28;
inline constexpr int kSpikeDaysNeeded = 14;
inline constexpr double kSpikeDeviations = 2;

/// Whether the day at `place` lies above the band of the days before it: more than their mean and two standard
/// deviations (of the whole, not of a sample). `counts`: one for each day, without gaps. Nothing where fewer than 14
/// days stand before it.
[[nodiscard]] std::optional<bool> isSpike(const std::vector<qint64> &counts, size_t place);

} // namespace rapport
