#pragma once

#include "domain/conversation.h"
#include "domain/message.h"

namespace rapport {

/// The rules by which a conversation changes its state. Pure: facts in, state out.
namespace lifecycle {

/// The part of a conversation that the rules read and write.
struct Standing
{
    ConversationState state = ConversationState::Closed;
    qint64 waitingSince = 0;
    qint64 snoozedUntil = 0;

    friend bool operator==(const Standing &, const Standing &) = default;
};

/// Whether a message asks for an answer at all: inbound, by a person, visible or held, not a machine's ping.
/// A like is no message, so it never does.
[[nodiscard]] bool asksForAnswer(const Message &message, bool authorIsSelf, bool authorIsBot);

/// What a batch of arrivals brought to one conversation, in the times of the messages themselves.
struct Arrivals
{
    qint64 firstAskAt = 0;   ///< The earliest new message that asks for an answer and is later than our last reply.
    qint64 lastAskAt = 0;    ///< The latest one; 0 if none came.
    qint64 lastReplyAt = 0;  ///< Our latest public reply that arrived; 0 if none came.
};

/// The state after arrivals. `lastAskAt` and `lastReplyAt` are the conversation's own latest, arrivals included.
/// - A new ask later than our last reply opens the conversation, whatever its state; it waits since the earliest
///   unanswered ask.
/// - A reply of ours that leaves no later ask turns Open into Waiting; Closed and Snoozed stay as they are.
[[nodiscard]] Standing afterArrivals(Standing now, const Arrivals &arrivals, qint64 lastAskAt, qint64 lastReplyAt);

/// An arrival older than this before the account was connected never opens a conversation: nobody wants a past of
/// years as today's work.
inline constexpr qint64 kOldestAskMs = qint64{30} * 24 * 60 * 60 * 1000;

} // namespace lifecycle
} // namespace rapport
