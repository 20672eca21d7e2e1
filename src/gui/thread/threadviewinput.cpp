// The hands of ThreadView: pointer and keyboard.
#include "gui/thread/linktext.h"
#include "gui/thread/picturetext.h"
#include "gui/thread/threadaccessible.h"
#include "gui/thread/threadview.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

/// Says in the window's status line where a link leads; nothing for what leads nowhere.
void tellStatus(QWidget *from, const MessageAction &action)
{
    const bool address = action.kind == MessageAction::Kind::OpenAddress;
    QStatusTipEvent tip(address ? linktext::statusLine(action.shownText, action.address) : QString());
    QApplication::sendEvent(from, &tip);
}

} // namespace

ThreadView::Place ThreadView::placeAt(QPoint viewportPoint) const
{
    int y = m_anchorTop;
    for (int i = m_anchor; i < m_model.count() && y < viewport()->height(); ++i) {
        const int height = m_rows[static_cast<size_t>(i)].height;
        if (viewportPoint.y() >= y && viewportPoint.y() < y + height)
            return {i, viewportPoint - QPoint(0, y)};
        y += height;
    }
    return {};
}

void ThreadView::act(const MessageAction &action, MessageId message)
{
    using Kind = MessageAction::Kind;
    switch (action.kind) {
    case Kind::None:
        return;
    case Kind::OpenAddress:
        Q_EMIT addressRequested(action.address, action.shownText);
        return;
    case Kind::JumpToAnswered: {
        const int index = m_model.indexOf(message);
        if (index >= 0)
            goTo(m_model.at(index).message.parent);
        return;
    }
    case Kind::ToggleBranch: {
        const int index = m_model.indexOf(message);
        if (index >= 0)
            setFolded(message, !m_model.isFolded(index));
        return;
    }
    case Kind::FoldBranchAround: {
        const int index = m_model.indexOf(message);
        if (index >= 0)
            setFolded(m_model.branchOf(index), true);
        return;
    }
    case Kind::ShowPicture:
        Q_EMIT pictureRequested(message, action.attachment);
        return;
    case Kind::ShowAllPictures: {
        const int index = m_model.indexOf(message);
        if (index < 0)
            return;
        for (const AttachmentId picture : picturetext::missing(m_model.at(index).message))
            Q_EMIT pictureRequested(message, picture);
        return;
    }
    case Kind::ShowPersonsPictures:
    case Kind::ShowAccountsPictures:
        Q_EMIT pictureConsentRequested(message, action.kind);
        return;
    case Kind::OpenPicture:
        Q_EMIT pictureOpened(action.attachment);
        return;
    case Kind::TakeBackEvent:
        Q_EMIT takeBackRequested(action.event);
        return;
    case Kind::ToggleQuotes:
        if (!m_quotesOpen.remove(message))
            m_quotesOpen.insert(message);
        forgetLayout(message);
        return;
    case Kind::ToggleRevisions:
        if (m_revisions.remove(message) > 0)
            forgetLayout(message);
        else
            Q_EMIT revisionsRequested(message);
        return;
    case Kind::ShowMore:
        m_characters[message] =
            m_characters.value(message, messagetext::kFirstCharacters) + messagetext::kMoreCharacters;
        forgetLayout(message);
        return;
    case Kind::Approve:
    case Kind::MarkSpam:
    case Kind::UndoSend:
    case Kind::RetrySend:
    case Kind::EditUnsent:
        Q_EMIT actionRequested(action.kind, message);
        return;
    }
}

