#include "base/uid.h"

#include <QSet>
#include <gtest/gtest.h>
#include <thread>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

TEST(Uid, NamesItsVersionVariantAndTime)
{
    const Uid uid = Uid::create(0x0123456789ab);
    ASSERT_EQ(uid.bytes().size(), 16);
    EXPECT_EQ(uid.bytes().left(6).toHex(), QByteArray("0123456789ab"));
    EXPECT_EQ(static_cast<uchar>(uid.bytes()[6]) >> 4, 7);
    EXPECT_EQ(static_cast<uchar>(uid.bytes()[8]) >> 6, 2);
    EXPECT_EQ(uid.createdAtMs(), 0x0123456789ab);
    EXPECT_EQ(Uid().createdAtMs(), 0);
}

TEST(Uid, LaterOnesSortBehindEarlierOnes)
{
    EXPECT_LT(Uid::create(1'000).bytes(), Uid::create(1'001).bytes());
    EXPECT_LT(Uid::create(0xffff).bytes(), Uid::create(0x10000).bytes());
}

TEST(Uid, IsNeverTheSameTwiceAlsoAcrossThreads)
{
    QList<Uid> made[2];
    const auto make = [](QList<Uid> &out) {
        for (int i = 0; i < 2000; ++i)
            out.append(Uid::create(1));
    };
    std::thread other(make, std::ref(made[1]));
    make(made[0]);
    other.join();
    QSet<Uid> all(made[0].begin(), made[0].end());
    all.unite(QSet<Uid>(made[1].begin(), made[1].end()));
    EXPECT_EQ(all.size(), 4000);
}

TEST(Uid, ReadsBackWhatItWrote)
{
    const Uid uid = Uid::create(1'777'629'600'000);
    EXPECT_EQ(Uid::fromString(uid.toString()), uid);
    EXPECT_EQ(Uid::fromBytes(uid.bytes()), uid);
    EXPECT_EQ(uid.toString().size(), 36);
}

TEST(Uid, IsNullForAnythingElse)
{
    EXPECT_TRUE(Uid().isNull());
    EXPECT_TRUE(Uid().toString().isEmpty());
    EXPECT_TRUE(Uid::fromBytes("short").isNull());
    EXPECT_TRUE(Uid::fromBytes(QByteArray(17, 'x')).isNull());
    for (const QString &text : {u""_s, u"018f3b2e"_s, u"not a uid"_s, u"018f3b2e-0000-7000-8000-00000000000g"_s})
        EXPECT_FALSE(Uid::fromString(text)) << qPrintable(text);
}

} // namespace
} // namespace rapport
