#pragma once

#include "gui/inbox/inboxcommand.h"

#include <QList>

class QWidget;

namespace rapport {

class Clock;
class QuietTimes;

/// What the command palette offers about notifications. `quiet` outlives the window that `over` belongs to.
[[nodiscard]] QList<InboxCommand> quietCommands(QuietTimes &quiet, const Clock &clock, QWidget &over);

} // namespace rapport
