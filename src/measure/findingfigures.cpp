#include "insight/durations.h"
#include "measure/evaluation.h"
#include "measure/sources.h"
#include "store/findinghistory.h"

#include <algorithm>

// What is made of what people write: leads, ideas, and the agreement with the formula of moods. There are few rows of
// each: they are read anew for each question.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// UTC milliseconds, the end excluded.
struct Span
{
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] bool holds(qint64 at) const { return at >= from && at < to; }
};

Figure counted(qint64 count)
{
    return {.value = static_cast<double>(count), .numerator = count, .denominator = count, .excluded = 0, .rows = 0};
}

Figure shareOf(qint64 part, qint64 whole, qint64 excluded)
{
    Figure figure{.value = {}, .numerator = part, .denominator = whole, .excluded = excluded, .rows = 0};
    if (whole > 0)
        figure.value = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return figure;
}

Figure medianOf(std::vector<qint64> seconds)
{
    const Lengths lengths(std::move(seconds));
    Figure figure{.value = {}, .numerator = 0, .denominator = lengths.count(), .excluded = 0, .rows = 0};
    if (const std::optional<qint64> median = lengths.percentile(50)) {
        figure.value = static_cast<double>(*median);
        figure.numerator = *median;
    }
    return figure;
}

/// Why nothing narrows them down: a lead or an idea is the workspace's, not one channel's.
QString isWhole(const MetricFilter &filter)
{
    return filter.isEmpty() ? QString() : u"Leads, ideas and agreement are told of the whole workspace only."_s;
}

/// A figure for each span of what `history` reads.
template<class Read, class F>
Evaluate over(Read read, F figureOf)
{
    return [read, figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const auto history = read(sources.reader());
        const qint64 now = sources.reader().nowMs();
        GroupFigures group;
        for (const Period &span : question.spans()) {
            const Span times{sources.days().beginOf(span.fromDay),
                             std::min(sources.days().beginOf(span.toDay), now + 1)};
            // Where nobody has made anything of it yet there is no data, which is another thing than none of it.
            group.figures.append(history.empty() ? Figure() : figureOf(history, times));
        }
        return QList<GroupFigures>{group};
    };
}

using Histories = std::vector<store::FindingHistory>;

/// How many came to a step in the span; the first step is the beginning.
template<int step>
Figure arrived(const Histories &histories, const Span &span)
{
    return counted(std::count_if(histories.begin(), histories.end(), [&span](const store::FindingHistory &one) {
        return std::any_of(one.steps.begin(), one.steps.end(),
                           [&](const store::FindingStep &at) { return at.step == step && span.holds(at.at); });
    }));
}

Figure begun(const Histories &histories, const Span &span)
{
    return counted(std::count_if(histories.begin(), histories.end(),
                                 [&span](const store::FindingHistory &one) { return span.holds(one.begunAt); }));
}

Figure conversion(const Histories &histories, const Span &span)
{
    const Figure won = arrived<static_cast<int>(LeadStage::Won)>(histories, span);
    const Figure lost = arrived<static_cast<int>(LeadStage::Lost)>(histories, span);
    qint64 underWay = 0;
    for (const store::FindingHistory &one : histories)
        underWay += one.begunAt < span.to && isOpen(static_cast<LeadStage>(one.stepAt(span.to))) ? 1 : 0;
    return shareOf(won.numerator, won.numerator + lost.numerator, underWay);
}

/// From the beginning to the last arrival at a step in the span.
template<int step>
Figure lasted(const Histories &histories, const Span &span)
{
    std::vector<qint64> seconds;
    for (const store::FindingHistory &one : histories) {
        const auto last = std::find_if(one.steps.rbegin(), one.steps.rend(), [&](const store::FindingStep &at) {
            return at.step == step && span.holds(at.at);
        });
        if (last != one.steps.rend())
            seconds.push_back((last->at - one.begunAt) / 1000);
    }
    return medianOf(std::move(seconds));
}

bool isOpenAt(const store::FindingHistory &idea, qint64 at)
{
    return idea.begunAt < at && isOpen(static_cast<IdeaState>(idea.stepAt(at)));
}

Figure open(const Histories &ideas, const Span &span)
{
    return counted(std::count_if(ideas.begin(), ideas.end(),
                                 [&span](const store::FindingHistory &one) { return isOpenAt(one, span.to); }));
}

Figure age(const Histories &ideas, const Span &span)
{
    std::vector<qint64> seconds;
    for (const store::FindingHistory &one : ideas) {
        if (isOpenAt(one, span.to))
            seconds.push_back((span.to - one.begunAt) / 1000);
    }
    return medianOf(std::move(seconds));
}

Figure agreement(const std::vector<store::JudgedMood> &judged, const Span &span)
{
    qint64 agreed = 0;
    qint64 known = 0;
    qint64 unknown = 0;
    for (const store::JudgedMood &one : judged) {
        if (!span.holds(one.at))
            continue;
        ++(one.byFormula == Mood::Unknown ? unknown : known);
        agreed += one.byFormula == one.byPerson ? 1 : 0;
    }
    return shareOf(agreed, known, unknown);
}

} // namespace

void addFindingEvaluations(Evaluations &all)
{
    const auto add = [&all](const QString &id, Evaluate evaluate) {
        all.insert(id, {.evaluate = std::move(evaluate), .rows = {}, .missing = isWhole});
    };
    add(u"leads_taken"_s, over(store::leadHistories, begun));
    add(u"leads_handed_over"_s, over(store::leadHistories, arrived<static_cast<int>(LeadStage::HandedOver)>));
    add(u"leads_won"_s, over(store::leadHistories, arrived<static_cast<int>(LeadStage::Won)>));
    add(u"lead_conversion"_s, over(store::leadHistories, conversion));
    add(u"lead_handover_median"_s, over(store::leadHistories, lasted<static_cast<int>(LeadStage::HandedOver)>));
    add(u"lead_won_median"_s, over(store::leadHistories, lasted<static_cast<int>(LeadStage::Won)>));
    add(u"ideas_new"_s, over(store::ideaHistories, begun));
    add(u"ideas_done"_s, over(store::ideaHistories, arrived<static_cast<int>(IdeaState::Done)>));
    add(u"ideas_open"_s, over(store::ideaHistories, open));
    add(u"idea_age_median"_s, over(store::ideaHistories, age));
    add(u"mood_agreement"_s, over(store::judgedMoods, agreement));
}

} // namespace rapport
