#include "channels/bluesky_testbase.h"

#include <gtest/gtest.h>

namespace rapport::bluesky {

namespace {

class BlueskyReply : public BlueskyTest
{
protected:
    BlueskyReply()
    {
        beSignedIn();
        account.remoteId = kMe;
        action.threadKey = kRoot;
        action.parentRemoteId = kReply;
        action.text = u"Mended, thank you."_s;
        action.language = u"en"_s;
        key = {Uid::create(clock.nowMs()), clock.nowMs()};
    }
    Result<Receipt> perform()
    {
        Session session = newSession();
        return connector.perform(session, action, key);
    }
    void scriptParent()
    {
        const QJsonArray posts = QJsonDocument::fromJson(fixture(u"bluesky/posts.json"_s))[u"posts"_s].toArray();
        for (const QJsonValue &post : posts) {
            if (post[u"uri"_s].toString() == kReply)
                http.on(Method::Get, own(kGetPosts), 200, json({{u"posts"_s, QJsonArray{post}}}));
        }
    }
    QJsonObject sentRecord()
    {
        const auto requests = http.requestsTo(own(kPutRecord));
        return requests.isEmpty() ? QJsonObject()
                                  : QJsonDocument::fromJson(requests.last().body).object()[u"record"_s].toObject();
    }

