#include "channels/bluesky/blueskyembed.h"
#include "channels/bluesky/blueskyparse.h"
#include "support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

const QString kMe = u"did:plc:juniperpressjuniperpress"_s;
const QString kRoot = u"at://did:plc:juniperpressjuniperpress/app.bsky.feed.post/3kseedpost222"_s;

QJsonObject load(const QString &name)
{
    return QJsonDocument::fromJson(test::fixture(QString(u"bluesky/"_s + name))).object();
}

template<class T>
QList<T> all(const Page &page)
{
    QList<T> result;
    for (const Page::Entry &entry : page.entries) {
        for (const RemoteItem &item : entry.items) {
            if (const auto *value = std::get_if<T>(&item))
                result.append(*value);
        }
    }
    return result;
}

QJsonObject post(const QJsonObject &record, const QJsonObject &more = {})
{
    QJsonObject result{{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.post/3kabc"_s},
                       {u"cid"_s, u"bafy"_s},
                       {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"handle"_s, u"ada.example"_s}}},
                       {u"record"_s, record},
                       {u"indexedAt"_s, u"2026-05-01T09:00:00.000Z"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        result.insert(it.key(), it.value());
    return result;
}

RemoteMessage messageFrom(const QJsonObject &json)
{
    const RemoteItem item = parsePost(json, kMe);
    EXPECT_TRUE(std::holds_alternative<RemoteMessage>(item));
    const auto *message = std::get_if<RemoteMessage>(&item);
    return message ? *message : RemoteMessage();
}

} // namespace

TEST(BlueskyParse, NotificationsBecomeMessagesAndActivities)
{
    const Page page = parseNotifications(load(u"notifications.json"_s), kMe);
    EXPECT_EQ(page.entries.size(), 10);
    EXPECT_EQ(page.cursor, u""_s);
    EXPECT_EQ(all<RemoteBad>(page).size(), 0);

    const auto messages = all<RemoteMessage>(page);
    ASSERT_EQ(messages.size(), 4);
    EXPECT_EQ(messages.at(0).kind, MessageKind::Quote);
    EXPECT_EQ(messages.at(0).threadKey, messages.at(0).remoteId);
    EXPECT_EQ(messages.at(1).kind, MessageKind::Mention);
    EXPECT_EQ(messages.at(1).html.toStdString(),
              "Has anyone tried <a "
              "href=\"https://bsky.app/profile/did:plc:juniperpressjuniperpress\">@juniper.example</a> yet?");
    EXPECT_EQ(messages.at(2).kind, MessageKind::Reply);
    EXPECT_EQ(messages.at(2).text, u"Same here, CSV export."_s);
    EXPECT_EQ(messages.at(2).threadKey, kRoot);
    EXPECT_EQ(messages.at(2).parentRemoteId, messages.at(3).remoteId);
    EXPECT_EQ(messages.at(3).parentRemoteId, kRoot);
    EXPECT_EQ(messages.at(3).author.handle, u"ada.example"_s);
    EXPECT_EQ(messages.at(3).author.displayName, u"Ada"_s);
    EXPECT_EQ(messages.at(3).language, u"en"_s);
    EXPECT_EQ(messages.at(3).at, 1'777'624'758'000); // 2026-05-01T08:39:18Z
    EXPECT_EQ(messages.at(3).url, u"https://bsky.app/profile/did:plc:adaadaadaadaadaadaadaada/post/3kseedrep2222"_s);
    for (const RemoteMessage &message : messages) {
        EXPECT_TRUE(message.asksForAnswer);
        EXPECT_FALSE(message.own);
    }

    const auto activities = all<RemoteActivity>(page);
    ASSERT_EQ(activities.size(), 7);
    EXPECT_EQ(activities.at(0).kind, ActivityKind::Share);
    EXPECT_EQ(activities.at(0).subjectRemoteId, kRoot);
    EXPECT_EQ(activities.at(1).kind, ActivityKind::Like);
    EXPECT_EQ(activities.at(3).kind, ActivityKind::Quote);
    EXPECT_EQ(activities.at(3).subjectRemoteId, kRoot);
    EXPECT_EQ(activities.at(4).kind, ActivityKind::Follow);
    EXPECT_EQ(activities.at(4).subjectRemoteId, u""_s);
}

