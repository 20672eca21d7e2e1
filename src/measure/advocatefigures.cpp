#include "measure/evaluation.h"
#include "measure/sources.h"
#include "measure/tallies.h"
#include "store/figurescores.h"
#include "store/peoplelist.h"
#include "store/scores.h"

#include <array>
#include <numeric>

// Who speaks for us, and how deep the community is in. Rows and figures come from the same sets, so that they agree.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Result<QList<ContactId>> peopleOf(Sources &sources, const Question &question, const QString &name, const Period &span,
                                  const QHash<QString, QString> &narrowed = {})
{
    const Result<Query> filter = parseQuery(filterText(question.filter));
    if (!filter)
        return fail(filter.error());
    return store::figureScoredPeople(
        sources.reader(), {.name = name, .fromDay = span.fromDay, .toDay = span.toDay, .narrowed = narrowed}, *filter);
}

Figure counted(qint64 count)
{
    return {
        .value = static_cast<double>(count), .numerator = count, .denominator = count, .excluded = 0, .rows = count};
}

Figure share(double of, double all, qint64 rows)
{
    Figure figure{.value = {}, .numerator = qRound64(of), .denominator = qRound64(all), .excluded = 0, .rows = rows};
    if (all > 0)
        figure.value = 100 * of / all;
    return figure;
}

/// Of a question that is asked for a whole period only, the same for each of its spans.
QList<Figure> forEachSpan(const Question &question, const Figure &figure)
{
    return QList<Figure>(question.spans().size(), figure);
}

/// One figure for each span in which anything may have happened.
template<class FigureOf>
Result<QList<GroupFigures>> whereCovered(Sources &sources, const Question &question, FigureOf figureOf)
{
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());
    GroupFigures group;
    for (const Period &span : question.spans()) {
        const Result<Figure> figure =
            (*covered)[static_cast<size_t>(group.figures.size())] ? figureOf(span) : Result<Figure>(Figure());
        if (!figure)
            return fail(figure.error());
        group.figures.append(*figure);
    }
    return QList<GroupFigures>{group};
}

Result<QList<GroupFigures>> countAdvocates(Sources &sources, const Question &question)
{
    return whereCovered(sources, question, [&](const Period &span) -> Result<Figure> {
        const auto people = peopleOf(sources, question, u"advocates"_s, span);
        if (!people)
            return fail(people.error());
        return counted(people->size());
    });
}

Result<QList<GroupFigures>> shareActive(Sources &sources, const Question &question)
{
    return whereCovered(sources, question, [&](const Period &span) -> Result<Figure> {
        const auto all = peopleOf(sources, question, u"advocates"_s, span);
        const auto active = peopleOf(sources, question, u"advocates"_s, span, {{u"active"_s, u"yes"_s}});
        if (!all || !active)
            return fail(all ? active.error() : all.error());
        return share(static_cast<double>(active->size()), static_cast<double>(all->size()), active->size());
    });
}

/// The scores of each, as they were reckoned last.
QList<PersonScore> scoresOf(Sources &sources, const QList<ContactId> &people)
{
    QList<PersonScore> scores;
    for (const ContactId one : people)
        scores.append(store::personScore(sources.reader(), one).value_or(PersonScore()));
    return scores;
}

QHash<ContactId, QString> namesOf(Sources &sources, const QList<ContactId> &people)
{
    QHash<ContactId, QString> names;
    for (const store::PersonRow &row :
         store::personRows(sources.reader(), std::vector<ContactId>(people.begin(), people.end())))
        names.insert(row.id, row.name);
    return names;
}

Result<QList<GroupFigures>> shareInfluence(Sources &sources, const Question &question)
{
    const auto people = peopleOf(sources, question, u"advocates"_s, question.period);
    if (!people)
        return fail(people.error());
    const QList<PersonScore> scores = scoresOf(sources, *people);
    double all = 0;
    for (const PersonScore &one : scores)
        all += one.influence;
    if (question.groupBy.isEmpty())
        return QList<GroupFigures>{
            {.group = {}, .label = {}, .figures = forEachSpan(question, share(all, all, people->size()))}};
    QList<GroupFigures> groups;
    const QHash<ContactId, QString> names = namesOf(sources, *people);
    for (qsizetype i = 0; i < people->size(); ++i)
        groups.append({.group = QString::number(people->at(i).value),
                       .label = names.value(people->at(i)),
                       .figures = forEachSpan(question, share(scores.at(i).influence, all, 1))});
    return groups;
}

