#include "gui/content/contentshelf.h"

#include "gui/campaigns/campaignwhole.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/rollups.h"

namespace rapport {

Result<ContentShelf> contentShelf(Reader &r, const ContentWish &wish)
{
    ContentShelf shelf;
    shelf.zone = store::reportZone(r);
    const ContentDays days(shelf.zone, wish.firstOfWeek);
    const DaySpan span = days.spanOf(wish.span, wish.day);
    shelf.pieces = store::contentPieces(r, {.campaign = wish.campaign,
                                            .from = days.beginOf(span.from),
                                            .to = days.beginOf(span.to),
                                            .untimed = true,
                                            .text = wish.text});
    shelf.campaigns = store::campaigns(r);
    shelf.accounts = store::accounts(r);
    return shelf;
}

Result<ContentWhole> contentWhole(Reader &r, ContentId id)
{
    ContentWhole whole;
    whole.piece = id ? store::contentPiece(r, id) : std::nullopt;
    whole.campaigns = store::campaigns(r);
    whole.accounts = store::accounts(r);
    whole.zone = store::reportZone(r);
    for (const Campaign &campaign : std::as_const(whole.campaigns)) {
        whole.words.append(campaignWord(campaign.plan.name));
        for (const CampaignLink &link : campaign.plan.links)
            whole.words.append(link.campaign.simplified().toLower());
    }
    return whole;
}

} // namespace rapport
