#pragma once

#include "domain/conversation.h"
#include "domain/query.h"
#include "store/store.h"

#include <QList>
#include <optional>
#include <vector>

// Conversations: their rows, the order of lists, the numbers beside views.
namespace rapport::store {

[[nodiscard]] std::optional<Conversation> conversation(Reader &r, ConversationId id);
[[nodiscard]] std::optional<ConversationId> findConversation(Reader &r, AccountId account, const QString &remoteKey);
/// For whoever makes several before any is written: the ids from here on are free.
[[nodiscard]] ConversationId nextConversationId(Reader &r);
/// Under the id that it carries, or the next one where it has none. Marks the change set.
ConversationId addConversation(Writer &w, const Conversation &conversation, qint64 lastAskAt = 0);
/// Writes the columns that differ from what is stored, none otherwise. Marks the change set.
void updateConversation(Writer &w, const Conversation &conversation);
/// The same for whoever knows what is stored; `lastAskAt`: where it differs too.
void updateConversation(Writer &w, const Conversation &was, const Conversation &now,
                        std::optional<qint64> lastAskAt = {});
/// The newest time of an inbound message that asks for an answer; see lifecycle.h.
[[nodiscard]] qint64 lastAskAt(Reader &r, ConversationId id);
void setLastAskAt(Writer &w, ConversationId id, qint64 at);
/// The language (ISO 639-1) of the first message of theirs in a known one, else of our first; empty: none is known. What
/// somebody says later in another does not change in which the conversation counts.
[[nodiscard]] QString conversationLanguage(Reader &r, ConversationId id);
/// In which an answer is expected: that of their newest message in a known one, else the conversation's.
[[nodiscard]] QString languageToAnswerIn(Reader &r, const Conversation &conversation);

/// A list: which conversations, in which order.
struct ConversationFilter
{
    std::optional<ConversationState> state = {};
    std::optional<AccountId> account = {};
    std::optional<ActorId> assignee = {}; ///< An ActorId of none: nobody's.
    bool unreadOnly = false;
    Query query = {}; ///< Empty: no further condition.
    /// DueFirst: what is overdue, then what is due next, then without a promise as by LongestWaiting.
    /// LeadFirst: what a lead is worth times its age, then the newest.
    enum class Order { NewestFirst, OldestFirst, LongestWaiting, BestMatch, DueFirst, LeadFirst } order = Order::NewestFirst;
};
/// All ids in order, at most `limit` (0: all). One integer each: a million costs 8 MB. Invalid if the query cannot be
/// answered.
[[nodiscard]] Result<std::vector<ConversationId>> conversationIds(Reader &r, const ConversationFilter &filter,
                                                                  int limit = 0);
/// Rows for painting, in the order of the ids; ids that are gone are left out.
[[nodiscard]] QList<ConversationRow> conversationRows(Reader &r, const std::vector<ConversationId> &ids);
[[nodiscard]] QList<StateCount> stateCounts(Reader &r);
/// conversations, messages, people, accounts: for the status bar.
struct WorkspaceFigures
{
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 people = 0;
};
[[nodiscard]] WorkspaceFigures figures(Reader &r);

} // namespace rapport::store