Result<QList<GroupFigures>> shareAnswers(Sources &sources, const Question &question)
{
    const auto advocates = peopleOf(sources, question, u"advocates"_s, question.period);
    if (!advocates)
        return fail(advocates.error());
    const auto run = store::currentScores(sources.reader());
    Figure figure;
    // What everybody answered is known of all together only.
    if (run && question.filter.isEmpty() && !advocates->isEmpty()) {
        double answers = 0;
        for (const PersonScore &one : scoresOf(sources, *advocates))
            answers += one.deeds[static_cast<size_t>(Deed::PeerAnswer)];
        figure = share(answers, static_cast<double>(run->summary.peerAnswers), advocates->size());
    }
    return QList<GroupFigures>{{.group = {}, .label = {}, .figures = forEachSpan(question, figure)}};
}

Result<QList<GroupFigures>> countLevels(Sources &sources, const Question &question)
{
    const bool grouped = !question.groupBy.isEmpty();
    const QStringList names = grouped ? QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s} : QStringList{QString()};
    const bool known = store::currentScores(sources.reader()).has_value();
    QList<GroupFigures> groups;
    for (const QString &name : names) {
        QHash<QString, QString> narrowed;
        if (grouped)
            narrowed.insert(u"level"_s, name);
        const auto people = peopleOf(sources, question, u"levels"_s, question.period, narrowed);
        if (!people)
            return fail(people.error());
        groups.append(
            {.group = name, .label = {}, .figures = forEachSpan(question, known ? counted(people->size()) : Figure())});
    }
    return groups;
}

/// A figure of the last reckoning, of everybody: a filter leaves nothing that it could be of.
template<class ValueOf>
Evaluate ofLastRun(ValueOf valueOf)
{
    return [valueOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        Figure figure;
        const auto run = store::currentScores(sources.reader());
        if (run && question.filter.isEmpty()) {
            figure.value = valueOf(run->summary);
            figure.numerator = figure.denominator = figure.rows = run->summary.people;
            figure.excluded = run->summary.excluded.bots + run->summary.excluded.own;
        }
        return QList<GroupFigures>{{.group = {}, .label = {}, .figures = forEachSpan(question, figure)}};
    };
}

/// What somebody did for others to hear of us, or to be helped.
double advocacyDone(const PersonScore &score)
{
    double done = 0;
    for (const Deed deed : {Deed::PeerAnswer, Deed::BuiltTogether, Deed::Quote, Deed::Share})
        done += score.deeds[static_cast<size_t>(deed)];
    return done;
}

/// Of those who lead by gravity, as scores were reckoned last: of each, or their mean.
template<class ValueOf>
Evaluate ofLeading(ValueOf valueOf)
{
    return [valueOf](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const auto people = peopleOf(sources, question, u"leading"_s, question.period);
        if (!people)
            return fail(people.error());
        const QList<PersonScore> scores = scoresOf(sources, *people);
        const auto figureOf = [](double sum, qint64 count) {
            Figure figure{.value = {}, .numerator = qRound64(sum), .denominator = count, .excluded = 0, .rows = count};
            if (count > 0)
                figure.value = sum / static_cast<double>(count);
            return figure;
        };
        if (question.groupBy.isEmpty()) {
            const double sum = std::accumulate(scores.begin(), scores.end(), 0.0,
                                               [&](double all, const auto &one) { return all + valueOf(one); });
            return QList<GroupFigures>{
                {.group = {}, .label = {}, .figures = forEachSpan(question, figureOf(sum, people->size()))}};
        }
        const QHash<ContactId, QString> names = namesOf(sources, *people);
        QList<GroupFigures> groups;
        for (qsizetype i = 0; i < people->size(); ++i)
            groups.append({.group = QString::number(people->at(i).value),
                           .label = names.value(people->at(i)),
                           .figures = forEachSpan(question, figureOf(valueOf(scores.at(i)), 1))});
        return groups;
    };
}

} // namespace

void addAdvocateEvaluations(Evaluations &all)
{
    all.insert(u"advocates"_s, {countAdvocates, rowsCalled(u"advocates"_s)});
    all.insert(u"advocates_active"_s, {shareActive, rowsCalled(u"advocates"_s, {{u"active"_s, u"yes"_s}})});
    all.insert(u"advocate_influence"_s, {shareInfluence, rowsCalled(u"advocates"_s)});
    all.insert(u"advocate_answers"_s, {shareAnswers, rowsCalled(u"advocates"_s)});
    all.insert(u"orbit_levels"_s, {countLevels, rowsCalled(u"levels"_s)});
    all.insert(u"gravity"_s,
               {ofLastRun([](const ScoreSummary &summary) { return summary.gravity; }), rowsCalled(u"levels"_s)});
    all.insert(u"network_density"_s,
               {ofLastRun([](const ScoreSummary &summary) { return 100 * summary.density; }), rowsCalled(u"levels"_s)});
    all.insert(u"people_reach"_s,
               {ofLeading([](const PersonScore &score) { return score.reach; }), rowsCalled(u"leading"_s)});
    all.insert(u"people_advocacy"_s, {ofLeading(advocacyDone), rowsCalled(u"leading"_s)});
}

} // namespace rapport
