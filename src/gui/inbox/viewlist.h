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
    void menuRequested(const rapport::InboxView &view, const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void restoreCurrent();

    ViewModel &m_model;
    InboxView m_current;
    bool m_quiet = false;
};

} // namespace rapport
