// What a person decides about conversations in InboxPage, by key, menu or button, and how it is taken back.
#include "gui/inbox/inboxpage.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/bulkbar.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationpane.h"
#include "gui/inbox/decisiontext.h"
#include "gui/inbox/historydialog.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/snoozedialog.h"
#include "gui/inbox/snoozetimes.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/viewlist.h"
#include "gui/shell/hindrancetext.h"
#include "gui/thread/messagetext.h"
#include "gui/thread/threadview.h"
#include "gui/timetext.h"
#include "store/store.h"
#include "store/triage.h"
#include "sync/commands.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr qsizetype kMostUndos = 50;
constexpr int kWorthProgress = 300; // Fewer are done before a number could be read.

/// Whether it is out of the way after it, so that one goes on to the next.
bool putsAway(Change::Kind kind)
{
    return kind == Change::Kind::Close || kind == Change::Kind::Snooze || kind == Change::Kind::NoReplyNeeded ||
           kind == Change::Kind::MarkSpam;
}

} // namespace

QList<Draft> InboxPage::unsavedDrafts()
{
    return m_thread->unsavedDrafts();
}

/// Says why where nothing can be changed; the banner says what can be done about it.
bool InboxPage::refusesChanges()
{
    const QString reason = whyNotWritable(m_context.store.hindrance());
    if (!reason.isEmpty())
        m_toast->say(reason);
    return !reason.isEmpty();
}

void InboxPage::decide(const Change &change)
{
    if (refusesChanges())
        return;
    if (m_conversations->list().pickedCount() > 0)
        decideAll(change);
    else
        decideOne(m_thread->conversation(), change);
}

void InboxPage::decideOne(ConversationId id, const Change &change)
{
    if (!id || refusesChanges())
        return;
    if (putsAway(change.kind))
        moveOnFrom(id);
    deliver(m_context.commands.change(id, change), this, [this, change](const Result<Event> &event) {
        if (event)
            offerUndo(doneText(change, 1, m_context.clock.nowMs()), *event);
        else
            m_toast->say(errorText(event.error(), Occasion::Change));
    });
}

void InboxPage::decideAll(const Change &change)
{
    ConversationList &list = m_conversations->list();
    BatchRuns &batches = m_context.commands.batches();
    // A search lists what its messages hold; a condition on whole conversations could mean more than is seen.
    const bool byFilter = list.allPicked() && !m_conversations->isSearching();
    const auto future =
        byFilter ? batches.applyToAll(m_conversations->listedFilter(), change) : batches.apply(list.picks(), change);
    list.clearPicks();
    follow(future, [this, change](const BatchOutcome &outcome) {
        if (outcome.changed == 0)
            m_toast->say(tr("There was nothing to change."));
        else
            offerUndo(doneText(change, outcome.changed, m_context.clock.nowMs()), outcome.event);
    });
}

/// Shows how far it is, then what came of it.
void InboxPage::follow(const QFuture<Result<BatchOutcome>> &future, std::function<void(const BatchOutcome &)> done)
{
    auto *watcher = new QFutureWatcher<Result<BatchOutcome>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        if (watcher->progressMaximum() >= kWorthProgress)
            m_bulk->showProgress(value, watcher->progressMaximum());
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, done = std::move(done)] {
        watcher->deleteLater();
        m_bulk->showProgress(0, 0);
        if (watcher->future().resultCount() == 0)
            return;
        const Result<BatchOutcome> outcome = watcher->result();
        if (outcome)
            done(*outcome);
        else
            m_toast->say(errorText(outcome.error(), Occasion::Change));
    });
    watcher->setFuture(future);
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
    if (!id || refusesChanges())
        return;
    if (!read && id == m_thread->conversation())
        m_thread->keepUnread();
    deliver(m_context.commands.setRead(id, read), this, [this](const Result<> &done) {
        if (!done)
            m_toast->say(errorText(done.error(), Occasion::Change));
    });
}

// What needs a choice.

void InboxPage::chooseSnooze()
{
    if (!hasTarget())
        return;
    const qint64 now = m_context.clock.nowMs();
    QList<Picker::Entry> entries;
    for (const SnoozeTime &time : snoozeTimes(QDateTime::fromMSecsSinceEpoch(now))) {
        entries.append({time.label, time.until == 0 ? QString() : untilText(time.until, now), u"schedule"_s,
                        [this, until = time.until] { decide({.kind = Change::Kind::Snooze, .until = until}); }});
    }
    entries.append({tr("Pick a day and an hour"), {}, u"event"_s, [this, now] {
                        auto *dialog = new SnoozeDialog(now, this);
                        connect(dialog, &SnoozeDialog::chosen, this,
                                [this](qint64 until) { decide({.kind = Change::Kind::Snooze, .until = until}); });
                        dialog->open();
                    }});
    (new Picker(tr("Snooze"), entries, this))->popUp();
}

