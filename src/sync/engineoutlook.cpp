#include "sync/engineoutlook.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/outbox.h"

#include <QHostAddress>
#include <QUrl>
#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

bool isOfflineError(const QString &errorKind)
{
    return errorKind == errorKindName(ErrorKind::Offline) || errorKind == errorKindName(ErrorKind::Interrupted);
}

} // namespace

Result<Outlook> Outlook::read(Reader &r)
{
    Outlook outlook;
    outlook.accounts = store::accounts(r);
    for (const SyncStatus &status : store::syncStatuses(r))
        outlook.statuses.insert(status.account, status);
    for (const Account &account : std::as_const(outlook.accounts)) {
        const QList<Feed> feeds = store::feeds(r, account.id);
        const bool done = std::all_of(feeds.begin(), feeds.end(), [](const Feed &feed) { return feed.historyDone; });
        outlook.historyDone.insert(account.id, done && !feeds.isEmpty());
    }
    QHash<ConversationId, qint64> unfinished; ///< By when what was written before can have left.
    for (const OutboxEntry &entry : store::pendingOutbox(r)) {
        if (entry.state == OutboxState::Failed || (entry.isPlanned() && entry.hold != OutboxHold::None))
            continue;
        const qint64 before = unfinished.value(entry.conversation);
        const qint64 at = std::max(dueAt(entry, r.nowMs()), entry.isPlanned() ? before : 0);
        QHash<AccountId, qint64> &due = entry.isPlanned() ? outlook.plannedDueAt : outlook.outboxDueAt;
        due.insert(entry.account, std::min(due.value(entry.account, at), at));
        if (!entry.isPlanned() && entry.conversation)
            unfinished.insert(entry.conversation, std::max(before, at));
    }
    outlook.wishes = store::pendingSyncRequests(r);
    return outlook;
}

const Account *Outlook::account(AccountId id) const
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [id](const Account &a) { return a.id == id; });
    return found != accounts.end() ? &*found : nullptr;
}

QList<syncplanner::Facts> Outlook::pullFacts(const Registry &registry, bool cameOnline,
                                             const std::function<bool(AccountId)> &mayRun) const
{
    QList<syncplanner::Facts> all;
    for (const Account &account : accounts) {
        const Connector *connector = registry.find(account.channel);
        if (!connector)
            continue;
        syncplanner::Facts facts;
        facts.account = account;
        facts.status = statuses.value(account.id);
        if (cameOnline && isOfflineError(facts.status.errorKind))
            facts.status.nextRunAt = 0;
        facts.pollIntervalMs = connector->info().can.pollIntervalMs;
        facts.running = !mayRun(account.id);
        facts.needsNetwork = !isOnThisMachine(account);
        all.push_back(facts);
    }
    return all;
}

std::optional<qint64> Outlook::sendAt(AccountId id, qint64 nowMs) const
{
    const auto due = outboxDueAt.constFind(id);
    if (due == outboxDueAt.constEnd())
        return std::nullopt;
    const SyncStatus status = statuses.value(id);
    return status.lastAttemptAt > nowMs ? *due : std::max(*due, status.notBefore);
}

std::optional<qint64> Outlook::plannedSendAt(AccountId id, qint64 nowMs) const
{
    const auto due = plannedDueAt.constFind(id);
    if (due == plannedDueAt.constEnd())
        return std::nullopt;
    const SyncStatus status = statuses.value(id);
    if (status.lastAttemptAt > nowMs)
        return *due;
    return std::max({*due, status.notBefore, status.failures > 0 ? status.nextRunAt : 0});
}

qint64 dueAt(const OutboxEntry &entry, qint64 nowMs)
{
    // A person meant that hour, whatever the clock said when they chose it. What was tried and put back, as it can be
    // with what is published, waits for its next try.
    if (entry.isPlanned())
        return entry.attempts == 0 || entry.notBefore > nowMs + kDayMs ? entry.sendAt
                                                                       : std::max(entry.sendAt, entry.notBefore);
    const bool clockWasAhead = entry.createdAt > nowMs;
    return clockWasAhead && (entry.attempts == 0 || entry.notBefore > nowMs + kDayMs) ? nowMs : entry.notBefore;
}

bool isOnThisMachine(const Account &account)
{
    const QString host = QUrl(account.server).host();
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

} // namespace rapport
