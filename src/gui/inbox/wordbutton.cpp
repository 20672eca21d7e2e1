#include "gui/inbox/wordbutton.h"

#include "gui/theme/icons.h"
#include "gui/theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace rapport {

namespace {

constexpr int kHeight = 26;
constexpr int kPadding = 5;
constexpr int kLeastWidth = 60;
constexpr int kGlyph = 15;
constexpr int kGlyphGap = 4;

} // namespace

WordButton::WordButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void WordButton::setInks(theme::Token plain, theme::Token checked)
{
    m_plain = plain;
    m_checked = checked;
    update();
}

void WordButton::setLeadingGlyph(const QString &glyph)
{
    m_leading = glyph;
    updateGeometry();
    update();
}

void WordButton::setTrailingGlyph(const QString &glyph)
{
    m_trailing = glyph;
    updateGeometry();
    update();
}

void WordButton::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

QFont WordButton::ownFont() const
{
    return theme::font(m_strong || isChecked() ? theme::TextStyle::BodyBold : theme::TextStyle::Body);
}

QSize WordButton::sizeHint() const
{
    int width = QFontMetrics(ownFont()).horizontalAdvance(text()) + 2 * kPadding + 1;
    for (const QString &glyph : {m_leading, m_trailing})
        width += glyph.isEmpty() ? 0 : kGlyph + kGlyphGap;
    return {width, kHeight};
}

/// Where its column is too narrow it is cut with a sign, not by the edge.
QSize WordButton::minimumSizeHint() const
{
    return {std::min(kLeastWidth, sizeHint().width()), kHeight};
}

void WordButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(theme::Token::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::kControlRadius, theme::kControlRadius);
    }
    const bool touched = isEnabled() && (underMouse() || isDown());
    const theme::Token ink = !isEnabled()  ? theme::Token::Faint
                             : isChecked() ? m_checked
                             : touched     ? theme::Token::Text
                                           : m_plain;
    const QColor color = theme::color(ink);
    const auto at = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    int left = kPadding;
    if (!m_leading.isEmpty()) {
        theme::drawIcon(painter, at(left, kGlyph), m_leading, color);
        left += kGlyph + kGlyphGap;
    }
    painter.setFont(ownFont());
    painter.setPen(color);
    const int room = this->width() - left - kPadding - (m_trailing.isEmpty() ? 0 : kGlyph + kGlyphGap);
    const int width = std::min(painter.fontMetrics().horizontalAdvance(text()) + 1, room);
    painter.drawText(at(left, width), Qt::AlignCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width));
    left += width + kGlyphGap;
    if (!m_trailing.isEmpty())
        theme::drawIcon(painter, at(left, kGlyph), m_trailing, color);
}

} // namespace rapport
