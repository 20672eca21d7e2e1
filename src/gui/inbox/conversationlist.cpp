#include "gui/inbox/conversationlist.h"

#include "gui/inbox/conversationdelegate.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/widgets/followselection.h"
#include "gui/widgets/menuplace.h"
#include "gui/widgets/scrollplace.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr size_t kAbove = 20; // More do not leave a list at once under somebody's hands.

} // namespace

ConversationList::ConversationList(ConversationModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    setObjectName(u"conversationList"_s);
    setAccessibleName(tr("Conversations"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new ConversationDelegate(this));
    setModel(&model);
    new ScrollPlace(this);
    followSelection(this);
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT entered(m_current); });
}

void ConversationList::setCurrent(ConversationId id)
{
    m_current = id;
    const int position = id ? m_model.positionOf(id) : -1;
    const QScopedValueRollback quiet(m_quiet, true);
    if (position < 0) {
        selectionModel()->clear();
        return;
    }
    m_place = position;
    const QModelIndex index = m_model.index(position);
    if (currentIndex() != index)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void ConversationList::setIds(std::vector<ConversationId> ids)
{
    const int was = m_current ? m_model.positionOf(m_current) : -1;
    std::vector<ConversationId> above;
    for (int row = was - 1; row >= 0 && above.size() < kAbove; --row)
        above.push_back(m_model.idAt(row));
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model.setIds(std::move(ids));
    }
    dropLostPicks();
    const int position = m_current ? m_model.positionOf(m_current) : -1;
    const QScopedValueRollback quiet(m_quiet, true);
    // Qt moves on to a neighbour when the current row goes; a thread must not change under somebody's hands.
    if (position < 0) {
        if (was >= 0)
            m_place = placeBelow(above);
        selectionModel()->clear();
    } else {
        m_place = position;
        const QModelIndex index = m_model.index(position);
        if (currentIndex() != index || !selectionModel()->isSelected(index)) {
            const bool scrolls = hasAutoScroll();
            setAutoScroll(false);
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            setAutoScroll(scrolls);
        }
    }
}

/// Behind the nearest of those that is still listed: several may have left at once.
int ConversationList::placeBelow(const std::vector<ConversationId> &above) const
{
    for (const ConversationId id : above) {
        if (const int row = m_model.positionOf(id); row >= 0)
            return row + 1;
    }
    return 0;
}

ConversationId ConversationList::neighbour(int step) const
{
    const int position = m_current ? m_model.positionOf(m_current) : -1;
    if (position >= 0)
        return m_model.idAt(position + step);
    // The one after a row that left stands in its place now.
    return m_model.idAt(step > 0 ? m_place + step - 1 : m_place + step);
}

void ConversationList::step(int by)
{
    const ConversationId next = m_current ? neighbour(by) : m_model.idAt(0);
    if (!next)
        return;
    setCurrent(next);
    scrollTo(currentIndex());
    Q_EMIT currentPicked(next);
}

void ConversationList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // Past QListView, which would place every row of the list anew: what changes in a row is never its height. And only
    // of the rows in sight: the base would ask for the place of each, of hundreds of thousands at every change.
    const QModelIndex highest = indexAt(viewport()->rect().topLeft());
    const QModelIndex lowest = indexAt(viewport()->rect().bottomLeft());
    const int first = highest.isValid() ? std::max(topLeft.row(), highest.row()) : topLeft.row();
    const int last = lowest.isValid() ? std::min(bottomRight.row(), lowest.row()) : bottomRight.row();
    if (first <= last)
        QAbstractItemView::dataChanged(m_model.index(first), m_model.index(last), roles);
}

void ConversationList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    m_placedRows = -1;
    QListView::rowsInserted(parent, first, last);
}

void ConversationList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_placedRows = -1;
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

void ConversationList::reset()
{
    m_placedRows = -1;
    QListView::reset();
}

