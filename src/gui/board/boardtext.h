#pragma once

#include "gui/theme/theme.h"
#include "insight/assessment.h"

#include <QString>

// What the board says, in the interface's language. GUI thread.
namespace rapport::boardtext {

/// Of the interface, as models have it: "" for English.
[[nodiscard]] QString language();
[[nodiscard]] QString stateText(PracticeState state); ///< "In place"
/// The ink and the ground of a state's chip.
struct ChipColors
{
    theme::Token ink;
    theme::Token ground;
};
[[nodiscard]] ChipColors stateColors(PracticeState state);

[[nodiscard]] QString percentText(const std::optional<double> &score); ///< "64%", "no data"
/// A figure of a metric: "2 h 4 min", "92%"; "no data" without a value.
[[nodiscard]] QString figureText(const QString &metric, const std::optional<double> &value);
[[nodiscard]] QString metricName(const QString &metric);
/// The line of evidence on a card: "Answered: 92%, last 90 days", or why there is none.
[[nodiscard]] QString evidenceText(const ModelPractice &practice, const PracticeScore &score);
/// A card as one sentence, for a screen reader.
[[nodiscard]] QString spokenText(const ModelPractice &practice, const PracticeScore &score);
/// The figures of a step of the path, each before its name: "212 · Posts published".
[[nodiscard]] QStringList stepLines(const ModelStep &step, const StepScore &score);
[[nodiscard]] QString dayText(int day);                                        ///< "22 November 2026"

} // namespace rapport::boardtext
