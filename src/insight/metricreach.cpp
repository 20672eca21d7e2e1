#include "insight/metriclists.h"

#include <QtGlobal>

// Whom our posts reach, and what they do with them.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

const QStringList &breakdowns()
{
    static const QStringList all{u"channel"_s, u"account"_s};
    return all;
}

QString toldLast()
{
    return said(QT_TRANSLATE_NOOP("Metric", "Our own posts, on the day they were published; their figures as the "
                                            "channel told them last."));
}

QString untold()
{
    return said(QT_TRANSLATE_NOOP("Metric", "Posts whose figures the channel does not tell."));
}

MetricDefinition ofPosts(const QString &id, const char *name, const char *formula)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = toldLast(),
            .exclusions = untold(),
            .source = said(QT_TRANSLATE_NOOP("Metric", "The channel's own count")),
            .better = Better::More,
            .rows = RowsOf::Messages,
            .breakdowns = breakdowns()};
}

MetricDefinition engagementRate(const QString &id, const char *name, const char *formula)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = toldLast(),
            .exclusions = untold(),
            .source = said(QT_TRANSLATE_NOOP("Metric", "Hootsuite")),
            .unit = Unit::Percent,
            .better = Better::More,
            .rows = RowsOf::Messages,
            .breakdowns = breakdowns()};
}

MetricDefinition ofFollowers(const QString &id, const char *name, const char *formula, Unit unit)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = said(QT_TRANSLATE_NOOP("Metric", "Accounts whose channel tells how many follow; somebody who "
                                                           "follows on two counts twice. Days are UTC's.")),
            .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Accounts whose followers were not told until then.")),
            .source = said(QT_TRANSLATE_NOOP("Metric", "The channel's own count")),
            .unit = unit,
            .better = Better::More,
            .rows = RowsOf::Records,
            .breakdowns = breakdowns()};
}

} // namespace

void addReachMetrics(QList<MetricDefinition> &all)
{
    all.append(ofFollowers(u"followers"_s, QT_TRANSLATE_NOOP("Metric", "Followers"),
                           QT_TRANSLATE_NOOP("Metric", "Followers as they were told last before the period ended."),
                           Unit::Count));
    all.append(ofFollowers(u"follower_growth"_s, QT_TRANSLATE_NOOP("Metric", "New followers"),
                           QT_TRANSLATE_NOOP("Metric", "Followers told last before the period ended − followers told "
                                                       "last before it began; of an account that was new then, from "
                                                       "the first count in it."),
                           Unit::Count));
    all.append(ofFollowers(u"follower_growth_rate"_s, QT_TRANSLATE_NOOP("Metric", "Follower growth"),
                           QT_TRANSLATE_NOOP("Metric", "New followers ÷ followers before × 100."), Unit::Percent));
    MetricDefinition posts = ofPosts(u"posts"_s, QT_TRANSLATE_NOOP("Metric", "Posts published"),
                                     QT_TRANSLATE_NOOP("Metric", "The number of posts that we published."));
    posts.better = Better::Neither;
    posts.exclusions = said(QT_TRANSLATE_NOOP("Metric", "Posts that are gone from the channel."));
    posts.source = said(QT_TRANSLATE_NOOP("Metric", "Rapport"));
    all.append(posts);
    all.append(ofPosts(u"views"_s, QT_TRANSLATE_NOOP("Metric", "Views"),
                       QT_TRANSLATE_NOOP("Metric", "How often our posts were viewed.")));
    all.append(ofPosts(u"likes"_s, QT_TRANSLATE_NOOP("Metric", "Likes"),
                       QT_TRANSLATE_NOOP("Metric", "How often our posts were liked.")));
    all.append(ofPosts(u"shares"_s, QT_TRANSLATE_NOOP("Metric", "Shares"),
                       QT_TRANSLATE_NOOP("Metric", "How often our posts were shared.")));
    all.append(ofPosts(u"engagements"_s, QT_TRANSLATE_NOOP("Metric", "Engagements"),
                       QT_TRANSLATE_NOOP("Metric", "Likes, shares, replies and quotes of our posts.")));
    MetricDefinition perPost =
        ofPosts(u"shares_per_post"_s, QT_TRANSLATE_NOOP("Metric", "Shares of a post"),
                QT_TRANSLATE_NOOP("Metric", "Shares of our posts ÷ posts whose figures the channel tells."));
    perPost.unit = Unit::Ratio;
    perPost.source = said(QT_TRANSLATE_NOOP("Metric", "Proposed"));
    all.append(perPost);

    MetricDefinition byReach = engagementRate(
        u"engagement_rate_reach"_s, QT_TRANSLATE_NOOP("Metric", "Engagement rate by reach"),
        QT_TRANSLATE_NOOP("Metric", "Engagements of a post ÷ people it reached × 100, then the mean over "
                                    "the posts."));
    byReach.rows = RowsOf::Nothing;
    byReach.missing = said(QT_TRANSLATE_NOOP("Metric", "Of the channels that can be connected none tells how many "
                                                       "people a post reached. By followers, by views and daily are "
                                                       "measured."));
    all.append(byReach);
    MetricDefinition byFollowers = engagementRate(
        u"engagement_rate_followers"_s, QT_TRANSLATE_NOOP("Metric", "Engagement rate by followers"),
        QT_TRANSLATE_NOOP("Metric", "Engagements of posts ÷ the sum, over the posts, of the followers that their "
                                    "account had on the day of the post × 100: what a post drew of its followers."));
    byFollowers.version = 2;
    byFollowers.exclusions =
        said(QT_TRANSLATE_NOOP("Metric", "Posts whose figures the channel does not tell, and those "
                                         "of days before followers were told."));
    all.append(byFollowers);
    all.append(engagementRate(u"engagement_rate_views"_s, QT_TRANSLATE_NOOP("Metric", "Engagement rate by views"),
                              QT_TRANSLATE_NOOP("Metric", "Engagements of the posts whose views are told ÷ their views "
                                                          "(impressions) × 100.")));
    MetricDefinition daily =
        engagementRate(u"engagement_rate_daily"_s, QT_TRANSLATE_NOOP("Metric", "Engagement rate, daily"),
                       QT_TRANSLATE_NOOP("Metric", "What people did on a day (likes, shares, quotes, replies), with "
                                                   "whatever post, ÷ the followers of that day × 100; over several "
                                                   "days, the sum of one ÷ the sum of the other."));
    daily.population = said(QT_TRANSLATE_NOOP("Metric", "Days of accounts whose followers had been told by then."));
    daily.exclusions = said(QT_TRANSLATE_NOOP("Metric", "What was done on days before followers were told."));
    daily.rows = RowsOf::People;
    all.append(daily);
}

} // namespace rapport
