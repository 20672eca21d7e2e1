#pragma once

#include <QtGlobal>

#include <cmath>

namespace rapport::demo {

/// Mixes numbers into one that looks random (the finaliser of SplitMix64, Steele et al. 2014).
[[nodiscard]] constexpr quint64 mixed(quint64 a, quint64 b = 0, quint64 c = 0)
{
    quint64 z = a + 0x9e3779b97f4a7c15ULL * (b + 1) + 0xd1b54a32d192ed03ULL * (c + 1);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// SplitMix64: the same numbers for the same seed on every machine, which the standard's distributions do not promise.
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixed(m_state);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    /// In [0, count); count must be above 0.
    size_t below(size_t count) { return static_cast<size_t>(next() % count); }
    /// Heavy-tailed, at least `least`: Pareto with the given exponent.
    double pareto(double least, double exponent) { return least * std::pow(1.0 - unit(), -1.0 / exponent); }
    /// Log-normal around `median`; `spread` is the standard deviation of the logarithm (Box and Muller 1958).
    double logNormal(double median, double spread)
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return median * std::exp(spread * radius * std::cos(2.0 * M_PI * unit()));
    }

private:
    quint64 m_state;
};

} // namespace rapport::demo
