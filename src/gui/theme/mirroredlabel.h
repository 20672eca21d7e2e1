#pragma once

class QPainter;
class QStyle;
class QStyleOptionButton;

namespace rapport::theme {

/// A word with its icon at its right, both in the middle of the button: Qt 6.4 puts the word at the edge there.
void drawMirroredLabel(const QStyle &style, const QStyleOptionButton &button, QPainter &painter);

} // namespace rapport::theme
