#pragma once

#include "domain/event.h"
#include "domain/mood.h"
#include "store/store.h"

// What people say of how messages sound, each change with its event. Called inside Store::write.
namespace rapport::moodchanges {

/// To say what the formula says confirms it, which is measured too. Unknown leaves it to the formula again. Invalid: no
/// such message, one of ours, or it was said so already.
[[nodiscard]] Result<Event> set(Writer &w, MessageId message, Mood mood);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::moodchanges
