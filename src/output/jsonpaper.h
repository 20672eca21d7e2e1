#pragma once

#include "output/paper.h"

class QIODevice;

namespace rapport::output {

/// One JSON object: "conversation" and "messages", as the command line's show --json has them. Storage, Cancelled.
[[nodiscard]] Result<> writeJson(const Paper &paper, QIODevice &device, const Progress &progress = {});

} // namespace rapport::output
