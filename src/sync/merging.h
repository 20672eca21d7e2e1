#pragma once

#include "sync/change.h"

#include <QList>

// Conversations that belong together are made one, and what does not belong together is parted. Messages that arrive
// later follow: those of a merged thread land in the whole, an answer to a parted message lands with it. Either can be
// taken back at any later time. Called inside Store::write.
namespace rapport::merging {

/// Puts others into one. Invalid: fewer than two, or not all of one account.
[[nodiscard]] Result<Event> merge(Writer &w, ConversationId into, const QList<ConversationId> &others);
/// Makes a conversation of its own of a message and the answers to it; the event's `after` has its number ("into").
/// Invalid: nothing would be left behind, or it is a note.
[[nodiscard]] Result<Event> split(Writer &w, MessageId message);

[[nodiscard]] Result<> undoMerge(Writer &w, const Event &event);
[[nodiscard]] Result<> undoSplit(Writer &w, const Event &event);

} // namespace rapport::merging
