#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace rapport {

/// Calls `function` with a future's result on the receiver's thread, through the event loop; with Cancelled where the
/// promise was given up. Not at all if the receiver is destroyed first.
template<class T, class F>
void whenDone(const QFuture<Result<T>> &future, QObject *receiver, F function)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> settled = watcher->future();
                         if (settled.isCanceled() || settled.resultCount() == 0)
                             function(Result<T>(fail(ErrorKind::Cancelled)));
                         else
                             function(settled.result());
                     });
    watcher->setFuture(future);
}

} // namespace rapport
