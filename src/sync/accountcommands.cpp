// The verbs of Commands that concern accounts.
#include "store/accounts.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "sync/change.h"
#include "sync/commands.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using changes::recorded;

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
