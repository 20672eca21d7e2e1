#include "gui/desktop/quiettimes.h"

#include "base/clock.h"
#include "base/time.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qint64 kLongestWaitMs = kHourMs; // Clocks are set and machines sleep: it looks again at least so often.
constexpr qint64 kFurthestMs = 14 * kDayMs;

QString untilKey()
{
    return u"notifications/quietUntil"_s;
}

QString hoursKey()
{
    return u"notifications/quietHours"_s;
}

QString fromKey()
{
    return u"notifications/quietFrom"_s;
}

QString toKey()
{
    return u"notifications/quietTo"_s;
}

QTime storedTime(const QString &key, QTime otherwise)
{
    const QTime time = QTime::fromString(QSettings().value(key).toString(), u"HH:mm"_s);
    return time.isValid() ? time : otherwise;
}

} // namespace

bool isQuietHour(const QuietHours &hours, const QDateTime &local)
{
    if (!hours.on || hours.from == hours.to)
        return false;
    const QTime time = local.time();
    if (hours.from < hours.to)
        return time >= hours.from && time < hours.to;
    return time >= hours.from || time < hours.to;
}

QDateTime nextQuietEdge(const QuietHours &hours, const QDateTime &local)
{
    if (!hours.on || hours.from == hours.to)
        return {};
    QDateTime next;
    for (const QTime &edge : {hours.from, hours.to}) {
        for (int day = 0; day <= 1; ++day) {
            const QDateTime at(local.date().addDays(day), edge);
            if (at > local && (!next.isValid() || at < next))
                next = at;
        }
    }
    return next;
}

QuietTimes::QuietTimes(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    const QSettings settings;
    const QuietHours usual;
    m_hours.on = settings.value(hoursKey(), usual.on).toBool();
    m_hours.from = storedTime(fromKey(), usual.from);
    m_hours.to = storedTime(toKey(), usual.to);
    m_askedUntil = settings.value(untilKey(), 0).toLongLong();
    // A clock that was once wrong must not silence the program for years.
    if (m_askedUntil > m_clock.nowMs() + kFurthestMs)
        m_askedUntil = 0;
    m_edge.setSingleShot(true);
    m_edge.setTimerType(Qt::CoarseTimer);
    connect(&m_edge, &QTimer::timeout, this, &QuietTimes::follow);
    m_wasQuiet = isQuiet();
    follow();
}

bool QuietTimes::isQuiet() const
{
    return askedUntil() != 0 || isQuietHour(m_hours, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
}

qint64 QuietTimes::askedUntil() const
{
    return m_askedUntil > m_clock.nowMs() ? m_askedUntil : 0;
}

void QuietTimes::askUntil(qint64 atMs)
{
    m_askedUntil = std::min(atMs, m_clock.nowMs() + kFurthestMs);
    QSettings().setValue(untilKey(), m_askedUntil);
    follow();
    Q_EMIT changed();
}

void QuietTimes::askForAnHour()
{
    askUntil(m_clock.nowMs() + kHourMs);
}

void QuietTimes::setHours(const QuietHours &hours)
{
    if (hours == m_hours)
        return;
    m_hours = hours;
    QSettings settings;
    settings.setValue(hoursKey(), hours.on);
    settings.setValue(fromKey(), hours.from.toString(u"HH:mm"_s));
    settings.setValue(toKey(), hours.to.toString(u"HH:mm"_s));
    follow();
    Q_EMIT changed();
}

/// Says so when quiet begins or ends by the clock alone, and waits for the next time that may happen.
void QuietTimes::follow()
{
    const qint64 now = m_clock.nowMs();
    qint64 wait = kLongestWaitMs;
    if (askedUntil() != 0)
        wait = std::min(wait, askedUntil() - now);
    const QDateTime edge = nextQuietEdge(m_hours, QDateTime::fromMSecsSinceEpoch(now));
    if (edge.isValid())
        wait = std::min(wait, edge.toMSecsSinceEpoch() - now);
    m_edge.start(static_cast<int>(std::max<qint64>(wait, kSecondMs)));
    if (std::exchange(m_wasQuiet, isQuiet()) != m_wasQuiet)
        Q_EMIT changed();
}

} // namespace rapport
