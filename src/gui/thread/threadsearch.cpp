#include "gui/thread/threadsearch.h"

#include <QPromise>
#include <QThreadPool>

namespace rapport {

QList<ThreadPlace> findPlaces(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                              const TextMatcher &matcher, const std::stop_token &stop)
{
    QList<ThreadPlace> found;
    for (const BranchPlace &at : arrange(messages)) {
        if (stop.stop_requested())
            break;
        const Message &message = messages.at(at.message).message;
        int place = 0;
        const auto add = [&](int count, bool inRevision) {
            for (int i = 0; i < count; ++i)
                found.append({message.id, place++, inRevision});
        };
        add(matcher.count(message.title) + matcher.count(message.text), false);
        for (const MessageRevision &revision : revisions.value(message.id))
            add(matcher.count(revision.title) + matcher.count(revision.text), true);
    }
    return found;
}

ThreadSearch::ThreadSearch() : m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
}

ThreadSearch::~ThreadSearch()
{
    m_stop.request_stop();
    m_pool->clear();
    m_pool->waitForDone();
}

QFuture<QList<ThreadPlace>> ThreadSearch::find(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                                               const TextMatcher &matcher)
{
    m_stop.request_stop();
    m_stop = {};
    m_pool->clear();
    auto promise = std::make_shared<QPromise<QList<ThreadPlace>>>();
    promise->start();
    QFuture<QList<ThreadPlace>> future = promise->future();
    m_pool->start([promise, messages, revisions, matcher, stop = m_stop.get_token()] {
        const QList<ThreadPlace> found = findPlaces(messages, revisions, matcher, stop);
        if (!stop.stop_requested())
            promise->addResult(found);
        promise->finish();
    });
    return future;
}

} // namespace rapport
