#pragma once

#include <QtGlobal>

namespace rapport {

/// Answers for "now". Whatever depends on the time takes one, so that a test can hold the time still. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Milliseconds since 1970-01-01T00:00:00Z.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
};

} // namespace rapport
