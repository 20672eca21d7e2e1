#pragma once

#include "base/clock.h"

#include <atomic>

namespace rapport::test {

/// A clock that a test sets. Starts at 2026-05-01T10:00:00Z.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now.load(); }
    void set(qint64 unixMs) { m_now.store(unixMs); }
    void advance(qint64 ms) { m_now.fetch_add(ms); }

private:
    std::atomic<qint64> m_now{1'777'629'600'000};
};

} // namespace rapport::test
