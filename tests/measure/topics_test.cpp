#include "measure/measuring.h"
#include "measure/workedout.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/rollups.h"
#include "store/search.h"
#include "store/watchednames.h"
#include "support/tempworkspace.h"

#include <algorithm>

// Topics and share of voice, worked out by hand, and the rows behind them.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDayMs = 86'400'000;

[[maybe_unused]] const bool kHeld = isWorkedOut({"topic_trend", "topic_rise", "share_of_voice"});

/// Seven days and the seven before them in which six people write.
class Talk
{
public:
    Talk()
    {
        workspace.clock().set(1'790'000'000'000);
        workspace.write([this](Writer &w) {
            EXPECT_TRUE(store::setReportZone(w, "UTC"));
            Account account;
            account.channel = u"bluesky"_s;
            account.name = u"Birch"_s;
            account = store::addAccount(w, account);
            Conversation conversation;
            conversation.account = account.id;
            conversation.remoteKey = u"1"_s;
            conversation.id = store::addConversation(w, conversation);
            for (int i = 0; i < 6; ++i) {
                Identity identity;
                identity.channel = u"bluesky"_s;
                identity.remoteId = u"did:"_s + QString::number(i);
                m_people.push_back(store::upsertIdentity(w, identity, w.nowMs()));
            }
            say(w, account.id, conversation.id, u"The loom is warm"_s, 42, 42);
            say(w, account.id, conversation.id, u"Kiln"_s, 18, 1);
            say(w, account.id, conversation.id, u"Ask Birch about the glaze"_s, 12, 0);
            say(w, account.id, conversation.id, u"birchco beats Yarnia"_s, 6, 0);
            say(w, account.id, conversation.id, u"Yarnia"_s, 3, 6);
        });
        const int today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
        period = {today - 6, today + 1};
    }

    void watch()
    {
        workspace.write([](Writer &w) {
            WatchedName ours{.id = {},
                             .uid = {},
                             .name = u"Birch"_s,
                             .side = WatchedSide::Ours,
                             .phrases = {u"birch"_s, u"birchco"_s}};
            WatchedName theirs{
                .id = {}, .uid = {}, .name = u"Yarnia"_s, .side = WatchedSide::Competitor, .phrases = {u"yarnia"_s}};
            theirs.position = 1;
            store::addWatchedName(w, ours);
            store::addWatchedName(w, theirs);
        });
    }

    MetricResult measure(const QString &metric, const QString &groupBy = {}, Step step = Step::Whole)
    {
        return workspace.read([&](Reader &r) {
            Result<MetricResult> result = Measuring(r).measure({.metric = metric,
                                                                .period = period,
                                                                .step = step,
                                                                .groupBy = groupBy,
                                                                .filter = {},
                                                                .compareWith = before(period)});
            EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
            return result.value_or(MetricResult());
        });
    }

