#include "measure/campaignfigures.h"

namespace rapport {

CampaignFigure campaignFigure(Measuring &measuring, const Campaign &campaign, const CampaignGoal &goal,
                              const Period &period, qint64 nowMs)
{
    CampaignFigure figure{.goal = goal.uid,
                          .metric = goal.metric,
                          .version = goal.version,
                          .fromDay = period.fromDay,
                          .toDay = period.toDay,
                          .at = nowMs};
    MetricRequest request{.metric = goal.metric, .period = period};
    if (goal.ownConversations)
        request.filter.campaigns = {QString::number(campaign.id.value)};
    const Result<MetricResult> result = measuring.measure(request);
    if (!result)
        return figure;
    const Figure &measured = result->whole.figure;
    figure.version = result->version;
    figure.value = measured.value;
    figure.numerator = measured.numerator;
    figure.denominator = measured.denominator;
    figure.excluded = measured.excluded;
    figure.rows = measured.rows;
    return figure;
}

Result<QList<CampaignFigure>> campaignFigures(Reader &r, const Campaign &campaign)
{
    Measuring measuring(r);
    QList<CampaignFigure> figures;
    const Period dates{campaign.plan.fromDay, campaign.plan.toDay + 1};
    for (const CampaignGoal &goal : campaign.plan.goals)
        figures.append(campaignFigure(measuring, campaign, goal, dates, r.nowMs()));
    return figures;
}

FigureDrift driftOf(const CampaignFigure &kept, const CampaignFigure &now)
{
    return {.value = kept.value != now.value,
            .version = kept.version != now.version,
            .numerator = kept.numerator != now.numerator,
            .denominator = kept.denominator != now.denominator,
            .excluded = kept.excluded != now.excluded};
}

} // namespace rapport
