#include "channels/feeds/feedcursor.h"
#include "channels/feeds/feedsconnector.h"

#include "base/time.h"
#include "support/fakeclock.h"
#include "support/fakehttp.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using namespace rapport::feeds;
using Method = HttpRequest::Method;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

const QString kFeed = u"https://blog.example/feed/"_s;
const QString kItems = u"items"_s;

QByteArray feed(const QList<int> &ids, const QByteArray &head = {})
{
    QByteArray body = "<rss version=\"2.0\"><channel><title>Birch</title>" + head;
    for (const int id : ids)
        body += "<item><guid>" + QByteArray::number(id) + "</guid><title>x</title></item>";
    return body + "</channel></rss>";
}

QByteArray sentHeader(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

class FeedsConnectorTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        account.channel = u"feeds"_s;
        account.remoteId = kFeed;
        account.settings = {{u"address"_s, u"blog.example"_s}, {u"contains"_s, u"others"_s}};
    }

    Session session() { return Session(account, {}, http, clock, memory, {}); }

    Result<Pull> pull(const QString &cursor = {}, PullMode mode = PullMode::Live)
    {
        Session s = session();
        return connector.pull(s, kItems, mode, cursor);
    }

    void answer(int status, const QByteArray &body = {}, const Headers &headers = {}, const QString &url = kFeed)
    {
        http.forget(Method::Get, url);
        http.on(Method::Get, url, status, body, headers);
    }

    Account account;
    test::FakeHttp http;
    test::FakeClock clock;
    SessionMemory memory;
    FeedsConnector connector;
};

TEST_F(FeedsConnectorTest, ConditionsAreSentBackAsTheyCame)
{
    answer(200, feed({1, 2}), {{"etag", "W/\"a b\""}, {"last-modified", "Mon, 20 Apr 2026 09:06:43 GMT"}});
    const auto first = pull();
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    EXPECT_EQ(first->items.size(), 2);
    EXPECT_FALSE(first->more);
    EXPECT_TRUE(sentHeader(http.requests().last(), "If-None-Match").isEmpty());

    answer(304);
    const auto second = pull(first->next);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->items.isEmpty());
    EXPECT_EQ(second->next, first->next);
    EXPECT_EQ(sentHeader(http.requests().last(), "If-None-Match"), "W/\"a b\"");
    EXPECT_EQ(sentHeader(http.requests().last(), "If-Modified-Since"), "Mon, 20 Apr 2026 09:06:43 GMT");
}

TEST_F(FeedsConnectorTest, TheSameBodyAgainBringsNothing)
{
    answer(200, feed({1, 2}));
    const auto first = pull();
    const auto second = pull(first->next);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->items.isEmpty());
    EXPECT_FALSE(second->gap);
}

TEST_F(FeedsConnectorTest, AGapIsSeenWhereNothingOverlaps)
{
    answer(200, feed({1, 2}));
    const auto first = pull();
    EXPECT_FALSE(first->gap);
    answer(200, feed({2, 3}));
    const auto second = pull(first->next);
    EXPECT_FALSE(second->gap);
    EXPECT_EQ(second->items.size(), 2);
    answer(200, feed({8, 9}));
    const auto third = pull(second->next);
    EXPECT_TRUE(third->gap);
    answer(200, feed({}));
    EXPECT_FALSE(pull(third->next)->gap) << "an empty feed says nothing";
}

TEST_F(FeedsConnectorTest, AFeedThatAsksForRestIsLeftAlone)
{
    answer(200, feed({1}, "<ttl>90</ttl>"), {{"cache-control", "public, max-age=600"}});
    const auto first = pull();
    clock.advance(89 * kMinuteMs);
    const auto early = pull(first->next);
    ASSERT_TRUE(early);
    EXPECT_TRUE(early->items.isEmpty());
    EXPECT_EQ(early->next, first->next);
    EXPECT_EQ(http.requests().size(), 1);
    clock.advance(2 * kMinuteMs);
    ASSERT_TRUE(pull(first->next));
    EXPECT_EQ(http.requests().size(), 2);
}

TEST_F(FeedsConnectorTest, HoursAndDaysOfRestAreKept)
{
    LiveCursor cursor;
    const qint64 friday = clock.nowMs(); // 2026-05-01T10:00:00Z
    EXPECT_FALSE(restsNow(cursor, friday));
    cursor.skipHours = {10};
    EXPECT_TRUE(restsNow(cursor, friday));
    EXPECT_FALSE(restsNow(cursor, friday + kHourMs));
    cursor.skipHours.clear();
    cursor.skipDays = {5};
    EXPECT_TRUE(restsNow(cursor, friday));
    EXPECT_FALSE(restsNow(cursor, friday + kDayMs));
    cursor.skipDays = {1, 2, 3, 4, 5, 6, 7};
    EXPECT_FALSE(restsNow(cursor, friday)) << "a feed that always rests is taken at its items, not at its word";
    cursor = {};
    cursor.nextAfter = friday + 400 * kDayMs;
    EXPECT_FALSE(restsNow(cursor, friday)) << "the clock was set back";
}

TEST_F(FeedsConnectorTest, StatusesMeanWhatTheyMean)
{
    answer(410);
    EXPECT_EQ(pull().error().kind, ErrorKind::Gone);
    answer(503, "busy", {{"retry-after", "120"}});
    EXPECT_EQ(pull().error().retryAfterMs, 120 * kSecondMs);
    answer(429, {}, {{"retry-after", "60"}});
    EXPECT_EQ(pull().error().kind, ErrorKind::RateLimited);
    answer(200, "<!doctype html><title>Sign in</title>");
    EXPECT_EQ(pull().error().kind, ErrorKind::Malformed);
}

