#include "gui/later/sendtimes.h"

#include "gui/later/momentdialog.h"
#include "gui/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::SendTimes)
};

constexpr int kHourSeconds = 60 * 60;
constexpr int kWeekDays = 7;
const QTime kMorning(9, 0);
const QTime kEvening(18, 0);

} // namespace

QList<SendTime> sendTimes(const QDateTime &now)
{
    const auto at = [&now](const QDate &day, const QTime &time) {
        QDateTime moment = now; // keeps the zone
        moment.setDate(day);
        moment.setTime(time);
        return moment.toMSecsSinceEpoch();
    };
    const QDate today = now.date();
    const QDate monday = today.addDays(kWeekDays + 1 - today.dayOfWeek());
    QList<SendTime> times{{Words::tr("In an hour"), now.addSecs(kHourSeconds).toMSecsSinceEpoch()}};
    if (now.time() < kEvening.addSecs(-kHourSeconds))
        times.append({Words::tr("This evening, %1").arg(clockText(kEvening)), at(today, kEvening)});
    times.append({Words::tr("Tomorrow, %1").arg(clockText(kMorning)), at(today.addDays(1), kMorning)});
    if (monday != today.addDays(1))
        times.append({Words::tr("Monday, %1").arg(clockText(kMorning)), at(monday, kMorning)});
    return times;
}

QString sendTimeText(qint64 atMs, qint64 nowMs)
{
    const QLocale locale;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QString hour = clockText(atMs);
    const qint64 days = today.daysTo(at.date());
    if (days == 0)
        return Words::tr("today %1", "hour").arg(hour);
    if (days == 1)
        return Words::tr("tomorrow %1", "hour").arg(hour);
    if (days == -1)
        return Words::tr("yesterday %1", "hour").arg(hour);
    if (days > 1 && days < kWeekDays)
        return Words::tr("%1 %2", "day of the week, hour").arg(locale.dayName(at.date().dayOfWeek()), hour);
    const QString day = at.date().year() == today.year()
                            ? locale.toString(at.date(), Words::tr("d MMM", "a date"))
                            : locale.toString(at.date(), Words::tr("d MMM yyyy", "a date"));
    return Words::tr("%1 %2", "date, hour").arg(day, hour);
}

void fillSendTimes(QMenu *menu, QWidget *parent, const std::function<qint64()> &nowMs,
                   const std::function<void(qint64 at)> &chosen, const QTimeZone &zone)
{
    QObject::connect(menu, &QMenu::aboutToShow, parent, [menu, parent, nowMs, chosen, zone] {
        menu->clear();
        const qint64 now = nowMs();
        for (const SendTime &time : sendTimes(QDateTime::fromMSecsSinceEpoch(now, zone)))
            QObject::connect(menu->addAction(time.label), &QAction::triggered, parent,
                             [chosen, at = time.at] { chosen(at); });
        menu->addSeparator();
        QAction *other = menu->addAction(Words::tr("Another time …"));
        other->setObjectName(u"otherSendTime"_s);
        QObject::connect(other, &QAction::triggered, parent, [parent, now, chosen, zone] {
            auto *dialog =
                new MomentDialog({u"send"_s, Words::tr("Send at"), Words::tr("Send then")}, now, 0, parent, zone);
            QObject::connect(dialog, &MomentDialog::chosen, parent, chosen);
            dialog->open();
        });
    });
}

} // namespace rapport
