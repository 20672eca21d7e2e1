#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "domain/event.h"
#include "store/store.h"

#include <QFuture>
#include <QList>

namespace rapport {

/// Local verbs: one write each, an event each, undo each. Thread-safe; results come as futures.
class Commands final
{
public:
    explicit Commands(Store &store);

    /// Invalid: no such conversation. Returns the event, for undo().
    QFuture<Result<Event>> close(ConversationId id);
    QFuture<Result<Event>> reopen(ConversationId id);
    QFuture<Result<Event>> addNote(ConversationId id, const QString &text);
    QFuture<Result<Event>> addTag(ConversationId id, const QString &name);
    QFuture<Result<Event>> removeTag(ConversationId id, const QString &name);
    QFuture<Result<Event>> assign(ConversationId id, ActorId to);
    /// Takes an event back; Invalid if it cannot be or has been.
    QFuture<Result<Event>> undo(const Uid &event);

    /// What is no decision and leaves no event.
    QFuture<Result<>> setRead(ConversationId id, bool read);
    QFuture<Result<>> saveDraft(ConversationId id, DraftKind kind, MessageId replyTo, const QString &text);

    /// Accounts. `account` as verified; its secret goes to the keychain by the caller, never here.
    QFuture<Result<Account>> addAccount(Account account);
    QFuture<Result<>> updateAccount(const Account &account);
    QFuture<Result<>> pauseAccount(AccountId id, bool paused);
    /// Without its history it is Leaving from then on, and AccountRemovals takes it away.
    QFuture<Result<>> removeAccount(AccountId id, bool keepHistory);

private:
    Store &m_store;
};

} // namespace rapport
