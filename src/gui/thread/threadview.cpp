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
    m_pictures.clear();
    m_shownPeople.clear(); // What was agreed to for one conversation says nothing of another.
    m_unseen.clear();
    m_unseenAbove.clear();
    m_events.clear();
    m_found = {};
    m_findMessage = {};
    m_target = -1;
    m_selection = {};
    m_selecting = false;
    m_model = {};
    m_model.assign(std::move(messages));
    placeEvents();
    guessHeights({});
    const int unread = m_model.firstUnread();
    m_unreadMark = unread > 0 ? m_model.idAt(unread) : MessageId{};
    markNew(unread);
    const int start = unread >= 0 ? unread : m_model.count() - 1;
    m_current = m_model.isEmpty() ? MessageId{} : m_model.idAt(start);
    m_anchor = std::max(0, start);
    m_anchorTop = kTop;
    settle();
    viewport()->update();
    Q_EMIT currentMessageChanged(m_current);
    Q_EMIT unseenChanged(0);
    Q_EMIT messagesChanged();
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

/// New answers can stand in many branches: the line says where the first are, the others say it themselves.
void ThreadView::markNew(int firstUnread)
{
    m_new.clear();
    bool together = true;
    for (int i = std::max(0, firstUnread); i < m_model.count(); ++i) {
        const bool isUnread = m_model.at(i).message.unread;
        together = together && isUnread;
        if (isUnread && !together)
            m_new.insert(m_model.idAt(i));
    }
}

