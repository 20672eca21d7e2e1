#include "text/spelling.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace rapport::text {
namespace {

using namespace Qt::StringLiterals;

QStringList checked(const QString &text)
{
    QStringList words;
    for (const TextRange &range : spellableWords(text))
        words.append(text.sliced(range.start, range.length));
    return words;
}

TEST(SpellableWords, AreProseAndNothingElse)
{
    const struct
    {
        QString text;
        QStringList expected;
    } cases[] = {
        {u"Hello wrold, don't panic"_s, {u"Hello"_s, u"wrold"_s, u"don't"_s, u"panic"_s}},
        {u"It’s fine"_s, {u"It’s"_s, u"fine"_s}},
        {u"ask @adda.exmple or @wrld now"_s, {u"ask"_s, u"or"_s, u"now"_s}},
        {u"#lomcraft is nice"_s, {u"is"_s, u"nice"_s}},
        {u"see https://exmple.org/wrold or www.exmple.org there"_s, {u"see"_s, u"or"_s, u"there"_s}},
        {u"write to helo@exmple.org please"_s, {u"write"_s, u"to"_s, u"please"_s}},
        {u"run `mkae instal` first"_s, {u"run"_s, u"first"_s}},
        {u"before\n```\nvodi main()\n```\nafter"_s, {u"before"_s, u"after"_s}},
        {u"before\n> thier wrods\nafter"_s, {u"before"_s, u"after"_s}},
        {u"40 cm, B2B, 3rd, 10873 NATO"_s, {u"cm"_s}},
        {u"open foo_bar, src/mian.cpp and e.g. this"_s, {u"open"_s, u"and"_s, u"this"_s}},
        {u"Grüße aus Köln"_s, {u"Grüße"_s, u"aus"_s, u"Köln"_s}},
        {u"привет мир"_s, {u"привет"_s, u"мир"_s}},
        {u"今日は 天気"_s, {}},
        {u"I a ☃ 👍"_s, {}},
        {QString(500, u'a'), {}},
    };
    for (const auto &c : cases)
        EXPECT_EQ(checked(c.text), c.expected) << c.text.toStdString();
}

TEST(SpellableWords, StayQuickWhateverIsPasted)
{
    QElapsedTimer clock;
    clock.start();
    for (const QString &text :
         {QString(200'000, u'x'), u"x."_s.repeated(100'000), u"x_"_s.repeated(100'000), u"`"_s.repeated(100'000),
          u"@a"_s.repeated(100'000), u"a@"_s.repeated(100'000), u"> "_s.repeated(100'000), u"-+"_s.repeated(100'000)})
        (void)spellableWords(text);
    EXPECT_LT(clock.elapsed(), 5'000);
}

class SpellerTest : public ::testing::Test
{
protected:
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] Dictionary only(const QString &name) const
    {
        return dictionaryFor(name.section(u'_', 0, 0), installedDictionaries({m_folder.path()}), name);
    }
    QTemporaryDir m_folder;
};

TEST_F(SpellerTest, KnowsSuggestsAndLearns)
{
    write(u"en_GB.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n");
    write(u"en_GB.dic"_s, "4\nloom/S\nheddle/S\ncan't\nnaïve\n");
    const auto speller = Speller::open(only(u"en_GB"_s));
    ASSERT_TRUE(speller);
    EXPECT_TRUE((*speller)->knows(u"heddles"_s));
    EXPECT_TRUE((*speller)->knows(u"Loom"_s));
    EXPECT_TRUE((*speller)->knows(u"can’t"_s)) << "the typographic apostrophe is the same word";
    EXPECT_TRUE((*speller)->knows(u"naïve"_s));
    EXPECT_FALSE((*speller)->knows(u"hedle"_s));
    EXPECT_EQ((*speller)->suggestions(u"hedle"_s).value(0), u"heddle"_s);
    EXPECT_TRUE((*speller)->suggestions(QString(40, u'x')).isEmpty());
    (*speller)->learn(u"loomcraft"_s);
    EXPECT_TRUE((*speller)->knows(u"loomcraft"_s));
}

TEST_F(SpellerTest, ReadsOlderEncodings)
{
    write(u"de_DE.aff"_s, "SET ISO8859-1\nTRY esijanrtolcdugmphbyfvkwqxz\xe4\xfc\xf6\xdf\n");
    write(u"de_DE.dic"_s, "2\nGr\xfc\xdf"
                          "e\nWebstuhl\n");
    const auto speller = Speller::open(only(u"de_DE"_s));
    ASSERT_TRUE(speller);
    EXPECT_TRUE((*speller)->knows(u"Grüße"_s));
    EXPECT_FALSE((*speller)->knows(u"Grüsse"_s));
    EXPECT_EQ((*speller)->suggestions(u"Grüse"_s).value(0), u"Grüße"_s);
    EXPECT_FALSE((*speller)->knows(u"Привет"_s)) << "letters that the dictionary cannot write";
}

TEST_F(SpellerTest, RefusesWhatIsNoDictionary)
{
    EXPECT_EQ(Speller::open({u"xx"_s, m_folder.filePath(u"xx.aff"_s), m_folder.filePath(u"xx.dic"_s)}).error().kind,
              ErrorKind::Storage);
    write(u"yy.aff"_s, "SET KLINGON-8\n");
    write(u"yy.dic"_s, "1\nword\n");
    EXPECT_EQ(Speller::open(only(u"yy"_s)).error().kind, ErrorKind::Malformed);
}

TEST_F(SpellerTest, FindsTheDictionaryOfAPerson)
{
    for (const char *name : {"de_AT", "de_DE", "en_US", "en_GB", "fr_FR"}) {
        write(QString::fromLatin1(name) + u".aff"_s, "SET UTF-8\n");
        write(QString::fromLatin1(name) + u".dic"_s, "0\n");
    }
    write(u"half.aff"_s, "SET UTF-8\n"); // no words beside it
    QTemporaryDir own;
    QFile::copy(m_folder.filePath(u"de_DE.aff"_s), own.filePath(u"de_DE.aff"_s));
    QFile::copy(m_folder.filePath(u"de_DE.dic"_s), own.filePath(u"de_DE.dic"_s));
    const QList<Dictionary> installed = installedDictionaries({own.path(), m_folder.path(), u"/no/such/folder"_s, {}});
    ASSERT_EQ(installed.size(), 5);
    EXPECT_EQ(dictionaryFor(u"de"_s, installed, u"de_AT"_s).name, u"de_AT"_s);
    EXPECT_EQ(dictionaryFor(u"de"_s, installed, u"en_GB"_s).name, u"de_DE"_s);
    EXPECT_EQ(dictionaryFor(u"en"_s, installed, u"de_AT"_s).name, u"en_US"_s);
    EXPECT_EQ(dictionaryFor(u"fr"_s, installed, {}).name, u"fr_FR"_s);
    EXPECT_TRUE(dictionaryFor(u"pt"_s, installed, {}).name.isEmpty());
    EXPECT_TRUE(dictionaryFor(u"de"_s, installed, {}).affixFile.startsWith(own.path())) << "the person's own first";
}

} // namespace
} // namespace rapport::text
