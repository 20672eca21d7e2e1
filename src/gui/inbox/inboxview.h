#pragma once

#include "domain/savedview.h"
#include "store/conversations.h"

namespace rapport {

/// One of the lists that the side offers.
struct InboxView
{
    /// Found: what is known of conversations beside their state, asked for by `query`.
    enum class Kind { NeedsReply, Mine, Snoozed, Waiting, Closed, All, Saved, Account, Tag, Found };
    Kind kind = Kind::NeedsReply;
    AccountId account = {};   ///< Account: whose conversations that need a reply.
    QString tag = {};         ///< Tag: which carry it and need a reply.
    SavedViewId saved = {};   ///< Saved: which one,
    QString query = {};       ///< what it asks (Found, too),
    bool oldestFirst = false; ///< and in which order.

    friend bool operator==(const InboxView &, const InboxView &) = default;
};

/// Whether somebody waits in all of its conversations, so that "longest waiting" means something.
[[nodiscard]] bool holdsOpenOnes(const InboxView &view);
/// What it lists. A saved query that can no longer be read lists nothing.
[[nodiscard]] store::ConversationFilter filterOf(const InboxView &view);

} // namespace rapport
