#include "demo/calendar.h"

#include "base/time.h"

#include <algorithm>

namespace rapport::demo {

namespace {

constexpr double months[] = {1.0, 0.95, 0.85, 0.75, 0.65, 0.55, 0.5, 0.55, 0.7, 0.85, 1.0, 0.95};
constexpr double weekdays[] = {0.75, 0.7, 0.7, 0.72, 0.75, 0.9, 1.0}; // Monday first
constexpr double hours[] = {0.08, 0.04, 0.02, 0.01, 0.02, 0.06, 0.2,  0.4, 0.5, 0.55, 0.6, 0.6,
                            0.65, 0.6,  0.55, 0.55, 0.6,  0.65, 0.75, 0.9, 1.0, 0.95, 0.6, 0.25};
constexpr int workshopZone = 1;

int hourOf(qint64 at, int zone)
{
    return static_cast<int>((at + zone * kHourMs) % kDayMs / kHourMs);
}

int weekdayOf(qint64 at, int zone)
{
    return static_cast<int>(((at + zone * kHourMs) / kDayMs + 3) % 7); // 1970-01-01 was a Thursday
}

} // namespace

Calendar::Calendar(qint64 startAt, qint64 endAt) : m_startAt(startAt), m_endAt(endAt) {}

double Calendar::progress(qint64 at) const
{
    return std::clamp(static_cast<double>(at - m_startAt) / static_cast<double>(m_endAt - m_startAt), 0.0, 1.0);
}

double Calendar::liveliness(qint64 at, int zone) const
{
    const auto dayOfYear = std::fmod(static_cast<double>(at / kDayMs), 365.2425);
    const auto month = std::min<size_t>(static_cast<size_t>(dayOfYear / 30.44), 11);
    return (0.35 + 0.65 * progress(at)) * months[month] * weekdays[weekdayOf(at, zone)] * hours[hourOf(at, zone)];
}

qint64 Calendar::moment(Random &random, qint64 from, qint64 to, int zone) const
{
    qint64 at = from;
    for (int tries = 0; tries < 64; ++tries) {
        at = from + static_cast<qint64>(random.unit() * static_cast<double>(to - from));
        if (random.unit() < liveliness(at, zone))
            break;
    }
    return at;
}

qint64 Calendar::awake(Random &random, qint64 at, int zone) const
{
    const int hour = hourOf(at, zone);
    if (hour >= 6 || random.chance(0.05))
        return at;
    return at + (7 - hour) * kHourMs + static_cast<qint64>(random.unit() * 2.5 * kHourMs);
}

qint64 Calendar::inWorkshop(Random &random, qint64 at) const
{
    for (int days = 0; days < 4; ++days) {
        const int hour = hourOf(at, workshopZone);
        if (weekdayOf(at, workshopZone) < 5 && hour < 18) {
            if (hour >= 8)
                return at;
            return at + (8 - hour) * kHourMs + static_cast<qint64>(random.unit() * 2 * kHourMs);
        }
        at += (24 - hour) * kHourMs;
    }
    return at;
}

} // namespace rapport::demo
