#include "base/time.h"

#include <QDateTime>

namespace rapport {

QString isoFromMs(qint64 unixMs)
{
    if (unixMs == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<qint64> msFromIso(QStringView text)
{
    QDateTime time = QDateTime::fromString(text.trimmed().toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

} // namespace rapport
