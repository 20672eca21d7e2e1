#include "sync/syncengine.h"

#include "base/log.h"
#include "base/time.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "sync/enginelock.h"
#include "sync/engineoutlook.h"
#include "sync/outbox.h"
#include "sync/roundpromise.h"
#include "sync/synctask.h"
#include "sync/whendone.h"

#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <map>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int kMostThreads = 4;
constexpr auto kLockRetry = 2s;
/// How long an account rests after a round that could not even be recorded (a full disk): never a busy loop.
constexpr qint64 kRestMs = kMinuteMs;
constexpr qint64 kShortestLookMs = 20;

using Waiter = std::shared_ptr<RoundPromise>;

} // namespace

struct SyncEngine::Private
{
    /// A round under way, or one that follows it.
    struct Round
    {
        bool pull = false;
        bool full = false;
        std::stop_source stop;
        QList<Waiter> waiters;
    };
    /// What is remembered of an account between rounds, for as long as its secret stays the same.
    struct Memory
    {
        QString secret;
        std::shared_ptr<SessionMemory> session;
    };

    Private(SyncEngine *engine, Store &s, const Registry &r, Secrets &k, std::shared_ptr<Http> h)
        : q(engine), store(s), registry(r), secrets(k), http(std::move(h)), lock(s.folder())
    {
        pool.setMaxThreadCount(kMostThreads);
        lookTimer.setSingleShot(true);
        QObject::connect(&lookTimer, &QTimer::timeout, q, [this] { look(); });
        lockTimer.setInterval(kLockRetry);
        QObject::connect(&lockTimer, &QTimer::timeout, q, [this] { tryLock(); });
        QObject::connect(&store.changes(), &ChangeFeed::changed, q, [this](const ChangeSet &changes) {
            if (changes.everything || changes.outbox || !changes.accounts.isEmpty())
                look();
        });
        QObject::connect(&store.changes(), &ChangeFeed::hindranceChanged, q, [this] { look(); });
    }

    void look();
    void act(const Outlook &outlook);
    void stopWhatMayNotRun(const Outlook &outlook);
    qint64 startPulls(const Outlook &outlook, qint64 nowMs);
    qint64 startSends(const Outlook &outlook, qint64 nowMs);
    void fulfilWishes(const Outlook &outlook);
    void fulfil(const store::SyncRequest &wish, const QList<Account> &accounts);
    [[nodiscard]] bool mayRun(AccountId id, qint64 nowMs) const;

    QFuture<Result<>> request(AccountId id, bool full);
    void start(const Account &account, Round round);
    void launch(const Account &account, const QString &secret);
    void endWithoutSecret(const Account &account, const Error &error);
    void ended(AccountId id, const SyncTaskOutcome &outcome);
    void stopAll();

    void tryLock();
    void watchNetwork();

    SyncEngine *q;
    Store &store;
    const Registry &registry;
    Secrets &secrets;
    std::shared_ptr<Http> http;
    EngineLock lock;
    QThreadPool pool;
    QTimer lookTimer;
    QTimer lockTimer;
    std::map<AccountId, Round> running;
    std::map<AccountId, Round> following; ///< Wanted while one was running.
    QHash<AccountId, Memory> memories;
    QHash<AccountId, qint64> restsUntil;
    QSet<qint64> wishesTaken;
    Outlook last;
    std::stop_source verifications;
    bool started = false;
    bool stopping = false;
    bool looking = false;
    bool lookAgain = false;
    bool online = true;
    bool cameOnline = false;
    int roundsEnded = 0;
};

// The plan

void SyncEngine::Private::look()
{
    // Not while the workspace cannot be written to: what came could not be kept.
    if (!started || stopping || !lock.isHeld() || store.hindrance() != Hindrance::None)
        return;
    if (looking) {
        lookAgain = true;
        return;
    }
    looking = true;
    whenDone(store.read(Outlook::read), q, [this, seen = roundsEnded](const Result<Outlook> &outlook) {
        looking = false;
        if (!started || stopping || !lock.isHeld())
            return;
        if (!outlook)
            lookTimer.start(static_cast<int>(kRestMs));
        else if (seen == roundsEnded) // else it tells of the time before a round that is over
            act(*outlook);
        if (std::exchange(lookAgain, false) || seen != roundsEnded)
            look();
    });
}

