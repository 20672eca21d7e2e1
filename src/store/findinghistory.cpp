#include "store/findinghistory.h"

#include "store/figurenarrowing.h"
#include "store/filter.h"
#include "store/rollups.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// From rows of (id, step, at, account), those of one beside each other.
FindingHistories histories(Statement s)
{
    FindingHistories all;
    while (s.step()) {
        const qint64 id = s.integer(0);
        const qint64 at = s.integer(2);
        if (all.empty() || all.back().id != id)
            all.push_back({.id = id, .account = s.id<AccountId>(3), .begunAt = at, .steps = {}});
        // Clocks of computers go wrong; the order in which things were decided does not.
        const qint64 earliest = all.back().steps.empty() ? at : all.back().steps.back().at;
        all.back().steps.push_back({.step = static_cast<int>(s.integer(1)), .at = std::max(at, earliest)});
    }
    return all;
}

/// " AND ..." for a statement with `message m` and `conversation c`; the filter's values have to be bound to it.
QByteArray conditionsOf(const SqlFilter &filter)
{
    QByteArray text;
    for (const QByteArray &one : filter.conditionsWithWords())
        text += " AND " + one;
    return text;
}

/// The ideas that a message fitting the query stands for, by what they were merged into in the end.
Result<QSet<qint64>> ideasThatFit(Reader &r, const Query &narrowed)
{
    const Result<SqlFilter> filter = messageConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    QHash<qint64, qint64> mergedInto;
    Statement merged = r.query("ideas.merged");
    while (merged.step())
        mergedInto.insert(merged.integer(0), merged.integer(1));
    Statement s = r.compose("SELECT DISTINCT d.idea_id FROM idea_message d JOIN message m ON m.id = d.message_id "
                            "JOIN conversation c ON c.id = m.conversation_id WHERE 1" +
                            conditionsOf(*filter));
    filter->bindTo(s);
    QSet<qint64> fitting;
    while (s.step()) {
        qint64 id = s.integer(0);
        // No longer than there are ideas: what was damaged may go round in circles.
        for (qsizetype step = 0; step <= mergedInto.size() && mergedInto.contains(id); ++step)
            id = mergedInto.value(id);
        fitting.insert(id);
    }
    return fitting;
}

/// Which of the words a set says, the first where it says none.
Result<int> stepOf(const FigureSet &set, const QStringList &words)
{
    FigureNarrowing narrowing(set);
    const Result<int> step = narrowing.oneOf(u"step"_s, words);
    if (!step)
        return step;
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    return std::max(*step, 0);
}

Result<QByteArrayList> leadMessages(Reader &r, const FigureSet &set)
{
    const Result<int> step = stepOf(set, {u"taken"_s, u"handedover"_s, u"won"_s, u"ended"_s});
    if (!step)
        return fail(step.error());
    const Result<FindingHistories> leads = leadHistories(r);
    if (!leads)
        return fail(leads.error());
    const FindingSpan span = findingSpan(r, set.fromDay, set.toDay);
    const auto came = [&](const FindingHistory &lead, LeadStage stage) {
        return lead.cameTo(static_cast<int>(stage), span);
    };
    QByteArrayList ids;
    for (const FindingHistory &lead : *leads) {
        const bool isAsked = *step == 0   ? span.holds(lead.begunAt)
                             : *step == 1 ? came(lead, LeadStage::HandedOver)
                             : *step == 2 ? came(lead, LeadStage::Won)
                                          : came(lead, LeadStage::Won) || came(lead, LeadStage::Lost);
        if (isAsked)
            ids.append(QByteArray::number(lead.id));
    }
    return ids;
}

Result<QByteArrayList> judgedMessages(Reader &r, const FigureSet &set)
{
    if (const Result<> end = FigureNarrowing(set).end(); !end)
        return fail(end.error());
    const Result<std::vector<JudgedMood>> judged = judgedMoods(r);
    if (!judged)
        return fail(judged.error());
    const FindingSpan span = findingSpan(r, set.fromDay, set.toDay);
    QByteArrayList ids;
    for (const JudgedMood &one : *judged) {
        if (span.holds(one.at) && one.byFormula != Mood::Unknown)
            ids.append(QByteArray::number(one.message.value));
    }
    return ids;
}

} // namespace

FindingSpan findingSpan(Reader &r, int fromDay, int toDay)
{
    const ReportDays days = reportDays(r);
    return {days.beginOf(fromDay), std::min(days.beginOf(toDay), r.nowMs() + 1)};
}

