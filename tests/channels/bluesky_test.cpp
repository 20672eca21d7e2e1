#include "channels/bluesky/blueskyclient.h"
#include "channels/bluesky/blueskypull.h"
#include "channels/bluesky_testbase.h"

#include <QUrlQuery>
#include <gtest/gtest.h>
#include <thread>

namespace rapport::bluesky {

TEST(BlueskyServer, NeedsTlsUnlessItIsThisMachine)
{
    const struct
    {
        QString setting;
        QString expected;
    } cases[] = {
        {u""_s, u"https://bsky.social"_s},
        {u"bsky.social"_s, u"https://bsky.social"_s},
        {u" https://pds.example/ "_s, u"https://pds.example"_s},
        {u"https://pds.example:8443"_s, u"https://pds.example:8443"_s},
        {u"http://localhost:2583"_s, u"http://localhost:2583"_s},
        {u"http://127.0.0.1:2583"_s, u"http://127.0.0.1:2583"_s},
        {u"http://pds.example"_s, {}},
        {u"http://localhost.example"_s, {}},
        {u"https://user:word@pds.example"_s, {}},
        {u"https://pds.example/path"_s, {}},
        {u"https://pds.example?q"_s, {}},
        {u"ftp://pds.example"_s, {}},
        {u"https://"_s, {}},
        {u"not an address"_s, {}},
    };
    for (const auto &c : cases) {
        const auto url = serverFromSetting(c.setting);
        EXPECT_EQ(url.has_value() ? url->toString() : QString(), c.expected) << c.setting.toStdString();
        if (!url) {
            EXPECT_EQ(url.error().kind, ErrorKind::Invalid);
        }
    }
}

TEST(BlueskyServer, ThePersonalServerComesFromTheDidDocument)
{
    const auto document = [](const QString &endpoint) {
        return QJsonObject{
            {u"service"_s,
             QJsonArray{QJsonObject{{u"id"_s, u"#other"_s}, {u"serviceEndpoint"_s, u"https://other.example"_s}},
                        QJsonObject{{u"id"_s, u"#atproto_pds"_s}, {u"serviceEndpoint"_s, endpoint}}}}};
    };
    const QUrl entryUrl(u"https://bsky.social"_s);
    EXPECT_EQ(personalServer(document(u"https://pds.example/"_s), entryUrl), QUrl(u"https://pds.example"_s));
    EXPECT_EQ(personalServer({}, entryUrl), entryUrl);
    EXPECT_EQ(personalServer(document(u"http://pds.example"_s), entryUrl), entryUrl);
    EXPECT_EQ(personalServer(document(u"http://localhost:1"_s), entryUrl), entryUrl);
    const QUrl local(u"http://127.0.0.1:9"_s);
    EXPECT_EQ(personalServer(document(u"http://localhost:2583"_s), local), local);
}

TEST_F(BlueskyTest, VerifyFindsOutWhoTheAccountIs)
{
    scriptSignIn();
    http.on(Method::Get, own(u"app.bsky.actor.getProfile"_s), 200, fixture(u"bluesky/profile.json"_s));
    Session session = newSession();
    const auto profile = connector.verify(session);
    ASSERT_TRUE(profile.has_value()) << profile.error().detail.toStdString();
    EXPECT_EQ(profile->me.remoteId, kMe);
    EXPECT_EQ(profile->me.followers, 3);
    EXPECT_TRUE(profile->me.self);
    EXPECT_EQ(profile->accountName, u"juniper.example"_s);
    EXPECT_EQ(profile->server, u"https://bsky.social"_s);
    const QJsonObject sent = QJsonDocument::fromJson(http.requests().first().body).object();
    EXPECT_EQ(sent[u"identifier"_s].toString(), u"juniper.example"_s);
    EXPECT_EQ(sent[u"password"_s].toString(), u"app-password"_s);
    EXPECT_EQ(session.requests(), 2);
}

TEST_F(BlueskyTest, VerifyTellsWhatIsWrong)
{
    const auto kindWith = [this](int status, const QByteArray &body) {
        http.forget(Method::Post, entry(kCreateSession));
        http.on(Method::Post, entry(kCreateSession), status, body);
        Session session = newSession();
        const auto profile = connector.verify(session);
        EXPECT_FALSE(profile.has_value());
        return profile ? ErrorKind::Busy : profile.error().kind;
    };
    EXPECT_EQ(kindWith(401, error(u"AuthenticationRequired"_s)), ErrorKind::Auth);
    EXPECT_EQ(kindWith(401, error(u"AuthFactorTokenRequired"_s)), ErrorKind::Auth);
    EXPECT_EQ(kindWith(400, error(u"AccountTakedown"_s)), ErrorKind::Auth);
    EXPECT_EQ(kindWith(404, "<html>no such page</html>"), ErrorKind::Malformed);
    EXPECT_EQ(kindWith(200, "<html>welcome</html>"), ErrorKind::Malformed);
    EXPECT_EQ(kindWith(200, "{}"), ErrorKind::Malformed);
    EXPECT_EQ(kindWith(200, tokens(u"bad\r\nX-Header: 1"_s, u"refresh"_s)), ErrorKind::Malformed);
    EXPECT_EQ(kindWith(503, ""), ErrorKind::Remote);
    account.remoteId = u"did:plc:somebodyelse"_s;
    EXPECT_EQ(kindWith(200, tokens(u"access"_s, u"refresh"_s)), ErrorKind::Auth);
    EXPECT_EQ(memory.value(u"access"_s), u""_s);

    account.settings = {{u"handle"_s, u"juniper.example"_s}, {u"server"_s, u"http://pds.example"_s}};
    Session session = newSession();
    EXPECT_EQ(connector.verify(session).error().kind, ErrorKind::Invalid);
}

TEST_F(BlueskyTest, SignsInOnceAndKeepsTheTokens)
{
    scriptSignIn();
    http.on(Method::Get, own(kNotificationList), 200, likes({}));
    ASSERT_TRUE(pull(u"notifications"_s, PullMode::Live).has_value());
    ASSERT_TRUE(pull(u"notifications"_s, PullMode::Live).has_value());
    EXPECT_EQ(http.requestsTo(entry(kCreateSession)).size(), 1);
    EXPECT_EQ(authorization(http.requests().last()), "Bearer access-1");
}

TEST_F(BlueskyTest, TokensThatRanOutAreRenewedOnce)
{
    const QList<std::pair<int, QString>> refusals = {
        {400, u"ExpiredToken"_s}, {400, u"InvalidToken"_s}, {401, u"AuthenticationRequired"_s}};
    for (const auto &[status, name] : refusals) {
        test::FakeHttp fresh;
        beSignedIn();
        fresh.on(Method::Get, own(kNotificationList), status, error(name));
        fresh.on(Method::Get, own(kNotificationList), 200, likes({}));
        fresh.on(Method::Post, own(kRefreshSession), 200, tokens(u"access-2"_s, u"refresh-2"_s));
        Session session(account, u"app-password"_s, fresh, clock, memory, {});
        ASSERT_TRUE(connector.pull(session, u"notifications"_s, PullMode::Live, {}).has_value());
        const auto refresh = fresh.requestsTo(own(kRefreshSession));
        ASSERT_EQ(refresh.size(), 1);
        EXPECT_EQ(authorization(refresh.first()), "Bearer refresh-1");
        EXPECT_EQ(authorization(fresh.requests().last()), "Bearer access-2");
        EXPECT_EQ(memory.value(u"refresh"_s), u"refresh-2"_s);
    }
}

TEST_F(BlueskyTest, ARefusedRenewalSignsInAnew)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 400, error(u"ExpiredToken"_s));
    http.on(Method::Get, own(kNotificationList), 200, likes({}));
    http.on(Method::Post, own(kRefreshSession), 400, error(u"ExpiredToken"_s));
    scriptSignIn();
    EXPECT_TRUE(pull(u"notifications"_s, PullMode::Live).has_value());
    EXPECT_EQ(http.requestsTo(entry(kCreateSession)).size(), 1);
}

