#pragma once

#include "domain/account.h"
#include "domain/lifecycle.h"
#include "store/store.h"

#include <optional>

// Where a conversation stands, between its row and the rules of lifecycle.h. Called inside Store::write.
namespace rapport::standing {

[[nodiscard]] lifecycle::Standing of(const Conversation &conversation);
void apply(Conversation &conversation, const lifecycle::Standing &standing);
[[nodiscard]] QJsonObject toJson(const lifecycle::Standing &standing);
[[nodiscard]] lifecycle::Standing fromJson(const QJsonObject &json);

/// Messages written before this time (UTC ms) never open a conversation of the account; see lifecycle::kOldestAskMs.
[[nodiscard]] qint64 oldestAsk(const Account &account);

/// Our newest public reply in a conversation, against which each ask is held. Looks into the store only where times
/// alone do not tell. Lives as long as the conversation it was made for.
class LastReply final
{
public:
    /// `known`: its id, where it is known already.
    LastReply(Reader &r, const Conversation &conversation, std::optional<MessageId> known = {});
    [[nodiscard]] bool answers(qint64 askAt, MessageId ask) const;

private:
    Reader &m_reader;
    const Conversation &m_conversation;
    mutable std::optional<MessageId> m_id;
};

/// Brings figures and state up to date after a message left the thread or stopped asking (deleted, spam, taken back):
/// an Open conversation waits since the earliest ask that is still unanswered, and is Closed where none is left.
void reconsider(Writer &w, const Account &account, ConversationId id);

} // namespace rapport::standing
