#include "sync/accountremovals.h"

#include "base/log.h"
#include "store/accounts.h"
#include "store/removal.h"

#include <QThreadPool>
#include <algorithm>

namespace rapport {
namespace {

bool anyLeaving(Store &store)
{
    const auto leaving = [](Reader &r) -> Result<bool> {
        const QList<Account> all = store::accounts(r);
        return std::any_of(all.begin(), all.end(),
                           [](const Account &account) { return account.state == AccountState::Leaving; });
    };
    return store.readNow(leaving, ReadLane::Report).value_or(false);
}

} // namespace

struct AccountRemovals::Private
{
    explicit Private(Store &workspace) : store(workspace) { pool.setMaxThreadCount(1); }

    void begin()
    {
        // One look for all that were asked for while the last one waited.
        if (queued.exchange(true))
            return;
        pool.start([this] {
            queued = false;
            if (stop || !anyLeaving(store))
                return;
            if (const Result<> done = store::removeLeavingAccounts(store, stop); !done && !stop)
                qCWarning(logStore) << "An account could not be removed:" << done.error().detail;
        });
    }

    Store &store;
    std::atomic_bool stop = false;
    std::atomic_bool queued = false;
    QThreadPool pool;
    QObject context; ///< Ends the connection to the change feed first.
};

AccountRemovals::AccountRemovals(Store &store) : d(std::make_unique<Private>(store))
{
    if (store.access() == Store::Access::ReadOnly)
        return;
    QObject::connect(&store.changes(), &ChangeFeed::changed, &d->context, [this](const ChangeSet &changes) {
        if (!changes.accounts.isEmpty() || changes.everything)
            d->begin();
    });
    d->begin();
}

AccountRemovals::~AccountRemovals()
{
    d->stop = true;
    d->pool.waitForDone();
}

Result<> AccountRemovals::finish()
{
    return store::removeLeavingAccounts(d->store, d->stop);
}

} // namespace rapport
