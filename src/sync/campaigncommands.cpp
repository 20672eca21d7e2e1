#include "sync/campaigncommands.h"

#include "measure/campaignfigures.h"
#include "sync/campaignchanges.h"

namespace rapport {

QFuture<Result<Event>> CampaignCommands::add(const CampaignPlan &plan)
{
    return m_store.write(WriteLane::User, [plan](Writer &w) { return campaignchanges::add(w, plan); });
}

QFuture<Result<Event>> CampaignCommands::change(CampaignId id, const CampaignPlan &plan, const QString &reason)
{
    return m_store.write(WriteLane::User,
                         [id, plan, reason](Writer &w) { return campaignchanges::change(w, id, plan, reason); });
}

QFuture<Result<Event>> CampaignCommands::setState(CampaignId id, CampaignState to)
{
    return m_store.write(WriteLane::User,
                         [id, to](Writer &w) { return campaignchanges::setState(w, id, to, campaignFigures); });
}

QFuture<Result<Event>> CampaignCommands::remove(CampaignId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return campaignchanges::remove(w, id); });
}

QFuture<Result<Event>> CampaignCommands::decide(CampaignId id, ConversationId conversation, std::optional<bool> belongs)
{
    return m_store.write(WriteLane::User, [id, conversation, belongs](Writer &w) {
        return campaignchanges::decide(w, id, conversation, belongs);
    });
}

} // namespace rapport