void InboxPage::chooseAssignee()
{
    if (!hasTarget())
        return;
    // There at once: what is typed before the names are read must not reach the list's shortcuts.
    auto *picker = new Picker(tr("Assign to"), this);
    picker->popUp();
    const auto find = [](Reader &r) -> Result<QList<Actor>> { return store::actors(r); };
    deliver(m_context.store.read(find), picker, [this, picker](const Result<QList<Actor>> &actors) {
        if (!actors) {
            picker->close();
            m_toast->say(errorText(actors.error(), Occasion::Read));
            return;
        }
        const auto give = [this](ActorId to) { decide({.kind = Change::Kind::Assign, .assignee = to}); };
        const ActorId me = m_context.store.actor();
        QList<Picker::Entry> entries{{tr("Me"), {}, u"person"_s, [give, me] { give(me); }},
                                     {tr("Nobody"), {}, u"person_outline"_s, [give] { give({}); }}};
        for (const Actor &actor : *actors) {
            if (actor.id != me)
                entries.append(
                    {messagetext::plainLine(actor.name), {}, u"person"_s, [give, id = actor.id] { give(id); }});
        }
        picker->setEntries(entries);
    });
}

void InboxPage::chooseTag()
{
    if (!hasTarget())
        return;
    auto *picker = new Picker(tr("Tag"), this);
    picker->popUp();
    const auto find = [](Reader &r) -> Result<QStringList> { return store::tagNames(r); };
    deliver(m_context.store.read(find), picker, [this, picker](const Result<QStringList> &names) {
        if (!names) {
            picker->close();
            m_toast->say(errorText(names.error(), Occasion::Read));
            return;
        }
        const bool many = m_conversations->list().pickedCount() > 0;
        const QStringList own = !many && m_thread->row() ? m_thread->row()->tags : QStringList();
        QList<Picker::Entry> entries;
        const auto add = [&](const QString &tag, bool there) {
            const Change change{.kind = there ? Change::Kind::RemoveTag : Change::Kind::AddTag, .tag = tag};
            entries.append({messagetext::plainLine(tag), there ? tr("Take off") : QString(),
                            there ? u"label"_s : u"label_outline"_s, [this, change] { decide(change); }});
        };
        for (const QString &tag : own)
            add(tag, true);
        for (const QString &tag : *names) {
            if (!own.contains(tag))
                add(tag, false);
        }
        picker->setMake([this, known = *names](const QString &typed) -> std::optional<Picker::Entry> {
            if (known.contains(typed))
                return std::nullopt;
            return Picker::Entry{tr("New tag “%1”").arg(typed), {}, u"add"_s, [this, typed] {
                                     decide({.kind = Change::Kind::AddTag, .tag = typed});
                                 }};
        });
        picker->setEntries(entries);
    });
}

bool InboxPage::hasTarget() const
{
    return m_conversations->list().pickedCount() > 0 || m_thread->conversation();
}

void InboxPage::mergePicked()
{
    ConversationList &list = m_conversations->list();
    constexpr int kMost = 50; // Of one person's threads; more is a slip of the hand.
    if (list.pickedCount() < 2 || list.pickedCount() > kMost) {
        m_toast->say(tr("Select two or more conversations of one account first (X)."));
        return;
    }
    const std::vector<ConversationId> picks = list.picks();
    const bool shown = std::find(picks.begin(), picks.end(), m_thread->conversation()) != picks.end();
    const ConversationId into = shown ? m_thread->conversation() : picks.front();
    QList<ConversationId> others(picks.begin(), picks.end());
    others.removeAll(into);
    list.clearPicks();
    deliver(m_context.commands.merge(into, others), this, [this, into](const Result<Event> &event) {
        if (!event) {
            m_toast->say(errorText(event.error(), Occasion::Change));
            return;
        }
        offerUndo(tr("Merged."), *event);
        showConversation(into);
    });
}

void InboxPage::splitOff(MessageId message)
{
    if (!message) {
        m_toast->say(tr("Choose a message in the thread first."));
        return;
    }
    deliver(m_context.commands.split(message), this, [this](const Result<Event> &event) {
        if (!event) {
            m_toast->say(errorText(event.error(), Occasion::Change));
            return;
        }
        offerUndo(tr("It is a conversation of its own now."), *event);
        showConversation(ConversationId(event->after[u"into"_s].toInteger()));
    });
}

