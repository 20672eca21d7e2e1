#pragma once

#include "demo/corpus.h"
#include "demo/people.h"

namespace rapport::demo {

struct Weight
{
    Intent intent = Intent::HowTo;
    double weight = 0;
};
/// What people write about on a channel, by how often.
[[nodiscard]] const std::vector<Weight> &weightsOf(Channel channel);

/// What people talk about all at once for a while.
struct PlannedBurst
{
    const char16_t *topic = nullptr;
    int daysBeforeEnd = 0;
    int days = 0;
    double share = 0; ///< Of all messages.
    Intent intent = Intent::HowTo;
};
[[nodiscard]] const std::vector<PlannedBurst> &plannedBursts();

struct PlannedCampaign
{
    const char16_t *name = nullptr;
    const char16_t *topic = nullptr;
    const char16_t *place = nullptr;
    int month = 1; ///< Campaigns follow the year: nobody speaks of a winter market in August.
    int day = 1;
    int days = 0;
    int yearsBack = 0;
};
[[nodiscard]] const std::vector<PlannedCampaign> &plannedCampaigns();
/// UTC milliseconds of the last time that the campaign's season was over before `endAt`, and the years back.
[[nodiscard]] qint64 campaignStart(const PlannedCampaign &planned, qint64 endAt);

} // namespace rapport::demo