/// As many rows of one height are in the same places, whatever their order: a sync brings a new one every moment.
void ConversationList::doItemsLayout()
{
    if (m_placedRows == m_model.rowCount() && m_placedIn == viewport()->size()) {
        QAbstractItemView::doItemsLayout();
        return;
    }
    QListView::doItemsLayout();
    m_placedRows = m_model.rowCount();
    m_placedIn = viewport()->size();
}

void ConversationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet || !current.isValid())
        return;
    m_current = m_model.idAt(current.row());
    m_place = current.row();
    Q_EMIT currentPicked(m_current);
}

void ConversationList::keyboardSearch(const QString &)
{
    // Letters are shortcuts here, and looking through a million rows for a name is what the search field is for.
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current) {
        Q_EMIT entered(m_current);
        return;
    }
    const bool vertical = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (vertical && !currentIndex().isValid() && m_current) {
        step(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QListView::keyPressEvent(event);
}

void ConversationList::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [index, position] = menuPlace(*this, *event);
    if (index.isValid())
        Q_EMIT menuRequested(m_model.idAt(index.row()), position);
}

int ConversationList::pickedCount() const
{
    return m_allPicked ? m_model.rowCount() : static_cast<int>(m_picks.size());
}

std::vector<ConversationId> ConversationList::picks() const
{
    if (m_allPicked)
        return m_model.ids();
    std::vector<ConversationId> picked;
    for (const ConversationId id : m_model.ids()) {
        if (m_picks.contains(id))
            picked.push_back(id);
    }
    return picked;
}

void ConversationList::togglePick(ConversationId id)
{
    if (!id)
        return;
    if (std::exchange(m_allPicked, false))
        m_picks = QSet<ConversationId>(m_model.ids().begin(), m_model.ids().end());
    if (!m_picks.remove(id))
        m_picks.insert(id);
    viewport()->update();
    Q_EMIT picksChanged();
}

void ConversationList::pickOnward(int by)
{
    if (m_allPicked || !m_current)
        return;
    m_picks.insert(m_current);
    if (const ConversationId next = neighbour(by))
        m_picks.insert(next);
    step(by);
    viewport()->update();
    Q_EMIT picksChanged();
}

void ConversationList::pickUpTo(ConversationId id)
{
    const int from = m_current ? m_model.positionOf(m_current) : -1;
    const int to = m_model.positionOf(id);
    if (m_allPicked || to < 0)
        return;
    for (int row = std::min(from < 0 ? to : from, to); row <= std::max(from, to); ++row)
        m_picks.insert(m_model.idAt(row));
    viewport()->update();
    Q_EMIT picksChanged();
}

void ConversationList::pickAll()
{
    if (m_model.rowCount() == 0)
        return;
    m_picks.clear();
    m_allPicked = true;
    viewport()->update();
    Q_EMIT picksChanged();
}

void ConversationList::clearPicks()
{
    if (!m_allPicked && m_picks.isEmpty())
        return;
    m_picks.clear();
    m_allPicked = false;
    viewport()->update();
    Q_EMIT picksChanged();
}

/// What has left the list is not changed unseen.
void ConversationList::dropLostPicks()
{
    if (m_allPicked) {
        Q_EMIT picksChanged();
        return;
    }
    if (m_picks.isEmpty())
        return;
    const std::vector<ConversationId> left = picks();
    if (static_cast<qsizetype>(left.size()) == m_picks.size())
        return;
    m_picks = QSet<ConversationId>(left.begin(), left.end());
    Q_EMIT picksChanged();
}

void ConversationList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool picks = event->modifiers().testFlag(Qt::ControlModifier);
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() != Qt::LeftButton || !index.isValid() || (!picks && !extends)) {
        QListView::mousePressEvent(event);
        return;
    }
    if (picks)
        togglePick(m_model.idAt(index.row()));
    else
        pickUpTo(m_model.idAt(index.row()));
}

} // namespace rapport
