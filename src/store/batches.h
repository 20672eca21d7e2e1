#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "store/store.h"

#include <QJsonObject>
#include <QList>
#include <optional>
#include <vector>

// Decisions about many conversations at once, and how far they have come. The list of what is still to do is kept, so
// that one that was cut off goes on where it was.
namespace rapport::store {

/// Stored as its number: do not renumber.
enum class BatchState {
    Gathering = 0, ///< The list is being written; found so at a start, nothing has happened and it is dropped.
    Running = 1,
    Done = 2,
    Undoing = 3,
    Undone = 4,
};

struct Batch
{
    BatchId id;
    Uid uid; ///< Also of the event that tells of it.
    QJsonObject change;
    BatchState state = BatchState::Gathering;
};

/// Stored as its number: do not renumber.
enum class BatchItemState {
    ToDo = 0,
    Changed = 1,
    Left = 2,      ///< There was nothing to change, or it was gone.
    TakenBack = 3, ///< Undone with the batch.
    Kept = 4,      ///< Not undone: it has changed since.
};

struct BatchItem
{
    ConversationId conversation;
    Uid event;
};

Batch addBatch(Writer &w, const QJsonObject &change);
void addBatchItems(Writer &w, BatchId id, const std::vector<ConversationId> &conversations);
[[nodiscard]] std::optional<Batch> batch(Reader &r, BatchId id);
[[nodiscard]] std::optional<Batch> batch(Reader &r, const Uid &uid);
/// Neither done nor undone.
[[nodiscard]] QList<Batch> unfinishedBatches(Reader &r);
void setBatchState(Writer &w, BatchId id, BatchState state);
/// Drops a list that was begun before a time and never got complete.
void removeOldGathering(Writer &w, BatchId id, qint64 begunBefore);
/// The next ones in a state, by their numbers.
[[nodiscard]] QList<BatchItem> batchItems(Reader &r, BatchId id, BatchItemState state, ConversationId after, int limit);
void setBatchItem(Writer &w, BatchId id, ConversationId conversation, BatchItemState state, const Uid &event);
[[nodiscard]] int batchItemCount(Reader &r, BatchId id, BatchItemState state);

} // namespace rapport::store
