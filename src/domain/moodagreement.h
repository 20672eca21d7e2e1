#pragma once

#include "domain/mood.h"

#include <array>
#include <optional>

namespace rapport {

/// How often the formula says what people say, over the messages that they judged. Those that the formula knows nothing
/// of (another language) are left out and counted apart. Pure.
struct MoodAgreement
{
    /// By what a person said, then by what the formula says: negative, neutral, positive.
    std::array<std::array<int, 3>, 3> said{};
    int unknown = 0; ///< Judged by a person, unknown to the formula.

    void add(Mood byPerson, Mood byFormula, int times = 1);
    void add(const MoodAgreement &other);
    [[nodiscard]] int count() const;
    [[nodiscard]] int agreed() const;
    /// Share of agreement, 0 to 1; none without any.
    [[nodiscard]] std::optional<double> accuracy() const;
    /// Cohen's kappa: agreement beyond what chance would give, 1 at most. None where chance alone would agree always.
    [[nodiscard]] std::optional<double> kappa() const;

    friend bool operator==(const MoodAgreement &, const MoodAgreement &) = default;
};

} // namespace rapport
