#pragma once

#include "domain/action.h"
#include "store/store.h"

// Posts of our own that answer nothing, while they leave and once they have. Called inside Store::write.
namespace rapport::outbox {

/// Whether an entry publishes something: it belongs to no conversation before it has left.
[[nodiscard]] bool isPublishing(const OutboxEntry &entry);

/// Why something must not leave although a person planned it; empty: it may. English.
[[nodiscard]] QString publishObstacle(Reader &r, const OutboxEntry &entry);

/// It has left: it is the first message of a conversation, which belongs to its piece's campaign. Where a feed brought
/// the post meanwhile, that message is the one.
void showPublished(Writer &w, OutboxEntry &entry, const Receipt &receipt);

} // namespace rapport::outbox
