#include "text/splitting.h"
#include "text/words.h"

#include <gtest/gtest.h>

namespace rapport::text {
namespace {

using namespace Qt::StringLiterals;

std::function<bool(const QString &)> atMost(int graphemes)
{
    return [graphemes](const QString &text) { return graphemeCount(text) <= graphemes; };
}

QStringList textsOf(const QList<Piece> &pieces)
{
    QStringList texts;
    for (const Piece &piece : pieces)
        texts.append(piece.text);
    return texts;
}

TEST(Divide, EndsPiecesWhereAReaderWouldPause)
{
    const struct
    {
        const char *what;
        QString text;
        int limit;
        QStringList expected;
    } cases[] = {
        {"fits", u"One piece."_s, 20, {u"One piece."_s}},
        {"blank", u" \n "_s, 20, {}},
        {"sentences",
         u"The first one. The second one. The third."_s,
         31,
         {u"The first one. The second one."_s, u"The third."_s}},
        {"a paragraph before a sentence",
         u"One. Two.\n\nThree. Four. Five."_s,
         18,
         {u"One. Two."_s, u"Three. Four. Five."_s}},
        {"words where a sentence is too long",
         u"one two three four five six"_s,
         13,
         {u"one two three"_s, u"four five six"_s}},
        {"no piece half empty for a sentence's sake",
         u"Hi. one two three four five"_s,
         20,
         {u"Hi. one two three"_s, u"four five"_s}},
        {"inside a word only where it must be", u"abcdefghij klm"_s, 6, {u"abcdef"_s, u"ghij"_s, u"klm"_s}},
        {"exactly full", u"abc def"_s, 3, {u"abc"_s, u"def"_s}},
        {"scripts without spaces",
         u"今日は天気がいいです。散歩に行きましょう。"_s,
         12,
         {u"今日は天気がいいです。"_s, u"散歩に行きましょう。"_s}},
    };
    for (const auto &c : cases)
        EXPECT_EQ(textsOf(divide(c.text, atMost(c.limit))), c.expected) << c.what;
}

TEST(Divide, CutsNoGraphemeAddressHandleOrTag)
{
    const QString family = u"👨‍👩‍👧‍👦"_s;
    EXPECT_EQ(textsOf(divide(family.repeated(5), atMost(2))), QStringList({family + family, family + family, family}));
    EXPECT_EQ(textsOf(divide(u"see https://example.org/a-b/c?d=e-f now"_s, atMost(32))),
              QStringList({u"see"_s, u"https://example.org/a-b/c?d=e-f"_s, u"now"_s}));
    EXPECT_EQ(textsOf(divide(u"ask @ada-lovelace.bsky.social or"_s, atMost(27))),
              QStringList({u"ask"_s, u"@ada-lovelace.bsky.social"_s, u"or"_s}));
    EXPECT_EQ(textsOf(divide(u"love the #rigid-heddle-loom so"_s, atMost(20))),
              QStringList({u"love the"_s, u"#rigid-heddle-loom"_s, u"so"_s}));
    // Nothing of an address may be lost or broken: then it is not divided at all.
    EXPECT_TRUE(divide(u"see https://example.org/far-too-long now"_s, atMost(20)).isEmpty());
}

TEST(Divide, GivesTheTextBackAsItWas)
{
    const QString text =
        u"  First paragraph, with  two spaces.\n\n\nSecond one: @ada.example, https://example.org/x and "
        u"👩‍👧 #tags.\tA tab. Und Grüße aus Köln, bis bald."_s;
    for (int limit = 24; limit < 80; ++limit) {
        const QList<Piece> pieces = divide(text, atMost(limit));
        ASSERT_FALSE(pieces.isEmpty()) << limit;
        EXPECT_EQ(joined(pieces), text) << limit;
        for (const Piece &piece : pieces) {
            EXPECT_LE(graphemeCount(piece.text), limit);
            EXPECT_EQ(piece.text, piece.text.trimmed());
        }
    }
}

TEST(Divide, RefusesWhatNobodyWouldRead)
{
    EXPECT_TRUE(divide(u"word "_s.repeated(40 * kMostPieces), atMost(40)).isEmpty());
    EXPECT_EQ(divide(u"word "_s.repeated(8 * kMostPieces), atMost(40)).size(), kMostPieces);
    EXPECT_TRUE(divide(QString(1'000'000, u'x'), atMost(300)).isEmpty());
    EXPECT_TRUE(divide(u"x"_s, [](const QString &) { return false; }).isEmpty());
}

} // namespace
} // namespace rapport::text
