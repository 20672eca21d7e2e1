#include "text/keyness.h"

#include <cmath>

namespace rapport::text {

namespace {

/// observed * ln(observed / expected), which tends to 0 with the observed.
double surprise(double observed, double expected)
{
    return observed > 0 ? observed * std::log(observed / expected) : 0;
}

} // namespace

Keyness keynessOf(const TermCounts &counts)
{
    const double a = double(counts.now);
    const double b = double(counts.reference);
    const double c = double(counts.allNow);
    const double d = double(counts.allReference);
    if (c <= 0 || d <= 0 || a < 0 || b < 0 || a + b <= 0)
        return {};
    const double expectedNow = c * (a + b) / (c + d);
    const double expectedReference = d * (a + b) / (c + d);
    const double g2 = 2 * (surprise(a, expectedNow) + surprise(b, expectedReference));
    Keyness keyness;
    keyness.logLikelihood = a / c >= b / d ? g2 : -g2;
    const auto seen = [](double count) { return count > 0 ? count : 0.5; };
    keyness.logRatio = std::log2((seen(a) / c) / (seen(b) / d));
    return keyness;
}

bool isHotTopic(const TermCounts &counts, int people)
{
    return counts.now >= fewestOccurrences && people >= fewestPeople && keynessOf(counts).logLikelihood >= keynessCut;
}

} // namespace rapport::text