/// Lets something change which rows there are; what is on the screen stays in its place.
template<class F>
void ThreadView::rearrange(F change)
{
    QList<MessageId> upwards; // From the top of the screen on.
    for (int i = m_anchor; i >= 0 && i < m_model.count(); --i)
        upwards.append(m_model.idAt(i));
    const int formerCount = m_model.count();
    QHash<MessageId, int> known;
    for (int i = 0; i < formerCount; ++i) {
        if (m_rows[static_cast<size_t>(i)].exact)
            known.insert(m_model.idAt(i), m_rows[static_cast<size_t>(i)].height);
    }
    for (const MessageId changed : change()) {
        known.remove(changed);
        m_layouts.remove(changed);
    }
    guessHeights(known);
    const auto kept =
        std::find_if(upwards.begin(), upwards.end(), [this](MessageId id) { return m_model.indexOf(id) >= 0; });
    if (kept != upwards.begin())
        m_anchorTop = kTop;
    m_anchor = kept == upwards.end() ? 0 : m_model.indexOf(*kept);
    if (m_model.indexOf(m_current) < 0)
        setCurrentMessage(m_model.isEmpty() ? MessageId{} : m_model.idAt(m_anchor));
    settle();
    noteSeen();
    viewport()->update();
    if (m_model.count() != formerCount) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void ThreadView::refresh(QList<ThreadMessage> messages)
{
    QSet<MessageId> before;
    for (const ThreadMessage &message : m_model.messages())
        before.insert(message.message.id);
    const MessageId lastOnScreen = before.isEmpty() ? MessageId{} : m_model.idAt(lastVisible());
    rearrange([&] {
        QSet<MessageId> changed = m_model.assign(std::move(messages));
        if (!before.isEmpty())
            noteNews(before, lastOnScreen);
        const QHash<MessageId, QList<EventLine>> events = m_eventsBefore;
        placeEvents();
        for (int i = 0; i < m_model.count(); ++i) {
            const MessageId id = m_model.idAt(i);
            if (m_eventsBefore.value(id).size() != events.value(id).size())
                changed.insert(id);
        }
        return changed;
    });
    Q_EMIT messagesChanged();
}

/// What came since is news where it is newer than all that was here; what history brings is not.
void ThreadView::noteNews(const QSet<MessageId> &before, MessageId lastOnScreen)
{
    const QList<ThreadMessage> &all = m_model.messages();
    qsizetype first = all.size();
    while (first > 0 && !before.contains(all.at(first - 1).message.id))
        --first;
    const int last = m_model.indexOf(lastOnScreen);
    for (qsizetype i = first; i < all.size(); ++i) {
        const Message &message = all.at(i).message;
        if (message.direction != Direction::In)
            continue;
        m_unseen.insert(message.id);
        if (m_model.indexOf(message.id) <= last)
            m_unseenAbove.insert(message.id);
    }
    const auto gone = [this](MessageId id) { return !m_model.contains(id); };
    m_unseen.removeIf(gone);
    m_unseenAbove.removeIf(gone);
}

void ThreadView::setFolded(MessageId branch, bool folded)
{
    const MessageId current = m_current;
    rearrange([&]() -> QSet<MessageId> {
        if (!m_model.setFolded(branch, folded))
            return {};
        placeEvents();
        if (m_model.indexOf(current) < 0)
            setCurrentMessage(branch);
        return {branch};
    });
}

void ThreadView::setAllFolded(bool folded)
{
    rearrange([&] {
        const QSet<MessageId> changed = m_model.setAllFolded(folded);
        placeEvents();
        return changed;
    });
}

/// Unfolds the branches that hide a message.
void ThreadView::reveal(MessageId message)
{
    if (!m_model.contains(message) || m_model.indexOf(message) >= 0)
        return;
    rearrange([&] {
        QSet<MessageId> opened;
        for (int i = 0; i < m_model.count(); ++i) {
            if (m_model.opensBranch(i) && m_model.isFolded(i))
                opened.insert(m_model.idAt(i));
        }
        m_model.reveal(message);
        placeEvents();
        return opened;
    });
}

void ThreadView::setEvents(const QList<EventLine> &events)
{
    if (m_events.isEmpty() && events.isEmpty())
        return;
    m_events = events;
    placeEvents();
    forgetLayouts();
    viewport()->update();
}

/// Between the messages of the stem, in time; what came after all of them stands at the end.
void ThreadView::placeEvents()
{
    m_eventsBefore.clear();
    m_eventsAfter.clear();
    qsizetype next = 0;
    for (int i = 0; i < m_model.count() && next < m_events.size(); ++i) {
        if (m_model.depth(i) > 0)
            continue;
        QList<EventLine> before;
        while (next < m_events.size() && m_events.at(next).at < m_model.at(i).message.at)
            before.append(m_events.at(next++));
        if (!before.isEmpty())
            m_eventsBefore.insert(m_model.idAt(i), before);
    }
    m_eventsAfter = m_events.mid(next);
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
    view.depth = m_model.depth(index);
    view.otherDay = m_model.isOtherDay(index);
    view.opensBranch = m_model.opensBranch(index);
    view.branchFolded = view.opensBranch && m_model.isFolded(index);
    view.answersBelow = m_model.answersBelow(index);
    view.before = m_eventsBefore.value(m_model.idAt(index));
    if (index + 1 == m_model.count())
        view.after = m_eventsAfter;
    view.picturesAsked = m_picturesAsked;
    for (const Attachment &attachment : view.shown.message.attachments) {
        if (m_pictures.contains(attachment.id))
            view.pictures.insert(attachment.id, m_pictures.value(attachment.id));
    }
    const MessageId id = view.shown.message.id;
    const int answered = m_model.answered(index);
    if (answered >= 0) {
        view.answeredName = m_model.at(answered).authorName;
        view.answeredText = m_model.at(answered).message.text;
    }
    view.startsDay = m_model.startsDay(index);
    view.startsUnread = id == m_unreadMark;
    view.isNew = m_new.contains(id);
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
    askForPictures();
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

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::color(theme::Token::Background));
    int y = m_anchorTop;
    for (int i = m_anchor; i < m_model.count() && y < viewport()->height(); ++i) {
        const MessageLayout &layout = layoutOf(i);
        if (y + layout.height() >= event->rect().top() && y <= event->rect().bottom()) {
            layout.paint(painter, {0, y}, marksOf(i), m_stock);
        }
        y += layout.height();
    }
}

MessageMarks ThreadView::marksOf(int index) const
{
    const MessageId id = m_model.idAt(index);
    const bool current = hasFocus() && id == m_current;
    return {.current = current || id == m_found,
            .target = current ? m_target : -1,
            .selection = id == m_selection.message ? m_selection : TextSelection{},
            .matcher = m_matcher,
            .find = id == m_findMessage ? m_find : -1};
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
