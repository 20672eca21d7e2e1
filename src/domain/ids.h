#pragma once

#include "base/id.h"

namespace rapport {

using AccountId = Id<struct AccountTag>;
using ActorId = Id<struct ActorTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ActivityId = Id<struct ActivityTag>;
using BatchId = Id<struct BatchTag>;
using ContactId = Id<struct ContactTag>;
using ConversationId = Id<struct ConversationTag>;
using EventId = Id<struct EventTag>;
using FeedId = Id<struct FeedTag>;
using IdentityId = Id<struct IdentityTag>;
using MessageId = Id<struct MessageTag>;
using OutboxId = Id<struct OutboxTag>;
using PersonGroupId = Id<struct PersonGroupTag>;
using PersonNoteId = Id<struct PersonNoteTag>;
using QuarantineId = Id<struct QuarantineTag>;
using SavedReplyId = Id<struct SavedReplyTag>;
using SavedViewId = Id<struct SavedViewTag>;
using SyncRunId = Id<struct SyncRunTag>;
using TagId = Id<struct TagTag>;

} // namespace rapport
