#include "insight/stopwords.h"
#include "insight/topics.h"

#include <gtest/gtest.h>

#include <random>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// Words with spaces between; "." ends a sentence, "+" stands before a word of a script without spaces that follows
/// another one directly.
std::vector<TopicToken> tokens(const QString &text)
{
    std::vector<TopicToken> all;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (word == u"."_s) {
            all.push_back({});
            continue;
        }
        const bool joined = word.startsWith(u'+');
        const QString letters = joined ? word.mid(1) : word;
        all.push_back({.kind = letters.startsWith(u'#') ? TopicToken::Kind::Hashtag : TopicToken::Kind::Word,
                       .folded = letters.toLower().toUtf8(),
                       .unspaced = letters.front() >= QChar(0x0e00),
                       .joined = joined,
                       .acronym = letters == letters.toUpper() && letters != letters.toLower()});
    }
    return all;
}

TermTally tallied(const QString &text, const QString &language)
{
    TermTally tally;
    countTerms(tally, tokens(text), language);
    return tally;
}

QStringList termsOf(const QString &text, const QString &language)
{
    const TermTally tally = tallied(text, language);
    QStringList terms;
    for (auto it = tally.terms.constBegin(); it != tally.terms.constEnd(); ++it)
        terms.append(QString::fromUtf8(it.key()).replace(QChar(u'\x1f'), u'+') +
                     (it.value() > 1 ? u'×' + QString::number(it.value()) : QString()));
    terms.sort();
    return terms;
}

/// Adds a text so many times.
void add(DayTerms &terms, const QString &text, int times, const QString &language = u"en"_s)
{
    for (int i = 0; i < times; ++i)
        countTerms(terms[language], tokens(text), language);
}

QStringList keysOf(const std::vector<TopicCandidate> &candidates)
{
    QStringList keys;
    for (const TopicCandidate &candidate : candidates)
        keys.append(QString::fromUtf8(candidate.key));
    keys.sort();
    return keys;
}

QStringList rising(const DayTerms &now, const DayTerms &reference)
{
    TopicTally tally;
    tally.addNow(now);
    tally.addReference(reference);
    return keysOf(risingTopics(tally));
}

} // namespace

TEST(TopicTerms, AreWordsAndPhrasesThatSaySomething)
{
    // "hours" says little by itself in English, so the phrase ends before it.
    EXPECT_EQ(termsOf(u"the quiet garden is open"_s, u"en"_s),
              (QStringList{u"garden"_s, u"garden is open"_s, u"open"_s, u"quiet"_s, u"quiet garden"_s}));
    EXPECT_EQ(termsOf(u"loom . loom weaving"_s, u"en"_s), (QStringList{u"loom weaving"_s, u"loom×2"_s, u"weaving"_s}));
    EXPECT_EQ(termsOf(u"der Webkurs beginnt"_s, u"de"_s),
              (QStringList{u"beginnt"_s, u"webkurs"_s, u"webkurs beginnt"_s}));
    // A number, a single letter, two small letters are no topic; an acronym is.
    EXPECT_EQ(termsOf(u"2026 x ab AI"_s, u"en"_s), (QStringList{u"ai"_s}));
    // A hashtag is a term and no part of a phrase.
    EXPECT_EQ(termsOf(u"#yarn loom #2026"_s, u"en"_s), (QStringList{u"#yarn"_s, u"loom"_s}));
    // Han words of two characters say something; what stands without a space is looked for without one.
    EXPECT_EQ(termsOf(u"咖啡 +机 +清洁"_s, u"zh"_s), (QStringList{u"咖啡"_s, u"咖啡+机+清洁"_s, u"清洁"_s}));
    // Where the language is not known, what says nothing in any language is no topic.
    EXPECT_EQ(termsOf(u"die hat loom"_s, u""_s), (QStringList{u"loom"_s}));
    EXPECT_EQ(termsOf(u"hat"_s, u"en"_s), (QStringList{u"hat"_s}));
}

TEST(TopicTerms, CountEveryWordForTheWhole)
{
    const TermTally tally = tallied(u"the quiet garden . is open"_s, u"en"_s);
    EXPECT_EQ(tally.words, 5);
    EXPECT_EQ(tally.texts, 1);
}

