#include "text/language.h"

#include <gtest/gtest.h>

using namespace rapport::text;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *language;
    const char *text;
};

TEST(DetectLanguage, knowsShortPosts)
{
    const Case cases[] = {
        {"en", "Thanks, that worked!"},
        {"en", "When will it be back in stock?"},
        {"en", "Love this colour"},
        {"en", "The heddle broke after two weeks."},
        {"en", "Finished my first scarf on the table loom 🧶 #weaving https://a.example/x"},
        {"en", "@loom.example is there a spare reed for the small one?"},
        {"de", "Danke, das hat geklappt!"},
        {"de", "Wann ist das wieder lieferbar?"},
        {"de", "Mein erster Schal ist fertig 🧶"},
        {"de", "Der Kamm ist leider nach zwei Wochen gebrochen."},
        {"de", "Sehr schön geworden"},
        {"fr", "Merci, ça marche !"},
        {"fr", "Quand est-ce que ce sera de nouveau disponible ?"},
        {"fr", "Mon premier foulard est terminé 🧶"},
        {"fr", "Le peigne s'est cassé au bout de deux semaines."},
        {"es", "Gracias, ya funciona"},
        {"es", "¿Cuándo vuelve a estar disponible?"},
        {"es", "Mi primera bufanda está terminada 🧶"},
        {"es", "El peine se rompió a las dos semanas."},
        {"pt", "Obrigada, já funciona"},
        {"pt", "Quando volta a estar disponível?"},
        {"pt", "O meu primeiro cachecol está pronto 🧶"},
        {"pt", "O pente partiu-se ao fim de duas semanas, não sei o que fazer."},
        {"it", "Grazie, adesso funziona"},
        {"it", "Quando sarà di nuovo disponibile?"},
        {"it", "La mia prima sciarpa è finita 🧶"},
        {"it", "Il pettine si è rotto dopo due settimane."},
        {"nl", "Bedankt, het werkt nu!"},
        {"nl", "Wanneer is het weer op voorraad?"},
        {"nl", "Mijn eerste sjaal is klaar 🧶"},
        {"nl", "Het riet is na twee weken gebroken."},
        {"pl", "Dziękuję, teraz działa!"},
        {"pl", "Kiedy będzie znowu dostępne?"},
        {"pl", "Mój pierwszy szalik jest gotowy 🧶"},
        {"ja", "ありがとうございます、できました"},
        {"ja", "再入荷はいつですか？"},
        {"ja", "Loomのマフラー完成！"},
        {"ru", "Спасибо, получилось!"},
        {"ru", "Когда снова будет в наличии?"},
        {"uk", "Дякую, тепер усе працює, їй дуже сподобалось"},
        {"ar", "متى سيتوفر مرة أخرى؟"},
        {"th", "มีของเมื่อไหร่คะ"},
        {"ko", "언제 다시 입고되나요?"},
        {"zh", "什么时候补货？"},
        {"hi", "यह फिर कब मिलेगा?"},
        {"el", "Πότε θα είναι πάλι διαθέσιμο;"},
        {"he", "מתי זה יחזור למלאי?"},
        {"sv", "Tack, det fungerar nu och jag är mycket nöjd!"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(detectLanguage(QString::fromUtf8(c.text)).toStdString(), c.language) << c.text;
}

TEST(DetectLanguage, staysSilentWhereNothingCanBeKnown)
{
    for (const QString &text : {QString(), u"🧶🧶🧶"_s, u"https://a.example/x/y"_s, u"@anna.example #weaving"_s,
                                u"12345 !!"_s, u"ok"_s, u"x"_s})
        EXPECT_EQ(detectLanguage(text), QString()) << text.toStdString();
}

TEST(DetectLanguage, looksBeyondNamesAndTags)
{
    EXPECT_EQ(
        detectLanguage(u"@the.loom.maker.example @and.another.example Wo bekomme ich das Garn? #weaving #handwoven"_s),
        u"de"_s);
    EXPECT_EQ(detectLanguage(u"Rigid Heddle Loom 40 cm: wo gibt es den noch?"_s), u"de"_s);
}

TEST(DetectLanguage, survivesBrokenText)
{
    QString broken = u"hello there my friend "_s;
    broken += QChar(0xd800);
    EXPECT_EQ(detectLanguage(broken), u"en"_s);
    EXPECT_EQ(detectLanguage(u"the weaving is good and "_s.repeated(200'000)), u"en"_s);
}

} // namespace
