#include "sync/batchruns.h"

#include "base/log.h"
#include "base/time.h"
#include "store/worklog.h"

#include <QThreadPool>
#include <algorithm>
#include <atomic>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using store::Batch;
using store::BatchItem;
using store::BatchItemState;
using store::BatchState;

constexpr int kStep = 100;         ///< Conversations changed in one write: what a person does meanwhile waits for one.
constexpr size_t kListStep = 5000; ///< Numbers written down in one write.
constexpr int kMostThreads = 2;    ///< One more than one, so that a small decision need not wait for a large one.
/// A list that has been written for so long was cut off.
constexpr qint64 kGatheringMs = 10 * kMinuteMs;

using Progress = std::function<void(int done, int of)>;

Event eventOf(Writer &w, const Batch &batch, int conversations)
{
    Event event;
    event.uid = batch.uid;
    event.kind = u"batch."_s + batch.change[u"kind"_s].toString();
    event.after = {{u"change"_s, batch.change}, {u"conversations"_s, conversations}};
    return store::addEvent(w, event);
}

} // namespace

struct BatchRuns::Private
{
    Private(Store &s, const Outward &o) : store(s), outward(o) { pool.setMaxThreadCount(kMostThreads); }

    /// Runs a function on the pool; its future tells how far it is.
    template<class F>
    QFuture<Result<BatchOutcome>> run(F function)
    {
        auto promise = std::make_shared<QPromise<Result<BatchOutcome>>>();
        promise->start();
        QFuture<Result<BatchOutcome>> future = promise->future();
        pool.start([promise, function = std::move(function)] {
            promise->addResult(function([&promise](int done, int of) {
                promise->setProgressRange(0, of);
                promise->setProgressValue(done);
            }));
            promise->finish();
        });
        return future;
    }

    Result<BatchOutcome> begin(const std::vector<ConversationId> &ids, const Change &change, const Progress &progress);
    Result<Batch> gather(const std::vector<ConversationId> &ids, const Change &change);
    Result<BatchOutcome> carryOut(const Batch &batch, const Progress &progress);
    Result<bool> changeSome(Writer &w, const Batch &batch, const Change &change, ConversationId &after);
    Result<BatchOutcome> takeBack(const Uid &uid, const Progress &progress);
    Result<BatchOutcome> goOnTakingBack(const Batch &batch, const Progress &progress);
    Result<bool> takeSomeBack(Writer &w, const Batch &batch, ConversationId &after);
    Result<BatchOutcome> outcome(const Batch &batch, BatchItemState changed, BatchItemState left);
    Result<int> itemCount(const Batch &batch, BatchItemState state);

    Store &store;
    const Outward outward;
    std::atomic_bool stop = false;
    QThreadPool pool;
};

/// Writes the list down, then works it off.
Result<BatchOutcome> BatchRuns::Private::begin(const std::vector<ConversationId> &ids, const Change &change,
                                               const Progress &progress)
{
    const Result<Batch> batch = gather(ids, change);
    if (!batch)
        return fail(batch.error());
    return carryOut(*batch, progress);
}

Result<Batch> BatchRuns::Private::gather(const std::vector<ConversationId> &ids, const Change &change)
{
    if (ids.empty())
        return fail(ErrorKind::Invalid, u"there is no conversation to change"_s);
    Result<Batch> batch = store.writeNow(
        WriteLane::User, [&change](Writer &w) -> Result<Batch> { return store::addBatch(w, changeToJson(change)); });
    for (size_t from = 0; batch && from < ids.size(); from += kListStep) {
        if (stop)
            return fail(ErrorKind::Cancelled);
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), from + kListStep));
        const Result<> listed = store.writeNow(
            WriteLane::User, [&batch, some = std::vector<ConversationId>(begin, end)](Writer &w) -> Result<> {
                store::addBatchItems(w, batch->id, some);
                return {};
            });
        if (!listed)
            return fail(listed.error());
    }
    if (!batch)
        return batch;
    return store.writeNow(WriteLane::User, [&](Writer &w) -> Result<Batch> {
        eventOf(w, *batch, store::batchItemCount(w, batch->id, BatchItemState::ToDo));
        store::setBatchState(w, batch->id, BatchState::Running);
        batch->state = BatchState::Running;
        return *batch;
    });
}

Result<BatchOutcome> BatchRuns::Private::carryOut(const Batch &batch, const Progress &progress)
{
    const std::optional<Change> change = changeFromJson(batch.change);
    if (!change)
        return fail(ErrorKind::Invalid, u"this program does not know that change"_s);
    const Result<int> toDo = itemCount(batch, BatchItemState::ToDo);
    if (!toDo)
        return fail(toDo.error());
    ConversationId after;
    for (int done = 0;;) {
        progress(std::min(done, *toDo), *toDo);
        if (stop)
            return fail(ErrorKind::Cancelled);
        const Result<bool> more =
            store.writeNow(WriteLane::User, [&](Writer &w) { return changeSome(w, batch, *change, after); });
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        done += kStep;
    }
    progress(*toDo, *toDo);
    return outcome(batch, BatchItemState::Changed, BatchItemState::Left);
}

/// Whether there may be more.
Result<bool> BatchRuns::Private::changeSome(Writer &w, const Batch &batch, const Change &change, ConversationId &after)
{
    const std::optional<Batch> now = store::batch(w, batch.id);
    if (now && now->state == BatchState::Done)
        return false; // another process went on with it as well, and was faster
    if (!now || now->state != BatchState::Running)
        return fail(ErrorKind::Cancelled, u"it was taken back"_s);
    const QList<BatchItem> items = store::batchItems(w, batch.id, BatchItemState::ToDo, after, kStep);
    for (const BatchItem &item : items) {
        after = item.conversation;
        const Result<Event> event = applyChange(w, outward, item.conversation, change);
        store::setBatchItem(w, batch.id, item.conversation, event ? BatchItemState::Changed : BatchItemState::Left,
                            event ? event->uid : Uid());
    }
    if (items.size() == kStep)
        return true;
    store::setBatchState(w, batch.id, BatchState::Done);
    return false;
}

