#pragma once

#include "base/result.h"
#include "base/uid.h"

#include <QString>

namespace rapport {

/// Names a conversation, and a message in it, for other programs: rapport://conversation/<account>/<thread>.
///
/// A conversation's number changes with a rescue or an import, and merging and parting give and take numbers. The uid
/// of the account together with the channel's own name of the thread stays the same through all of that, and in every
/// workspace that has the account. A message is named by the channel as well, one that was written here by its uid.
struct ConversationLink
{
    Uid account;
    QString thread;        ///< Conversation::remoteKey
    QString remoteMessage; ///< Message::remoteId; empty: none.
    Uid ownMessage;        ///< Message::uid, where it was written here.

    friend bool operator==(const ConversationLink &, const ConversationLink &) = default;
};

[[nodiscard]] QString linkText(const ConversationLink &link);
/// Whoever made it is a stranger: Invalid for all that linkText() would not write, apart from parameters that it does
/// not know.
[[nodiscard]] Result<ConversationLink> parseLink(const QString &text);

/// No longer text is read.
inline constexpr int kLongestLink = 4096;

} // namespace rapport
