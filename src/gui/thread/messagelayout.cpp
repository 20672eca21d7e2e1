#include "gui/thread/messagelayout.h"

#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/thread/documenttext.h"

#include <QAbstractTextDocumentLayout>
#include <QStyle>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

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
constexpr int kCardGuess = 100;
constexpr int kLockIcon = 15;
constexpr int kDeepest = 5; // Branches further in stand below each other.
constexpr int kBranchStep = 18;
constexpr int kNarrowBranchStep = 8;
constexpr int kNarrow = 520;

int columnWidth(int width)
{
    return std::min(width, kColumn) - 2 * kSide;
}

int bubbleLimit(int width, int indent = 0)
{
    return std::clamp(columnWidth(width) - kAvatarSide - kAvatarGap - indent, 120, kWidestLine + 2 * kPaddingX);
}

std::unique_ptr<QTextDocument> quietDocument(const QString &html, Qt::LayoutDirection direction)
{
    return html.isEmpty() ? nullptr : documenttext::make(html, theme::TextStyle::Secondary, direction);
}

/// Puts a document of whole lines at `top`, and says what stands below it.
int placeBand(QTextDocument *document, QRect &rect, int width, int top)
{
    if (!document)
        return top;
    document->setTextWidth(width - 2 * kSide);
    rect = QRect(kSide, top, width - 2 * kSide, documenttext::heightOf(*document));
    return top + rect.height() + kGap;
}

} // namespace

MessageLayout::MessageLayout(const MessageView &view, int width, Qt::LayoutDirection direction)
    : m_view(view),
      m_direction(direction),
      m_width(width),
      m_step(width < kNarrow ? kNarrowBranchStep : kBranchStep),
      m_before(quietDocument(messagetext::eventsHtml(view.before), direction)),
      m_head(documenttext::make(messagetext::headHtml(view), theme::TextStyle::Secondary, direction)),
      m_body(documenttext::make(messagetext::bodyHtml(view), theme::TextStyle::Body, Qt::LayoutDirectionAuto)),
      m_foot(quietDocument(messagetext::footHtml(view), direction)),
      m_after(quietDocument(messagetext::eventsHtml(view.after), direction)),
      m_cards(view, direction)
{
    m_indent = std::min(view.depth, kDeepest) * m_step;
    build(width);
}

MessageLayout::~MessageLayout() = default;

int MessageLayout::estimate(const ThreadMessage &shown, bool startsDay, int width)
{
    const int line = bubbleLimit(width) - 2 * kPaddingX;
    const qsizetype characters = std::min<qsizetype>(shown.message.text.size(), messagetext::kFirstCharacters);
    const int perLine = std::max(8, line / 7);
    const int lines = 1 + static_cast<int>(characters) / perLine;
    const int cards = static_cast<int>(shown.message.attachments.size());
    return (startsDay ? kDayBand : 0) + 2 * kPaddingY + 20 + lines * 18 + std::min(cards, 12) * kCardGuess + kGap;
}

void MessageLayout::build(int width)
{
    int top = 0;
    if (m_view.startsDay) {
        m_dayTop = top;
        top += kDayBand;
    }
    top = placeBand(m_before.get(), m_beforeRect, width, top);
    if (m_view.startsUnread) {
        m_unreadTop = top;
        top += kUnreadBand;
    }
    m_height = placeBand(m_after.get(), m_afterRect, width, place(width, top) + kGap);
}

int MessageLayout::place(int width, int top)
{
    const int limit = bubbleLimit(width, m_indent) - 2 * kPaddingX;
    const Direction side = m_view.shown.message.direction;
    const int lock = side == Direction::Note ? kLockIcon + 4 : 0;
    int inner = std::max({documenttext::naturalWidth(*m_head, limit - lock) + lock,
                          documenttext::naturalWidth(*m_body, limit), m_cards.widthWanted(limit)});
    if (m_foot)
        inner = std::max(inner, documenttext::naturalWidth(*m_foot, limit));
    if (side == Direction::Note)
        inner = limit;
    m_head->setTextWidth(inner - lock);
    m_body->setTextWidth(inner);

    const int column = columnWidth(width);
    const int left = (width - column) / 2;
    const int bubbleWidth = inner + 2 * kPaddingX;
    const int x = side == Direction::Out ? left + column - kAvatarSide - kAvatarGap - bubbleWidth
                                         : left + m_indent + kAvatarSide + kAvatarGap;
    const int textLeft = x + kPaddingX;
    int y = top + kPaddingY;
    m_headRect = mirrored({textLeft + lock, y, inner - lock, documenttext::heightOf(*m_head)});
    y += m_headRect.height() + 3;
    if (!m_body->isEmpty()) {
        m_bodyRect = mirrored({textLeft, y, inner, documenttext::heightOf(*m_body)});
        y += m_bodyRect.height();
    }
    y += m_cards.place(textLeft, y, inner);
    m_cards.mirror(width);
    if (m_foot) {
        m_foot->setTextWidth(inner);
        y += 7;
        m_footRect = mirrored({textLeft, y, inner, documenttext::heightOf(*m_foot)});
        y += m_footRect.height();
    }
    y += kPaddingY;
    m_bubble = mirrored({x, top, bubbleWidth, y - top});
    if (side == Direction::In)
        m_avatar = mirrored({left + m_indent, top, kAvatarSide, kAvatarSide});
    else if (side == Direction::Out)
        m_avatar = mirrored({left + column - kAvatarSide, top, kAvatarSide, kAvatarSide});
    return y;
}

