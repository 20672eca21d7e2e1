#pragma once

#include "domain/action.h"
#include "store/store.h"

#include <QList>
#include <optional>

// The outbox's rows. The rules of what may follow what are in sync/outbox.h.
namespace rapport::store {

OutboxEntry addOutboxEntry(Writer &w, OutboxEntry entry); ///< Gives it its id; uid and createdAt come with it.
void saveOutboxEntry(Writer &w, const OutboxEntry &entry);
/// The action itself: only before the first try.
void saveOutboxAction(Writer &w, const OutboxEntry &entry);
[[nodiscard]] std::optional<OutboxEntry> outboxEntry(Reader &r, OutboxId id);
[[nodiscard]] std::optional<OutboxEntry> outboxEntry(Reader &r, const Uid &uid);
/// Unfinished ones (Queued, Sending, Unsure, Failed) in the order they were made.
[[nodiscard]] QList<OutboxEntry> pendingOutbox(Reader &r, std::optional<AccountId> account = {});
/// Planned answers that nothing holds back yet; nearly always none, and quick to ask.
[[nodiscard]] QList<OutboxId> plannedOutbox(Reader &r);
/// How many messages of a conversation are by others than this colleague; pings and spam do not count.
[[nodiscard]] int messagesOfOthers(Reader &r, ConversationId conversation, ActorId actor);
[[nodiscard]] QList<OutboxEntry> recentOutbox(Reader &r, int limit); ///< Any state, newest first.

} // namespace rapport::store
