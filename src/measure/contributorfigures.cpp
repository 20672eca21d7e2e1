#include "insight/contributions.h"
#include "insight/memberlevel.h"
#include "insight/reportdays.h"
#include "measure/peoplefigures.h"

#include <array>

// How what people contribute spreads and lasts: participation, the onion, newcomers who come back, the absence factor.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// How many took part, and how many might have.
struct Participation
{
    qint64 heavy = 0;
    qint64 occasional = 0;
    std::optional<qint64> audience; ///< Those who follow; none: nobody knows.

    [[nodiscard]] qint64 tookPart() const { return heavy + occasional; }
    /// Whoever took part is known, even without following.
    [[nodiscard]] std::optional<qint64> known() const
    {
        return audience ? std::optional(std::max(*audience, tookPart())) : std::nullopt;
    }
};

Figure share(qint64 of, qint64 all, qint64 rows)
{
    const Tally tally{.numerator = of, .denominator = all};
    return {.value = percentOf(tally, true), .numerator = of, .denominator = all, .excluded = 0, .rows = rows};
}

/// By part, or of all who took part where the name is empty.
Figure participationFigure(const Participation &one, const QString &part)
{
    const qint64 all = one.known().value_or(part.isEmpty() ? 0 : one.tookPart());
    if (part == u"heavy"_s)
        return share(one.heavy, all, one.heavy);
    if (part == u"occasional"_s)
        return share(one.occasional, all, one.occasional);
    if (part.isEmpty())
        return share(one.tookPart(), all, one.tookPart());
    return one.known() ? share(all - one.tookPart(), all, 0) : Figure();
}

std::vector<Participation> participations(Sources &sources, const Question &question, const PeopleActs &acts,
                                          const AccountSet &accounts)
{
    const QList<Period> spans = question.spans();
    std::vector<Participation> counted(static_cast<size_t>(spans.size()));
    std::vector<Part> parts(counted.size());
    forEachPerson(acts, [&](PersonActs person) {
        const auto touch = [&](size_t place, Part part) { parts[place] = std::max(parts[place], part); };
        size_t first = counted.size();
        size_t last = 0;
        forEachAct(question, person, [&](size_t place, const PersonAct &act) {
            touch(place, partOf(act.act));
            touch(counted.size() - 1, partOf(act.act));
            first = std::min(first, place);
            last = place;
        });
        if (first == counted.size())
            return;
        const auto settle = [&](size_t place) {
            counted[place].heavy += parts[place] == Part::Heavy;
            counted[place].occasional += parts[place] == Part::Occasional;
            parts[place] = Part::Silent;
        };
        for (size_t place = first; place <= last; ++place)
            settle(place);
        settle(counted.size() - 1);
    });
    MetricFilter accountsOnly = question.filter;
    accountsOnly.channels.clear();
    accountsOnly.accounts.clear();
    if (!accountsOnly.isEmpty())
        return counted; // who follows is told of whole accounts only
    for (size_t i = 0; i < counted.size(); ++i) {
        for (size_t account = 0; account < accounts.size(); ++account) {
            const auto told = sources.followers()[account].before(spans[static_cast<qsizetype>(i)].toDay);
            if (accounts[account] && told)
                counted[i].audience = counted[i].audience.value_or(0) + *told;
        }
    }
    return counted;
}

Result<QList<GroupFigures>> participationFigures(Sources &sources, const Question &question)
{
    QList<GroupFigures> result;
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());
    const bool byPart = question.groupBy == u"part"_s;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
        if (!acts)
            return fail(acts.error());
        const std::vector<Participation> counted = participations(sources, question, **acts, group.accounts);
        const QStringList parts = byPart ? QStringList{u"heavy"_s, u"occasional"_s, u"silent"_s} : QStringList{{}};
        for (const QString &part : parts) {
            GroupFigures figures{.group = byPart ? part : group.group, .label = group.label, .figures = {}};
            for (size_t i = 0; i < counted.size(); ++i)
                figures.figures.append((*covered)[i] ? participationFigure(counted[i], part) : Figure());
            result.append(figures);
        }
    }
    return result;
}

