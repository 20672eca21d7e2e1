#include "gui/thread/messagelayout.h"

#include "gui/inbox/avatar.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kSide = 22;    // Left and right of the thread's column.
constexpr int kColumn = 860; // Wider threads keep their column in the middle.
constexpr int kAvatarSide = 34;
constexpr int kAvatarGap = 10;
constexpr int kPaddingX = 12;
constexpr int kPaddingY = 9;
constexpr int kWidestLine = 580;
constexpr int kGap = 14; // Below each message.
constexpr int kDayBand = 38;
constexpr int kUnreadBand = 26;
constexpr int kCardHeight = 46;
constexpr int kMostCards = 12;
constexpr int kLockIcon = 15;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageLayout)
};

/// A document that loads nothing: neither from the network nor from the disk.
class QuietDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// Images that came through all the same leave nothing, not even a broken frame.
void removeObjects(QTextDocument &document)
{
    const QString object(QChar::ObjectReplacementCharacter);
    for (QTextCursor found = document.find(object); !found.isNull(); found = document.find(object))
        found.removeSelectedText();
}

std::unique_ptr<QTextDocument> makeDocument(const QString &html, theme::TextStyle style, Qt::LayoutDirection direction)
{
    auto document = std::make_unique<QuietDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(theme::font(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(
        u"p { margin-top: 0; margin-bottom: 6px } a { color: %1; text-decoration: none } b, strong { font-weight: 600 "
        u"} "
        "blockquote { margin-left: 10px; margin-right: 0; color: %2 } .title { font-size: 15px; font-weight: 600 }"_s
            .arg(theme::color(Token::Accent).name(), theme::color(Token::Muted).name()));
    document->setHtml(html);
    removeObjects(*document);
    QTextBlockFormat last = document->lastBlock().blockFormat();
    last.setBottomMargin(0);
    QTextCursor(document->lastBlock()).setBlockFormat(last);
    return document;
}

int heightOf(const QTextDocument &document)
{
    return static_cast<int>(std::ceil(document.size().height()));
}

/// The least width that breaks no further line.
int naturalWidth(QTextDocument &document, int most)
{
    document.setTextWidth(most);
    return std::min(most, static_cast<int>(std::ceil(document.idealWidth())));
}

QString cardGlyph(const QString &kind)
{
    if (kind == "image"_L1)
        return u"image"_s;
    if (kind == "video"_L1)
        return u"movie"_s;
    if (kind == "audio"_L1)
        return u"audiotrack"_s;
    return kind == "link"_L1 ? u"link"_s : u"attach_file"_s;
}

QString anchorAt(const QTextDocument &document, const QRect &rect, QPoint point)
{
    return rect.contains(point) ? document.documentLayout()->anchorAt(point - rect.topLeft()) : QString();
}

QStringList anchorsOf(const QTextDocument &document)
{
    QStringList anchors;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString href = it.fragment().charFormat().anchorHref();
            if (!href.isEmpty() && (anchors.isEmpty() || anchors.last() != href))
                anchors.append(href);
        }
    }
    return anchors;
}

int columnWidth(int width)
{
    return std::min(width, kColumn) - 2 * kSide;
}

int bubbleLimit(int width)
{
    return std::clamp(columnWidth(width) - kAvatarSide - kAvatarGap, 120, kWidestLine + 2 * kPaddingX);
}

} // namespace

MessageLayout::MessageLayout(const MessageView &view, int width, Qt::LayoutDirection direction)
    : m_view(view),
      m_direction(direction),
      m_width(width),
      m_head(makeDocument(messagetext::headHtml(view), theme::TextStyle::Secondary, direction)),
      m_body(makeDocument(messagetext::bodyHtml(view), theme::TextStyle::Body, Qt::LayoutDirectionAuto))
{
    const QString foot = messagetext::footHtml(view);
    if (!foot.isEmpty())
        m_foot = makeDocument(foot, theme::TextStyle::Secondary, direction);
    build(width);
}

MessageLayout::~MessageLayout() = default;

int MessageLayout::estimate(const ThreadMessage &shown, bool startsDay, int width)
{
    const int line = bubbleLimit(width) - 2 * kPaddingX;
    const qsizetype characters = std::min<qsizetype>(shown.message.text.size(), messagetext::kFirstCharacters);
    const int perLine = std::max(8, line / 7);
    const int lines = 1 + static_cast<int>(characters) / perLine;
    const int cards = std::min<int>(static_cast<int>(shown.message.attachments.size()), kMostCards);
    return (startsDay ? kDayBand : 0) + 2 * kPaddingY + 20 + lines * 18 + cards * (kCardHeight + 6) + kGap;
}

void MessageLayout::build(int width)
{
    int top = 0;
    if (m_view.startsDay) {
        m_dayTop = top;
        top += kDayBand;
    }
    if (m_view.startsUnread) {
        m_unreadTop = top;
        top += kUnreadBand;
    }
    m_height = place(width, top) + kGap;
}

