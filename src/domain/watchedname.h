#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace rapport {

/// Whose name is watched.
enum class WatchedSide { Ours = 0, Competitor = 1 };

/// A name that is talked about, with all the ways in which it is written.
struct WatchedName
{
    WatchedNameId id = {};
    Uid uid = {};
    QString name = {};
    WatchedSide side = WatchedSide::Ours;
    QStringList phrases = {}; ///< Words or phrases: a message that holds any mentions it. Case and accents aside.
    int position = 0;

    friend bool operator==(const WatchedName &, const WatchedName &) = default;
};

/// As a query and the command line call a side: "ours", "competitor".
[[nodiscard]] QString watchedSideName(WatchedSide side);
[[nodiscard]] std::optional<WatchedSide> watchedSideFromName(QStringView name);
/// What keeps a name from being watched, in English; empty: nothing.
[[nodiscard]] QString watchedNameProblem(const WatchedName &name);

inline constexpr int kMostWatchedNames = 50;
inline constexpr int kMostWatchedPhrases = 20;
inline constexpr int kLongestWatchedPhrase = 64;

} // namespace rapport
