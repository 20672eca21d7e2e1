#include "text/mood.h"
#include "text/moodlists.h"
#include "text/moodsymbols.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <array>
#include <cmath>
#include <ctime>
#include <thread>

using namespace rapport::text;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    bool isDev = false;
    MoodLabel label = MoodLabel::Unknown;
    double valence = 0;
    QString text;
};

MoodLabel labelNamed(const QString &name)
{
    for (const MoodLabel label : {MoodLabel::Negative, MoodLabel::Neutral, MoodLabel::Positive}) {
        if (moodLabelName(label) == name)
            return label;
    }
    return MoodLabel::Unknown;
}

std::vector<Row> labelled(const QString &language)
{
    QFile file(u"" RAPPORT_MOOD_FIXTURES "/"_s + language + u".tsv");
    std::vector<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QString all = QString::fromUtf8(file.readAll());
    for (const QString &line : all.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        rows.push_back(
            {fields.value(0) == u"dev", labelNamed(fields.value(1)), fields.value(2).toDouble(), fields.value(3)});
    }
    return rows;
}

struct Figures
{
    double f1 = 0;          ///< Mean of the three labels' F1.
    double correlation = 0; ///< Pearson's r of score and valence.
    int count = 0;
};

Figures measure(const std::vector<Row> &rows, const QString &language, bool dev)
{
    std::array<int, 4> given{};
    std::array<int, 4> found{};
    std::array<int, 4> right{};
    double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (const Row &row : rows) {
        if (row.isDev != dev)
            continue;
        const Mood mood = moodOf(row.text, language);
        ++given[size_t(row.label)];
        ++found[size_t(mood.label)];
        right[size_t(row.label)] += mood.label == row.label ? 1 : 0;
        n += 1;
        x += mood.score;
        y += row.valence;
        xx += mood.score * mood.score;
        yy += row.valence * row.valence;
        xy += mood.score * row.valence;
    }
    Figures figures;
    figures.count = int(n);
    for (const MoodLabel label : {MoodLabel::Negative, MoodLabel::Neutral, MoodLabel::Positive}) {
        const int both = given[size_t(label)] + found[size_t(label)];
        figures.f1 += both == 0 ? 0 : 2.0 * right[size_t(label)] / both / 3;
    }
    figures.correlation = (n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y));
    return figures;
}

double score(const char *text, const QString &language = u"en"_s)
{
    return moodOf(QString::fromUtf8(text), language).score;
}

TEST(Mood, hasRealLists)
{
    for (const QString &language : moodLanguages())
        EXPECT_GE(moodListSize(language).words, language == u"en" ? 3000 : 1500) << language.toStdString();
    EXPECT_GE(moodEmojiCount(), 350);
    EXPECT_GE(moodEmoticonCount(), 150);
}

TEST(Mood, measuredOnLabelledTexts)
{
    struct Floor
    {
        const char *language;
        double f1;
        double correlation;
    };
    // What the held-out rows reached, less a few hundredths for a change elsewhere.
    const Floor floors[] = {{"en", 0.86, 0.86}, {"de", 0.87, 0.93}, {"fr", 0.87, 0.89}, {"es", 0.93, 0.93},
                            {"pt", 0.92, 0.93}, {"it", 0.93, 0.93}, {"nl", 0.90, 0.90}, {"pl", 0.92, 0.91}};
    for (const Floor &floor : floors) {
        const QString language = QString::fromLatin1(floor.language);
        const std::vector<Row> rows = labelled(language);
        ASSERT_GE(rows.size(), language == u"en" ? 250u : 130u) << floor.language;
        const Figures dev = measure(rows, language, true);
        const Figures test = measure(rows, language, false);
        std::printf("%s  dev n %3d  F1 %.3f  r %.3f   test n %3d  F1 %.3f  r %.3f   words %d phrases %d\n",
                    floor.language, dev.count, dev.f1, dev.correlation, test.count, test.f1, test.correlation,
                    moodListSize(language).words, moodListSize(language).phrases);
        EXPECT_GE(test.f1, floor.f1) << floor.language;
        EXPECT_GE(test.correlation, floor.correlation) << floor.language;
    }
}