TEST(TopicTerms, InflectedFormsShareAKey)
{
    struct Case
    {
        const char *language;
        QStringList forms;
        bool same = true;
    };
    for (const Case &c : {
             Case{"en", {u"workshop"_s, u"workshops"_s}},
             Case{"en", {u"box"_s, u"boxes"_s}},
             Case{"en", {u"story"_s, u"stories"_s}},
             Case{"en", {u"open evening"_s, u"open evenings"_s}},
             Case{"en", {u"bus"_s, u"bu"_s}, false},
             Case{"en", {u"press"_s, u"pres"_s}, false},
             Case{"de", {u"werkstatt"_s, u"werkstatten"_s}},
             Case{"de", {u"kerze"_s, u"kerzen"_s}},
             Case{"de", {u"tag"_s, u"tage"_s}, false}, // too short to be sure
             Case{"fr", {u"atelier"_s, u"ateliers"_s}},
             Case{"es", {u"taller"_s, u"talleres"_s}},
             Case{"es", {u"cancion"_s, u"canciones"_s}},
             Case{"pt", {u"inscricao"_s, u"inscricoes"_s}},
             Case{"it", {u"biglietto"_s, u"biglietti"_s}},
             Case{"nl", {u"kaars"_s, u"kaarsen"_s}},
             Case{"pl", {u"warsztat"_s, u"warsztaty"_s, u"warsztatach"_s, u"warsztatow"_s}},
             Case{"ru", {u"билет"_s, u"билеты"_s, u"билетов"_s, u"билетами"_s}},
             Case{"ar", {u"تذكرة"_s, u"التذكرة"_s}},
             Case{"ko", {u"커피를"_s, u"커피가"_s, u"커피"_s}},
             Case{"ja", {u"珈琲"_s, u"珈琲屋"_s}, false},
             Case{"", {u"looms"_s, u"loom"_s}, false},
             Case{"en", {u"#loom"_s, u"#looms"_s}, false},
         }) {
        const QString language = QString::fromLatin1(c.language);
        const QByteArray first = inflectionFolded(c.forms.first().toUtf8(), language);
        for (const QString &form : c.forms.mid(1))
            EXPECT_EQ(inflectionFolded(form.toUtf8(), language) == first, c.same)
                << c.language << ' ' << qPrintable(form);
    }
}

TEST(TopicDays, ComeBackAsTheyWerePacked)
{
    std::mt19937 random(7);
    const std::array<QString, 6> words{u"loom"_s, u"weaving"_s, u"Köln"_s, u"珈琲"_s, u"#yarn"_s, u"قهوة"_s};
    for (int round = 0; round < 50; ++round) {
        DayTerms terms;
        for (unsigned i = 0; i < random() % 40; ++i) {
            const QString text = words[random() % words.size()] + u' ' + words[random() % words.size()];
            add(terms, text, 1, i % 3 == 0 ? u""_s : u"en"_s);
        }
        const QByteArray packed = packDayTerms(terms);
        DayTerms back;
        ASSERT_TRUE(unpackDayTerms(packed, back));
        EXPECT_EQ(back, terms);
        EXPECT_EQ(packDayTerms(back), packed);
    }
}

TEST(TopicDays, RefuseWhatWasNeverPacked)
{
    DayTerms terms;
    add(terms, u"loom weaving evening"_s, 3);
    const QByteArray sound = packDayTerms(terms);
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        QByteArray broken = sound;
        broken[static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()))] = static_cast<char>(random());
        broken.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size() + 1)));
        DayTerms back;
        const bool isSound = unpackDayTerms(broken, back);
        EXPECT_TRUE(isSound || back.isEmpty());
    }
    for (qsizetype size = 1; size < sound.size(); ++size) {
        DayTerms back;
        EXPECT_FALSE(unpackDayTerms(sound.first(size), back)) << size;
    }
}

