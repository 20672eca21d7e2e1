#pragma once

#include <QtGlobal>

// How deep somebody is in: the engagement ladder. Pure.
namespace rapport {

/// Id and version of the formula, as reports name it.
inline constexpr const char *kEngagementFormula = "engagement_ladder";
inline constexpr int kEngagementVersion = 1;
inline constexpr int kEngagementDays = 90;
/// So many events and a rung is settled; with fewer it is touched.
inline constexpr int kEngagementSettledFrom = 3;
/// A thread of so many turns by two people or more is one that they built on one another.
inline constexpr int kEngagementTurns = 3;

enum class Rung { None = 0, Consumption, Curation, Creation, Collaboration };

/// What one person did in the window, as far as channels tell. Views and clicks are nobody's here.
struct EngagementCounts
{
    int follows = 0; ///< Consumption.
    int likes = 0;   ///< Curation, like the next two.
    int shares = 0;
    int quotes = 0;
    int messages = 0; ///< Creation: what they wrote in public or to us, quotes aside.
    int threads =
        0; ///< Collaboration: with at least kEngagementTurns alternating turns, they among those who took them.

    friend bool operator==(const EngagementCounts &, const EngagementCounts &) = default;
};

struct Engagement
{
    Rung rung = Rung::None;    ///< The highest that was touched.
    Rung settled = Rung::None; ///< The highest that is settled: at or below the other.
    EngagementCounts counts;

    [[nodiscard]] bool isSettled() const { return rung == settled; }
    friend bool operator==(const Engagement &, const Engagement &) = default;
};

/// How often something was done that belongs to a rung.
[[nodiscard]] int eventsOf(const EngagementCounts &counts, Rung rung);
/// Version 1: the highest rung with an event in the last 90 days is touched, the highest with three of them settled.
/// (Consumption, curation, creation, collaboration: Evans; the thresholds are ours.)
[[nodiscard]] Engagement engagementOf(const EngagementCounts &counts);

} // namespace rapport