TEST(BlueskyParse, ReasonsOfTheFutureAreNoHarm)
{
    QJsonObject like = load(u"notifications.json"_s).value(u"notifications"_s).toArray().at(1).toObject();
    const auto pageWith = [&like](const QString &reason) {
        like.insert(u"reason"_s, reason);
        return parseNotifications({{u"notifications"_s, QJsonArray{like}}, {u"cursor"_s, u"next"_s}}, kMe);
    };
    for (const auto *reason : {"starterpack-joined", "verified", "contact-match", "something-new"}) {
        const Page page = pageWith(QString::fromLatin1(reason));
        ASSERT_EQ(page.entries.size(), 1);
        EXPECT_TRUE(page.entries.first().items.isEmpty()) << reason;
        EXPECT_NE(page.entries.first().sortedAt, 0);
        EXPECT_EQ(page.cursor, u"next"_s);
    }
    EXPECT_EQ(all<RemoteActivity>(pageWith(u"like-via-repost"_s)).size(), 1);
    EXPECT_EQ(all<RemoteBad>(pageWith(u""_s)).size(), 1);
}

TEST(BlueskyParse, OwnPostsComeWithWhatTheyAnswer)
{
    const Page page = parseAuthorFeed(load(u"authorfeed.json"_s), kMe);
    ASSERT_EQ(page.entries.size(), 3);
    const QList<RemoteItem> &first = page.entries.first().items;
    ASSERT_EQ(first.size(), 3);
    EXPECT_EQ(std::get<RemoteMessage>(first.at(0)).remoteId, kRoot);
    EXPECT_FALSE(std::get<RemoteMessage>(first.at(1)).own);
    const auto &own = std::get<RemoteMessage>(first.at(2));
    EXPECT_TRUE(own.own);
    EXPECT_TRUE(own.author.self);
    EXPECT_FALSE(own.asksForAnswer);
    EXPECT_EQ(own.kind, MessageKind::Reply);
    EXPECT_EQ(own.threadKey, kRoot);
    const auto &root = std::get<RemoteMessage>(page.entries.at(2).items.first());
    EXPECT_EQ(root.kind, MessageKind::Post);
    EXPECT_EQ(root.stats, (MessageStats{1, 1, 1, 1, -1}));
}

TEST(BlueskyParse, RepostsAndPlaceholdersLeaveNothing)
{
    QJsonObject feed = load(u"authorfeed.json"_s);
    QJsonArray entries = feed.value(u"feed"_s).toArray();
    QJsonObject reply = entries.at(0).toObject();
    const QJsonObject gone{
        {u"$type"_s, u"app.bsky.feed.defs#notFoundPost"_s}, {u"uri"_s, kRoot}, {u"notFound"_s, true}};
    const QJsonObject blocked{
        {u"$type"_s, u"app.bsky.feed.defs#blockedPost"_s}, {u"uri"_s, kRoot}, {u"blocked"_s, true}};
    reply.insert(u"reply"_s, QJsonObject{{u"root"_s, gone}, {u"parent"_s, blocked}});
    QJsonObject repost = entries.at(1).toObject();
    repost.insert(u"reason"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#reasonRepost"_s},
                                           {u"indexedAt"_s, u"2026-05-01T09:30:00.000Z"_s}});
    const Page page = parseAuthorFeed({{u"feed"_s, QJsonArray{reply, repost}}}, kMe);
    ASSERT_EQ(page.entries.size(), 2);
    ASSERT_EQ(page.entries.at(0).items.size(), 1);
    EXPECT_EQ(std::get<RemoteMessage>(page.entries.at(0).items.first()).threadKey, kRoot);
    EXPECT_TRUE(page.entries.at(1).items.isEmpty());
    EXPECT_EQ(page.entries.at(1).sortedAt, 1'777'627'800'000);
}

TEST(BlueskyParse, APostIsTheSameByWhateverWayItComes)
{
    const auto notified = all<RemoteMessage>(parseNotifications(load(u"notifications.json"_s), kMe));
    const auto posts = parsePosts(load(u"posts.json"_s), kMe);
    int compared = 0;
    for (const RemoteItem &item : posts) {
        const auto &view = std::get<RemoteMessage>(item);
        for (const RemoteMessage &message : notified) {
            if (message.remoteId != view.remoteId)
                continue;
            ++compared;
            EXPECT_EQ(message.kind, view.kind);
            EXPECT_EQ(message.threadKey, view.threadKey);
            EXPECT_EQ(message.text, view.text);
            EXPECT_EQ(message.html, view.html);
            EXPECT_EQ(message.at, view.at);
            EXPECT_EQ(message.raw, view.raw);
            EXPECT_EQ(message.asksForAnswer, view.asksForAnswer);
        }
    }
    EXPECT_EQ(compared, 4);
}