QRect MessageLayout::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, QRect(0, 0, m_width, 1), rect);
}

/// The lines of the branches that it is in; a click there folds the innermost one.
QRect MessageLayout::branchArea() const
{
    const int left = (m_width - columnWidth(m_width)) / 2;
    return m_indent == 0 ? QRect() : mirrored({left, 0, m_indent, m_height});
}

MessageLayout::Hit MessageLayout::hit(QPoint point) const
{
    using Kind = MessageAction::Kind;
    const auto own = [&](const std::unique_ptr<QTextDocument> &document, const QRect &rect) {
        return document && rect.contains(point)
                   ? messagetext::ownAction(documenttext::anchorAt(*document, point - rect.topLeft()))
                   : MessageAction{};
    };
    const MessageAction inCards = m_cards.actionAt(point);
    for (const MessageAction &action : {inCards, own(m_head, m_headRect), own(m_foot, m_footRect),
                                        own(m_before, m_beforeRect), own(m_after, m_afterRect)}) {
        if (action.kind != Kind::None)
            return {action, -1};
    }
    if (branchArea().contains(point))
        return {{.kind = Kind::FoldBranchAround}, -1};
    if (!m_bodyRect.contains(point))
        return {};
    Hit hit;
    hit.bodyPosition = m_body->documentLayout()->hitTest(point - m_bodyRect.topLeft(), Qt::FuzzyHit);
    const QString href = documenttext::anchorAt(*m_body, point - m_bodyRect.topLeft());
    if (href.isEmpty())
        return hit;
    QString shownText;
    for (const documenttext::Anchor &anchor : documenttext::anchors(*m_body)) {
        if (anchor.href == href && hit.bodyPosition >= anchor.position &&
            hit.bodyPosition <= anchor.position + anchor.length)
            shownText = anchor.text;
    }
    hit.action = messagetext::bodyAction(href, shownText);
    return hit;
}

int MessageLayout::nearestPosition(QPoint point) const
{
    return std::max(0, m_body->documentLayout()->hitTest(point - m_bodyRect.topLeft(), Qt::FuzzyHit));
}

const QList<MessageCards::Target> &MessageLayout::targets() const
{
    if (std::exchange(m_targetsKnown, true))
        return m_targets;
    const auto add = [this](const std::unique_ptr<QTextDocument> &document, const QRect &at, bool ours) {
        if (!document)
            return;
        for (const documenttext::Anchor &anchor : documenttext::anchors(*document)) {
            MessageAction action =
                ours ? messagetext::ownAction(anchor.href) : messagetext::bodyAction(anchor.href, anchor.text);
            action.shownText = anchor.text;
            QRect rect;
            for (const QRect &line : documenttext::rectsOf(*document, anchor.position, anchor.length))
                rect |= line.translated(at.topLeft());
            if (action.kind != MessageAction::Kind::None)
                m_targets.append({action, rect});
        }
    };
    add(m_before, m_beforeRect, true);
    add(m_head, m_headRect, true);
    add(m_body, m_bodyRect, false);
    m_targets.append(m_cards.targets());
    add(m_foot, m_footRect, true);
    add(m_after, m_afterRect, true);
    return m_targets;
}

const MessageLayout::Spans &MessageLayout::spans(const TextMatcher &matcher) const
{
    if (m_matcher == matcher)
        return m_spans;
    m_matcher = matcher;
    m_spans.body = matcher.find(m_body->toPlainText());
    m_spans.foot = m_view.revisionsOpen && m_foot ? matcher.find(m_foot->toPlainText()) : QList<TextMatcher::Span>();
    return m_spans;
}

QList<QRect> MessageLayout::finds(const TextMatcher &matcher) const
{
    QList<QRect> rects;
    const auto add = [&rects](const QTextDocument &document, const QRect &at, const QList<TextMatcher::Span> &spans) {
        for (const TextMatcher::Span &span : spans) {
            QRect around;
            for (const QRect &line : documenttext::rectsOf(document, span.position, span.length))
                around |= line.translated(at.topLeft());
            rects.append(around);
        }
    };
    const Spans &found = spans(matcher);
    add(*m_body, m_bodyRect, found.body);
    if (m_foot)
        add(*m_foot, m_footRect, found.foot);
    return rects;
}

QString MessageLayout::selectedText(const TextSelection &selection) const
{
    QTextCursor cursor(m_body.get());
    const int end = m_body->characterCount() - 1;
    cursor.setPosition(std::clamp(selection.anchor, 0, end));
    cursor.setPosition(std::clamp(selection.position, 0, end), QTextCursor::KeepAnchor);
    return cursor.selection().toPlainText();
}

QList<MessageAction> MessageLayout::addresses() const
{
    QList<MessageAction> found;
    for (const MessageCards::Target &target : targets()) {
        if (target.action.kind == MessageAction::Kind::OpenAddress &&
            (found.isEmpty() || found.last().address != target.action.address))
            found.append(target.action);
    }
    return found;
}

QList<MessageAction> MessageLayout::footActions() const
{
    QList<MessageAction> actions;
    if (!m_foot)
        return actions;
    for (const documenttext::Anchor &anchor : documenttext::anchors(*m_foot))
        actions.append(messagetext::ownAction(anchor.href));
    return actions;
}

} // namespace rapport
