#include "gui/theme/mirroredlabel.h"

#include "gui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <algorithm>

namespace rapport::theme {

void drawMirroredLabel(const QStyle &style, const QStyleOptionButton &button, QPainter &painter)
{
    const int gap = kSpace1;
    const bool enabled = button.state & QStyle::State_Enabled;
    const int word = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = word + gap + button.iconSize.width();
    const QRect area = button.rect;
    const int left = area.left() + std::max(0, (area.width() - whole) / 2);
    const QRect icon(left + word + gap, area.center().y() - button.iconSize.height() / 2, button.iconSize.width(),
                     button.iconSize.height());
    style.drawItemText(&painter, QRect(left, area.top(), word, area.height()), Qt::AlignCenter | Qt::TextShowMnemonic,
                       button.palette, enabled, button.text, QPalette::ButtonText);
    const QIcon::State state = button.state & QStyle::State_On ? QIcon::On : QIcon::Off;
    button.icon.paint(&painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, state);
}

} // namespace rapport::theme
