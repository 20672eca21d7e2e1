// What a person does in InboxPage to whole conversations, by key, menu or button, and how it is taken back.
#include "gui/inbox/inboxpage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/threadview.h"
#include "gui/inbox/toast.h"
#include "sync/commands.h"

#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rapport {

void InboxPage::addShortcut(const QKeySequence &keys, const char *name, std::function<void()> run)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setObjectName(QLatin1StringView(name));
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(run));
}

void InboxPage::addShortcuts()
{
    addShortcut(QKeySequence(u"J"_s), "nextShortcut", [this] { m_conversations->list().step(1); });
    addShortcut(QKeySequence(u"K"_s), "previousShortcut", [this] { m_conversations->list().step(-1); });
    addShortcut(QKeySequence(u"R"_s), "replyShortcut", [this] { m_thread->startReply(); });
    addShortcut(QKeySequence(u"N"_s), "noteShortcut", [this] { m_thread->startNote(); });
    addShortcut(QKeySequence(u"E"_s), "closeShortcut", [this] { close(m_thread->conversation()); });
    addShortcut(QKeySequence(u"Shift+E"_s), "reopenShortcut", [this] { reopen(m_thread->conversation()); });
    addShortcut(QKeySequence(u"U"_s), "unreadShortcut", [this] { setRead(m_thread->conversation(), false); });
    addShortcut(QKeySequence(QKeySequence::Undo), "undoShortcut", [this] { undoLast(); });
    addShortcut(QKeySequence(u"/"_s), "searchShortcut", [this] {
        m_conversations->searchField().setFocus(Qt::ShortcutFocusReason);
        m_conversations->searchField().selectAll();
    });
    addShortcut(QKeySequence(Qt::Key_Escape), "backShortcut", [this] {
        QLineEdit &search = m_conversations->searchField();
        if (search.hasFocus() && !search.text().isEmpty())
            search.clear();
        else if (m_thread->composer().isAncestorOf(focusWidget()))
            m_thread->view().setFocus(Qt::ShortcutFocusReason);
        else
            m_conversations->list().setFocus(Qt::ShortcutFocusReason);
    });
    // From the search field into what it found, without the mouse.
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), &m_conversations->searchField());
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_conversations->list().setFocus(Qt::ShortcutFocusReason); });
    connect(&m_conversations->searchField(), &QLineEdit::returnPressed, this, [this] {
        m_conversations->list().setFocus(Qt::ShortcutFocusReason);
        if (!m_conversations->list().currentIndex().isValid())
            m_conversations->list().step(1);
    });
}

void InboxPage::close(ConversationId id)
{
    if (!id)
        return;
    moveOnFrom(id);
    deliver(m_context.commands.close(id), this, [this](const Result<Event> &event) {
        if (event)
            offerUndo(tr("Closed."), *event);
        else
            m_toast->say(errorText(event.error(), Occasion::Change));
    });
}

void InboxPage::reopen(ConversationId id)
{
    if (!id)
        return;
    deliver(m_context.commands.reopen(id), this, [this](const Result<Event> &event) {
        if (event)
            offerUndo(tr("Reopened."), *event);
        else
            m_toast->say(errorText(event.error(), Occasion::Change));
    });
}

/// To the next conversation of the list, before this one leaves it; at the end to the one before.
void InboxPage::moveOnFrom(ConversationId id)
{
    if (m_thread->conversation() != id)
        return;
    ConversationList &list = m_conversations->list();
    const bool listed = list.current() == id;
    ConversationId next = listed ? list.neighbour(1) : ConversationId{};
    if (listed && !next)
        next = list.neighbour(-1);
    list.setCurrent(next);
    if (next)
        list.scrollTo(list.currentIndex());
    m_thread->showConversation(next);
}

void InboxPage::setRead(ConversationId id, bool read)
{
    if (!id)
        return;
    if (!read && id == m_thread->conversation())
        m_thread->keepUnread();
    deliver(m_context.commands.setRead(id, read), this, [this](const Result<> &done) {
        if (!done)
            m_toast->say(errorText(done.error(), Occasion::Change));
    });
}

void InboxPage::offerUndo(const QString &sentence, const Event &event)
{
    m_lastEvent = event;
    m_toast->say(sentence, [this] { undoLast(); });
}

void InboxPage::undoLast()
{
    if (m_lastEvent.uid.isNull())
        return;
    const Event event = std::exchange(m_lastEvent, Event{});
    deliver(m_context.commands.undo(event.uid), this, [this, event](const Result<Event> &undone) {
        if (!undone) {
            m_toast->say(errorText(undone.error(), Occasion::Change));
            return;
        }
        m_toast->say(tr("Undone."));
        if (event.conversation)
            showConversation(event.conversation);
    });
}

void InboxPage::showMenu(ConversationId id, const QPoint &globalPosition)
{
    if (id != m_thread->conversation())
        showConversation(id);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"conversationMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *name, const QString &label, const QKeySequence &keys, std::function<void()> run) {
        QAction *action = menu->addAction(label);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        connect(action, &QAction::triggered, this, std::move(run));
        return action;
    };
    add("answerAction", tr("Answer"), QKeySequence(u"R"_s), [this] { m_thread->startReply(); });
    add("noteAction", tr("Internal note"), QKeySequence(u"N"_s), [this] { m_thread->startNote(); });
    menu->addSeparator();
    const std::optional<ConversationRow> &row = m_thread->row();
    const bool closed = row && row->conversation.state == ConversationState::Closed;
    if (closed)
        add("reopenAction", tr("Reopen"), QKeySequence(u"Shift+E"_s), [this, id] { reopen(id); });
    else
        add("closeAction", tr("Close"), QKeySequence(u"E"_s), [this, id] { close(id); });
    add("unreadAction", tr("Mark as unread"), QKeySequence(u"U"_s), [this, id] { setRead(id, false); });
    menu->addSeparator();
    add("searchAction", tr("Search"), QKeySequence(u"/"_s),
        [this] { m_conversations->searchField().setFocus(Qt::ShortcutFocusReason); });
    add("undoAction", tr("Undo"), QKeySequence(QKeySequence::Undo), [this] {
        undoLast();
    })->setEnabled(!m_lastEvent.uid.isNull());
    menu->popup(globalPosition);
}

} // namespace rapport
