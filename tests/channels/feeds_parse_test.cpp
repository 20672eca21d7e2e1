#include "channels/feeds/feeddocument.h"
#include "channels/feeds/feedfetch.h"
#include "channels/feeds/feeditems.h"

#include "base/time.h"
#include "support/fixture.h"

#include <gtest/gtest.h>

namespace rapport::feeds {
namespace {

using namespace Qt::StringLiterals;

const QUrl kUrl(u"https://blog.example/feed/"_s);
const qint64 kNow = *msFromIso(u"2026-05-01T10:00:00Z");

FeedDocument parsed(const QByteArray &body, const QByteArray &contentType = {})
{
    const auto document = parseFeed(body, contentType, kUrl);
    EXPECT_TRUE(document) << (document ? "" : qPrintable(document.error().detail));
    return document.value_or(FeedDocument{});
}

QList<RemoteMessage> messages(const FeedDocument &document, Contents contents)
{
    QList<RemoteMessage> found;
    for (const RemoteItem &item : remoteItems(document, {kUrl.toString(), kUrl.host(), {}}, contents, kNow)) {
        if (const auto *message = std::get_if<RemoteMessage>(&item))
            found.append(*message);
    }
    return found;
}

QByteArray rss(const QByteArray &items, const QByteArray &prolog = {})
{
    return prolog + "<rss version=\"2.0\"><channel><title>T</title>\n" + items + "</channel></rss>";
}

TEST(FeedParse, WordPressPosts)
{
    const FeedDocument document = parsed(test::fixture(u"feeds/wordpress_posts.xml"_s));
    EXPECT_EQ(document.title, u"Birch & Co"_s);
    EXPECT_TRUE(document.wordPress);
    const QList<RemoteMessage> all = messages(document, Contents::Others);
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].remoteId, u"https://blog.example/?p=5"_s);
    EXPECT_EQ(all[0].threadKey, all[0].remoteId);
    EXPECT_EQ(all[0].url, u"https://blog.example/2026/spring-fair/"_s);
    EXPECT_EQ(all[0].title, u"See you at the “spring” fair & more"_s);
    EXPECT_EQ(all[0].html.trimmed(), u"<p>We are <b>there</b> &amp; happy.</p>"_s);
    EXPECT_EQ(all[0].at, *msFromIso(u"2026-04-20T09:06:43Z"));
    EXPECT_EQ(all[0].author.displayName, u"maria"_s);
    EXPECT_EQ(all[0].author.realm, u"blog.example"_s);
    EXPECT_EQ(all[0].stats.replies, 3);
    EXPECT_EQ(all[0].kind, MessageKind::Post);
    EXPECT_FALSE(all[0].asksForAnswer);
    ASSERT_EQ(all[1].attachments.size(), 1);
    EXPECT_EQ(all[1].attachments[0].kind, u"audio"_s);
    EXPECT_EQ(all[1].attachments[0].bytes, 4096);
    EXPECT_TRUE(all[0].raw.startsWith("<item>")) << all[0].raw.constData();
    EXPECT_TRUE(all[0].raw.endsWith("</item>")) << all[0].raw.constData();
}

TEST(FeedParse, ItemsAreKeptAsTheyCame)
{
    const FeedDocument document = parsed(rss("<item><title>Grüße 漢字 😀</title></item><item><guid>ü</guid></item>\n"
                                             "  <item>\n<title>&eacute;</title></item>"));
    ASSERT_EQ(document.items.size(), 3);
    EXPECT_EQ(document.items[0].raw, "<item><title>Grüße 漢字 😀</title></item>");
    EXPECT_EQ(document.items[1].raw, "<item><guid>ü</guid></item>");
    EXPECT_EQ(document.items[2].raw, "<item>\n<title>&eacute;</title></item>");
}

TEST(FeedParse, WordPressCommentsStandBelowTheirPost)
{
    const QList<RemoteMessage> all =
        messages(parsed(test::fixture(u"feeds/wordpress_comments.xml"_s)), Contents::Comments);
    ASSERT_EQ(all.size(), 2);
    for (const RemoteMessage &message : all) {
        EXPECT_EQ(message.threadKey, u"https://blog.example/2026/version-2-0/"_s);
        EXPECT_EQ(message.kind, MessageKind::Comment);
        EXPECT_EQ(message.threadSubject, u"Version 2.0 is out"_s);
        EXPECT_TRUE(message.parentRemoteId.isEmpty());
        EXPECT_TRUE(message.asksForAnswer);
        EXPECT_FALSE(message.own);
    }
    EXPECT_EQ(all[0].remoteId, u"https://blog.example/2026/version-2-0/#comment-2"_s);
    EXPECT_EQ(all[0].author.remoteId, u"name:alice|"_s);
}