TEST_F(BlueskyTest, ATokenThatIsRefusedAgainIsAuth)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 401, error(u"AuthenticationRequired"_s));
    http.on(Method::Post, own(kRefreshSession), 200, tokens(u"access-2"_s, u"refresh-2"_s));
    EXPECT_EQ(kindOfPull(), ErrorKind::Auth);
    EXPECT_EQ(http.requestsTo(own(kNotificationList)).size(), 2);
}

TEST_F(BlueskyTest, RunsSideBySideRenewOnce)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), [](const HttpRequest &request) -> Result<HttpResponse> {
        HttpResponse response;
        response.url = request.url;
        const bool outdated = authorization(request) == "Bearer access-1";
        response.status = outdated ? 400 : 200;
        response.body = outdated ? error(u"ExpiredToken"_s) : likes({});
        return response;
    });
    http.on(Method::Post, own(kRefreshSession), 200, tokens(u"access-2"_s, u"refresh-2"_s));
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([this] { EXPECT_TRUE(pull(u"notifications"_s, PullMode::Live).has_value()); });
    }
    EXPECT_EQ(http.requestsTo(own(kRefreshSession)).size(), 1);
}

TEST_F(BlueskyTest, ErrorsHaveTheirKind)
{
    beSignedIn();
    const struct
    {
        int status;
        QByteArray body;
        ErrorKind kind;
    } cases[] = {
        {400, error(u"InvalidRequest"_s), ErrorKind::Rejected},
        {400, error(u"NotFound"_s), ErrorKind::NotFound},
        {403, "<html>", ErrorKind::Auth},
        {502, error(u"UpstreamFailure"_s), ErrorKind::Remote},
        {500, error(u"InternalServerError"_s), ErrorKind::Remote},
        {500, error(u"NotFound"_s), ErrorKind::Remote},
        {200, "<html>captive portal</html>", ErrorKind::Malformed},
        {200, "[1,2]", ErrorKind::Malformed},
        {200, QByteArray(5000, '['), ErrorKind::Malformed},
        {302, "", ErrorKind::Malformed},
    };
    for (const auto &c : cases) {
        http.forget(Method::Get, own(kNotificationList));
        http.on(Method::Get, own(kNotificationList), c.status, c.body);
        EXPECT_EQ(kindOfPull(), c.kind) << c.status << " " << c.body.left(80).toStdString();
    }
}

