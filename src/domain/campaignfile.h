#pragma once

#include "base/result.h"
#include "domain/campaign.h"

#include <QByteArray>
#include <QJsonObject>

namespace rapport {

/// A plan as people read and write it: days as dates. Its form is told in resources/formats/campaign.md.
[[nodiscard]] QJsonObject campaignPlanToFileJson(const CampaignPlan &plan);
[[nodiscard]] QByteArray campaignPlanToFile(const CampaignPlan &plan);
/// Malformed names the place and what is wrong there, in English: "goals[0].target: a number is expected"; what is no
/// JSON is named with its line. A goal without a version has 0: whoever knows the metrics sets it.
[[nodiscard]] Result<CampaignPlan> campaignPlanFromFile(const QByteArray &file);

} // namespace rapport