TEST(BlueskyParse, MissingContextNamesRootAndParentOnce)
{
    QList<RemoteItem> items;
    for (const RemoteMessage &message : all<RemoteMessage>(parseNotifications(load(u"notifications.json"_s), kMe)))
        items.append(message);
    EXPECT_EQ(missingContext(items), QStringList{kRoot});
}

TEST(BlueskyParse, KindFollowsFromTheRecord)
{
    const QString other = u"at://did:plc:ben/app.bsky.feed.post/3kother"_s;
    const auto reply = [](const QString &root, const QString &parent) {
        return QJsonObject{{u"root"_s, QJsonObject{{u"uri"_s, root}}}, {u"parent"_s, QJsonObject{{u"uri"_s, parent}}}};
    };
    const QJsonArray naming{QJsonObject{
        {u"features"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, kMe}}}}}};
    const QJsonObject quoting{{u"record"_s, QJsonObject{{u"uri"_s, kRoot}}}};
    const QJsonObject quotingWithMedia{{u"record"_s, QJsonObject{{u"record"_s, QJsonObject{{u"uri"_s, kRoot}}}}}};
    const struct
    {
        const char *what;
        QJsonObject record;
        MessageKind kind;
        bool asks;
    } cases[] = {
        {"a post", {}, MessageKind::Post, false},
        {"names us", {{u"facets"_s, naming}}, MessageKind::Mention, true},
        {"quotes us", {{u"embed"_s, quoting}}, MessageKind::Quote, true},
        {"quotes us with a picture", {{u"embed"_s, quotingWithMedia}}, MessageKind::Quote, true},
        {"answers us", {{u"reply"_s, reply(kRoot, kRoot)}}, MessageKind::Reply, true},
        {"answers us and names us",
         {{u"reply"_s, reply(kRoot, kRoot)}, {u"facets"_s, naming}},
         MessageKind::Reply,
         true},
        {"in our thread", {{u"reply"_s, reply(kRoot, other)}}, MessageKind::Reply, true},
        {"in a thread of others", {{u"reply"_s, reply(other, other)}}, MessageKind::Reply, false},
        {"names us there", {{u"reply"_s, reply(other, other)}, {u"facets"_s, naming}}, MessageKind::Mention, true},
    };
    for (const auto &c : cases) {
        QJsonObject record = c.record;
        record.insert(u"text"_s, u"words"_s);
        const RemoteMessage message = messageFrom(post(record));
        EXPECT_EQ(message.kind, c.kind) << c.what;
        EXPECT_EQ(message.asksForAnswer, c.asks) << c.what;
    }
}

TEST(BlueskyParse, TimesAndLanguagesAreReadWithCare)
{
    const auto at = [](const QString &created) {
        return messageFrom(post({{u"text"_s, u"x"_s}, {u"createdAt"_s, created}})).at;
    };
    EXPECT_EQ(at(u"2026-05-01T10:30:00.000+02:00"_s), 1'777'624'200'000);
    EXPECT_EQ(at(u"2099-01-01T00:00:00Z"_s), 1'777'626'000'000) << "not later than it was seen";
    EXPECT_EQ(at(u"yesterday"_s), 1'777'626'000'000);
    const auto language = [](const QJsonValue &langs) {
        return messageFrom(post({{u"text"_s, u"x"_s}, {u"langs"_s, langs}})).language;
    };
    EXPECT_EQ(language(QJsonArray{u"pt-BR"_s}), u"pt"_s);
    EXPECT_EQ(language(QJsonArray{u"DE"_s, u"en"_s}), u"de"_s);
    EXPECT_EQ(language(QJsonArray{u"english"_s}), u""_s);
    EXPECT_EQ(language(QJsonArray{7}), u""_s);
    EXPECT_EQ(language(u"en"_s), u""_s);
}