Result<BatchOutcome> BatchRuns::Private::takeBack(const Uid &uid, const Progress &progress)
{
    const Result<Batch> batch = store.writeNow(WriteLane::User, [&uid](Writer &w) -> Result<Batch> {
        std::optional<Batch> found = store::batch(w, uid);
        if (!found || found->state == BatchState::Gathering)
            return fail(ErrorKind::Invalid, u"no such event"_s);
        if (store::isUndone(w, uid))
            return fail(ErrorKind::Invalid, u"it was taken back already"_s);
        const std::optional<Event> event = store::event(w, uid);
        Event undo;
        undo.kind = u"batch."_s + found->change[u"kind"_s].toString() + u".undone"_s;
        undo.before = event ? event->after : QJsonObject();
        undo.undoes = uid;
        store::addEvent(w, undo);
        store::setBatchState(w, found->id, BatchState::Undoing);
        found->state = BatchState::Undoing;
        return *found;
    });
    return batch ? goOnTakingBack(*batch, progress) : fail(batch.error());
}

Result<BatchOutcome> BatchRuns::Private::goOnTakingBack(const Batch &batch, const Progress &progress)
{
    const Result<int> changed = itemCount(batch, BatchItemState::Changed);
    if (!changed)
        return fail(changed.error());
    ConversationId after;
    for (int done = 0;;) {
        progress(std::min(done, *changed), *changed);
        if (stop)
            return fail(ErrorKind::Cancelled);
        const Result<bool> more =
            store.writeNow(WriteLane::User, [&](Writer &w) { return takeSomeBack(w, batch, after); });
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        done += kStep;
    }
    progress(*changed, *changed);
    return outcome(batch, BatchItemState::TakenBack, BatchItemState::Kept);
}

Result<bool> BatchRuns::Private::takeSomeBack(Writer &w, const Batch &batch, ConversationId &after)
{
    const QList<BatchItem> items = store::batchItems(w, batch.id, BatchItemState::Changed, after, kStep);
    for (const BatchItem &item : items) {
        after = item.conversation;
        const std::optional<Event> event = store::event(w, item.event);
        const bool undone = event && undoEvent(w, outward, *event);
        store::setBatchItem(w, batch.id, item.conversation, undone ? BatchItemState::TakenBack : BatchItemState::Kept,
                            item.event);
    }
    if (items.size() == kStep)
        return true;
    store::setBatchState(w, batch.id, BatchState::Undone);
    return false;
}

Result<BatchOutcome> BatchRuns::Private::outcome(const Batch &batch, BatchItemState changed, BatchItemState left)
{
    return store.readNow([&](Reader &r) -> Result<BatchOutcome> {
        return BatchOutcome{.event = store::event(r, batch.uid).value_or(Event{}),
                            .changed = store::batchItemCount(r, batch.id, changed),
                            .left = store::batchItemCount(r, batch.id, left)};
    });
}

Result<int> BatchRuns::Private::itemCount(const Batch &batch, BatchItemState state)
{
    return store.readNow([&](Reader &r) -> Result<int> { return store::batchItemCount(r, batch.id, state); });
}

BatchRuns::BatchRuns(Store &store, const Outward &outward) : d(std::make_unique<Private>(store, outward)) {}

BatchRuns::~BatchRuns()
{
    d->stop = true;
    d->pool.waitForDone();
}

QFuture<Result<BatchOutcome>> BatchRuns::apply(std::vector<ConversationId> conversations, const Change &change)
{
    return d->run([this, ids = std::move(conversations), change](const Progress &progress) {
        return d->begin(ids, change, progress);
    });
}

QFuture<Result<BatchOutcome>> BatchRuns::applyToAll(const store::ConversationFilter &filter, const Change &change)
{
    return d->run([this, filter, change](const Progress &progress) -> Result<BatchOutcome> {
        const auto found =
            d->store.readNow([&filter](Reader &r) { return store::conversationIds(r, filter); }, ReadLane::Report);
        if (!found)
            return fail(found.error());
        return d->begin(*found, change, progress);
    });
}

QFuture<Result<BatchOutcome>> BatchRuns::undo(const Uid &event)
{
    return d->run([this, event](const Progress &progress) { return d->takeBack(event, progress); });
}

void BatchRuns::resume()
{
    if (d->store.access() == Store::Access::ReadOnly)
        return;
    d->pool.start([this] {
        const auto unfinished = d->store.readNow(
            [](Reader &r) -> Result<QList<Batch>> { return store::unfinishedBatches(r); }, ReadLane::Report);
        if (!unfinished)
            return;
        const Progress quietly = [](int, int) {};
        for (const Batch &batch : *unfinished) {
            Result<> done;
            if (batch.state == BatchState::Gathering) {
                done = d->store.writeNow(WriteLane::User, [&batch](Writer &w) -> Result<> {
                    store::removeOldGathering(w, batch.id, w.nowMs() - kGatheringMs);
                    return {};
                });
            } else {
                const Result<BatchOutcome> ended = batch.state == BatchState::Running
                                                       ? d->carryOut(batch, quietly)
                                                       : d->goOnTakingBack(batch, quietly);
                if (!ended)
                    done = fail(ended.error());
            }
            if (!done && done.error().kind != ErrorKind::Cancelled)
                qCWarning(logStore) << "A decision about many conversations could not go on:" << done.error().detail;
        }
    });
}

} // namespace rapport
