// How texts are cut into what topics are counted of.
#include "insight/stopwords.h"
#include "samples.h"
#include "store/folding.h"
#include "store/topicwords.h"

#include <random>

namespace rapport::test {
namespace {

/// Tokens as one line: "#" before a hashtag, "|" for a break, "+" before what stands without a space.
QString cut(const QString &text)
{
    QStringList parts;
    for (const TopicToken &token : store::topicTokens(text)) {
        if (token.kind == TopicToken::Kind::Break)
            parts.append(u"|"_s);
        else
            parts.append((token.joined ? u"+"_s : QString()) + QString::fromUtf8(token.folded) +
                         (token.acronym ? u"!"_s : QString()));
    }
    return parts.join(u' ');
}

} // namespace

TEST(TopicWords, AreCutAsTheTextIndexCutsThem)
{
    struct Case
    {
        QString text;
        QString tokens;
    };
    for (const Case &c : {
             Case{u"The Café's open-air night"_s, u"the cafe s open air night"_s},
             Case{u"Yes. Looms, please\nnow"_s, u"yes | looms | please | now"_s},
             Case{u"see https://example.com/looms?a=b and www.loom.example"_s, u"see | and |"_s},
             Case{u"@ana@example.social thanks! mail ana@example.com"_s, u"thanks | mail |"_s},
             Case{u"#Yarn on the AI loom"_s, u"#yarn on the ai! loom"_s},
             Case{u"> quoted words\nown words"_s, u"own words"_s},
             Case{u"wool 🧶 loom"_s, u"wool | loom"_s},
             Case{u"珈琲豆を買った"_s, u"珈琲 +豆 +を +買 +っ +た"_s},
             Case{u"กาแฟสดอร่อย"_s, u"กาแฟ +สด +อร่อย"_s},
             Case{u"القهوة، لذيذة"_s, u"القهوة | لذيذة"_s},
             Case{u"커피를 주문"_s, u"커피를 주문"_s},
             Case{u"#珈琲豆 #Wi珈琲"_s, u"#珈琲豆 #wi 珈琲"_s},
             Case{u"a@b 豆@c 豆，珈琲"_s, u"豆 | 珈琲"_s},
             Case{QString(), QString()},
         })
        EXPECT_EQ(cut(c.text).toStdString(), c.tokens.toStdString());
}

/// Whatever strangers write: no crash, and nothing longer than the text.
TEST(TopicWords, AreCutFromAnything)
{
    std::mt19937 random(5);
    const std::u32string pieces =
        U"aB9 "
        U"\n\t#@＃＠>-'’.,:/"
        U"wé́ßłก่าเชี珈琲豆ーを한국어ゞ々قهوةּ🧶👩🏽\u200d\u200b\u00ad\ufe0f"
        U"\ufffd";
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (unsigned i = 0; i < random() % 30; ++i) {
            const char32_t c = pieces[random() % pieces.size()];
            text += QString::fromUcs4(&c, 1);
        }
        for (const TopicToken &token : store::topicTokens(text))
            EXPECT_LE(token.folded.size(), 4 * text.size() + 4);
    }
    EXPECT_EQ(store::topicTokens(QString(1'000'000, u'a')).size(), 1U);
    EXPECT_EQ(store::topicTokens(QString(300'000, u'豆')).size() > 0, true);
}

TEST(TopicWords, WithoutMeaningAreFoldedAsTermsAre)
{
    for (const QByteArray &word : stopWords().any)
        EXPECT_EQ(store::folded(QByteArrayView(word)), word) << word.constData();
}

TEST(TopicWords, AreShownAsTheyWereWritten)
{
    EXPECT_EQ(store::writtenForm(u"In der Töpferei-Werkstatt"_s, u"topferei werkstatt"_s), u"Töpferei-Werkstatt"_s);
    EXPECT_EQ(store::writtenForm(u"more #Yarn"_s, u"#yarn"_s), u"#Yarn"_s);
    EXPECT_EQ(store::writtenForm(u"nothing of it"_s, u"yarn"_s), QString());
}

} // namespace rapport::test
