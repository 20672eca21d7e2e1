#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "domain/event.h"
#include "gui/inbox/channelfacts.h"
#include "gui/composer/composer.h"
#include "gui/thread/messagetext.h"

#include <QTimer>
#include <QWidget>
#include <map>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rapport {

struct ChangeSet;
struct GuiContext;
struct OutboxEntry;
class FindBar;
class ThreadEvents;
class ThreadHeader;
class ThreadView;

/// The third column: one conversation with its head, its messages and the composer, and what is done to it. GUI thread.
class ThreadPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreadPane(GuiContext &context, QWidget *parent = nullptr);
    ~ThreadPane() override;

    /// Shows another conversation; none: says that one can be chosen. `found`: the message to go to and to mark.
    void showConversation(ConversationId id, MessageId found = {});
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    /// As it was read last; nothing before that.
    [[nodiscard]] const std::optional<ConversationRow> &row() const { return m_row; }
    void apply(const ChangeSet &changes);
    /// Keeps what is typed, now.
    void flushDraft();
    /// What is typed and not in the workspace yet, or cannot be kept there.
    [[nodiscard]] QList<Draft> unsavedDrafts();
    void startReply();
    void startNote();
    /// Whether the head offers to fold the person away, and what it says of it now.
    void setPersonFold(bool offered, bool shown);
    /// Ages grow with the clock alone.
    void refreshTimes();
    /// Leaves it unread until another conversation was shown.
    void keepUnread();

    [[nodiscard]] ThreadHeader &header() { return *m_header; }
    [[nodiscard]] ThreadView &view() { return *m_view; }
    [[nodiscard]] Composer &composer() { return *m_composer; }
    [[nodiscard]] FindBar &findBar() { return *m_find; }
    [[nodiscard]] ThreadEvents &events() { return *m_events; }

Q_SIGNALS:
    void personChanged(rapport::IdentityId person);
    void closeRequested(rapport::ConversationId id);
    void reopenRequested(rapport::ConversationId id);
    /// Sent, and the conversation is closed with it.
    void sentAndClosed(rapport::ConversationId id);
    /// Something was done (the event can be taken back), or could not be done (no event).
    void done(const QString &sentence, const rapport::Event &event);
    void failed(const QString &sentence);
    void personToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Snapshot
    {
        std::optional<ConversationRow> row;
        QList<ThreadMessage> messages;
        QList<Draft> drafts;
        Account account;
        QString ownName;  ///< What the channel calls us.
        QString language; ///< That an answer is expected in.
    };
    using DraftKey = std::pair<ConversationId, DraftKind>;

    void build();
    void connectParts();
    void connectView();
    void load();
    void showSnapshot(const Snapshot &snapshot, bool first);
    void showDrafts(const Snapshot &snapshot, const Composer::Target &target, bool first);
    [[nodiscard]] QString nameOf(const Snapshot &snapshot, MessageId message) const;
    void saveDraft(ConversationId conversation, DraftKind kind, MessageId replyTo, const QString &text);
    void send(const Answer &answer);
    void keepUnsaved();
    void saveNote(const QString &text);
    void showOwn(ConversationId conversation);
    void takeBack(const OutboxEntry &entry);
    void changeTag(const QString &name, bool add);
    void act(MessageAction::Kind action, MessageId message);
    void answer(MessageId message);
    void loadRevisions(MessageId message);
    void openAddress(const QUrl &address);
    void markReadSoon();

    GuiContext &m_context;
    QStackedWidget *m_pages = nullptr;
    ThreadHeader *m_header = nullptr;
    ThreadView *m_view = nullptr;
    FindBar *m_find = nullptr;
    ThreadEvents *m_events = nullptr;
    QPushButton *m_news = nullptr;
    Composer *m_composer = nullptr;

    ConversationId m_conversation;
    std::optional<ConversationRow> m_row;
    ChannelFacts m_channel;
    bool m_shown = false; ///< The conversation's messages are on the screen.
    MessageId m_found;    ///< To go to as soon as the messages are here.
    bool m_toEnd = false; ///< What was sent from here is scrolled to when it stands in the thread.
    bool m_keepsUnread = false;
    int m_sending = 0; ///< Sends under way: until they are done the store still has their drafts.
    quint64 m_request = 0;
    bool m_loading = false;
    bool m_again = false;
    QTimer m_readSoon;
    /// Drafts that are on their way into the store, so that coming back at once shows what was typed last.
    std::map<DraftKey, Draft> m_unsaved;
};

} // namespace rapport
