#pragma once

#include "domain/account.h"
#include "domain/campaign.h"
#include "gui/content/contentdays.h"
#include "store/content.h"

#include <QList>
#include <optional>

// What the calendar of content reads, as plain values.
namespace rapport {

struct ContentShelf
{
    QList<ContentPiece> pieces;
    QList<Campaign> campaigns;
    QList<Account> accounts;
    QTimeZone zone = QTimeZone::utc(); ///< In which days begin, as those of the figures.
};

struct ContentWish
{
    CalendarSpan span = CalendarSpan::Month;
    int day = 0; ///< That is to be among the days.
    Qt::DayOfWeek firstOfWeek = Qt::Monday;
    CampaignId campaign = {};
    QString text = {};
};
/// Those of the days that a view shows, and those that have no time. For the report lane.
[[nodiscard]] Result<ContentShelf> contentShelf(Reader &r, const ContentWish &wish);

/// One piece with what it can be made of.
struct ContentWhole
{
    std::optional<ContentPiece> piece; ///< Nothing: there is no such piece any more.
    QList<Campaign> campaigns;
    QList<Account> accounts;
    QStringList words = {}; ///< That campaigns go by in links (utm_campaign).
    QTimeZone zone = QTimeZone::utc();
};
[[nodiscard]] Result<ContentWhole> contentWhole(Reader &r, ContentId id);

} // namespace rapport
