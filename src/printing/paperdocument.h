#pragma once

#include "output/paper.h"

#include <QColor>
#include <QFont>
#include <QTextDocument>
#include <memory>

class QPagedPaintDevice;

namespace rapport::printing {

/// Makes an empty document one for that device, in the letters of documents on paper.
void preparePaper(QTextDocument &document, QPagedPaintDevice &device);
/// The conversation as a text for that device: its head, then each message. Null if `progress` broke it off.
[[nodiscard]] std::unique_ptr<QTextDocument> makeDocument(const output::Paper &paper, const output::PaperWords &words,
                                                          QPagedPaintDevice &device, const output::Progress &progress);

/// Ink and its lighter kinds, as paper takes them: the light theme's, on white.
inline constexpr QRgb kInk = 0xff1b1f24;
inline constexpr QRgb kMutedInk = 0xff5b6573;
inline constexpr QRgb kHairline = 0xffd5d9df;

[[nodiscard]] QFont paperFont(double points, bool bold = false);

} // namespace rapport::printing
