#pragma once

#include "domain/conversation.h"
#include "store/sql.h"

// The columns that conversations.byId and conversations.page begin with.
namespace rapport::store {

inline Conversation readConversation(const Statement &s)
{
    return {.id = s.id<ConversationId>(0),
            .account = s.id<AccountId>(1),
            .remoteKey = s.text(2),
            .subject = s.text(3),
            .preview = s.text(4),
            .state = s.value<ConversationState>(5),
            .snoozedUntil = s.integer(6),
            .waitingSince = s.integer(7),
            .assignee = s.id<ActorId>(8),
            .person = s.id<IdentityId>(9),
            .unread = static_cast<int>(s.integer(10)),
            .messageCount = static_cast<int>(s.integer(11)),
            .held = static_cast<int>(s.integer(12)),
            .firstAt = s.integer(13),
            .lastAt = s.integer(14),
            .lastInAt = s.integer(15),
            .lastOutAt = s.integer(16),
            .language = s.text(17),
            .mood = s.value<Mood>(18)};
}
inline constexpr int kConversationColumns = 19;

} // namespace rapport::store
