#include "measure/peoplefigures.h"

#include "insight/memberlevel.h"

#include <array>

// The engagement ladder: who stands on which rung, and who moved.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kRungs{Rung::Consumption, Rung::Curation, Rung::Creation, Rung::Collaboration};

QString movementName(Movement movement)
{
    return movement == Movement::Up ? u"up"_s : movement == Movement::Held ? u"held"_s : u"down"_s;
}

/// Counts by a group's number; the last of the groups is that of all.
using GroupCounts = std::vector<SpanCounts>;

QList<GroupFigures> named(const QStringList &names, const GroupCounts &counts, const std::vector<bool> &covered)
{
    QList<GroupFigures> groups;
    for (qsizetype i = 0; i < names.size(); ++i) {
        groups.append(
            {.group = names[i], .label = {}, .figures = peopleFigures(counts[static_cast<size_t>(i)], covered)});
    }
    return groups;
}

/// Where the stretches begin and end, as far as that can be known: one more than there are stretches.
std::vector<int> boundaries(const Sources &sources, const Question &question)
{
    std::vector<int> days{std::min(question.period.fromDay, sources.today() + 1)};
    for (const Period &stretch : question.stretches)
        days.push_back(knownEnd(sources, stretch));
    return days;
}

void countRungs(const Question &question, const std::vector<int> &days, PersonActs person, GroupCounts &counts)
{
    const auto stretches = static_cast<size_t>(question.stretches.size());
    forEachRung(person, days, [&](size_t place, Rung rung) {
        if (place == 0)
            return; // before the first stretch
        SpanCounts &of = counts[static_cast<size_t>(rung) - 1];
        ++of[place - 1];
        ++counts.back()[place - 1];
        if (place == stretches) { // the end of the last stretch is that of the period
            ++of[stretches];
            ++counts.back()[stretches];
        }
    });
}

void countMovements(const Question &question, const std::vector<int> &days, PersonActs person, GroupCounts &counts)
{
    std::vector<Rung> rungs(days.size(), Rung::None);
    size_t first = days.size();
    size_t last = 0;
    forEachRung(person, days, [&](size_t place, Rung rung) {
        rungs[place] = rung;
        first = std::min(first, place);
        last = place;
    });
    if (first == days.size())
        return;
    const auto count = [&](Rung before, Rung after, size_t place) {
        const Movement movement = movementOf(before, after);
        if (movement != Movement::None)
            ++counts[static_cast<size_t>(movement) - 1][place];
    };
    for (size_t i = std::max<size_t>(first, 1); i <= std::min(last + 1, days.size() - 1); ++i)
        count(rungs[i - 1], rungs[i], i - 1);
    count(rungs.front(), rungs.back(), static_cast<size_t>(question.stretches.size()));
}

using CountGroups = void (*)(const Question &, const std::vector<int> &, PersonActs, GroupCounts &);

/// `own`: the metric's own breakdown with the names of its groups; `plain`: the group that stands for all where
/// nothing, or accounts, are asked for.
Evaluate onLadder(const QString &own, const QStringList &names, size_t plain, CountGroups count)
{
    return [own, names, plain, count](Sources &sources, const Question &question) -> Result<QList<GroupFigures>> {
        const Result<std::vector<bool>> covered = coverage(sources, question);
        if (!covered)
            return fail(covered.error());
        const std::vector<int> days = boundaries(sources, question);
        QList<GroupFigures> result;
        for (const AccountGroup &group : accountGroups(sources, question)) {
            const Result<const PeopleActs *> acts = sources.peopleActs(question.filter, group.accounts);
            if (!acts)
                return fail(acts.error());
            GroupCounts counts(static_cast<size_t>(names.size()) + 1, SpanCounts(covered->size(), 0));
            forEachPerson(**acts, [&](PersonActs person) { count(question, days, person, counts); });
            if (question.groupBy == own)
                return named(names, counts, *covered);
            result.append(
                {.group = group.group, .label = group.label, .figures = peopleFigures(counts[plain], *covered)});
        }
        return result;
    };
}

FigureSet movementRows(const Question &question, const QString &group)
{
    const bool isGrouped = question.groupBy == u"movement"_s;
    return {.name = u"people"_s, .narrowed = {{u"moved"_s, isGrouped ? group : movementName(Movement::Up)}}};
}

FigureSet rungRows(const Question &question, const QString &group)
{
    return {.name = u"people"_s, .narrowed = {{u"rung"_s, question.groupBy == u"rung"_s ? group : u"any"_s}}};
}

} // namespace

void addLadderEvaluations(Evaluations &all)
{
    QStringList rungs;
    for (const Rung rung : kRungs)
        rungs.append(rungName(rung));
    all.insert(u"ladder"_s, {onLadder(u"rung"_s, rungs, kRungs.size(), countRungs), rungRows});
    const QStringList movements{movementName(Movement::Up), movementName(Movement::Held), movementName(Movement::Down)};
    all.insert(u"ladder_movement"_s, {onLadder(u"movement"_s, movements, 0, countMovements), movementRows});
}

} // namespace rapport