void InboxPage::preferOnceAnswered(ConversationState state)
{
    deliver(m_context.commands.setStateOnceAnswered(state), this, [this, state](const Result<> &done) {
        if (!done)
            m_toast->say(errorText(done.error(), Occasion::Change));
        else
            m_toast->say(state == ConversationState::Closed
                             ? tr("From now on a conversation is closed once it is answered.")
                             : tr("From now on a conversation waits for them once it is answered."));
    });
}

// Taking back

void InboxPage::offerUndo(const QString &sentence, const Event &event)
{
    m_undos.append(event);
    if (m_undos.size() > kMostUndos)
        m_undos.removeFirst();
    m_toast->say(sentence, [this] { undoLast(); });
}

void InboxPage::undoLast()
{
    if (!m_undos.isEmpty())
        takeBack(m_undos.takeLast());
}

void InboxPage::takeBack(const Event &event)
{
    if (refusesChanges())
        return;
    m_undos.removeIf([&event](const Event &one) { return one.uid == event.uid; });
    if (event.kind.startsWith(u"batch."_s)) {
        follow(m_context.commands.batches().undo(event.uid), [this](const BatchOutcome &outcome) {
            m_toast->say(outcome.left == 0 ? tr("Undone.")
                                           : tr("Undone, but for %n that changed since.", nullptr, outcome.left));
        });
        return;
    }
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

void InboxPage::showHistory()
{
    if (!m_thread->conversation())
        return;
    auto *dialog = new HistoryDialog(m_context, m_thread->conversation(), this);
    connect(dialog, &HistoryDialog::takeBackRequested, this, &InboxPage::takeBack);
    dialog->open();
}

// Menus

QAction *InboxPage::addTo(QMenu &menu, const char *name, const char *command)
{
    const auto it = std::find_if(m_commands.begin(), m_commands.end(),
                                 [command](const InboxCommand &one) { return qstrcmp(one.name, command) == 0; });
    QAction *action = menu.addAction(it->title);
    action->setObjectName(QLatin1StringView(name));
    if (!it->keys.isEmpty())
        action->setShortcut(it->keys.first());
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, it->run);
    return action;
}

void InboxPage::showMenu(ConversationId id, const QPoint &globalPosition)
{
    ConversationList &list = m_conversations->list();
    if (!list.isPicked(id)) {
        list.clearPicks();
        if (id != m_thread->conversation())
            showConversation(id);
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"conversationMenu"_s);
    menu->setAccessibleName(tr("Conversation"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool many = list.pickedCount() > 0;
    const std::optional<ConversationRow> &row = m_thread->row();
    const bool closed = !many && row && row->conversation.state == ConversationState::Closed;
    if (!many) {
        addTo(*menu, "answerAction", "replyShortcut");
        addTo(*menu, "noteAction", "noteShortcut");
        menu->addSeparator();
    }
    if (!closed)
        addTo(*menu, "closeAction", "closeShortcut");
    if (closed || many)
        addTo(*menu, "reopenAction", "reopenShortcut");
    addTo(*menu, "snoozeAction", "snoozeShortcut");
    addTo(*menu, "noReplyAction", "noReplyShortcut");
    menu->addSeparator();
    addTo(*menu, "assignAction", "assignShortcut");
    addTo(*menu, "tagAction", "tagShortcut");
    if (!many) {
        addTo(*menu, "leadAction", "leadShortcut");
        addTo(*menu, "ideaAction", "ideaShortcut");
    }
    addTo(*menu, "campaignAction", "campaignShortcut");
    addTo(*menu, "spamAction", "spamShortcut");
    addTo(*menu, "notSpamAction", "notSpamShortcut");
    menu->addSeparator();
    if (many)
        addTo(*menu, "mergeAction", "mergeShortcut");
    else
        addTo(*menu, "unreadAction", "unreadShortcut");
    addTo(*menu, "pickAction", "pickShortcut");
    addTo(*menu, "pickAllAction", "pickAllShortcut");
    menu->addSeparator();
    if (!many) {
        addTo(*menu, "historyAction", "historyShortcut");
        addTo(*menu, "copyLinkAction", "copyLinkShortcut");
        addTo(*menu, "exportAction", "exportShortcut");
        addTo(*menu, "printAction", "printShortcut");
    }
    addTo(*menu, "searchAction", "searchShortcut");
    addTo(*menu, "undoAction", "undoShortcut")->setEnabled(!m_undos.isEmpty());
    menu->popup(globalPosition);
}

} // namespace rapport
