#include "store/campaignsearch.h"

#include "insight/metric.h"
#include "store/campaigns.h"
#include "store/folding.h"

#include <QJsonDocument>
#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

void addPlan(QStringList &texts, const CampaignPlan &plan)
{
    texts << plan.name << plan.objective << plan.owner << plan.audience << plan.notes << plan.model << plan.stage
          << plan.step << plan.groups << plan.accounts << plan.tags;
    for (const CampaignGoal &goal : plan.goals) {
        const MetricDefinition *metric = metricOf(goal.metric);
        texts << goal.metric << (metric ? metric->name : QString()) << goal.remark;
        if (goal.verdict != Verdict::Open)
            texts << verdictName(goal.verdict);
    }
    for (const CampaignOffer &offer : plan.offers)
        texts << offer.name << offer.code << offer.address;
    for (const CampaignLink &link : plan.links)
        texts << link.address << link.source << link.medium << link.campaign << link.term << link.content;
    for (const CampaignEvent &event : plan.events) {
        texts << event.name << event.place;
        for (const CampaignGuest &guest : event.guests)
            texts << guest.name;
    }
}

} // namespace

QHash<CampaignId, QString> campaignTexts(Reader &r)
{
    QHash<CampaignId, QStringList> texts;
    for (const Campaign &campaign : campaigns(r)) {
        QStringList &own = texts[campaign.id];
        own << campaignStateName(campaign.state);
        addPlan(own, campaign.plan);
    }
    Statement revisions = r.query("campaigns.textsOfRevisions");
    while (revisions.step()) {
        QStringList &own = texts[revisions.id<CampaignId>(0)];
        own << revisions.text(1);
        addPlan(own, campaignPlanFromJson(QJsonDocument::fromJson(revisions.text(2).toUtf8()).object()));
    }
    Statement content = r.query("content.textsOfCampaigns");
    while (content.step())
        texts[content.id<CampaignId>(0)] << content.text(1) << content.text(2) << content.text(3) << content.text(4);
    QHash<CampaignId, QString> all;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        it->removeDuplicates();
        all.insert(it.key(), it->join(u'\n'));
    }
    return all;
}

bool holdsWords(QByteArrayView foldedText, const QString &words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &word) { return foldedText.indexOf(folded(word)) >= 0; });
}

QList<Campaign> campaignsWith(Reader &r, const QString &words)
{
    const QHash<CampaignId, QString> texts = campaignTexts(r);
    QList<Campaign> found = campaigns(r);
    found.removeIf([&](const Campaign &one) { return !holdsWords(folded(texts.value(one.id)), words); });
    return found;
}

} // namespace rapport::store