TEST(RisingTopics, AreThoseWithTheTestValueWorkedOutByHand)
{
    // 100 texts of ten words each: 1000 words now, 1000 before. "kiln": 20 now, 4 before. E = 12 each.
    // G2 = 2 (20 ln(20/12) + 4 ln(4/12)) = 2 (10.21651 - 4.39445) = 11.64412; log2(20/4) = 2.32193.
    DayTerms now;
    DayTerms before;
    add(now, u"kiln . the . the . the . the . the . the . the . the . the"_s, 20);
    add(now, u"the . the . the . the . the . the . the . the . the . the"_s, 80);
    add(before, u"kiln . the . the . the . the . the . the . the . the . the"_s, 4);
    add(before, u"the . the . the . the . the . the . the . the . the . the"_s, 96);
    TopicTally tally;
    tally.addNow(now);
    tally.addReference(before);
    EXPECT_EQ(tally.words().now, 1000);
    const std::vector<TopicCandidate> found = risingTopics(tally);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "kiln");
    EXPECT_EQ(found[0].now, 20);
    EXPECT_EQ(found[0].reference, 4);
    EXPECT_NEAR(found[0].keyness.logLikelihood, 11.64412, 1e-4);
    EXPECT_NEAR(found[0].keyness.logRatio, 2.32193, 1e-4);
    // 19 against 4 stays below the cut: G2 = 2 (19 ln(19/11.5) + 4 ln(4/11.5)) = 10.63.
    DayTerms less;
    add(less, u"kiln . the . the . the . the . the . the . the . the . the"_s, 19);
    add(less, u"the . the . the . the . the . the . the . the . the . the"_s, 81);
    EXPECT_EQ(rising(less, before), QStringList());
}

TEST(RisingTopics, NeedFiveOccurrences)
{
    DayTerms before;
    add(before, u"the the the the the the the the the the"_s, 500);
    DayTerms four;
    add(four, u"kiln the the the"_s, 4);
    EXPECT_EQ(rising(four, before), QStringList());
    DayTerms five;
    add(five, u"kiln the the the"_s, 5);
    EXPECT_EQ(rising(five, before), QStringList{u"kiln"_s});
}

TEST(RisingTopics, APhraseWinsOverItsWordsWhereItExplainsThem)
{
    DayTerms before;
    add(before, u"the garden is open . a quiet corner"_s, 50);
    add(before, u"the the the the the the the the the the"_s, 200);
    DayTerms now = before;
    // Both words rise only together.
    add(now, u"we love the quiet garden"_s, 60);
    EXPECT_EQ(rising(now, before), QStringList{u"quiet garden"_s});
    // "garden" rises beyond the phrase: both stand.
    add(now, u"garden"_s, 55);
    EXPECT_EQ(rising(now, before), (QStringList{u"garden"_s, u"quiet garden"_s}));
}

TEST(RisingTopics, AWordIsNoPhraseForStandingBesideOthers)
{
    DayTerms before;
    add(before, u"the loom stands there"_s, 300);
    DayTerms now = before;
    // 6 of 100: a chance neighbour.
    add(now, u"kiln . is warm"_s, 94);
    add(now, u"kiln stands . is warm"_s, 6);
    const QStringList found = rising(now, before);
    EXPECT_TRUE(found.contains(u"kiln"_s));
    EXPECT_FALSE(found.contains(u"kiln stand"_s));
}

TEST(RisingTopics, AThreeWordPhraseTakesThePlaceOfItsPairs)
{
    DayTerms before;
    add(before, u"the loom stands there"_s, 300);
    DayTerms now = before;
    add(now, u"the autumn market stalls"_s, 40);
    EXPECT_EQ(rising(now, before), QStringList{u"autumn market stall"_s});
    // Mostly the pair: the three words are only what often follows.
    add(now, u"the autumn market . yes"_s, 120);
    const QStringList pairs = rising(now, before);
    EXPECT_TRUE(pairs.contains(u"autumn market"_s)) << qPrintable(pairs.join(u", "_s));
    EXPECT_FALSE(pairs.contains(u"autumn market stall"_s));
}

