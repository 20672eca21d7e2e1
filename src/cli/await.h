#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>
#include <optional>

namespace rapport::cli {

/// Waits for a future on the main thread, whose event loop runs meanwhile (keychain and engine live by it). Nothing
/// after `timeoutMs` (< 0: no limit) or if the future was cancelled.
template<class T>
[[nodiscard]] std::optional<T> await(const QFuture<T> &future, int timeoutMs = -1)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer limit;
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        if (timeoutMs >= 0)
            limit.start(timeoutMs);
        if (!future.isFinished())
            loop.exec();
    }
    if (!future.isFinished() || future.isCanceled() || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}

/// Lets the event loop run for so long.
inline void pause(int ms)
{
    QEventLoop loop;
    QTimer end;
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    end.start(ms);
    loop.exec();
}

} // namespace rapport::cli
