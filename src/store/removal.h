#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "store/store.h"

#include <QSet>
#include <QString>
#include <atomic>

// Taking history away: a conversation, or an account with all of it.
namespace rapport::store {

/// Removes a conversation with its messages, raw items, likes, events and sends. The names of its attachments' files go
/// into `files`: they may be removed once this is committed (removeUnusedFiles).
void removeConversation(Writer &w, AccountId account, ConversationId conversation, QSet<QString> &files);
/// Removes those of the attachments' files that no message has any more. Storage. Blocks.
[[nodiscard]] Result<> removeUnusedFiles(Store &store, const QSet<QString> &files);

/// Removes every account that is Leaving with all that was pulled through it, in transactions of a few milliseconds, so
/// that whoever works meanwhile does not wait. What was cut off goes on at the next call; so it does after `stop` was
/// set. Of the people, those go whom nothing else here knows. Storage, Cancelled (stopped). Blocks; not on the GUI
/// thread.
[[nodiscard]] Result<> removeLeavingAccounts(Store &store, const std::atomic_bool &stop);

} // namespace rapport::store