TEST(FeedParse, AtomWithThreadsAndXhtml)
{
    const FeedDocument document = parsed(test::fixture(u"feeds/comments.atom"_s));
    EXPECT_EQ(document.next, u"https://blog.example/comments/feed/?page=2"_s);
    const QList<RemoteMessage> all = messages(document, Contents::Comments);
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].threadKey, u"https://blog.example/p/"_s);
    EXPECT_EQ(all[1].threadKey, u"https://blog.example/p/"_s);
    EXPECT_EQ(all[1].parentRemoteId, u"https://blog.example/p/#comment-2"_s);
    EXPECT_EQ(all[1].html, u"<div><p>More <a href=\"x?a=1&amp;b=2\">here</a> &lt; there</p></div>"_s);
    EXPECT_EQ(all[1].baseUrl, u"https://blog.example/p/"_s);
    EXPECT_EQ(all[1].author.remoteId, u"email:ann@example.org"_s);
    EXPECT_EQ(all[1].language, u"de"_s);
    EXPECT_EQ(all[0].text, u"Tom & Jerry <3"_s);
    EXPECT_TRUE(all[0].html.isEmpty());
}

TEST(FeedParse, Rss1)
{
    const FeedDocument document = parsed(test::fixture(u"feeds/news.rdf"_s));
    EXPECT_EQ(document.format, FeedDocument::Format::Rdf);
    const QList<RemoteMessage> all = messages(document, Contents::Own);
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].remoteId, u"https://news.example/1"_s);
    EXPECT_EQ(all[0].at, *msFromIso(u"2026-03-01T11:00:00Z"));
    EXPECT_TRUE(all[0].own);
    EXPECT_TRUE(all[0].author.self);
}

TEST(FeedParse, JsonFeed)
{
    const FeedDocument document = parsed(test::fixture(u"feeds/feed.json"_s));
    EXPECT_EQ(document.next, u"https://blog.example/feed.json?page=2"_s);
    EXPECT_EQ(document.faults.size(), 1);
    const QList<RemoteMessage> all = messages(document, Contents::Others);
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].remoteId, u"17"_s);
    EXPECT_EQ(all[0].text, u"Plain & simple"_s);
    EXPECT_EQ(all[0].author.displayName, u"Ann"_s);
    EXPECT_EQ(all[1].html, u"<p>Hi</p>"_s);
    EXPECT_EQ(all[1].at, 0);
}

TEST(FeedParse, IdsFallBackToLinkThenToAHash)
{
    const auto ids = [](const QByteArray &items) {
        QStringList found;
        for (const FeedItem &item : parsed(rss(items)).items)
            found.append(itemId(item));
        return found;
    };
    EXPECT_EQ(ids("<item><guid> a </guid><link>/x</link></item>"), QStringList{u"a"_s});
    EXPECT_EQ(ids("<item><link>/x</link></item>"), QStringList{u"https://blog.example/x"_s});
    EXPECT_TRUE(ids("<item><title>Hello</title></item>").first().startsWith(u"hash:"));
    EXPECT_EQ(ids("<item><guid>a</guid><link>/x</link></item><item><guid>a</guid><link>/y</link></item>"),
              (QStringList{u"a"_s, u"https://blog.example/y"_s}));
}

TEST(FeedParse, AnItemOfNothingIsSetAsideAndTheRestGoesOn)
{
    const auto items =
        remoteItems(parsed(rss("<item></item><item><guid>only</guid></item><item><title>x</title></item>")), {},
                    Contents::Others, kNow);
    ASSERT_EQ(items.size(), 3);
    EXPECT_TRUE(std::get<RemoteBad>(items[0]).reason.contains(u"line 2"_s));
    EXPECT_EQ(std::get<RemoteBad>(items[1]).remoteId, u"only"_s);
    EXPECT_TRUE(std::holds_alternative<RemoteMessage>(items[2]));
}

TEST(FeedParse, TitlesAreDecodedOnce)
{
    const QList<std::pair<QByteArray, QString>> table{
        {"Tips &amp; tricks", u"Tips & tricks"_s},
        {"Tips &amp;amp; tricks", u"Tips & tricks"_s},
        {"<![CDATA[Tips &amp; <em>tricks</em>]]>", u"Tips & tricks"_s},
        {"Using &lt;vector&gt; in C++", u"Using <vector> in C++"_s},
        {"a &lt; b &#8211; c", u"a < b – c"_s},
        {"Caf&eacute; &nbsp; ol&#xE9;", u"Café olé"_s},
    };
    for (const auto &[xml, title] : table)
        EXPECT_EQ(parsed(rss("<item><title>" + xml + "</title></item>")).items.value(0).title, title)
            << xml.constData();
}

