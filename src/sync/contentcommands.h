#pragma once

#include "domain/content.h"
#include "domain/event.h"
#include "store/store.h"
#include "sync/contentchanges.h"

#include <QFuture>

namespace rapport {

/// What is decided about pieces of content. One write each, an event each, undo by Commands::undo(). Thread-safe;
/// results come as futures. The event's `after` has the piece's uid ("content"). Store changes: ChangeSet::content.
class ContentCommands final
{
public:
    /// `undoMs`: how long a post that leaves now waits, so that it can be taken back.
    ContentCommands(Store &store, const Registry &registry, qint64 undoMs)
        : m_store(store), m_registry(registry), m_undoMs(undoMs)
    {
    }

    QFuture<Result<Event>> add(const ContentPlan &plan);
    /// Invalid: a text or account of a post that is planned, leaves or has left (take it back first), or see
    /// contentPlanProblem(). Another time moves what is planned along.
    QFuture<Result<Event>> change(ContentId id, const ContentPlan &plan);
    QFuture<Result<Event>> move(ContentId id, qint64 at);
    /// Every post that is a draft leaves at the piece's time. Invalid: no time, a time that has passed, a text that is
    /// empty or too long, an account that cannot publish, a file that is gone, user-made content without its author's
    /// consent (detail says which).
    QFuture<Result<Event>> schedule(ContentId id);
    /// Takes back what has not left: its posts are drafts again.
    QFuture<Result<Event>> unschedule(ContentId id);
    /// Everything that is a draft, planned or held leaves now.
    QFuture<Result<Event>> publishNow(ContentId id);
    /// A failed post is tried again.
    QFuture<Result<Event>> retry(ContentId id);
    /// Invalid: one of its posts has left or is leaving.
    QFuture<Result<Event>> remove(ContentId id);

private:
    [[nodiscard]] contentchanges::Publishing publishing() const;

    Store &m_store;
    const Registry &m_registry;
    qint64 m_undoMs;
};

} // namespace rapport
