#pragma once

#include <QString>
#include <optional>

namespace rapport {

inline constexpr qint64 kSecondMs = 1000;
inline constexpr qint64 kMinuteMs = 60 * kSecondMs;
inline constexpr qint64 kHourMs = 60 * kMinuteMs;
inline constexpr qint64 kDayMs = 24 * kHourMs;

/// ISO 8601 in UTC with milliseconds and "Z": 2026-05-01T10:00:00.000Z. Empty for 0, which means "no time".
[[nodiscard]] QString isoFromMs(qint64 unixMs);
/// Reads ISO 8601 / RFC 3339 with any offset; text without one is taken as UTC. Nothing where it is no time.
[[nodiscard]] std::optional<qint64> msFromIso(QStringView text);

} // namespace rapport
