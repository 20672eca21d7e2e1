#pragma once

#include "domain/event.h"
#include "domain/idea.h"
#include "store/store.h"

// What people decide about ideas, each change with its event. Called inside Store::write. The event's `after` has the
// idea's uid ("idea").
namespace rapport::ideachanges {

/// `message`: stands for it; none: nobody has said so yet. Whoever writes it down owns it. Invalid: no title, no such
/// message, one of our own notes.
[[nodiscard]] Result<Event> add(Writer &w, const QString &title, MessageId message);
/// Invalid: no such idea or message, or it stands for it already. What is attached to one that was merged is attached
/// to what it was merged into.
[[nodiscard]] Result<Event> attach(Writer &w, IdeaId idea, MessageId message);
/// The newest message of theirs stands for it.
[[nodiscard]] Result<Event> attach(Writer &w, IdeaId idea, ConversationId conversation);
[[nodiscard]] Result<Event> detach(Writer &w, IdeaId idea, MessageId message);
[[nodiscard]] Result<Event> rename(Writer &w, IdeaId idea, const QString &title);
[[nodiscard]] Result<Event> setState(Writer &w, IdeaId idea, IdeaState state);
[[nodiscard]] Result<Event> setOwner(Writer &w, IdeaId idea, ActorId owner);
/// Invalid: one of them is not there, they are the same, or the other is merged already.
[[nodiscard]] Result<Event> merge(Writer &w, IdeaId into, IdeaId other);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::ideachanges
