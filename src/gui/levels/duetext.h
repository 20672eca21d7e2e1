#pragma once

#include "domain/duetimes.h"

#include <QString>

/// Promises as people read them, in the interface's language. Nothing where nothing is due.
namespace rapport {

/// A row's chip, of what is due soon or overdue: "Reply due in 20 min", "Reply overdue 2 h". Empty for the rest.
[[nodiscard]] QString dueChipText(const DueTimes &due, qint64 nowMs);
/// Quiet, of what has time: "due in 3 h". Empty for what dueChipText() tells.
[[nodiscard]] QString dueQuietText(const DueTimes &due, qint64 nowMs);
/// One or the other, as a part of a sentence: "reply due in 3 h", "reply overdue 2 h".
[[nodiscard]] QString dueFactText(const DueTimes &due, qint64 nowMs);
/// On hover: what is due when, exactly, and what was late before.
[[nodiscard]] QString dueExactText(const DueTimes &due);

} // namespace rapport
