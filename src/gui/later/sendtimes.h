#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>
#include <functional>

class QMenu;
class QWidget;

namespace rapport {

/// A time at which answers are often sent.
struct SendTime
{
    QString label;
    qint64 at = 0; ///< UTC milliseconds.
};

/// In an hour, this evening, tomorrow morning, on Monday: as seen from a time, in its own zone. Hours that a change of
/// the clocks skips are moved behind it.
[[nodiscard]] QList<SendTime> sendTimes(const QDateTime &now);

/// "today 17:30", "tomorrow 09:00", "Monday 09:00", "12 Nov 09:00", with the year where it is another one.
[[nodiscard]] QString sendTimeText(qint64 atMs, qint64 nowMs);

/// Asks for a time by a menu of those, and one by which any other can be named. `chosen` gets UTC milliseconds; it is
/// called while `parent` lives. The menu's actions are made anew each time it opens. Hours are those of `zone`. GUI
/// thread.
void fillSendTimes(QMenu *menu, QWidget *parent, const std::function<qint64()> &nowMs,
                   const std::function<void(qint64 at)> &chosen, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace rapport
