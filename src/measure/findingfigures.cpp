#include "insight/durations.h"
#include "measure/evaluation.h"
#include "measure/sources.h"
#include "measure/tallies.h"
#include "store/findinghistory.h"

#include <algorithm>

// What is made of what people write: leads, ideas, and the agreement with the formula of moods. There are few rows of
// each: they are read anew for each question.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using store::FindingHistories;
using store::FindingHistory;
using store::FindingSpan;

Figure counted(qint64 count)
{
    return {
        .value = static_cast<double>(count), .numerator = count, .denominator = count, .excluded = 0, .rows = count};
}

Figure shareOf(qint64 part, qint64 whole, qint64 excluded)
{
    Figure figure{.value = {}, .numerator = part, .denominator = whole, .excluded = excluded, .rows = whole};
    if (whole > 0)
        figure.value = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return figure;
}

Figure medianOf(std::vector<qint64> seconds)
{
    const Lengths lengths(std::move(seconds));
    Figure figure{.value = {}, .numerator = 0, .denominator = lengths.count(), .excluded = 0, .rows = lengths.count()};
    if (const std::optional<qint64> median = lengths.percentile(50)) {
        figure.value = static_cast<double>(*median);
        figure.numerator = *median;
    }
    return figure;
}

Result<Query> queryOf(const Question &question)
{
    return parseQuery(filterText(question.filter));
}

/// `isKnown`: where nobody has made anything of it yet there is no data, which is another thing than none of it.
template<class History, class F>
QList<Figure> figuresOver(Sources &sources, const Question &question, bool isKnown, const History &history, F figureOf)
{
    QList<Figure> figures;
    for (const Period &span : question.spans()) {
        const FindingSpan times = store::findingSpan(sources.reader(), span.fromDay, span.toDay);
        figures.append(isKnown ? figureOf(history, times) : Figure());
    }
    return figures;
}

/// What there is of it at all, if nothing of it fits the question's filter.
template<class Read, class History>
bool isAnyKnown(Read read, Sources &sources, const History &fitting)
{
    if (!fitting.empty())
        return true;
    const auto all = read(sources.reader(), Query());
    return all && !all->empty();
}

/// A figure for each span of what `read` finds for the question's filter.
template<class Read, class F>
Evaluate over(Read read, F figureOf)
{
    return [read, figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<Query> query = queryOf(question);
        if (!query)
            return fail(query.error());
        const auto history = read(sources.reader(), *query);
        if (!history)
            return fail(history.error());
        return QList<GroupFigures>{
            {.group = {},
             .label = {},
             .figures = figuresOver(sources, question, isAnyKnown(read, sources, *history), *history, figureOf)}};
    };
}

/// The same of leads, for each group of accounts.
template<class F>
Evaluate overLeads(F figureOf)
{
    return [figureOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<Query> query = queryOf(question);
        if (!query)
            return fail(query.error());
        const Result<FindingHistories> leads = store::leadHistories(sources.reader(), *query);
        if (!leads)
            return fail(leads.error());
        const bool isKnown = isAnyKnown(store::leadHistories, sources, *leads);
        QList<GroupFigures> groups;
        for (const AccountGroup &group : accountGroups(sources, question)) {
            FindingHistories theirs;
            std::copy_if(leads->begin(), leads->end(), std::back_inserter(theirs), [&](const FindingHistory &lead) {
                const std::optional<size_t> place = sources.placeOf(lead.account);
                return place && group.accounts[*place];
            });
            groups.append({.group = group.group,
                           .label = group.label,
                           .figures = figuresOver(sources, question, isKnown, theirs, figureOf)});
        }
        return groups;
    };
}

/// How many came to a step in the span; the first step is the beginning.
template<int step>
Figure arrived(const FindingHistories &histories, const FindingSpan &span)
{
    return counted(std::count_if(histories.begin(), histories.end(),
                                 [&span](const FindingHistory &one) { return one.cameTo(step, span); }));
}

Figure begun(const FindingHistories &histories, const FindingSpan &span)
{
    return counted(std::count_if(histories.begin(), histories.end(),
                                 [&span](const FindingHistory &one) { return span.holds(one.begunAt); }));
}

