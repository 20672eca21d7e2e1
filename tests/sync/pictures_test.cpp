#include "sync/pictures.h"

#include "base/time.h"
#include "channels/qthttp.h"
#include "channels/registry.h"
#include "store/accounts.h"
#include "store/erasure.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/pictures.h"
#include "store/worklog.h"
#include "support/fakehttp.h"
#include "support/loopbackserver.h"
#include "support/png.h"
#include "sync/commands.h"
#include "sync/picturefile.h"
#include "syncfixture.h"

#include <QFile>
#include <QImage>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

/// A picture of a few bytes that says it is 60000 by 60000 pixels.
QByteArray hugeGif()
{
    const QByteArray side("\x60\xea");
    return "GIF89a" + side + side + QByteArray("\x80\x00\x00\x00\x00\x00\xff\xff\xff", 9) +
           QByteArray("\x2c\x00\x00\x00\x00", 5) + side + side + QByteArray("\x00\x02\x02\x44\x01\x00\x3b", 7);
}

/// A scripted account whose server is this machine, and one message with a picture by Ines.
class PicturesTest : public ::testing::Test
{
protected:
    PicturesTest() : m_registry(connectors())
    {
        m_account = addScriptedAccount(m_workspace);
        m_account.server = m_server.url(QString()).toString();
        m_workspace.write([this](Writer &w) { store::updateAccount(w, m_account); });
        m_server.set("/loom.png", answer(200, png(640, 320), {{"Content-Type", "image/png"}, {"Set-Cookie", "a=b"}}));
        start();
    }

    void start()
    {
        m_pictures = std::make_unique<Pictures>(m_workspace.store(), std::make_shared<QtHttp>(), m_registry);
    }

    static std::vector<std::unique_ptr<Connector>> connectors()
    {
        std::vector<std::unique_ptr<Connector>> all;
        all.push_back(std::make_unique<ScriptedConnector>());
        return all;
    }

    RemoteMessage withPicture(const QString &address, const QString &id = u"p1"_s)
    {
        RemoteMessage message = messageFrom(u"Ines"_s, id, m_workspace.clock().nowMs() - kHourMs, u"Look at this"_s);
        Attachment picture;
        picture.url = address;
        picture.kind = u"image"_s;
        picture.altText = u"A loom"_s;
        message.attachments = {picture};
        return message;
    }
    Message bring(const QString &address, const QString &id = u"p1"_s)
    {
        merge(m_workspace, m_account, {withPicture(address, id)});
        return messageBy(m_workspace, m_account, id);
    }
    [[nodiscard]] Attachment attachmentOf(const QString &id = u"p1"_s)
    {
        const MessageId message = messageId(m_workspace, m_account, id);
        return m_workspace.read([&](Reader &r) { return store::message(r, message)->attachments.first(); });
    }
    [[nodiscard]] ErrorKind refusal(const QString &path)
    {
        const Message message = bring(m_server.url(path).toString(), path);
        const Result<Attachment> fetched = await(m_pictures->fetch(message.attachments.first().id));
        EXPECT_FALSE(fetched) << qPrintable(path);
        EXPECT_TRUE(attachmentOf(path).path.isEmpty()) << qPrintable(path);
        return fetched ? ErrorKind::Busy : fetched.error().kind;
    }
    [[nodiscard]] QString fileOf(const Attachment &attachment)
    {
        return m_workspace.store().attachmentsFolder() + u'/' + attachment.path;
    }

    LoopbackServer m_server;
    TempWorkspace m_workspace;
    Registry m_registry;
    Account m_account;
    std::unique_ptr<Pictures> m_pictures;
};

} // namespace

TEST_F(PicturesTest, NothingIsFetchedBeforeSomebodyAsksAndOnceIsEnough)
{
    const Message message = bring(m_server.url(u"/loom.png"_s).toString());
    ASSERT_EQ(message.attachments.size(), 1);
    EXPECT_TRUE(m_server.requests().isEmpty()) << "nothing may be fetched by bringing a message in";

    const Result<Attachment> fetched = await(m_pictures->fetch(message.attachments.first().id));
    ASSERT_TRUE(fetched) << qPrintable(fetched.error().detail);
    EXPECT_EQ(fetched->width, 640);
    EXPECT_EQ(fetched->height, 320);
    EXPECT_EQ(fetched->mimeType, u"image/png"_s);
    EXPECT_TRUE(QFile::exists(fileOf(*fetched)));
    EXPECT_EQ(attachmentOf(), *fetched);

    ASSERT_TRUE(await(m_pictures->fetch(message.attachments.first().id)));
    const auto requests = m_server.requests();
    ASSERT_EQ(requests.size(), 1) << "what is here is not fetched again";
    for (const char *header : {"cookie", "referer", "authorization"})
        EXPECT_TRUE(requests.first().header(header).isEmpty()) << header;
}

