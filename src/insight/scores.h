#pragma once

#include "insight/personscores.h"

#include <QString>

#include <array>
#include <optional>

// The scores that people can be put in order by: one definition for the page, the command line and exports.
namespace rapport {

/// In the order of lists.
enum class Score {
    Gravity,
    Love,
    Reach,
    Presence,
    Step,
    Effort,
    Influence,
    Connection,
    Betweenness,
    PageRank,
};
inline constexpr int kScores = static_cast<int>(Score::PageRank) + 1;

struct ScoreDefinition
{
    Score score = Score::Gravity;
    const char *id = nullptr; ///< "love"; lasting.
    int version = 1;          ///< Of the formula; which weights it was made with is told beside it.
    // English, marked for translation in the context "Score".
    const char *name = nullptr;
    const char *formula = nullptr;
    const char *source = nullptr;
};

[[nodiscard]] const std::array<ScoreDefinition, kScores> &scoreDefinitions();
[[nodiscard]] const ScoreDefinition &definitionOf(Score score);
[[nodiscard]] std::optional<Score> scoreFromId(const QString &id);
[[nodiscard]] double valueOf(const PersonScore &scores, Score score);

/// One part of a score: what was counted, how often, and how many points it brought.
struct ScorePart
{
    const char *what = nullptr; ///< English, marked for translation in the context "Score".
    double amount = 0;          ///< What was counted: deeds, people, days.
    double points = 0;          ///< What it brought to the score; equal to `amount` where nothing is weighted.
};
/// Why a score is what it is, the most important part first; parts of nothing are left out.
[[nodiscard]] QList<ScorePart> partsOf(const PersonScore &scores, Score score, const ScoreWeights &weights);

/// Whose place in a ranking changes with other weights.
struct RankChange
{
    ContactId contact;
    int before = 0; ///< 1 is the first; people with the same score share a place.
    int after = 0;
    double scoreBefore = 0;
    double scoreAfter = 0;
};
/// Of those who are among the first `most` before or after, in the order after. Both results are of the same facts.
[[nodiscard]] QList<RankChange> rankChanges(const ScoreResult &before, const ScoreResult &after, Score score, int most);

} // namespace rapport
