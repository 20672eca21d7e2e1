#include "gui/widgets/scrollplace.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QScrollBar>
#include <algorithm>

namespace rapport {

ScrollPlace::ScrollPlace(QAbstractItemView *view) : QObject(view), m_view(view)
{
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ScrollPlace::remember);
}

void ScrollPlace::remember()
{
    if (!m_places.isEmpty())
        return;
    const bool atTop = m_view->verticalScrollBar()->value() == m_view->verticalScrollBar()->minimum();
    if (atTop && !m_view->underMouse())
        return;
    QModelIndex row = m_view->indexAt(QPoint(1, 0));
    if (!row.isValid()) {
        // Where rows are about to leave, the view has thrown its layout away already.
        m_view->doItemsLayout();
        row = m_view->indexAt(QPoint(1, 0));
    }
    for (; row.isValid(); row = row.siblingAtRow(row.row() + 1)) {
        const int top = m_view->visualRect(row).top();
        if (top >= m_view->viewport()->height())
            break;
        m_places.append({row, top});
    }
    // Once for all steps of a change, and before the repaint, whose event comes with a lower priority.
    if (!m_places.isEmpty())
        QMetaObject::invokeMethod(this, &ScrollPlace::restore, Qt::QueuedConnection);
}

void ScrollPlace::restore()
{
    // The view lays out its rows lazily; now the scroll bar's range has to be the new one.
    m_view->doItemsLayout();
    // A row that was moved away itself, or has left, must not take the others with it: the middle of all shifts counts.
    QList<int> shifts;
    for (const Place &place : std::exchange(m_places, {})) {
        if (place.row.isValid())
            shifts.append(m_view->visualRect(place.row).top() - place.top);
    }
    if (shifts.isEmpty())
        return;
    const auto middle = shifts.begin() + shifts.size() / 2;
    std::nth_element(shifts.begin(), middle, shifts.end());
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + *middle);
}

} // namespace rapport
