#pragma once

#include "store/conversations.h"

namespace rapport {

/// One of the lists that the side offers.
struct InboxView
{
    enum class Kind { NeedsReply, Waiting, Closed, All, Account };
    Kind kind = Kind::NeedsReply;
    AccountId account; ///< Account: whose conversations that need a reply.

    friend bool operator==(const InboxView &, const InboxView &) = default;
};

/// Whether somebody waits in all of its conversations, so that "longest waiting" means something.
[[nodiscard]] inline bool holdsOpenOnes(const InboxView &view)
{
    return view.kind == InboxView::Kind::NeedsReply || view.kind == InboxView::Kind::Account;
}

[[nodiscard]] inline store::ConversationFilter filterOf(const InboxView &view)
{
    store::ConversationFilter filter;
    switch (view.kind) {
    case InboxView::Kind::NeedsReply:
        filter.state = ConversationState::Open;
        break;
    case InboxView::Kind::Waiting:
        filter.state = ConversationState::Waiting;
        break;
    case InboxView::Kind::Closed:
        filter.state = ConversationState::Closed;
        break;
    case InboxView::Kind::All:
        break;
    case InboxView::Kind::Account:
        filter.state = ConversationState::Open;
        filter.account = view.account;
        break;
    }
    return filter;
}

} // namespace rapport