TEST(FeedParse, UnnamedPeopleAreNotUs)
{
    const QList<RemoteMessage> all = messages(parsed(rss("<item><title>x</title></item>")), Contents::Comments);
    ASSERT_EQ(all.size(), 1);
    EXPECT_NE(all[0].author.remoteId, feedPerson({kUrl.toString(), kUrl.host(), {}}).remoteId);
    EXPECT_FALSE(all[0].author.self);
}

TEST(FeedParse, BrokenXmlIsMendedWhereThatIsHarmless)
{
    const FeedDocument document =
        parsed("\n\n<?xml version=\"1.0\"?>" +
               rss("<item><title>Q&A &copy; \x0B</title>"
                   "<dc:creator>Ann</dc:creator><description><![CDATA[a && b &amp; c]]></description>"
                   "<link>https://x.example/?a=1&b=2</link></item>"));
    ASSERT_EQ(document.items.size(), 1);
    EXPECT_EQ(document.items[0].title, u"Q&A ©"_s);
    EXPECT_EQ(document.items[0].author, u"Ann"_s);
    EXPECT_EQ(document.items[0].html, u"a && b &amp; c"_s);
    EXPECT_EQ(document.items[0].link, u"https://x.example/?a=1&b=2"_s);
    EXPECT_EQ(parsed("<feed><entry><id>1</id><title>x</title></entry></feed>").items.value(0).id, u"1"_s);
}