/// Of each span, what each person wrote who wrote anything.
std::vector<std::vector<int>> contributions(const Question &question, const PeopleActs &acts)
{
    std::vector<std::vector<int>> all(static_cast<size_t>(question.stretches.size()) + 1);
    forEachPerson(acts, [&](PersonActs person) {
        std::optional<size_t> last;
        qint64 whole = 0;
        forEachAct(question, person, [&](size_t place, const PersonAct &act) {
            if (!isContribution(act.act))
                return;
            if (last != place)
                all[place].push_back(0);
            last = place;
            all[place].back() += static_cast<int>(act.count);
            whole += act.count;
        });
        if (whole > 0)
            all.back().push_back(static_cast<int>(whole));
    });
    return all;
}

constexpr std::array kRings{Ring::Core, Ring::Regular, Ring::Casual};

Result<QList<GroupFigures>> onionFigures(Sources &sources, const Question &question)
{
    const Result<std::vector<bool>> covered = coverage(sources, question);
    if (!covered)
        return fail(covered.error());
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
        if (!acts)
            return fail(acts.error());
        const std::vector<std::vector<int>> all = contributions(question, **acts);
        SpanCounts contributors;
        std::vector<SpanCounts> rings(kRings.size(), SpanCounts(all.size(), 0));
        for (size_t i = 0; i < all.size(); ++i) {
            contributors.push_back(static_cast<qint64>(all[i].size()));
            if (question.groupBy != u"ring"_s)
                continue;
            for (const Ring ring : ringsOf(all[i])) {
                for (size_t place = 0; place < kRings.size(); ++place)
                    rings[place][i] += ring == kRings[place];
            }
        }
        if (question.groupBy == u"ring"_s) {
            for (size_t place = 0; place < kRings.size(); ++place) {
                result.append(
                    {.group = ringName(kRings[place]), .label = {}, .figures = peopleFigures(rings[place], *covered)});
            }
            return result;
        }
        result.append({.group = group.group, .label = group.label, .figures = peopleFigures(contributors, *covered)});
    }
    return result;
}

Result<QList<GroupFigures>> absenceFigures(Sources &sources, const Question &question)
{
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
        if (!acts)
            return fail(acts.error());
        GroupFigures figures{.group = group.group, .label = group.label, .figures = {}};
        for (const std::vector<int> &span : contributions(question, **acts)) {
            Figure figure;
            figure.denominator = static_cast<qint64>(span.size());
            if (const std::optional<qint64> factor = absenceFactor(span)) {
                figure.value = static_cast<double>(*factor);
                figure.numerator = figure.rows = *factor;
            }
            figures.figures.append(figure);
        }
        result.append(figures);
    }
    return result;
}

/// The first days of the months that a period touches, as far as they have begun, and the day behind the last month.
QList<int> monthsOf(const Sources &sources, const Period &period)
{
    QList<int> begins;
    const QDate first = ReportDays::dateOf(period.fromDay);
    const int end = std::min(period.toDay, sources.today() + 1);
    QDate month(first.year(), first.month(), 1);
    for (; ReportDays::dayOf(month) < end; month = month.addMonths(1))
        begins.append(ReportDays::dayOf(month));
    begins.append(ReportDays::dayOf(month));
    return begins;
}

Figure retention(qint64 again, qint64 all)
{
    return share(again, all, again);
}

/// Who began to write in each span, and how many of them came back in a later month.
QList<Figure> returned(const Question &question, const PeopleActs &acts)
{
    const QList<Period> spans = question.spans();
    SpanCounts began(static_cast<size_t>(spans.size()), 0);
    SpanCounts again(began.size(), 0);
    forEachPerson(acts, [&](PersonActs person) {
        if (!beganToWriteWithin(person, question.period))
            return;
        const bool cameBack = wroteInLaterMonth(person);
        for (qsizetype i = 0; i < spans.size(); ++i) {
            if (!beganToWriteWithin(person, spans[i]))
                continue;
            ++began[static_cast<size_t>(i)];
            again[static_cast<size_t>(i)] += cameBack;
        }
    });
    QList<Figure> figures;
    for (size_t i = 0; i < began.size(); ++i)
        figures.append(retention(again[i], began[i]));
    return figures;
}

