#pragma once

#include "domain/campaign.h"
#include "gui/theme/theme.h"

#include <QString>

// What the campaigns page says, in the interface's language. GUI thread.
namespace rapport::campaigntext {

[[nodiscard]] QString stateText(CampaignState state); ///< "Running"
[[nodiscard]] QString placeText(CampaignPlace place); ///< "Online and offline"
[[nodiscard]] QString verdictText(Verdict verdict);   ///< "Not judged yet", "Met" …
struct ChipColors
{
    theme::Token ink;
    theme::Token ground;
};
[[nodiscard]] ChipColors stateColors(CampaignState state);

[[nodiscard]] QString dayText(int day); ///< "1 Oct 2026" as the system writes dates shortly.
/// "1 Oct 2026 to 30 Nov 2026"; empty: none is set.
[[nodiscard]] QString datesText(const CampaignPlan &plan);
/// What the rules of campaigns say in English, one or more joined by "; ". What is not known here stays as it is.
[[nodiscard]] QString problemText(const QString &english);
[[nodiscard]] QString problemsText(const QStringList &english);

} // namespace rapport::campaigntext
