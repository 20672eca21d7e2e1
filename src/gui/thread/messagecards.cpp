#include "gui/thread/messagecards.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/thread/documenttext.h"
#include "gui/thread/picturestock.h"
#include "gui/thread/picturetext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPaintDevice>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kCardHeight = 46;
constexpr int kGap = 6;
constexpr int kWidestCard = 420;
constexpr int kUsualWidth = 320;
constexpr int kHighestPicture = 320;
constexpr int kSmallestSide = 40;
constexpr size_t kMostCards = 64; // What one message can bring.
constexpr int kPadding = 10;
constexpr int kIconColumn = 38;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageCards)
};

QString glyphOf(const QString &kind)
{
    if (kind == "image"_L1)
        return u"image"_s;
    if (kind == "video"_L1)
        return u"movie"_s;
    if (kind == "audio"_L1)
        return u"audiotrack"_s;
    return kind == "link"_L1 ? u"link"_s : u"attach_file"_s;
}

/// How large it is shown, with its proportions; a place for it where nobody told them.
QSize shownSize(const Attachment &attachment, int width)
{
    const QSize most(width, kHighestPicture);
    const QSize told(attachment.width, attachment.height);
    if (told.isEmpty())
        return QSize(kUsualWidth, kUsualWidth * 2 / 3).boundedTo(most);
    const QSize fitted =
        told.width() <= most.width() && told.height() <= most.height() ? told : told.scaled(most, Qt::KeepAspectRatio);
    return fitted.expandedTo({kSmallestSide, kSmallestSide}).boundedTo(most.expandedTo({kSmallestSide, kSmallestSide}));
}

void drawDocument(QPainter &painter, QTextDocument &document, const QRect &rect)
{
    painter.save();
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme::color(Token::Text));
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

struct MessageCards::Card
{
    Attachment attachment;
    MessageAction action; ///< Of a click on it as a whole.
    bool shown = false;   ///< A picture that is here.
    std::unique_ptr<QTextDocument> words;
    QRect rect;
    QRect wordsRect;
};

MessageCards::MessageCards(const MessageView &view, Qt::LayoutDirection direction) : m_direction(direction)
{
    for (const Attachment &attachment : view.shown.message.attachments) {
        if (m_cards.size() == kMostCards)
            break;
        Card card;
        card.attachment = attachment;
        const QUrl address = messagetext::safeAddress(attachment.url);
        if (!picturetext::isPicture(attachment)) {
            if (!address.isEmpty())
                card.action = {.kind = MessageAction::Kind::OpenAddress,
                               .address = address,
                               .shownText = messagetext::attachmentTitle(attachment)};
        } else {
            card.shown = !attachment.path.isEmpty();
            if (card.shown)
                card.action = {.kind = MessageAction::Kind::OpenPicture, .attachment = attachment.id};
            const QString html =
                card.shown ? picturetext::captionHtml(attachment) : picturetext::placeholderHtml(attachment, view);
            card.words = documenttext::make(html, theme::TextStyle::Secondary, direction);
        }
        m_cards.push_back(std::move(card));
    }
}

MessageCards::~MessageCards() = default;

int MessageCards::widthWanted(int limit) const
{
    int wanted = isEmpty() ? 0 : kUsualWidth;
    for (const Card &card : m_cards) {
        if (card.shown)
            wanted = std::max(wanted, shownSize(card.attachment, limit).width());
        else if (card.words)
            wanted = kWidestCard;
    }
    return std::min(wanted, limit);
}

int MessageCards::place(int left, int top, int width)
{
    int y = top;
    for (Card &card : m_cards) {
        y += kGap;
        if (card.shown) {
            const QSize size = shownSize(card.attachment, width);
            card.rect = QRect(QPoint(left, y), size);
            card.words->setTextWidth(width);
            card.wordsRect = QRect(left, y + size.height() + 4, width, documenttext::heightOf(*card.words));
            y = card.wordsRect.y() + card.wordsRect.height();
        } else if (card.words) {
            const int whole = std::min(width, kWidestCard);
            const int inner = whole - kIconColumn - kPadding;
            card.words->setTextWidth(inner);
            const int height = documenttext::heightOf(*card.words);
            card.rect = QRect(left, y, whole, height + 2 * kPadding);
            card.wordsRect = QRect(left + kIconColumn, y + kPadding, inner, height);
            y += card.rect.height();
        } else {
            card.rect = QRect(left, y, std::min(width, kWidestCard), kCardHeight);
            y += kCardHeight;
        }
    }
    return y - top;
}

void MessageCards::mirror(int rowWidth)
{
    const QRect row(0, 0, rowWidth, 1);
    for (Card &card : m_cards) {
        card.rect = QStyle::visualRect(m_direction, row, card.rect);
        card.wordsRect = QStyle::visualRect(m_direction, row, card.wordsRect);
    }
}

