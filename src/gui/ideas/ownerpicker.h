#pragma once

#include "domain/ids.h"

#include <QString>

#include <functional>

class QWidget;

namespace rapport {

struct GuiContext;

/// Asks over `window` who looks after something: oneself, nobody, or one of those who work here. `now` is marked.
/// `chosen` gets the colleague (none: nobody) and what they are called.
void pickOwner(GuiContext &context, QWidget &window, ActorId now,
               const std::function<void(ActorId owner, const QString &name)> &chosen);

} // namespace rapport
