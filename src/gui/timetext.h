#pragma once

#include <QString>
#include <QTime>

/// Times as people read them, in the system's zone and the interface's language. Times are UTC milliseconds; 0, "no
/// time", gives an empty text.
namespace rapport {

/// For a list's narrow column: "now", "58 min", "5 h", "Yesterday", "12 Nov", "12 Nov 2025".
[[nodiscard]] QString ageText(qint64 atMs, qint64 nowMs);
/// "just now", "12 s ago", "5 min ago", "3 h ago", "yesterday, 17:42", "12 Nov 2025, 17:42".
[[nodiscard]] QString agoText(qint64 atMs, qint64 nowMs);
/// What is to come: "now", "in 12 s", "in 5 min", "in 3 h", "on 12 Nov 2025, 17:42".
[[nodiscard]] QString untilText(qint64 atMs, qint64 nowMs);
/// The hour of a message: "17:42".
[[nodiscard]] QString clockText(qint64 atMs);
[[nodiscard]] QString clockText(QTime time);
[[nodiscard]] QString clockFormat(); ///< As Qt writes formats: "HH:mm".
/// A day as a separator: "Today", "Yesterday", "Monday, 12 November", with the year where it is another one.
[[nodiscard]] QString dayText(qint64 atMs, qint64 nowMs);
/// On hover: the whole date, the seconds and the zone.
[[nodiscard]] QString exactText(qint64 atMs);
/// A length of time: "12 s", "58 min", "5 h", "3 days".
[[nodiscard]] QString durationText(qint64 ms);
/// A count with the language's group separators: "84 212".
[[nodiscard]] QString countText(qint64 count);

} // namespace rapport
