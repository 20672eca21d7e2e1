#pragma once

#include "domain/action.h"
#include "store/store.h"

#include <QList>
#include <optional>

// The outbox's rows. The rules of what may follow what are in sync/outbox.h.
namespace rapport::store {

OutboxEntry addOutboxEntry(Writer &w, OutboxEntry entry); ///< Gives it its id; uid and createdAt come with it.
void saveOutboxEntry(Writer &w, const OutboxEntry &entry);
[[nodiscard]] std::optional<OutboxEntry> outboxEntry(Reader &r, OutboxId id);
/// Unfinished ones (Queued, Sending, Unsure, Failed) in the order they were made.
[[nodiscard]] QList<OutboxEntry> pendingOutbox(Reader &r, std::optional<AccountId> account = {});
[[nodiscard]] QList<OutboxEntry> recentOutbox(Reader &r, int limit); ///< Any state, newest first.

} // namespace rapport::store
