#pragma once

#include "store/seeding.h"

#include <QString>
#include <QStringList>

// Why somebody is proposed for a campaign, or must not be asked, in the interface's language. GUI thread.
namespace rapport::seedtext {

[[nodiscard]] QString fitText(double fit);                                    ///< "0.84"
[[nodiscard]] QString reachText(qint64 followers);                            ///< "4 310", "not known"
[[nodiscard]] QString reasonText(const store::Seed &seed, SeedReason reason); ///< "wrote 7 times in its conversations"
[[nodiscard]] QString obstacleText(const store::Seed &seed);                  ///< Empty: there is none.
/// All reasons, the obstacle first.
[[nodiscard]] QStringList linesOf(const store::Seed &seed);

} // namespace rapport::seedtext
