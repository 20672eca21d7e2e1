#pragma once

#include "domain/campaign.h"
#include "domain/event.h"
#include "store/store.h"

#include <QFuture>
#include <optional>

namespace rapport {

/// What is decided about campaigns. One write each, an event each, undo by Commands::undo(). Thread-safe; results come
/// as futures. See sync/campaignchanges.h. The event's `after` has the campaign's uid ("campaign").
class CampaignCommands final
{
public:
    explicit CampaignCommands(Store &store) : m_store(store) {}

    QFuture<Result<Event>> add(const CampaignPlan &plan);
    QFuture<Result<Event>> change(CampaignId id, const CampaignPlan &plan, const QString &reason = {});
    QFuture<Result<Event>> setState(CampaignId id, CampaignState to);
    QFuture<Result<Event>> remove(CampaignId id);
    QFuture<Result<Event>> decide(CampaignId id, ConversationId conversation, std::optional<bool> belongs);

private:
    Store &m_store;
};

} // namespace rapport
