#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <utility>

namespace rapport {

/// Hands a future's result to a function on the receiver's thread, through the event loop. The watcher belongs to the
/// receiver: if that is destroyed first, the function is never called, nor is it for a future without a result.
template<class T, class F>
void deliver(const QFuture<T> &future, QObject *receiver, F function)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> settled = watcher->future();
                         if (!settled.isCanceled() && settled.resultCount() > 0)
                             function(settled.result());
                     });
    watcher->setFuture(future);
}

} // namespace rapport
