#pragma once

#include "channels/connector.h"
#include "domain/event.h"
#include "domain/lifecycle.h"
#include "sync/outboxeffects.h"

// What an answer does here when it begins to leave. Called inside Store::write.
namespace rapport::outbox {

/// Our own identity on the account; made from what the account knows where no sync has told it yet.
IdentityId ownIdentity(Writer &w, Account &account, const std::optional<Message> &answered);

/// Puts the answer into the thread, below what it answers: from now on it is one of the conversation's messages.
/// Returns its number, for OutboxEntry::message.
[[nodiscard]] MessageId showReply(Writer &w, const Connector &connector, Account account, const OutboxEntry &entry,
                                  const std::optional<Message> &answered);

struct StandingChange
{
    lifecycle::Standing before;
    lifecycle::Standing after;
};
/// The conversation once our answer stands in it: closed, or as answers leave it.
StandingChange standReplied(Writer &w, ConversationId conversation, bool close);

/// The event that queued an entry carries the entry's uid, so that what it changed here can be restored.
[[nodiscard]] Event queuedEvent(const OutboxEntry &entry, QJsonObject before, QJsonObject after);

/// The answer's draft has become the answer: its text goes, and of its files those that go with it.
void endDraft(Writer &w, ConversationId conversation, DraftKind kind, const QList<Attachment> &sent);

/// Why files cannot go with an answer; empty: they can. English.
[[nodiscard]] QString filesProblem(const QList<Attachment> &files, const AttachmentLimits &limits,
                                   const QString &folder);

} // namespace rapport::outbox
