#pragma once

#include "output/paper.h"

class QIODevice;
class QPagedPaintDevice;

/// Conversations on paper: PDF and printers. From any thread; needs a QGuiApplication, no window.
namespace rapport::printing {

/// Draws the pages `from` to `to` (0: all), each with the subject at its head and its number at its foot. Storage (the
/// device refused), Cancelled.
[[nodiscard]] Result<> paintPaper(const output::Paper &paper, const output::PaperWords &words,
                                  QPagedPaintDevice &device, const output::Progress &progress = {}, int from = 0,
                                  int to = 0);
/// On A4, or Letter where that is what the system's country prints on. Storage, Cancelled.
[[nodiscard]] Result<> writePdf(const output::Paper &paper, const output::PaperWords &words, QIODevice &device,
                                const output::Progress &progress = {});

} // namespace rapport::printing
