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

Standing afterArrivals(Standing now, const Arrivals &arrivals, bool allAnswered, bool touched)
{
    if (arrivals.firstAskAt != 0) {
        const bool alreadyWaits = now.state == ConversationState::Open && now.waitingSince != 0;
        now.waitingSince = alreadyWaits ? std::min(now.waitingSince, arrivals.firstAskAt) : arrivals.firstAskAt;
        now.state = ConversationState::Open;
        now.snoozedUntil = 0;
        return now;
    }
    const bool answered = arrivals.reply && now.state == ConversationState::Open;
    const bool wasAnswered = arrivals.answeredAsk && now.state == ConversationState::Closed && !touched;
    if (allAnswered && (answered || wasAnswered))
        now = {ConversationState::Waiting, 0, 0};
    return now;
}

} // namespace rapport::lifecycle
