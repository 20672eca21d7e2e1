#include "text/words.h"

#include <gtest/gtest.h>

using namespace rapport::text;
using namespace Qt::StringLiterals;

namespace {

TEST(Graphemes, countWhatAPersonSees)
{
    struct Case
    {
        const char *text;
        int graphemes;
        int characters;
    };
    const Case cases[] = {
        {"", 0, 0},
        {"loom", 4, 4},
        {"a\r\nb", 3, 4},
        {"e\xcc\x81t\xc3\xa9", 3, 4}, // combining and precomposed accent
        {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\xe2\x80\x8d\xf0\x9f\x91\xa6", 1, 5}, // family of three
        {"\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa\xf0\x9f\x87\xaf\xf0\x9f\x87\xb5", 2, 4},         // two flags
        {"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", 1, 2},                                         // thumb with a skin tone
        {"\xe2\x9d\xa4\xef\xb8\x8f", 1, 2},             // heart with variation selector
        {"\xed\x95\x9c\xea\xb5\xad", 2, 2},             // Hangul syllables
        {"\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 1, 3}, // one syllable of three jamo
        {"\xe0\xa4\xa8\xe0\xa4\xbf", 1, 2},             // Devanagari with a vowel sign
        {"\xe0\xb8\x99\xe0\xb9\x89\xe0\xb8\xb3", 1, 3}, // Thai with tone mark and sara am
    };
    for (const Case &c : cases) {
        EXPECT_EQ(graphemeCount(QString::fromUtf8(c.text)), c.graphemes) << c.text;
        EXPECT_EQ(characterCount(QString::fromUtf8(c.text)), c.characters) << c.text;
    }
}

TEST(Graphemes, areNeverCutApart)
{
    const QString family =
        QString::fromUtf8("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\xe2\x80\x8d\xf0\x9f\x91\xa6");
    EXPECT_EQ(leftGraphemes(u"a"_s + family + u"b"_s, 2), u"a"_s + family);
    EXPECT_EQ(leftGraphemes(u"abc"_s, 10), u"abc"_s);
    EXPECT_EQ(leftGraphemes(u"abc"_s, 0), QString());
    EXPECT_EQ(leftGraphemes(family, 5), family);
}

TEST(Words, followTheScript)
{
    EXPECT_EQ(words(u"Don't cut the warp, yet: 3.5 m!"_s),
              (QStringList{u"Don't"_s, u"cut"_s, u"the"_s, u"warp"_s, u"yet"_s, u"3.5"_s, u"m"_s}));
    EXPECT_TRUE(words(u" ... 🧶 "_s).isEmpty());
    EXPECT_GT(words(u"織り機の使い方を教えてください"_s).size(), 3);
    EXPECT_GT(words(u"ขอบคุณสำหรับคำตอบ"_s).size(), 1);
    EXPECT_EQ(words(u"织布机很好用"_s).join(QString()), u"织布机很好用"_s);
}

TEST(Preview, isOneLine)
{
    EXPECT_EQ(preview(u"  a\n\n b\tc "_s), u"a b c"_s);
    EXPECT_EQ(preview(u"> quoted\nanswer"_s), u"answer"_s);
    EXPECT_EQ(preview(u"> only quoted"_s), u"> only quoted"_s);
    EXPECT_EQ(preview(u"@anna.example @b hello"_s), u"hello"_s);
    EXPECT_EQ(preview(u"@anna.example"_s), u"@anna.example"_s);
    EXPECT_EQ(preview(u"abcdef"_s, 4), u"abc…"_s);
    EXPECT_EQ(preview(u"abcd"_s, 4), u"abcd"_s);
    EXPECT_EQ(preview(u"ab cdef"_s, 4), u"ab…"_s);
    EXPECT_EQ(preview(u"abc"_s, 0), QString());
    EXPECT_EQ(graphemeCount(preview(u"word "_s.repeated(100))), 160);
}

} // namespace
