#pragma once

#include "gui/inbox/inboxcommand.h"

#include <QList>

namespace rapport {

class FindBar;
class ThreadEvents;
class ThreadView;

/// What can be done in a thread, for the keys, the palette and the sheet of shortcuts. What they work on outlives them.
[[nodiscard]] QList<InboxCommand> threadCommands(ThreadView &view, FindBar &find, ThreadEvents &events);

} // namespace rapport
