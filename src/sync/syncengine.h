#pragma once

#include "channels/http.h"
#include "channels/registry.h"
#include "store/store.h"
#include "sync/secrets.h"
#include "sync/syncplanner.h"

#include <QFuture>
#include <QObject>
#include <memory>

namespace rapport {

/// How an account stands right now, for the status bar and the accounts page.
struct AccountActivity
{
    AccountId account;
    bool running = false;
    bool historyDone = true;
};

/// Pulls and sends for all accounts of a workspace. Lives on the main thread and never blocks it; the work is done on a
/// pool of at most four threads, one run at a time per account. Only the engine that holds the workspace's lock works;
/// another process's engine stays a spectator and says so.
class SyncEngine final : public QObject
{
    Q_OBJECT
public:
    SyncEngine(Store &store, const Registry &registry, Secrets &secrets, std::shared_ptr<Http> http,
               QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~SyncEngine() override;

    /// Takes the workspace's engine lock; Busy (detail: who holds it) where another process has it, Storage (it cannot
    /// be written, or was opened to be read only).
    [[nodiscard]] Result<> acquire();
    [[nodiscard]] bool holdsLock() const;

    /// Begins to follow the plan: pulls when due, sends when due, fulfils wishes of other processes. Without the lock
    /// it goes on trying to get it, quietly.
    void start();
    /// Asks everything to stop; stopped() follows when nothing runs any more and the lock is free.
    void stop();

    /// One round for an account (all feeds; history until it is done when `full`), at once or after the one under way.
    /// Also for an account that needs to sign in, so that a new secret can be tried. Busy: without the lock. Invalid:
    /// the account is paused, removed or unknown. Else how the round ended.
    QFuture<Result<>> syncNow(AccountId account, bool full);
    /// Sends what is due in the outbox as soon as can be.
    void kickOutbox();
    /// Asks the channel who the account is, with a secret that need not be stored yet.
    QFuture<Result<Profile>> verify(const Account &account, const QString &secret);

    [[nodiscard]] QList<AccountActivity> activity() const;
    [[nodiscard]] bool isOnline() const;

Q_SIGNALS:
    /// A run began or ended, the network came or went, the lock was won or lost.
    void activityChanged();
    void stopped();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
