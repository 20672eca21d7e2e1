#include "gui/thread/threadview.h"

#include "base/clock.h"
#include "gui/theme/theme.h"
#include "gui/thread/threadaccessible.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kTop = 8;
constexpr int kBottom = 6;
constexpr int kKeptLayouts = 120;
constexpr int kNearby = 40; // Laid out messages this far from the screen are kept.

} // namespace

ThreadView::ThreadView(const Clock &clock, QWidget *parent) : QAbstractScrollArea(parent), m_clock(clock)
{
    installThreadAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setObjectName(u"threadViewport"_s);
    viewport()->setAccessibleName(tr("Messages"));
    setMinimumWidth(300);
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] {
        forgetLayouts();
        viewport()->update();
    });
}

ThreadView::~ThreadView() = default;

void ThreadView::open(QList<ThreadMessage> messages, const Channel &channel)
{
    m_channel = channel;
    m_layouts.clear();
    m_quotesOpen.clear();
    m_revisions.clear();
    m_characters.clear();
    m_unseen.clear();
    m_found = {};
    m_selection = {};
    m_selecting = false;
    m_model = {};
    m_model.assign(std::move(messages));
    guessHeights({});
    const int unread = m_model.firstUnread();
    m_unreadMark = unread > 0 ? m_model.idAt(unread) : MessageId{};
    const int start = unread >= 0 ? unread : m_model.count() - 1;
    m_current = m_model.isEmpty() ? MessageId{} : m_model.idAt(start);
    m_anchor = std::max(0, start);
    m_anchorTop = kTop;
    settle();
    viewport()->update();
    Q_EMIT currentMessageChanged(m_current);
    Q_EMIT unseenBelowChanged(0);
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void ThreadView::refresh(QList<ThreadMessage> messages)
{
    const MessageId anchor = m_model.isEmpty() ? MessageId{} : m_model.idAt(m_anchor);
    const int formerCount = m_model.count();
    const int formerAnchor = m_anchor;
    QSet<MessageId> formerIds;
    for (int i = 0; i < formerCount; ++i)
        formerIds.insert(m_model.idAt(i));
    assign(std::move(messages));

    const int found = m_model.indexOf(anchor);
    m_anchor = found >= 0 ? found : std::clamp(formerAnchor, 0, std::max(0, m_model.count() - 1));
    if (formerCount > 0) {
        for (int i = 0; i < m_model.count(); ++i) {
            if (m_model.at(i).message.direction == Direction::In && !formerIds.contains(m_model.idAt(i)))
                m_unseen.insert(m_model.idAt(i));
        }
    }
    erase_if(m_unseen, [this](MessageId id) { return m_model.indexOf(id) < 0; });
    if (m_model.indexOf(m_current) < 0)
        setCurrentMessage(m_model.isEmpty() ? MessageId{} : m_model.idAt(m_model.count() - 1));
    settle();
    noteSeen();
    viewport()->update();
    if (m_model.count() != formerCount) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void ThreadView::assign(QList<ThreadMessage> messages)
{
    QHash<MessageId, int> known;
    for (int i = 0; i < m_model.count(); ++i) {
        if (m_rows[static_cast<size_t>(i)].exact)
            known.insert(m_model.idAt(i), m_rows[static_cast<size_t>(i)].height);
    }
    for (const MessageId changed : m_model.assign(std::move(messages))) {
        known.remove(changed);
        m_layouts.remove(changed);
    }
    guessHeights(known);
}

void ThreadView::guessHeights(const QHash<MessageId, int> &known)
{
    const int width = viewport()->width();
    m_rows.assign(static_cast<size_t>(m_model.count()), {});
    for (int i = 0; i < m_model.count(); ++i) {
        const auto it = known.constFind(m_model.idAt(i));
        Row &row = m_rows[static_cast<size_t>(i)];
        if (it != known.constEnd())
            row = {*it, true};
        else
            row = {MessageLayout::estimate(m_model.at(i), m_model.startsDay(i), width), false};
    }
}

void ThreadView::forgetLayouts()
{
    m_layouts.clear();
    guessHeights({});
    settle();
}

void ThreadView::forgetLayout(MessageId message)
{
    const int index = m_model.indexOf(message);
    m_layouts.remove(message);
    if (index < 0)
        return;
    m_rows[static_cast<size_t>(index)].exact = false;
    settle();
    viewport()->update();
}

void ThreadView::showRevisions(MessageId message, const QList<MessageRevision> &revisions)
{
    m_revisions.insert(message, revisions);
    forgetLayout(message);
}

MessageView ThreadView::viewOf(int index) const
{
    MessageView view;
    view.shown = m_model.at(index);
    const MessageId id = view.shown.message.id;
    const int answered = m_model.answered(index);
    if (answered >= 0) {
        view.answeredName = m_model.at(answered).authorName;
        view.answeredText = m_model.at(answered).message.text;
    }
    view.startsDay = m_model.startsDay(index);
    view.startsUnread = id == m_unreadMark;
    view.glyph = m_channel.glyph;
    view.moderates = m_channel.moderates;
    view.quotesOpen = m_quotesOpen.contains(id);
    view.revisionsOpen = m_revisions.contains(id);
    view.revisions = m_revisions.value(id);
    view.characters = m_characters.value(id, messagetext::kFirstCharacters);
    view.nowMs = m_clock.nowMs();
    return view;
}

const MessageLayout &ThreadView::layoutOf(int index) const
{
    std::shared_ptr<MessageLayout> &layout = m_layouts[m_model.idAt(index)];
    if (!layout)
        layout = std::make_shared<MessageLayout>(viewOf(index), viewport()->width(), layoutDirection());
    return *layout;
}

int ThreadView::heightOf(int index)
{
    Row &row = m_rows[static_cast<size_t>(index)];
    if (!row.exact)
        row = {layoutOf(index).height(), true};
    return row.height;
}

/// Makes exact what is on the screen, going out from the anchor, and moves the anchor where the thread ends too early.
void ThreadView::settle()
{
    if (m_model.isEmpty()) {
        m_tops.assign(1, 0);
        updateBars();
        return;
    }
    const int height = viewport()->height();
    const int count = m_model.count();
    for (int pass = 0; pass < 2; ++pass) {
        int index = m_anchor;
        int y = m_anchorTop;
        while (index < count && y < height)
            y += heightOf(index++);
        if (index == count && y + kBottom < height)
            m_anchorTop += height - y - kBottom;
        while (m_anchorTop > 0 && m_anchor > 0)
            m_anchorTop -= heightOf(--m_anchor);
        if (m_anchor == 0)
            m_anchorTop = std::min(m_anchorTop, kTop);
        while (m_anchor + 1 < count && m_anchorTop + heightOf(m_anchor) <= 0)
            m_anchorTop += heightOf(m_anchor++);
    }
    m_tops.resize(static_cast<size_t>(count) + 1);
    int top = kTop;
    for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
        m_tops[i] = top;
        top += m_rows[i].height;
    }
    m_tops.back() = top;
    if (m_layouts.size() > kKeptLayouts) {
        erase_if(m_layouts,
                 [this](const auto entry) { return std::abs(m_model.indexOf(entry.key()) - m_anchor) > kNearby; });
    }
    updateBars();
}

void ThreadView::updateBars()
{
    m_settling = true;
    const int height = viewport()->height();
    const int total = m_tops.back() + kBottom;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, std::max(0, total - height));
    bar->setPageStep(height);
    bar->setSingleStep(40);
    if (!m_model.isEmpty())
        bar->setValue(m_tops[static_cast<size_t>(m_anchor)] - m_anchorTop);
    m_settling = false;
}

