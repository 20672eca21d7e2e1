#include "sync/topiccounting.h"

#include "store/topicdays.h"

#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace rapport {

struct TopicCounting::Private
{
    explicit Private(Store &s) : store(s) { pool.setMaxThreadCount(1); }

    Store &store;
    QMutex mutex;
    std::shared_ptr<std::atomic_bool> stop = std::make_shared<std::atomic_bool>(false);
    QThreadPool pool;
};

TopicCounting::TopicCounting(Store &store) : d(std::make_unique<Private>(store)) {}

TopicCounting::~TopicCounting()
{
    *d->stop = true;
    d->pool.waitForDone();
}

QFuture<Result<>> TopicCounting::count(const QList<Period> &periods)
{
    const QMutexLocker lock(&d->mutex);
    *d->stop = true;
    d->stop = std::make_shared<std::atomic_bool>(false);
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QFuture<Result<>> future = promise->future();
    d->pool.start([&store = d->store, stop = d->stop, promise, periods] {
        promise->addResult(store::keepTopicDays(store, periods, *stop, [&promise](int done, int all) {
            promise->setProgressRange(0, all);
            promise->setProgressValue(done);
        }));
        promise->finish();
    });
    return future;
}

} // namespace rapport
