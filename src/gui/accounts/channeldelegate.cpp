#include "gui/accounts/channeldelegate.h"

#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/type.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace rapport {
namespace {

constexpr int kRowHeight = 58; // With one quiet line.
constexpr int kLineHeight = 17;
constexpr int kGlyphBox = 34;

} // namespace

ChannelDelegate::ChannelDelegate(int quietLines, QObject *parent)
    : QStyledItemDelegate(parent), m_quietLines(quietLines)
{
}

void ChannelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using theme::TextStyle;
    using theme::Token;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    const QRect area = option.rect.adjusted(theme::kSpace3, 0, -theme::kSpace3, 0);
    const QRect box = place({area.left(), area.top() + (area.height() - kGlyphBox) / 2, kGlyphBox, kGlyphBox});
    const QColor channel = theme::color(theme::seriesToken(index.data(ColorRole).toString()));
    QColor ground = channel;
    ground.setAlphaF(0.14F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(box, theme::kControlRadius, theme::kControlRadius);
    theme::drawIcon(*painter, QRectF(box).adjusted(8, 8, -8, -8), index.data(GlyphRole).toString(), channel);

    const int left = area.left() + kGlyphBox + theme::kSpace3;
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    QRect first(left, area.top() + 10, area.right() - left, 18);
    const QString trail = index.data(TrailRole).toString();
    if (!trail.isEmpty()) {
        const QFont font = theme::font(TextStyle::Secondary);
        painter->setPen(theme::color(Token::Faint));
        const int width = theme::tabularWidth(font, trail);
        theme::drawTabular(*painter, place({area.right() - width, first.top(), width, first.height()}), leading, font,
                           trail);
        first.setRight(area.right() - width - theme::kSpace2);
    }
    painter->setFont(theme::font(TextStyle::BodyBold));
    painter->setPen(theme::color(Token::Text));
    painter->drawText(place(first), static_cast<int>(leading),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, first.width()));

    const QVariant token = index.data(TokenRole);
    painter->setFont(theme::font(TextStyle::Secondary));
    painter->setPen(theme::color(token.isValid() ? static_cast<Token>(token.toInt()) : Token::Muted));
    const QString quiet = index.data(PitchRole).toString();
    const QRect second(left, area.top() + 29, area.right() - left, m_quietLines * kLineHeight);
    if (m_quietLines == 1)
        painter->drawText(place(second), static_cast<int>(leading),
                          painter->fontMetrics().elidedText(quiet, Qt::ElideRight, second.width()));
    else
        painter->drawText(place(second), static_cast<int>(leading & ~Qt::AlignVCenter) | Qt::TextWordWrap, quiet);
    painter->restore();
}

QSize ChannelDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {200, kRowHeight + (m_quietLines - 1) * kLineHeight};
}

} // namespace rapport
