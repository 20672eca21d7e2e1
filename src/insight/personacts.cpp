#include "insight/personacts.h"

#include "insight/reportdays.h"

#include <numeric>

namespace rapport {
namespace {

qint64 countWithin(PersonActs acts, int from, int to)
{
    const PersonActs within = actsWithin(acts, from, to);
    return std::accumulate(within.begin(), within.end(), qint64{0},
                           [](qint64 sum, const PersonAct &act) { return sum + act.count; });
}

/// Whether the 30 days before `day` are silent and at least so much was done in the 90 days before those.
bool isSilentAfter(PersonActs acts, int day, qint64 least)
{
    const int since = day - kQuietDays;
    return actsWithin(acts, since, day).empty() && countWithin(acts, since - kWatchedDays, since) >= least;
}

} // namespace

PersonActs actsWithin(PersonActs acts, int from, int to)
{
    const auto isBefore = [](const PersonAct &act, int day) { return act.day < day; };
    const auto begin = std::lower_bound(acts.begin(), acts.end(), from, isBefore);
    return {begin, std::lower_bound(begin, acts.end(), to, isBefore)};
}

bool isNewWithin(PersonActs acts, int from, int to)
{
    return !acts.empty() && acts.front().day >= from && acts.front().day < to;
}

bool isReturningWithin(PersonActs acts, int from, int to)
{
    return !acts.empty() && acts.front().day < from && !actsWithin(acts, from, to).empty();
}

bool isQuietAt(PersonActs acts, int day)
{
    return isSilentAfter(acts, day, kQuietActs);
}

bool isBackWithin(PersonActs acts, int from, int to)
{
    const PersonActs within = actsWithin(acts, from, to);
    return std::any_of(within.begin(), within.end(),
                       [acts](const PersonAct &act) { return isSilentAfter(acts, act.day, kBackAgainActs); });
}

Part partOf(Act act)
{
    switch (act) {
    case Act::Original:
        return Part::Heavy;
    case Act::Answer:
    case Act::Like:
    case Act::Share:
    case Act::Quote:
    case Act::BuiltTogether:
        return Part::Occasional;
    case Act::Follow:
        break;
    }
    return Part::Silent;
}

Part partWithin(PersonActs acts, int from, int to)
{
    Part heaviest = Part::Silent;
    for (const PersonAct &act : actsWithin(acts, from, to))
        heaviest = std::max(heaviest, partOf(act.act));
    return heaviest;
}

int contributionsWithin(PersonActs acts, int from, int to)
{
    qint64 all = 0;
    for (const PersonAct &act : actsWithin(acts, from, to))
        all += isContribution(act.act) ? act.count : 0;
    return static_cast<int>(all);
}

std::optional<int> beganToWrite(PersonActs acts)
{
    const auto first = std::find_if(acts.begin(), acts.end(),
                                    [](const PersonAct &act) { return isContribution(act.act) && act.count > 0; });
    return first == acts.end() ? std::nullopt : std::optional(first->day);
}

bool beganToWriteWithin(PersonActs acts, const Period &days)
{
    const std::optional<int> first = beganToWrite(acts);
    return first && *first >= days.fromDay && *first < days.toDay;
}

bool wroteInLaterMonth(PersonActs acts)
{
    const std::optional<int> first = beganToWrite(acts);
    if (!first)
        return false;
    const QDate date = ReportDays::dateOf(*first);
    const int next = ReportDays::dayOf(QDate(date.year(), date.month(), 1).addMonths(1));
    return std::any_of(acts.begin(), acts.end(), [next](const PersonAct &act) {
        return act.day >= next && isContribution(act.act) && act.count > 0;
    });
}

void countAct(EngagementCounts &counts, Act act, qint64 count)
{
    const int some = static_cast<int>(count);
    switch (act) {
    case Act::Original:
    case Act::Answer:
        counts.messages += some;
        break;
    case Act::Like:
        counts.likes += some;
        break;
    case Act::Share:
        counts.shares += some;
        break;
    case Act::Quote:
        counts.quotes += some;
        break;
    case Act::Follow:
        counts.follows += some;
        break;
    case Act::BuiltTogether:
        counts.threads += some;
        break;
    }
}

Rung rungAt(PersonActs acts, int day)
{
    EngagementCounts counts;
    for (const PersonAct &act : actsWithin(acts, day - kEngagementDays, day))
        countAct(counts, act.act, act.count);
    return engagementOf(counts).rung;
}

} // namespace rapport
