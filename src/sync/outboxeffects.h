#pragma once

#include "domain/account.h"
#include "domain/action.h"
#include "domain/message.h"
#include "store/store.h"

// What an outbox entry does to the thread and its conversation while it waits, is sent, refused or taken back. Called
// inside Store::write. The event that queued an entry carries the entry's uid: it knows what was before.
namespace rapport {

class Registry;

namespace outbox {

void markChanged(Writer &w, const OutboxEntry &entry);
void addEntryEvent(Writer &w, const OutboxEntry &entry, const QString &kind, QJsonObject after = {});

/// Puts the moderation of a message into the outbox and shows it. Invalid: the message is so already, or its channel
/// cannot do that.
[[nodiscard]] Result<OutboxEntry> queueModeration(Writer &w, const Registry &registry, qint64 undoMs, MessageId id,
                                                  Moderation to);
/// Takes an entry back that has not left; an answer becomes a draft again. Invalid: it has left.
[[nodiscard]] Result<OutboxEntry> takeBack(Writer &w, OutboxId id);

/// Shows a message as moderated, and what follows from that for its conversation.
void showModeration(Writer &w, const Account &account, const Message &message, Moderation to);
/// A moderation that did not come to be is shown no longer, unless the channel told something else meanwhile.
void restoreModeration(Writer &w, const OutboxEntry &entry, const ModerateAction &action);

/// The conversation as it was before the answer was queued, unless somebody decided otherwise since.
void restoreStanding(Writer &w, const OutboxEntry &entry);
/// The other way round: as it was right after the answer was queued.
void standAsAnswered(Writer &w, const OutboxEntry &entry);

/// Sent: the answer gets its remote id, what was asked for is shown.
void settleSent(Writer &w, OutboxEntry &entry, const Receipt &receipt);
/// Refused: what was shown in advance is taken back; the text stays with the entry.
void settleFailed(Writer &w, OutboxEntry &entry, const Error &error);

} // namespace outbox
} // namespace rapport
