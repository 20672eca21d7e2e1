#include "gui/thread/threadsearch.h"

#include <QPromise>
#include <QThreadPool>

namespace rapport {

QList<ThreadPlace> findPlaces(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                              const TextMatcher &matcher)
{
    QList<ThreadPlace> found;
    for (const BranchPlace &at : arrange(messages)) {
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
    m_pool->clear();
    m_pool->waitForDone();
}

QFuture<QList<ThreadPlace>> ThreadSearch::find(const QList<ThreadMessage> &messages, const RevisionsOf &revisions,
                                               const TextMatcher &matcher)
{
    m_pool->clear();
    auto promise = std::make_shared<QPromise<QList<ThreadPlace>>>();
    promise->start();
    QFuture<QList<ThreadPlace>> future = promise->future();
    m_pool->start([promise, messages, revisions, matcher] {
        promise->addResult(findPlaces(messages, revisions, matcher));
        promise->finish();
    });
    return future;
}

} // namespace rapport
