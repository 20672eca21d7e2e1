#pragma once

#include "domain/campaign.h"
#include "insight/maturitymodel.h"
#include "output/dossier.h"

// What a campaign says in a dossier.
namespace rapport::output {

/// The language of models' texts: "" for English.
[[nodiscard]] QString modelLanguage(const DossierNaming &naming);
[[nodiscard]] QString campaignStateText(CampaignState state, const DossierNaming &naming); ///< "Running"
[[nodiscard]] QString verdictText(Verdict verdict, const DossierNaming &naming);           ///< "Met"
[[nodiscard]] QString metricText(const QString &metric, const DossierNaming &naming);      ///< Its name.
[[nodiscard]] QString figureText(const QString &metric, const std::optional<double> &value,
                                 const DossierNaming &naming); ///< "92%", "no data"
/// What a figure was made of: "from 92 and 100", "times: 3", "counted: 12".
[[nodiscard]] QString madeText(const QString &metric, const Figure &figure, const DossierNaming &naming);
/// "1 October 2026 to 30 November 2026"; empty without any.
[[nodiscard]] QString campaignDatesText(const CampaignPlan &plan, const DossierNaming &naming);

/// Everything that a plan says but its goals, links and events, by what it is called.
[[nodiscard]] DossierFacts planFacts(const CampaignPlan &plan, const QList<MaturityModel> &models,
                                     const DossierNaming &naming);
/// What differs between two plans, a line for each: "Budget: 200.00 EUR, before: 100.00 EUR".
[[nodiscard]] QStringList planChanges(const CampaignPlan &before, const CampaignPlan &after,
                                      const QList<MaturityModel> &models, const DossierNaming &naming);

} // namespace rapport::output
