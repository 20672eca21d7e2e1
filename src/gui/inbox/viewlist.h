#pragma once

#include "gui/inbox/viewmodel.h"

#include <QListView>

class QMenu;

namespace rapport {

/// The first column: the lists to choose from. GUI thread.
class ViewList final : public QListView
{
    Q_OBJECT
public:
    explicit ViewList(ViewModel &model, QWidget *parent = nullptr);

    [[nodiscard]] const InboxView &current() const { return m_current; }
    void setCurrent(const InboxView &view);
    /// The same choice as a menu, for windows too narrow for the column. Filled when it is about to be shown.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent);

Q_SIGNALS:
    void picked(const rapport::InboxView &view, const QString &name);
    /// A saved view is to stand at another place among them, from 0.
    void moveRequested(rapport::SavedViewId id, int position);
    void menuRequested(const rapport::InboxView &view, const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restoreCurrent();
    [[nodiscard]] bool isAtFold() const;
    bool foldsByKey(int key);
    void fillMenu(QMenu &menu);
    void addPast(QMenu &menu, int fold);
    void addTo(QMenu &menu, const InboxView &view, const QString &name, const QString &glyph, int count);
    [[nodiscard]] int gapAt(const QPoint &position) const;
    void showGap(int gap);

    ViewModel &m_model;
    InboxView m_current;
    bool m_quiet = false;
    bool m_pressedCurrent = false; ///< The mouse button went down on what was current already.
    int m_gap = -1;                ///< The row before which what is dragged would stand; -1: nothing is dragged.
};

} // namespace rapport
