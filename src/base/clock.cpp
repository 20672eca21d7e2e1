#include "base/clock.h"

#include <QDateTime>

namespace rapport {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace rapport
