#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/watchedname.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QFuture>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rapport {

/// The names that are watched: to add, change, order and remove, each with undo. GUI thread.
class WatchDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit WatchDialog(const GuiContext &context, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void showNames(const QList<WatchedName> &names);
    void display(int row);
    void beginNew();
    void save();
    void removeChosen();
    void moveChosen(int by);
    void act(const QFuture<Result<Event>> &done, const QString &said);
    void say(const QString &text);
    void showButtons();
    [[nodiscard]] WatchedName written() const;

    GuiContext m_context;
    QList<WatchedName> m_names;
    WatchedName m_shown; ///< Without a number: a new one.
    Uid m_event;         ///< What undo takes back.
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_side;
    QPlainTextEdit *m_phrases;
    QLabel *m_said;
    QPushButton *m_save;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_undo;
};

} // namespace rapport
