#pragma once

#include "output/paper.h"

namespace rapport {

/// The texts of a printed or exported conversation in the interface's language, times in the system's zone.
[[nodiscard]] output::PaperWords paperWords();
/// A name for a file about it, without an ending: of letters, digits and spaces, never empty.
[[nodiscard]] QString fileNameFor(const ConversationRow &row);

} // namespace rapport
