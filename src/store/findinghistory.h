#pragma once

#include "domain/idea.h"
#include "domain/lead.h"
#include "domain/mood.h"
#include "store/store.h"

#include <vector>

// The course of leads and ideas, and what people said of moods: what figures of them are made of.
namespace rapport::store {

/// A stage or state, as its number.
struct FindingStep
{
    int step = 0;
    qint64 at = 0;
};

struct FindingHistory
{
    qint64 begunAt = 0;             ///< Taken on; written down.
    std::vector<FindingStep> steps; ///< The first is the one that it began with; times never go back.

    /// The one that held right before a time.
    [[nodiscard]] int stepAt(qint64 at) const;
};

[[nodiscard]] std::vector<FindingHistory> leadHistories(Reader &r);
/// Without those that were merged into another.
[[nodiscard]] std::vector<FindingHistory> ideaHistories(Reader &r);

struct JudgedMood
{
    Mood byPerson = Mood::Unknown;
    Mood byFormula = Mood::Unknown;
    qint64 at = 0;
};
[[nodiscard]] std::vector<JudgedMood> judgedMoods(Reader &r);

} // namespace rapport::store
