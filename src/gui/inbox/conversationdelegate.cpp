#include "gui/inbox/conversationdelegate.h"

#include "gui/inbox/avatar.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/levels/duetext.h"
#include "gui/theme/icons.h"
#include "gui/theme/lines.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kSide = 13;
constexpr int kTop = 11;
constexpr int kAvatarSide = 34;
constexpr int kTextLeft = kSide + kAvatarSide + 11;
constexpr int kChipsTop = 4; // Below the text.
constexpr int kChipPadding = 7;
constexpr int kBottom = 6;

/// Heights that follow the font: 19, 19 and 97 with Inter.
struct Heights
{
    int line = QFontMetrics(theme::font(TextStyle::BodyBold)).height() + 3;
    int chip = QFontMetrics(theme::font(TextStyle::Caption)).height() + 5;
    int row = kTop + 3 * line + kChipsTop + chip + kBottom;
};

const Heights &heights()
{
    static const Heights heights;
    return heights;
}

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
        return direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
    }
    [[nodiscard]] Qt::Alignment trailing() const
    {
        return direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft;
    }
};

void drawChips(QPainter &painter, const Frame &frame, int width, const QList<Chip> &chips)
{
    const QFont font = theme::font(TextStyle::Caption);
    int left = kTextLeft;
    for (const Chip &chip : chips) {
        const int room = kTextLeft + width - left;
        const int wanted = theme::lineWidth(font, chip.label) + 2 * kChipPadding;
        const int own = std::min(wanted, room);
        if (own < 3 * kChipPadding)
            return;
        const QRect rect = frame.at(left, kTop + 3 * heights().line + kChipsTop, own, heights().chip);
        const bool outlined = chip.ground == Token::Surface;
        painter.setPen(outlined ? QPen(theme::color(Token::Line), 1) : QPen(Qt::NoPen));
        painter.setBrush(outlined ? QBrush(Qt::NoBrush) : QBrush(theme::color(chip.ground)));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(theme::color(chip.ink));
        theme::drawLine(painter, rect.adjusted(kChipPadding, 0, -kChipPadding, 0), Qt::AlignHCenter, font, chip.label);
        left += own + 6;
    }
}

/// In the avatar's place, so that nothing moves.
void paintPick(QPainter &painter, const QRect &rect)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Token::Accent));
    painter.drawEllipse(rect);
    theme::drawIcon(painter, QRectF(rect).adjusted(7, 7, -7, -7), "check", theme::color(Token::OnAccent));
}

} // namespace

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, heights().row};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const ConversationModel *>(index.model());
    const Frame frame{option.rect, option.direction};
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, theme::color(selected ? Token::Selection : Token::Surface));
    painter->fillRect(frame.at(0, heights().row - 1, option.rect.width(), 1), theme::color(Token::Line));
    if (selected)
        painter->fillRect(frame.at(0, 0, theme::kSelectionBar, heights().row - 1), theme::color(Token::Accent));

    const ListedConversation *row = model->row(index.row());
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

    const auto *list = qobject_cast<const ConversationList *>(option.widget);
    if (list && list->isPicked(conversation.id))
        paintPick(*painter, frame.at(kSide, kTop, kAvatarSide, kAvatarSide));

    const int width = option.rect.width() - kTextLeft - kSide;
    const int line = heights().line;
    const auto lineAt = [&](int number) { return frame.at(kTextLeft, kTop + number * line, width, line); };
    const Qt::Alignment leading = frame.leading();
    const QString age = ageText(model->shownSince(*row), model->nowMs());
    const QFont secondary = theme::font(TextStyle::Secondary);
    const int ageWidth = theme::tabularWidth(secondary, age);
    painter->setPen(theme::color(Token::Faint));
    theme::drawTabular(*painter, frame.at(kTextLeft + width - ageWidth, kTop, ageWidth, line), frame.trailing(),
                       secondary, age);

    const QFont body = theme::font(TextStyle::Body);
    painter->setPen(theme::color(Token::Text));
    theme::drawLine(*painter, frame.at(kTextLeft, kTop, width - ageWidth - 8, line), leading,
                    unread ? theme::font(TextStyle::BodyBold) : body, messagetext::plainLine(row->personName));
    const QString due = dueQuietText(row->due, model->nowMs());
    const int dueWidth = due.isEmpty() ? 0 : theme::lineWidth(secondary, due) + 8;
    theme::drawLine(*painter, frame.at(kTextLeft, kTop + line, width - dueWidth, line), leading, body,
                    messagetext::plainLine(conversation.subject));
    if (dueWidth > 0) {
        painter->setPen(theme::color(Token::Faint));
        theme::drawLine(*painter, frame.at(kTextLeft + width - dueWidth + 8, kTop + line, dueWidth - 8, line),
                        frame.trailing(), secondary, due);
    }

    painter->setPen(theme::color(Token::Muted));
    const QString preview = messagetext::plainLine(conversation.preview);
    const QList<Chip> chips = chipsOf(*row, model->ownLanguages(), model->nowMs());
    const FoundText found = model->foundIn(*row);
    if (!found.text.isEmpty()) {
        // What was looked for is worth more here than what the row is marked with.
        painter->setFont(body);
        drawFoundText(*painter, {lineAt(2), lineAt(3)}, frame.direction, found);
    } else if (chips.isEmpty()) {
        theme::drawTwoLines(*painter, lineAt(2), lineAt(3), leading, body, preview);
    } else {
        theme::drawLine(*painter, lineAt(2), leading, body, preview);
        drawChips(*painter, frame, width, chips);
    }
    painter->restore();
}

} // namespace rapport
