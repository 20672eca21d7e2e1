#pragma once

#include "domain/engagement.h"
#include "insight/cells.h"
#include "insight/metric.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

// What one person did, and where that puts them: the same for figures and for the people behind them. Pure.
namespace rapport {

/// So much of one kind on a day.
struct PersonAct
{
    int day = 0;
    Act act = Act::Original;
    qint64 count = 0;
};
/// All that one person ever did, days ascending.
using PersonActs = std::span<const PersonAct>;

/// Of the days [from, to).
[[nodiscard]] PersonActs actsWithin(PersonActs acts, int from, int to);

/// Whether anybody did anything in the days [from, to), and had never before, or had.
[[nodiscard]] bool isNewWithin(PersonActs acts, int from, int to);
[[nodiscard]] bool isReturningWithin(PersonActs acts, int from, int to);

// Thresholds of Savannah's watch states.
inline constexpr int kQuietDays = 30;        ///< Silent for so long.
inline constexpr int kWatchedDays = 90;      ///< After so many days in which they did
inline constexpr qint64 kQuietActs = 50;     ///< so much: gone quiet.
inline constexpr qint64 kBackAgainActs = 20; ///< Or so much, and then an act: back again.

/// At the beginning of `day`: at least 50 acts in the 90 days before the last 30, and none in the last 30.
[[nodiscard]] bool isQuietAt(PersonActs acts, int day);
/// An act on a day in [from, to) after 30 silent days, with at least 20 acts in the 90 days before those.
[[nodiscard]] bool isBackWithin(PersonActs acts, int from, int to);

/// What somebody's part in a community is (90-9-1, Nielsen; the thresholds are proposed): heavy began something,
/// occasional answered, liked, shared or quoted, silent neither.
enum class Part { Silent, Occasional, Heavy };
[[nodiscard]] Part partOf(Act act);
/// The heaviest of the days [from, to).
[[nodiscard]] Part partWithin(PersonActs acts, int from, int to);

/// What the onion and the absence factor count: messages that somebody wrote.
[[nodiscard]] constexpr bool isContribution(Act act)
{
    return act == Act::Original || act == Act::Answer;
}
[[nodiscard]] int contributionsWithin(PersonActs acts, int from, int to);
/// The day on which somebody wrote for the first time.
[[nodiscard]] std::optional<int> beganToWrite(PersonActs acts);
[[nodiscard]] bool beganToWriteWithin(PersonActs acts, const Period &days);
/// Whether somebody wrote in a later month than in the one in which they began to.
[[nodiscard]] bool wroteInLaterMonth(PersonActs acts);

/// Adds so many acts to what was done in a window; less than none takes them away again.
void countAct(EngagementCounts &counts, Act act, qint64 count);
/// The rung somebody stands on at the beginning of a day: the highest that was touched in the kEngagementDays before
/// it.
[[nodiscard]] Rung rungAt(PersonActs acts, int day);
/// Calls visit(place, rung) for each of `days` (ascending) on which somebody stands on a rung.
template<class Visit>
void forEachRung(PersonActs acts, const std::vector<int> &days, Visit visit)
{
    if (acts.empty())
        return;
    EngagementCounts counts;
    auto oldest = acts.begin(); // the first in the window
    auto next = acts.begin();   // the first after it
    const auto first = std::upper_bound(days.begin(), days.end(), acts.front().day);
    for (auto day = first; day != days.end() && acts.back().day >= *day - kEngagementDays; ++day) {
        for (; next != acts.end() && next->day < *day; ++next)
            countAct(counts, next->act, next->count);
        for (; oldest != next && oldest->day < *day - kEngagementDays; ++oldest)
            countAct(counts, oldest->act, -oldest->count);
        if (const Rung rung = engagementOf(counts).rung; rung != Rung::None)
            visit(static_cast<size_t>(day - days.begin()), rung);
    }
}

/// Between two times. None: on no rung at either.
enum class Movement { None, Up, Held, Down };
[[nodiscard]] constexpr Movement movementOf(Rung before, Rung after)
{
    if (before == Rung::None && after == Rung::None)
        return Movement::None;
    return after == before ? Movement::Held : after > before ? Movement::Up : Movement::Down;
}

} // namespace rapport
