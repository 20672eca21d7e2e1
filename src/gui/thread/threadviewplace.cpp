// Where ThreadView stands in the thread, and how it goes elsewhere.
#include "gui/thread/threadaccessible.h"
#include "gui/thread/threadview.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int kTop = 8;
constexpr int kBottom = 6;

} // namespace

int ThreadView::bottomOf(int index) const
{
    return m_tops[static_cast<size_t>(index) + 1] - m_tops[static_cast<size_t>(m_anchor)] + m_anchorTop;
}

int ThreadView::lastVisible() const
{
    int index = m_anchor;
    while (index + 1 < m_model.count() && bottomOf(index) < viewport()->height())
        ++index;
    return index;
}

/// What is on the screen is no news any more, nor is what was scrolled past.
void ThreadView::noteSeen()
{
    if (m_unseen.isEmpty())
        return;
    const int last = lastVisible();
    const auto seen = [&](MessageId id) {
        const int index = m_model.indexOf(id);
        return index >= 0 && index <= last && (index >= m_anchor || !m_unseenAbove.contains(id));
    };
    m_unseen.removeIf(seen);
    m_unseenAbove.removeIf([this](MessageId id) { return !m_unseen.contains(id); });
    Q_EMIT unseenChanged(unseen());
}

QRect ThreadView::visibleRect(MessageId message) const
{
    const int index = m_model.indexOf(message);
    if (index < m_anchor || index > lastVisible())
        return {};
    const int top = m_tops[static_cast<size_t>(index)] - m_tops[static_cast<size_t>(m_anchor)] + m_anchorTop;
    return layoutOf(index).bubble().translated(0, top);
}

void ThreadView::goTo(MessageId message)
{
    reveal(message);
    const int index = m_model.indexOf(message);
    if (index < 0)
        return;
    setCurrentMessage(message);
    ensureVisible(index);
}

void ThreadView::showFound(MessageId message)
{
    m_found = message;
    viewport()->update();
    if (!m_model.contains(message))
        return;
    reveal(message);
    const int index = m_model.indexOf(message);
    setCurrentMessage(message);
    if (!visibleRect(message).isNull() && bottomOf(index) <= viewport()->height())
        return;
    showTop(index,
            std::max(kTop, std::min(viewport()->height() / 4, viewport()->height() - heightOf(index) - kBottom)));
}

void ThreadView::showTop(int index, int top)
{
    m_anchor = index;
    m_anchorTop = top;
    settle();
    noteSeen();
    viewport()->update();
}

void ThreadView::goToEnd()
{
    if (m_model.isEmpty())
        return;
    const int last = m_model.count() - 1;
    setCurrentMessage(m_model.idAt(last));
    showTop(last, kTop);
}

void ThreadView::goToNewest()
{
    if (m_model.isEmpty())
        return;
    const MessageId newest = m_model.messages().last().message.id;
    reveal(newest);
    setCurrentMessage(newest);
    const int index = m_model.indexOf(newest);
    if (index + 1 == m_model.count())
        showTop(index, kTop);
    else
        ensureVisible(index);
}

void ThreadView::goToUnseen()
{
    MessageId next;
    for (const ThreadMessage &message : m_model.messages()) {
        if (m_unseen.contains(message.message.id)) {
            next = message.message.id;
            break;
        }
    }
    if (!next)
        return;
    reveal(next);
    setCurrentMessage(next);
    showTop(m_model.indexOf(next), kTop);
}

void ThreadView::setCurrentMessage(MessageId message)
{
    if (m_current == message)
        return;
    m_current = message;
    m_target = -1;
    if (m_selection.message != message)
        m_selection = {};
    viewport()->update();
    Q_EMIT currentMessageChanged(message);
    if (hasFocus())
        announceCurrentMessage(this);
}

void ThreadView::ensureVisible(int index)
{
    const int height = viewport()->height();
    const int own = heightOf(index);
    const bool above = index < m_anchor || (index == m_anchor && m_anchorTop < 0);
    int top = 0;
    for (int i = m_anchor; i < index && !above; ++i)
        top += m_rows[static_cast<size_t>(i)].height;
    top += m_anchorTop;
    if (above || own + kBottom > height) {
        m_anchor = index;
        m_anchorTop = kTop;
    } else if (top + own + kBottom > height) {
        m_anchor = index;
        m_anchorTop = height - own - kBottom;
    } else {
        return;
    }
    settle();
    noteSeen();
    viewport()->update();
}

} // namespace rapport
