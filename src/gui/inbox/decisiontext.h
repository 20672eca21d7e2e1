#pragma once

#include "domain/event.h"
#include "sync/change.h"

#include <QString>

namespace rapport {

/// What was done to so many conversations: "Closed.", "12 closed."
[[nodiscard]] QString doneText(const Change &change, int count, qint64 nowMs);
/// What an event says somebody did: "closed it", "put the tag “billing” on it".
[[nodiscard]] QString eventText(const Event &event);
/// Whether a rule did it rather than a person: a snooze ended, their answer came.
[[nodiscard]] bool isByRule(const Event &event);
/// Whether it can be taken back where nothing has changed since.
[[nodiscard]] bool canBeTakenBack(const Event &event);

} // namespace rapport
