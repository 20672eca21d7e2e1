#include "domain/outgoingfile.h"
#include "wordpress_testbase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrlQuery>

// Posts of one's own on a site, and the pictures that go with them.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// Publishes; the key stays the same from try to try.
class WordPressPublishTest : public WordPressConnectorTest
{
protected:
    Result<Receipt> publish()
    {
        Session s = session();
        s.setAttachmentsFolder(attachments);
        return connector.perform(s, action, key);
    }
    Result<std::optional<Receipt>> find()
    {
        Session s = session();
        return connector.findPerformed(s, action, key);
    }
    static QByteArray post(const QByteArray &status = "publish")
    {
        return R"({"id":41,"link":"https://blog.example/swap-day/","status":")" + status + "\"}";
    }
    [[nodiscard]] QUrlQuery asked() { return QUrlQuery(http.requestsTo(kPosts).first().url); }

    PublishAction action{.title = u"Swap day: <Größe> & more"_s,
                         .text = u"Bring <drafts>.\n\nSee https://blog.example/a?b=1&c=2."_s,
                         .language = u"en"_s};
    QString attachments;
    IdempotencyKey key{Uid::create(1'790'000'000'000), 1'790'000'000'000};
};

TEST_F(WordPressPublishTest, LooksForItsAddressThenWritesThePost)
{
    site();
    http.on(Method::Get, kPosts, 200, "[]");
    http.on(Method::Post, kPosts, 201, post());
    const auto receipt = publish();
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->remoteId, u"post:41"_s);
    EXPECT_EQ(receipt->threadKey, u"post:41"_s) << "as the feed will tell it";
    EXPECT_EQ(receipt->url, u"https://blog.example/swap-day/"_s);
    const auto requests = http.requestsTo(kPosts);
    ASSERT_EQ(requests.size(), 2);
    EXPECT_EQ(asked().queryItemValue(u"status"_s), u"any"_s);
    const QJsonObject body = QJsonDocument::fromJson(requests[1].body).object();
    EXPECT_EQ(body[u"status"_s], u"publish"_s);
    EXPECT_EQ(body[u"title"_s], u"Swap day: &lt;Größe&gt; &amp; more"_s);
    EXPECT_EQ(body[u"content"_s], u"Bring &lt;drafts&gt;.\n\nSee <a href=\"https://blog.example/a?b=1&amp;c=2\">"
                                  "https://blog.example/a?b=1&amp;c=2</a>."_s);
    EXPECT_EQ(body[u"slug"_s].toString(), asked().queryItemValue(u"slug"_s));
    EXPECT_TRUE(body[u"slug"_s].toString().startsWith(u"swap-day-gro-e-more-"_s)) << "readable, and its own";
    EXPECT_TRUE(body[u"slug"_s].toString().endsWith(key.uid.toString().right(12)));
}

TEST_F(WordPressPublishTest, WhatAnEarlierTryMadeIsNotMadeAgain)
{
    site();
    http.on(Method::Get, kPosts, 200, "[" + post() + "]");
    const auto receipt = publish();
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->remoteId, u"post:41"_s);
    EXPECT_EQ(http.requestsTo(kPosts).size(), 1) << "nothing was written";
    const auto found = find();
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->remoteId, u"post:41"_s);
    EXPECT_EQ((*found)->threadKey, u"post:41"_s);
}

TEST_F(WordPressPublishTest, WhatIsNotThereIsNotFound)
{
    site();
    http.on(Method::Get, kPosts, 200, "[]");
    const auto found = find();
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

TEST_F(WordPressPublishTest, ARefusalSaysWhatTheSiteSaid)
{
    site();
    http.on(Method::Get, kPosts, 200, "[]");
    http.on(Method::Post, kPosts, 403, refusal("rest_cannot_publish", "Sorry, you are not allowed to publish posts"));
    const auto receipt = publish();
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(receipt.error().detail.contains(u"not allowed to publish"_s)) << qPrintable(receipt.error().detail);
}

TEST_F(WordPressPublishTest, ALookThatFailsLeavesNothingUnsure)
{
    site();
    http.on(Method::Get, kPosts, 500, "Oops");
    const auto receipt = publish();
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::Offline) << "nothing was asked for yet";
}

