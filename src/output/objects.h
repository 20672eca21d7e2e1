#pragma once

#include "domain/conversation.h"
#include "domain/message.h"

#include <QJsonObject>
#include <QString>

/// A conversation and its messages as JSON objects: what the command line prints and what an export holds. Their keys
/// are stable: a key may be added, none is renamed or removed. A time is ISO 8601 in UTC with "Z"; what there is not is
/// null.
namespace rapport::output {

[[nodiscard]] QString directionName(Direction direction);    ///< "in", "out", "note"
[[nodiscard]] QString messageKindName(MessageKind kind);     ///< "post", "comment", ...
[[nodiscard]] QString moderationName(Moderation moderation); ///< "visible", "held", "spam", "trashed"

[[nodiscard]] QJsonObject conversationObject(const ConversationRow &row);
[[nodiscard]] QJsonObject messageObject(const ThreadMessage &entry);

} // namespace rapport::output
