#include "demo/campaigns.h"

#include "domain/campaign.h"
#include "insight/metric.h"
#include "measure/campaignfigures.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/rollups.h"
#include "sync/campaignchanges.h"

namespace rapport::demo {
namespace {

using namespace Qt::StringLiterals;
using rapport::CampaignGoal;

CampaignGoal goal(const Writer &w, const QString &metric, double target, const Period &before)
{
    CampaignGoal made;
    made.uid = Uid::create(w.nowMs());
    made.metric = metric;
    made.version = metricOf(metric)->version;
    made.baseline = 0; // Nobody spoke of it before.
    made.baselineFrom = before.fromDay;
    made.baselineTo = before.toDay;
    made.target = target;
    return made;
}

rapport::CampaignPlan planned(Writer &w, const CampaignPlan &campaign, const ReportDays &days)
{
    rapport::CampaignPlan made;
    made.name = campaign.name;
    made.objective = u"People show what they make, and bring others along"_s;
    made.model = u"social"_s;
    made.stage = campaign.place.isEmpty() ? u"recruit"_s : u"engage"_s;
    made.step = campaign.place.isEmpty() ? u"sharing"_s : u"experiences"_s;
    made.place = campaign.place.isEmpty() ? CampaignPlace::Online : CampaignPlace::Both;
    made.fromDay = days.dayOf(campaign.from);
    made.toDay = days.dayOf(campaign.to);
    made.owner = u"Mira"_s;
    for (const Account &account : store::accounts(w)) {
        if (account.channel == u"bluesky"_s || account.channel == u"mastodon"_s)
            made.accounts.append(account.name);
    }
    made.tags = {campaign.tag};
    const Period before{made.fromDay - (made.toDay - made.fromDay + 1), made.fromDay};
    made.goals = {goal(w, u"conversations_begun"_s, static_cast<double>(campaign.posts.size()) * 2, before),
                  goal(w, u"messages_received"_s, static_cast<double>(campaign.posts.size()) * 4, before)};
    if (!campaign.place.isEmpty()) {
        CampaignEvent event;
        event.uid = Uid::create(w.nowMs());
        event.name = campaign.name;
        event.place = campaign.place;
        event.day = made.toDay;
        made.events = {event};
    }
    return made;
}

} // namespace

Result<> planCampaigns(Writer &w, const Plan &plan)
{
    const ReportDays days(store::reportZone(w));
    const int today = days.dayOf(plan.endAt);
    for (const CampaignPlan &campaign : plan.campaigns) {
        const rapport::CampaignPlan made = planned(w, campaign, days);
        if (const auto added = campaignchanges::add(w, made); !added)
            return fail(added.error());
        const CampaignId id = store::campaignNamed(w, made.name)->id;
        QList<CampaignState> states{CampaignState::Approved};
        if (made.fromDay <= today)
            states.append(CampaignState::Running);
        if (made.toDay < today)
            states.append(CampaignState::Closed);
        for (const CampaignState state : states) {
            if (const auto gone = campaignchanges::setState(w, id, state, campaignFigures); !gone)
                return fail(gone.error());
        }
    }
    return {};
}

} // namespace rapport::demo
