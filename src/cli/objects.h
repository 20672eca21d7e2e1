#pragma once

#include "channels/connector.h"
#include "domain/account.h"
#include "domain/action.h"
#include "domain/conversation.h"
#include "domain/event.h"
#include "domain/message.h"
#include "domain/savedview.h"
#include "output/objects.h"
#include "store/search.h"

#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

// The objects that the command line prints as JSON. Their keys are stable: a key may be added, none is renamed or
// removed. A time is ISO 8601 in UTC with "Z"; what there is not is null.
namespace rapport::cli {

[[nodiscard]] QString accountStateName(AccountState state);  ///< "active", "paused", "needs_sign_in", ...
using output::conversationObject;
using output::directionName;
using output::messageKindName;
using output::messageObject;
using output::moderationName;

[[nodiscard]] QJsonObject channelObject(const ConnectorInfo &info);
[[nodiscard]] QJsonObject accountObject(const Account &account, const std::optional<SyncStatus> &status);
[[nodiscard]] QJsonObject searchObject(const store::SearchHit &hit);
[[nodiscard]] QJsonObject personObject(const Identity &identity); // peopleverbs.cpp
[[nodiscard]] QJsonObject outboxObject(const OutboxEntry &entry);
[[nodiscard]] QJsonObject runObject(const SyncRunRecord &run);
[[nodiscard]] QJsonObject quarantinedObject(const Quarantined &item);
// workobjects.cpp
[[nodiscard]] QJsonObject eventObject(const Event &event);
/// `conversations`: how many it holds; less than 0: unknown.
[[nodiscard]] QJsonObject viewObject(const SavedView &view, qint64 conversations);

/// For the help: what a key of an object holds.
struct Key
{
    const char *name;
    const char *meaning;
};
/// The keys of an object by its name ("conversation"), in the order they are best read.
[[nodiscard]] std::vector<Key> keysOf(const QString &object);

} // namespace rapport::cli
