#include "gui/widgets/hairline.h"

#include "gui/theme/theme.h"

#include <QPainter>

namespace rapport {

Hairline::Hairline(QWidget *parent) : Hairline(Qt::Horizontal, parent) {}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Token::Line));
}

} // namespace rapport
