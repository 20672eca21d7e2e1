#include "demo/corpus.h"
#include "demo/texts.h"
#include "text/language.h"

#include <QSet>
#include <gtest/gtest.h>

using namespace rapport;
using namespace rapport::demo;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endAt = 1'790'000'000'000;

struct Generated
{
    std::vector<Corpus> corpora = *loadCorpora();
    People people{corpora, 800, 5};
    Plan plan = makePlan(corpora, people, 8000, 5, endAt);
    Texts texts{corpora, people, plan};
};

Generated &generated()
{
    static Generated all;
    return all;
}

TEST(Corpus, isBuiltInForEachLanguage)
{
    const Result<std::vector<Corpus>> corpora = loadCorpora();
    ASSERT_TRUE(corpora) << corpora.error().detail.toStdString();
    EXPECT_EQ(corpora->size(), 12U);
    for (const Corpus &corpus : *corpora) {
        for (const QString &needed :
             {u"first"_s, u"last"_s, u"hello"_s, u"bye"_s, u"dear"_s, u"regards"_s, u"tag"_s, u"edit"_s})
            EXPECT_FALSE(corpus.slot(needed).isEmpty()) << corpus.language.toStdString() << ' ' << needed.toStdString();
    }
}

TEST(Corpus, refusesWhatATranslatorMayGetWrong)
{
    const struct
    {
        const char *text;
        const char *reason;
    } cases[] = {
        {"[howto x]\nask: a {colour}\n", "has no values"},
        {"[nonsense x]\n", "unknown kind"},
        {"[howto x\n", "not closed"},
        {"[howto x]\nask: a {b\n", "not closed"},
        {"[howto x]\nask: a b}\n", "not opened"},
        {"[howto x]\nwho: a\n", "role"},
        {"ask: a\n", "role"},
        {"[howto x]\nask:\n", "nothing is said"},
        {"[howto x]\nteam: a\n", "no 'ask'"},
        {"[howto x y]\n", "two words"},
    };
    for (const auto &c : cases) {
        const Result<Corpus> corpus = parseCorpus(u"xx"_s, QString::fromUtf8(c.text));
        ASSERT_FALSE(corpus) << c.text;
        EXPECT_TRUE(corpus.error().detail.contains(QString::fromUtf8(c.reason))) << corpus.error().detail.toStdString();
    }
}

TEST(Corpus, knowsTheSameTopicsInTheMainLanguages)
{
    const std::vector<Corpus> &corpora = generated().corpora;
    for (size_t language = 0; language < 6; ++language) {
        QSet<QString> topics;
        for (const Dialogue &dialogue : corpora[language].dialogues)
            topics.insert(dialogue.topic);
        for (const QString &burst :
             {u"heddle-crack"_s, u"parcel-delay"_s, u"warp-tension"_s, u"linen-kit"_s, u"double-weave"_s})
            EXPECT_TRUE(topics.contains(burst))
                << corpora[language].language.toStdString() << ' ' << burst.toStdString();
    }
}

TEST(Texts, areRecognisedAsTheirLanguage)
{
    QMap<QString, int> all;
    QMap<QString, int> right;
    QStringList wrong;
    for (quint32 index = 0; index < generated().plan.messages.size(); ++index) {
        const QString text = generated().texts.of(index).text;
        const QString &language = generated().texts.languageOf(generated().plan.messages[index]);
        ++all[language];
        if (text::detectLanguage(text) == language)
            ++right[language];
        else
            wrong.append(language + u": "_s + text);
    }
    for (auto it = all.begin(); it != all.end(); ++it)
        EXPECT_GT(right[it.key()] * 100, it.value() * 90)
            << it.key().toStdString() << ' ' << right[it.key()] << '/' << it.value();
    if (testing::Test::HasFailure())
        ADD_FAILURE() << wrong.mid(0, 60).join(u'\n').toStdString();
}

TEST(Texts, varyInManyWays)
{
    QSet<QString> different;
    for (quint32 index = 0; index < generated().plan.messages.size(); ++index)
        different.insert(generated().texts.of(index).text);
    EXPECT_GT(different.size(), 2500);
}

TEST(Texts, repeatExactly)
{
    for (quint32 index = 0; index < 200; ++index) {
        EXPECT_EQ(generated().texts.of(index).text, generated().texts.of(index).text);
        EXPECT_NE(generated().texts.of(index).text, generated().texts.of(index, true).text);
    }
}

TEST(People, keepTheirNamesApart)
{
    QSet<QString> handles;
    QSet<QString> ids;
    for (quint32 person = 0; person < generated().people.size(); ++person) {
        handles.insert(generated().people.remote(person, Channel::Bluesky).handle);
        ids.insert(generated().people.remote(person, Channel::Email).remoteId);
    }
    EXPECT_EQ(handles.size(), static_cast<qsizetype>(generated().people.size()));
    EXPECT_EQ(ids.size(), static_cast<qsizetype>(generated().people.size()));
}

} // namespace
