#pragma once

#include "domain/campaign.h"
#include "store/store.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <utility>

// Campaigns as they are kept, and which conversations belong to them.
namespace rapport::store {

[[nodiscard]] QList<Campaign> campaigns(Reader &r); ///< Those that begin last first; without dates before them all.
[[nodiscard]] std::optional<Campaign> campaign(Reader &r, CampaignId id);
[[nodiscard]] std::optional<Campaign> campaign(Reader &r, const Uid &uid);
[[nodiscard]] std::optional<Campaign> campaignNamed(Reader &r, const QString &name); ///< Whatever the case.

/// Gives it a uid and a time where it has none.
Campaign addCampaign(Writer &w, Campaign campaign);
/// Its plan, revision and state.
void updateCampaign(Writer &w, const Campaign &campaign);
/// What conversations are bound by, anew from the plans.
void bindCampaignTags(Writer &w);
void removeCampaign(Writer &w, CampaignId id);

[[nodiscard]] QList<CampaignRevision> campaignRevisions(Reader &r, CampaignId id); ///< The newest first.
void addCampaignRevision(Writer &w, const Campaign &campaign, const QString &reason);
void removeCampaignRevision(Writer &w, CampaignId id, int revision);

[[nodiscard]] QList<CampaignFigure> campaignFigures(Reader &r, CampaignId id);
/// In place of those that there are.
void setCampaignFigures(Writer &w, CampaignId id, const QList<CampaignFigure> &figures);

/// What a person decided of this conversation; nothing: its tags decide.
[[nodiscard]] std::optional<bool> campaignDecision(Reader &r, CampaignId id, ConversationId conversation);
void setCampaignDecision(Writer &w, CampaignId id, ConversationId conversation, std::optional<bool> belongs);
[[nodiscard]] QList<std::pair<ConversationId, bool>> campaignDecisions(Reader &r, CampaignId id);
/// Every decision about a conversation, as it is kept: for what becomes of conversations that are merged.
struct CampaignBinding
{
    Uid campaign;
    bool belongs = true;
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};
[[nodiscard]] QList<CampaignBinding> campaignBindings(Reader &r, ConversationId conversation);
/// False: something is decided there already, or there is no such campaign.
bool bindToCampaign(Writer &w, ConversationId conversation, const CampaignBinding &binding);
void dropCampaignBindings(Writer &w, ConversationId conversation);
[[nodiscard]] bool belongsToCampaign(Reader &r, CampaignId id, ConversationId conversation);
/// Names of the campaigns that a conversation belongs to.
[[nodiscard]] QStringList campaignsOf(Reader &r, ConversationId conversation);
[[nodiscard]] int campaignConversationCount(Reader &r, CampaignId id);

/// Of those that are agreed on or under way: how many of their conversations are open.
struct CampaignCount
{
    CampaignId id;
    QString name;
    int open = 0;

    friend bool operator==(const CampaignCount &, const CampaignCount &) = default;
};
[[nodiscard]] QList<CampaignCount> openInCampaigns(Reader &r);

/// Those that are over, the newest first, at most so many.
[[nodiscard]] QList<Campaign> pastCampaigns(Reader &r, int most);

/// A SELECT of the conversations that belong to the campaigns for which a condition on `campaign p` holds: those with
/// one of its tags, without those that somebody took out, with those that somebody put in.
[[nodiscard]] QByteArray campaignConversations(const QByteArray &condition);

} // namespace rapport::store