TEST_F(PicturesTest, WhatIsNoPictureIsNotKept)
{
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    m_server.set("/page", answer(200, "<html><script>alert(1)</script></html>", {{"Content-Type", "image/png"}}));
    m_server.set("/drawing", answer(200, svg, {{"Content-Type", "image/svg+xml"}}));
    m_server.set("/bomb", answer(200, hugeGif(), {{"Content-Type", "image/png"}}));
    m_server.set("/big", huge(picturefile::kMostBytes + 1));
    m_server.set("/packed", compressed(qint64{200} * 1024 * 1024));
    m_server.set("/empty", answer(200, {}, {{"Content-Type", "image/png"}}));
    m_server.set("/round", redirect(302, "/round"));
    m_server.set("/secret", answer(403));
    for (const char *path : {"/page", "/drawing", "/bomb", "/big", "/packed", "/empty", "/round"})
        EXPECT_EQ(refusal(QString::fromLatin1(path)), ErrorKind::Malformed) << path;
    EXPECT_EQ(refusal(u"/gone"_s), ErrorKind::NotFound);
    EXPECT_EQ(refusal(u"/secret"_s), ErrorKind::Auth);
    EXPECT_FALSE(QFile::exists(m_workspace.store().attachmentsFolder() + u"/pictures"_s));
}

TEST_F(PicturesTest, ARedirectLeadsNowhereThatWouldNotBeAskedItself)
{
    LoopbackServer other;
    m_server.set("/out", redirect(302, "http://elsewhere.example/pixel.png"));
    m_server.set("/file", redirect(302, "file:///etc/passwd"));
    m_server.set("/good", redirect(302, "/loom.png"));
    EXPECT_EQ(refusal(u"/out"_s), ErrorKind::Rejected);
    EXPECT_EQ(refusal(u"/file"_s), ErrorKind::Malformed);
    const Message good = bring(m_server.url(u"/good"_s).toString(), u"good"_s);
    EXPECT_TRUE(await(m_pictures->fetch(good.attachments.first().id)));
}

TEST(Pictures, ClaimBoundedSizes)
{
    EXPECT_TRUE(picturefile::facts(png(300, 200)));
    EXPECT_EQ(picturefile::facts(hugeGif()).error().detail, u"The picture is too large: 60000 by 60000 pixels."_s);
    EXPECT_FALSE(picturefile::portrait(hugeGif()));
    EXPECT_FALSE(picturefile::facts(png(300, 200).first(20)));
    EXPECT_FALSE(picturefile::portrait(png(300, 200).first(120))) << "cut off";
}

TEST(Pictures, AreAskedForAtPlacesOnlyThatAStrangerMayName)
{
    const QUrl site(u"https://loomcraft.example"_s);
    const QUrl own(u"http://127.0.0.1:8080"_s);
    EXPECT_TRUE(pictures::mayFetchFrom(QUrl(u"https://cdn.example/a.png"_s), site));
    EXPECT_TRUE(pictures::mayFetchFrom(QUrl(u"http://localhost:99/a.png"_s), own));
    for (const QString &address : {u"http://cdn.example/a.png"_s,
                                   u"file:///etc/passwd"_s,
                                   u"ftp://cdn.example/a.png"_s,
                                   u"http://127.0.0.1/a.png"_s,
                                   u"https://127.0.0.1/a.png"_s,
                                   u"https://localhost/a.png"_s,
                                   u"https://10.0.0.1/a.png"_s,
                                   u"https://192.168.1.1/admin"_s,
                                   u"https://169.254.169.254/latest"_s,
                                   u"https://[::1]/a.png"_s,
                                   u"https://[::ffff:10.0.0.1]/a.png"_s,
                                   u"https://2130706433/a.png"_s,
                                   u"https://localhost./a.png"_s,
                                   u"https://[fd00::1]/a.png"_s,
                                   u"https://router/a.png"_s,
                                   u"https://nas.local/a.png"_s,
                                   u"https://user:word@cdn.example/a.png"_s,
                                   u"https:///a.png"_s,
                                   u"data:image/png;base64,AA"_s,
                                   u""_s})
        EXPECT_FALSE(pictures::mayFetchFrom(QUrl(address), site)) << qPrintable(address);
    EXPECT_TRUE(pictures::mayFetchFrom(QUrl(u"https://nas.local/a.png"_s), QUrl(u"https://nas.local"_s)));
}

