#pragma once

#include "channels/bluesky/blueskyclient.h"
#include "channels/bluesky/blueskyparse.h"
#include "domain/action.h"

#include <optional>

namespace rapport::bluesky {

/// Where the post of a send lies, by its key alone.
[[nodiscard]] RecordAddress postAddress(const QString &did, const IdempotencyKey &key);

/// Writes a reply under its own key, with the files of `session` that go with it, so that a second try finds or writes
/// the very same record.
Result<Receipt> writeReply(Client &client, const Session &session, const ReplyAction &action,
                           const IdempotencyKey &key);
/// The same for a post that answers nothing.
Result<Receipt> writePost(Client &client, const Session &session, const PublishAction &action,
                          const IdempotencyKey &key);
/// Removes a post of the account's own; one that is gone already counts as removed.
Result<Receipt> deletePost(Client &client, const DeleteAction &action);

/// A record of the account's own, asked for where it is kept; nothing where there is none.
Result<std::optional<Receipt>> findRecord(Client &client, const RecordAddress &address);
/// The receipt of a removal that had its effect; nothing where the post is still there.
Result<std::optional<Receipt>> findDeleted(Client &client, const DeleteAction &action);

} // namespace rapport::bluesky
