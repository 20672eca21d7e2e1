#pragma once

#include "domain/message.h"
#include "store/sql.h"

// The columns that messages.byId and thread.messages begin with.
namespace rapport::store {

inline Message readMessage(const Statement &s)
{
    return {.id = s.id<MessageId>(0),
            .conversation = s.id<ConversationId>(1),
            .account = s.id<AccountId>(2),
            .author = s.id<IdentityId>(3),
            .remoteId = s.text(4),
            .parent = s.id<MessageId>(5),
            .parentRemoteId = s.text(6),
            .kind = s.value<MessageKind>(7),
            .direction = s.value<Direction>(8),
            .at = s.integer(9),
            .receivedAt = s.integer(10),
            .title = s.text(11),
            .text = s.text(12),
            .html = s.text(13),
            .url = s.text(14),
            .language = s.text(15),
            .editedAt = s.integer(16),
            .deletedAt = s.integer(17),
            .moderation = s.value<Moderation>(18),
            .unread = s.flag(19),
            .automatic = s.flag(20),
            .uid = Uid::fromBytes(s.blob(21)),
            .actor = s.id<ActorId>(22),
            .attachments = {},
            .judged = {.mood = s.value<Mood>(23), .score = static_cast<int>(s.integer(24))}};
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
