#pragma once

#include "domain/campaign.h"
#include "domain/figureset.h"
#include "domain/query.h"
#include "store/store.h"

#include <QList>

#include <optional>

// Rows behind figures that are neither conversations nor messages, people or ideas:
//   readings    What channels told of accounts' followers on the days of the set, and the last of each before them
//   accounts    Accounts with a message of ours that counts
//   campaigns, offers
//               Agreed on, with dates that touch the days
//   events      Of such campaigns, on these days
//   guests      Who came to such an event
//   goals       With the verdict met or missed, of campaigns that ended on these days
// A query beside a set narrows what was planned by campaign, channel and account, readings by channel and account.
namespace rapport::store {

struct FigureRecord
{
    enum class Kind { Reading, Account, Campaign, Event, Guest, Offer, Goal };

    Kind kind = Kind::Reading;
    QString name = {}; ///< Of the account, campaign, event, guest, offer; a goal's metric by its id.
    QString of = {};   ///< The account's channel; the campaign; of a guest the event; an offer's code stands behind it.
    int day = 0;       ///< Since 1970-01-01; 0: none.
    int toDay = 0;     ///< A campaign's last day.
    std::optional<qint64> number = {}; ///< Followers.
    Verdict verdict = Verdict::Open;   ///< A goal's.
    Uid campaign = {};                 ///< Where it was planned.

    friend bool operator==(const FigureRecord &, const FigureRecord &) = default;
};

/// Of a query with a `figure:` of such a set in it, in the order of days. Invalid: it has none, or asks for what
/// narrows nothing of it.
[[nodiscard]] Result<QList<FigureRecord>> figureRecords(Reader &r, const Query &query);

/// Campaigns that were agreed on and fit a query. Invalid: it asks for more than campaigns, channels and accounts.
[[nodiscard]] Result<QList<Campaign>> plannedCampaigns(Reader &r, const Query &narrowed);
/// What a set of them has among its records. Pure.
[[nodiscard]] QList<FigureRecord> plannedRecords(const QList<Campaign> &campaigns, const QString &set, int fromDay,
                                                 int toDay);

} // namespace rapport::store