TEST_F(FeedsConnectorTest, APermanentMoveIsBelievedAfterThreeTimes)
{
    const QString moved = u"https://new.example/feed/"_s;
    int served = 0;
    http.on(Method::Get, kFeed, [&](const HttpRequest &) -> Result<HttpResponse> {
        HttpResponse response;
        response.status = 200;
        response.body = feed({1, ++served});
        response.url = QUrl(moved);
        response.permanentRedirects = {QUrl(moved)};
        return response;
    });
    answer(200, feed({1}), {}, moved);
    QString cursor;
    for (int i = 0; i < 3; ++i) {
        const auto answered = pull(cursor);
        ASSERT_TRUE(answered);
        cursor = answered->next;
    }
    EXPECT_EQ(http.requestsTo(moved).size(), 0);
    const auto direct = pull(cursor);
    ASSERT_TRUE(direct);
    EXPECT_EQ(http.requestsTo(moved).size(), 1);
    ASSERT_TRUE(pull(direct->next));
    EXPECT_EQ(http.requestsTo(moved).size(), 2) << "the move is not forgotten";

    answer(404, {}, {}, moved);
    ASSERT_TRUE(pull(direct->next)) << "where it is lost, the address that was given counts";
    EXPECT_EQ(http.requestsTo(kFeed).size(), 4);
}

TEST_F(FeedsConnectorTest, AnUnreadableCursorBeginsAnew)
{
    answer(200, feed({1}));
    const auto begun = pull(u"not json"_s);
    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->items.size(), 1);
}

TEST_F(FeedsConnectorTest, HistoryFollowsTheFeedsOwnPages)
{
    const QString two = u"https://blog.example/feed/2"_s;
    answer(200, feed({9, 8}, "<link xmlns='http://www.w3.org/2005/Atom' rel='next' href='/feed/2'/>"));
    answer(200, feed({7}), {}, two);
    const auto first = pull({}, PullMode::History);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->items.size(), 2);
    EXPECT_TRUE(first->more);
    const auto second = pull(first->next, PullMode::History);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->items.size(), 1);
    EXPECT_FALSE(second->more);
}

TEST_F(FeedsConnectorTest, HistoryOfWordPressEndsWhereItRefuses)
{
    const QByteArray generator = "<generator>https://wordpress.org/?v=6.1</generator>";
    answer(200, feed({9, 8}, generator));
    answer(200, feed({7, 6}, generator), {}, kFeed + u"?paged=2");
    answer(404, "<html>", {}, kFeed + u"?paged=3");
    const auto first = pull({}, PullMode::History);
    const auto second = pull(first->next, PullMode::History);
    ASSERT_TRUE(second && second->more);
    EXPECT_EQ(second->items.size(), 2);
    const auto third = pull(second->next, PullMode::History);
    ASSERT_TRUE(third);
    EXPECT_FALSE(third->more);
    EXPECT_TRUE(third->items.isEmpty());
}

TEST_F(FeedsConnectorTest, HistoryThatRepeatsItselfEnds)
{
    answer(200, feed({9, 8}, "<generator>WordPress</generator>")); // whatever the page
    const auto first = pull({}, PullMode::History);
    ASSERT_TRUE(first && first->more);
    const auto second = pull(first->next, PullMode::History);
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->more);

    answer(200, feed({1}));
    EXPECT_FALSE(pull({}, PullMode::History)->more) << "a feed without pages is all there is";
}

TEST_F(FeedsConnectorTest, VerifyFindsTheFeedOfAPage)
{
    account.remoteId.clear();
    answer(200, "<html><head><link rel=alternate type='application/rss+xml' href='/feed/'></head></html>", {},
           u"https://blog.example"_s);
    answer(200, feed({1}));
    Session s = session();
    const auto profile = connector.verify(s);
    ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
    EXPECT_EQ(profile->server, kFeed);
    EXPECT_EQ(profile->me.remoteId, kFeed);
    EXPECT_EQ(profile->me.realm, u"blog.example"_s);
    EXPECT_TRUE(profile->me.self);
    EXPECT_EQ(profile->accountName, u"Birch"_s);
}

TEST_F(FeedsConnectorTest, VerifyTriesTheUsualPlaces)
{
    account.remoteId.clear();
    answer(200, "<html><head></head></html>", {}, u"https://blog.example"_s);
    answer(404, {}, {}, kFeed);
    answer(404, {}, {}, u"https://blog.example/rss"_s);
    answer(404, {}, {}, u"https://blog.example/feed.json"_s);
    answer(200, "<feed xmlns='http://www.w3.org/2005/Atom'><title>Ink</title></feed>", {},
           u"https://blog.example/atom.xml"_s);
    Session s = session();
    const auto profile = connector.verify(s);
    ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
    EXPECT_EQ(profile->server, u"https://blog.example/atom.xml"_s);

    answer(404, {}, {}, u"https://blog.example/atom.xml"_s);
    const auto none = connector.verify(s);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::Invalid);
}

TEST_F(FeedsConnectorTest, AFeedCanOnlyBeRead)
{
    Session s = session();
    EXPECT_EQ(connector.perform(s, ReplyAction{}, {}).error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(connector.info().can.reply);
    EXPECT_FALSE(connector.info().can.needsSecret);
    EXPECT_EQ(connector.feedKinds(account), QStringList{kItems});
}

} // namespace
} // namespace rapport
