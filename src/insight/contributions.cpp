#include "insight/contributions.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace rapport {

std::optional<qint64> absenceFactor(std::vector<int> contributions)
{
    if (contributions.empty())
        return std::nullopt;
    std::sort(contributions.begin(), contributions.end(), std::greater<>());
    const qint64 all = std::accumulate(contributions.begin(), contributions.end(), qint64{0});
    qint64 people = 0;
    qint64 made = 0;
    for (; made * 2 < all; ++people)
        made += contributions[static_cast<size_t>(people)];
    return people;
}

} // namespace rapport