TEST_F(BlueskyTest, LimitsAreHeeded)
{
    beSignedIn();
    const QByteArray reset = QByteArray::number(clock.nowMs() / 1000 + 90);
    http.on(Method::Get, own(kNotificationList), 429, error(u"RateLimitExceeded"_s),
            {{"ratelimit-limit", "3000"}, {"ratelimit-remaining", "0"}, {"ratelimit-reset", reset}});
    Session session = newSession();
    const auto result = connector.pull(session, u"notifications"_s, PullMode::Live, {});
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(result.error().retryAfterMs, 90'000);
    EXPECT_EQ(session.quota(), (Quota{u"requests"_s, 3000, 0, clock.nowMs() + 90'000}));
}

TEST_F(BlueskyTest, TheFirstPullBringsTheNewestPageOnly)
{
    beSignedIn();
    const qint64 now = clock.nowMs();
    http.on(Method::Get, own(kNotificationList), 200, likes({now - 1000, now - 2000}, u"older"_s));
    const auto result = pull(u"notifications"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->items.size(), 2);
    EXPECT_FALSE(result->more);
    EXPECT_EQ(LiveCursor::fromText(result->next).mark, now - 1000);
}

TEST_F(BlueskyTest, LaterPullsWalkDownToTheMark)
{
    beSignedIn();
    const qint64 now = clock.nowMs();
    const qint64 mark = now - 10 * kHourMs;
    http.on(Method::Get, own(kNotificationList), 200, likes({now - 1, now - kHourMs}, u"c1"_s));
    http.on(Method::Get, own(kNotificationList + u"?limit=100&cursor=c1"_s), 200, likes({now - 2 * kHourMs}, u"c2"_s));
    http.on(Method::Get, own(kNotificationList + u"?limit=100&cursor=c2"_s), 200,
            likes({mark, mark - kLiveOverlapMs / 2, mark - kLiveOverlapMs - 1}, u"c3"_s));

    auto result = pull(u"notifications"_s, PullMode::Live, LiveCursor{mark, {}, 0}.toText());
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->items.size(), 2);
    EXPECT_TRUE(result->more);
    result = pull(u"notifications"_s, PullMode::Live, result->next); // as after a restart: all is in the cursor
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->more);
    EXPECT_EQ(LiveCursor::fromText(result->next).mark, mark) << "the mark moves only when the walk is done";
    result = pull(u"notifications"_s, PullMode::Live, result->next);
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->more);
    EXPECT_EQ(result->items.size(), 2) << "what is older than the overlap is known";
    const LiveCursor last = LiveCursor::fromText(result->next);
    EXPECT_EQ(last.mark, now - 1);
    EXPECT_EQ(last.page, u""_s);
    EXPECT_TRUE(http.unexpected().isEmpty());
}

TEST_F(BlueskyTest, TimesInTheFutureDoNotMoveTheMarkThere)
{
    beSignedIn();
    const qint64 now = clock.nowMs();
    http.on(Method::Get, own(kNotificationList), 200, likes({now + 400 * kDayMs, now - 1000}));
    const auto result = pull(u"notifications"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(LiveCursor::fromText(result->next).mark, now);
}

TEST_F(BlueskyTest, CursorsThatCannotBeReadStartAnew)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 200, likes({clock.nowMs()}, u"c1"_s));
    for (const QString &cursor : {u"nonsense"_s, u"[]"_s, u"{\"mark\":\"x\"}"_s}) {
        const auto result = pull(u"notifications"_s, PullMode::Live, cursor);
        ASSERT_TRUE(result.has_value());
        EXPECT_FALSE(result->more);
        EXPECT_EQ(result->items.size(), 1);
    }
}

