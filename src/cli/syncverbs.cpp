#include "cli/await.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "store/messages.h"

#include <QElapsedTimer>
#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWindowWaitMs = 120'000;
constexpr int kLookMs = 100;
constexpr int kRunsToSum = 1'000;
constexpr int kMostRechecked = 1'000;

/// What the ledger says of one account since a run.
struct Tally
{
    Account account;
    SyncRunRecord sum;
    Result<> result;
};

Outcome<qint64> newestRun(Opened &opened)
{
    const auto runs = opened.store().readNow(
        [](Reader &r) -> Result<QList<SyncRunRecord>> { return store::runs(r, std::nullopt, 1); });
    if (!runs)
        return failed(runs.error());
    return runs->isEmpty() ? 0 : runs->first().id.value;
}

Outcome<> addUp(Opened &opened, Tally &tally, qint64 afterRun)
{
    const auto runs = opened.store().readNow(
        [id = tally.account.id](Reader &r) -> Result<QList<SyncRunRecord>> { return store::runs(r, id, kRunsToSum); });
    if (!runs)
        return failed(runs.error());
    for (const SyncRunRecord &run : *runs) {
        if (run.id.value <= afterRun)
            continue;
        tally.sum.requests += run.requests;
        tally.sum.received += run.received;
        tally.sum.added += run.added;
        tally.sum.changed += run.changed;
        tally.sum.unchanged += run.unchanged;
        tally.sum.quarantined += run.quarantined;
    }
    return {};
}

QJsonObject tallyObject(const Tally &tally)
{
    const QJsonValue none;
    return {{u"id"_s, tally.account.id.value},
            {u"account"_s, tally.account.id.value},
            {u"name"_s, tally.account.name},
            {u"ok"_s, tally.result.has_value()},
            {u"requests"_s, tally.sum.requests},
            {u"received"_s, tally.sum.received},
            {u"added"_s, tally.sum.added},
            {u"changed"_s, tally.sum.changed},
            {u"unchanged"_s, tally.sum.unchanged},
            {u"quarantined"_s, tally.sum.quarantined},
            {u"error"_s, tally.result ? none : QJsonValue(errorKindName(tally.result.error().kind))},
            {u"error_detail"_s, tally.result ? none : QJsonValue(tally.result.error().detail)}};
}

Outcome<QList<Account>> accountsFrom(const Call &call, Opened &opened)
{
    if (call.arguments.has(u"account"_s)) {
        const Outcome<Account> account = findAccount(opened, call.arguments.value(u"account"_s));
        if (!account)
            return tl::unexpected(account.error());
        if (account->state == AccountState::Paused)
            return failed(u"Account %1 is paused: rapport-cli account resume %1."_s.arg(account->id.value));
        return QList<Account>{*account};
    }
    const auto all = opened.store().readNow([](Reader &r) -> Result<QList<Account>> { return store::accounts(r); });
    if (!all)
        return failed(all.error());
    QList<Account> accounts;
    for (const Account &account : *all) {
        if (account.state == AccountState::Active || account.state == AccountState::NeedsSignIn)
            accounts += account;
    }
    return accounts;
}

/// Forgets what was pulled and looked at already, so that the next run walks through everything and looks at all recent
/// messages for edits and deletions. Ids keep anything from doubling.
Result<> forgetProgress(Opened &opened, const Account &account)
{
    const Connector *connector = opened.workspace.registry->find(account.channel);
    const qint64 window = connector ? connector->info().can.recheckWindowMs : 0;
    return opened.store().writeNow(WriteLane::Sync, [id = account.id, window](Writer &w) -> Result<> {
        store::resetFeeds(w, id);
        const QStringList recent =
            window > 0 ? store::remoteIdsToCheck(w, id, w.nowMs() - window, w.nowMs() + 1, kMostRechecked)
                       : QStringList();
        for (const QString &remoteId : recent) {
            if (const std::optional<MessageId> message = store::findMessage(w, id, remoteId))
                store::setCheckedAt(w, *message, 0);
        }
        return {};
    });
}

