#pragma once

#include "store/store.h"

#include <QString>

namespace rapport::test {

/// Holds each card of a model's board against a straightforward count of the rows: messages, activities, what happened
/// in conversations, campaigns, followers. None of it goes through roll-ups or metrics. A card without data says so,
/// and what is to be connected. Returns how many cards have data.
int expectBoardIsCounted(Reader &r, const QString &modelId);

} // namespace rapport::test