bool ThreadView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Place place = placeAt(help->pos());
        if (place.index < 0) {
            QToolTip::hideText();
            return true;
        }
        const MessageLayout &layout = layoutOf(place.index);
        const MessageAction action = layout.hit(place.point).action;
        const bool inBubble = layout.bubble().contains(place.point);
        const QString text = action.kind == MessageAction::Kind::OpenAddress
                                 ? linktext::tip(action.shownText, action.address)
                             : inBubble ? exactText(m_model.at(place.index).message.at)
                                        : QString();
        QToolTip::showText(help->globalPos(), plainTip(text), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->pos());
    if (place.index < 0)
        return;
    const MessageId id = m_model.idAt(place.index);
    setCurrentMessage(id);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    const MessageLayout::Hit hit = layoutOf(place.index).hit(place.point);
    m_selecting = hit.bodyPosition >= 0;
    m_selection = m_selecting ? TextSelection{id, hit.bodyPosition, hit.bodyPosition} : TextSelection{};
    viewport()->update();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_selecting && event->buttons().testFlag(Qt::LeftButton)) {
        const int index = m_model.indexOf(m_selection.message);
        if (index < 0)
            return;
        const int top = m_tops[static_cast<size_t>(index)] - m_tops[static_cast<size_t>(m_anchor)] + m_anchorTop;
        m_selection.position = layoutOf(index).nearestPosition(event->pos() - QPoint(0, top));
        viewport()->update();
        return;
    }
    const Place place = placeAt(event->pos());
    const MessageLayout::Hit hit = place.index < 0 ? MessageLayout::Hit{} : layoutOf(place.index).hit(place.point);
    const bool onLink = hit.action.kind != MessageAction::Kind::None;
    viewport()->setCursor(onLink ? Qt::PointingHandCursor : hit.bodyPosition >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
    tellStatus(this, hit.action);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    m_selecting = false;
    if (event->button() != Qt::LeftButton || !m_selection.isEmpty() ||
        (event->pos() - m_pressed).manhattanLength() > QApplication::startDragDistance())
        return;
    const Place place = placeAt(event->pos());
    if (place.index >= 0)
        act(layoutOf(place.index).hit(place.point).action, m_model.idAt(place.index));
}

void ThreadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->pos());
    if (place.index < 0 || event->button() != Qt::LeftButton)
        return;
    const MessageLayout &layout = layoutOf(place.index);
    const int position = layout.hit(place.point).bodyPosition;
    if (position < 0)
        return;
    QTextCursor cursor(&layout.body());
    cursor.setPosition(position);
    cursor.select(QTextCursor::WordUnderCursor);
    setCurrentMessage(m_model.idAt(place.index));
    m_selection = {m_current, cursor.anchor(), cursor.position()};
    viewport()->update();
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        return showMenu(m_current);
    const Place place = placeAt(viewport()->mapFromGlobal(event->globalPos()));
    const std::unique_ptr<QMenu> menu = place.index < 0 ? nullptr : menuFor(m_model.idAt(place.index));
    if (menu)
        menu->exec(event->globalPos());
}

void ThreadView::showMenu(MessageId message)
{
    const std::unique_ptr<QMenu> menu = menuFor(message);
    const QRect rect = visibleRect(message).intersected(viewport()->rect());
    if (menu)
        menu->exec(viewport()->mapToGlobal(rect.center()));
}

void ThreadView::press(MessageId message, int target)
{
    const int index = m_model.indexOf(message);
    if (index < 0 || target < 0 || target >= layoutOf(index).targets().size())
        return;
    setCurrentMessage(message);
    act(MessageAction(layoutOf(index).targets().at(target).action), message);
}

void ThreadView::moveCurrent(int step)
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    // A message taller than the screen is read to its end before the next one is current.
    QScrollBar *bar = verticalScrollBar();
    const QRect rect = visibleRect(m_current);
    if (!rect.isNull() && step > 0 && rect.bottom() > viewport()->height()) {
        bar->setValue(bar->value() + 3 * bar->singleStep());
        return;
    }
    if (!rect.isNull() && step < 0 && rect.top() < 0) {
        bar->setValue(bar->value() - 3 * bar->singleStep());
        return;
    }
    const int next = std::clamp(index + step, 0, m_model.count() - 1);
    if (next == index)
        return;
    setCurrentMessage(m_model.idAt(next));
    ensureVisible(next);
}