    /// As many rows as it says, with each figure.
    int walk(const MetricResult &result)
    {
        int walked = 0;
        const auto visit = [&](const MetricPoint &point) {
            EXPECT_EQ(point.query.isEmpty(), point.figure.rows == 0);
            if (point.figure.rows == 0)
                return;
            ++walked;
            const int rows = workspace.read([&point](Reader &r) {
                const Result<Query> query = parseQuery(point.query);
                EXPECT_TRUE(query) << qPrintable(point.query);
                return query ? store::countHits(r, *query, 10'000).value_or(-1) : -1;
            });
            EXPECT_EQ(rows, point.figure.rows) << qPrintable(point.query);
        };
        visit(result.whole);
        if (result.compared)
            visit(*result.compared);
        for (const MetricSeries &series : result.series) {
            visit(series.whole);
            for (const MetricPoint &point : series.points)
                visit(point);
        }
        return walked;
    }

    TempWorkspace workspace;
    Period period;

private:
    void say(Writer &w, AccountId account, ConversationId conversation, const QString &text, int now, int earlier)
    {
        for (int i = 0; i < now + earlier; ++i) {
            Message message;
            message.account = account;
            message.conversation = conversation;
            message.author = m_people[static_cast<size_t>(i % 6)];
            message.remoteId = text + QString::number(i);
            message.kind = MessageKind::Reply;
            message.at = w.nowMs() - 1000 - kDayMs * (i < now ? i % 7 : 7 + i % 7);
            message.receivedAt = w.nowMs();
            message.text = text;
            message.language = u"en"_s;
            store::addMessage(w, message, 1);
        }
    }

    std::vector<IdentityId> m_people;
};

const MetricSeries *seriesOf(const MetricResult &result, const QString &label)
{
    const auto it = std::find_if(result.series.begin(), result.series.end(),
                                 [&label](const MetricSeries &series) { return series.label == label; });
    return it == result.series.end() ? nullptr : &*it;
}

TEST(ShareOfVoice, IsOursOfAllMentions)
{
    Talk talk;
    EXPECT_FALSE(talk.measure(u"share_of_voice"_s).whole.figure.value);
    talk.watch();
    const MetricResult all = talk.measure(u"share_of_voice"_s, {}, Step::Day);
    // 12 + 6 of ours; 6 + 3 of the competitor's: 18 of 27.
    EXPECT_EQ(all.whole.figure.numerator, 18);
    EXPECT_EQ(all.whole.figure.denominator, 27);
    EXPECT_DOUBLE_EQ(all.whole.figure.value.value_or(0), 100.0 * 18 / 27);
    ASSERT_TRUE(all.compared);
    EXPECT_DOUBLE_EQ(all.compared->figure.value.value_or(-1), 0);
    EXPECT_EQ(all.compared->figure.denominator, 6);
    EXPECT_EQ(talk.walk(all), 9);
    const MetricResult byName = talk.measure(u"share_of_voice"_s, u"name"_s);
    const MetricSeries *theirs = seriesOf(byName, u"Yarnia"_s);
    ASSERT_TRUE(theirs);
    EXPECT_EQ(theirs->whole.figure.numerator, 9);
    EXPECT_EQ(theirs->whole.figure.denominator, 27);
    EXPECT_GT(talk.walk(byName), 3);
}

TEST(TopicTrend, IsAPartOfAllMentionsOfTopics)
{
    Talk talk;
    const MetricResult byTopic = talk.measure(u"topic_trend"_s, u"topic"_s, Step::Day);
    const MetricSeries *kiln = seriesOf(byTopic, u"Kiln"_s);
    ASSERT_TRUE(kiln);
    qint64 mentions = 0;
    double percents = 0;
    for (const MetricSeries &series : byTopic.series) {
        mentions += series.whole.figure.numerator;
        percents += series.whole.figure.value.value_or(0);
    }
    EXPECT_EQ(kiln->whole.figure.numerator, 18);
    EXPECT_EQ(kiln->whole.figure.denominator, mentions);
    EXPECT_NEAR(percents, 100, 1e-9);
    EXPECT_GT(talk.walk(byTopic), 7);
    EXPECT_GT(talk.walk(talk.measure(u"topic_trend"_s)), 0);
}

TEST(TopicRise, IsHowManyTimesAsOften)
{
    Talk talk;
    const MetricResult byTopic = talk.measure(u"topic_rise"_s, u"topic"_s);
    const MetricSeries *kiln = seriesOf(byTopic, u"Kiln"_s);
    ASSERT_TRUE(kiln);
    // Words now: 42 × 4 + 18 + 12 × 5 + 6 × 3 + 3 = 267; before: 42 × 4 + 1 + 6 = 175. (18 / 267) ÷ (1 / 175).
    EXPECT_NEAR(kiln->whole.figure.value.value_or(0), 18.0 / 267 * 175, 1e-9);
    EXPECT_EQ(kiln->whole.figure.numerator, 18);
    EXPECT_EQ(kiln->whole.figure.denominator, 1);
    EXPECT_GT(talk.walk(byTopic), 0);
    EXPECT_GT(talk.walk(talk.measure(u"topic_rise"_s)), 0);
}

} // namespace
} // namespace rapport::test
