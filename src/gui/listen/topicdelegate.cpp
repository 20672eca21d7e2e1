#include "gui/listen/topicdelegate.h"

#include "gui/listen/listentext.h"
#include "gui/listen/topicmodel.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kBarHeight = 8;
constexpr int kLineHeight = 18;

} // namespace

void TopicDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto topic = index.data(TopicModel::TopicRole).value<store::HotTopic>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::color(Token::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme::color(Token::Background));

    const QRect area = option.rect.adjusted(theme::kSpace3, theme::kSpace2, -theme::kSpace3, -theme::kSpace2);
    const Qt::Alignment lead = rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment trail = rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    const auto line = [&](QRect rect, const QString &text, theme::TextStyle style, Token ink, Qt::Alignment side) {
        painter->setFont(theme::font(style));
        painter->setPen(theme::color(ink));
        painter->drawText(mirrored(rect), static_cast<int>(side | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    const int half = area.width() / 2;
    const QRect upper(area.left(), area.top(), area.width(), kLineHeight);
    line(upper.adjusted(0, 0, -half, 0), topic.name, theme::TextStyle::BodyBold, Token::Text, lead);
    line(upper.adjusted(half, 0, 0, 0),
         listentext::messages(topic.messages) + u" · "_s + listentext::people(topic.people),
         theme::TextStyle::Secondary, Token::Muted, trail);

    const int numbers = 2 * area.width() / 5;
    const QRect lower(area.left(), upper.bottom() + 3, area.width(), kLineHeight);
    const QRect groove(lower.left(), lower.center().y() - kBarHeight / 2, lower.width() - numbers, kBarHeight);
    QRect bar = groove;
    bar.setWidth(std::max(kBarHeight, qRound(groove.width() * index.data(TopicModel::ShareRole).toDouble())));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(Token::Series1));
    painter->drawRoundedRect(mirrored(bar), kBarHeight / 2.0, kBarHeight / 2.0);
    line(lower.adjusted(lower.width() - numbers + theme::kSpace2, 0, 0, 0),
         u"↑ "_s + listentext::rise(topic) + u" · "_s + listentext::testValue(topic), theme::TextStyle::Secondary,
         Token::Muted, trail);

    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::color(Token::Line));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(theme::color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize TopicDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {option.rect.width(), kRowHeight};
}

} // namespace rapport