Figure conversion(const FindingHistories &histories, const FindingSpan &span)
{
    constexpr int won = static_cast<int>(LeadStage::Won);
    constexpr int lost = static_cast<int>(LeadStage::Lost);
    qint64 wins = 0;
    qint64 ended = 0;
    qint64 underWay = 0;
    for (const FindingHistory &one : histories) {
        // Of one that was both in the period, the last word counts.
        const bool hasEnded = one.cameTo(won, span) || one.cameTo(lost, span);
        const bool isWon = one.cameTo(won, span) && (!one.cameTo(lost, span) || one.stepAt(span.to) == won);
        wins += hasEnded && isWon ? 1 : 0;
        ended += hasEnded ? 1 : 0;
        underWay += !hasEnded && one.begunAt < span.to && isOpen(static_cast<LeadStage>(one.stepAt(span.to))) ? 1 : 0;
    }
    return shareOf(wins, ended, underWay);
}

/// From the beginning to the last arrival at a step in the span.
template<int step>
Figure lasted(const FindingHistories &histories, const FindingSpan &span)
{
    std::vector<qint64> seconds;
    for (const FindingHistory &one : histories) {
        const auto last = std::find_if(one.steps.rbegin(), one.steps.rend(), [&](const store::FindingStep &at) {
            return at.step == step && span.holds(at.at);
        });
        if (last != one.steps.rend())
            seconds.push_back((last->at - one.begunAt) / 1000);
    }
    return medianOf(std::move(seconds));
}

Figure open(const FindingHistories &ideas, const FindingSpan &span)
{
    return counted(std::count_if(ideas.begin(), ideas.end(),
                                 [&span](const FindingHistory &one) { return store::isOpenIdeaAt(one, span.to); }));
}

Figure age(const FindingHistories &ideas, const FindingSpan &span)
{
    std::vector<qint64> seconds;
    for (const FindingHistory &one : ideas) {
        if (store::isOpenIdeaAt(one, span.to))
            seconds.push_back((span.to - one.begunAt) / 1000);
    }
    return medianOf(std::move(seconds));
}

Figure agreement(const std::vector<store::JudgedMood> &judged, const FindingSpan &span)
{
    qint64 agreed = 0;
    qint64 known = 0;
    qint64 unknown = 0;
    for (const store::JudgedMood &one : judged) {
        if (!span.holds(one.at))
            continue;
        ++(one.byFormula == Mood::Unknown ? unknown : known);
        agreed += one.byFormula != Mood::Unknown && one.byFormula == one.byPerson ? 1 : 0;
    }
    return shareOf(agreed, known, unknown);
}

/// Its rows by the step that they came to; leads are grouped by nothing that narrows them otherwise.
NameRows rowsAt(const QString &set, const QString &step)
{
    return [set, step](const Question &, const QString &) {
        return FigureSet{.name = set, .narrowed = {{u"step"_s, step}}};
    };
}

} // namespace

void addFindingEvaluations(Evaluations &all)
{
    constexpr int handedOver = static_cast<int>(LeadStage::HandedOver);
    constexpr int won = static_cast<int>(LeadStage::Won);
    const auto addLeads = [&all](const QString &id, auto figureOf, const QString &step) {
        all.insert(id, {.evaluate = overLeads(figureOf), .rows = rowsAt(u"leads"_s, step)});
    };
    addLeads(u"leads_taken"_s, begun, u"taken"_s);
    addLeads(u"leads_handed_over"_s, arrived<handedOver>, u"handedover"_s);
    addLeads(u"leads_won"_s, arrived<won>, u"won"_s);
    addLeads(u"lead_conversion"_s, conversion, u"ended"_s);
    addLeads(u"lead_handover_median"_s, lasted<handedOver>, u"handedover"_s);
    addLeads(u"lead_won_median"_s, lasted<won>, u"won"_s);
    const auto addIdeas = [&all](const QString &id, auto figureOf, const QString &step) {
        all.insert(id, {.evaluate = over(store::ideaHistories, figureOf), .rows = rowsAt(u"ideas"_s, step)});
    };
    addIdeas(u"ideas_new"_s, begun, u"new"_s);
    addIdeas(u"ideas_done"_s, arrived<static_cast<int>(IdeaState::Done)>, u"done"_s);
    addIdeas(u"ideas_open"_s, open, u"open"_s);
    addIdeas(u"idea_age_median"_s, age, u"open"_s);
    all.insert(u"mood_agreement"_s, {.evaluate = over(store::judgedMoods, agreement), .rows = rowsCalled(u"judged"_s)});
}

} // namespace rapport
