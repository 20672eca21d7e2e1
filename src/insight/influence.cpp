#include "insight/influence.h"

#include <algorithm>
#include <cmath>

namespace rapport {
namespace {

/// 1 … 5: a fifth of all lies below for each step.
std::vector<int> quintiles(std::vector<double> values)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> found;
    found.reserve(values.size());
    for (const double one : values) {
        const auto below = std::lower_bound(sorted.begin(), sorted.end(), one) - sorted.begin();
        found.push_back(1 + static_cast<int>(5 * below / static_cast<qsizetype>(sorted.size())));
    }
    return found;
}

template<class Values, class Part>
std::vector<double> each(const Values &values, Part part)
{
    std::vector<double> found;
    found.reserve(values.size());
    for (const auto &one : values)
        found.push_back(part(one));
    return found;
}

} // namespace

std::vector<double> percentileRanks(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return each(values, [&](double one) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), one);
        const auto below = static_cast<double>(first - sorted.begin());
        return (below + static_cast<double>(last - first) / 2) / static_cast<double>(sorted.size());
    });
}

double effortPoints(const EffortCounts &counts, const ScoreWeights &weights)
{
    double points = 0;
    for (int i = 0; i < kEffortClasses; ++i) {
        points += static_cast<double>(counts[static_cast<size_t>(i)]) *
                  weights[static_cast<Weight>(static_cast<int>(Weight::EffortCreating) + i)];
    }
    return points;
}

std::vector<double> relativeEffort(std::span<const double> points)
{
    constexpr double kLeast = 1;
    constexpr double kMost = 10;
    return each(percentileRanks(points), [](double rank) { return kLeast + (kMost - kLeast) * rank; });
}

std::vector<double> kloutLike(std::span<const InfluenceParts> parts)
{
    constexpr double kLeast = 1;
    constexpr double kMost = 100;
    const auto reach = percentileRanks(each(parts, [](const InfluenceParts &one) { return one.reach; }));
    const auto amplification =
        percentileRanks(each(parts, [](const InfluenceParts &one) { return one.amplification; }));
    const auto network = percentileRanks(each(parts, [](const InfluenceParts &one) { return one.network; }));
    std::vector<double> scores;
    scores.reserve(parts.size());
    for (size_t i = 0; i < parts.size(); ++i)
        scores.push_back(kLeast + (kMost - kLeast) * std::cbrt(reach[i] * amplification[i] * network[i]));
    return scores;
}

std::vector<RfmScore> rfm(std::span<const RfmValues> values)
{
    const std::vector<int> recency = quintiles(each(values, [](const RfmValues &one) { return -one.daysSince; }));
    const std::vector<int> frequency = quintiles(each(values, [](const RfmValues &one) { return one.frequency; }));
    const std::vector<int> value = quintiles(each(values, [](const RfmValues &one) { return one.value; }));
    std::vector<RfmScore> scores;
    scores.reserve(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        scores.push_back({.recency = recency[i], .frequency = frequency[i], .value = value[i]});
    return scores;
}

std::optional<PromoterScore> netPromoterScore(qint64 promoters, qint64 passives, qint64 detractors)
{
    constexpr double kConfidence = 1.96;
    const qint64 answers = promoters + passives + detractors;
    if (answers <= 0)
        return std::nullopt;
    const auto all = static_cast<double>(answers);
    const double p = static_cast<double>(promoters) / all;
    const double d = static_cast<double>(detractors) / all;
    const double variance = std::max(0.0, p + d - (p - d) * (p - d));
    return PromoterScore{
        .score = 100 * (p - d), .margin = 100 * kConfidence * std::sqrt(variance / all), .answers = answers};
}

} // namespace rapport
