#include "gui/widgets/surface.h"

#include <QPainter>

namespace rapport {

Surface::Surface(QWidget *parent) : Surface(theme::Token::Surface, parent) {}

Surface::Surface(theme::Token fill, QWidget *parent) : QWidget(parent), m_fill(fill) {}

void Surface::setFill(theme::Token fill)
{
    m_fill = fill;
    update();
}

void Surface::setCard(theme::Token line)
{
    m_card = true;
    m_line = line;
    update();
}

void Surface::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (!m_card) {
        painter.fillRect(rect(), theme::color(m_fill));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme::color(m_fill));
    painter.setPen(theme::color(m_line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kCardRadius, theme::kCardRadius);
}

} // namespace rapport
