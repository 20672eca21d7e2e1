#include "sync/commands.h"

#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/worklog.h"
#include "sync/standing.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kTagMost = 64;

Result<Conversation> existing(Reader &r, ConversationId id)
{
    std::optional<Conversation> conversation = store::conversation(r, id);
    if (!conversation)
        return fail(ErrorKind::Invalid, u"no such conversation"_s);
    return *conversation;
}

Event eventFor(const Conversation &conversation, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.account = conversation.account;
    event.conversation = conversation.id;
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

/// Marks what a screen has to look at again and appends the event.
Event recorded(Writer &w, const Event &event)
{
    if (event.conversation)
        w.changes().conversations.insert(event.conversation);
    if (event.account)
        w.changes().accounts.insert(event.account);
    return store::addEvent(w, event);
}

Event standAs(Writer &w, Conversation conversation, const lifecycle::Standing &standing, const QString &kind)
{
    const QJsonObject before = standing::toJson(standing::of(conversation));
    standing::apply(conversation, standing);
    store::updateConversation(w, conversation);
    return recorded(w, eventFor(conversation, kind, before, standing::toJson(standing)));
}

/// A tag's name as it is kept: one line, not longer than a list can show; empty if nothing is left.
QString tagName(const QString &name)
{
    return name.simplified().left(kTagMost).trimmed();
}

Result<Event> changeTag(Writer &w, ConversationId id, const QString &rawName, bool add)
{
    const Result<Conversation> conversation = existing(w, id);
    if (!conversation)
        return fail(conversation.error());
    const QString name = tagName(rawName);
    if (name.isEmpty())
        return fail(ErrorKind::Invalid, u"a tag needs a name"_s);
    if (add ? !store::addTag(w, id, name) : !store::removeTag(w, id, name))
        return fail(ErrorKind::Invalid, add ? u"the conversation has that tag already"_s : u"it has no such tag"_s);
    w.changes().tags = true;
    return recorded(w, eventFor(*conversation, add ? u"tag.added"_s : u"tag.removed"_s, {}, {{u"tag"_s, name}}));
}

Result<Event> changeAssignee(Writer &w, ConversationId id, ActorId to)
{
    Result<Conversation> conversation = existing(w, id);
    if (!conversation)
        return fail(conversation.error());
    if (to && !store::actor(w, to))
        return fail(ErrorKind::Invalid, u"nobody of that name works here"_s);
    if (conversation->assignee == to)
        return fail(ErrorKind::Invalid, u"it is assigned so already"_s);
    const QJsonObject before{{u"assignee"_s, conversation->assignee.value}};
    conversation->assignee = to;
    store::updateConversation(w, *conversation);
    return recorded(w, eventFor(*conversation, u"conversation.assigned"_s, before, {{u"assignee"_s, to.value}}));
}

Result<Event> writeNote(Writer &w, ConversationId id, const QString &text)
{
    const Result<Conversation> conversation = existing(w, id);
    if (!conversation)
        return fail(conversation.error());
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"the note is empty"_s);
    const qint64 now = w.nowMs();
    Message note;
    note.conversation = id;
    note.account = conversation->account;
    note.kind = MessageKind::Note;
    note.direction = Direction::Note;
    note.at = now;
    note.receivedAt = now;
    note.text = text;
    note.uid = Uid::create(now);
    note.actor = w.actor();
    note.id = store::addMessage(w, note, 0);
    store::recountConversation(w, id);
    store::removeDraft(w, id, DraftKind::Note);
    w.changes().drafts = true;
    Event event = eventFor(*conversation, u"note.added"_s, {}, {{u"note"_s, note.uid.toString()}});
    event.message = note.id;
    return recorded(w, event);
}

// Undoing

