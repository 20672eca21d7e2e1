#pragma once

#include "base/uid.h"
#include "gui/inbox/inboxview.h"

namespace rapport {

/// Where somebody was in a workspace's inbox: kept in the settings, for the next start.
struct InboxPlace
{
    InboxView view;
    ConversationId conversation;

    /// Of the workspace; where nobody was there yet, the beginning.
    [[nodiscard]] static InboxPlace kept(const Uid &workspace);
    void keep(const Uid &workspace) const;
};

} // namespace rapport