TEST(BlueskyParse, EmbedsBecomeAttachments)
{
    const QJsonObject embeds = load(u"embeds.json"_s);
    const auto attachments = [&embeds](const QString &name) { return parseEmbed(embeds.value(name).toObject()); };

    const auto images = attachments(u"images"_s);
    ASSERT_EQ(images.size(), 2);
    EXPECT_EQ(images.first().kind, u"image"_s);
    EXPECT_EQ(images.first().url, u"https://cdn.example/full/1.jpg"_s);
    EXPECT_EQ(images.first().altText, u"A print of a juniper branch"_s);
    EXPECT_EQ(images.first().width, 1200);
    EXPECT_EQ(images.first().height, 800);

    const auto video = attachments(u"video"_s);
    ASSERT_EQ(video.size(), 1);
    EXPECT_EQ(video.first().kind, u"video"_s);

    const auto external = attachments(u"external"_s);
    ASSERT_EQ(external.size(), 1);
    EXPECT_EQ(external.first().kind, u"link"_s);
    EXPECT_EQ(external.first().name, u"The spring fair"_s);

    const auto both = attachments(u"recordWithMedia"_s);
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both.at(0).kind, u"image"_s);
    EXPECT_EQ(both.at(1).kind, u"quote"_s);
    EXPECT_EQ(both.at(1).url, u"https://bsky.app/profile/did:plc:juniperpressjuniperpress/post/3kseedpost222"_s);
    EXPECT_EQ(both.at(1).name, u"Version 2.0 is out."_s);

    const auto detached = attachments(u"detached"_s);
    ASSERT_EQ(detached.size(), 1) << "the quoted post is gone, its place is known";
    EXPECT_EQ(detached.first().name, u""_s);
    EXPECT_TRUE(attachments(u"hostile"_s).isEmpty());
    EXPECT_TRUE(attachments(u"unknown"_s).isEmpty());
}

TEST(BlueskyParse, PeopleAreNamedByTheirLastingId)
{
    const RemotePerson me = parsePerson(load(u"profile.json"_s), kMe);
    EXPECT_EQ(me.remoteId, kMe);
    EXPECT_EQ(me.handle, u"juniper.example"_s);
    EXPECT_EQ(me.followers, 3);
    EXPECT_TRUE(me.self);
    const QJsonArray botLabel{QJsonObject{{u"val"_s, u"bot"_s}, {u"src"_s, u"did:plc:robot"_s}}};
    const RemotePerson bot = parsePerson({{u"did"_s, u"did:plc:robot"_s},
                                          {u"handle"_s, u"handle.invalid"_s},
                                          {u"avatar"_s, u"javascript:alert(1)"_s},
                                          {u"followersCount"_s, -7},
                                          {u"labels"_s, botLabel}},
                                         kMe);
    EXPECT_TRUE(bot.bot);
    EXPECT_EQ(bot.handle, u""_s);
    EXPECT_EQ(bot.avatarUrl, u""_s);
    EXPECT_EQ(bot.followers, -1);
    EXPECT_FALSE(bot.self);
    EXPECT_EQ(parsePerson({{u"did"_s, u"nobody"_s}}, u"nobody"_s).remoteId, u""_s);
}

TEST(BlueskyParse, AddressesAreTakenApart)
{
    const auto address = parseRecordAddress(u"at://did:web:a.example:b%3A_-/app.bsky.feed.post/3k~._:-Z"_s);
    ASSERT_TRUE(address);
    EXPECT_EQ(address->did, u"did:web:a.example:b%3A_-"_s);
    EXPECT_EQ(address->collection, u"app.bsky.feed.post"_s);
    EXPECT_EQ(address->key, u"3k~._:-Z"_s);
    EXPECT_EQ(address->toString(), u"at://did:web:a.example:b%3A_-/app.bsky.feed.post/3k~._:-Z"_s);
    for (const QString &none : {u""_s,
                                u"at://"_s,
                                u"at://did:"_s,
                                u"at://did:plc"_s,
                                u"at://did:plc:ada"_s,
                                u"at://did:plc:ada/c"_s,
                                u"at://did:plc:ada/c/"_s,
                                u"at://did:plc:ada//k"_s,
                                u"at://did:plc:/c/k"_s,
                                u"at://did::ada/c/k"_s,
                                u"at://did:PLC:ada/c/k"_s,
                                u"at://did:plc:a da/c/k"_s,
                                u"at://did:plc:ada/c_/k"_s,
                                u"at://did:plc:ada/c/k/"_s,
                                u"at://did:plc:ada/c/k?x"_s,
                                u"at://did:plc:ada/c/k\n"_s,
                                u"at://did:plc:\u00e4da/c/k"_s,
                                u"AT://did:plc:a/c/k"_s,
                                u" at://did:plc:ada/c/k"_s,
                                u"at://dad:plc:ada/c/k"_s,
                                QString(u"at://did:plc:ada/c/"_s + QString(1000, u'k'))})
        EXPECT_FALSE(parseRecordAddress(none)) << qPrintable(none);
}