Result<> undoStanding(Writer &w, const Event &event)
{
    Result<Conversation> conversation = existing(w, event.conversation);
    if (!conversation)
        return fail(conversation.error());
    if (standing::of(*conversation) != standing::fromJson(event.after))
        return fail(ErrorKind::Invalid, u"the conversation has changed since"_s);
    standing::apply(*conversation, standing::fromJson(event.before));
    store::updateConversation(w, *conversation);
    return {};
}

Result<> undoAssignment(Writer &w, const Event &event)
{
    Result<Conversation> conversation = existing(w, event.conversation);
    if (!conversation)
        return fail(conversation.error());
    if (conversation->assignee.value != event.after[u"assignee"_s].toInteger())
        return fail(ErrorKind::Invalid, u"it was assigned again since"_s);
    conversation->assignee = ActorId(event.before[u"assignee"_s].toInteger());
    store::updateConversation(w, *conversation);
    return {};
}

Result<> undoNote(Writer &w, const Event &event)
{
    const std::optional<Message> note = store::message(w, event.message);
    if (!note || note->direction != Direction::Note)
        return fail(ErrorKind::Invalid, u"the note is not there any more"_s);
    store::removeUnsentMessage(w, note->id);
    store::recountConversation(w, event.conversation);
    return {};
}

Result<> undoTag(Writer &w, const Event &event, bool wasAdded)
{
    const QString name = event.after[u"tag"_s].toString();
    if (wasAdded ? !store::removeTag(w, event.conversation, name) : !store::addTag(w, event.conversation, name))
        return fail(ErrorKind::Invalid, u"the tag has changed since"_s);
    w.changes().tags = true;
    return {};
}

Result<> takeBack(Writer &w, const Event &event)
{
    if (event.kind == u"conversation.closed"_s || event.kind == u"conversation.reopened"_s)
        return undoStanding(w, event);
    if (event.kind == u"conversation.assigned"_s)
        return undoAssignment(w, event);
    if (event.kind == u"note.added"_s)
        return undoNote(w, event);
    if (event.kind == u"tag.added"_s || event.kind == u"tag.removed"_s)
        return undoTag(w, event, event.kind == u"tag.added"_s);
    return fail(ErrorKind::Invalid, u"this cannot be taken back: "_s + event.kind);
}

Result<Event> undoEvent(Writer &w, const Uid &uid)
{
    const std::optional<Event> event = store::event(w, uid);
    if (!event)
        return fail(ErrorKind::Invalid, u"no such event"_s);
    if (!event->undoes.isNull())
        return fail(ErrorKind::Invalid, u"an undo cannot be taken back"_s);
    if (store::isUndone(w, uid))
        return fail(ErrorKind::Invalid, u"it was taken back already"_s);
    if (const Result<> done = takeBack(w, *event); !done)
        return fail(done.error());
    Event undo;
    undo.kind = event->kind + u".undone"_s;
    undo.account = event->account;
    undo.conversation = event->conversation;
    undo.message = event->message;
    undo.before = event->after;
    undo.after = event->before;
    undo.undoes = uid;
    return recorded(w, undo);
}

// Accounts

/// What an event tells of an account.
QJsonObject accountJson(const Account &account)
{
    return {{u"channel"_s, account.channel},
            {u"name"_s, account.name},
            {u"server"_s, account.server},
            {u"handle"_s, account.handle},
            {u"state"_s, static_cast<int>(account.state)}};
}

Event accountEvent(Writer &w, const Account &account, const QString &kind, const QJsonObject &before)
{
    Event event;
    event.kind = kind;
    event.account = account.id;
    event.before = before;
    event.after = accountJson(account);
    return recorded(w, event);
}

Result<Account> existingAccount(Reader &r, AccountId id)
{
    std::optional<Account> account = store::account(r, id);
    if (!account)
        return fail(ErrorKind::Invalid, u"no such account"_s);
    return *account;
}