void SyncEngine::Private::act(const Outlook &outlook)
{
    last = outlook;
    const qint64 now = store.clock().nowMs();
    stopWhatMayNotRun(outlook);
    fulfilWishes(outlook);
    const qint64 nextPull = startPulls(outlook, now);
    const qint64 nextSend = startSends(outlook, now);
    cameOnline = false;
    lookTimer.start(static_cast<int>(std::clamp(std::min(nextPull, nextSend), kShortestLookMs, kMinuteMs)));
}

void SyncEngine::Private::stopWhatMayNotRun(const Outlook &outlook)
{
    for (auto &[id, round] : running) {
        const Account *account = outlook.account(id);
        const bool may =
            account && (account->state == AccountState::Active || account->state == AccountState::NeedsSignIn);
        if (!may)
            round.stop.request_stop();
    }
}

bool SyncEngine::Private::mayRun(AccountId id, qint64 nowMs) const
{
    return !running.contains(id) && restsUntil.value(id) <= nowMs;
}

qint64 SyncEngine::Private::startPulls(const Outlook &outlook, qint64 nowMs)
{
    const QList<syncplanner::Facts> facts =
        outlook.pullFacts(registry, cameOnline, [this, nowMs](AccountId id) { return mayRun(id, nowMs); });
    const syncplanner::Plan plan = syncplanner::plan(facts, nowMs, online);
    for (const AccountId id : plan.due)
        start(*outlook.account(id), {.pull = true, .full = false, .stop = {}, .waiters = {}});
    return plan.nextLookMs;
}

qint64 SyncEngine::Private::startSends(const Outlook &outlook, qint64 nowMs)
{
    qint64 next = kMinuteMs;
    for (const Account &account : outlook.accounts) {
        const std::optional<qint64> due = outlook.sendAt(account.id, nowMs);
        const std::optional<qint64> planned = outlook.plannedSendAt(account.id, nowMs);
        if ((!due && !planned) || account.state != AccountState::Active || !registry.find(account.channel) ||
            !mayRun(account.id, nowMs) || (!online && !isOnThisMachine(account)))
            continue;
        const bool isPlannedDue = planned && *planned <= nowMs;
        if (isPlannedDue || (due && *due <= nowMs)) {
            start(account, {.pull = isPlannedDue, .full = false, .stop = {}, .waiters = {}});
            continue;
        }
        next = std::min({next, due.value_or(nowMs + next) - nowMs, planned.value_or(nowMs + next) - nowMs});
    }
    return next;
}

void SyncEngine::Private::fulfilWishes(const Outlook &outlook)
{
    for (const store::SyncRequest &wish : outlook.wishes) {
        if (wishesTaken.contains(wish.id))
            continue;
        wishesTaken.insert(wish.id);
        QList<Account> accounts;
        for (const Account &account : outlook.accounts) {
            if (wish.account ? account.id == wish.account : account.state == AccountState::Active)
                accounts.push_back(account);
        }
        fulfil(wish, accounts);
    }
}

void SyncEngine::Private::fulfil(const store::SyncRequest &wish, const QList<Account> &accounts)
{
    struct Progress
    {
        qsizetype open = 0;
        Result<> result;
    };
    const auto progress = std::make_shared<Progress>();
    progress->open = accounts.size();
    if (accounts.isEmpty() && wish.account)
        progress->result = fail(ErrorKind::Invalid, u"no such account"_s);
    const auto finish = [this, id = wish.id](const Result<> &result) {
        store.write(WriteLane::User, [id, result](Writer &w) -> Result<> {
            store::finishSyncRequest(w, id, result ? QString() : errorKindName(result.error().kind),
                                     result ? QString() : result.error().detail);
            return {};
        });
    };
    if (accounts.isEmpty())
        finish(progress->result);
    for (const Account &account : accounts) {
        whenDone(request(account.id, wish.full), q, [progress, finish](const Result<> &result) {
            if (!result && progress->result)
                progress->result = result;
            if (--progress->open == 0)
                finish(progress->result);
        });
    }
}

// Rounds

