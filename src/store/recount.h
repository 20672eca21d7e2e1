#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QStringList>

// The proof of the figures: everything counted again from rows, beside what the roll-ups and facts say.
namespace rapport::store {

/// What is other than a recount gives.
struct FigureFaults
{
    qint64 days = 0;                           ///< Of one family and account each.
    std::vector<ConversationId> conversations; ///< With facts other than their messages and decisions tell.
    QStringList first;                         ///< English; the first few.

    [[nodiscard]] qint64 count() const { return days + static_cast<qint64>(conversations.size()); }
};
/// Counts everything again and compares, byte by byte, in one look at the workspace. What is known to wait is not
/// wrong: it is counted first, and where nothing can be written there is nothing to compare until it is. Seconds for a
/// million messages. Storage. Blocks; not on the GUI thread.
[[nodiscard]] Result<FigureFaults> figureFaults(Store &store);
/// Counts everything again where something is wrong, in short transactions.
[[nodiscard]] Result<> mendFigures(Store &store);

} // namespace rapport::store
