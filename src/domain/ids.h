#pragma once

#include "base/id.h"

namespace rapport {

using AccountId = Id<struct AccountTag>;
using ActorId = Id<struct ActorTag>;
using AssessmentId = Id<struct AssessmentTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ActivityId = Id<struct ActivityTag>;
using BatchId = Id<struct BatchTag>;
using CampaignId = Id<struct CampaignTag>;
using ContactId = Id<struct ContactTag>;
using ContentId = Id<struct ContentTag>;
using ConversationId = Id<struct ConversationTag>;
using DashboardId = Id<struct DashboardTag>;
using EventId = Id<struct EventTag>;
using FeedId = Id<struct FeedTag>;
using IdeaId = Id<struct IdeaTag>;
using IdentityId = Id<struct IdentityTag>;
using LeadId = Id<struct LeadTag>;
using MessageId = Id<struct MessageTag>;
using OutboxId = Id<struct OutboxTag>;
using PersonGroupId = Id<struct PersonGroupTag>;
using PersonNoteId = Id<struct PersonNoteTag>;
using QuarantineId = Id<struct QuarantineTag>;
using SavedReplyId = Id<struct SavedReplyTag>;
using SavedViewId = Id<struct SavedViewTag>;
using SyncRunId = Id<struct SyncRunTag>;
using TagId = Id<struct TagTag>;
using WatchedNameId = Id<struct WatchedNameTag>;

} // namespace rapport
