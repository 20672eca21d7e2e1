#pragma once

#include "domain/savedreply.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Texts that people keep to answer with.
namespace rapport::store {

[[nodiscard]] QList<SavedReply> savedReplies(Reader &r); ///< In their order.
[[nodiscard]] std::optional<SavedReply> savedReply(Reader &r, SavedReplyId id);
[[nodiscard]] std::optional<SavedReply> savedReply(Reader &r, const Uid &uid);
[[nodiscard]] std::optional<SavedReply> savedReplyNamed(Reader &r, const QString &name);
[[nodiscard]] std::optional<SavedReply> savedReplyByShortcut(Reader &r, const QString &shortcut);

/// Puts it at its position; those from there on move down by one. Gives it a uid where it has none.
SavedReply addSavedReply(Writer &w, SavedReply reply);
/// All but its position and its uses.
void updateSavedReply(Writer &w, const SavedReply &reply);
/// Moves it to a position; the others close up. A position behind the last one is the last.
void moveSavedReply(Writer &w, SavedReplyId id, int position);
void removeSavedReply(Writer &w, SavedReplyId id);
/// Counts one use of it.
void noteSavedReplyUse(Writer &w, SavedReplyId id);

} // namespace rapport::store
