#include "measure/smalltown.h"
#include "measure/workedout.h"
#include "store/worklog.h"

#include <QRegularExpression>

namespace rapport::test {
namespace {

constexpr double kHours = 3600;

/// From what SmallTown tells.
const WorkedFigure kWeek[] = {
    {"messages", 8, 8, 8, 1},
    {"messages_received", 4, 4, 4, 1},
    {"messages_sent", 4, 4, 4},
    {"conversations_begun", 4, 4, 4},
    {"content_mix", 100.0 / 3, 1, 3},
    {"asks", 4, 4, 4},
    {"response_rate", 75, 3, 4},
    {"first_reply_median", 2 * kHours, 26 * 3600, 2},
    {"first_reply_p90", 24 * kHours, 26 * 3600, 2},
    {"first_reply_mean", 13 * kHours, 26 * 3600, 2},
    {"first_reply_healthy", 50, 1, 2},
    {"next_reply_median", 2 * kHours, 26 * 3600 + 1800, 3},
    {"next_reply_p90", 24 * kHours, 26 * 3600 + 1800, 3},
    {"next_reply_mean", 26.5 * kHours / 3, 26 * 3600 + 1800, 3},
    {"first_reply_work_median", std::nullopt, 0, 0},
    {"first_resolution_median", std::nullopt, 0, 0},
    {"service_level", std::nullopt, 0, 0},
    {"backlog", 1, 1, 1},
    {"backlog_age", 87 * kHours, 87 * 3600, 1},
    {"conversations_solved", 0, 0, 0},
    {"reopen_rate", std::nullopt, 0, 0},
    {"closure_ratio", 0, 0, 4},
    {"mood_net_opinions", 100.0 / 3, 1, 3, 2},
    {"mood_net_all", 25, 1, 4, 1},
    {"mood_share", 50, 2, 4, 1},
    {"posts", 1, 1, 1},
    {"likes", 4, 4, 1},
    {"shares", 2, 2, 1},
    {"engagements", 7, 7, 1},
    {"shares_per_post", 2, 2, 1},
    {"views", 100, 100, 1},
    {"engagement_rate_views", 7, 7, 100},
    {"engagement_rate_followers", 7, 7, 100},
    // A like and a reply on 80 + 80 and five days of 100 followers; the comment's account tells nothing of any.
    {"engagement_rate_daily", 200.0 / 660, 2, 660, 1},
    {"followers", 100, 100, 100, 1},
    {"follower_growth", 20, 20, 20, 1},
    {"follower_growth_rate", 25, 20, 80, 1},
    {"people_active", 3, 3, 3},
    {"people_new", 2, 2, 2},
    {"people_returning", 1, 1, 1},
    {"people_quiet", 0, 0, 0},
    {"people_back", 0, 0, 0},
    {"ladder", 3, 3, 3},
    {"ladder_movement", 2, 2, 2},
    {"participation", 3, 3, 100},
    {"onion", 3, 3, 3},
    {"absence_factor", 1, 1, 3},
    {"accounts_posted", 1, 1, 1},
};
[[maybe_unused]] const bool kHeld = isWorkedOut(kWeek);

TEST_F(SmallTown, IsMeasuredAsOneReckonsByHand)
{
    for (const WorkedFigure &expected : kWeek)
        expectFigure(week(QString::fromLatin1(expected.metric)), expected);
}

TEST_F(SmallTown, BreaksDownByWhatIsAsked)
{
    const auto byChannel = weekBy(u"messages_received"_s, u"channel"_s);
    EXPECT_EQ(byChannel.value(u"bluesky"_s).value, 3);
    EXPECT_EQ(byChannel.value(u"wordpress"_s).value, 1);
    EXPECT_EQ(byChannel.value(u"bluesky"_s).excluded, 1);
    const auto byKind = weekBy(u"messages_received"_s, u"kind"_s);
    EXPECT_EQ(byKind.value(u"mention"_s).value, 2);
    EXPECT_EQ(byKind.value(u"reply"_s).value, 1);
    EXPECT_EQ(byKind.value(u"comment"_s).value, 1);
    const auto byHour = weekBy(u"messages_received"_s, u"weekday_hour"_s);
    EXPECT_EQ(byHour.value(u"1-10"_s).value, 1); // Ann, on Monday at ten
    EXPECT_EQ(byHour.value(u"3-11"_s).value, 1);
    const auto byDirection = weekBy(u"conversations_begun"_s, u"direction"_s);
    EXPECT_EQ(byDirection.value(u"in"_s).value, 3);
    EXPECT_EQ(byDirection.value(u"out"_s).value, 1);
    const auto byLanguage = weekBy(u"mood_net_all"_s, u"language"_s);
    EXPECT_EQ(byLanguage.value(u"en"_s).value, 100);
    EXPECT_EQ(byLanguage.value(u"de"_s).value, -50);
    EXPECT_EQ(weekBy(u"followers"_s, u"channel"_s).value(u"wordpress"_s).value, std::nullopt);
}

TEST_F(SmallTown, SharesComeToAHundred)
{
    const auto moods = weekBy(u"mood_share"_s, u"mood"_s);
    EXPECT_EQ(moods.size(), 3);
    EXPECT_EQ(moods.value(u"positive"_s).value, 50);
    EXPECT_EQ(moods.value(u"neutral"_s).value, 25);
    EXPECT_EQ(moods.value(u"negative"_s).value, 25);
    EXPECT_EQ(moods.value(u"negative"_s).excluded, 1);
    const auto mix = weekBy(u"content_mix"_s, u"direction"_s);
    EXPECT_NEAR(*mix.value(u"in"_s).value + *mix.value(u"out"_s).value, 100, 1e-9);
    const auto parts = weekBy(u"participation"_s, u"part"_s);
    EXPECT_EQ(parts.value(u"heavy"_s).value, 2);
    EXPECT_EQ(parts.value(u"occasional"_s).value, 1);
    EXPECT_EQ(parts.value(u"silent"_s).value, 97);
    EXPECT_EQ(parts.value(u"silent"_s).rows, 0); // nobody knows who they are
}

TEST_F(SmallTown, PutsPeopleOnRungs)
{
    const auto rungs = weekBy(u"ladder"_s, u"rung"_s);
    EXPECT_EQ(rungs.value(u"creation"_s).value, 3);
    EXPECT_EQ(rungs.value(u"curation"_s).value, 0);
    const auto moves = weekBy(u"ladder_movement"_s, u"movement"_s);
    EXPECT_EQ(moves.value(u"up"_s).value, 2);
    EXPECT_EQ(moves.value(u"held"_s).value, 1); // Ann wrote the week before
    EXPECT_EQ(moves.value(u"down"_s).value, 0);
    const auto rings = weekBy(u"onion"_s, u"ring"_s);
    EXPECT_EQ(rings.value(u"core"_s).value, 3); // those who wrote as much stand on one ring
}

TEST_F(SmallTown, FollowsTimeStepByStep)
{
    const MetricResult result = measure({.metric = u"backlog"_s, .period = thisWeek, .step = Step::Day});
    QList<double> waiting;
    for (const MetricPoint &point : result.series.first().points)
        waiting.append(point.figure.value.value_or(-1));
    EXPECT_EQ(waiting, QList<double>({0, 1, 0, 1, 1, 1, 1}));
    EXPECT_EQ(result.whole.figure.value, 1);

    const MetricResult people = measure({.metric = u"people_active"_s, .period = thisWeek, .step = Step::Day});
    double sum = 0;
    for (const MetricPoint &point : people.series.first().points)
        sum += point.figure.value.value_or(0);
    EXPECT_EQ(sum, 5); // Ann and Bob on two days each
    EXPECT_EQ(people.whole.figure.value, 3);

    const MetricResult median = measure({.metric = u"first_reply_median"_s, .period = thisWeek, .step = Step::Day});
    EXPECT_EQ(median.series.first().points[0].figure.value, 7200);
    EXPECT_EQ(median.series.first().points[1].figure.value, 86400);
    EXPECT_EQ(median.series.first().points[2].figure.value, std::nullopt);
}

TEST_F(SmallTown, ComparesWithAnotherTime)
{
    const MetricResult result =
        measure({.metric = u"messages_received"_s, .period = thisWeek, .compareWith = lastWeek});
    EXPECT_EQ(result.whole.figure.value, 4);
    ASSERT_TRUE(result.compared);
    EXPECT_EQ(result.compared->figure.value, 1);
    EXPECT_EQ(result.compared->period, lastWeek);
    EXPECT_EQ(measure({.metric = u"people_new"_s, .period = lastWeek}).whole.figure.value, 1);
}

TEST_F(SmallTown, HasNoDataWhereThereIsNone)
{
    const Period never = days(u"2026-07-01"_s, u"2026-07-08"_s);
    const Period future = days(u"2026-10-01"_s, u"2026-10-08"_s);
    // Whom somebody wrote down is known at any time: there is nobody yet.
    static const QRegularExpression keptByHand(u"^(advocate|lead|idea)"_s);
    for (const MetricDefinition &metric : metrics()) {
        if (keptByHand.match(metric.id).hasMatch())
            continue;
        for (const Period &period : {never, future}) {
            SCOPED_TRACE(qPrintable(metric.id));
            const MetricResult result = measure({.metric = metric.id, .period = period});
            EXPECT_EQ(result.whole.figure.value, std::nullopt);
            EXPECT_TRUE(result.whole.query.isEmpty());
        }
    }
}

TEST_F(SmallTown, MarksWhatHasNotEnded)
{
    const Period thisMonth = days(u"2026-08-01"_s, u"2026-10-01"_s);
    const MetricResult result = measure({.metric = u"messages"_s, .period = thisMonth, .step = Step::Month});
    EXPECT_FALSE(result.series.first().points[0].unfinished);
    EXPECT_TRUE(result.series.first().points[1].unfinished);
    EXPECT_TRUE(result.whole.unfinished);
    EXPECT_FALSE(measure({.metric = u"messages"_s, .period = thisWeek}).whole.unfinished);
}

TEST_F(SmallTown, FiltersBeforeItCounts)
{
    MetricFilter german;
    german.languages = {u"de"_s};
    EXPECT_EQ(week(u"messages_received"_s, german).value, 2);
    EXPECT_EQ(week(u"mood_net_all"_s, german).value, -50);
    EXPECT_EQ(week(u"people_active"_s, german).value, 1);
    MetricFilter blog;
    blog.channels = {u"wordpress"_s};
    EXPECT_EQ(week(u"messages"_s, blog).value, 1);
    EXPECT_EQ(week(u"response_rate"_s, blog).value, 0);
    EXPECT_EQ(week(u"people_new"_s, blog).value, 1);
    const MetricResult followers = measure({.metric = u"followers"_s, .period = thisWeek, .filter = german});
    EXPECT_EQ(followers.whole.figure.value, std::nullopt);
    EXPECT_FALSE(followers.missing.isEmpty());
    // Who follows is not known by language: shares are those of all who took part.
    EXPECT_EQ(week(u"participation"_s, german).value, std::nullopt);
}

TEST_F(SmallTown, AsksForNamesAsTheyAreWritten)
{
    const ConversationId conversation =
        workspace().read([](Reader &r) { return store::conversationIds(r, {})->back(); });
    const auto tag = [&](const QString &name) {
        workspace().write([&](Writer &w) { store::addTag(w, conversation, name); });
        MetricFilter filter;
        filter.tags = {name};
        return filter;
    };
    for (const QString &name : {u"to look at"_s, u"5\""_s, u"a,b"_s, u"OR"_s, u"-x"_s, u"Ärger:laut"_s}) {
        const MetricResult result = measure({.metric = u"conversations_begun"_s,
                                             .period = days(u"2026-09-01"_s, u"2026-09-21"_s),
                                             .filter = tag(name)});
        EXPECT_EQ(result.whole.figure.value, 1) << qPrintable(name);
        const Result<Query> query = parseQuery(result.whole.query);
        ASSERT_TRUE(query) << qPrintable(result.whole.query);
        const auto ids =
            workspace().read([&](Reader &r) { return store::conversationIds(r, {.query = *query}).value(); });
        EXPECT_EQ(ids.size(), 1) << qPrintable(result.whole.query);
    }
    for (const QString &name : {u"5\" reed"_s, u"\"quoted"_s}) {
        const MetricRequest request{.metric = u"messages"_s, .period = thisWeek, .filter = tag(name)};
        EXPECT_EQ(refusal(request).kind, ErrorKind::Invalid) << qPrintable(name);
    }
}

TEST_F(SmallTown, SaysWhatHasToBeConnected)
{
    for (const MetricDefinition &metric : metrics()) {
        if (metric.missing.isEmpty())
            continue;
        const MetricResult result = measure({.metric = metric.id, .period = thisWeek});
        EXPECT_EQ(result.missing, metric.missing);
        EXPECT_TRUE(result.series.isEmpty());
    }
}

TEST_F(SmallTown, RefusesWhatItCannotMeasure)
{
    MetricFilter unknown;
    unknown.channels = {u"telegraph"_s};
    MetricFilter noTag;
    noTag.tags = {u"never used"_s};
    for (const MetricRequest &request :
         {MetricRequest{.metric = u"happiness"_s, .period = thisWeek},
          MetricRequest{.metric = u"messages"_s, .period = {thisWeek.toDay, thisWeek.fromDay}},
          MetricRequest{.metric = u"messages"_s, .period = {0, 2'000'000'000}},
          MetricRequest{.metric = u"messages"_s, .period = thisWeek, .groupBy = u"weather"_s},
          MetricRequest{.metric = u"backlog_age"_s, .period = thisWeek, .step = Step::Day},
          MetricRequest{.metric = u"messages"_s, .period = thisWeek, .filter = unknown},
          MetricRequest{.metric = u"messages"_s, .period = thisWeek, .filter = noTag}})
        EXPECT_EQ(refusal(request).kind, ErrorKind::Invalid);
}

} // namespace
} // namespace rapport::test
