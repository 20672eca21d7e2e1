#include "store/news.h"

namespace rapport::store {

QList<FreshAsk> freshAsks(Reader &r, const QList<ConversationId> &conversations, qint64 since)
{
    QList<FreshAsk> asks;
    for (const ConversationId conversation : conversations) {
        Statement s = r.query("news.asks");
        s.bind(":conversation", conversation).bind(":since", since);
        while (s.step())
            asks.append({s.id<MessageId>(0), conversation, s.integer(1)});
    }
    return asks;
}

QList<ConversationId> openUnreadConversations(Reader &r)
{
    QList<ConversationId> ids;
    Statement s = r.query("news.openUnread");
    while (s.step())
        ids.append(s.id<ConversationId>(0));
    return ids;
}

} // namespace rapport::store
