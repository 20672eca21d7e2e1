#pragma once

#include "demo/random.h"

namespace rapport::demo {

/// The community's hours: when people write and when the workshop answers. Times are UTC milliseconds; zones are whole
/// hours east of Greenwich, without summer time, which nobody would notice here.
class Calendar
{
public:
    Calendar(qint64 startAt, qint64 endAt);

    /// A moment between `from` and `to`, likelier in the evening, at weekends, in winter, and the later the more.
    [[nodiscard]] qint64 moment(Random &random, qint64 from, qint64 to, int zone) const;
    /// `at`, or the next morning where people would be asleep.
    [[nodiscard]] qint64 awake(Random &random, qint64 at, int zone) const;
    /// `at`, or the next time that somebody is in the workshop.
    [[nodiscard]] qint64 inWorkshop(Random &random, qint64 at) const;
    /// How far the history has come, 0 to 1.
    [[nodiscard]] double progress(qint64 at) const;

private:
    [[nodiscard]] double liveliness(qint64 at, int zone) const;

    qint64 m_startAt;
    qint64 m_endAt;
};

} // namespace rapport::demo
