#include "measure/peoplefigures.h"

// Who takes part: active, new, returning, gone quiet, back again.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// For each group of accounts, what `count` makes of its people.
template<class Count>
Evaluate countPeople(Count count)
{
    return [count](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<std::vector<bool>> covered = coverage(sources, question);
        if (!covered)
            return fail(covered.error());
        QList<GroupFigures> result;
        for (const AccountGroup &group : accountGroups(sources, question)) {
            const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
            if (!acts)
                return fail(acts.error());
            SpanCounts counts(covered->size(), 0);
            forEachPerson(**acts, [&](PersonActs person) { count(sources, question, person, counts); });
            result.append({.group = group.group, .label = group.label, .figures = peopleFigures(counts, *covered)});
        }
        return result;
    };
}

/// Each stretch in which somebody did something, once, and then the period.
template<class Touch>
void forEachActiveSpan(const Question &question, PersonActs person, Touch touch)
{
    std::optional<size_t> last;
    forEachAct(question, person, [&](size_t place, const PersonAct &) {
        if (last != place)
            touch(place);
        last = place;
    });
    if (last)
        touch(static_cast<size_t>(question.stretches.size()));
}

void countActive(const Sources &, const Question &question, PersonActs person, SpanCounts &counts)
{
    forEachActiveSpan(question, person, [&](size_t place) { ++counts[place]; });
}

/// Where their first act is in the period: who is new in it is new in that stretch.
void countNew(const Sources &, const Question &question, PersonActs person, SpanCounts &counts)
{
    if (!isNewWithin(person, question.period.fromDay, question.period.toDay))
        return;
    const auto stretch = std::upper_bound(question.stretches.begin(), question.stretches.end(), person.front().day,
                                          [](int day, const Period &period) { return day < period.toDay; });
    ++counts[static_cast<size_t>(stretch - question.stretches.begin())];
    ++counts.back();
}

void countReturning(const Sources &, const Question &question, PersonActs person, SpanCounts &counts)
{
    const auto stretches = static_cast<size_t>(question.stretches.size());
    forEachActiveSpan(question, person, [&](size_t place) {
        const int from =
            place == stretches ? question.period.fromDay : question.stretches[static_cast<qsizetype>(place)].fromDay;
        counts[place] += person.front().day < from;
    });
}

/// Whether somebody did so much at all: nearly nobody did, and nobody else has to be looked at.
bool didAtLeast(PersonActs person, qint64 acts)
{
    qint64 all = 0;
    for (auto act = person.begin(); act != person.end() && all < acts; ++act)
        all += act->count;
    return all >= acts;
}

void countQuiet(const Sources &sources, const Question &question, PersonActs person, SpanCounts &counts)
{
    if (!didAtLeast(person, kQuietActs))
        return;
    const QList<Period> spans = question.spans();
    for (size_t i = 0; i < counts.size(); ++i)
        counts[i] += isQuietAt(person, knownEnd(sources, spans[static_cast<qsizetype>(i)]));
}

void countBack(const Sources &, const Question &question, PersonActs person, SpanCounts &counts)
{
    if (!didAtLeast(person, kBackAgainActs))
        return;
    const QList<Period> spans = question.spans();
    for (size_t i = 0; i < counts.size(); ++i) {
        const Period &span = spans[static_cast<qsizetype>(i)];
        counts[i] += isBackWithin(person, span.fromDay, span.toDay);
    }
}

} // namespace

int knownEnd(const Sources &sources, const Period &span)
{
    return std::min(span.toDay, sources.today() + 1);
}

QList<Figure> peopleFigures(const SpanCounts &counts, const std::vector<bool> &covered)
{
    QList<Figure> figures;
    for (size_t i = 0; i < counts.size(); ++i) {
        Figure figure;
        if (covered[i]) {
            figure.value = static_cast<double>(counts[i]);
            figure.numerator = figure.denominator = figure.rows = counts[i];
        }
        figures.append(figure);
    }
    return figures;
}

void addPeopleEvaluations(Evaluations &all)
{
    const auto who = [](const QString &word) { return rowsCalled(u"people"_s, {{u"who"_s, word}}); };
    all.insert(u"people_active"_s, {countPeople(countActive), rowsCalled(u"people"_s)});
    all.insert(u"people_new"_s, {countPeople(countNew), who(u"new"_s)});
    all.insert(u"people_returning"_s, {countPeople(countReturning), who(u"returning"_s)});
    all.insert(u"people_quiet"_s, {countPeople(countQuiet), who(u"quiet"_s)});
    all.insert(u"people_back"_s, {countPeople(countBack), who(u"back"_s)});
}

} // namespace rapport
