#pragma once

#include <QtGlobal>

#include <vector>

namespace rapport::text {

/// One batch of a stream, such as a day: how many of its items speak of the topic, and how many there are.
struct Batch
{
    qint64 relevant = 0;
    qint64 all = 0;
};

/// A run of batches in which the topic is unusually frequent.
struct Burst
{
    size_t first = 0; ///< Index of its first batch.
    size_t last = 0;
    double weight = 0; ///< How much better the raised rate explains it than the usual one: the higher, the clearer.
};

struct BurstOptions
{
    double scale = 2; ///< s: how many times the usual rate a burst has.
    double gamma = 1; ///< How hard it is to begin one.
};

/// The bursts of a stream in its order: Kleinberg's batch automaton (2002) with a usual and a raised state. None where
/// the topic never occurs, or is so usual that the raised rate would be more than everything. Linear in the batches.
[[nodiscard]] std::vector<Burst> bursts(const std::vector<Batch> &batches, const BurstOptions &options = {});

} // namespace rapport::text