TEST_F(BlueskyTest, HistoryGoesBackToTheEnd)
{
    beSignedIn();
    const qint64 now = clock.nowMs();
    http.on(Method::Get, own(kNotificationList), 200, likes({now}, u"a+b/c=%25 d"_s));
    http.on(Method::Get, own(kNotificationList), 200, likes({now - kDayMs}));
    auto result = pull(u"notifications"_s, PullMode::History);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->more);
    result = pull(u"notifications"_s, PullMode::History, result->next);
    ASSERT_TRUE(result.has_value());
    EXPECT_FALSE(result->more);
    EXPECT_EQ(QUrlQuery(http.requests().last().url).queryItemValue(u"cursor"_s, QUrl::FullyDecoded), u"a+b/c=%25 d"_s);
}

TEST_F(BlueskyTest, AListThatLeadsBackToItselfEnds)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 200, likes({clock.nowMs()}, u"same"_s));
    EXPECT_FALSE(pull(u"notifications"_s, PullMode::History, u"same"_s)->more);
    http.forget(Method::Get, own(kNotificationList));
    http.on(Method::Get, own(kNotificationList), 200, likes({}, u"other"_s));
    EXPECT_FALSE(pull(u"notifications"_s, PullMode::History, u"same"_s)->more) << "an empty page";
}

