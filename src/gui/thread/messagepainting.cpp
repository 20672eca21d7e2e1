// How MessageLayout looks.
#include "gui/inbox/avatar.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/thread/messagelayout.h"
#include "gui/timetext.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::Token;

constexpr int kSide = 22;
constexpr int kDayBand = 30; // The part of a separator that is written in.
constexpr int kUnreadBand = 18;
constexpr int kLockIcon = 15;
constexpr double kLineInset = 7.5; // Of a branch's line in its step.

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rapport::MessageLayout)
};

bool isFaded(const Message &message)
{
    return message.deletedAt > 0 || message.moderation == Moderation::Spam || message.moderation == Moderation::Trashed;
}

QTextCharFormat format(Token background, Token foreground)
{
    QTextCharFormat result;
    result.setBackground(theme::color(background));
    result.setForeground(theme::color(foreground));
    return result;
}

void addSelection(QAbstractTextDocumentLayout::PaintContext &context, QTextDocument &document, int from, int to,
                  const QTextCharFormat &look)
{
    QTextCursor cursor(&document);
    const int end = document.characterCount() - 1;
    cursor.setPosition(std::clamp(from, 0, end));
    cursor.setPosition(std::clamp(to, 0, end), QTextCursor::KeepAnchor);
    context.selections.append({cursor, look});
}

/// `first`: the number of the first of these places among all of the message.
void addFinds(QAbstractTextDocumentLayout::PaintContext &context, QTextDocument &document,
              const QList<TextMatcher::Span> &spans, int first, int current)
{
    for (int i = 0; i < static_cast<int>(spans.size()); ++i) {
        const TextMatcher::Span &span = spans.at(i);
        addSelection(context, document, span.position, span.position + span.length,
                     first + i == current ? format(Token::Accent, Token::OnAccent)
                                          : format(Token::WarnSoft, Token::Text));
    }
}

void drawDocument(QPainter &painter, QTextDocument &document, const QRect &rect,
                  const QAbstractTextDocumentLayout::PaintContext &context)
{
    painter.save();
    painter.translate(rect.topLeft());
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

void MessageLayout::paint(QPainter &painter, QPoint topLeft, const MessageMarks &marks, PictureStock *stock) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLead(painter);
    paintBranchLines(painter);
    paintBubble(painter, marks.current);
    paintDocument(painter, *m_head, m_headRect);
    paintText(painter, marks);
    m_cards.paint(painter, stock);
    if (m_after)
        paintDocument(painter, *m_after, m_afterRect);
    if (marks.target >= 0 && marks.target < targets().size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(Token::Accent), 1.5));
        const QRectF around = QRectF(targets().at(marks.target).rect).adjusted(-2.5, -1.5, 2.5, 1.5);
        painter.drawRoundedRect(around, 3, 3);
    }
    painter.restore();
}

void MessageLayout::paintBubble(QPainter &painter, bool current) const
{
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
}

void MessageLayout::paintBranchLines(QPainter &painter) const
{
    if (m_indent == 0)
        return;
    const QRect area = branchArea();
    painter.setPen(QPen(theme::color(Token::Line), 2));
    for (int x = 0; x < m_indent; x += m_step) {
        const double at =
            m_direction == Qt::LeftToRight ? area.left() + x + kLineInset : area.right() + 1 - x - kLineInset;
        // Above the first message of a day nothing is drawn through the day's name.
        const int top = m_unreadTop >= 0 ? m_unreadTop + kUnreadBand : 0;
        painter.drawLine(QPointF(at, top), QPointF(at, m_height));
    }
}

void MessageLayout::paintLead(QPainter &painter) const
{
    painter.setFont(theme::font(theme::TextStyle::Caption));
    if (m_dayTop >= 0) {
        painter.setPen(theme::color(Token::Faint));
        painter.drawText(QRect(0, m_dayTop, m_width, kDayBand), Qt::AlignCenter,
                         dayText(m_view.shown.message.at, m_view.nowMs));
    }
    if (m_before)
        paintDocument(painter, *m_before, m_beforeRect);
    if (m_unreadTop < 0)
        return;
    painter.setFont(theme::font(theme::TextStyle::Caption));
    const QRect band(0, m_unreadTop, m_width, kUnreadBand);
    const QString label = Words::tr("New");
    const int half = painter.fontMetrics().horizontalAdvance(label) / 2 + 10;
    const int y = band.center().y();
    painter.setPen(theme::color(Token::AccentSoft));
    painter.drawLine(kSide, y, m_width / 2 - half, y);
    painter.drawLine(m_width / 2 + half, y, m_width - kSide, y);
    painter.setPen(theme::color(Token::Accent));
    painter.drawText(band, Qt::AlignCenter, label);
}

void MessageLayout::paintDocument(QPainter &painter, QTextDocument &document, const QRect &rect) const
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme::color(isFaded(m_view.shown.message) ? Token::Muted : Token::Text));
    drawDocument(painter, document, rect, context);
}

void MessageLayout::paintText(QPainter &painter, const MessageMarks &marks) const
{
    const Spans &found = spans(marks.matcher);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme::color(isFaded(m_view.shown.message) ? Token::Muted : Token::Text));
    if (!m_bodyRect.isNull()) {
        addFinds(context, *m_body, found.body, 0, marks.find);
        if (!marks.selection.isEmpty())
            addSelection(context, *m_body, marks.selection.anchor, marks.selection.position,
                         format(Token::Accent, Token::OnAccent));
        drawDocument(painter, *m_body, m_bodyRect, context);
    }
    if (m_foot) {
        context.selections.clear();
        addFinds(context, *m_foot, found.foot, static_cast<int>(found.body.size()), marks.find);
        drawDocument(painter, *m_foot, m_footRect, context);
    }
}

} // namespace rapport
