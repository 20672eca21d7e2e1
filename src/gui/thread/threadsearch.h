#pragma once

#include "gui/thread/textmatcher.h"
#include "gui/thread/threadmodel.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <memory>
#include <stop_token>

class QThreadPool;

namespace rapport {

/// A place in a thread that matches: the so-and-so-many in its message, those in earlier versions after the others.
struct ThreadPlace
{
    MessageId message;
    int place = 0;
    bool inRevision = false;

    friend bool operator==(const ThreadPlace &, const ThreadPlace &) = default;
};

using RevisionsOf = QHash<MessageId, QList<MessageRevision>>;

/// The places that match, in the order in which the messages are read; those found so far once `stop` is requested.
/// Pure.
[[nodiscard]] QList<ThreadPlace> findPlaces(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                                            const TextMatcher &matcher, const std::stop_token &stop = {});

/// Looks through threads beside the window. GUI thread.
class ThreadSearch final
{
public:
    ThreadSearch();
    ~ThreadSearch();

    /// What was asked for before and is not done is left; its future ends without a result.
    QFuture<QList<ThreadPlace>> find(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                                     const TextMatcher &matcher);

private:
    std::unique_ptr<QThreadPool> m_pool;
    std::stop_source m_stop;
};

} // namespace rapport
