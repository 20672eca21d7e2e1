#include "domain/figureset.h"

#include "domain/query.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

TEST(FigureSet, IsReadAsItIsWritten)
{
    const QString text = u"messages,2026-08-24,2026-08-31,direction=in,mood=negative"_s;
    const Result<FigureSet> set = parseFigureSet(text);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->name, u"messages"_s);
    EXPECT_EQ(set->toDay - set->fromDay, 7);
    EXPECT_EQ(set->narrowed.value(u"mood"_s), u"negative"_s);
    EXPECT_EQ(figureSetText(*set), text);
    EXPECT_EQ(parseFigureSet(figureSetText(*set)), set);
    EXPECT_TRUE(parseFigureSet(u"asked,2026-08-24,2026-08-24"_s)) << "no day at all";
}

TEST(FigureSet, ThatCannotBeReadIsRefused)
{
    for (const QString &text :
         {u""_s, u"asked"_s, u"asked,2026-08-24"_s, u",2026-08-24,2026-08-25"_s, u"asked,2026-08-25,2026-08-24"_s,
          u"asked,2026-8-4,2026-08-24"_s, u"asked,2026-02-30,2026-08-24"_s, u"asked,2026,2027"_s,
          u"asked,2026-08-24,2026-08-25,mood"_s, u"asked,2026-08-24,2026-08-25,=x"_s,
          u"asked,2026-08-24,2026-08-25,mood="_s, u"asked,2026-08-24,2026-08-25,a=b,a=c"_s,
          u"asked,2026-08-24,2026-08-25,a=b'--"_s, u"As ked,2026-08-24,2026-08-25"_s}) {
        const Result<FigureSet> set = parseFigureSet(text);
        EXPECT_FALSE(set) << qPrintable(text);
        if (!set) {
            EXPECT_EQ(set.error().kind, ErrorKind::Invalid);
        }
    }
    QString many = u"asked,2026-08-24,2026-08-25"_s;
    for (int i = 0; i < 100; ++i)
        many += u",a%1=1"_s.arg(i);
    EXPECT_FALSE(parseFigureSet(many));
}

TEST(FigureSet, IsATermOfAQuery)
{
    const Result<Query> query = parseQuery(u"figure:asked,2026-08-24,2026-08-31 channel:mastodon"_s);
    ASSERT_TRUE(query);
    ASSERT_EQ(query->allOf.size(), 2);
    EXPECT_EQ(query->allOf[0].anyOf[0].field, Query::Field::Figure);
    EXPECT_FALSE(parseQuery(u"figure:asked"_s)) << "it says what cannot be read";
}

} // namespace
} // namespace rapport
