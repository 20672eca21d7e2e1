#include "gui/widgets/scrollplace.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QScrollBar>

namespace rapport {

ScrollPlace::ScrollPlace(QAbstractItemView *view) : QObject(view), m_view(view)
{
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &ScrollPlace::remember);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ScrollPlace::restore);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ScrollPlace::restore);
    connect(model, &QAbstractItemModel::rowsMoved, this, &ScrollPlace::restore);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ScrollPlace::restore);
}

void ScrollPlace::remember()
{
    m_first = QModelIndex();
    const bool atTop = m_view->verticalScrollBar()->value() == m_view->verticalScrollBar()->minimum();
    if (atTop && !m_view->underMouse())
        return;
    const QModelIndex first = m_view->indexAt(QPoint(1, 0));
    if (!first.isValid())
        return;
    m_first = first;
    m_offset = m_view->visualRect(first).top();
}

void ScrollPlace::restore()
{
    if (!m_first.isValid())
        return;
    // The view lays out its rows lazily; asking for a rectangle makes it do so now, and the scroll bar's range with it.
    m_view->doItemsLayout();
    QScrollBar *bar = m_view->verticalScrollBar();
    const int shift = m_view->visualRect(m_first).top() - m_offset;
    if (shift == 0)
        return;
    // Rows per step where the view scrolls by items, pixels otherwise.
    if (m_view->verticalScrollMode() == QAbstractItemView::ScrollPerPixel)
        bar->setValue(bar->value() + shift);
    else
        m_view->scrollTo(m_first, QAbstractItemView::PositionAtTop);
}

} // namespace rapport
