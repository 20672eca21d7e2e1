#pragma once

#include "domain/campaign.h"
#include "measure/measuring.h"

namespace rapport {

/// A goal's figure over the days [fromDay, toDay), by the definition of now. What cannot be measured has no value.
[[nodiscard]] CampaignFigure campaignFigure(Measuring &measuring, const Campaign &campaign, const CampaignGoal &goal,
                                            const Period &period, qint64 nowMs);
/// Those of all goals over the campaign's dates.
[[nodiscard]] Result<QList<CampaignFigure>> campaignFigures(Reader &r, const Campaign &campaign);

/// What a count of today says otherwise than a figure that was kept at the close.
struct FigureDrift
{
    bool value = false;
    bool version = false; ///< Of the definition.
    bool numerator = false;
    bool denominator = false;
    bool excluded = false;

    [[nodiscard]] bool isNone() const { return *this == FigureDrift(); }
    friend bool operator==(const FigureDrift &, const FigureDrift &) = default;
};
[[nodiscard]] FigureDrift driftOf(const CampaignFigure &kept, const CampaignFigure &now);

} // namespace rapport
