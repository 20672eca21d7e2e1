#include "store/findinghistory.h"

#include <algorithm>

namespace rapport::store {
namespace {

/// From rows of (id, step, at), those of one beside each other.
std::vector<FindingHistory> histories(Statement s)
{
    std::vector<FindingHistory> all;
    qint64 id = 0;
    while (s.step()) {
        const qint64 at = s.integer(2);
        if (all.empty() || s.integer(0) != id)
            all.push_back({.begunAt = at, .steps = {}});
        id = s.integer(0);
        // Clocks of computers go wrong; the order in which things were decided does not.
        const qint64 earliest = all.back().steps.empty() ? at : all.back().steps.back().at;
        all.back().steps.push_back({.step = static_cast<int>(s.integer(1)), .at = std::max(at, earliest)});
    }
    return all;
}

} // namespace

int FindingHistory::stepAt(qint64 at) const
{
    int step = steps.empty() ? 0 : steps.front().step;
    for (const FindingStep &one : steps) {
        if (one.at < at)
            step = one.step;
    }
    return step;
}

std::vector<FindingHistory> leadHistories(Reader &r)
{
    return histories(r.query("leads.histories"));
}

std::vector<FindingHistory> ideaHistories(Reader &r)
{
    return histories(r.query("ideas.histories"));
}

std::vector<JudgedMood> judgedMoods(Reader &r)
{
    std::vector<JudgedMood> all;
    Statement s = r.query("moods.judgedByPeople");
    while (s.step())
        all.push_back({.byPerson = s.value<Mood>(0), .byFormula = s.value<Mood>(1), .at = s.integer(2)});
    return all;
}

} // namespace rapport::store
