#pragma once

#include <QtGlobal>

namespace rapport {

/// What is timed in a conversation; see serviceclock.h. Stored as its number: do not renumber.
enum class ServiceClock { FirstReply = 0, NextReply = 1, Resolution = 2 };

/// What a list has to know of a conversation's promises.
struct DueTimes
{
    qint64 dueAt = 0;                              ///< When the first of the running clocks is due; 0: none is.
    qint64 soonAt = 0;                             ///< From when on that is soon.
    ServiceClock clock = ServiceClock::FirstReply; ///< Which one.
    int missed = 0; ///< Clocks that ended too late at some time, a bit (1 << clock) each.

    friend bool operator==(const DueTimes &, const DueTimes &) = default;
};

enum class DueState { None, Running, DueSoon, Overdue };

[[nodiscard]] constexpr DueState dueState(const DueTimes &due, qint64 nowMs)
{
    if (due.dueAt == 0)
        return DueState::None;
    if (nowMs > due.dueAt)
        return DueState::Overdue;
    return nowMs >= due.soonAt ? DueState::DueSoon : DueState::Running;
}

[[nodiscard]] constexpr bool wasMissed(const DueTimes &due, ServiceClock clock)
{
    return (due.missed & (1 << static_cast<int>(clock))) != 0;
}

} // namespace rapport