void ThreadView::selectAll()
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    m_selection = {m_current, 0, layoutOf(index).body().characterCount() - 1};
    viewport()->update();
}

void ThreadView::extendSelection(int key, bool byWord)
{
    const int index = m_model.indexOf(m_current);
    if (index < 0)
        return;
    if (m_selection.message != m_current)
        m_selection = {m_current, 0, 0};
    QTextCursor cursor(&layoutOf(index).body());
    cursor.setPosition(m_selection.position);
    const QTextCursor::MoveOperation move = key == Qt::Key_Left
                                                ? (byWord ? QTextCursor::WordLeft : QTextCursor::Left)
                                                : (byWord ? QTextCursor::WordRight : QTextCursor::Right);
    cursor.movePosition(move);
    m_selection.position = cursor.position();
    viewport()->update();
}

QString ThreadView::selectedText() const
{
    const int index = m_model.indexOf(m_selection.message);
    return index < 0 || m_selection.isEmpty() ? QString() : layoutOf(index).selectedText(m_selection);
}

/// The links of the current message first, then whatever comes after the thread.
bool ThreadView::focusNextPrevChild(bool next)
{
    const int index = m_model.indexOf(m_current);
    if (!hasFocus() || index < 0)
        return QAbstractScrollArea::focusNextPrevChild(next);
    const int target = m_target + (next ? 1 : -1);
    if (target >= layoutOf(index).targets().size() || target < -1)
        return QAbstractScrollArea::focusNextPrevChild(next);
    setTarget(target);
    return true;
}

void ThreadView::setTarget(int target)
{
    const int index = m_model.indexOf(m_current);
    m_target = target;
    viewport()->update();
    if (index < 0 || target < 0)
        return tellStatus(this, {});
    const MessageCards::Target &pointed = layoutOf(index).targets().at(target);
    tellStatus(this, pointed.action);
    announceTarget(this, pointed.action);
    const int top = bottomOf(index) - heightOf(index) + pointed.rect.top();
    if (index < m_anchor || index > lastVisible() || top < 0 || top + pointed.rect.height() > viewport()->height())
        showTop(index, viewport()->height() / 3 - pointed.rect.top());
}

/// As in a tree: inwards folds the branch, or goes to where it begins; outwards unfolds it.
void ThreadView::foldByKey(int index, bool fold)
{
    const MessageId id = m_model.idAt(index);
    if (!fold || (m_model.opensBranch(index) && !m_model.isFolded(index)))
        return setFolded(id, fold);
    if (const MessageId branch = m_model.branchOf(index))
        goTo(branch);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const int index = m_model.indexOf(m_current);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up:
        return moveCurrent(-1);
    case Qt::Key_Down:
        return moveCurrent(1);
    case Qt::Key_Home:
        if (!m_model.isEmpty())
            goTo(m_model.idAt(0));
        return;
    case Qt::Key_End:
        return goToEnd();
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QScrollBar *bar = verticalScrollBar();
        const int page = bar->pageStep() - 40;
        bar->setValue(bar->value() + (event->key() == Qt::Key_PageDown ? page : -page));
        const bool beginsAbove = m_anchorTop < 0 && m_anchor + 1 < m_model.count() && m_anchor < lastVisible();
        if (!m_model.isEmpty())
            setCurrentMessage(m_model.idAt(beginsAbove ? m_anchor + 1 : m_anchor));
        return;
    }
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            return extendSelection(event->key(), event->modifiers().testFlag(Qt::ControlModifier));
        if (index < 0)
            break;
        return foldByKey(index, event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (index < 0 || m_target < 0)
            break;
        return press(m_current, m_target);
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ThreadView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_target = -1;
    viewport()->update();
}

void ThreadView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace rapport
