#include "domain/conversation.h"

namespace rapport {

using namespace Qt::StringLiterals;

QString conversationStateName(ConversationState state)
{
    switch (state) {
    case ConversationState::Open:
        return u"open"_s;
    case ConversationState::Waiting:
        return u"waiting"_s;
    case ConversationState::Snoozed:
        return u"snoozed"_s;
    case ConversationState::Closed:
        return u"closed"_s;
    }
    return u"closed"_s;
}

} // namespace rapport
