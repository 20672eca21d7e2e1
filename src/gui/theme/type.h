#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

/// The type scale: one family, six sizes, two weights. GUI thread.
namespace rapport::theme {

enum class TextStyle {
    Body,      ///< 13 px
    BodyBold,  ///< 13 px, semibold
    Secondary, ///< 12 px
    Caption,   ///< 11 px
    CaptionBold,
    Title,  ///< 15 px, semibold
    Figure, ///< 22 px, semibold
};

/// Inter where it is installed, else the platform's interface font.
[[nodiscard]] QFont font(TextStyle style);

/// Digits of one width each, so that figures below each other line up and do not tremble while they count. (Qt 6.4
/// cannot ask a font for its tabular figures.)
[[nodiscard]] double tabularWidth(const QFont &font, const QString &text);
/// Draws on one line within the rectangle, in the painter's font and pen. `flags`: AlignLeft or AlignRight, centred
/// vertically.
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment flags, const QString &text);

} // namespace rapport::theme
