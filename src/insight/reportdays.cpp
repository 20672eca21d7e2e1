#include "insight/reportdays.h"

#include <QDateTime>
#include <algorithm>
#include <limits>

namespace rapport {

namespace {

constexpr qint64 kDay = qint64{24} * 60 * 60 * 1000;
constexpr qint64 kHour = qint64{60} * 60 * 1000;
constexpr qint64 kEpochJulianDay = 2'440'588;
/// What comes from a network may claim any time: beyond these years a zone's first and last rule hold.
constexpr qint64 kEarliest = qint64{-2'208'988'800} * 1000; // 1900
constexpr qint64 kLatest = qint64{4'102'444'800} * 1000;    // 2100

constexpr qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

ReportDays::ReportDays(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

const ReportDays::Stretch &ReportDays::stretchAt(qint64 atMs) const
{
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(), [atMs](const Stretch &stretch) {
        return stretch.from <= atMs && atMs < stretch.to;
    });
    if (found != m_stretches.end()) {
        std::iter_swap(m_stretches.begin(), found);
        return m_stretches.front();
    }
    const qint64 asked = std::clamp(atMs, kEarliest, kLatest);
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(asked, Qt::UTC);
    Stretch stretch{.from = std::numeric_limits<qint64>::min(),
                    .to = std::numeric_limits<qint64>::max(),
                    .offsetMs = qint64{m_zone.offsetFromUtc(moment)} * 1000};
    if (m_zone.hasTransitions()) {
        const QTimeZone::OffsetData before = m_zone.previousTransition(moment.addMSecs(1));
        const QTimeZone::OffsetData after = m_zone.nextTransition(moment);
        if (before.atUtc.isValid() && asked > kEarliest)
            stretch.from = before.atUtc.toMSecsSinceEpoch();
        if (after.atUtc.isValid() && asked < kLatest)
            stretch.to = after.atUtc.toMSecsSinceEpoch();
        if (asked == kEarliest)
            stretch.to = std::min(stretch.to, kEarliest + 1);
        if (asked == kLatest)
            stretch.from = std::max(stretch.from, kLatest);
    }
    m_stretches.push_back(stretch);
    std::iter_swap(m_stretches.begin(), m_stretches.end() - 1);
    return m_stretches.front();
}

int ReportDays::dayOf(qint64 atMs) const
{
    return static_cast<int>(floorDivided(atMs + stretchAt(atMs).offsetMs, kDay));
}

int ReportDays::hourOf(qint64 atMs) const
{
    const qint64 local = atMs + stretchAt(atMs).offsetMs;
    return static_cast<int>((local - floorDivided(local, kDay) * kDay) / kHour);
}

qint64 ReportDays::beginOf(int day) const
{
    const qint64 local = day * kDay;
    // A zone is never further from UTC than this, and does not change its clocks twice within two days.
    const qint64 before = stretchAt(local - kDay).offsetMs;
    const qint64 after = stretchAt(local + kDay).offsetMs;
    const qint64 early = local - std::max(before, after);
    const qint64 late = local - std::min(before, after);
    for (const qint64 begin : {early, late}) {
        if (begin + stretchAt(begin).offsetMs == local)
            return begin;
    }
    return stretchAt(early).to;
}

QDate ReportDays::dateOf(int day)
{
    return QDate::fromJulianDay(kEpochJulianDay + day);
}

int ReportDays::dayOf(const QDate &date)
{
    return static_cast<int>(date.toJulianDay() - kEpochJulianDay);
}

} // namespace rapport
