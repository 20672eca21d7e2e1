#include "text/wordtable.h"

#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

namespace rapport::text {
namespace {

using namespace Qt::StringLiterals;

TEST(WordTable, FindsWhatWasAddedAndNothingElse)
{
    QStringList words;
    for (int number = 0; number < 5000; ++number)
        words.append(u"word"_s + QString::number(number));
    WordTable<int> table;
    EXPECT_EQ(table.find(u"word1"), nullptr);
    for (int number = 0; number < 5000; ++number)
        table[words[number]] = number;
    for (int number = 0; number < 5000; ++number) {
        const int *found = table.find(words[number]);
        ASSERT_NE(found, nullptr) << number;
        EXPECT_EQ(*found, number);
        EXPECT_EQ(table.find(QString(words[number] + u'x')), nullptr) << number;
    }
    EXPECT_EQ(table.find(u""), nullptr);
}

TEST(WordTable, GivesOneValueToAWordThatIsAddedTwice)
{
    WordTable<int> table;
    table[u"gut"] += 1;
    table[u"schlecht"] += 10;
    table[u"gut"] += 2;
    EXPECT_EQ(*table.find(u"gut"), 3);
    EXPECT_EQ(*table.find(u"schlecht"), 10);
    EXPECT_EQ(std::distance(table.begin(), table.end()), 2);
}

TEST(WordTable, TellsWordsOfEqualHashApart)
{
    WordTable<int> table;
    table[u"gut"] = 1;
    EXPECT_EQ(table.find(u"böse", WordHash::of(u"gut")), nullptr);
}

TEST(BeginningHashes, AreThoseOfTheBeginnings)
{
    const QString word = u"freundlichkeit"_s;
    const BeginningHashes hashes(word);
    for (qsizetype length = 0; length <= word.size(); ++length)
        EXPECT_EQ(hashes.of(length), WordHash::of(QStringView(word).first(length))) << length;
}

TEST(BeginningHashes, StopAtTheLongest)
{
    const QString word(1000, u'x');
    EXPECT_EQ(BeginningHashes(word).of(BeginningHashes::longest),
              WordHash::of(QStringView(word).first(BeginningHashes::longest)));
}

} // namespace
} // namespace rapport::text
