#pragma once

#include "measure/tallies.h"

// What metrics of people share. People are counted over each span: who came in two weeks counts once in the month.
namespace rapport {

/// One for each of Question::spans().
using SpanCounts = std::vector<qint64>;

/// Until when what somebody did can be known at the end of a span.
[[nodiscard]] int knownEnd(const Sources &sources, const Period &span);

/// Calls visit(PersonActs) for each who ever did anything.
template<class Visit>
void forEachPerson(const PeopleActs &acts, Visit visit)
{
    for (size_t i = 0; i < acts.people(); ++i) {
        if (acts.starts[i] != acts.starts[i + 1])
            visit(PersonActs(acts.acts).subspan(acts.starts[i], acts.starts[i + 1] - acts.starts[i]));
    }
}

/// Calls visit(place, act) for each act in the question's period, with the place of its stretch.
template<class Visit>
void forEachAct(const Question &question, PersonActs person, Visit visit)
{
    size_t place = 0;
    for (const PersonAct &act : actsWithin(person, question.period.fromDay, question.period.toDay)) {
        while (question.stretches[static_cast<qsizetype>(place)].toDay <= act.day)
            ++place;
        visit(place, act);
    }
}

/// Figures of so many people each; none where there was nobody to count.
[[nodiscard]] QList<Figure> peopleFigures(const SpanCounts &counts, const std::vector<bool> &covered);

} // namespace rapport
