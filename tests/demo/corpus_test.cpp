#include "demo/corpus.h"
#include "demo/texts.h"
#include "text/language.h"
#include "text/words.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

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
        {"[detail ask]\n", "unknown kind"},
        {"[detail shout howto]\n", "unknown role"},
        {"[detail ask nonsense]\n", "unknown kind"},
        {"[howto x]\nask: a\n[detail ask howto/y]\nb\n", "no dialogue matches"},
        {"[howto x]\nask: a\n[detail ask howto]\nb {c\n", "not closed"},
        {"[howto x]\nask: a\n[close ask buying]\nb\n", "no dialogue matches"},
    };
    for (const auto &c : cases) {
        const Result<Corpus> corpus = parseCorpus(u"xx"_s, QString::fromUtf8(c.text));
        ASSERT_FALSE(corpus) << c.text;
        EXPECT_TRUE(corpus.error().detail.contains(QString::fromUtf8(c.reason))) << corpus.error().detail.toStdString();
    }
}

TEST(Corpus, lendsSentencesToWhomTheyFit)
{
    const Result<Corpus> corpus = parseCorpus(u"xx"_s, u"[howto x]\nask: a\n[howto y]\nask: b\n[buying z]\nask: c\n"
                                                       "[detail ask howto buying]\nall\n[detail ask howto/y]\nmine\n"
                                                       "[close ask buying]\nend\n"_s);
    ASSERT_TRUE(corpus) << corpus.error().detail.toStdString();
    const auto said = [&](const std::vector<int> &indices) {
        QStringList sentences;
        for (const int index : indices)
            sentences.append(corpus->sentences[static_cast<size_t>(index)].literals.front());
        return sentences;
    };
    EXPECT_EQ(said(corpus->dialogues[0].detailsOf(Role::Ask)), QStringList{u"all"_s});
    EXPECT_EQ(said(corpus->dialogues[1].detailsOf(Role::Ask)), (QStringList{u"mine"_s, u"all"_s}));
    EXPECT_EQ(said(corpus->dialogues[2].closingsOf(Role::Ask)), QStringList{u"end"_s});
    EXPECT_TRUE(corpus->dialogues[0].closingsOf(Role::Ask).empty());
    EXPECT_TRUE(corpus->dialogues[0].detailsOf(Role::Team).empty());
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
    EXPECT_GT(different.size(), 6000);
}

/// Bytes of the texts of each channel, ascending.
QMap<QString, std::vector<qsizetype>> sizesByChannel()
{
    QMap<QString, std::vector<qsizetype>> sizes;
    const Plan &plan = generated().plan;
    for (quint32 index = 0; index < plan.messages.size(); ++index)
        sizes[channelId(plan.threads[plan.messages[index].thread].channel)].push_back(
            generated().texts.of(index).text.toUtf8().size());
    for (std::vector<qsizetype> &of : sizes)
        std::sort(of.begin(), of.end());
    return sizes;
}

TEST(Texts, areAsLongAsPeopleWrite)
{
    qsizetype count = 0;
    qsizetype sum = 0;
    QMap<QString, std::vector<qsizetype>> sizes = sizesByChannel();
    for (const std::vector<qsizetype> &of : sizes) {
        count += std::ssize(of);
        sum = std::accumulate(of.begin(), of.end(), sum);
    }
    EXPECT_GE(sum, 270 * count);
    EXPECT_LE(sum, 350 * count);
    const auto share = [&](const QString &channel, double part) {
        const std::vector<qsizetype> &of = sizes[channel];
        return of[static_cast<size_t>(part * static_cast<double>(of.size() - 1))];
    };
    EXPECT_LT(share(u"bluesky"_s, 0.5), share(u"email"_s, 0.5) / 2);
    EXPECT_LT(share(u"bluesky"_s, 0.1), 100);
    EXPECT_GT(share(u"email"_s, 0.9), 700);
    EXPECT_GT(share(u"wordpress"_s, 1), 2000); // an article
    EXPECT_GT(share(u"wordpress"_s, 0.99), 5 * share(u"wordpress"_s, 0.5));
}

TEST(Texts, keepToTheChannelsLimits)
{
    const Plan &plan = generated().plan;
    for (quint32 index = 0; index < plan.messages.size(); ++index) {
        const Channel channel = plan.threads[plan.messages[index].thread].channel;
        if (channel == Channel::Bluesky) {
            EXPECT_LE(text::graphemeCount(generated().texts.of(index).text), 300);
        } else if (channel == Channel::Mastodon) {
            EXPECT_LE(text::graphemeCount(generated().texts.of(index, true).text), 500);
        }
    }
}

TEST(Texts, sayNothingTwiceInAMessage)
{
    static const QRegularExpression between(u"(?<=[.?])\\s+|(?<=[。？])"_s);
    for (quint32 index = 0; index < generated().plan.messages.size(); ++index) {
        const QString text = generated().texts.of(index).text;
        QSet<QString> said;
        for (const QString &sentence : text.split(between, Qt::SkipEmptyParts)) {
            if (sentence.size() < 25)
                continue;
            EXPECT_FALSE(said.contains(sentence)) << text.toStdString();
            said.insert(sentence);
        }
    }
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
