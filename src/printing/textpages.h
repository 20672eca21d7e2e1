#pragma once

#include "output/paper.h"

class QPagedPaintDevice;
class QTextDocument;

namespace rapport::printing {

/// What stands above and below the text of each page.
struct PageStrips
{
    QString head; ///< From the second page on: the first has it in its text.
    QString foot;
    QString page; ///< "Page %1 of %2"
};

/// The strip above and below, in the device's dots.
[[nodiscard]] double stripHeight(const QPagedPaintDevice &device);

/// Lays the document out for pages of that device. On the document's thread.
void layOutPages(QTextDocument &document, const QPagedPaintDevice &device);
/// Draws the pages `from` to `to` (0: all) of a document that is laid out. `progress` counts pages. Storage (the device
/// refused), Cancelled.
[[nodiscard]] Result<> paintPages(QTextDocument &document, const PageStrips &strips, QPagedPaintDevice &device,
                                  const output::Progress &progress, int from = 0, int to = 0);

} // namespace rapport::printing
