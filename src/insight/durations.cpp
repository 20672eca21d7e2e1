#include "insight/durations.h"

#include <algorithm>
#include <numeric>

namespace rapport {

Lengths::Lengths(std::vector<qint64> seconds) : m_seconds(std::move(seconds))
{
    m_total = std::accumulate(m_seconds.begin(), m_seconds.end(), qint64{0});
}

std::optional<qint64> Lengths::percentile(int percent) const
{
    if (m_seconds.empty())
        return std::nullopt;
    const qint64 rank = (count() * percent + 99) / 100; // rounded up
    const auto wanted = m_seconds.begin() + (std::clamp<qint64>(rank, 1, count()) - 1);
    std::nth_element(m_seconds.begin(), wanted, m_seconds.end());
    return *wanted;
}

std::optional<double> Lengths::mean() const
{
    if (m_seconds.empty())
        return std::nullopt;
    return static_cast<double>(m_total) / static_cast<double>(count());
}

qint64 Lengths::below(qint64 seconds) const
{
    return std::count_if(m_seconds.begin(), m_seconds.end(), [seconds](qint64 one) { return one < seconds; });
}

} // namespace rapport
