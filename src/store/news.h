#pragma once

#include "domain/ids.h"
#include "store/store.h"

#include <QList>

// What came of late and asks for an answer: for telling a person of it.
namespace rapport::store {

struct FreshAsk
{
    MessageId message;
    ConversationId conversation;
    qint64 receivedAt = 0;
};

/// Unread messages that were first seen after `since` and ask for an answer, in those of the conversations that wait
/// for us; within a conversation in the order they were written.
[[nodiscard]] QList<FreshAsk> freshAsks(Reader &r, const QList<ConversationId> &conversations, qint64 since);
/// Conversations that wait for us and hold something unread.
[[nodiscard]] QList<ConversationId> openUnreadConversations(Reader &r);

} // namespace rapport::store
