#pragma once

#include "insight/scoreweights.h"

#include <array>
#include <span>
#include <vector>

// The Orbit model in its three published forms: (a) the orbit-model repository, 2020–22; (b) the application's
// documentation, 2021; (c) the orbit-model site, 2022. Level 1 is the innermost. Pure.
namespace rapport::orbit {

inline constexpr int kLevels = 4;
inline constexpr int kSteps = 12;
inline constexpr int kMonthDays = 30;

/// What is left of a value after so many whole months (a: love; c: a connection's strength).
[[nodiscard]] double kept(double value, int months, double monthKeeps = 0.9);

/// (a) 1 from 1.5 on, 2 from 1, 3 from 0.5, else 4, with the weights as they come.
[[nodiscard]] int levelByLove(double love, const ScoreWeights &weights = {});
/// (a) Of many people: the sum of love × reach. The spans are equally long.
[[nodiscard]] double gravity(std::span<const double> love, std::span<const double> reach);

/// (b) The top tenth of love is level 1, the next quarter level 2, the others 3; only who is without love is on 4.
/// Equal love has equal levels.
[[nodiscard]] std::vector<int> levelsByShare(std::span<const double> love, const ScoreWeights &weights = {});

/// (c) 0 … 12: the highest step whose milestone, in days with something done, was reached.
[[nodiscard]] int stepOf(int activeDays, const ScoreWeights &weights = {});
/// (c) Down only at a review.
[[nodiscard]] int reviewedStep(int before, int now, bool review);
/// (c) Three steps are a level: 1–3 are level 4, 10–12 level 1. No step: level 4.
[[nodiscard]] int levelOfStep(int step);
/// (c) The sum of members × weight² of their level; `members[0]` are those of level 1.
[[nodiscard]] double weightedCommitment(const std::array<qint64, kLevels> &members, const ScoreWeights &weights = {});
/// (c) How far the commitment moved, per member; nothing without members.
[[nodiscard]] std::optional<double> commitmentGravity(double before, double after, qint64 members);

} // namespace rapport::orbit
