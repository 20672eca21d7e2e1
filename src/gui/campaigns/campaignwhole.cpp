#include "gui/campaigns/campaignwhole.h"

#include "insight/reportdays.h"
#include "measure/board.h"
#include "measure/campaignfigures.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/campaignsearch.h"
#include "store/content.h"
#include "store/persongroups.h"
#include "store/rollups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

const CampaignFigure *figureOf(const QList<CampaignFigure> &figures, const Uid &goal)
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&goal](const CampaignFigure &one) { return one.goal == goal; });
    return found == figures.end() ? nullptr : &*found;
}

std::optional<MetricResult> courseOf(Reader &r, const Campaign &campaign)
{
    const CampaignGoal &goal = campaign.plan.goals.first();
    const MetricDefinition *metric = metricOf(goal.metric);
    if (!metric || !metric->byTime)
        return std::nullopt;
    MetricRequest request{
        .metric = goal.metric, .period = {campaign.plan.fromDay, campaign.plan.toDay + 1}, .step = Step::Week};
    if (goal.ownConversations)
        request.filter.campaigns = {QString::number(campaign.id.value)};
    const Result<MetricResult> course = Measuring(r).measure(request);
    return course ? std::optional(*course) : std::nullopt;
}

} // namespace

Result<CampaignShelf> campaignShelf(Reader &r)
{
    CampaignShelf shelf;
    shelf.campaigns = store::campaigns(r);
    shelf.models = boardModels(r);
    shelf.texts = store::campaignTexts(r);
    for (const Account &account : store::accounts(r)) {
        if (!isRemoved(account.state))
            shelf.accounts.append(account.name);
    }
    shelf.accounts.removeDuplicates();
    for (const auto &group : store::groups(r))
        shelf.groups.append(group.name);
    for (const Campaign &campaign : std::as_const(shelf.campaigns)) {
        shelf.words.append(campaignWord(campaign.plan.name));
        for (const CampaignLink &link : campaign.plan.links)
            shelf.words.append(link.campaign.simplified().toLower());
    }
    return shelf;
}

Result<std::optional<CampaignWhole>> campaignWhole(Reader &r, CampaignId id)
{
    const std::optional<Campaign> campaign = store::campaign(r, id);
    if (!campaign)
        return std::optional<CampaignWhole>();
    CampaignWhole whole;
    whole.campaign = *campaign;
    whole.frozen = store::campaignFigures(r, id);
    whole.revisions = store::campaignRevisions(r, id);
    whole.conversations = store::campaignConversationCount(r, id);
    whole.content = store::contentPieces(r, {.campaign = id});
    whole.accounts = store::accounts(r);
    whole.zone = store::reportZone(r);
    whole.nowMs = r.nowMs();
    whole.today = store::reportDays(r).dayOf(r.nowMs());
    if (campaign->plan.fromDay != 0 && campaign->plan.toDay != 0) {
        const Result<QList<CampaignFigure>> now = campaignFigures(r, *campaign);
        if (!now)
            return fail(now.error());
        whole.now = *now;
        for (CampaignFigure &figure : whole.now)
            figure.at = 0;
        if (!campaign->plan.goals.isEmpty())
            whole.course = courseOf(r, *campaign);
    }
    return std::optional(whole);
}

Result<CampaignFigure> baselineOf(Reader &r, CampaignId campaign, const CampaignGoal &goal)
{
    Measuring measuring(r);
    CampaignGoal asked = goal;
    asked.ownConversations = goal.ownConversations && campaign;
    Campaign own;
    own.id = campaign;
    return campaignFigure(measuring, own, asked, {goal.baselineFrom, goal.baselineTo}, r.nowMs());
}

const CampaignFigure *CampaignWhole::frozenOf(const Uid &goal) const
{
    return figureOf(frozen, goal);
}

const CampaignFigure *CampaignWhole::nowOf(const Uid &goal) const
{
    return figureOf(now, goal);
}

QString campaignWord(const QString &name)
{
    return name.simplified().toLower().replace(u' ', u'-');
}

} // namespace rapport
