#pragma once

#include "output/dossier.h"
#include "store/store.h"

namespace rapport::output {

struct ReviewWishes
{
    QString workspace = {};         ///< As the reader calls it.
    QString attachmentsFolder = {}; ///< Where fetched pictures lie.
    PaperWishes conversations = {};
    qsizetype mostConversations =
        1'000; ///< Word for word, the oldest first; the rest is counted and said to be left out.
    qsizetype mostMessages = 10'000;
};

/// A whole campaign: its plan and what was changed in it, its goals' figures as they were kept and as they are counted
/// today, its content, its course and its conversations. Measures: for the report lane. NotFound: there is no such
/// campaign.
[[nodiscard]] Result<Dossier> readCampaignReview(Reader &r, CampaignId id, const ReviewWishes &wishes,
                                                 const DossierNaming &naming);

} // namespace rapport::output
