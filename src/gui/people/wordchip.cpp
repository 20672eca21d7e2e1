#include "gui/people/wordchip.h"

#include "gui/theme/icons.h"
#include "gui/theme/type.h"

#include <QPainter>
#include <QStyle>

namespace rapport {

namespace {

constexpr int kHeight = 22;
constexpr int kPadding = 7;
constexpr int kGlyph = 14;
constexpr int kGap = 4;

} // namespace

WordChip::WordChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFont(theme::font(theme::TextStyle::Caption));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void WordChip::setGlyph(const QString &glyph)
{
    m_glyph = glyph;
    updateGeometry();
}

void WordChip::setTokens(theme::Token ink, theme::Token fill)
{
    m_ink = ink;
    m_fill = fill;
    m_filled = true;
    update();
}

QSize WordChip::sizeHint() const
{
    const int glyph = m_glyph.isEmpty() ? 0 : kGlyph + kGap;
    return {fontMetrics().horizontalAdvance(text()) + glyph + 2 * kPadding + 1, kHeight};
}

void WordChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(marked ? QPen(theme::color(theme::Token::Accent), hasFocus() ? 2 : 1)
                          : QPen(theme::color(m_filled ? m_fill : theme::Token::Line), 1));
    painter.setBrush(theme::color(m_fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const QColor ink = theme::color(isEnabled() ? m_ink : theme::Token::Faint);
    const auto at = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    int x = kPadding;
    if (!m_glyph.isEmpty()) {
        theme::drawIcon(painter, at({x, (height() - kGlyph) / 2, kGlyph, kGlyph}), m_glyph, ink);
        x += kGlyph + kGap;
    }
    painter.setPen(ink);
    const int room = width() - x - kPadding + 2;
    painter.drawText(at({x, 0, room, height()}),
                     static_cast<int>(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)) |
                         Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, room));
}

} // namespace rapport
