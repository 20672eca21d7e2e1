#include "channels/bluesky/blueskytext.h"
#include "channels/bluesky/tid.h"

#include <QJsonObject>
#include <QSet>
#include <gtest/gtest.h>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;
using Kind = Facet::Kind;

TEST(BlueskyFacets, AreDetectedWithByteOffsets)
{
    const struct
    {
        QString text;
        QList<Facet> expected;
    } cases[] = {
        {u""_s, {}},
        {u"no links here, a@b.example and 50% #1"_s, {}},
        {u"see https://example.org/a?b=1#c."_s, {{Kind::Link, 4, 31, u"https://example.org/a?b=1#c"_s}}},
        {u"(https://example.org/a_(b))"_s, {{Kind::Link, 1, 27, u"https://example.org/a_(b))"_s}}},
        {u"(https://example.org/a)"_s, {{Kind::Link, 1, 22, u"https://example.org/a"_s}}},
        {u"xhttps://example.org"_s, {}},
        {u"https:// nothing"_s, {}},
        {u"@Ada.Example, hello @ben.example"_s,
         {{Kind::Mention, 0, 12, u"ada.example"_s}, {Kind::Mention, 20, 32, u"ben.example"_s}}},
        {u"mail me@ada.example or @nodots"_s, {}},
        {u"thanks @ada.example."_s, {{Kind::Mention, 7, 19, u"ada.example"_s}}},
        {u"#one #two, #3d #42"_s,
         {{Kind::Tag, 0, 4, u"one"_s}, {Kind::Tag, 5, 9, u"two"_s}, {Kind::Tag, 11, 14, u"3d"_s}}},
        {u"word#tag"_s, {}},
        // An umlaut has 2 bytes, a CJK character 3, an emoji 4, a family with joiners 25.
        {u"Grüße @ada.example"_s, {{Kind::Mention, 8, 20, u"ada.example"_s}}},
        {u"見て https://example.org"_s, {{Kind::Link, 7, 26, u"https://example.org"_s}}},
        {u"🎉 #party"_s, {{Kind::Tag, 5, 11, u"party"_s}}},
        {u"👨‍👩‍👧‍👦 #family"_s, {{Kind::Tag, 26, 33, u"family"_s}}},
        {u"#日本語 です"_s, {{Kind::Tag, 0, 10, u"日本語"_s}}},
        {u"a\n#b\n@c.example"_s, {{Kind::Tag, 2, 4, u"b"_s}, {Kind::Mention, 5, 15, u"c.example"_s}}},
    };
    for (const auto &c : cases) {
        const QList<Facet> found = detectFacets(c.text);
        ASSERT_EQ(found.size(), c.expected.size()) << c.text.toStdString();
        for (qsizetype i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found.at(i).kind, c.expected.at(i).kind) << c.text.toStdString();
            EXPECT_EQ(found.at(i).byteStart, c.expected.at(i).byteStart) << c.text.toStdString();
            EXPECT_EQ(found.at(i).byteEnd, c.expected.at(i).byteEnd) << c.text.toStdString();
            EXPECT_EQ(found.at(i).value.toStdString(), c.expected.at(i).value.toStdString());
        }
    }
}

TEST(BlueskyFacets, OfATypedTextShowWhereTheyWillLead)
{
    EXPECT_EQ(htmlOfTyped(u"Nothing <b>but</b> words"_s), QString());
    EXPECT_EQ(htmlOfTyped(u"Thanks @Ada.Example, see https://example.org/a?b=1&c=2 <#Grün>\n#loom"_s).toStdString(),
              "Thanks <a href=\"https://bsky.app/profile/ada.example\">@Ada.Example</a>, see "
              "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a> &lt;#Grün&gt;<br>"
              "<a href=\"https://bsky.app/hashtag/loom\">#loom</a>");
    // A tag inside an address is part of the address.
    EXPECT_EQ(htmlOfTyped(u"https://example.org/#loom"_s).count(u"<a "_s), 1);
}

