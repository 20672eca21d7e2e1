#include "channels/html.h"
#include "channels/wordpress/walk.h"
#include "channels/wordpress/wordpressapi.h"
#include "channels/wordpress/wordpressparse.h"

#include "base/time.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

namespace rapport::wordpress {
namespace {

using namespace Qt::StringLiterals;

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

const Viewpoint kView{u"https://blog.example"_s, 1};

QJsonObject comment(const QJsonObject &changes = {})
{
    QJsonObject json = object(R"({"id":12,"post":4,"parent":0,"author":0,"author_name":"Ann &amp; Co",
        "author_email":"Ann@Example.ORG","author_url":"https://ann.example","author_ip":"192.0.2.7",
        "date_gmt":"2026-04-30T23:59:58","content":{"rendered":"<p>Hello<\/p>","raw":"Hello"},
        "link":"https://blog.example/p/#comment-12","status":"approved","type":"comment",
        "author_avatar_urls":{"24":"https://a.example/24","96":"https://a.example/96"},
        "_links":{"up":[{"href":"https://blog.example/wp-json/wp/v2/pages/4"}]}})");
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

RemoteMessage message(const QJsonObject &json)
{
    return std::get<RemoteMessage>(commentItem(json, kView, {{4, u"Launch"_s}}).value());
}

TEST(WordPressParse, ACommentBecomesAMessageInItsPostsThread)
{
    const RemoteMessage m = message(comment());
    EXPECT_EQ(m.remoteId, u"comment:12"_s);
    EXPECT_EQ(m.threadKey, u"post:4"_s);
    EXPECT_EQ(m.parentRemoteId, u"post:4"_s);
    EXPECT_EQ(m.threadSubject, u"Launch"_s);
    EXPECT_EQ(m.kind, MessageKind::Comment);
    EXPECT_EQ(m.at, *msFromIso(u"2026-04-30T23:59:58Z"));
    EXPECT_EQ(m.html, u"<p>Hello</p>"_s);
    EXPECT_FALSE(m.own);
    EXPECT_TRUE(m.asksForAnswer);
    EXPECT_EQ(m.author.remoteId, u"email:ann@example.org"_s);
    EXPECT_EQ(m.author.realm, kView.realm);
    EXPECT_EQ(m.author.displayName, u"Ann & Co"_s);
    EXPECT_EQ(m.author.avatarUrl, u"https://a.example/96"_s);
    EXPECT_FALSE(m.raw.contains("192.0.2.7"));
    EXPECT_EQ(message(comment({{u"parent"_s, 9}})).parentRemoteId, u"comment:9"_s);
}

TEST(WordPressParse, AuthorsAreKnownByUserThenMailThenName)
{
    EXPECT_EQ(message(comment({{u"author"_s, 7}})).author.remoteId, u"user:7"_s);
    const RemoteMessage nameless = message(comment({{u"author_email"_s, u""_s}}));
    EXPECT_EQ(nameless.author.remoteId, u"name:Ann & Co|https://ann.example"_s);
    const RemoteMessage mine = message(comment({{u"author"_s, 1}}));
    EXPECT_TRUE(mine.own);
    EXPECT_TRUE(mine.author.self);
}

TEST(WordPressParse, StatesOfModeration)
{
    const QList<std::pair<QString, Moderation>> table{{u"approved"_s, Moderation::Visible},
                                                      {u"hold"_s, Moderation::Held},
                                                      {u"spam"_s, Moderation::Spam},
                                                      {u"trash"_s, Moderation::Trashed},
                                                      {u"post-trashed"_s, Moderation::Trashed},
                                                      {u"some-plugin"_s, Moderation::Held}};
    for (const auto &[status, moderation] : table) {
        EXPECT_EQ(message(comment({{u"status"_s, status}})).moderation, moderation) << qPrintable(status);
    }
    for (const Moderation moderation : {Moderation::Visible, Moderation::Held, Moderation::Spam, Moderation::Trashed})
        EXPECT_EQ(moderationFromStatus(statusFromModeration(moderation)), moderation);
}

TEST(WordPressParse, PingsAreKeptApartAndPluginTypesLeftOut)
{
    for (const QString &type : {u"pingback"_s, u"trackback"_s}) {
        const RemoteMessage ping = message(comment({{u"type"_s, type}}));
        EXPECT_EQ(ping.kind, MessageKind::Ping);
        EXPECT_FALSE(ping.asksForAnswer);
    }
    EXPECT_FALSE(commentItem(comment({{u"type"_s, u"order_note"_s}}), kView));
    EXPECT_FALSE(commentItem(comment({{u"type"_s, u"review"_s}}), kView));
}

TEST(WordPressParse, WhatCannotBeUsedIsSetAsideWithAReason)
{
    for (const QJsonObject &json :
         {QJsonObject{}, comment({{u"post"_s, u"four"_s}}), comment({{u"content"_s, 5}}), comment({{u"id"_s, -1}})}) {
        const auto item = commentItem(json, kView);
        ASSERT_TRUE(item);
        ASSERT_TRUE(std::holds_alternative<RemoteBad>(*item));
        EXPECT_FALSE(std::get<RemoteBad>(*item).reason.isEmpty());
    }
    EXPECT_TRUE(std::holds_alternative<RemoteBad>(postItem(object(R"({"title":[1,2]})"), kView)));
    EXPECT_EQ(message(comment({{u"date_gmt"_s, u"0000-00-00T00:00:00"_s}})).at, 0);
}

TEST(WordPressParse, APostSpeaksForTheSite)
{
    const auto item = postItem(object(R"({"id":4,"date_gmt":"2026-04-01T08:00:00","modified_gmt":"2026-04-02T08:00:00",
        "link":"https://blog.example/p/","title":{"rendered":"Tea &#038; <em>cake<\/em> &#8211; now"},
        "content":{"rendered":"<p>Hi<\/p>"},"status":"publish","author":3,
        "_embedded":{"author":[{"id":3,"name":"Erin","slug":"erin"}]}})"),
                               kView);
    const auto &m = std::get<RemoteMessage>(item);
    EXPECT_EQ(m.remoteId, u"post:4"_s);
    EXPECT_EQ(m.threadKey, u"post:4"_s);
    EXPECT_EQ(m.title, u"Tea & cake – now"_s);
    EXPECT_EQ(m.threadSubject, m.title);
    EXPECT_TRUE(m.own);
    EXPECT_TRUE(m.author.self);
    EXPECT_EQ(m.author.remoteId, u"user:3"_s);
    EXPECT_EQ(m.author.displayName, u"Erin"_s);
}

TEST(WordPressParse, CommentsNameTheCollectionOfWhatTheyHangOn)
{
    EXPECT_EQ(postOfComment(comment()).collection, u"pages"_s);
    const QJsonObject plain =
        object(R"({"post":4,"_links":{"up":[{"href":"http://x/?rest_route=%2Fwp%2Fv2%2Fmedia%2F4"}]}})");
    EXPECT_EQ(postOfComment(plain).collection, u"media"_s);
    const QJsonObject hostile = object(R"({"post":4,"_links":{"up":[{"href":"http://x/wp/v2/../../users/4"}]}})");
    EXPECT_EQ(postOfComment(hostile).collection, u"posts"_s);
}

TEST(WordPressParse, WhatWasTypedIsWhatIsStoredAndFoundAgain)
{
    const QString typed = u"  a < b && c > d\r\nsecond line\n"_s;
    EXPECT_EQ(contentFromText(typed), u"a &lt; b &amp;&amp; c &gt; d\nsecond line"_s);
    EXPECT_TRUE(saysTheSame(object(R"({"content":{"raw":"a &lt; b &amp;&amp; c &gt; d\nsecond line"}})"), typed));
    EXPECT_FALSE(saysTheSame(object(R"({"content":{"raw":"a &lt; b"}})"), typed));
    EXPECT_TRUE(saysTheSame(object(R"({"content":{"raw":"fine &#x1f600;"}})"), u"fine 😀"_s));
    EXPECT_TRUE(
        saysTheSame(object(R"({"content":{"rendered":"<p>It&#8217;s &#8220;here&#8221;<\/p>"}})"), u"It's \"here\""_s));
    EXPECT_FALSE(saysTheSame(object(R"({"content":{"rendered":"<p>It was<\/p>"}})"), u"It's here"_s));
}

TEST(WordPressApi, AddressesAreMadeWholeAndPasswordsStayOffOpenLines)
{
    EXPECT_EQ(siteAddress(u" blog.example/ "_s)->toString(), u"https://blog.example"_s);
    EXPECT_EQ(siteAddress(u"https://u:p@blog.example/sub/?a=1#x"_s)->toString(), u"https://blog.example/sub"_s);
    EXPECT_TRUE(siteAddress(u"http://127.0.0.1:8080"_s));
    for (const QString &bad : {u""_s, u"http://blog.example"_s, u"ftp://blog.example"_s, u"https://"_s, u"a b"_s}) {
        const auto address = siteAddress(bad);
        ASSERT_FALSE(address) << qPrintable(bad);
        EXPECT_EQ(address.error().kind, ErrorKind::Invalid);
    }
}

TEST(WordPressApi, PathsFitBothShapesOfTheRoot)
{
    const QUrlQuery query{{u"after"_s, u"2026-01-01T00:00:00+01:00"_s}};
    EXPECT_EQ(apiUrl(QUrl(u"https://x/wp-json/"_s), u"wp/v2/posts"_s, query).toString(QUrl::FullyEncoded),
              u"https://x/wp-json/wp/v2/posts?after=2026-01-01T00%3A00%3A00%2B01%3A00"_s);
    const QUrl plain = apiUrl(QUrl(u"https://x/?rest_route=/"_s), u"wp/v2/posts"_s, query);
    EXPECT_EQ(QUrlQuery(plain).queryItemValue(u"rest_route"_s), u"/wp/v2/posts"_s);
    EXPECT_TRUE(QUrlQuery(plain).hasQueryItem(u"after"_s));
}

TEST(WordPressApi, JsonIsFoundBehindWarnings)
{
    EXPECT_EQ(jsonFromBody("{\"a\":1}")->toObject().value(u"a"_s).toInt(), 1);
    EXPECT_EQ(jsonFromBody("<br />\n<b>Warning</b>: x on line 3<br />\n{\"a\":1}")->toObject().value(u"a"_s).toInt(),
              1);
    EXPECT_TRUE(jsonFromBody("\xEF\xBB\xBF[]")->isArray());
    for (const char *page : {"", "<html><body>{}</body>", "{", "Notice: [x] {\"a\":1}"})
        EXPECT_FALSE(jsonFromBody(page)) << page;
}

TEST(WordPressApi, SpacesInApplicationPasswordsAreDecoration)
{
    EXPECT_EQ(authorization(u"ann"_s, u"ab cd ef"_s), "Basic " + QByteArray("ann:abcdef").toBase64());
}

TEST(WordPressWalk, FirstPullTakesTheNewestPageAndMarksIt)
{
    const qint64 now = 100 * kDayMs;
    const Walk start = walkFromCursor(PullMode::Live, {}, now);
    EXPECT_EQ(walkQuery(PullMode::Live, start, u"date_gmt"_s, u"after"_s).queryItemValue(u"order"_s), u"desc"_s);
    const Walk next = afterPage(PullMode::Live, start, 10 * kDayMs, 90 * kDayMs, false, now);
    EXPECT_EQ(next, (Walk{90 * kDayMs, 90 * kDayMs, 1}));
    const QUrlQuery query = walkQuery(PullMode::Live, next, u"date_gmt"_s, u"after"_s);
    EXPECT_EQ(query.queryItemValue(u"order"_s), u"asc"_s);
    EXPECT_EQ(query.queryItemValue(u"after"_s), isoFromMs(90 * kDayMs - kOverlapMs));
    EXPECT_EQ(walkFromCursor(PullMode::Live, cursorFromWalk(next), now), next);
}

TEST(WordPressWalk, ACommentDatedYearsAheadHidesNothing)
{
    const qint64 now = 100 * kDayMs;
    EXPECT_EQ(afterPage(PullMode::Live, {}, kDayMs, 5000 * kDayMs, true, now).mark, now);
}

/// Walks a list of times as the server would answer and returns which of them were seen.
QSet<qint64> walked(PullMode mode, QList<qint64> times, Walk walk, qint64 now, int *pages)
{
    std::sort(times.begin(), times.end());
    QSet<qint64> seen;
    for (*pages = 0; *pages < 500;) {
        const bool forward = mode == PullMode::Live;
        QList<qint64> fitting;
        for (const qint64 at : times) {
            if (forward ? at > walk.anchor - kOverlapMs : at < walk.anchor + kOverlapMs)
                fitting.append(at);
        }
        if (!forward)
            std::reverse(fitting.begin(), fitting.end());
        const QList<qint64> page = fitting.mid((walk.page - 1) * 100, 100);
        const bool last = walk.page * 100 >= fitting.size();
        ++*pages;
        qint64 oldest = 0;
        qint64 newest = 0;
        for (const qint64 at : page) {
            seen.insert(at);
            oldest = oldest == 0 ? at : std::min(oldest, at);
            newest = std::max(newest, at);
        }
        walk = afterPage(mode, walk, oldest, newest, last, now);
        if (last)
            break;
    }
    return seen;
}

TEST(WordPressWalk, EveryItemIsSeenHoweverTheyLieInTime)
{
    const qint64 now = 1000 * kDayMs;
    QList<qint64> even;
    QList<qint64> burst;
    for (int i = 0; i < 950; ++i) {
        even.append(10 * kDayMs + i * kDayMs);
        burst.append(400 * kDayMs + i / 300 * kSecondMs + i % 300);
    }
    for (const QList<qint64> &times : {even, burst, even + burst}) {
        int pages = 0;
        const QSet<qint64> all(times.begin(), times.end());
        EXPECT_EQ(walked(PullMode::Live, times, Walk{kDayMs, kDayMs, 1}, now, &pages), all);
        EXPECT_LT(pages, 60);
        EXPECT_EQ(walked(PullMode::History, times, walkFromCursor(PullMode::History, {}, now), now, &pages), all);
        EXPECT_LT(pages, 60);
    }
}

TEST(Html, LinesAreDecodedOnce)
{
    EXPECT_EQ(htmlLine(u"Tea &amp;amp; <b>cake</b>"), u"Tea &amp; cake"_s);
    EXPECT_EQ(htmlLine(u"1 < 2 &hellip; &#x263A;&nope;&"), u"1 < 2 … ☺&nope;&"_s);
    EXPECT_EQ(decodeEntities(u"&#0;&#xD800;&#99999999;"), u"&#0;&#xD800;&#99999999;"_s);
    EXPECT_EQ(decodeEntities(u"&Auml;&nbsp;&rarr;"), u"Ä\u00A0→"_s);
}

TEST(Html, LinksOfAPagesHeadAreRead)
{
    const QList<HtmlLink> links = htmlLinks(u"<base href='/b/'><LINK REL=alternate type=\"application/rss+xml\" "
                                            u"title='A &amp; B' href=\"/feed?a=1&amp;b=2\">"
                                            u"<link broken <link href=x");
    ASSERT_EQ(links.size(), 2);
    EXPECT_EQ(links.at(0).tag, u"base"_s);
    EXPECT_EQ(links.at(1).rel, u"alternate"_s);
    EXPECT_EQ(links.at(1).title, u"A & B"_s);
    EXPECT_EQ(links.at(1).href, u"/feed?a=1&b=2"_s);
}

} // namespace
} // namespace rapport::wordpress
