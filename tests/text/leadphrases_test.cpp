// What makes a lead of a message, in eight languages, and what does not.
#include "text/leadphrases.h"
#include "text/ownwords.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using namespace text;

struct Row
{
    const char16_t *language;
    const char16_t *text;
    int signal; ///< Bits.
};

QString names(int bits)
{
    return u"%1%2%3"_s.arg(bits & AsksQuestion ? u"question "_s : QString(),
                           bits & AsksToBuy ? u"buying "_s : QString(),
                           bits & ThreatensToLeave ? u"leaving"_s : QString());
}

} // namespace

TEST(LeadPhrases, FindWhatPeopleAskFor)
{
    const Row rows[] = {
        {u"en", u"Love the new loom! How much is the large one?", AsksToBuy | AsksQuestion},
        {u"en", u"Where can I buy this yarn in Oslo", AsksToBuy},
        {u"en", u"Is it back in stock", AsksToBuy},
        {u"en", u"If this goes on I will cancel my subscription.", ThreatensToLeave},
        {u"en", u"I want my money back", ThreatensToLeave},
        {u"en", u"Does anyone know which needle fits", AsksQuestion},
        {u"en", u"What a lovely day at the fair, thank you.", 0},
        {u"en", u"I bought one last year and it is still great", 0},
        {u"en", u"See https://example.com/shop?item=3 for pictures", 0},
        {u"de", u"Was kostet der große Webrahmen?", AsksToBuy | AsksQuestion},
        {u"de", u"Ich möchte den Rahmen gern kaufen", AsksToBuy},
        {u"de", u"Ich kündige mein Abo, das reicht", ThreatensToLeave},
        {u"de", u"Danke für den schönen Abend", 0},
        {u"fr", u"Combien coûte la livraison en Belgique ?", AsksToBuy | AsksQuestion},
        {u"fr", u"Je vais résilier, plus jamais", ThreatensToLeave},
        {u"fr", u"Merci beaucoup, c'est magnifique", 0},
        {u"es", u"¿Cuánto cuesta el telar grande?", AsksToBuy | AsksQuestion},
        {u"es", u"Quiero darme de baja", ThreatensToLeave},
        {u"es", u"Qué bonito trabajo, gracias", 0},
        {u"pt", u"Onde posso comprar este fio", AsksToBuy},
        {u"pt", u"Quero o meu dinheiro de volta", ThreatensToLeave},
        {u"pt", u"Que trabalho bonito, obrigada", 0},
        {u"it", u"Vorrei acquistare il telaio grande", AsksToBuy},
        {u"it", u"Voglio il rimborso", ThreatensToLeave},
        {u"it", u"Che bel lavoro, grazie", 0},
        {u"nl", u"Wat kost het grote weefgetouw?", AsksToBuy | AsksQuestion},
        {u"nl", u"Ik wil mijn geld terug", ThreatensToLeave},
        {u"nl", u"Wat een mooi werk, bedankt", 0},
        {u"pl", u"Ile kosztuje duże krosno?", AsksToBuy | AsksQuestion},
        {u"pl", u"Rezygnuję z abonamentu", ThreatensToLeave},
        {u"pl", u"Piękna praca, dziękuję", 0},
        // Without lists only the mark of a question tells anything.
        {u"ja", u"これはいくらですか？", AsksQuestion},
        {u"fi", u"Paljonko tämä maksaa", 0},
    };
    const LeadPhrases phrases;
    for (const Row &row : rows) {
        const QString text = QString::fromUtf16(row.text);
        const int found = phrases.signalsIn(text, QString::fromUtf16(row.language));
        EXPECT_EQ(found, row.signal) << qPrintable(text) << ": " << qPrintable(names(found));
    }
}

TEST(LeadPhrases, DoNotMindCaseAccentsOrTheKindOfApostrophe)
{
    const LeadPhrases phrases;
    EXPECT_TRUE(phrases.signalsIn(u"CUANTO CUESTA"_s, u"es"_s) & AsksToBuy);
    EXPECT_TRUE(phrases.signalsIn(u"What’s the price"_s, u"en"_s) & AsksToBuy);
    EXPECT_TRUE(phrases.signalsIn(u"what's the price"_s, u"en"_s) & AsksToBuy);
}

TEST(LeadPhrases, TakeWhatPeopleAddAndLeaveOut)
{
    const LeadPhrases own({.question = {},
                           .buying = {u"warp kit*"_s, u"paljonko * maksaa"_s},
                           .leaving = {},
                           .ignored = {u"Money Back"_s, u"?"_s}});
    EXPECT_EQ(own.signalsIn(u"Any warp kits left?"_s, u"en"_s), AsksToBuy) << "and the mark is left out";
    EXPECT_EQ(own.signalsIn(u"Paljonko tämä iso maksaa"_s, u"fi"_s), AsksToBuy);
    EXPECT_EQ(own.signalsIn(u"Paljonko tämä iso ja todella kaunis maksaa"_s, u"fi"_s), 0) << "three words at most";
    EXPECT_EQ(own.signalsIn(u"a money back promise"_s, u"en"_s), 0);
    EXPECT_TRUE(LeadPhrases().signalsIn(u"a money back promise"_s, u"en"_s) & ThreatensToLeave);
}

TEST(LeadPhrases, NameEachPhraseOnce)
{
    const std::vector<FoundPhrase> found = LeadPhrases().foundIn(u"Pricing? I mean: pricing."_s, u"en"_s);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].phrase, u"pricing"_s);
    EXPECT_EQ(found[1].phrase, u"?"_s);
}

TEST(LeadPhrases, AreThereForEachLanguageAndSignal)
{
    for (const QString &language : LeadPhrases::languages()) {
        EXPECT_GE(LeadPhrases::builtIn(language, AsksToBuy).size(), 40) << qPrintable(language);
        EXPECT_GE(LeadPhrases::builtIn(language, ThreatensToLeave).size(), 20) << qPrintable(language);
        EXPECT_GE(LeadPhrases::builtIn(language, AsksQuestion).size(), 8) << qPrintable(language);
    }
}

TEST(LeadPhrases, EndWithHostileTexts)
{
    const LeadPhrases phrases(
        {.question = {u"*"_s, u"* *"_s, u"a*"_s}, .buying = {u""_s}, .leaving = {}, .ignored = {}});
    EXPECT_EQ(phrases.signalsIn(QString(200'000, u'a'), u"en"_s), 0);
    EXPECT_EQ(phrases.signalsIn(QString(QChar(0xd800)).repeated(1000), u"en"_s), 0);
    EXPECT_EQ(phrases.signalsIn({}, u"en"_s), 0);
}

TEST(OwnWords, LeaveOutWhatIsQuoted)
{
    EXPECT_EQ(ownWords({}, u"> This is awful\nI do not think so\n > really\nBest"_s), u"I do not think so\nBest"_s);
    EXPECT_EQ(ownWords(u"Review"_s, u"Great"_s), u"Review\nGreat"_s);
    EXPECT_EQ(ownWords({}, u"> all of it"_s), u"> all of it"_s);
    EXPECT_EQ(ownWords({}, u"a > b"_s), u"a > b"_s);
}

} // namespace rapport::test