TEST(BlueskyFacets, GoThereAndBack)
{
    const QString text = u"Grüße 🎉 <b> https://example.org/?a=1&b=2\n#日本語"_s;
    QJsonArray facets;
    for (const Facet &facet : detectFacets(text))
        facets.append(facetToJson(facet));
    EXPECT_EQ(htmlFromFacets(text, facets).toStdString(),
              "Grüße 🎉 &lt;b&gt; <a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a><br>"
              "<a href=\"https://bsky.app/hashtag/%E6%97%A5%E6%9C%AC%E8%AA%9E\">#日本語</a>");
}

namespace {

QJsonObject linkFacet(int start, int end, const QString &uri)
{
    return facetToJson({Kind::Link, start, end, uri});
}

} // namespace

TEST(BlueskyFacets, HostileOnesAreIgnored)
{
    const QString text = u"ab🎉cd"_s; // 8 bytes
    const QString good = u"https://example.org/"_s;
    const QJsonArray ignored = {
        linkFacet(-1, 2, good),
        linkFacet(2, 2, good),
        linkFacet(4, 2, good),
        linkFacet(0, 9, good),
        linkFacet(3, 6, good), // in the middle of the emoji
        linkFacet(2, 4, good),
        linkFacet(0, 2, u"javascript:alert(1)"_s),
        linkFacet(0, 2, u"file:///etc/passwd"_s),
        linkFacet(0, 2, u"https://"_s),
        QJsonValue(7),
        QJsonValue(u"facet"_s),
        QJsonObject{},
        QJsonObject{{u"index"_s, 3}, {u"features"_s, u"x"_s}},
    };
    EXPECT_EQ(htmlFromFacets(text, ignored), QString());
    EXPECT_EQ(htmlFromFacets(text, {linkFacet(0, 2, good), linkFacet(1, 7, u"https://evil.example/"_s)}).toStdString(),
              "<a href=\"https://example.org/\">ab</a>🎉cd");
    const QString quoted = htmlFromFacets(text, {linkFacet(0, 2, u"https://example.org/\"><script>"_s)});
    EXPECT_FALSE(quoted.contains(u"<script>"_s)) << quoted.toStdString();
    EXPECT_FALSE(quoted.contains(u"/\"><"_s)) << quoted.toStdString();
}

TEST(BlueskyTid, IsValidAndTheSameInEveryTry)
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const IdempotencyKey key{Uid::create(1'777'629'600'000 + i / 10), 1'777'629'600'000 + i / 10};
        const QString tid = tidFromKey(key);
        EXPECT_TRUE(isTid(tid)) << tid.toStdString();
        EXPECT_EQ(tid, tidFromKey(key));
        seen.insert(tid);
    }
    EXPECT_GE(seen.size(), 999) << "different sends have different keys, also within a millisecond";
}

TEST(BlueskyTid, SortsByTimeAndKeepsToItsBounds)
{
    const Uid uid = Uid::create(1);
    EXPECT_LT(tidFromKey({uid, 1'777'629'600'000}), tidFromKey({uid, 1'777'629'600'001}));
    EXPECT_TRUE(tidFromKey({uid, 1'777'629'600'000}).startsWith(u"3m"_s))
        << tidFromKey({uid, 1'777'629'600'000}).toStdString();
    for (const qint64 at : {qint64{0}, qint64{-5}, std::numeric_limits<qint64>::max()})
        EXPECT_TRUE(isTid(tidFromKey({uid, at}))) << at;
}

TEST(BlueskyTid, OtherTextIsNone)
{
    EXPECT_TRUE(isTid(u"3jzfcijpj2z2a"));
    for (const auto &text :
         {u""_s, u"3jzfcijpj2z2"_s, u"3jzfcijpj2z2aa"_s, u"kjzfcijpj2z2a"_s, u"3jzfcijpj2z21"_s, u"3JZFCIJPJ2Z2A"_s})
        EXPECT_FALSE(isTid(text)) << text.toStdString();
}

} // namespace rapport::bluesky
