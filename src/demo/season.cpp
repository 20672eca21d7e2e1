#include "demo/season.h"

#include "base/time.h"

#include <QDateTime>

namespace rapport::demo {

const std::vector<Weight> &weightsOf(Channel channel)
{
    static const std::vector<Weight> social{
        {Intent::HowTo, 20}, {Intent::Buying, 12}, {Intent::Broken, 8}, {Intent::Order, 6},   {Intent::Praise, 14},
        {Intent::Show, 22},  {Intent::Idea, 7},    {Intent::Event, 4},  {Intent::Leaving, 2}, {Intent::Chat, 6}};
    static const std::vector<Weight> blog{{Intent::HowTo, 32}, {Intent::Buying, 14}, {Intent::Praise, 22},
                                          {Intent::Idea, 10},  {Intent::Show, 12},   {Intent::Event, 4},
                                          {Intent::Chat, 6}};
    static const std::vector<Weight> mail{{Intent::HowTo, 15}, {Intent::Buying, 17},   {Intent::Broken, 20},
                                          {Intent::Order, 26}, {Intent::Wholesale, 9}, {Intent::Event, 6},
                                          {Intent::Idea, 3},   {Intent::Praise, 4},    {Intent::Leaving, 5}};
    static const std::vector<Weight> press{{Intent::Press, 1}};
    switch (channel) {
    case Channel::Bluesky:
    case Channel::Mastodon:
        return social;
    case Channel::WordPress:
        return blog;
    case Channel::Email:
        return mail;
    case Channel::Feeds:
        break;
    }
    return press;
}

const std::vector<PlannedBurst> &plannedBursts()
{
    static const std::vector<PlannedBurst> bursts{
        {u"heddle-crack", 420, 12, 0.008, Intent::Broken}, {u"parcel-delay", 335, 18, 0.009, Intent::Order},
        {u"warp-tension", 250, 10, 0.006, Intent::HowTo},  {u"linen-kit", 140, 14, 0.008, Intent::Buying},
        {u"double-weave", 62, 9, 0.006, Intent::Show},
    };
    return bursts;
}

const std::vector<PlannedCampaign> &plannedCampaigns()
{
    static const std::vector<PlannedCampaign> campaigns{
        {u"First Warp February", u"first-warp", u"", 2, 1, 28, 1},
        {u"Open workshop weekend", u"open-workshop", u"Workshop yard, Tarn Bridge", 5, 14, 16, 1},
        {u"Linen summer", u"linen-summer", u"", 7, 1, 45, 0},
        {u"Weave-along: the slow scarf", u"slow-scarf", u"", 10, 3, 35, 0},
        {u"Winter market stall", u"winter-market", u"Corn Hall, Tarn Bridge", 11, 24, 14, 0},
    };
    return campaigns;
}

qint64 campaignStart(const PlannedCampaign &planned, qint64 endAt)
{
    int year = QDateTime::fromMSecsSinceEpoch(endAt, Qt::UTC).date().year();
    const auto start = [&] { return QDate(year, planned.month, planned.day).startOfDay(Qt::UTC).toMSecsSinceEpoch(); };
    if (start() + planned.days * kDayMs > endAt)
        --year;
    year -= planned.yearsBack;
    return start();
}

} // namespace rapport::demo
