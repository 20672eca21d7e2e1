#pragma once

#include "domain/savedreply.h"
#include "gui/guicontext.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rapport {

/// A saved reply to choose by typing a few letters of it, shown beside as it will read in this conversation. Those that
/// fit the conversation and are used most stand first. It stands over the window until one is chosen or it loses the
/// focus, and deletes itself. GUI thread.
class ReplyPicker final : public QDialog
{
    Q_OBJECT
public:
    ReplyPicker(const GuiContext &context, ConversationId conversation, QWidget *parent);
    /// Shows it in the upper part of the window. `typed`: what is looked for at first.
    void popUp(const QString &typed = {});

    [[nodiscard]] QLineEdit &field() { return *m_field; }
    [[nodiscard]] QListWidget &list() { return *m_list; }

Q_SIGNALS:
    /// The text for the draft; `open` of it is for the person to fill in. The use is counted already.
    void chosen(const rapport::FilledReply &filled);
    /// Somebody wants to see and change them all.
    void managementRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void load();
    void filter();
    void showPreview();
    void choose();
    [[nodiscard]] const SavedReply *current() const;
    [[nodiscard]] FilledReply filled(const SavedReply &reply) const;

    GuiContext m_context;
    ConversationId m_conversation;
    ReplyFacts m_facts;
    QList<SavedReply> m_replies; ///< In the order in which they are offered.
    QList<SavedReply> m_shown;   ///< In the order of the list.
    bool m_read = false;
    bool m_chosenEarly = false; ///< Enter came before they were read.
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QLabel *m_open = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_manage = nullptr;
};

} // namespace rapport