/// With pictures, which lie in a folder of their own.
class WordPressPicturesTest : public WordPressPublishTest
{
protected:
    void SetUp() override
    {
        WordPressPublishTest::SetUp();
        attachments = folder.path();
        action.files = {picture("a loom", u"A \"loom\" & its weaver"_s, u"image/jpeg"_s),
                        picture("a shuttle", {}, u"image/png"_s)};
        site();
        http.on(Method::Get, kPosts, 200, "[]");
        http.on(Method::Post, kPosts, 201, post());
    }
    [[nodiscard]] Attachment picture(const QByteArray &content, const QString &altText, const QString &mimeType) const
    {
        Attachment file;
        file.kind = u"image"_s;
        file.mimeType = mimeType;
        file.name = u"loom.jpg"_s;
        file.altText = altText;
        file.width = 40;
        file.height = 30;
        file.bytes = content.size();
        file.path = outgoingPath(content, u"jpg"_s);
        const QString path = folder.filePath(file.path);
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile kept(path);
        EXPECT_TRUE(kept.open(QIODevice::WriteOnly) && kept.write(content) == content.size());
        return file;
    }
    static QByteArray medium(int id, const QByteArray &altText = {})
    {
        return "{\"id\":" + QByteArray::number(id) + R"(,"source_url":"https://blog.example/up/)" +
               QByteArray::number(id) + R"(.jpg","alt_text":")" + altText + "\"}";
    }
    [[nodiscard]] static QByteArray header(const HttpRequest &request, const QByteArray &name)
    {
        for (const auto &[key, value] : request.headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    [[nodiscard]] QList<HttpRequest> uploads() const
    {
        QList<HttpRequest> sent = http.requestsTo(kMedia);
        sent.removeIf([](const HttpRequest &request) { return request.method != Method::Post; });
        return sent;
    }
    [[nodiscard]] QString content() const
    {
        return QJsonDocument::fromJson(http.requestsTo(kPosts).last().body).object()[u"content"_s].toString();
    }

    const QString kMedia = u"https://blog.example/wp-json/wp/v2/media"_s;
    QTemporaryDir folder;
};

TEST_F(WordPressPicturesTest, GoIntoTheLibraryAndIntoTheText)
{
    http.on(Method::Get, kMedia, 200, "[]");
    http.on(Method::Post, kMedia, 201, medium(51));
    http.on(Method::Post, kMedia, 201, medium(52));
    http.on(Method::Post, kMedia + u"/51"_s, 200, medium(51, "A loom"));
    const auto receipt = publish();
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(http.unexpected(), QStringList()) << "what has no description is not described";
    ASSERT_EQ(uploads().size(), 2);
    EXPECT_EQ(uploads()[0].body, "a loom");
    EXPECT_EQ(uploads()[1].body, "a shuttle");
    EXPECT_EQ(header(uploads()[0], "Content-Type"), "image/jpeg");
    const QString slug = asked().queryItemValue(u"slug"_s);
    for (int i = 0; i < 2; ++i) {
        const QString own = u"%1-%2"_s.arg(slug).arg(i + 1);
        EXPECT_EQ(QUrlQuery(uploads()[i].url).queryItemValue(u"slug"_s), own) << "by which it is found again";
        EXPECT_EQ(header(uploads()[i], "Content-Disposition"),
                  QString(u"attachment; filename=\""_s + own + (i == 0 ? u".jpg\""_s : u".png\""_s)).toLatin1());
    }
    const auto described = http.requestsTo(kMedia + u"/51"_s);
    ASSERT_EQ(described.size(), 1);
    EXPECT_EQ(QJsonDocument::fromJson(described[0].body).object()[u"alt_text"_s], u"A \"loom\" & its weaver"_s);
    EXPECT_TRUE(content().startsWith(u"Bring &lt;drafts&gt;."_s));
    EXPECT_TRUE(content().endsWith(
        u"\n\n<figure class=\"wp-block-image\"><img src=\"https://blog.example/up/51.jpg\" "
        "alt=\"A &quot;loom&quot; &amp; its weaver\" width=\"40\" height=\"30\" class=\"wp-image-51\" /></figure>"
        "\n\n<figure class=\"wp-block-image\"><img src=\"https://blog.example/up/52.jpg\" alt=\"\" width=\"40\" "
        "height=\"30\" class=\"wp-image-52\" /></figure>"_s))
        << qPrintable(content());
}

TEST_F(WordPressPicturesTest, WhatAnEarlierTryHandedOverIsNotHandedOverAgain)
{
    http.on(Method::Get, kMedia, 200, "[" + medium(51, R"(A \"loom\" & its weaver)") + "]");
    http.on(Method::Get, kMedia, 200, "[" + medium(52) + "]");
    ASSERT_TRUE(publish());
    EXPECT_EQ(http.unexpected(), QStringList());
    EXPECT_TRUE(uploads().isEmpty());
    EXPECT_TRUE(content().contains(u"up/51.jpg"_s) && content().contains(u"up/52.jpg"_s));
}

TEST_F(WordPressPicturesTest, WhatTheSiteDoesNotTakeKeepsThePostBack)
{
    http.on(Method::Get, kMedia, 200, "[]");
    http.on(Method::Post, kMedia, 500, refusal("rest_upload_sideload_error", "You may not upload this file type."));
    const auto receipt = publish();
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::Rejected) << "a person decides; it would be refused again and again";
    EXPECT_TRUE(receipt.error().detail.contains(u"this file type"_s));
    EXPECT_EQ(http.requestsTo(kPosts).size(), 1) << "no post without its pictures";
}

TEST_F(WordPressPicturesTest, AConnectionThatBreaksOverAPictureLeavesNoPostInDoubt)
{
    http.on(Method::Get, kMedia, 200, "[]");
    http.on(Method::Post, kMedia, Error{ErrorKind::Interrupted, u"broken"_s, {}});
    const auto receipt = publish();
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::Offline);
    EXPECT_EQ(http.requestsTo(kPosts).size(), 1);
}

TEST_F(WordPressPicturesTest, AFileThatIsGoneIsSaid)
{
    http.on(Method::Get, kMedia, 200, "[]");
    ASSERT_TRUE(QFile::remove(folder.filePath(action.files.first().path)));
    const auto receipt = publish();
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(receipt.error().detail.contains(u"loom.jpg"_s));
    EXPECT_TRUE(uploads().isEmpty());
}

TEST_F(WordPressPicturesTest, GoWithPostsAndNotWithComments)
{
    EXPECT_GT(connector.info().can.postAttachments.most, 0);
    EXPECT_EQ(connector.info().can.attachments.most, 0);
}

} // namespace
} // namespace rapport::test
