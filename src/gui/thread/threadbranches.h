#pragma once

#include "domain/message.h"

#include <QList>
#include <vector>

namespace rapport {

/// Where a message stands among those that answer each other.
struct BranchPlace
{
    int message = 0;     ///< Its index in the list that was given.
    int depth = 0;       ///< How many branches it is within; 0: on the stem.
    int parent = -1;     ///< Place of the message that it answers; -1: of none that is here.
    int descendants = 0; ///< Those further down: the places right behind this one.
    bool opens = false;  ///< Its answers are a branch of their own, which can be folded.
};

/// Puts messages (by time, the oldest first) in the order they are read: each below what it answers, by time beside
/// each other. What answers nothing that is here, notes among it, stands on the stem in its time. A talk of two, each
/// answering the last, has no branches, however long; so has a post with comments that nobody answers. Pure; links that
/// lead in a circle are cut.
[[nodiscard]] std::vector<BranchPlace> arrange(const QList<ThreadMessage> &messages);

} // namespace rapport
