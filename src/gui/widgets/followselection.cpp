#include "gui/widgets/followselection.h"

#include <QAbstractItemView>

namespace rapport {

void followSelection(QAbstractItemView *view)
{
    QObject::connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, view,
                     [view](const QItemSelection &selected) {
                         const QModelIndexList indexes = selected.indexes();
                         if (indexes.size() == 1 && indexes.first() != view->currentIndex())
                             view->setCurrentIndex(indexes.first());
                     });
}

} // namespace rapport
