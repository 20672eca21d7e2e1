#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;

namespace rapport {

/// Keeps the rows of a list where they are on the screen while others come, go and move around them. Follows new rows
/// at the top only while the list stands at its very top and the pointer is elsewhere. GUI thread; owned by its view,
/// whose model must have been set.
class ScrollPlace final : public QObject
{
    Q_OBJECT
public:
    explicit ScrollPlace(QAbstractItemView *view);

private:
    void remember();
    void restore();

    QAbstractItemView *m_view;
    QPersistentModelIndex m_first; ///< The first visible row.
    int m_offset = 0;              ///< Of its top edge from the viewport's.
};

} // namespace rapport
