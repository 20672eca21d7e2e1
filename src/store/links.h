#pragma once

#include "domain/ids.h"
#include "domain/link.h"
#include "store/store.h"

#include <optional>

// Links to conversations: see domain/link.h.
namespace rapport::store {

struct LinkTarget
{
    ConversationId conversation;
    MessageId message; ///< None: the conversation as a whole, or the message is not here.

    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

/// Where it leads in this workspace: to the message wherever it stands now, else to the conversation or the one that it
/// is part of.
[[nodiscard]] std::optional<LinkTarget> targetOf(Reader &r, const ConversationLink &link);
/// Nothing where there is no such conversation. A message that neither the channel nor this workspace has named, or
/// that stands elsewhere, is left out.
[[nodiscard]] std::optional<ConversationLink> linkTo(Reader &r, ConversationId conversation, MessageId message = {});

} // namespace rapport::store
