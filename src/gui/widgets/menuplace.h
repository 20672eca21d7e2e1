#pragma once

#include <QAbstractItemView>
#include <QContextMenuEvent>

namespace rapport {

struct MenuPlace
{
    QModelIndex index; ///< Whose menu; invalid: of none.
    QPoint position;   ///< On the screen.
};

/// The row that a list's menu is asked for: below the pointer, or the current one where a key asked.
[[nodiscard]] inline MenuPlace menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event)
{
    if (event.reason() == QContextMenuEvent::Mouse)
        return {view.indexAt(view.viewport()->mapFromGlobal(event.globalPos())), event.globalPos()};
    const QModelIndex current = view.currentIndex();
    if (!current.isValid())
        return {current, event.globalPos()};
    return {current, view.viewport()->mapToGlobal(view.visualRect(current).center())};
}

} // namespace rapport
