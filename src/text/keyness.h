#pragma once

#include <QtGlobal>

namespace rapport::text {

/// How often a term occurs among all terms of a period, now and in the reference.
struct TermCounts
{
    qint64 now = 0;
    qint64 allNow = 0;
    qint64 reference = 0;
    qint64 allReference = 0;
};

/// How much a term stands out against the reference.
struct Keyness
{
    double logLikelihood = 0; ///< G2 with the sign of the change: above 0 the term is more frequent now.
    double logRatio = 0;      ///< Binary logarithm of the relative frequencies' ratio: 1 is twice as frequent.
};

/// The log-likelihood G2 of Rayson and Garside (UCREL), and Hardie's log ratio, in which a count of 0 stands for half
/// an occurrence. Nothing stands out where either period is empty or the term occurs in neither.
[[nodiscard]] Keyness keynessOf(const TermCounts &counts);

inline constexpr double keynessCut = 10.83; ///< p < 0.001 for one degree of freedom.
inline constexpr qint64 fewestOccurrences = 5;
inline constexpr int fewestPeople = 3;

/// Whether the term is a hot topic: significantly more frequent than in the reference, and not one person's alone.
[[nodiscard]] bool isHotTopic(const TermCounts &counts, int people);

} // namespace rapport::text
