#pragma once

#include "domain/account.h"
#include "domain/event.h"
#include "gui/inbox/inboxview.h"

#include <QTimer>
#include <QWidget>
#include <array>
#include <functional>

class QMenu;
class QSplitter;

namespace rapport {

struct ChangeSet;
struct GuiContext;
class ConversationPane;
class PersonPanel;
class ThreadPane;
class Toast;
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
    /// What is typed and not in the workspace yet, or cannot be kept there.
    [[nodiscard]] QList<Draft> unsavedDrafts();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Places
    {
        QList<StateCount> counts;
        QList<Account> accounts;
    };

    void build();
    void connectParts();
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const char *name, std::function<void()> run);
    void apply(const ChangeSet &changes);
    void loadPlaces();
    void fitWidth();
    void keepWidths();

    void close(ConversationId id);
    void reopen(ConversationId id);
    void moveOnFrom(ConversationId id);
    void setRead(ConversationId id, bool read);
    void undoLast();
    void showMenu(ConversationId id, const QPoint &globalPosition);
    void offerUndo(const QString &sentence, const Event &event);

    GuiContext &m_context;
    QSplitter *m_splitter = nullptr;
    ViewModel *m_viewModel = nullptr;
    ViewList *m_views = nullptr;
    QMenu *m_viewsMenu = nullptr;
    ConversationPane *m_conversations = nullptr;
    ThreadPane *m_thread = nullptr;
    PersonPanel *m_person = nullptr;
    Toast *m_toast = nullptr;
    std::array<int, 4> m_widths{212, 340, 520, 280};
    bool m_personWanted = true;
    bool m_placesLoading = false;
    bool m_placesAgain = false;
    bool m_greeted = false; ///< The first conversation was shown once, when the list first came.
    Event m_lastEvent;      ///< What Ctrl+Z takes back.
    QTimer m_minute;
};

} // namespace rapport