TEST(BlueskyParse, HostilePostsAreSetAside)
{
    const QString huge(10 * 1024 * 1024, u'x');
    QJsonObject nested{{u"deep"_s, 1}};
    for (int i = 0; i < 500; ++i)
        nested = QJsonObject{{u"deep"_s, nested}};
    const QList<QJsonObject> cases = {
        {},
        post({}),
        post({{u"text"_s, 7}}),
        post({{u"text"_s, huge}}),
        post({{u"text"_s, u"x"_s}, {u"junk"_s, huge}}),
        post({{u"text"_s, u"x"_s}}, {{u"uri"_s, 7}}),
        post({{u"text"_s, u"x"_s}}, {{u"uri"_s, u"at://ada.example/app.bsky.feed.post/1"_s}}),
        post({{u"text"_s, u"x"_s}}, {{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.like/3k"_s}}),
        post({{u"text"_s, u"x"_s}}, {{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.post/3k\nX"_s}}),
        post({{u"text"_s, u"x"_s}}, {{u"uri"_s, huge}}),
        post({{u"text"_s, u"x"_s}}, {{u"author"_s, u"did:plc:ada"_s}}),
        post({{u"text"_s, u"x"_s}}, {{u"author"_s, QJsonObject{{u"did"_s, kMe}}}}), // speaks as somebody else
        post({{u"text"_s, u"x"_s}}, {{u"record"_s, QJsonArray{1, 2}}}),
    };
    for (const QJsonObject &json : cases) {
        const RemoteItem item = parsePost(json, kMe);
        ASSERT_TRUE(std::holds_alternative<RemoteBad>(item)) << QJsonDocument(json).toJson().left(300).toStdString();
        EXPECT_FALSE(std::get<RemoteBad>(item).reason.isEmpty());
        EXPECT_LT(std::get<RemoteBad>(item).raw.size(), 64 * 1024);
        EXPECT_LT(std::get<RemoteBad>(item).remoteId.size(), 2000);
    }
    const QList<QJsonObject> harmless = {
        post({{u"text"_s, u"x"_s}, {u"facets"_s, u"none"_s}, {u"reply"_s, 7}, {u"langs"_s, 7}, {u"createdAt"_s, 7}}),
        post({{u"text"_s, u"x"_s}}, {{u"embed"_s, QJsonArray{1}}, {u"likeCount"_s, u"many"_s}, {u"labels"_s, 1}}),
        post({{u"text"_s, u"x"_s}, {u"embed"_s, nested}}, {{u"embed"_s, nested}}),
    };
    for (const QJsonObject &json : harmless)
        EXPECT_TRUE(std::holds_alternative<RemoteMessage>(parsePost(json, kMe)));
}

TEST(BlueskyParse, HostilePagesAreNoHarm)
{
    QJsonArray many;
    for (int i = 0; i < 5'000; ++i)
        many.append(i);
    const QList<QJsonObject> pages = {
        {},
        {{u"notifications"_s, 7}, {u"feed"_s, u"x"_s}, {u"posts"_s, QJsonObject{}}, {u"cursor"_s, 7}},
        {{u"notifications"_s, many}, {u"feed"_s, many}, {u"posts"_s, many}},
        {{u"notifications"_s, QJsonArray{QJsonObject{{u"reason"_s, u"like"_s}}}},
         {u"feed"_s, QJsonArray{QJsonObject{{u"reply"_s, 1}, {u"reason"_s, 2}}}}},
    };
    for (const QJsonObject &json : pages) {
        for (const Page &page : {parseNotifications(json, kMe), parseAuthorFeed(json, kMe)}) {
            EXPECT_LE(page.entries.size(), 200);
            EXPECT_EQ(all<RemoteMessage>(page).size() + all<RemoteActivity>(page).size(), 0);
            EXPECT_EQ(page.cursor, u""_s);
        }
        for (const RemoteItem &item : parsePosts(json, kMe))
            EXPECT_TRUE(std::holds_alternative<RemoteBad>(item));
    }
}

} // namespace rapport::bluesky