void MessageCards::paint(QPainter &painter, PictureStock *stock) const
{
    for (const Card &card : m_cards) {
        if (card.shown)
            paintPicture(painter, card, stock);
        else if (card.words)
            paintPlaceholder(painter, card);
        else
            paintCard(painter, card);
    }
}

void MessageCards::paintFrame(QPainter &painter, const QRect &rect) const
{
    painter.setPen(QPen(theme::color(Token::Line), 1));
    painter.setBrush(theme::color(Token::Background));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius, theme::kControlRadius);
}

void MessageCards::paintCard(QPainter &painter, const Card &card) const
{
    paintFrame(painter, card.rect);
    const auto inCard = [&](const QRect &rect) {
        return QStyle::visualRect(m_direction, card.rect, rect.translated(card.rect.topLeft()));
    };
    theme::drawIcon(painter, inCard({kPadding, 14, theme::kIconSize, theme::kIconSize}), glyphOf(card.attachment.kind),
                    theme::color(Token::Muted));
    const int textWidth = card.rect.width() - kIconColumn - 8;
    const auto flags =
        static_cast<int>(Qt::AlignVCenter | (m_direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight));
    painter.setFont(theme::font(theme::TextStyle::Secondary));
    painter.setPen(theme::color(card.action.address.isEmpty() ? Token::Text : Token::Accent));
    const QString detail = messagetext::attachmentDetail(card.attachment);
    const bool alone = detail.isEmpty();
    painter.drawText(
        inCard({kIconColumn, alone ? 0 : 6, textWidth, alone ? kCardHeight : 18}), flags,
        painter.fontMetrics().elidedText(messagetext::attachmentTitle(card.attachment), Qt::ElideMiddle, textWidth));
    painter.setFont(theme::font(theme::TextStyle::Caption));
    painter.setPen(theme::color(Token::Faint));
    painter.drawText(inCard({kIconColumn, 24, textWidth, 16}), flags,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, textWidth));
}

void MessageCards::paintPlaceholder(QPainter &painter, const Card &card) const
{
    paintFrame(painter, card.rect);
    const QRect icon(card.rect.left() + kPadding, card.rect.top() + kPadding, theme::kIconSize, theme::kIconSize);
    theme::drawIcon(painter, QStyle::visualRect(m_direction, card.rect, icon), glyphOf(card.attachment.kind),
                    theme::color(Token::Muted));
    drawDocument(painter, *card.words, card.wordsRect);
}

void MessageCards::paintPicture(QPainter &painter, const Card &card, PictureStock *stock) const
{
    const double scale = painter.device()->devicePixelRatioF();
    const QImage image = stock ? stock->find(card.attachment.path, card.rect.size() * scale) : QImage();
    if (image.isNull()) {
        paintFrame(painter, card.rect);
        painter.setFont(theme::font(theme::TextStyle::Secondary));
        painter.setPen(theme::color(Token::Muted));
        const bool broken = stock && stock->isBroken(card.attachment.path);
        painter.drawText(card.rect.adjusted(6, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap,
                         broken ? Words::tr("The picture cannot be shown: its file is broken or gone.")
                                : Words::tr("Reading the picture…"));
    } else {
        const QSizeF size = QSizeF(image.size()).scaled(card.rect.size(), Qt::KeepAspectRatio);
        QRectF target(QPointF(), size);
        target.moveCenter(QRectF(card.rect).center());
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QPainterPath corners;
        corners.addRoundedRect(target, theme::kControlRadius, theme::kControlRadius);
        painter.setClipPath(corners, Qt::IntersectClip);
        painter.drawImage(target, image);
        painter.restore();
    }
    drawDocument(painter, *card.words, card.wordsRect);
}

QList<MessageCards::Target> MessageCards::targets() const
{
    QList<Target> found;
    for (const Card &card : m_cards) {
        if (card.action.kind != MessageAction::Kind::None)
            found.append({card.action, card.rect});
        if (card.shown || !card.words)
            continue;
        for (const documenttext::Anchor &anchor : documenttext::anchors(*card.words)) {
            MessageAction action = messagetext::ownAction(anchor.href);
            action.attachment = card.attachment.id;
            action.shownText = anchor.text;
            QRect rect;
            for (const QRect &line : documenttext::rectsOf(*card.words, anchor.position, anchor.length))
                rect |= line.translated(card.wordsRect.topLeft());
            found.append({action, rect});
        }
    }
    return found;
}

MessageAction MessageCards::actionAt(QPoint point) const
{
    for (const Card &card : m_cards) {
        if (!card.rect.contains(point))
            continue;
        if (card.action.kind != MessageAction::Kind::None)
            return card.action;
        if (!card.words)
            continue;
        MessageAction action =
            messagetext::ownAction(documenttext::anchorAt(*card.words, point - card.wordsRect.topLeft()));
        action.attachment = card.attachment.id;
        return action.kind == MessageAction::Kind::None ? MessageAction{} : action;
    }
    return {};
}

} // namespace rapport
