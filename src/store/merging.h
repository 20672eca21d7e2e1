#pragma once

#include "domain/conversation.h"
#include "domain/message.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Where messages stand that do not stand in their thread's own conversation: threads that were put together, and parts
// of one that were taken out of it. The rules are in sync/merging.h.
namespace rapport::store {

/// A conversation that is part of another one now, as it was before.
struct MergedConversation
{
    ConversationId id;
    ConversationId into; ///< Holds its messages.
    ConversationId via;  ///< What it was put into, which may be part of another one by now.
    AccountId account;
    QString remoteKey;
    QString subject;
    ConversationState state = ConversationState::Closed;
    qint64 snoozedUntil = 0;
    qint64 waitingSince = 0;
    ActorId assignee;
    qint64 lastAskAt = 0;
};

[[nodiscard]] std::optional<MergedConversation> mergedConversation(Reader &r, ConversationId id);
[[nodiscard]] std::optional<MergedConversation> mergedConversation(Reader &r, AccountId account,
                                                                   const QString &remoteKey);
/// Whether any thread was put together, or parted.
[[nodiscard]] bool anyMoved(Reader &r);

/// Puts the messages, drafts and sends of one into another, and keeps what it was. Its tags go with it: the caller
/// keeps them.
void absorbConversation(Writer &w, ConversationId into, const Conversation &from);
/// Makes it a conversation again, under the number it had, with the messages of its own thread and the `guests` it had.
void restoreConversation(Writer &w, const MergedConversation &merged, const QList<MessageId> &guests);
/// Messages in it that belong to the thread of another one that is not part of it.
[[nodiscard]] QList<MessageId> guestsOf(Reader &r, ConversationId id);

/// A message and all answers to it, and to those, in its conversation; the message first.
[[nodiscard]] QList<MessageId> branchOf(Reader &r, const Message &message);
/// Puts messages into another conversation; where their thread's own is stays known.
void moveMessages(Writer &w, const QList<MessageId> &messages, ConversationId to);
/// Puts all that stands in one into another and removes the one; what was said of it goes along. Gives the
/// conversations that have messages again.
QList<ConversationId> dissolveConversation(Writer &w, ConversationId from, ConversationId into);

/// The thread's own conversation of a message that stands elsewhere; none if it stands there.
[[nodiscard]] ConversationId homeOf(Reader &r, MessageId message);
void setHome(Writer &w, MessageId message, ConversationId home);
/// By what the channel knows the thread of a message.
[[nodiscard]] QString threadKeyOf(Reader &r, const Message &message);

/// A tag on a conversation, with who put it there.
struct BoundTag
{
    QString name;
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};
[[nodiscard]] QList<BoundTag> boundTags(Reader &r, ConversationId id);
/// False where it is there already.
bool bindTag(Writer &w, ConversationId id, const BoundTag &tag);

} // namespace rapport::store
