#pragma once

#include "domain/campaign.h"
#include "store/store.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

// Campaigns by what they say, those that are over among them.
namespace rapport::store {

/// What of each campaign can be searched: its plan as it is and as it was, its goals, verdicts and remarks, the reasons
/// of its changes, its posts. One text each.
[[nodiscard]] QHash<CampaignId, QString> campaignTexts(Reader &r);
/// Whether a text, folded (store/folding.h), holds every word, whatever its case and accents.
[[nodiscard]] bool holdsWords(QByteArrayView foldedText, const QString &words);
/// Those that hold every word, the newest first.
[[nodiscard]] QList<Campaign> campaignsWith(Reader &r, const QString &words);

} // namespace rapport::store