TEST(FeedParse, HostileDocumentsAreRefusedWithTheLine)
{
    QByteArray deep = "<rss><channel><item>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    QByteArray xhtml = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>";
    for (int i = 0; i < 100'000; ++i)
        xhtml += "<b>";
    const QList<QByteArray> table{
        rss("<item><title>&b;</title></item>",
            "<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;'>]>\n"),
        rss("<item><title>&x;</title></item>", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n"),
        deep,
        xhtml,
        rss("<item>\n<title>never ends"),
        "<rss><channel></rss>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
        QByteArray(20 * 1024 * 1024, 'x'),
        "",
        "   \n",
    };
    for (const QByteArray &body : table) {
        const auto document = parseFeed(body, {}, kUrl);
        ASSERT_FALSE(document) << body.left(60).constData();
        EXPECT_EQ(document.error().kind, ErrorKind::Malformed) << body.left(60).constData();
    }
    EXPECT_TRUE(parseFeed(table[0], {}, kUrl).error().detail.startsWith(u"Line 2"_s))
        << qPrintable(parseFeed(table[0], {}, kUrl).error().detail);
}

TEST(FeedParse, WhatIsNoFeedIsSaidSo)
{
    for (const QByteArray &body : {QByteArray("<!DOCTYPE html><p>Sign in"), QByteArray("<html><body>x</body></html>"),
                                   QByteArray("<svg/>"), QByteArray("{\"a\":1}"), QByteArray("[1,2]"),
                                   QByteArray("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}")}) {
        const auto document = parseFeed(body, "application/rss+xml", kUrl);
        ASSERT_FALSE(document) << body.constData();
        EXPECT_EQ(document.error().kind, ErrorKind::NotFound) << body.constData();
    }
}

TEST(FeedParse, JsonOfWrongTypesHarmsNothing)
{
    const FeedDocument document = parsed(R"({"version":"https://jsonfeed.org/version/1.1","title":[],"next_url":5,
        "items":[{"id":{},"title":7,"url":[],"authors":{},"attachments":"x","content_html":null},null,"x",[]]})");
    EXPECT_EQ(document.items.size(), 1);
    EXPECT_EQ(document.faults.size(), 3);
    for (const RemoteItem &item : remoteItems(document, {}, Contents::Others, kNow))
        EXPECT_TRUE(std::holds_alternative<RemoteBad>(item));
}

TEST(FeedParse, Encodings)
{
    const QByteArray latin = rss("<item><title>Gr\xFC\xDF"
                                 "e \x93x\x94</title></item>",
                                 "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
    EXPECT_EQ(parsed(latin).items.value(0).title, u"Grüße “x”"_s);
    EXPECT_EQ(parsed(latin, "text/xml; charset=UTF-8").items.value(0).title, u"Grüße “x”"_s) << "a wrong header";
    const QByteArray bare = rss("<item><title>Gr\xFC\xDF"
                                "e</title></item>");
    EXPECT_EQ(parsed(bare).items.value(0).title, u"Grüße"_s);
    EXPECT_EQ(parsed(bare, "text/xml; charset=\"iso-8859-1\"").items.value(0).title, u"Grüße"_s);
    const QByteArray utf8 =
        rss("<item><title>Grüße 漢字</title></item>", "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"latin1\"?>");
    EXPECT_EQ(parsed(utf8).items.value(0).title, u"Grüße 漢字"_s) << "the byte order mark counts first";
    const QString text = QString::fromUtf8(rss("<item><title>Grüße 漢字</title></item>"));
    QByteArray utf16("\xFF\xFE", 2);
    for (const QChar character : text) {
        utf16 += char(character.unicode() & 0xFF);
        utf16 += char(character.unicode() >> 8);
    }
    EXPECT_EQ(parsed(utf16).items.value(0).title, u"Grüße 漢字"_s);
    EXPECT_EQ(
        parsed(rss("<item><title>\xFF\xFEx</title></item>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")).items.size(),
        1);
}

TEST(FeedParse, DatesAreReadAsPeopleWriteThem)
{
    const QList<std::pair<QString, QString>> table{
        {u"Mon, 20 Apr 2026 09:06:43 +0000"_s, u"2026-04-20T09:06:43.000Z"_s},
        {u"Mon, 20 Apr 2026 09:06:43 EST"_s, u"2026-04-20T14:06:43.000Z"_s},
        {u"20 Apr 26 09:06 GMT"_s, u"2026-04-20T09:06:00.000Z"_s},
        {u"Mon,20 April 2026 9:06:43 -0730"_s, u"2026-04-20T16:36:43.000Z"_s},
        {u"Wed, 02 Oct 02 13:00:00 GMT"_s, u"2002-10-02T13:00:00.000Z"_s},
        {u"Sat, 01 Jan 77 00:00:00 UT"_s, u"1977-01-01T00:00:00.000Z"_s},
        {u"2026-04-20T09:06:43+02:00"_s, u"2026-04-20T07:06:43.000Z"_s},
        {u"2026-04-20t09:06:43.123z"_s, u"2026-04-20T09:06:43.000Z"_s},
        {u"2026-04-20 09:06:43 -0100"_s, u"2026-04-20T10:06:43.000Z"_s},
        {u"2026-04-20"_s, u"2026-04-20T00:00:00.000Z"_s},
        {u" \n Mon, 20 Apr 2026 09:06:43 \n GMT "_s, u"2026-04-20T09:06:43.000Z"_s},
        {u""_s, u""_s},
        {u"yesterday"_s, u""_s},
        {u"2026-13-45T99:99:99Z"_s, u""_s},
        {u"Mon, 32 Xyz 2026 09:06:43 GMT"_s, u""_s},
        {u"2199-01-01T00:00:00Z"_s, u""_s},
        {QString(100'000, u'9'), u""_s},
    };
    for (const auto &[text, iso] : table)
        EXPECT_EQ(isoFromMs(timeFromFeed(text, kNow)), iso) << qPrintable(text.left(60));
}

TEST(FeedParse, TimesOfRest)
{
    const FeedDocument document =
        parsed(rss("<ttl> 90 </ttl><skipHours><hour>0</hour><hour>24</hour><hour>13</hour><hour>x</hour>"
                   "</skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays>"));
    EXPECT_EQ(document.ttlMs, 90 * kMinuteMs);
    EXPECT_EQ(document.skipHours, (QSet<int>{0, 13}));
    EXPECT_EQ(document.skipDays, (QSet<int>{7}));
}

TEST(FeedParse, PagesNameTheirFeeds)
{
    const QByteArray page =
        "<html><head><base href='/sub/'>"
        "<link rel='alternate' type='text/html' href='/de'>"
        "<link rel='alternate' type='application/rss+xml' title='Birch' href='feed/'>"
        "<link rel='alternate' type='application/rss+xml' title='Birch comments' href='comments/feed/'>";
    const QUrl url(u"https://blog.example/x"_s);
    EXPECT_EQ(feedsNamedBy(page, {}, url, Contents::Others).first().toString(), u"https://blog.example/sub/feed/"_s);
    EXPECT_EQ(feedsNamedBy(page, {}, url, Contents::Comments).first().toString(),
              u"https://blog.example/sub/comments/feed/"_s);
    EXPECT_TRUE(
        feedsNamedBy("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>", {}, url, Contents::Own)
            .isEmpty());
    EXPECT_EQ(feedAddress(u"feed://blog.example/rss#x"_s)->toString(), u"https://blog.example/rss"_s);
    EXPECT_EQ(feedAddress(u"feed:http://blog.example/rss"_s)->toString(), u"http://blog.example/rss"_s);
    for (const QString &bad : {u""_s, u"ftp://x/y"_s, u"https://"_s})
        EXPECT_FALSE(feedAddress(bad)) << qPrintable(bad);
}

} // namespace
} // namespace rapport::feeds
