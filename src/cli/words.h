#pragma once

#include "base/time.h"

#include <QString>

namespace rapport::cli {

/// A time in a table: "2026-05-01 10:00Z"; "-" for none.
[[nodiscard]] inline QString shortTime(qint64 unixMs)
{
    if (unixMs == 0)
        return QStringLiteral("-");
    return isoFromMs(unixMs).left(16).replace(u'T', u' ') + u'Z';
}

} // namespace rapport::cli
