#include "gui/inbox/conversationdelegate.h"

#include "gui/inbox/avatar.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/messagetext.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kSide = 13;
constexpr int kTop = 11;
constexpr int kAvatarSide = 34;
constexpr int kTextLeft = kSide + kAvatarSide + 11;
constexpr int kLine = 19;
constexpr int kChipHeight = 19;
constexpr int kChipPadding = 7;

/// Places rectangles given from the leading edge, in either direction of reading.
struct Frame
{
    QRect row;
    Qt::LayoutDirection direction;

    [[nodiscard]] QRect at(int left, int top, int width, int height) const
    {
        return QStyle::visualRect(direction, row, QRect(row.left() + left, row.top() + top, width, height));
    }
    [[nodiscard]] Qt::Alignment leading() const
    {
        return (direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    }
    [[nodiscard]] Qt::Alignment trailing() const
    {
        return (direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }
};

void drawLine(QPainter &painter, const Frame &frame, const QRect &rect, const QString &text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(frame.leading() | Qt::TextSingleLine), shown);
}

/// The first line breaks between words, the second is cut off.
void drawTwoLines(QPainter &painter, const Frame &frame, int top, int width, const QString &text)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(width);
    layout.endLayout();
    const int length = first.isValid() ? first.textLength() : 0;
    drawLine(painter, frame, frame.at(kTextLeft, top, width, kLine), text.left(length).trimmed());
    if (length < text.size())
        drawLine(painter, frame, frame.at(kTextLeft, top + kLine, width, kLine), text.mid(length));
}

void drawChips(QPainter &painter, const Frame &frame, int width, const QList<Chip> &chips)
{
    painter.setFont(theme::font(TextStyle::Caption));
    int left = kTextLeft;
    for (const Chip &chip : chips) {
        const int room = kTextLeft + width - left;
        const int wanted = painter.fontMetrics().horizontalAdvance(chip.label) + 2 * kChipPadding;
        const int own = std::min(wanted, room);
        if (own < 3 * kChipPadding)
            return;
        const QRect rect = frame.at(left, kTop + 3 * kLine + 4, own, kChipHeight);
        const bool outlined = chip.ground == Token::Surface;
        painter.setPen(outlined ? QPen(theme::color(Token::Line), 1) : QPen(Qt::NoPen));
        painter.setBrush(outlined ? QBrush(Qt::NoBrush) : QBrush(theme::color(chip.ground)));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(theme::color(chip.ink));
        painter.drawText(rect, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(chip.label, Qt::ElideRight, own - 2 * kChipPadding + 1));
        left += own + 6;
    }
}

} // namespace

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, kRowHeight};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const ConversationModel *>(index.model());
    const Frame frame{option.rect, option.direction};
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, theme::color(selected ? Token::Selection : Token::Surface));
    painter->fillRect(frame.at(0, kRowHeight - 1, option.rect.width(), 1), theme::color(Token::Line));
    if (selected)
        painter->fillRect(frame.at(0, 0, theme::kSelectionBar, kRowHeight - 1), theme::color(Token::Accent));

    const ConversationRow *row = model->row(index.row());
    if (!row) {
        // Here within a frame or two; until then a quiet shape, so that nothing jumps.
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::color(Token::Line));
        painter->drawEllipse(frame.at(kSide, kTop, kAvatarSide, kAvatarSide));
        painter->restore();
        return;
    }
    const Conversation &conversation = row->conversation;
    const bool unread = conversation.unread > 0;
    paintAvatar(*painter, frame.at(kSide, kTop, kAvatarSide, kAvatarSide),
                {row->personName, conversation.person, model->glyphOf(row->channel), false});

    const int width = option.rect.width() - kTextLeft - kSide;
    const QString age = ageText(ageSince(*row), model->nowMs());
    painter->setFont(theme::font(TextStyle::Secondary));
    const int ageWidth = static_cast<int>(theme::tabularWidth(painter->font(), age)) + 2;
    painter->setPen(theme::color(Token::Faint));
    theme::drawTabular(*painter, frame.at(kTextLeft + width - ageWidth, kTop, ageWidth, kLine), frame.trailing(), age);

    painter->setFont(theme::font(unread ? TextStyle::BodyBold : TextStyle::Body));
    painter->setPen(theme::color(Token::Text));
    drawLine(*painter, frame, frame.at(kTextLeft, kTop, width - ageWidth - 8, kLine),
             messagetext::plainLine(row->personName));
    painter->setFont(theme::font(TextStyle::Body));
    drawLine(*painter, frame, frame.at(kTextLeft, kTop + kLine, width, kLine),
             messagetext::plainLine(conversation.subject));

    painter->setPen(theme::color(Token::Muted));
    const QString preview = messagetext::plainLine(conversation.preview);
    const QList<Chip> chips = chipsOf(*row, model->ownLanguages());
    if (chips.isEmpty()) {
        drawTwoLines(*painter, frame, kTop + 2 * kLine, width, preview);
    } else {
        drawLine(*painter, frame, frame.at(kTextLeft, kTop + 2 * kLine, width, kLine), preview);
        drawChips(*painter, frame, width, chips);
    }
    painter->restore();
}

} // namespace rapport