TEST(Mood, followsTheRules)
{
    const auto same = [](const char *more, const char *less) {
        EXPECT_GT(score(more), score(less)) << more << " / " << less;
    };
    same("The room was very good", "The room was good");
    same("The room was good", "The room was somewhat good");
    same("The room was good", "The room was not good");
    same("not bad", "bad");
    same("The room was GOOD", "The room was good");
    same("The room was good!!!", "The room was good");
    same("It was soooo good", "It was so good");
    same("It was slow, but we loved it", "We loved it, but it was slow");
    same("Although it is slow I like it", "I like it but it is slow");
    same("A good room 😍", "A good room");
    same("A good room :)", "A good room");
    same("A good room", "A good room 🙄");
    same("#lovethisplace", "#hatethisplace");
    same("super friendly", "unfriendly");
    EXPECT_LT(score("The printer does not work"), -0.2);
    EXPECT_LT(score("worst hotel"), -0.5);
    EXPECT_NEAR(score("How do I report a problem with my bill?"), 0, 0.15);
}

TEST(Mood, countsLikeTheFormula)
{
    // excellent 3.3: 3.3 / sqrt(3.3^2 + 15)
    EXPECT_NEAR(score("excellent"), 3.3 / std::sqrt(3.3 * 3.3 + 15), 1e-9);
    // a strengthening word at distance 1 adds 0.293, an exclamation mark 0.292
    EXPECT_NEAR(score("very excellent"), 3.593 / std::sqrt(3.593 * 3.593 + 15), 1e-9);
    EXPECT_NEAR(score("excellent!"), 3.592 / std::sqrt(3.592 * 3.592 + 15), 1e-9);
    // a denied good word turns and loses a quarter
    EXPECT_NEAR(score("nothing excellent"), -2.442 / std::sqrt(2.442 * 2.442 + 15), 1e-9);
}

TEST(Mood, explainsItself)
{
    const QString text = u"The lamp is not very sturdy 😡"_s;
    const Mood mood = moodOf(text, u"en"_s);
    ASSERT_EQ(mood.parts.size(), 2);
    EXPECT_EQ(text.mid(mood.parts[0].start, mood.parts[0].length), u"sturdy"_s);
    EXPECT_GT(mood.parts[0].listed, 0);
    EXPECT_LT(mood.parts[0].counted, 0);
    EXPECT_EQ(mood.parts[0].effects, MoodStrengthened | MoodDenied);
    EXPECT_EQ(text.mid(mood.parts[1].start, mood.parts[1].length), u"😡"_s);
}

TEST(Mood, leavesOthersWordsOut)
{
    EXPECT_EQ(score("> I hate this horrible thing\nThe parcel is here"), 0);
    EXPECT_EQ(score("https://shop.example/love-great-best"), 0);
    EXPECT_EQ(score("@awesome_love where is it"), 0);
    EXPECT_EQ(score("best regards"), 0);
}

TEST(Mood, knowsInflectedForms)
{
    struct Case
    {
        const char *language;
        const char *text;
        bool positive;
    };
    const Case cases[] = {
        {"en", "they were complaining", false},
        {"en", "the loveliest shop", true},
        {"de", "ein wunderschönes Geschenk", true},
        {"de", "das gefällt mir gar nicht", false},
        {"de", "ein Lieferproblem", false},
        {"de", "unhilfreiche Antwort", false},
        {"de", "wunderschoene Farben", true},
        {"fr", "elles étaient ravies", true},
        {"fr", "les livreurs sont désagréables", false},
        {"es", "nos encantaron las vistas", true},
        {"es", "me decepcionaron", false},
        {"pt", "adoramos o jantar", true},
        {"pt", "aplicativos horríveis", false},
        {"it", "camere pulitissime", true},
        {"it", "siamo rimasti delusi", false},
        {"nl", "teleurgestelde klanten", false},
        {"nl", "ze hielpen ons met plezier", true},
        {"pl", "wspaniałych ludzi", true},
        {"pl", "zawiodła nas obsługa", false},
        {"pl", "niesympatyczny pan", false},
    };
    for (const Case &each : cases) {
        const MoodLabel label = moodOf(QString::fromUtf8(each.text), QString::fromLatin1(each.language)).label;
        EXPECT_EQ(label, each.positive ? MoodLabel::Positive : MoodLabel::Negative) << each.text;
    }
}

