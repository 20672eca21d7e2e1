#pragma once

#include "cli/call.h"
#include "insight/scores.h"

#include <QString>

// What the verbs about scores share.
namespace rapport::cli {

/// A text that the window would translate.
[[nodiscard]] QString english(const char *text);
[[nodiscard]] QString idOf(Score score);
/// A figure with two digits behind the point, or none where it is whole.
[[nodiscard]] QString amount(double value);
/// The score that an option names, or the fallback where it is not given.
[[nodiscard]] Outcome<Score> scoreIn(const Call &call, const QString &option, Score fallback);
/// Brings the scores up to date where the workspace can be written; else those that are there have to do.
[[nodiscard]] Outcome<> settleScores(Opened &opened);

// scoreweightverbs.cpp
Outcome<> runScoresWeights(Call &call);

} // namespace rapport::cli
