#pragma once

#include "store/batches.h"
#include "store/conversations.h"
#include "sync/change.h"

#include <QFuture>
#include <memory>

namespace rapport {

/// What came of a decision about many conversations, or of taking it back.
struct BatchOutcome
{
    Event event;     ///< For undo.
    int changed = 0; ///< Or taken back.
    int left = 0;    ///< Had nothing to change, or have changed since.
};

/// Carries out decisions about many conversations, and takes them back, a bounded write at a time in the background.
/// What is still to do is on the disk: after kill -9 each conversation is changed with its event or as it was, and
/// resume() goes on with the rest; it can be taken back as a whole at any point. Thread-safe.
class BatchRuns final
{
public:
    BatchRuns(Store &store, const Outward &outward);
    /// Stops between two writes; what is left goes on with resume().
    ~BatchRuns();
    BatchRuns(const BatchRuns &) = delete;
    BatchRuns &operator=(const BatchRuns &) = delete;

    /// The future's progress counts conversations. Cancelled: it was taken back meanwhile, or the workspace closed.
    [[nodiscard]] QFuture<Result<BatchOutcome>> apply(std::vector<ConversationId> conversations, const Change &change);
    /// All that a filter finds when it begins.
    [[nodiscard]] QFuture<Result<BatchOutcome>> applyToAll(const store::ConversationFilter &filter,
                                                           const Change &change);
    /// Invalid: no such batch, or it was taken back already.
    [[nodiscard]] QFuture<Result<BatchOutcome>> undo(const Uid &event);
    /// Goes on with what an earlier run left.
    void resume();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