TEST_F(BlueskyTest, NotificationsComeWithTheirThreads)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 200, fixture(u"bluesky/notifications.json"_s));
    http.on(Method::Get, own(kGetPosts), 200, fixture(u"bluesky/posts.json"_s));
    const auto result = pull(u"notifications"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value()) << result.error().detail.toStdString();
    int messages = 0;
    int activities = 0;
    for (const RemoteItem &item : result->items) {
        if (const auto *message = std::get_if<RemoteMessage>(&item)) {
            ++messages;
            EXPECT_GE(message->stats.likes, 0) << "the full view took the place of the notice";
            EXPECT_EQ(message->asksForAnswer, message->remoteId != kRoot);
            if (message->kind == MessageKind::Quote) {
                EXPECT_EQ(message->attachments.size(), 1);
            }
        }
        activities += std::holds_alternative<RemoteActivity>(item) ? 1 : 0;
    }
    EXPECT_EQ(messages, 5) << "two replies, a mention, a quote and the thread's first post";
    EXPECT_EQ(activities, 7);
    EXPECT_EQ(std::get<RemoteMessage>(result->items.first()).remoteId, kRoot);
    const auto asked = http.requestsTo(own(kGetPosts));
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(QUrlQuery(asked.first().url).allQueryItemValues(u"uris"_s).size(), 5);
}

TEST_F(BlueskyTest, APostThatIsGoneAlreadyIsKeptAsItWasTold)
{
    beSignedIn();
    http.on(Method::Get, own(kNotificationList), 200, fixture(u"bluesky/notifications.json"_s));
    http.on(Method::Get, own(kGetPosts), 200, "{\"posts\":[]}");
    const auto result = pull(u"notifications"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->items.size(), 11);
}

TEST_F(BlueskyTest, OwnPostsNeedNoSecondRequest)
{
    beSignedIn();
    http.on(Method::Get, own(kAuthorFeed), 200, fixture(u"bluesky/authorfeed.json"_s));
    const auto result = pull(u"posts"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->items.size(), 4) << "three own posts and the one that was answered, each once";
    EXPECT_EQ(http.requests().size(), 1);
    const QUrlQuery query(http.requests().first().url);
    EXPECT_EQ(query.queryItemValue(u"actor"_s, QUrl::FullyDecoded), kMe);
    EXPECT_EQ(query.queryItemValue(u"filter"_s), u"posts_with_replies"_s);
}

TEST_F(BlueskyTest, FollowersAreCountedOnceInAWhile)
{
    beSignedIn();
    http.on(Method::Get, own(u"app.bsky.actor.getProfile"_s), 200, fixture(u"bluesky/profile.json"_s));
    auto result = pull(u"profile"_s, PullMode::Live);
    ASSERT_TRUE(result.has_value());
    ASSERT_EQ(result->items.size(), 1);
    EXPECT_EQ(std::get<RemoteProfile>(result->items.first()).person.followers, 3);
    clock.advance(kMinuteMs);
    EXPECT_TRUE(pull(u"profile"_s, PullMode::Live, result->next)->items.isEmpty());
    clock.advance(kHourMs);
    EXPECT_EQ(pull(u"profile"_s, PullMode::Live, result->next)->items.size(), 1);
    EXPECT_FALSE(pull(u"profile"_s, PullMode::History)->more);
    EXPECT_EQ(pull(u"weather"_s, PullMode::Live).error().kind, ErrorKind::Invalid);
}

