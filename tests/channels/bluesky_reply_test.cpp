#include "channels/bluesky_testbase.h"
#include "domain/outgoingfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
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
        session.setAttachmentsFolder(files.path());
        return connector.perform(session, action, key);
    }
    /// A file as the workspace keeps it.
    Attachment keep(const QByteArray &content, const QString &altText)
    {
        Attachment file;
        file.kind = u"image"_s;
        file.name = u"kettle.jpg"_s;
        file.mimeType = u"image/jpeg"_s;
        file.altText = altText;
        file.width = 4;
        file.height = 3;
        file.bytes = content.size();
        file.path = outgoingPath(content, u"jpg"_s);
        const QString name = files.filePath(file.path);
        QFile made(name);
        EXPECT_TRUE(QDir().mkpath(QFileInfo(name).path()) && made.open(QIODevice::WriteOnly));
        made.write(content);
        return file;
    }
    void answerUpload(int status, const QByteArray &body) { http.on(Method::Post, own(kUploadBlob), status, body); }
    static QByteArray blob(const QString &link)
    {
        return json({{u"blob"_s, QJsonObject{{u"$type"_s, u"blob"_s},
                                             {u"ref"_s, QJsonObject{{u"$link"_s, link}}},
                                             {u"mimeType"_s, u"image/jpeg"_s},
                                             {u"size"_s, 7}}}});
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

    inline static const QString kUploadBlob = u"com.atproto.repo.uploadBlob"_s;
    QTemporaryDir files;
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

TEST_F(BlueskyReply, HandsItsPicturesOverAndThenShowsThem)
{
    scriptParent();
    answerUpload(200, blob(u"bafyone"_s));
    answerUpload(200, blob(u"bafytwo"_s));
    http.on(Method::Post, own(kPutRecord), 200, "{}");
    action.files = {keep("picture one", u"A kettle"_s), keep("picture two", {})};
    ASSERT_TRUE(perform().has_value());
    const auto uploads = http.requestsTo(own(kUploadBlob));
    ASSERT_EQ(uploads.size(), 2);
    EXPECT_EQ(uploads[0].body, "picture one");
    EXPECT_EQ(uploads[1].body, "picture two");
    EXPECT_TRUE(uploads[0].headers.contains(std::pair(QByteArray("Content-Type"), QByteArray("image/jpeg"))));
    const QJsonObject embed = sentRecord()[u"embed"_s].toObject();
    EXPECT_EQ(embed[u"$type"_s].toString(), u"app.bsky.embed.images"_s);
    const QJsonArray images = embed[u"images"_s].toArray();
    ASSERT_EQ(images.size(), 2);
    EXPECT_EQ(images[0][u"alt"_s].toString(), u"A kettle"_s);
    EXPECT_EQ(images[0][u"image"_s][u"ref"_s][u"$link"_s].toString(), u"bafyone"_s);
    EXPECT_EQ(images[0][u"aspectRatio"_s][u"width"_s].toInt(), 4);
    EXPECT_TRUE(images[1].toObject().contains(u"alt"_s)) << "the protocol wants it, empty or not";
    EXPECT_EQ(images[1][u"image"_s][u"ref"_s][u"$link"_s].toString(), u"bafytwo"_s);
}

TEST_F(BlueskyReply, WhoseFileIsGoneOrRefusedIsRefusedAndNothingIsWritten)
{
    scriptParent();
    Attachment gone = keep("picture", {});
    ASSERT_TRUE(QFile::remove(files.filePath(gone.path)));
    action.files = {gone};
    EXPECT_EQ(perform().error().kind, ErrorKind::Rejected);
    action.files = {keep("picture", {})};
    answerUpload(400, error(u"InvalidRequest"_s));
    EXPECT_EQ(perform().error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(http.requestsTo(own(kPutRecord)).isEmpty());
}

TEST_F(BlueskyReply, WhosePicturesDidNotArriveIsSurelyNotSent)
{
    scriptParent();
    action.files = {keep("picture", {})};
    const Error table[] = {{ErrorKind::Interrupted, u"broken"_s, {}}, {ErrorKind::Offline, u"none"_s, {}}};
    for (const Error &problem : table) {
        http.forget(Method::Post, own(kUploadBlob));
        http.on(Method::Post, own(kUploadBlob), problem);
        EXPECT_EQ(perform().error().kind, ErrorKind::Offline);
    }
    for (const QByteArray &body : {QByteArray("{}"), QByteArray("[]"), QByteArray("{\"blob\": 4}")}) {
        http.forget(Method::Post, own(kUploadBlob));
        answerUpload(200, body);
        EXPECT_EQ(perform().error().kind, ErrorKind::Offline);
    }
    EXPECT_TRUE(http.requestsTo(own(kPutRecord)).isEmpty());
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

TEST_F(BlueskyReply, NothingPrivateBecomesAPost)
{
    Session session = newSession();
    ReplyAction secret;
    secret.parentRemoteId = kReply;
    secret.text = u"psst"_s;
    secret.direct = true;
    EXPECT_EQ(connector.perform(session, secret, key).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(session.requests(), 0);
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

TEST_F(BlueskyReply, APostAnswersNothingAndLiesUnderItsOwnKeyToo)
{
    answerUpload(200, blob(u"bafyone"_s));
    http.on(Method::Get, own(u"com.atproto.identity.resolveHandle"_s), 200, "{\"did\":\"did:plc:ada\"}");
    http.on(Method::Post, own(kPutRecord), 200, "{}");
    const PublishAction post{.title = u"Not shown there"_s,
                             .text = u"Swap day, @ada.example: https://birch.example #weaving"_s,
                             .language = u"en"_s,
                             .files = {keep("picture one", u"A loom"_s)}};
    Session session = newSession();
    session.setAttachmentsFolder(files.path());
    const auto receipt = connector.perform(session, post, key);
    ASSERT_TRUE(receipt.has_value()) << receipt.error().detail.toStdString();
    EXPECT_EQ(receipt->remoteId, connector.plannedRemoteId(account, post, key));
    const QJsonObject record = sentRecord();
    EXPECT_EQ(record[u"text"_s].toString(), post.text);
    EXPECT_EQ(record[u"createdAt"_s].toString(), u"2026-05-01T10:00:00.000Z"_s);
    EXPECT_FALSE(record.contains(u"reply"_s));
    EXPECT_FALSE(record.contains(u"title"_s));
    EXPECT_EQ(record[u"facets"_s].toArray().size(), 3) << "the person, the address and the tag";
    EXPECT_EQ(record[u"embed"_s][u"images"_s][0][u"alt"_s].toString(), u"A loom"_s);
    EXPECT_TRUE(http.requestsTo(own(kGetPosts)).isEmpty()) << "there is nothing to answer";

    http.on(Method::Get, own(kGetRecord), 200, "{\"uri\":\"x\",\"cid\":\"y\"}");
    Session again = newSession();
    const auto found = connector.findPerformed(again, post, key);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->remoteId, receipt->remoteId);
}

} // namespace rapport::bluesky
