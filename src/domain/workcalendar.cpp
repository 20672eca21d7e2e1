#include "domain/workcalendar.h"

#include "base/time.h"

#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDayMinutes = 24 * 60;
/// Far enough for any promise, near enough that looking through an empty calendar takes no time.
constexpr qint64 kHorizonDays = 3660;
/// Days remembered at most; a reckoning over decades does not fill the memory.
constexpr qsizetype kMostDays = 20'000;
constexpr qint64 kEpochJulianDay = 2'440'588; // 1970-01-01

qint64 floorDivide(qint64 a, qint64 b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

std::optional<int> minuteFromText(QStringView text)
{
    const QList<QStringView> parts = text.split(u':');
    if (parts.size() > 2 || parts.first().isEmpty() || parts.first().size() > 2)
        return std::nullopt;
    int minute = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool digits = !parts[i].isEmpty() && std::all_of(parts[i].begin(), parts[i].end(),
                                                               [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits || (i == 1 && parts[i].size() != 2))
            return std::nullopt;
        const int number = parts[i].toInt();
        if (i == 1 && number > 59)
            return std::nullopt;
        minute += i == 0 ? number * 60 : number;
    }
    return minute <= kDayMinutes ? std::optional(minute) : std::nullopt;
}

QString minuteText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<QList<WorkHours>> workHoursFromText(const QString &text)
{
    QList<WorkHours> all;
    QString plain = text;
    plain.replace(u'\u2013', u'-');
    const QStringList parts = plain.split(u',');
    for (const QString &raw : parts) {
        const QString part = raw.simplified().remove(u' ');
        if (part.isEmpty() && parts.size() == 1)
            return all;
        const QStringList ends = part.split(u'-');
        if (ends.size() != 2)
            return std::nullopt;
        const std::optional<int> from = minuteFromText(ends[0]);
        const std::optional<int> to = minuteFromText(ends[1]);
        if (!from || !to || *from == kDayMinutes)
            return std::nullopt;
        all.append({.from = *from, .to = *to > *from ? *to : *to + kDayMinutes});
    }
    std::sort(all.begin(), all.end(), [](const WorkHours &a, const WorkHours &b) { return a.from < b.from; });
    return all;
}

QString workHoursText(const QList<WorkHours> &hours)
{
    QStringList parts;
    for (const WorkHours &one : hours) {
        const int end = one.to > kDayMinutes ? one.to - kDayMinutes : one.to;
        parts.append(QString(minuteText(one.from) + u'-' + minuteText(end)));
    }
    return parts.join(u", "_s);
}

bool workHoursOverlap(const QList<WorkHours> &hours)
{
    QList<WorkHours> sorted = hours;
    std::sort(sorted.begin(), sorted.end(), [](const WorkHours &a, const WorkHours &b) { return a.from < b.from; });
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        if (sorted[i].from < sorted[i - 1].to)
            return true;
    }
    return false;
}

WorkTime::WorkTime(WorkCalendar calendar) : m_calendar(std::move(calendar)), m_zone(m_calendar.zone)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    const auto sort = [](QList<WorkHours> &hours) {
        std::sort(hours.begin(), hours.end(), [](const WorkHours &a, const WorkHours &b) { return a.from < b.from; });
    };
    for (QList<WorkHours> &hours : m_calendar.week)
        sort(hours);
    for (ExceptionalDay &day : m_calendar.days) {
        sort(day.hours);
        m_exceptions.insert(day.date.toJulianDay(), day.hours);
    }
}

qint64 WorkTime::offsetAt(qint64 unixMs) const
{
    return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(unixMs, Qt::UTC)) * kSecondMs;
}

qint64 WorkTime::localDay(qint64 unixMs) const
{
    return kEpochJulianDay + floorDivide(unixMs + offsetAt(unixMs), kDayMs);
}

qint64 WorkTime::instant(qint64 day, int minute) const
{
    const qint64 local = (day - kEpochJulianDay) * kDayMs + minute * kMinuteMs;
    const qint64 offsetBefore = offsetAt(local - kDayMs);
    const qint64 offsetAfter = offsetAt(local + kDayMs);
    // The offset before a change gives the first of two occurrences.
    if (offsetAt(local - offsetBefore) == offsetBefore)
        return local - offsetBefore;
    if (offsetAt(local - offsetAfter) == offsetAfter)
        return local - offsetAfter;
    // The change skips it: search for the change itself.
    qint64 low = local - offsetAfter;
    qint64 high = local - offsetBefore;
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (offsetAt(middle) == offsetBefore ? low : high) = middle;
    }
    return high;
}

const QList<WorkHours> &WorkTime::hoursOn(qint64 day) const
{
    if (const auto exception = m_exceptions.constFind(day); exception != m_exceptions.constEnd())
        return *exception;
    return m_calendar.week[static_cast<size_t>(((day % 7) + 7) % 7)]; // Julian day 0 was a Monday
}

const QList<WorkTime::Shift> &WorkTime::shiftsOn(qint64 day) const
{
    if (const auto known = m_shifts.constFind(day); known != m_shifts.constEnd())
        return *known;
    if (m_shifts.size() >= kMostDays)
        m_shifts.clear();
    qint64 covered = std::numeric_limits<qint64>::min();
    for (const WorkHours &hours : hoursOn(day - 1)) {
        if (hours.to > kDayMinutes)
            covered = std::max(covered, instant(day - 1, hours.to));
    }
    QList<Shift> shifts;
    for (const WorkHours &hours : hoursOn(day)) {
        const qint64 from = std::max(covered, instant(day, hours.from));
        const qint64 to = instant(day, hours.to);
        if (to > from)
            shifts.append({from, to});
        covered = std::max(covered, to);
    }
    return *m_shifts.insert(day, shifts);
}

qint64 WorkTime::between(qint64 from, qint64 to) const
{
    if (to <= from)
        return 0;
    qint64 sum = 0;
    const qint64 last = localDay(to);
    for (qint64 day = localDay(from) - 1; day <= last; ++day) {
        if (hoursOn(day).isEmpty())
            continue;
        for (const Shift &shift : shiftsOn(day))
            sum += std::max<qint64>(0, std::min(to, shift.to) - std::max(from, shift.from));
    }
    return sum;
}

std::optional<qint64> WorkTime::after(qint64 from, qint64 duration) const
{
    if (duration <= 0)
        return from;
    qint64 left = duration;
    const qint64 first = localDay(from) - 1;
    for (qint64 day = first; day <= first + kHorizonDays; ++day) {
        if (hoursOn(day).isEmpty())
            continue;
        for (const Shift &shift : shiftsOn(day)) {
            const qint64 begin = std::max(from, shift.from);
            if (shift.to - begin >= left)
                return begin + left;
            left -= std::max<qint64>(0, shift.to - begin);
        }
    }
    return std::nullopt;
}

std::optional<qint64> WorkTime::before(qint64 to, qint64 duration) const
{
    if (duration <= 0)
        return to;
    qint64 left = duration;
    const qint64 last = localDay(to);
    for (qint64 day = last; day >= last - kHorizonDays; --day) {
        if (hoursOn(day).isEmpty())
            continue;
        const QList<Shift> &shifts = shiftsOn(day);
        for (auto shift = shifts.crbegin(); shift != shifts.crend(); ++shift) {
            const qint64 end = std::min(to, shift->to);
            if (end - shift->from >= left)
                return end - left;
            left -= std::max<qint64>(0, end - shift->from);
        }
    }
    return std::nullopt;
}

} // namespace rapport