/// Under our own lock: all accounts at once, each to its end.
void pull(Opened &opened, QList<Tally> &tallies, bool again)
{
    QList<QFuture<Result<>>> futures;
    for (Tally &tally : tallies) {
        if (again) {
            tally.result = forgetProgress(opened, tally.account);
        }
        // Whoever runs this by hand wants it whole: the history is followed to its end.
        futures += opened.workspace.engine->syncNow(tally.account.id, true);
    }
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        const auto result = await(futures[i]);
        if (tallies[i].result)
            tallies[i].result = result ? *result : Result<>(fail(ErrorKind::Cancelled));
    }
}

/// The wishes of this process to the one that holds the engine's lock; one for each tally, in their order.
Outcome<QList<qint64>> makeWishes(Opened &opened, const QList<Tally> &tallies, bool again)
{
    return opened.store()
        .writeNow(WriteLane::User,
                  [&](Writer &w) -> Result<QList<qint64>> {
                      QList<qint64> wishes;
                      for (const Tally &tally : tallies)
                          wishes += store::addSyncRequest(w, tally.account.id, again);
                      return wishes;
                  })
        .map_error([](const Error &error) {
            return Failure{kFailed, describe(error)};
        });
}

/// Takes over what was answered; true once all are.
Outcome<bool> takeAnswers(Opened &opened, const QList<qint64> &wishes, QList<Tally> &tallies)
{
    const auto requests = opened.store().readNow([&](Reader &r) -> Result<QList<store::SyncRequest>> {
        QList<store::SyncRequest> found;
        for (const qint64 wish : wishes)
            found += store::syncRequest(r, wish).value_or(store::SyncRequest{});
        return found;
    });
    if (!requests)
        return failed(requests.error());
    bool all = true;
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        const store::SyncRequest &request = requests->at(i);
        all = all && request.doneAt != 0;
        if (!request.errorKind.isEmpty())
            tallies[i].result =
                fail(errorKindFromName(request.errorKind).value_or(ErrorKind::Invalid), request.errorDetail);
    }
    return all;
}

/// Beside a window the window does it. Where the lock becomes free meanwhile (it was another command line's) this
/// process does it after all.
Outcome<> askOther(Opened &opened, QList<Tally> &tallies, bool again)
{
    const Outcome<QList<qint64>> wishes = makeWishes(opened, tallies, again);
    if (!wishes)
        return tl::unexpected(wishes.error());
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        const Outcome<bool> answered = takeAnswers(opened, *wishes, tallies);
        if (!answered)
            return tl::unexpected(answered.error());
        if (*answered)
            return {};
        if (opened.workspace.engine->acquire())
            break;
        if (clock.elapsed() > kWindowWaitMs)
            return failed(u"The open window was asked to and has not finished within two minutes."_s);
        pause(kLookMs);
    }
    pull(opened, tallies, again);
    const auto finished = opened.store().writeNow(WriteLane::User, [&wishes](Writer &w) -> Result<> {
        for (const qint64 wish : *wishes)
            store::finishSyncRequest(w, wish, {}, {});
        return {};
    });
    return finished ? Outcome<>() : Outcome<>(failed(finished.error()));
}

} // namespace

