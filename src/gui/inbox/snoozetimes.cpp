#include "gui/inbox/snoozetimes.h"

#include "gui/timetext.h"

#include <QCoreApplication>

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SnoozeTimes)
};

constexpr int kShortSeconds = 3 * 60 * 60;
const QTime kMorning(9, 0);

} // namespace

QList<SnoozeTime> snoozeTimes(const QDateTime &now)
{
    const auto morningOf = [&now](const QDate &day) {
        QDateTime at = now; // keeps the zone
        at.setDate(day);
        at.setTime(kMorning);
        return at.toMSecsSinceEpoch();
    };
    const QString nine = clockText(kMorning);
    const QDate today = now.date();
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    return {{Words::tr("In 3 hours"), now.addSecs(kShortSeconds).toMSecsSinceEpoch()},
            {Words::tr("Tomorrow, %1").arg(nine), morningOf(today.addDays(1))},
            {Words::tr("Monday, %1").arg(nine), morningOf(monday)},
            {Words::tr("Until they answer"), 0}};
}

} // namespace rapport