void ThreadView::scrollContentsBy(int, int)
{
    if (m_settling || m_model.isEmpty())
        return;
    const int value = verticalScrollBar()->value();
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, value);
    m_anchor = std::max(0, static_cast<int>(next - m_tops.begin()) - 1);
    m_anchorTop = m_tops[static_cast<size_t>(m_anchor)] - value;
    settle();
    noteSeen();
    viewport()->update();
}

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

/// What is on the screen is no news any more.
void ThreadView::noteSeen()
{
    if (m_unseen.isEmpty())
        return;
    const int last = lastVisible();
    erase_if(m_unseen, [&](MessageId id) { return m_model.indexOf(id) <= last; });
    Q_EMIT unseenBelowChanged(unseenBelow());
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
    const int index = m_model.indexOf(message);
    if (index < 0)
        return;
    setCurrentMessage(message);
    if (!visibleRect(message).isNull() && bottomOf(index) <= viewport()->height())
        return;
    m_anchor = index;
    m_anchorTop = std::max(kTop, std::min(viewport()->height() / 4, viewport()->height() - heightOf(index) - kBottom));
    settle();
    noteSeen();
}

void ThreadView::goToEnd()
{
    if (m_model.isEmpty())
        return;
    const int last = m_model.count() - 1;
    setCurrentMessage(m_model.idAt(last));
    m_anchor = last;
    m_anchorTop = kTop;
    settle();
    noteSeen();
    viewport()->update();
}

void ThreadView::setCurrentMessage(MessageId message)
{
    if (m_current == message)
        return;
    m_current = message;
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

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::color(theme::Token::Background));
    int y = m_anchorTop;
    for (int i = m_anchor; i < m_model.count() && y < viewport()->height(); ++i) {
        const MessageLayout &layout = layoutOf(i);
        if (y + layout.height() >= event->rect().top() && y <= event->rect().bottom()) {
            const MessageId id = m_model.idAt(i);
            layout.paint(painter, {0, y}, (hasFocus() && id == m_current) || id == m_found,
                         id == m_selection.message ? m_selection : TextSelection{});
        }
        y += layout.height();
    }
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        forgetLayouts();
    else
        settle();
}

void ThreadView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool looks = event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange ||
                       event->type() == QEvent::LanguageChange;
    if (looks && !m_rows.empty())
        forgetLayouts();
}

} // namespace rapport
