#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/savedreply.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rapport {

class ReplyEditor;

/// All saved replies: to write, change, order, remove, and to carry to another workspace. What was written is kept when
/// it is left; the last change can be undone. GUI thread.
class RepliesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `conversation`: the one whose facts the preview is filled with; none: made-up ones.
    RepliesDialog(const GuiContext &context, ConversationId conversation, QWidget *parent = nullptr);
    /// Begins a new one with a text.
    void begin(const QString &text);

protected:
    void reject() override;

private:
    void build();
    void load();
    void showReplies(const QList<SavedReply> &replies);
    void choose(int row);
    void display(int row);
    void beginNew(const SavedReply &reply);
    void save();
    /// `follow`: what is kept stays shown.
    void keep(bool follow);
    void removeChosen();
    void moveChosen(int by);
    void importFile();
    void exportFile();
    void undo();
    /// Carries a change out, then shows the replies as they are, this one chosen.
    void act(const QFuture<Result<Event>> &done, const QString &said, bool follow = true);
    void say(const QString &text);
    /// Keeps what was written before something else is shown; false where that cannot be: it stays, and says why.
    [[nodiscard]] bool leave();
    void showButtons();

    GuiContext m_context;
    ConversationId m_conversation;
    QList<SavedReply> m_replies;
    Uid m_kept;  ///< The one that stays chosen when they are read anew.
    Uid m_event; ///< What undo takes back.
    bool m_isNew = false;
    int m_row = -1;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    ReplyEditor *m_editor = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace rapport