TEST(RisingTopics, CountFormsOfAWordTogether)
{
    DayTerms before;
    add(before, u"the loom stands there"_s, 300);
    DayTerms now = before;
    add(now, u"kiln ."_s, 4);
    add(now, u"kilns ."_s, 5);
    TopicTally tally;
    tally.addNow(now);
    tally.addReference(before);
    const auto found = risingTopics(tally);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].now, 9);
    EXPECT_EQ(found[0].forms, (QStringList{u"kilns"_s, u"kiln"_s}));
    EXPECT_EQ(found[0].languages, QStringList());
}

TEST(RisingTopics, AWordThatSaysNothingElsewhereIsLookedForInItsLanguage)
{
    DayTerms before;
    add(before, u"the loom stands there"_s, 300);
    DayTerms now = before;
    add(now, u"hat ."_s, 30); // German: "has"
    TopicTally tally;
    tally.addNow(now);
    tally.addReference(before);
    const auto found = risingTopics(tally);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].languages, QStringList{u"en"_s});
}

TEST(RisingTopics, WorkInEveryScript)
{
    struct Case
    {
        const char *language;
        QString usual;
        QString news;
        QString topic;
    };
    for (const Case &c : {
             Case{"de", u"der Webstuhl steht da"_s, u"der neue Brennofen läuft"_s, u"brennof"_s},
             Case{"ja", u"教室 は 楽しい"_s, u"珈琲 +豆"_s, u"珈琲"_s},
             Case{"zh", u"教室 很 舒服"_s, u"咖啡 +机"_s, u"咖啡"_s},
             Case{"th", u"ห้องเรียน สวย"_s, u"กาแฟ สด"_s, u"กาแฟ"_s},
             Case{"ar", u"الورشة جميلة"_s, u"القهوة ."_s, u"قهو"_s},
         }) {
        const QString language = QString::fromLatin1(c.language);
        DayTerms before;
        add(before, c.usual, 200, language);
        DayTerms now = before;
        add(now, c.news, 30, language);
        const QStringList found = rising(now, before);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&c](const QString &key) { return key.contains(c.topic); }))
            << c.language << ": " << qPrintable(found.join(u", "_s));
    }
}

TEST(RisingTopics, AreNoneWithoutAReference)
{
    DayTerms now;
    add(now, u"kiln is warm"_s, 100);
    EXPECT_EQ(rising(now, {}), QStringList());
    EXPECT_EQ(rising({}, now), QStringList());
}

TEST(WeekdaySpikes, StandAboveTheSameWeekdayBefore)
{
    // Mondays are busy: no spike by itself. Weekday means of 2, Mondays 10, never any deviation.
    std::vector<qint64> counts;
    for (int day = 0; day < 35; ++day)
        counts.push_back(day % 7 == 0 ? 10 : 2);
    EXPECT_TRUE(weekdaySpikes(counts).empty());
    counts[30] = 9; // a Wednesday
    counts[33] = 4; // above the band, and too few to tell
    const std::vector<Spike> spikes = weekdaySpikes(counts);
    ASSERT_EQ(spikes.size(), 1U);
    EXPECT_EQ(spikes[0].day, 30U);
    EXPECT_DOUBLE_EQ(spikes[0].usual, 2);
    EXPECT_DOUBLE_EQ(spikes[0].most, 2);
    // 8, 6, 6 and 4 on the weeks before: mean 6, deviation of the whole 1.41421, the band ends at 8.82843.
    std::vector<qint64> varied(29, 0);
    varied[0] = 8;
    varied[7] = 6;
    varied[14] = 6;
    varied[21] = 4;
    varied[28] = 9;
    EXPECT_EQ(weekdaySpikes(varied).size(), 1U);
    EXPECT_NEAR(weekdaySpikes(varied)[0].most, 8.82843, 1e-5);
    varied[28] = 8;
    EXPECT_TRUE(weekdaySpikes(varied).empty());
}

TEST(WeekdaySpikes, NeedTwoWeeks)
{
    std::vector<qint64> counts(14, 1);
    counts.push_back(50);
    EXPECT_EQ(weekdaySpikes(counts).size(), 1U);
    counts.erase(counts.begin());
    EXPECT_TRUE(weekdaySpikes(counts).empty());
}

} // namespace rapport::test
