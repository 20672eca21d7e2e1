#pragma once

#include "domain/account.h"
#include "domain/campaign.h"
#include "domain/content.h"
#include "insight/maturitymodel.h"
#include "measure/measuring.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QTimeZone>
#include <optional>

// What the campaigns page reads, as plain values.
namespace rapport {

/// All campaigns, and what a plan can be made of.
struct CampaignShelf
{
    QList<Campaign> campaigns = {};
    QList<MaturityModel> models = {};
    QStringList accounts = {}; ///< That are not removed, by name.
    QStringList groups = {};   ///< Of people.
    QStringList words = {};    ///< That campaigns go by in links (utm_campaign).
    QHash<CampaignId, QString> texts = {}; ///< What of each can be searched; see store/campaignsearch.h.
};
[[nodiscard]] Result<CampaignShelf> campaignShelf(Reader &r);

/// One campaign with all that is known of it.
struct CampaignWhole
{
    Campaign campaign = {};
    QList<CampaignFigure> now = {};    ///< One for each goal; none while its dates are not set. Their `at` is 0.
    QList<CampaignFigure> frozen = {}; ///< As they were at the close.
    QList<CampaignRevision> revisions = {};
    int conversations = 0;
    std::optional<MetricResult> course = {}; ///< Of the first goal, by week.
    int today = 0;
    QList<ContentPiece> content = {};
    QList<Account> accounts = {}; ///< That it is published on, among others.
    QTimeZone zone = QTimeZone::utc();
    qint64 nowMs = 0;

    [[nodiscard]] const CampaignFigure *frozenOf(const Uid &goal) const;
    [[nodiscard]] const CampaignFigure *nowOf(const Uid &goal) const;
};
/// Measures: for the report lane. Nothing: there is no such campaign any more.
[[nodiscard]] Result<std::optional<CampaignWhole>> campaignWhole(Reader &r, CampaignId id);

/// A goal's baseline over its period; before there is a campaign nothing belongs to it, and everything counts.
[[nodiscard]] Result<CampaignFigure> baselineOf(Reader &r, CampaignId campaign, const CampaignGoal &goal);

/// The word that a campaign goes by in links: its name in small letters, joined by hyphens.
[[nodiscard]] QString campaignWord(const QString &name);

} // namespace rapport