int MessageLayout::place(int width, int top)
{
    const int limit = bubbleLimit(width) - 2 * kPaddingX;
    const Direction side = m_view.shown.message.direction;
    const int lock = side == Direction::Note ? kLockIcon + 4 : 0;
    for (const Attachment &attachment : m_view.shown.message.attachments) {
        if (m_cards.size() == kMostCards)
            break;
        m_cards.append({{},
                        cardGlyph(attachment.kind),
                        messagetext::attachmentTitle(attachment),
                        messagetext::attachmentDetail(attachment),
                        messagetext::safeAddress(attachment.url)});
    }

    int inner = std::max(naturalWidth(*m_head, limit - lock) + lock, naturalWidth(*m_body, limit));
    if (m_foot)
        inner = std::max(inner, naturalWidth(*m_foot, limit));
    if (!m_cards.isEmpty())
        inner = std::max(inner, std::min(limit, 320));
    if (side == Direction::Note)
        inner = limit;
    m_head->setTextWidth(inner - lock);
    m_body->setTextWidth(inner);

    const int column = columnWidth(width);
    const int left = (width - column) / 2;
    const int bubbleWidth = inner + 2 * kPaddingX;
    const int x = side == Direction::Out ? left + column - kAvatarSide - kAvatarGap - bubbleWidth
                                         : left + kAvatarSide + kAvatarGap;
    const int textLeft = x + kPaddingX;
    int y = top + kPaddingY;
    m_headRect = mirrored({textLeft + lock, y, inner - lock, heightOf(*m_head)});
    y += m_headRect.height() + 3;
    if (!m_body->isEmpty()) {
        m_bodyRect = mirrored({textLeft, y, inner, heightOf(*m_body)});
        y += m_bodyRect.height();
    }
    for (Card &card : m_cards) {
        y += 6;
        card.rect = mirrored({textLeft, y, std::min(inner, 420), kCardHeight});
        y += kCardHeight;
    }
    if (m_foot) {
        m_foot->setTextWidth(inner);
        y += 7;
        m_footRect = mirrored({textLeft, y, inner, heightOf(*m_foot)});
        y += m_footRect.height();
    }
    y += kPaddingY;
    m_bubble = mirrored({x, top, bubbleWidth, y - top});
    if (side == Direction::In)
        m_avatar = mirrored({left, top, kAvatarSide, kAvatarSide});
    else if (side == Direction::Out)
        m_avatar = mirrored({left + column - kAvatarSide, top, kAvatarSide, kAvatarSide});
    return y;
}

QRect MessageLayout::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, QRect(0, 0, m_width, 1), rect);
}

void MessageLayout::paint(QPainter &painter, QPoint topLeft, bool current, const TextSelection &selection) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLead(painter);

    const Direction side = m_view.shown.message.direction;
    const Token ground = side == Direction::Out    ? Token::AccentSoft
                         : side == Direction::Note ? Token::WarnSoft
                                                   : Token::Surface;
    painter.setBrush(theme::color(ground));
    painter.setPen(current                 ? QPen(theme::color(Token::Accent), 1.5)
                   : side == Direction::In ? QPen(theme::color(Token::Line), 1)
                                           : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(m_bubble).adjusted(0.5, 0.5, -0.5, -0.5), theme::kCardRadius, theme::kCardRadius);
    if (!m_avatar.isNull()) {
        const bool ours = side == Direction::Out;
        paintAvatar(painter, m_avatar,
                    {m_view.shown.authorName, m_view.shown.message.author, ours ? QString() : m_view.glyph, ours});
    }
    if (side == Direction::Note) {
        const QRect lock = m_direction == Qt::LeftToRight
                               ? QRect(m_headRect.left() - kLockIcon - 4, m_headRect.top(), kLockIcon, kLockIcon)
                               : QRect(m_headRect.right() + 5, m_headRect.top(), kLockIcon, kLockIcon);
        theme::drawIcon(painter, lock, "lock", theme::color(Token::Warn));
    }
    paintDocument(painter, *m_head, m_headRect);
    if (!m_bodyRect.isNull())
        paintDocument(painter, *m_body, m_bodyRect, selection);
    for (const Card &card : m_cards)
        paintCard(painter, card);
    if (m_foot)
        paintDocument(painter, *m_foot, m_footRect);
    painter.restore();
}

void MessageLayout::paintLead(QPainter &painter) const
{
    painter.setFont(theme::font(theme::TextStyle::Caption));
    if (m_dayTop >= 0) {
        painter.setPen(theme::color(Token::Faint));
        painter.drawText(QRect(0, m_dayTop, m_width, kDayBand - 8), Qt::AlignCenter,
                         dayText(m_view.shown.message.at, m_view.nowMs));
    }
    if (m_unreadTop >= 0) {
        const QRect band(0, m_unreadTop, m_width, kUnreadBand - 8);
        const QString label = Words::tr("New");
        const int half = painter.fontMetrics().horizontalAdvance(label) / 2 + 10;
        const int y = band.center().y();
        painter.setPen(theme::color(Token::AccentSoft));
        painter.drawLine(kSide, y, m_width / 2 - half, y);
        painter.drawLine(m_width / 2 + half, y, m_width - kSide, y);
        painter.setPen(theme::color(Token::Accent));
        painter.drawText(band, Qt::AlignCenter, label);
    }
}

