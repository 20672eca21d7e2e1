#include "domain/conversation.h"

#include <algorithm>

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

QString previewText(const QString &title, const QString &text)
{
    constexpr qsizetype kMost = 200;
    // A text can be 200 kB, and its beginning is all that is looked at.
    QString preview = text.left(4 * kMost).simplified();
    if (preview.isEmpty())
        preview = title.simplified();
    qsizetype length = std::min(preview.size(), kMost);
    if (length > 0 && length < preview.size() && preview.at(length - 1).isHighSurrogate())
        --length;
    preview.truncate(length);
    return preview;
}

} // namespace rapport
