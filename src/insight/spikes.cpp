#include "insight/spikes.h"

#include <algorithm>
#include <cmath>

namespace rapport {

std::optional<bool> isSpike(const std::vector<qint64> &counts, size_t place)
{
    const size_t days = std::min<size_t>(place, kSpikeDaysBefore);
    if (days < kSpikeDaysNeeded)
        return std::nullopt;
    double sum = 0;
    double squares = 0;
    for (size_t i = place - days; i < place; ++i) {
        const auto count = static_cast<double>(counts[i]);
        sum += count;
        squares += count * count;
    }
    const double mean = sum / static_cast<double>(days);
    const double variance = std::max(0.0, squares / static_cast<double>(days) - mean * mean);
    return static_cast<double>(counts[place]) > mean + kSpikeDeviations * std::sqrt(variance);
}

} // namespace rapport