/// An account that works again waits for nothing: what went wrong before is over.
void forgetFailures(Writer &w, AccountId id)
{
    std::optional<SyncStatus> status = store::syncStatus(w, id);
    if (!status)
        return;
    status->nextRunAt = 0;
    status->notBefore = 0;
    status->failures = 0;
    status->errorKind.clear();
    status->errorDetail.clear();
    store::saveSyncStatus(w, *status);
}

Result<Account> connectAccount(Writer &w, Account account)
{
    for (const Account &other : store::accounts(w)) {
        const bool same = other.channel == account.channel && other.server == account.server &&
                          !account.remoteId.isEmpty() && other.remoteId == account.remoteId;
        // One that is leaving takes its history along: this one begins anew.
        if (!same || other.state == AccountState::Leaving)
            continue;
        if (other.state != AccountState::Removed)
            return fail(ErrorKind::Invalid, u"this account is connected already, as "_s + other.name);
        // Connected again: it goes on where its kept history ends.
        account.id = other.id;
        account.uid = other.uid;
        account.createdAt = other.createdAt;
        account.identity = other.identity;
        account.state = AccountState::Active;
        account.stateDetail.clear();
        store::updateAccount(w, account);
        forgetFailures(w, account.id);
        accountEvent(w, account, u"account.added"_s, accountJson(other));
        return account;
    }
    account = store::addAccount(w, account);
    accountEvent(w, account, u"account.added"_s, {});
    return account;
}

Result<> changeAccount(Writer &w, const Account &account)
{
    const Result<Account> before = existingAccount(w, account.id);
    if (!before)
        return fail(before.error());
    if (*before == account)
        return {};
    if (before->state == AccountState::Leaving)
        return fail(ErrorKind::Invalid, u"the account is being removed"_s);
    store::updateAccount(w, account);
    if (account.state == AccountState::Active)
        forgetFailures(w, account.id);
    accountEvent(w, account, u"account.changed"_s, accountJson(*before));
    return {};
}

Result<> setPaused(Writer &w, AccountId id, bool paused)
{
    Result<Account> account = existingAccount(w, id);
    if (!account)
        return fail(account.error());
    const bool isPaused = account->state == AccountState::Paused;
    if (isPaused == paused)
        return {};
    if (isRemoved(account->state))
        return fail(ErrorKind::Invalid, u"the account was removed"_s);
    const QJsonObject before = accountJson(*account);
    account->state = paused ? AccountState::Paused : AccountState::Active;
    account->stateDetail.clear();
    store::setAccountState(w, id, account->state, {});
    if (!paused)
        forgetFailures(w, id);
    accountEvent(w, *account, paused ? u"account.paused"_s : u"account.resumed"_s, before);
    return {};
}

Result<> disconnectAccount(Writer &w, AccountId id, bool keepHistory)
{
    Result<Account> account = existingAccount(w, id);
    if (!account)
        return fail(account.error());
    if (account->state == AccountState::Leaving)
        return fail(ErrorKind::Invalid, u"the account is being removed"_s);
    const QJsonObject before = accountJson(*account);
    account->state = keepHistory ? AccountState::Removed : AccountState::Leaving;
    store::setAccountState(w, id, account->state, {});
    // What still waits can never leave; it says so instead of waiting for ever.
    QList<OutboxEntry> pending = store::pendingOutbox(w, id);
    for (OutboxEntry &entry : pending) {
        if (entry.state != OutboxState::Queued)
            continue;
        entry.state = OutboxState::Failed;
        entry.errorKind = errorKindName(ErrorKind::Invalid);
        entry.errorDetail = u"the account was removed before this was sent"_s;
        store::saveOutboxEntry(w, entry);
        w.changes().outbox = true;
    }
    accountEvent(w, *account, keepHistory ? u"account.removed"_s : u"account.erased"_s, before);
    return {};
}

} // namespace

Commands::Commands(Store &store) : m_store(store) {}