    ReplyAction action;
    IdempotencyKey key;
};

} // namespace

TEST_F(BlueskyReply, IsWrittenUnderItsOwnKey)
{
    scriptParent();
    http.on(Method::Get, own(u"com.atproto.identity.resolveHandle"_s), 200, "{\"did\":\"did:plc:ada\"}");
    http.on(Method::Get, own(u"com.atproto.identity.resolveHandle"_s), 400, error(u"HandleNotFound"_s));
    http.on(Method::Post, own(kPutRecord), 200, "{}");
    action.text = u"Grüße @ada.example and @nobody.example 🎉 #done"_s;
    const auto receipt = perform();
    ASSERT_TRUE(receipt.has_value()) << receipt.error().detail.toStdString();
    EXPECT_EQ(receipt->remoteId, connector.plannedRemoteId(account, action, key));
    EXPECT_TRUE(receipt->url.startsWith(u"https://bsky.app/profile/did:plc:juniperpressjuniperpress/post/3"_s));

    const QJsonObject sent = QJsonDocument::fromJson(http.requestsTo(own(kPutRecord)).first().body).object();
    EXPECT_TRUE(sent.contains(u"swapRecord"_s) && sent[u"swapRecord"_s].isNull());
    EXPECT_EQ(sent[u"repo"_s].toString(), kMe);
    const QJsonObject record = sent[u"record"_s].toObject();
    EXPECT_EQ(record[u"text"_s].toString(), action.text);
    EXPECT_EQ(record[u"createdAt"_s].toString(), u"2026-05-01T10:00:00.000Z"_s);
    EXPECT_EQ(record[u"langs"_s].toArray(), QJsonArray{u"en"_s});
    EXPECT_EQ(record[u"reply"_s][u"root"_s][u"uri"_s].toString(), kRoot);
    EXPECT_EQ(record[u"reply"_s][u"parent"_s][u"uri"_s].toString(), kReply);
    EXPECT_FALSE(record[u"reply"_s][u"parent"_s][u"cid"_s].toString().isEmpty());
    const QJsonArray facets = record[u"facets"_s].toArray();
    ASSERT_EQ(facets.size(), 2) << "who is not there is not mentioned";
    EXPECT_EQ(facets[0][u"features"_s][0][u"did"_s].toString(), u"did:plc:ada"_s);
    EXPECT_EQ(facets[0][u"index"_s][u"byteStart"_s].toInt(), 8);
    EXPECT_EQ(facets[1][u"features"_s][0][u"tag"_s].toString(), u"done"_s);

    ASSERT_TRUE(perform().has_value());
    const auto requests = http.requestsTo(own(kPutRecord));
    EXPECT_EQ(QJsonDocument::fromJson(requests.at(0).body)[u"rkey"_s],
              QJsonDocument::fromJson(requests.at(1).body)[u"rkey"_s]);
}

TEST_F(BlueskyReply, ToAPostThatIsGoneIsRefused)
{
    http.on(Method::Get, own(kGetPosts), 200, "{\"posts\":[]}");
    EXPECT_EQ(perform().error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(http.requestsTo(own(kPutRecord)).isEmpty());
}

TEST_F(BlueskyReply, ToAnOwnPostThatIsNotIndexedYetIsWritten)
{
    action.parentRemoteId = u"at://%1/app.bsky.feed.post/3kjustnow"_s.arg(kMe);
    http.on(Method::Get, own(kGetPosts), 200, "{\"posts\":[]}");
    http.on(Method::Get, own(kGetRecord), 200,
            json({{u"uri"_s, action.parentRemoteId},
                  {u"cid"_s, u"bafyown"_s},
                  {u"value"_s,
                   QJsonObject{{u"reply"_s, QJsonObject{{u"root"_s, QJsonObject{{u"uri"_s, kRoot},
                                                                                {u"cid"_s, u"bafyroot"_s}}}}}}}}));
    http.on(Method::Post, own(kPutRecord), 200, "{}");
    ASSERT_TRUE(perform().has_value());
    EXPECT_EQ(sentRecord()[u"reply"_s][u"root"_s][u"cid"_s].toString(), u"bafyroot"_s);
    EXPECT_EQ(sentRecord()[u"reply"_s][u"parent"_s][u"cid"_s].toString(), u"bafyown"_s);
}

TEST_F(BlueskyReply, FailuresBeforeTheWriteSayThatNothingWasDone)
{
    for (const ErrorKind kind : {ErrorKind::Interrupted, ErrorKind::Remote, ErrorKind::Malformed, ErrorKind::Offline}) {
        http.forget(Method::Get, own(kGetPosts));
        http.on(Method::Get, own(kGetPosts), Error{kind, u"on the way"_s, {}});
        EXPECT_EQ(perform().error().kind, ErrorKind::Offline);
    }
    EXPECT_TRUE(http.requestsTo(own(kPutRecord)).isEmpty());
}

TEST_F(BlueskyReply, FailuresOfTheWriteSayWhatIsKnown)
{
    const struct
    {
        int status;
        QString name;
        ErrorKind kind;
    } cases[] = {
        {500, u"InternalServerError"_s, ErrorKind::Remote}, {502, u"UpstreamFailure"_s, ErrorKind::Remote},
        {400, u"InvalidRequest"_s, ErrorKind::Rejected},    {429, u"RateLimitExceeded"_s, ErrorKind::RateLimited},
        {400, u"AccountDeactivated"_s, ErrorKind::Auth},
    };
    scriptParent();
    http.on(Method::Get, own(kGetRecord), 400, error(u"RecordNotFound"_s));
    for (const auto &c : cases) {
        http.forget(Method::Post, own(kPutRecord));
        http.on(Method::Post, own(kPutRecord), c.status, error(c.name));
        const auto result = perform();
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, c.kind) << c.name.toStdString();
        EXPECT_TRUE(result.error().detail.contains(u"what the server says"_s));
    }
    http.forget(Method::Post, own(kPutRecord));
    http.on(Method::Post, own(kPutRecord), Error{ErrorKind::Interrupted, {}, {}});
    EXPECT_EQ(perform().error().kind, ErrorKind::Interrupted);
}

TEST_F(BlueskyReply, RefusedBecauseItIsThereAlreadyIsSent)
{
    scriptParent();
    http.on(Method::Post, own(kPutRecord), 400, error(u"InvalidSwap"_s));
    http.on(Method::Get, own(kGetRecord), 200, "{\"uri\":\"there\"}");
    const auto receipt = perform();
    ASSERT_TRUE(receipt.has_value());
    EXPECT_EQ(receipt->remoteId, connector.plannedRemoteId(account, action, key));
}

TEST_F(BlueskyReply, IsFoundByItsKey)
{
    Session session = newSession();
    http.on(Method::Get, own(kGetRecord), 400, error(u"RecordNotFound"_s));
    http.on(Method::Get, own(kGetRecord), 200, "{\"uri\":\"there\"}");
    const auto before = connector.findPerformed(session, action, key);
    ASSERT_TRUE(before.has_value());
    EXPECT_FALSE(before->has_value());
    const auto after = connector.findPerformed(session, action, key);
    ASSERT_TRUE(after.has_value() && after->has_value());
    EXPECT_EQ((*after)->remoteId, connector.plannedRemoteId(account, action, key));
    http.forget(Method::Get, own(kGetRecord));
    http.on(Method::Get, own(kGetRecord), 502, error(u"UpstreamFailure"_s));
    EXPECT_EQ(connector.findPerformed(session, action, key).error().kind, ErrorKind::Remote);
}

TEST_F(BlueskyReply, OnlyOwnPostsAreDeleted)
{
    Session session = newSession();
    http.on(Method::Post, own(u"com.atproto.repo.deleteRecord"_s), 200, "{}");
    EXPECT_TRUE(connector.perform(session, DeleteAction{kRoot}, key).has_value());
    EXPECT_EQ(connector.perform(session, DeleteAction{kReply}, key).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(connector.perform(session, DeleteAction{u"at://%1/app.bsky.feed.like/3k"_s.arg(kMe)}, key).error().kind,
              ErrorKind::Invalid);
    EXPECT_EQ(http.requestsTo(own(u"com.atproto.repo.deleteRecord"_s)).size(), 1);
    EXPECT_EQ(connector.perform(session, ModerateAction{kReply, Moderation::Spam}, key).error().kind,
              ErrorKind::Invalid);
}

} // namespace rapport::bluesky