void MessageLayout::paintCard(QPainter &painter, const Card &card) const
{
    painter.setPen(QPen(theme::color(Token::Line), 1));
    painter.setBrush(theme::color(Token::Background));
    painter.drawRoundedRect(QRectF(card.rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius,
                            theme::kControlRadius);
    const auto inCard = [&](const QRect &rect) {
        return QStyle::visualRect(m_direction, card.rect, rect.translated(card.rect.topLeft()));
    };
    theme::drawIcon(painter, inCard({10, 14, theme::kIconSize, theme::kIconSize}), card.glyph,
                    theme::color(Token::Muted));
    const int textWidth = card.rect.width() - 46;
    const auto flags =
        static_cast<int>(Qt::AlignVCenter | (m_direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight));
    painter.setFont(theme::font(theme::TextStyle::Secondary));
    painter.setPen(theme::color(card.address.isEmpty() ? Token::Text : Token::Accent));
    const bool alone = card.detail.isEmpty();
    painter.drawText(inCard({38, alone ? 0 : 6, textWidth, alone ? kCardHeight : 18}), flags,
                     painter.fontMetrics().elidedText(card.title, Qt::ElideMiddle, textWidth));
    painter.setFont(theme::font(theme::TextStyle::Caption));
    painter.setPen(theme::color(Token::Faint));
    painter.drawText(inCard({38, 24, textWidth, 16}), flags,
                     painter.fontMetrics().elidedText(card.detail, Qt::ElideRight, textWidth));
}

void MessageLayout::paintDocument(QPainter &painter, QTextDocument &document, const QRect &rect,
                                  const TextSelection &selection) const
{
    painter.save();
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    const bool muted = m_view.shown.message.deletedAt > 0 || m_view.shown.message.moderation == Moderation::Spam ||
                       m_view.shown.message.moderation == Moderation::Trashed;
    context.palette.setColor(QPalette::Text, theme::color(muted ? Token::Muted : Token::Text));
    if (!selection.isEmpty()) {
        QTextCursor cursor(&document);
        const int end = document.characterCount() - 1;
        cursor.setPosition(std::clamp(selection.anchor, 0, end));
        cursor.setPosition(std::clamp(selection.position, 0, end), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setBackground(theme::color(Token::Accent));
        format.setForeground(theme::color(Token::OnAccent));
        context.selections.append({cursor, format});
    }
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

MessageLayout::Hit MessageLayout::hit(QPoint point) const
{
    for (const Card &card : m_cards) {
        if (card.rect.contains(point) && !card.address.isEmpty())
            return {{MessageAction::Kind::OpenAddress, card.address}, -1};
    }
    const QString inHead = anchorAt(*m_head, m_headRect, point);
    if (!inHead.isEmpty())
        return {messagetext::ownAction(inHead), -1};
    if (m_foot) {
        const QString inFoot = anchorAt(*m_foot, m_footRect, point);
        if (!inFoot.isEmpty())
            return {messagetext::ownAction(inFoot), -1};
    }
    if (!m_bodyRect.contains(point))
        return {};
    Hit hit;
    hit.bodyPosition = m_body->documentLayout()->hitTest(point - m_bodyRect.topLeft(), Qt::FuzzyHit);
    hit.action = messagetext::bodyAction(anchorAt(*m_body, m_bodyRect, point));
    return hit;
}

int MessageLayout::nearestPosition(QPoint point) const
{
    return std::max(0, m_body->documentLayout()->hitTest(point - m_bodyRect.topLeft(), Qt::FuzzyHit));
}

QString MessageLayout::selectedText(const TextSelection &selection) const
{
    QTextCursor cursor(m_body.get());
    const int end = m_body->characterCount() - 1;
    cursor.setPosition(std::clamp(selection.anchor, 0, end));
    cursor.setPosition(std::clamp(selection.position, 0, end), QTextCursor::KeepAnchor);
    return cursor.selection().toPlainText();
}

QList<QUrl> MessageLayout::addresses() const
{
    QList<QUrl> addresses;
    for (const QString &href : anchorsOf(*m_body)) {
        const QUrl address = messagetext::safeAddress(href);
        if (!address.isEmpty())
            addresses.append(address);
    }
    for (const Card &card : m_cards) {
        if (!card.address.isEmpty())
            addresses.append(card.address);
    }
    return addresses;
}

QList<MessageAction> MessageLayout::footActions() const
{
    QList<MessageAction> actions;
    if (!m_foot)
        return actions;
    for (const QString &href : anchorsOf(*m_foot))
        actions.append(messagetext::ownAction(href));
    return actions;
}

} // namespace rapport
