#pragma once

#include "output/paper.h"

class QIODevice;

namespace rapport::output {

/// One file that needs no other: nothing in it is loaded from anywhere, nothing in it runs, and it says so itself
/// (Content-Security-Policy). Fetched pictures stand in it. Storage, Cancelled.
[[nodiscard]] Result<> writeHtml(const Paper &paper, const PaperWords &words, QIODevice &device,
                                 const Progress &progress = {});

} // namespace rapport::output
