#pragma once

#include "insight/scoreweights.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

// How much others do because of somebody, and what deeds are worth. Pure.
namespace rapport {

/// The share of all that lie below each, half of those that are equal counted as below: 0 … 1, 0.5 for one alone.
[[nodiscard]] std::vector<double> percentileRanks(std::span<const double> values);

/// PostRank's five classes of what is done with an item. The original weights were not all published: ours.
enum class EffortClass { Creating, Critiquing, Chatting, Collecting, Clicking };
inline constexpr int kEffortClasses = 5;
using EffortCounts = std::array<qint64, kEffortClasses>;

/// PostRank-like: raw points of an item, or of a person.
[[nodiscard]] double effortPoints(const EffortCounts &counts, const ScoreWeights &weights = {});
/// PostRank-like: each of one source's own items beside the others, 1 … 10.
[[nodiscard]] std::vector<double> relativeEffort(std::span<const double> points);

/// What influence is made of. The formula of the service that it is named after was secret: ours, proposed.
struct InfluenceParts
{
    double reach = 0;         ///< How many people respond.
    double amplification = 0; ///< Responses for each own item.
    double network = 0;       ///< The responders' own standing: the mean of their ranks in the two above.

    friend bool operator==(const InfluenceParts &, const InfluenceParts &) = default;
};
/// Klout-like: the geometric mean of each one's percentile ranks in the three parts, scaled to 1 … 100.
[[nodiscard]] std::vector<double> kloutLike(std::span<const InfluenceParts> parts);

/// Quintiles of recency, frequency and value, 1 … 5, 5 the best. Ties share one.
struct RfmValues
{
    double daysSince = 0; ///< The fewer the better.
    double frequency = 0;
    double value = 0;
};
struct RfmScore
{
    int recency = 0;
    int frequency = 0;
    int value = 0;

    friend bool operator==(const RfmScore &, const RfmScore &) = default;
};
[[nodiscard]] std::vector<RfmScore> rfm(std::span<const RfmValues> values);

/// Net promoter score: percent of 9–10 less percent of 0–6. Passives stay in the denominator.
struct PromoterScore
{
    double score = 0;  ///< -100 … 100.
    double margin = 0; ///< 95 %: the usual one of a variable that is 1, 0 or -1.
    qint64 answers = 0;
};
/// Nothing without answers.
[[nodiscard]] std::optional<PromoterScore> netPromoterScore(qint64 promoters, qint64 passives, qint64 detractors);

} // namespace rapport