TEST(Mood, isUnknownWithoutLists)
{
    for (const char *text : {"tämä on hyvä", "Это ужасно", "最高です", ""})
        EXPECT_EQ(moodOf(QString::fromUtf8(text), u"fi"_s).label, MoodLabel::Unknown) << text;
    EXPECT_EQ(moodOf(u"great"_s, QString()).label, MoodLabel::Unknown);
    EXPECT_EQ(moodOf(u"hyvä 😍"_s, u"fi"_s).label, MoodLabel::Unknown);
    EXPECT_EQ(moodOf(u"😍😍"_s, QString()).label, MoodLabel::Positive);
    EXPECT_EQ(moodOf(u"The shop opens at ten"_s, u"en"_s).label, MoodLabel::Neutral);
}

TEST(Mood, bearsHostileText)
{
    QStringList texts;
    for (const QString &piece : {u"a"_s, u"!"_s, u"not "_s, u"#"_s, u"😡"_s, u"good bad but "_s, u":("_s, u"@"_s, u">"_s,
                                 u"waste of "_s, u"https://"_s, u"\u0301"_s, u"a-"_s, u"#goodbad"_s, u"let * "_s})
        texts.append(piece.repeated(200'000 / piece.size()));
    texts.append(QString(QChar(0xd83d)).repeated(5000));
    texts.append(QString(QChar(0xdc4d)).repeated(5000));
    texts.append(QString(QChar(0)).repeated(5000));
    for (const QString &text : std::as_const(texts)) {
        for (const QString &language : moodLanguages()) {
            const std::clock_t begin = std::clock();
            const Mood mood = moodOf(text, language);
            EXPECT_LT(double(std::clock() - begin) / CLOCKS_PER_SEC, 0.5) << text.left(10).toStdString();
            EXPECT_TRUE(mood.score >= -1 && mood.score <= 1) << text.left(10).toStdString();
            for (const MoodPart &part : mood.parts)
                ASSERT_TRUE(part.start >= 0 && part.start + part.length <= text.size());
        }
    }
}

TEST(Mood, keepsUpWithAnImport)
{
    const std::vector<Row> rows = labelled(u"en"_s);
    (void)moodOf(rows.front().text, u"en"_s);
    const std::clock_t begin = std::clock();
    int count = 0;
    for (int round = 0; round < 20; ++round) {
        for (const Row &row : rows)
            count += moodOf(row.text, u"en"_s).isKnown() ? 1 : 0;
    }
    const double rate = count / (double(std::clock() - begin) / CLOCKS_PER_SEC);
    std::printf("%.0f short texts a cpu second\n", rate);
    EXPECT_GT(rate, 10'000) << "an unoptimized build reaches several times as many";
}

/// Figures that rest on other lists have to tell so.
TEST(Mood, hasAVersionForEachStateOfItsLists)
{
    ASSERT_FALSE(moodLanguages().isEmpty()); // now the lists are there
    QStringList files;
    QDirIterator lists(u":/rapport/mood"_s, QDir::Files, QDirIterator::Subdirectories);
    while (lists.hasNext())
        files.append(lists.next());
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        hash.addData(name.mid(QStringLiteral(":/rapport/").size()).toUtf8());
        hash.addData(file.readAll());
    }
    EXPECT_EQ(hash.result().toHex().first(16), "19e49758d7ca6c9f")
        << "The lists have changed: count moodListsVersion up in text/moodlists.h, and write the new sum here.";
    EXPECT_EQ(moodListsVersion, 2);
}

TEST(Mood, isReadFromManyThreads)
{
    std::array<double, 8> scores{};
    std::vector<std::thread> threads;
    for (size_t index = 0; index < scores.size(); ++index) {
        threads.emplace_back([&scores, index] {
            for (int round = 0; round < 200; ++round)
                scores[index] = moodOf(u"wat een prachtige winkel"_s, u"nl"_s).score;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_GT(scores[0], 0.3);
    EXPECT_EQ(std::count(scores.begin(), scores.end(), scores[0]), 8);
}

} // namespace
