#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace rapport {

/// A time that a conversation is often put aside until.
struct SnoozeTime
{
    QString label;
    qint64 until = 0; ///< UTC milliseconds; 0: until they answer.
};

/// In three hours, tomorrow and on Monday at nine, when they answer: as seen from a time, in its own zone.
[[nodiscard]] QList<SnoozeTime> snoozeTimes(const QDateTime &now);

} // namespace rapport
