#pragma once

#include <QStringList>

namespace rapport {

/// The kinds of events that undoEvent() can take back; decisions about many ("batch.*") are taken back by BatchRuns.
[[nodiscard]] QStringList undoableKinds();

} // namespace rapport