QFuture<Result<>> SyncEngine::Private::request(AccountId id, bool full)
{
    const auto waiter = std::make_shared<RoundPromise>();
    const QFuture<Result<>> future = waiter->future();
    if (stopping || !lock.isHeld()) {
        waiter->settle(stopping ? fail(ErrorKind::Cancelled) : fail(ErrorKind::Busy, u"another program syncs"_s));
        return future;
    }
    const auto read = store.read([id](Reader &r) -> Result<Account> {
        const std::optional<Account> account = store::account(r, id);
        if (!account)
            return fail(ErrorKind::Invalid, u"no such account"_s);
        return *account;
    });
    whenDone(read, q, [this, waiter, full](const Result<Account> &account) {
        if (!account)
            return waiter->settle(fail(account.error()));
        if (stopping)
            return waiter->settle(fail(ErrorKind::Cancelled));
        if (account->state != AccountState::Active && account->state != AccountState::NeedsSignIn)
            return waiter->settle(fail(ErrorKind::Invalid, u"the account is paused or not connected any more"_s));
        if (!registry.find(account->channel))
            return waiter->settle(fail(ErrorKind::Invalid, u"this program does not know the account's channel"_s));
        if (running.contains(account->id)) {
            Round &next = following[account->id];
            next.pull = true;
            next.full |= full;
            next.waiters.push_back(waiter);
            return;
        }
        start(*account, {.pull = true, .full = full, .stop = {}, .waiters = {waiter}});
    });
    return future;
}

void SyncEngine::Private::start(const Account &account, Round round)
{
    running.insert_or_assign(account.id, std::move(round));
    Q_EMIT q->activityChanged();
    if (!registry.find(account.channel)->info().can.needsSecret) {
        launch(account, {});
        return;
    }
    whenDone(secrets.read(secretKey(store.uid(), account)), q, [this, account](const Result<QString> &secret) {
        if (secret)
            launch(account, *secret);
        else
            endWithoutSecret(account, secret.error());
    });
}

void SyncEngine::Private::launch(const Account &account, const QString &secret)
{
    const Round &round = running.at(account.id);
    Memory &memory = memories[account.id];
    if (!memory.session || memory.secret != secret)
        memory = {.secret = secret, .session = std::make_shared<SessionMemory>()};
    SyncTask task;
    task.account = account;
    task.secret = secret;
    task.connector = registry.find(account.channel);
    task.http = http;
    task.memory = memory.session;
    task.stop = round.stop.get_token();
    task.pull = round.pull;
    task.full = round.full;
    task.random = QRandomGenerator::global()->generateDouble();
    pool.start([this, task] {
        const SyncTaskOutcome outcome = runTask(store, task);
        QMetaObject::invokeMethod(
            q, [this, id = task.account.id, outcome] { ended(id, outcome); }, Qt::QueuedConnection);
    });
}

/// A secret that was never given is for a person to give; a keychain that does not open may open later.
void SyncEngine::Private::endWithoutSecret(const Account &account, const Error &error)
{
    RoundEnd end;
    end.account = account.id;
    end.result = error.kind == ErrorKind::NotFound ? fail(ErrorKind::Auth, error.detail) : fail(error);
    end.pull = running.at(account.id).pull;
    end.random = QRandomGenerator::global()->generateDouble();
    const auto recorded = store.write(WriteLane::Sync, [end](Writer &w) { return recordRound(w, end); });
    whenDone(recorded, q, [this, end](const Result<> &written) {
        ended(end.account, {.result = end.result, .recorded = written.has_value(), .historyDone = true});
    });
}

void SyncEngine::Private::ended(AccountId id, const SyncTaskOutcome &outcome)
{
    const auto node = running.extract(id);
    ++roundsEnded;
    if (!outcome.recorded || (!outcome.result && outcome.result.error().kind == ErrorKind::Storage))
        restsUntil[id] = store.clock().nowMs() + kRestMs;
    if (!outcome.result && outcome.result.error().kind == ErrorKind::Auth)
        memories.remove(id); // whatever was negotiated with the refused secret is of no more use
    for (const Waiter &waiter : node.mapped().waiters)
        waiter->settle(outcome.result);
    if (auto next = following.extract(id); !next.empty() && !stopping) {
        const bool full = next.mapped().full;
        for (const Waiter &waiter : next.mapped().waiters)
            whenDone(request(id, full), q, [waiter](const Result<> &result) { waiter->settle(result); });
    }
    Q_EMIT q->activityChanged();
    if (stopping && running.empty()) {
        lock.release();
        Q_EMIT q->stopped();
    }
    look();
}

