#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

// What many lengths of time come to. Pure.
namespace rapport {

/// Lengths in seconds: the middle, the ninth in ten and the mean are exact, not estimated from classes. A value, put in
/// order as far as it is asked for; one thread at a time.
class Lengths final
{
public:
    Lengths() = default;
    explicit Lengths(std::vector<qint64> seconds);

    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_seconds.size()); }
    /// The nearest rank: the smallest length that at least so many percent (1 … 100) are not longer than. Of an even
    /// number of lengths the median is thus the lower one of the two in the middle. Nothing where there are none.
    [[nodiscard]] std::optional<qint64> percentile(int percent) const;
    [[nodiscard]] std::optional<double> mean() const;
    [[nodiscard]] qint64 total() const { return m_total; }
    /// How many are shorter than that.
    [[nodiscard]] qint64 below(qint64 seconds) const;

private:
    mutable std::vector<qint64> m_seconds; ///< The order tells nothing.
    qint64 m_total = 0;
};

} // namespace rapport
