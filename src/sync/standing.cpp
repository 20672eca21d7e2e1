#include "sync/standing.h"

#include "store/conversations.h"
#include "store/messages.h"
#include "store/triage.h"

#include <algorithm>

namespace rapport::standing {

using namespace Qt::StringLiterals;
using lifecycle::Standing;

Standing of(const Conversation &conversation)
{
    return {conversation.state, conversation.waitingSince, conversation.snoozedUntil};
}

void apply(Conversation &conversation, const Standing &standing)
{
    conversation.state = standing.state;
    conversation.waitingSince = standing.waitingSince;
    conversation.snoozedUntil = standing.snoozedUntil;
}

QJsonObject toJson(const Standing &standing)
{
    return {{u"state"_s, conversationStateName(standing.state)},
            {u"waitingSince"_s, standing.waitingSince},
            {u"snoozedUntil"_s, standing.snoozedUntil}};
}

Standing fromJson(const QJsonObject &json)
{
    Standing standing;
    for (const auto state : {ConversationState::Open, ConversationState::Waiting, ConversationState::Snoozed}) {
        if (json[u"state"_s].toString() == conversationStateName(state))
            standing.state = state;
    }
    standing.waitingSince = json[u"waitingSince"_s].toInteger();
    standing.snoozedUntil = json[u"snoozedUntil"_s].toInteger();
    return standing;
}

qint64 oldestAsk(const Account &account)
{
    return account.createdAt - lifecycle::kOldestAskMs;
}

LastReply::LastReply(Reader &r, const Conversation &conversation, std::optional<MessageId> known)
    : m_reader(r), m_conversation(conversation), m_id(known)
{
}

bool LastReply::answers(qint64 askAt, MessageId ask) const
{
    if (askAt != m_conversation.lastOutAt)
        return askAt < m_conversation.lastOutAt;
    // Told in whole seconds, question and answer may carry one time: ids, given in the order of writing, tell them
    // apart.
    if (!m_id)
        m_id = store::lastReplyId(m_reader, m_conversation.id, m_conversation.lastOutAt);
    return ask < *m_id;
}

void reconsider(Writer &w, const Account &account, ConversationId id)
{
    store::recountConversation(w, id);
    std::optional<Conversation> conversation = store::conversation(w, id);
    if (!conversation)
        return;
    // An article that asked nobody must not become an ask by looking at it again: no ask is later than the last one
    // known.
    const qint64 lastKnownAsk = store::lastAskAt(w, id);
    const qint64 oldest = oldestAsk(account);
    const qint64 waived = store::noReplyUntil(w, id);
    const QList<IdentityId> spammers = store::spamAuthors(w, id);
    qint64 lastAsk = 0;
    qint64 firstUnanswered = 0;
    const LastReply lastReply(w, *conversation);
    for (const ThreadMessage &entry : store::thread(w, id)) {
        const Message &message = entry.message;
        if (message.at > lastKnownAsk || !lifecycle::asksForAnswer(message, false, entry.authorBot))
            continue;
        lastAsk = std::max(lastAsk, message.at);
        if (message.at <= waived || spammers.contains(message.author))
            continue;
        const bool waits = message.moderation == Moderation::Held || !lastReply.answers(message.at, message.id);
        if (firstUnanswered == 0 && waits && message.at >= oldest)
            firstUnanswered = message.at;
    }
    store::setLastAskAt(w, id, lastAsk);
    if (conversation->state != ConversationState::Open && conversation->state != ConversationState::Snoozed)
        return;
    conversation->waitingSince = firstUnanswered;
    if (firstUnanswered == 0 && conversation->state == ConversationState::Open)
        conversation->state = ConversationState::Closed;
    store::updateConversation(w, *conversation);
}

} // namespace rapport::standing
