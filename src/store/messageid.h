#pragma once

#include "domain/ids.h"

#include <algorithm>

namespace rapport::store {

/// The lowest id of a message written at `at` (UTC milliseconds): (seconds since 2000-01-01) << 6. Ids in the order of
/// time let the text index give the newest first by itself. Times before 2000 share one second: no id may be 0.
[[nodiscard]] constexpr MessageId lowestMessageId(qint64 at)
{
    constexpr qint64 kSince2000 = 946'684'800;
    return MessageId(std::max<qint64>(at / 1000 - kSince2000, 1) << 6);
}

} // namespace rapport::store