/// For each month in which people began to write: how many of them wrote in each stretch; in the end, how many came
/// back in a later month.
QList<GroupFigures> cohorts(const Sources &sources, const Question &question, const PeopleActs &acts)
{
    const QList<int> months = monthsOf(sources, question.period);
    const auto stretches = static_cast<size_t>(question.stretches.size());
    std::vector<qint64> began(static_cast<size_t>(months.size()), 0);
    std::vector<SpanCounts> wrote(began.size(), SpanCounts(stretches + 1, 0));
    forEachPerson(acts, [&](PersonActs person) {
        if (!beganToWriteWithin(person, {months.first(), months.last()}))
            return;
        const auto behind = std::upper_bound(months.begin(), months.end(), *beganToWrite(person));
        const auto cohort = static_cast<size_t>(behind - months.begin()) - 1;
        ++began[cohort];
        std::optional<size_t> last;
        forEachAct(question, person, [&](size_t place, const PersonAct &act) {
            if (!isContribution(act.act) || last == place)
                return;
            last = place;
            ++wrote[cohort][place];
        });
        wrote[cohort].back() += wroteInLaterMonth(person);
    });
    QList<GroupFigures> groups;
    for (size_t cohort = 0; cohort + 1 < began.size(); ++cohort) {
        if (began[cohort] == 0)
            continue;
        const QDate month = ReportDays::dateOf(months[static_cast<qsizetype>(cohort)]);
        const QString word = month.toString(u"yyyyMM"_s);
        GroupFigures group{.group = word, .label = {}, .figures = {}};
        for (size_t i = 0; i <= stretches; ++i) {
            const Period span = question.spans().at(static_cast<qsizetype>(i));
            const bool isToCome = span.fromDay > sources.today();
            const bool isBefore = span.toDay <= months[static_cast<qsizetype>(cohort)];
            group.figures.append(isToCome || isBefore ? Figure() : retention(wrote[cohort][i], began[cohort]));
            group.narrowed.append({{u"cohort"_s, word}});
        }
        group.narrowed.last().insert(u"again"_s, u"yes"_s);
        groups.append(group);
    }
    return groups;
}

Result<QList<GroupFigures>> retentionFigures(Sources &sources, const Question &question)
{
    QList<GroupFigures> result;
    for (const AccountGroup &group : accountGroups(sources, question)) {
        const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
        if (!acts)
            return fail(acts.error());
        if (question.groupBy == u"cohort"_s)
            return cohorts(sources, question, **acts);
        GroupFigures figures{.group = group.group, .label = group.label, .figures = returned(question, **acts)};
        figures.narrowed =
            QList<QHash<QString, QString>>(figures.figures.size(), {{u"cohort"_s, u"any"_s}, {u"again"_s, u"yes"_s}});
        result.append(figures);
    }
    return result;
}

/// What narrows them further stands with their figures.
FigureSet retentionRows(const Question &, const QString &)
{
    return {.name = u"people"_s, .narrowed = {}};
}

FigureSet participationRows(const Question &question, const QString &group)
{
    return {.name = u"people"_s, .narrowed = {{u"part"_s, question.groupBy == u"part"_s ? group : u"any"_s}}};
}

FigureSet onionRows(const Question &question, const QString &group)
{
    return {.name = u"people"_s, .narrowed = {{u"ring"_s, question.groupBy == u"ring"_s ? group : u"any"_s}}};
}

} // namespace

void addContributorEvaluations(Evaluations &all)
{
    all.insert(u"participation"_s, {participationFigures, participationRows});
    all.insert(u"onion"_s, {onionFigures, onionRows});
    all.insert(u"newcomers_returned"_s, {retentionFigures, retentionRows});
    all.insert(u"absence_factor"_s, {absenceFigures, rowsCalled(u"people"_s, {{u"half"_s, u"yes"_s}})});
}

} // namespace rapport
