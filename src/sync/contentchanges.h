#pragma once

#include "domain/content.h"
#include "domain/event.h"
#include "store/store.h"

// Pieces of content: each decision about one with its event, which holds what was before. Called inside Store::write.
namespace rapport {

class Registry;
struct Outward;

namespace contentchanges {

/// What it takes to let something leave.
struct Publishing
{
    const Registry &registry;
    QString folder; ///< Where the files of posts lie.
    qint64 undoMs = 0;
};

// See ContentCommands.
[[nodiscard]] Result<Event> add(Writer &w, const ContentPlan &plan);
[[nodiscard]] Result<Event> change(Writer &w, ContentId id, const ContentPlan &plan);
[[nodiscard]] Result<Event> move(Writer &w, ContentId id, qint64 at);
[[nodiscard]] Result<Event> schedule(Writer &w, const Publishing &publishing, ContentId id);
[[nodiscard]] Result<Event> unschedule(Writer &w, ContentId id);
/// `only`: one of its posts; null: all of them.
[[nodiscard]] Result<Event> publishNow(Writer &w, const Publishing &publishing, ContentId id, const Uid &only = {});
[[nodiscard]] Result<Event> retry(Writer &w, const Publishing &publishing, ContentId id);
[[nodiscard]] Result<Event> remove(Writer &w, ContentId id);
[[nodiscard]] Result<> undo(Writer &w, const Outward &outward, const Event &event);

/// Why a post cannot leave, in English; empty: it can. The files are looked for on the disk.
[[nodiscard]] QString postProblem(Reader &r, const Publishing &publishing, const ContentPost &post);

} // namespace contentchanges
} // namespace rapport
