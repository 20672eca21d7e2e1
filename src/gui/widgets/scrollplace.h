#pragma once

#include <QList>
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
    struct Place
    {
        QPersistentModelIndex row;
        int top; ///< Its top edge from the viewport's.
    };
    QList<Place> m_places; ///< The visible rows, from the first step of a change until they are back in their place.
};

} // namespace rapport
