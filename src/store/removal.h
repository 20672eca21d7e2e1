#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "store/store.h"

#include <QString>
#include <atomic>

// Taking history away: a conversation, or an account with all of it.
namespace rapport::store {

/// Removes a conversation with its messages, raw items, likes, events and sends, and forgets its attachments' files.
void removeConversation(Writer &w, AccountId account, ConversationId conversation);
/// Names a file of an attachment that goes in this write. Once that is committed removeForgottenFiles() removes it, also
/// where it is called only after the program was cut off.
void forgetFile(Writer &w, const QString &path);
/// Removes the forgotten files that no message has any more. Storage: one cannot be removed; it stays forgotten. Blocks.
[[nodiscard]] Result<> removeForgottenFiles(Store &store);

/// Removes every account that is Leaving with all that was pulled through it, in transactions of a few milliseconds, so
/// that whoever works meanwhile does not wait. What was cut off goes on at the next call; so it does after `stop` was
/// set. Of the people, those go whom nothing else here knows. Storage, Cancelled (stopped). Blocks; not on the GUI
/// thread.
[[nodiscard]] Result<> removeLeavingAccounts(Store &store, const std::atomic_bool &stop);

} // namespace rapport::store
