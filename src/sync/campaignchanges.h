#pragma once

#include "domain/campaign.h"
#include "domain/event.h"
#include "store/store.h"

#include <functional>

// Campaigns: each decision about one with its event. Called inside Store::write.
namespace rapport::campaignchanges {

/// The figures of a campaign's goals over its dates, as of now; given by whoever can measure.
using Figures = std::function<Result<QList<CampaignFigure>>(Reader &, const Campaign &)>;

/// Invalid: see campaignPlanProblem(); or a name that is taken.
[[nodiscard]] Result<Event> add(Writer &w, const CampaignPlan &plan);
/// A draft changes freely. An approved or running one needs a reason: the change is a revision. Of a closed one only
/// verdicts and remarks of its goals change, of a reviewed one nothing. Invalid.
[[nodiscard]] Result<Event> change(Writer &w, CampaignId id, const CampaignPlan &plan, const QString &reason);
/// Invalid: that state does not follow, or something is missing (each thing is named). Closing keeps the figures.
[[nodiscard]] Result<Event> setState(Writer &w, CampaignId id, CampaignState to, const Figures &figures);
/// Only a draft: what was agreed on is history. Invalid.
[[nodiscard]] Result<Event> remove(Writer &w, CampaignId id);
/// Puts a conversation into a campaign or takes it out, whatever its tags say; nothing: they decide again. Invalid: it
/// is so already, no such campaign or conversation.
[[nodiscard]] Result<Event> decide(Writer &w, CampaignId id, ConversationId conversation, std::optional<bool> belongs);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::campaignchanges
