#pragma once

#include <QtGlobal>

#include <optional>

// What many moods come to. Pure. There are two ways in use to net them; their names tell them apart.
namespace rapport {

/// Messages whose mood is known.
struct MoodCounts
{
    qint64 positive = 0;
    qint64 neutral = 0;
    qint64 negative = 0;

    [[nodiscard]] qint64 opinions() const { return positive + negative; }
    [[nodiscard]] qint64 all() const { return positive + neutral + negative; }
};

/// Variant A: (P − N) ÷ (P + N) × 100, −100 … 100; the neutral are left out. Nothing where nobody had an opinion.
[[nodiscard]] std::optional<double> netMoodOfOpinions(const MoodCounts &moods);
/// Variant B: (P − N) ÷ all × 100. Nothing where there are none.
[[nodiscard]] std::optional<double> netMoodOfAll(const MoodCounts &moods);

} // namespace rapport
