#include "gui/welcome/choicecard.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPainter>
#include <QStyle>

namespace rapport {
namespace {

constexpr int kWidth = 320;
constexpr int kPadding = 20;
constexpr int kTextTop = 92;

} // namespace

ChoiceCard::ChoiceCard(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setChoice(const char *glyph, const QString &name, const QString &text)
{
    m_glyph = glyph;
    m_text = text;
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const QFontMetrics metrics(theme::font(theme::TextStyle::Body));
    const QRect needed = metrics.boundingRect(QRect(0, 0, kWidth - 2 * kPadding, 1000), Qt::TextWordWrap, m_text);
    return {kWidth, kTextTop + needed.height() + kPadding};
}

void ChoiceCard::paintEvent(QPaintEvent * /*event*/)
{
    using theme::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool touched = isEnabled() && (underMouse() || hasFocus() || isDown());
    painter.setPen(QPen(theme::color(touched ? Token::Accent : Token::Line), hasFocus() ? 2 : 1));
    painter.setBrush(theme::color(isDown() ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::kCardRadius, theme::kCardRadius);

    const QRect inner = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const QRect glyph = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, QSize(28, 28), inner);
    theme::drawIcon(painter, glyph, m_glyph, theme::color(isEnabled() ? Token::Accent : Token::Faint));
    painter.setFont(theme::font(theme::TextStyle::Title));
    painter.setPen(theme::color(isEnabled() ? Token::Text : Token::Faint));
    painter.drawText(QRect(inner.left(), inner.top() + 40, inner.width(), 24), static_cast<int>(leading), text());
    painter.setFont(theme::font(theme::TextStyle::Body));
    painter.setPen(theme::color(isEnabled() ? Token::Muted : Token::Faint));
    painter.drawText(QRect(inner.left(), kTextTop, inner.width(), height() - kTextTop),
                     static_cast<int>(leading) | Qt::TextWordWrap, m_text);
}

} // namespace rapport
