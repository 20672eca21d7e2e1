#pragma once

#include "domain/message.h"
#include "store/sql.h"

// The columns that messages.byId and thread.messages begin with.
namespace rapport::store {

/// Into one that stands where it stays: it is large. Those of a thread are mostly in one language: it is shared with
/// the message `before`, where there is one.
inline void readMessage(const Statement &s, Message &message, const Message *before = nullptr)
{
    message.id = s.id<MessageId>(0);
    message.conversation = s.id<ConversationId>(1);
    message.account = s.id<AccountId>(2);
    message.author = s.id<IdentityId>(3);
    message.remoteId = s.text(4);
    message.parent = s.id<MessageId>(5);
    message.parentRemoteId = s.text(6);
    message.kind = s.value<MessageKind>(7);
    message.direction = s.value<Direction>(8);
    message.at = s.integer(9);
    message.receivedAt = s.integer(10);
    message.title = s.text(11);
    message.text = s.text(12);
    message.html = s.text(13);
    message.url = s.text(14);
    const bool sameLanguage = before && before->language == QLatin1StringView(s.bytes(15));
    message.language = sameLanguage ? before->language : s.text(15);
    message.editedAt = s.integer(16);
    message.deletedAt = s.integer(17);
    message.moderation = s.value<Moderation>(18);
    message.unread = s.flag(19);
    message.automatic = s.flag(20);
    if (!s.isNull(21))
        message.uid = Uid::fromBytes(s.blob(21));
    message.actor = s.id<ActorId>(22);
    message.judged = {.mood = s.value<Mood>(23), .score = static_cast<int>(s.integer(24))};
}
inline constexpr int kMessageColumns = 25;

inline Attachment readAttachment(const Statement &s)
{
    return {.id = s.id<AttachmentId>(0),
            .url = s.text(1),
            .kind = s.text(2),
            .mimeType = s.text(3),
            .name = s.text(4),
            .altText = s.text(5),
            .width = static_cast<int>(s.integer(6)),
            .height = static_cast<int>(s.integer(7)),
            .bytes = s.integer(8),
            .path = s.text(9)};
}
inline constexpr int kAttachmentColumns = 10;

} // namespace rapport::store
