#include "domain/lifecycle.h"

#include <algorithm>

namespace rapport::lifecycle {

bool asksForAnswer(const Message &message, bool authorIsSelf, bool authorIsBot)
{
    if (message.direction != Direction::In || authorIsSelf || authorIsBot || message.automatic)
        return false;
    if (message.kind == MessageKind::Ping || message.kind == MessageKind::Note)
        return false;
    return message.deletedAt == 0 &&
           (message.moderation == Moderation::Visible || message.moderation == Moderation::Held);
}

Standing afterArrivals(Standing now, const Arrivals &arrivals, bool allAnswered, bool touched,
                       ConversationState answered)
{
    if (arrivals.firstAskAt != 0) {
        const bool canWait = now.state == ConversationState::Open || now.state == ConversationState::Snoozed;
        const bool alreadyWaits = canWait && now.waitingSince != 0;
        now.waitingSince = alreadyWaits ? std::min(now.waitingSince, arrivals.firstAskAt) : arrivals.firstAskAt;
        now.state = ConversationState::Open;
        now.snoozedUntil = 0;
        return now;
    }
    const bool isAnswered = arrivals.reply && now.state == ConversationState::Open;
    const bool wasAnswered = arrivals.answeredAsk && now.state == ConversationState::Closed && !touched;
    if (allAnswered && (isAnswered || wasAnswered))
        now = {answered, 0, 0};
    else if (allAnswered && arrivals.reply && now.state == ConversationState::Snoozed)
        now.waitingSince = 0;
    return now;
}

Standing snoozed(Standing now, qint64 until)
{
    const bool waits = now.state == ConversationState::Open || now.state == ConversationState::Snoozed;
    return {ConversationState::Snoozed, waits ? now.waitingSince : 0, until};
}

Standing returned(Standing now, qint64 nowMs)
{
    if (now.state != ConversationState::Snoozed || now.snoozedUntil == 0 || now.snoozedUntil > nowMs)
        return now;
    return {ConversationState::Open, now.waitingSince != 0 ? now.waitingSince : now.snoozedUntil, 0};
}

Standing merged(const Standing &a, const Standing &b)
{
    const auto earlier = [](qint64 one, qint64 other) {
        return one == 0 || other == 0 ? std::max(one, other) : std::min(one, other);
    };
    Standing both{std::min(a.state, b.state), earlier(a.waitingSince, b.waitingSince), 0};
    if (a.state == ConversationState::Open || b.state == ConversationState::Open)
        return both;
    if (a.state == ConversationState::Snoozed || b.state == ConversationState::Snoozed) {
        both.state = ConversationState::Snoozed;
        both.snoozedUntil = earlier(a.snoozedUntil, b.snoozedUntil);
    }
    return both;
}

} // namespace rapport::lifecycle
