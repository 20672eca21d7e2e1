#pragma once

#include "domain/event.h"
#include "gui/inbox/inboxcommand.h"
#include "gui/inbox/inboxplace.h"
#include "gui/inbox/inboxview.h"
#include "gui/printing/handingondialog.h"
#include "store/search.h"
#include "sync/batchruns.h"

#include <QTimer>
#include <QWidget>
#include <array>
#include <functional>

class QAction;
class QDropEvent;
class QMenu;
class QSplitter;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class BulkBar;
class ConversationPane;
class FindingActions;
class HandingOn;
class OriginBar;
class PersonPanel;
class ThreadPane;
class Toast;
class ViewCounts;
class ViewList;
class ViewModel;

/// The inbox: views, conversations, the thread, the person. Follows the change feed; every shortcut of it lives here.
/// GUI thread.
class InboxPage final : public QWidget
{
    Q_OBJECT
public:
    explicit InboxPage(GuiContext &context, QWidget *parent = nullptr);
    ~InboxPage() override;

    /// Shows a conversation, whether or not the list holds it.
    void showConversation(ConversationId id);
    /// The same, at a message of it (none: where it is best begun).
    void showMessage(ConversationId id, MessageId message);
    /// The same, ready to write an answer.
    void answerConversation(ConversationId id);
    /// What is dragged over the window, or dropped on it: accepted where the answer that is written takes it.
    void offerToComposer(QDropEvent &event);
    /// Something to know, in the quiet line above the composer.
    void say(const QString &sentence);
    /// Something more that can be done, found with the others; where it has keys, they work in the inbox.
    void addCommand(const InboxCommand &command);
    /// What a query finds in all conversations, with a line that says what they are and leads back to the page `backTo`.
    void showRows(const QString &query, const QString &title, const QString &backTo, std::function<void()> back);
    /// What is typed and not in the workspace yet, or cannot be kept there.
    [[nodiscard]] QList<Draft> unsavedDrafts();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void connectBulkBar();
    void repaintPeople();
    // inboxoutward.cpp
    void copyLink(MessageId message);
    void handOn(HandingOnForm form);
    void showThreadMenu(const QPoint &globalPosition);
    // inboxcommands.cpp
    [[nodiscard]] QList<InboxCommand> makeCommands();
    void addShortcuts();
    void goBack();
    void showPalette();
    void showShortcuts();
    // inboxviews.cpp
    void loadPlaces();
    void comeBack();
    void keepPlace() const;
    void showView(const InboxView &view, const QString &name);
    void showQuery(const QString &query);
    void followSavedView();
    void saveSearchAsView();
    void editView(const SavedView &view);
    void decideView(const QFuture<Result<Event>> &future, const QString &sentence);
    void showViewMenu(const InboxView &view, const QPoint &globalPosition);
    void apply(const ChangeSet &changes);
    void showListed(ConversationId id);
    void stepHit(int by);
    void fitWidth();
    void keepWidths();

    // inboxactions.cpp
    /// About all that are picked, or the one that is shown.
    void decide(const Change &change);
    void decideOne(ConversationId id, const Change &change);
    void decideAll(const Change &change);
    void follow(const QFuture<Result<BatchOutcome>> &future, std::function<void(const BatchOutcome &)> done);
    [[nodiscard]] bool hasTarget() const;
    void moveOnFrom(ConversationId id);
    void setRead(ConversationId id, bool read);
    void chooseSnooze();
    void chooseAssignee();
    void chooseTag();
    void mergePicked();
    void splitOff(MessageId message);
    void preferOnceAnswered(ConversationState state);
    void offerUndo(const QString &sentence, const Event &event);
    void undoLast();
    [[nodiscard]] bool refusesChanges();
    void takeBack(const Event &event);
    void showHistory();
    QAction *addTo(QMenu &menu, const char *name, const char *command);
    void showMenu(ConversationId id, const QPoint &globalPosition);

    GuiContext &m_context;
    QSplitter *m_splitter = nullptr;
    ViewModel *m_viewModel = nullptr;
    ViewList *m_views = nullptr;
    QMenu *m_viewsMenu = nullptr;
    ViewCounts *m_savedCounts = nullptr;
    ConversationPane *m_conversations = nullptr;
    FindingActions *m_findings = nullptr;
    BulkBar *m_bulk = nullptr;
    ThreadPane *m_thread = nullptr;
    PersonPanel *m_person = nullptr;
    Toast *m_toast = nullptr;
    OriginBar *m_origin = nullptr;
    HandingOn *m_handingOn = nullptr;
    std::array<int, 4> m_widths{212, 340, 520, 280};
    bool m_personWanted = true;
    InboxPlace m_wanted;     ///< Where somebody was the last time,
    bool m_cameBack = false; ///< until it is shown again.
    bool m_placesLoading = false;
    bool m_placesAgain = false;
    bool m_greeted = false; ///< The first conversation was shown once, when the list first came.
    store::Hit m_hit;       ///< What was looked for and is shown in the thread; F3 goes on from there.
    QList<Event> m_undos;   ///< What Ctrl+Z takes back, the last one first.
    QList<InboxCommand> m_commands;
    QTimer m_minute;
};

} // namespace rapport
