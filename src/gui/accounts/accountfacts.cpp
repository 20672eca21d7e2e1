#include "gui/accounts/accountfacts.h"

#include "base/time.h"
#include "gui/errortext.h"
#include "gui/timetext.h"
#include "store/accounts.h"
#include "store/ledger.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport {
namespace {

constexpr int kShownRuns = 200;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Accounts)
};

using theme::Token;

} // namespace

QList<AccountFacts> readAccounts(Reader &r)
{
    QHash<AccountId, SyncStatus> statuses;
    for (const SyncStatus &status : store::syncStatuses(r))
        statuses.insert(status.account, status);
    QList<AccountFacts> all;
    for (const Account &account : store::accounts(r)) {
        if (account.state != AccountState::Removed)
            all.append({.account = account, .status = statuses.value(account.id)});
    }
    return all;
}

Result<AccountFacts> readAccountFacts(Reader &r, AccountId id)
{
    const std::optional<Account> account = store::account(r, id);
    if (!account)
        return fail(ErrorKind::NotFound);
    return AccountFacts{.account = *account,
                        .status = store::syncStatus(r, id).value_or(SyncStatus{}),
                        .feeds = store::feeds(r, id),
                        .runs = store::runs(r, id, kShownRuns),
                        .quarantined = store::quarantinedCount(r, id)};
}

AccountStanding accountStanding(const AccountFacts &facts, bool running, qint64 nowMs)
{
    switch (facts.account.state) {
    case AccountState::Paused:
        return {Texts::tr("Paused"), Token::Muted};
    case AccountState::NeedsSignIn:
        return {Texts::tr("Sign in again"), Token::Bad};
    case AccountState::Stopped:
        return {Texts::tr("Closed on the channel; history kept"), Token::Warn};
    case AccountState::Removed:
        return {Texts::tr("Removed; history kept"), Token::Muted};
    case AccountState::Leaving:
        return {Texts::tr("Being removed with its history…"), Token::Muted};
    case AccountState::Active:
        break;
    }
    if (running)
        return {Texts::tr("Syncing…"), Token::Accent};
    if (!facts.status.errorKind.isEmpty())
        return {Texts::tr("Not synced, next try %1").arg(untilText(facts.status.nextRunAt, nowMs)), Token::Warn};
    if (facts.status.lastSuccessAt == 0)
        return {Texts::tr("Not synced yet"), Token::Muted};
    return {Texts::tr("Synced %1").arg(agoText(facts.status.lastSuccessAt, nowMs)), Token::Muted};
}

QString accountProblem(const AccountFacts &facts, bool secretMissing)
{
    if (facts.account.state == AccountState::Stopped)
        return errorText({ErrorKind::Gone, {}, {}}, Occasion::Sync);
    if (facts.account.state == AccountState::NeedsSignIn)
        return secretMissing || facts.status.errorKind.isEmpty()
                   ? Texts::tr(
                         "The password for this account is not known on this computer. Everything pulled so far is "
                         "kept. Sign in again to go on.")
                   : errorText({ErrorKind::Auth, facts.status.errorDetail, {}}, Occasion::Sync);
    if (facts.account.state != AccountState::Active || facts.status.errorKind.isEmpty())
        return {};
    const ErrorKind kind = errorKindFromName(facts.status.errorKind).value_or(ErrorKind::Remote);
    return errorText({kind, facts.status.errorDetail, {}}, Occasion::Sync);
}

QString receivedText(const QList<SyncRunRecord> &runs, qint64 nowMs)
{
    int received = 0;
    int added = 0;
    for (const SyncRunRecord &run : runs) {
        if (nowMs - run.startedAt > kDayMs)
            continue;
        received += run.received;
        added += run.added;
    }
    if (received == 0)
        return Texts::tr("Nothing in the last day");
    //: %1: an amount of new ones among %n items that came in the last day.
    return Texts::tr("%n item(s) in the last day, %1 of them new", nullptr, received).arg(countText(added));
}

QString quotaText(const Quota &quota, qint64 nowMs)
{
    if (quota.left < 0)
        return Texts::tr("The channel does not say");
    const QString left = quota.limit > 0
                             ? Texts::tr("%1 of %2 requests").arg(countText(quota.left), countText(quota.limit))
                             : Texts::tr("%1 requests").arg(countText(quota.left));
    return quota.resetsAt > nowMs ? Texts::tr("%1, full again %2").arg(left, untilText(quota.resetsAt, nowMs)) : left;
}

QString historyText(const QList<Feed> &feeds)
{
    if (feeds.isEmpty())
        return Texts::tr("Not begun");
    const auto isDone = [](const Feed &feed) { return feed.historyDone; };
    return std::all_of(feeds.begin(), feeds.end(), isDone) ? Texts::tr("Complete")
                                                           : Texts::tr("Still being fetched, newest first");
}

} // namespace rapport
