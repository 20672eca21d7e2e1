#include "domain/lifecycle.h"

#include <algorithm>

namespace rapport::lifecycle {

bool asksForAnswer(const Message &message, bool authorIsSelf, bool authorIsBot)
{
    if (message.direction != Direction::In || authorIsSelf || authorIsBot || message.automatic)
        return false;
    if (message.kind == MessageKind::Ping || message.kind == MessageKind::Note)
        return false;
    return message.deletedAt == 0
           && (message.moderation == Moderation::Visible || message.moderation == Moderation::Held);
}

Standing afterArrivals(Standing now, const Arrivals &arrivals, qint64 lastAskAt, qint64 lastReplyAt)
{
    if (arrivals.lastAskAt > lastReplyAt) {
        const bool alreadyWaits = now.state == ConversationState::Open && now.waitingSince != 0;
        now.waitingSince = alreadyWaits ? std::min(now.waitingSince, arrivals.firstAskAt) : arrivals.firstAskAt;
        now.state = ConversationState::Open;
        now.snoozedUntil = 0;
        return now;
    }
    if (arrivals.lastReplyAt != 0 && now.state == ConversationState::Open && lastReplyAt >= lastAskAt) {
        now.state = ConversationState::Waiting;
        now.waitingSince = 0;
    }
    return now;
}

} // namespace rapport::lifecycle