int FindingHistory::stepAt(qint64 at) const
{
    int step = steps.empty() ? 0 : steps.front().step;
    for (const FindingStep &one : steps) {
        if (one.at < at)
            step = one.step;
    }
    return step;
}

bool FindingHistory::cameTo(int step, const FindingSpan &span) const
{
    return std::any_of(steps.begin(), steps.end(),
                       [&](const FindingStep &one) { return one.step == step && span.holds(one.at); });
}

bool isOpenIdeaAt(const FindingHistory &idea, qint64 at)
{
    return idea.begunAt < at && isOpen(static_cast<IdeaState>(idea.stepAt(at)));
}

Result<FindingHistories> leadHistories(Reader &r, const Query &narrowed)
{
    const Result<SqlFilter> filter = messageConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    Statement s =
        r.compose("SELECT l.message_id, s.stage, s.at, m.account_id FROM lead l JOIN lead_step s ON s.lead_id = l.id "
                  "JOIN message m ON m.id = l.message_id JOIN conversation c ON c.id = m.conversation_id "
                  "WHERE 1" +
                  conditionsOf(*filter) + " ORDER BY l.id, s.id");
    filter->bindTo(s);
    return histories(std::move(s));
}

Result<FindingHistories> ideaHistories(Reader &r, const Query &narrowed)
{
    FindingHistories all = histories(r.query("ideas.histories"));
    if (narrowed.isEmpty())
        return all;
    const Result<QSet<qint64>> fitting = ideasThatFit(r, narrowed);
    if (!fitting)
        return fail(fitting.error());
    std::erase_if(all, [&](const FindingHistory &idea) { return !fitting->contains(idea.id); });
    return all;
}

Result<std::vector<JudgedMood>> judgedMoods(Reader &r, const Query &narrowed)
{
    const Result<SqlFilter> filter = messageConditions(r, narrowed);
    if (!filter)
        return fail(filter.error());
    Statement s = r.compose("SELECT m.id, k.mood, k.reckoned, k.at FROM mood_correction k "
                            "JOIN message m ON m.id = k.message_id JOIN conversation c ON c.id = m.conversation_id "
                            "WHERE 1" +
                            conditionsOf(*filter));
    filter->bindTo(s);
    std::vector<JudgedMood> all;
    while (s.step())
        all.push_back({.message = s.id<MessageId>(0),
                       .byPerson = s.value<Mood>(1),
                       .byFormula = s.value<Mood>(2),
                       .at = s.integer(3)});
    return all;
}

Result<std::optional<QByteArray>> findingMessages(Reader &r, const FigureSet &set)
{
    const bool ofLeads = set.name == u"leads"_s;
    if (!ofLeads && set.name != u"judged"_s)
        return std::optional<QByteArray>();
    const Result<QByteArrayList> ids = ofLeads ? leadMessages(r, set) : judgedMessages(r, set);
    if (!ids)
        return fail(ids.error());
    return std::optional(QByteArray("m.id IN (" + ids->join(',') + ')'));
}

Result<QList<IdeaId>> figureIdeas(Reader &r, const Query &query)
{
    const auto isFigure = [](const Query::Clause &clause) {
        return clause.anyOf.size() == 1 && !clause.excluded && clause.anyOf.first().field == Query::Field::Figure;
    };
    const auto asked = std::find_if(query.allOf.begin(), query.allOf.end(), isFigure);
    if (asked == query.allOf.end())
        return fail(ErrorKind::Invalid, u"it asks for no figure"_s);
    const Result<FigureSet> set = parseFigureSet(asked->anyOf.first().value);
    if (!set)
        return fail(set.error());
    if (set->name != u"ideas"_s)
        return unknownIn(*set, u"its rows are no ideas"_s);
    const Result<int> step = stepOf(*set, {u"new"_s, u"done"_s, u"open"_s});
    if (!step)
        return fail(step.error());
    Query narrowed = query;
    narrowed.allOf.removeIf(isFigure);
    const Result<FindingHistories> ideas = ideaHistories(r, narrowed);
    if (!ideas)
        return fail(ideas.error());
    const FindingSpan span = findingSpan(r, set->fromDay, set->toDay);
    QList<IdeaId> found;
    for (const FindingHistory &idea : *ideas) {
        const bool isAsked = *step == 0   ? span.holds(idea.begunAt)
                             : *step == 1 ? idea.cameTo(static_cast<int>(IdeaState::Done), span)
                                          : isOpenIdeaAt(idea, span.to);
        if (isAsked)
            found.append(IdeaId(idea.id));
    }
    return found;
}

} // namespace rapport::store