QFuture<Result<Event>> Commands::close(ConversationId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) -> Result<Event> {
        const Result<Conversation> conversation = existing(w, id);
        if (!conversation)
            return fail(conversation.error());
        if (conversation->state == ConversationState::Closed)
            return fail(ErrorKind::Invalid, u"it is closed already"_s);
        return standAs(w, *conversation, {}, u"conversation.closed"_s);
    });
}

QFuture<Result<Event>> Commands::reopen(ConversationId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) -> Result<Event> {
        const Result<Conversation> conversation = existing(w, id);
        if (!conversation)
            return fail(conversation.error());
        if (conversation->state == ConversationState::Open)
            return fail(ErrorKind::Invalid, u"it is open already"_s);
        const qint64 since = conversation->lastInAt != 0 ? conversation->lastInAt : w.nowMs();
        return standAs(w, *conversation, {.state = ConversationState::Open, .waitingSince = since},
                       u"conversation.reopened"_s);
    });
}

QFuture<Result<Event>> Commands::addNote(ConversationId id, const QString &text)
{
    return m_store.write(WriteLane::User, [id, text](Writer &w) { return writeNote(w, id, text); });
}

QFuture<Result<Event>> Commands::addTag(ConversationId id, const QString &name)
{
    return m_store.write(WriteLane::User, [id, name](Writer &w) { return changeTag(w, id, name, true); });
}

QFuture<Result<Event>> Commands::removeTag(ConversationId id, const QString &name)
{
    return m_store.write(WriteLane::User, [id, name](Writer &w) { return changeTag(w, id, name, false); });
}

QFuture<Result<Event>> Commands::assign(ConversationId id, ActorId to)
{
    return m_store.write(WriteLane::User, [id, to](Writer &w) { return changeAssignee(w, id, to); });
}

QFuture<Result<Event>> Commands::undo(const Uid &event)
{
    return m_store.write(WriteLane::User, [event](Writer &w) { return undoEvent(w, event); });
}

QFuture<Result<>> Commands::setRead(ConversationId id, bool read)
{
    return m_store.write(WriteLane::User, [id, read](Writer &w) -> Result<> {
        if (const Result<Conversation> conversation = existing(w, id); !conversation)
            return fail(conversation.error());
        store::setRead(w, id, read);
        w.changes().conversations.insert(id);
        return {};
    });
}

QFuture<Result<>> Commands::saveDraft(ConversationId id, DraftKind kind, MessageId replyTo, const QString &text)
{
    return m_store.write(WriteLane::User, [id, kind, replyTo, text](Writer &w) -> Result<> {
        if (const Result<Conversation> conversation = existing(w, id); !conversation)
            return fail(conversation.error());
        Draft draft;
        draft.conversation = id;
        draft.kind = kind;
        draft.actor = w.actor();
        draft.replyTo = replyTo;
        draft.text = text;
        draft.updatedAt = w.nowMs();
        draft.uid = Uid::create(draft.updatedAt);
        for (const Draft &kept : store::drafts(w, id)) {
            if (kept.kind == kind)
                draft.uid = kept.uid; // the same draft, further on
        }
        store::saveDraft(w, draft);
        w.changes().drafts = true;
        return {};
    });
}

QFuture<Result<Account>> Commands::addAccount(Account account)
{
    return m_store.write(WriteLane::User,
                         [account = std::move(account)](Writer &w) { return connectAccount(w, account); });
}

QFuture<Result<>> Commands::updateAccount(const Account &account)
{
    return m_store.write(WriteLane::User, [account](Writer &w) { return changeAccount(w, account); });
}

QFuture<Result<>> Commands::pauseAccount(AccountId id, bool paused)
{
    return m_store.write(WriteLane::User, [id, paused](Writer &w) { return setPaused(w, id, paused); });
}

QFuture<Result<>> Commands::removeAccount(AccountId id, bool keepHistory)
{
    return m_store.write(WriteLane::User,
                         [id, keepHistory](Writer &w) { return disconnectAccount(w, id, keepHistory); });
}

} // namespace rapport
