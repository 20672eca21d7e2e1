#pragma once

#include "sync/change.h"

// What one person writes in a conversation is spam: marked here, and moderated on the channel where it can be. Called
// inside Store::write.
namespace rapport::spam {

/// Invalid: it is marked already, or there is nobody but us in it.
[[nodiscard]] Result<Event> mark(Writer &w, const Outward &outward, const Conversation &conversation);
/// Shows again what was taken for spam, and opens the conversation if somebody waits in it.
[[nodiscard]] Result<Event> unmark(Writer &w, const Outward &outward, const Conversation &conversation);
/// Either is refused once it has been changed the other way; what somebody wrote since goes on asking.
[[nodiscard]] Result<> undoMark(Writer &w, const Outward &outward, const Event &event);
[[nodiscard]] Result<> undoUnmark(Writer &w, const Outward &outward, const Event &event);

} // namespace rapport::spam
