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

/// What a batch of arrivals brought to one conversation.
struct Arrivals
{
    qint64 firstAskAt = 0;    ///< When the earliest arrival was written that asks and has no answer; 0 if none came.
    bool answeredAsk = false; ///< An ask came whose answer is here already.
    bool reply = false;       ///< A public reply of ours came.
};

/// The state after arrivals. `allAnswered`: no ask in the conversation is later than our last reply. `answered`: where
/// an answer leaves a conversation, Waiting or Closed, as the person prefers.
/// - An ask without an answer opens the conversation, whatever its state; it waits since the earliest such ask.
/// - A reply of ours that leaves no ask behind turns Open into `answered`; Closed and Snoozed stay as they are.
/// - An ask that comes together with, or later than, its answer leaves what it would have left in the order in which
///   they were written: `answered`, unless a person has decided otherwise (`touched`).
[[nodiscard]] Standing afterArrivals(Standing now, const Arrivals &arrivals, bool allAnswered, bool touched,
                                     ConversationState answered = ConversationState::Waiting);

/// Put aside until a time, or until they write again (0). What waited for us goes on waiting behind it.
[[nodiscard]] Standing snoozed(Standing now, qint64 until);
/// A snooze whose time has come opens: it waits since their first unanswered message, where there is one, else since
/// that time. Anything else stays as it is.
[[nodiscard]] Standing returned(Standing now, qint64 nowMs);
/// Of two conversations that become one: who waits for us longest counts, then the snooze that ends first, then that
/// they owe an answer.
[[nodiscard]] Standing merged(const Standing &a, const Standing &b);

/// An arrival older than this before the account was connected never opens a conversation: nobody wants a past of
/// years as today's work.
inline constexpr qint64 kOldestAskMs = qint64{30} * 24 * 60 * 60 * 1000;

} // namespace lifecycle
} // namespace rapport
