#include "domain/link.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

const Uid kAccount = *Uid::fromString(u"018f3b2e-1111-7222-8333-444455556666");

TEST(Link, saysWhatItWasMadeOf)
{
    const QStringList names{u"at://did:plc:abc/app.bsky.feed.post/3k"_s,
                            u"https://example.org/?p=5&c=6#x"_s,
                            u"comment 7/8"_s,
                            u"Grüße, 世界"_s,
                            u"100%"_s,
                            u"?message=other"_s};
    for (const QString &name : names) {
        for (const ConversationLink &link :
             {ConversationLink{kAccount, name, {}, {}}, ConversationLink{kAccount, name, name, {}},
              ConversationLink{kAccount, name, {}, Uid::create(5)}}) {
            const Result<ConversationLink> read = parseLink(linkText(link));
            ASSERT_TRUE(read) << qPrintable(linkText(link));
            EXPECT_EQ(*read, link) << qPrintable(linkText(link));
        }
    }
}

TEST(Link, doesNotTakeWhatIsNone)
{
    const QString account = kAccount.toString();
    const QString good = u"rapport://conversation/"_s + account + u"/abc"_s;
    ASSERT_TRUE(parseLink(good));
    EXPECT_TRUE(parseLink(good + u"?close=1&message=m"_s)) << "what it does not know does nothing";
    const QStringList bad{
        {},
        u"rapport:"_s,
        u"rapport://"_s,
        u"https://conversation/"_s + account + u"/abc"_s,
        u"rapport://close/"_s + account + u"/abc"_s,
        u"rapport://conversation/"_s + account,
        u"rapport://conversation/"_s + account + u'/',
        u"rapport://conversation/"_s + account + u"/a/b"_s,
        u"rapport://conversation/"_s + account + u"/../abc"_s,
        u"rapport://conversation/1/abc"_s,
        u"rapport://conversation//abc"_s,
        u"rapport://user@conversation/"_s + account + u"/abc"_s,
        good + u"%00"_s,
        good + u"%0a%1b"_s,
        good + u"%ff%fe"_s,
        good + u" --demo"_s,
        good + u"\nshow"_s,
        good + u"ä"_s,
        good + u"?message="_s,
        good + u"?message=%0d"_s,
        good + u"?written=1"_s,
        good + QString(2001, u'x'),
        good + u"?x="_s + QString(5000, u'x'),
    };
    for (const QString &text : bad) {
        const Result<ConversationLink> link = parseLink(text);
        ASSERT_FALSE(link) << qPrintable(text.left(200));
        EXPECT_EQ(link.error().kind, ErrorKind::Invalid);
    }
}

} // namespace
} // namespace rapport
