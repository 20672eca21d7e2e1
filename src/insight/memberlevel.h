#pragma once

#include "domain/engagement.h"
#include "insight/scoreweights.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

// Where somebody stands in the community, and how that is changing. Pure.
namespace rapport {

/// Over a year (Savannah). Stored as its number: do not renumber.
enum class MemberLevel { None = 0, Visitor = 1, Participant = 2, Contributor = 3, Core = 4 };

/// The highest that was reached, by how many conversations they took part in and how much they contributed.
[[nodiscard]] MemberLevel memberLevelOf(int conversations, int contributions, const ScoreWeights &weights = {});

/// Stored as its number: do not renumber.
enum class WatchState {
    None = 0,      ///< Nothing of the kind: nothing done lately.
    Newcomer = 1,  ///< Known for a short while only.
    Returning = 2, ///< Known for longer, and did something lately.
    GoneQuiet = 3, ///< Did much before, then nothing (Savannah).
    BackAgain = 4, ///< Did something lately, after much and then a silence (Savannah).
};

/// `actDays`: the days of all they did, ascending, a day as often as something was done; `knownSince`: the first day
/// that they were seen.
[[nodiscard]] WatchState watchStateOf(std::span<const int> actDays, int knownSince, int today,
                                      const ScoreWeights &weights = {});

/// Where somebody stands in the onion: core made the first 80 % of all contributions, regular the next 15 %, casual the
/// last 5 % (GrimoireLab's study of ELK). Stored as its number: do not renumber.
enum class Ring { None = 0, Core = 1, Regular = 2, Casual = 3 };
/// Who has as many contributions stands on the same ring; who has none on none.
[[nodiscard]] std::vector<Ring> ringsOf(std::span<const int> contributions);

// The words that queries, exports and the command line have for them.
[[nodiscard]] QString memberLevelName(MemberLevel level);
[[nodiscard]] std::optional<MemberLevel> memberLevelFromName(const QString &name);
[[nodiscard]] QString watchStateName(WatchState state);
[[nodiscard]] QString ringName(Ring ring);
[[nodiscard]] QString rungName(Rung rung);
[[nodiscard]] std::optional<Rung> rungFromName(const QString &name);

} // namespace rapport
