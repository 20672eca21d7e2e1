#pragma once

#include "domain/campaign.h"
#include "domain/person.h"
#include "insight/seeding.h"
#include "store/store.h"

#include <QList>

// Whom to ask to carry a campaign, from what people wrote, where they belong and what they agreed to.
namespace rapport::store {

/// Somebody with what speaks for them.
struct Seed
{
    ContactId contact;
    Identity identity;           ///< With most followers of theirs.
    ConversationId conversation; ///< The newest in which they wrote; none: nowhere.
    QString channel;             ///< Of it.
    SeedFacts facts;
    SeedJudgement judgement;
};
struct Seeds
{
    QList<Seed> proposed; ///< Promoters first, each kind by rank; at most kSeedsMost.
    QList<Seed> apart;    ///< Who must not be asked, by rank; at most kSeedsMost.
};
inline constexpr int kSeedsMost = 50;

/// Our own, bots and people who were erased are in neither list. Reads the campaign's conversations and up to some
/// thousand messages for each of its words: for the report lane.
[[nodiscard]] Result<Seeds> campaignSeeds(Reader &r, const Campaign &campaign);

} // namespace rapport::store