void SyncEngine::Private::stopAll()
{
    stopping = true;
    started = false;
    lookTimer.stop();
    lockTimer.stop();
    verifications.request_stop();
    for (auto &[id, round] : running)
        round.stop.request_stop();
    following.clear();
}

void SyncEngine::Private::tryLock()
{
    if (lock.isHeld() || q->acquire())
        lockTimer.stop();
}

void SyncEngine::Private::watchNetwork()
{
    // Without a backend nobody tells: then every request finds out by itself.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *network = QNetworkInformation::instance();
    const auto take = [this](QNetworkInformation::Reachability reachability) {
        const bool now = reachability != QNetworkInformation::Reachability::Disconnected;
        if (now == online)
            return;
        online = now;
        cameOnline = now;
        Q_EMIT q->activityChanged();
        look();
    };
    QObject::connect(network, &QNetworkInformation::reachabilityChanged, q, take);
    take(network->reachability());
}

// The engine as others see it

SyncEngine::SyncEngine(Store &store, const Registry &registry, Secrets &secrets, std::shared_ptr<Http> http,
                       QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, registry, secrets, std::move(http)))
{
}

SyncEngine::~SyncEngine()
{
    d->stopAll();
    d->pool.waitForDone();
}

Result<> SyncEngine::acquire()
{
    if (d->lock.isHeld())
        return {};
    if (d->store.access() == Store::Access::ReadOnly)
        return fail(ErrorKind::Storage, u"the workspace is open to be read only"_s);
    if (const Result<> locked = d->lock.acquire(); !locked)
        return locked;
    d->stopping = false;
    // Before anything is sent: writes of this lane keep their order, and a send begins with one.
    d->store.write(WriteLane::User, Outbox::recover);
    Q_EMIT activityChanged();
    d->look();
    return {};
}

bool SyncEngine::holdsLock() const
{
    return d->lock.isHeld();
}

void SyncEngine::start()
{
    if (d->store.access() == Store::Access::ReadOnly)
        return;
    // Not before: what tells of the network loads libraries, and a window wants to be painted first.
    if (!std::exchange(d->started, true))
        d->watchNetwork();
    d->stopping = false;
    if (acquire())
        d->look();
    else
        d->lockTimer.start();
}

void SyncEngine::stop()
{
    d->stopAll();
    if (!d->running.empty())
        return;
    d->lock.release();
    QMetaObject::invokeMethod(this, &SyncEngine::stopped, Qt::QueuedConnection);
}

QFuture<Result<>> SyncEngine::syncNow(AccountId account, bool full)
{
    return d->request(account, full);
}

void SyncEngine::kickOutbox()
{
    d->look();
}

QFuture<Result<Profile>> SyncEngine::verify(const Account &account, const QString &secret)
{
    const auto promise = std::make_shared<QPromise<Result<Profile>>>();
    promise->start();
    const QFuture<Result<Profile>> future = promise->future();
    Connector *connector = d->registry.find(account.channel);
    if (d->verifications.stop_requested())
        d->verifications = std::stop_source();
    // First in the line: a person waits for it.
    d->pool.start(
        [promise, connector, account, secret, http = d->http, clock = &d->store.clock(),
         stop = d->verifications.get_token()] {
            if (!connector) {
                promise->addResult(Result<Profile>(fail(ErrorKind::Invalid, u"unknown channel"_s)));
            } else {
                SessionMemory memory;
                Session session(account, secret, *http, *clock, memory, stop);
                promise->addResult(connector->verify(session));
            }
            promise->finish();
        },
        1);
    return future;
}

QList<AccountActivity> SyncEngine::activity() const
{
    QList<AccountActivity> activities;
    for (const Account &account : d->last.accounts) {
        activities.push_back({.account = account.id,
                              .running = d->running.contains(account.id),
                              .historyDone = d->last.historyDone.value(account.id, true)});
    }
    return activities;
}

bool SyncEngine::isOnline() const
{
    return d->online;
}

} // namespace rapport
