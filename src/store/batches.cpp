#include "store/batches.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

Batch readBatch(const Statement &s)
{
    return {.id = s.id<BatchId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .change = QJsonDocument::fromJson(s.blob(2)).object(),
            .state = s.value<BatchState>(3)};
}

} // namespace

Batch addBatch(Writer &w, const QJsonObject &change)
{
    Batch batch{.id = {}, .uid = Uid::create(w.nowMs()), .change = change, .state = BatchState::Gathering};
    w.query("batches.insert")
        .bind(":uid", batch.uid)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .bind(":change", QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact)))
        .run();
    batch.id = BatchId(w.connection().lastInsertId());
    return batch;
}

void addBatchItems(Writer &w, BatchId id, const std::vector<ConversationId> &conversations)
{
    Statement s = w.query("batches.insertItem");
    for (const ConversationId conversation : conversations)
        s.bind(":batch", id).bind(":conversation", conversation).run();
}

std::optional<Batch> batch(Reader &r, BatchId id)
{
    Statement s = r.query("batches.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readBatch(s)) : std::nullopt;
}

std::optional<Batch> batch(Reader &r, const Uid &uid)
{
    Statement s = r.query("batches.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readBatch(s)) : std::nullopt;
}

QList<Batch> unfinishedBatches(Reader &r)
{
    QList<Batch> found;
    Statement s = r.query("batches.unfinished");
    while (s.step())
        found.append(readBatch(s));
    return found;
}

void setBatchState(Writer &w, BatchId id, BatchState state)
{
    w.query("batches.setState").bind(":id", id).bind(":state", state).run();
}

void removeOldGathering(Writer &w, BatchId id, qint64 begunBefore)
{
    w.query("batches.removeGathering").bind(":id", id).bind(":before", begunBefore).run();
}

QList<BatchItem> batchItems(Reader &r, BatchId id, BatchItemState state, ConversationId after, int limit)
{
    QList<BatchItem> items;
    Statement s = r.query("batches.items");
    s.bind(":batch", id).bind(":state", state).bind(":after", after).bind(":limit", limit);
    while (s.step())
        items.append({.conversation = s.id<ConversationId>(0), .event = Uid::fromBytes(s.blob(1))});
    return items;
}

void setBatchItem(Writer &w, BatchId id, ConversationId conversation, BatchItemState state, const Uid &event)
{
    Statement s = w.query("batches.setItem");
    s.bind(":batch", id).bind(":conversation", conversation).bind(":state", state);
    if (event.isNull())
        s.bindNull(":event");
    else
        s.bind(":event", event);
    s.run();
}

int batchItemCount(Reader &r, BatchId id, BatchItemState state)
{
    Statement s = r.query("batches.itemCount");
    s.bind(":batch", id).bind(":state", state);
    return s.step() ? static_cast<int>(s.integer(0)) : 0;
}

} // namespace rapport::store
