#include "insight/orbit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace rapport::orbit {

double kept(double value, int months, double monthKeeps)
{
    return value * std::pow(monthKeeps, months);
}

int levelByLove(double love, const ScoreWeights &weights)
{
    if (love >= weights[Weight::LevelLove1])
        return 1;
    if (love >= weights[Weight::LevelLove2])
        return 2;
    return love >= weights[Weight::LevelLove3] ? 3 : 4;
}

double gravity(std::span<const double> love, std::span<const double> reach)
{
    return std::inner_product(love.begin(), love.end(), reach.begin(), 0.0);
}

std::vector<int> levelsByShare(std::span<const double> love, const ScoreWeights &weights)
{
    std::vector<double> loved;
    std::copy_if(love.begin(), love.end(), std::back_inserter(loved), [](double one) { return one > 0; });
    std::sort(loved.begin(), loved.end(), std::greater<>());
    const auto all = static_cast<double>(loved.size());
    const double top = all * weights[Weight::LevelTopShare] / 100;
    const double next = top + all * weights[Weight::LevelNextShare] / 100;

    std::vector<int> levels(love.size(), kLevels);
    for (size_t i = 0; i < love.size(); ++i) {
        if (love[i] <= 0)
            continue;
        const auto above = std::lower_bound(loved.begin(), loved.end(), love[i], std::greater<>()) - loved.begin();
        const auto place = static_cast<double>(above);
        levels[i] = place < top ? 1 : place < next ? 2 : 3;
    }
    return levels;
}

int stepOf(int activeDays, const ScoreWeights &weights)
{
    int step = 0;
    while (step < kSteps && activeDays >= weights.whole(static_cast<Weight>(static_cast<int>(Weight::Step1) + step)))
        ++step;
    return step;
}

int reviewedStep(int before, int now, bool review)
{
    return review ? now : std::max(before, now);
}

int levelOfStep(int step)
{
    constexpr int kStepsOfALevel = kSteps / kLevels;
    return step <= 0 ? kLevels : kLevels - (std::min(step, kSteps) - 1) / kStepsOfALevel;
}

double weightedCommitment(const std::array<qint64, kLevels> &members, const ScoreWeights &weights)
{
    double sum = 0;
    for (int level = 0; level < kLevels; ++level) {
        const double weight = weights[static_cast<Weight>(static_cast<int>(Weight::CommitmentLevel1) + level)];
        sum += static_cast<double>(members[static_cast<size_t>(level)]) * weight * weight;
    }
    return sum;
}

std::optional<double> commitmentGravity(double before, double after, qint64 members)
{
    if (members <= 0)
        return std::nullopt;
    return (after - before) / static_cast<double>(members);
}

} // namespace rapport::orbit