TEST_F(PicturesTest, APublicNameThatLeadsInsideIsNotAskedFor)
{
    m_account.server = u"https://loomcraft.example"_s;
    m_workspace.write([this](Writer &w) { store::updateAccount(w, m_account); });
    const auto http = std::make_shared<FakeHttp>();
    http->on(HttpRequest::Method::Get, u"https://cdn.example/a.png"_s, 200, png(20, 20));
    const QHash<QString, QStringList> names{
        {u"inner.example"_s, {u"203.0.113.7"_s, u"10.0.0.7"_s}},
        {u"mapped.example"_s, {u"::ffff:127.0.0.1"_s}},
        {u"cdn.example"_s, {u"203.0.113.7"_s, u"2001:db8::7"_s}},
    };
    m_pictures = std::make_unique<Pictures>(m_workspace.store(), http, m_registry,
                                            [&names](const QString &name) { return names.value(name); });
    const auto fetched = [this](const QString &address) {
        return await(m_pictures->fetch(bring(address, address).attachments.first().id));
    };
    EXPECT_EQ(fetched(u"https://inner.example/a.png"_s).error().kind, ErrorKind::Rejected);
    EXPECT_EQ(fetched(u"https://mapped.example/a.png"_s).error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(fetched(u"https://cdn.example/a.png"_s));
    EXPECT_EQ(http->requests().size(), 1);
}

TEST(Pictures, OfPeopleComeFromTheirChannelAlone)
{
    const QStringList servers{u"https://loomcraft.example"_s};
    const QStringList hosts{u"cdn.bsky.app"_s};
    EXPECT_TRUE(pictures::isChannelHost(QUrl(u"https://loomcraft.example/a.png"_s), servers, hosts));
    EXPECT_TRUE(pictures::isChannelHost(QUrl(u"https://cdn.bsky.app/a.png"_s), servers, hosts));
    for (const QString &address :
         {u"https://gravatar.example/a.png"_s, u"http://cdn.bsky.app/a.png"_s, u"http://loomcraft.example/a.png"_s,
          u"https://evil.loomcraft.example/a.png"_s, u"https://cdn.bsky.app.evil.example/a.png"_s})
        EXPECT_FALSE(pictures::isChannelHost(QUrl(address), servers, hosts)) << qPrintable(address);
}

TEST_F(PicturesTest, APortraitIsSmallKeptAndFromTheChannel)
{
    m_server.set("/ines.png", answer(200, png(900, 600)));
    RemoteMessage message = withPicture(m_server.url(u"/loom.png"_s).toString());
    message.author.avatarUrl = m_server.url(u"/ines.png"_s).toString();
    RemoteMessage stranger = messageFrom(u"Tom"_s, u"s1"_s, m_workspace.clock().nowMs(), u"Hello"_s);
    stranger.author.avatarUrl = u"https://tracker.example/tom.png"_s;
    merge(m_workspace, m_account, {message, stranger});
    const IdentityId ines = messageBy(m_workspace, m_account, u"p1"_s).author;
    const IdentityId tom = messageBy(m_workspace, m_account, u"s1"_s).author;

    const Result<QByteArray> portrait = await(m_pictures->portrait(ines));
    ASSERT_TRUE(portrait);
    const QImage image = QImage::fromData(*portrait, "PNG");
    EXPECT_EQ(image.size(), QSize(picturefile::kPortraitSide, picturefile::kPortraitSide));
    EXPECT_EQ(await(m_pictures->portrait(ines)).value_or(QByteArray()), *portrait);
    EXPECT_EQ(await(m_pictures->portrait(tom)).value_or("x"), QByteArray());
    EXPECT_EQ(m_server.requests().size(), 1);

    // A new address is a new portrait; one that is not there is not asked for again today.
    message.author.avatarUrl = m_server.url(u"/nothing.png"_s).toString();
    message.text = u"Look again"_s;
    merge(m_workspace, m_account, {message});
    EXPECT_EQ(await(m_pictures->portrait(ines)).value_or("x"), QByteArray());
    EXPECT_EQ(await(m_pictures->portrait(ines)).value_or("x"), QByteArray());
    EXPECT_EQ(m_server.requests().size(), 2);
    m_workspace.clock().advance(2 * kDayMs);
    EXPECT_EQ(await(m_pictures->portrait(ines)).value_or("x"), QByteArray());
    EXPECT_EQ(m_server.requests().size(), 3);
}

TEST_F(PicturesTest, AConsentIsGivenTakenBackAndUndone)
{
    const Message message = bring(u"https://cdn.example/a.png"_s);
    const auto shown = [&] {
        return m_workspace.read([&](Reader &r) { return store::shownPeople(r, message.conversation); });
    };
    EXPECT_TRUE(shown().isEmpty());
    const PictureConsent person{.person = message.author};
    const Result<Event> given = await(m_pictures->setConsent(person, true));
    ASSERT_TRUE(given);
    EXPECT_EQ(shown(), QSet<IdentityId>{message.author});
    EXPECT_FALSE(await(m_pictures->setConsent(person, true))) << "it is so already";

    Commands commands(m_workspace.store());
    ASSERT_TRUE(await(commands.undo(given->uid)));
    EXPECT_TRUE(shown().isEmpty());
    EXPECT_FALSE(await(commands.undo(given->uid)));

    ASSERT_TRUE(await(m_pictures->setConsent({.account = m_account.id}, true)));
    EXPECT_EQ(shown(), QSet<IdentityId>{IdentityId{}}) << "everybody who writes through that account";
    const auto all = m_workspace.read([](Reader &r) { return store::pictureConsents(r); });
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all.first().name, m_account.name);
    EXPECT_TRUE(await(m_pictures->setConsent(all.first(), false)));
    EXPECT_FALSE(await(m_pictures->setConsent({}, true)));
    EXPECT_FALSE(await(m_pictures->setConsent({.person = IdentityId(99'999)}, true)));
}

TEST_F(PicturesTest, AnEditedMessageKeepsItsFetchedPicture)
{
    const QString address = m_server.url(u"/loom.png"_s).toString();
    const Message message = bring(address);
    const Result<Attachment> fetched = await(m_pictures->fetch(message.attachments.first().id));
    ASSERT_TRUE(fetched);
    RemoteMessage edited = withPicture(address);
    edited.text = u"Look at this, please"_s;
    edited.attachments.first().altText = u"A loom of four shafts"_s;
    merge(m_workspace, m_account, {edited});
    EXPECT_EQ(attachmentOf().path, fetched->path);
    EXPECT_EQ(attachmentOf().altText, u"A loom of four shafts"_s);
    EXPECT_TRUE(QFile::exists(fileOf(*fetched)));
}

TEST_F(PicturesTest, AForgottenPictureLeavesTheDisk)
{
    const Message message = bring(m_server.url(u"/loom.png"_s).toString());
    const Result<Attachment> fetched = await(m_pictures->fetch(message.attachments.first().id));
    ASSERT_TRUE(fetched);
    ASSERT_TRUE(await(m_pictures->forget(fetched->id)));
    EXPECT_FALSE(QFile::exists(fileOf(*fetched)));
    EXPECT_TRUE(attachmentOf().path.isEmpty());
}

TEST_F(PicturesTest, WhoeverIsErasedLeavesNoPictureBehind)
{
    m_server.set("/ines.png", answer(200, png(200, 200)));
    RemoteMessage said = withPicture(m_server.url(u"/loom.png"_s).toString());
    said.author.avatarUrl = m_server.url(u"/ines.png"_s).toString();
    merge(m_workspace, m_account, {said});
    const Message message = messageBy(m_workspace, m_account, u"p1"_s);
    const Result<Attachment> fetched = await(m_pictures->fetch(message.attachments.first().id));
    ASSERT_TRUE(fetched);
    ASSERT_FALSE(await(m_pictures->portrait(message.author)).value_or(QByteArray()).isEmpty());
    ASSERT_TRUE(await(m_pictures->setConsent({.person = message.author}, true)));
    const auto identity = m_workspace.read([&](Reader &r) { return *store::identity(r, message.author); });

    ASSERT_TRUE(store::erasePerson(m_workspace.store(), identity.contact, [](const QString &) {}));
    EXPECT_FALSE(QFile::exists(fileOf(*fetched)));
    EXPECT_EQ(number(m_workspace, "SELECT count(*) FROM portrait"), 0);
    EXPECT_EQ(number(m_workspace, "SELECT count(*) FROM picture_consent"), 0);
}

} // namespace rapport::test
