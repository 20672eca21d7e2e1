#pragma once

#include "domain/savedreply.h"
#include "gui/guicontext.h"
#include "gui/widgets/choicepopup.h"

#include <QList>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rapport {

/// A saved reply to choose by typing a few letters of it, shown beside as it will read in this conversation. Those that
/// fit the conversation and are used most stand first. GUI thread.
class ReplyPicker final : public ChoicePopup
{
    Q_OBJECT
public:
    ReplyPicker(const GuiContext &context, ConversationId conversation, QWidget *parent);
    /// `typed`: what is looked for at first.
    void popUp(const QString &typed = {});

Q_SIGNALS:
    /// The text for the draft; `open` of it is for the person to fill in. The use is counted already.
    void chosen(const rapport::FilledReply &filled);
    /// Somebody wants to see and change them all.
    void managementRequested();

private:
    void build();
    void load();
    void filter() override;
    void showPreview();
    void choose() override;
    [[nodiscard]] const SavedReply *current() const;
    [[nodiscard]] FilledReply filled(const SavedReply &reply) const;

    GuiContext m_context;
    ConversationId m_conversation;
    ReplyFacts m_facts;
    QList<SavedReply> m_replies; ///< In the order in which they are offered.
    QList<SavedReply> m_shown;   ///< In the order of the list.
    QPlainTextEdit *m_preview = nullptr;
    QLabel *m_open = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_manage = nullptr;
};

} // namespace rapport