Outcome<> runSync(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<QList<Account>> accounts = accountsFrom(call, **opened);
    if (!accounts)
        return tl::unexpected(accounts.error());
    if (call.arguments.has(u"secret-stdin"_s)) {
        if (accounts->size() != 1)
            return wrongUse(u"Whose secret is it? Name the account with --account ID."_s);
        Outcome<> given = readGivenSecret(call, **opened, accounts->first());
        if (!given)
            return given;
    }
    QList<Tally> tallies;
    for (const Account &account : *accounts)
        tallies += Tally{account, {}, {}};
    const Outcome<qint64> before = newestRun(**opened);
    if (!before)
        return tl::unexpected(before.error());

    const bool again = call.arguments.has(u"full"_s);
    const Result<> lock = (*opened)->workspace.engine->acquire();
    if (!lock && lock.error().kind != ErrorKind::Busy)
        return failed(lock.error());
    if (lock) {
        pull(**opened, tallies, again);
    } else {
        Outcome<> asked = askOther(**opened, tallies, again);
        if (!asked)
            return asked;
    }

    Table table(call.console,
                {u"ACCOUNT"_s, u"NAME"_s, u"RECEIVED"_s, u"NEW"_s, u"CHANGED"_s, u"SET ASIDE"_s, u"RESULT"_s});
    QStringList reasons;
    for (Tally &tally : tallies) {
        Outcome<> added = addUp(**opened, tally, *before);
        if (!added)
            return added;
        const QString reason = tally.result ? QString() : describe(tally.result.error());
        if (!tally.result)
            reasons += u"account %1 (%2): %3"_s.arg(tally.account.id.value).arg(tally.account.name, reason);
        table.add(tallyObject(tally), {QString::number(tally.account.id.value), elided(tally.account.name, 40),
                                       QString::number(tally.sum.received), QString::number(tally.sum.added),
                                       QString::number(tally.sum.changed), QString::number(tally.sum.quarantined),
                                       reason.isEmpty() ? u"well"_s : elided(reason, 60)});
    }
    table.finish(u"No account is connected. See rapport-cli account add --help."_s);
    if (!reasons.isEmpty())
        return failed(reasons.join(u"; "));
    return {};
}

Outcome<> runLedger(Call &call)
{
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, 50);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    std::optional<AccountId> of;
    if (call.arguments.has(u"account"_s)) {
        const Outcome<Account> account = findAccount(**opened, call.arguments.value(u"account"_s));
        if (!account)
            return tl::unexpected(account.error());
        of = account->id;
    }
    constexpr qint64 kAll = std::numeric_limits<int>::max();
    const int most = static_cast<int>(*limit == 0 ? kAll : std::min(*limit, kAll));
    if (call.arguments.has(u"quarantined"_s)) {
        const auto items = (*opened)->store().readNow(
            [of, most](Reader &r) -> Result<QList<Quarantined>> { return store::quarantined(r, of, most); });
        if (!items)
            return failed(items.error());
        Table table(call.console, {u"ID"_s, u"ACCOUNT"_s, u"FEED"_s, u"CAME"_s, u"ITEM"_s, u"REASON"_s});
        for (const Quarantined &item : *items)
            table.add(quarantinedObject(item),
                      {QString::number(item.id.value), QString::number(item.account.value), item.feedKind,
                       shortTime(item.at), elided(item.remoteId, 40), elided(item.reason, 80)});
        table.finish(u"Everything that came could be understood."_s);
        return {};
    }
    const auto runs = (*opened)->store().readNow(
        [of, most](Reader &r) -> Result<QList<SyncRunRecord>> { return store::runs(r, of, most); });
    if (!runs)
        return failed(runs.error());
    Table table(call.console, {u"ID"_s, u"ACCOUNT"_s, u"FEED"_s, u"MODE"_s, u"STARTED"_s, u"REQUESTS"_s, u"RECEIVED"_s,
                               u"NEW"_s, u"CHANGED"_s, u"SET ASIDE"_s, u"RESULT"_s});
    for (const SyncRunRecord &run : *runs) {
        QString result = describe(run.errorKind, run.errorDetail);
        if (result.isEmpty())
            result = run.endedAt == 0 ? u"not finished"_s : run.gap ? u"well, with a gap before it"_s : u"well"_s;
        table.add(runObject(run),
                  {QString::number(run.id.value), QString::number(run.account.value), run.feedKind,
                   run.mode == PullMode::Live ? u"live"_s : u"history"_s, shortTime(run.startedAt),
                   QString::number(run.requests), QString::number(run.received), QString::number(run.added),
                   QString::number(run.changed), QString::number(run.quarantined), elided(result, 60)});
    }
    table.finish(u"Nothing was pulled yet."_s);
    return {};
}

} // namespace rapport::cli
