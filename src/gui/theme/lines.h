#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

/// Single lines of text for long lists. Shaping is what text costs: here each word is shaped once and drawn as glyphs
/// from then on, so a row that was never seen costs little more than one that was. GUI thread.
namespace rapport::theme {

/// Draws on one line in the painter's pen, centred vertically, and ends it with an ellipsis where it is too wide. The
/// font is one of theme::font(), or one that differs in its size or weight alone. `alignment`: AlignLeft, AlignRight or
/// AlignHCenter.
void drawLine(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text);
/// The same on two lines: the first breaks between words, the second ends with an ellipsis where it is too wide.
void drawTwoLines(QPainter &painter, const QRect &first, const QRect &second, Qt::Alignment alignment,
                  const QFont &font, const QString &text);
/// Pixels that the text needs on one line, rounded up.
[[nodiscard]] int lineWidth(const QFont &font, const QString &text);

/// A figure with digits of one width each, so that figures below each other line up and do not tremble while they
/// count. (Qt 6.4 cannot ask a font for its tabular figures.)
void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QString &text);
/// Pixels that drawTabular() needs, rounded up.
[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);

} // namespace rapport::theme
