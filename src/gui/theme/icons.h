#pragma once

#include "gui/theme/theme.h"

#include <QIcon>
#include <QRectF>

class QPainter;

/// Glyphs of the Material icon font, painted in the colours of the theme. GUI thread.
namespace rapport::theme {

/// The glyph of that name in the Material font ("inbox", "send"), in a token's colour at any size and scale. It follows
/// light and dark by itself; disabled it is Faint, and on a checked control Accent.
[[nodiscard]] QIcon icon(const QString &name, Token token = Token::Muted);
[[nodiscard]] QIcon icon(const char *name, Token token = Token::Muted);

/// Draws a glyph into the largest centred square of the rectangle: for delegates.
void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
void drawIcon(QPainter &painter, const QRectF &rect, const char *name, const QColor &color);

/// Whether the font has a glyph of that name.
[[nodiscard]] bool hasIcon(const QString &name);

} // namespace rapport::theme