TEST_F(BlueskyTest, RecheckTellsWhatIsGone)
{
    beSignedIn();
    const QString gone = u"at://did:plc:ada/app.bsky.feed.post/3kgone"_s;
    const QString ownGone = u"at://%1/app.bsky.feed.post/3kowngone"_s.arg(kMe);
    const QString ownLate = u"at://%1/app.bsky.feed.post/3kownlate"_s.arg(kMe);
    http.on(Method::Get, own(kGetPosts), 200, fixture(u"bluesky/posts.json"_s));
    http.on(Method::Get, own(kGetRecord), [&](const HttpRequest &request) -> Result<HttpResponse> {
        HttpResponse response;
        response.url = request.url;
        const bool late = request.url.query().contains(u"3kownlate"_s);
        response.status = late ? 200 : 400;
        response.body = late ? json({{u"uri"_s, ownLate}}) : error(u"RecordNotFound"_s);
        return response;
    });
    http.on(Method::Get, own(kGetPostThread), 400, error(u"NotFound"_s));
    Session session = newSession();
    const auto items = connector.recheck(session, {kRoot, gone, ownGone, ownLate, u"not an address"_s});
    ASSERT_TRUE(items.has_value());
    QStringList deleted;
    for (const RemoteItem &item : *items) {
        if (const auto *deletion = std::get_if<RemoteDeletion>(&item))
            deleted.append(deletion->remoteId);
    }
    EXPECT_EQ(deleted, (QStringList{gone, ownGone})) << "our own post is only not indexed yet";
    EXPECT_EQ(items->size(), 7);
}

TEST_F(BlueskyTest, RecheckBringsTheAnswersBelowOurPostsAtEveryDepth)
{
    beSignedIn();
    const QJsonArray posts = QJsonDocument::fromJson(fixture(u"bluesky/posts.json"_s)).object()[u"posts"_s].toArray();
    http.on(Method::Get, own(kGetPosts), 200, fixture(u"bluesky/posts.json"_s));
    const auto answer = [&posts](const QString &key, const QJsonArray &replies) {
        QJsonObject post = posts.at(0).toObject();
        post[u"uri"_s] = QString(post[u"uri"_s].toString().section(u'/', 0, -2) + u'/' + key);
        return QJsonObject{{u"post"_s, post}, {u"replies"_s, replies}};
    };
    const QJsonObject blocked{{u"$type"_s, u"app.bsky.feed.defs#blockedPost"_s}, {u"blocked"_s, true}};
    const QJsonObject thread{
        {u"replies"_s, QJsonArray{answer(u"3kfirst"_s, {answer(u"3kdeep"_s, {answer(u"3kdeeper"_s, {})})}), blocked}}};
    http.on(Method::Get, own(kGetPostThread), 200, json({{u"thread"_s, thread}}));
    Session session = newSession();
    const auto items = connector.recheck(session, {kRoot});
    ASSERT_TRUE(items.has_value());
    QStringList keys;
    for (const RemoteItem &item : *items) {
        if (const auto *message = std::get_if<RemoteMessage>(&item))
            keys.append(message->remoteId.section(u'/', -1));
    }
    EXPECT_TRUE(keys.contains(u"3kfirst"_s));
    EXPECT_TRUE(keys.contains(u"3kdeep"_s));
    EXPECT_TRUE(keys.contains(u"3kdeeper"_s));
    const auto asked = http.requestsTo(own(kGetPostThread));
    ASSERT_EQ(asked.size(), 1) << "only for the post that was to be looked at";
    EXPECT_EQ(QUrlQuery(asked.first().url).queryItemValue(u"uri"_s, QUrl::FullyDecoded), kRoot);
}

TEST_F(BlueskyTest, RecheckAsksForAtMost25AtOnce)
{
    beSignedIn();
    http.on(Method::Get, own(kGetPosts), 200, "{\"posts\":[]}");
    QStringList uris;
    for (int i = 0; i < 60; ++i)
        uris.append(u"at://did:plc:ada/app.bsky.feed.post/k%1"_s.arg(i));
    Session session = newSession();
    EXPECT_EQ(connector.recheck(session, uris)->size(), 60);
    QList<qsizetype> sizes;
    for (const HttpRequest &request : http.requestsTo(own(kGetPosts)))
        sizes.append(QUrlQuery(request.url).allQueryItemValues(u"uris"_s).size());
    EXPECT_EQ(sizes, (QList<qsizetype>{25, 25, 10}));
}

} // namespace rapport::bluesky
