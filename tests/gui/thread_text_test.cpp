#include "gui/thread/linktext.h"
#include "gui/thread/quotedtext.h"
#include "gui/thread/textmatcher.h"
#include "gui/thread/threadbranches.h"
#include "gui/thread/threadsearch.h"
#include "gui/thread/worddiff.h"
#include "support/cputimer.h"

#include <gtest/gtest.h>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

ThreadMessage message(int id, int parent = 0, Direction direction = Direction::In)
{
    ThreadMessage made;
    made.message.id = MessageId{id};
    made.message.parent = MessageId{parent};
    made.message.direction = direction;
    made.message.at = id;
    return made;
}

/// "1 2. 3.." : ids in their order, a point for each branch that they are within.
QString shapeOf(const QList<ThreadMessage> &messages)
{
    QStringList shape;
    for (const BranchPlace &place : arrange(messages))
        shape.append(QString::number(messages.at(place.message).message.id.value) + u"."_s.repeated(place.depth));
    return shape.join(u' ');
}

QString marked(const QString &before, const QString &after)
{
    QString all;
    for (const ChangedPiece &piece : wordChanges(before, after)) {
        const bool removed = piece.kind == ChangedPiece::Kind::Removed;
        all += piece.kind == ChangedPiece::Kind::Kept ? piece.text
               : removed                              ? QString(u"[-" + piece.text + u"]")
                                                      : QString(u"[+" + piece.text + u"]");
    }
    return all;
}

} // namespace

TEST(ThreadBranches, ATalkOfTwoHasNone)
{
    EXPECT_EQ(shapeOf({message(1), message(2, 1), message(3, 2), message(4, 3), message(5, 4)}), u"1 2 3 4 5"_s);
    EXPECT_EQ(shapeOf({message(1), message(2), message(3)}), u"1 2 3"_s);
}

TEST(ThreadBranches, AnswersStandBelowTheirComment)
{
    EXPECT_EQ(shapeOf({message(1), message(2, 1), message(3, 1), message(4, 2), message(5, 4), message(6, 3)}),
              u"1 2 4. 5. 3 6."_s);
    EXPECT_EQ(shapeOf({message(1), message(2, 1), message(3, 2), message(4, 2)}), u"1 2 3. 4."_s);
}

TEST(ThreadBranches, ANoteStandsInItsTimeAndDividesNothing)
{
    EXPECT_EQ(shapeOf({message(1), message(2, 1), message(3, 0, Direction::Note), message(4, 2)}), u"1 2 4 3"_s);
    EXPECT_EQ(shapeOf({message(1), message(2, 1), message(3, 1, Direction::Note), message(4, 1)}), u"1 2 3 4"_s);
}

TEST(ThreadBranches, WhateverTheParentsSayNothingIsLost)
{
    EXPECT_EQ(arrange({}).size(), 0U);
    EXPECT_EQ(shapeOf({message(1, 1)}), u"1"_s);
    EXPECT_EQ(shapeOf({message(1, 2), message(2, 1)}), u"1 2"_s);
    EXPECT_EQ(shapeOf({message(1, 99), message(2, 98)}), u"1 2"_s);
    QList<ThreadMessage> chain{message(1)};
    for (int i = 2; i <= 20'000; ++i)
        chain.append(message(i, i - 1));
    EXPECT_EQ(arrange(chain).size(), 20'000U);
    QList<ThreadMessage> comb{message(1)};
    for (int i = 2; i <= 20'000; ++i)
        comb.append(message(i, std::max(1, i % 2 == 0 ? i - 2 : i - 3)));
    const CpuTimer timer;
    const auto places = arrange(comb);
    EXPECT_EQ(places.size(), 20'000U);
    EXPECT_GT(places.back().depth + places[places.size() / 2].depth, 1'000);
    EXPECT_LT(timer.elapsedMs(), 500);
}

TEST(QuotedText, SaysWhoWroteInManyLanguages)
{
    for (const QString &line :
         {u"On Mon, 3 May 2026 at 10:12, Ines <ines@craft.example> wrote:"_s, u"Am 03.05.26 um 10:12 schrieb Ines:"_s,
          u"Le lun. 3 mai 2026 à 10:12, Ines a écrit :"_s, u"El lun, 3 may 2026 a las 10:12, Ines escribió:"_s,
          u"Il giorno lun 3 mag 2026 alle 10:12 Ines ha scritto:"_s, u"Em 3 de mai. de 2026, Ines escreveu:"_s,
          u"Op ma 3 mei 2026 om 10:12 schreef Ines:"_s, u"W dniu 3.05.2026 o 10:12, Ines pisze:"_s,
          u"Den mån 3 maj 2026 kl 10:12 skrev Ines:"_s, u"пн, 3 мая 2026 г. в 10:12, Ines пишет:"_s,
          u"2026年5月3日(月) 10:12 Ines のメール:"_s, u"Ines 于2026年5月3日周一 10:12写道："_s})
        EXPECT_TRUE(quotedtext::isAttribution(line)) << qPrintable(line);
    for (const QString &line : {u"This is what I wrote:"_s, u"3 things:"_s, u"On 3 May I wrote"_s, u":"_s, u""_s})
        EXPECT_FALSE(quotedtext::isAttribution(line)) << qPrintable(line);
}

TEST(QuotedText, IsToldFromWhatWasWritten)
{
    const auto quotedOf = [](const QString &text) {
        QStringList quoted;
        for (const quotedtext::Run &run : quotedtext::runs(text)) {
            if (run.quoted)
                quoted.append(run.text);
        }
        return quoted;
    };
    EXPECT_EQ(quotedOf(u"Yes.\n\nOn 3 May 2026, Ines wrote:\n> one\n> two"_s),
              QStringList{u"On 3 May 2026, Ines wrote:\n> one\n> two"_s});
    EXPECT_EQ(quotedOf(u"Yes.\nOn Mon, 3 May 2026,\nInes <i@craft.example>\nwrote:\n\n> one"_s),
              QStringList{u"On Mon, 3 May 2026,\nInes <i@craft.example>\nwrote:\n\n> one"_s});
    EXPECT_EQ(quotedOf(u"> a\nmine\n> b"_s), (QStringList{u"> a"_s, u"> b"_s}));
    EXPECT_EQ(quotedOf(u"FYI\n-----Original Message-----\nFrom: Ines\nSent: Monday\n\nHello"_s).size(), 1);
    EXPECT_TRUE(quotedOf(u"a > b\n--- rule ---\nnothing"_s).isEmpty());
    QString whole;
    for (const quotedtext::Run &run : quotedtext::runs(u"a\n> b\n\nc\n"_s))
        whole += (whole.isEmpty() ? QString() : u"\n"_s) + run.text;
    EXPECT_EQ(whole, u"a\n> b\n\nc\n"_s) << "nothing is lost";
}

TEST(QuotedText, FindsTheOutermostQuotesOfHtml)
{
    const auto parts = quotedtext::htmlParts(
        u"<p>a</p><blockquote><p>b</p><blockquote>c</blockquote></blockquote><p>d</p><blockquote>e"_s);
    ASSERT_EQ(parts.size(), 4);
    EXPECT_EQ(parts.at(1).html, u"<blockquote><p>b</p><blockquote>c</blockquote></blockquote>"_s);
    EXPECT_TRUE(parts.at(1).quoted);
    EXPECT_FALSE(parts.at(2).quoted);
    EXPECT_TRUE(parts.at(3).quoted) << "also where its end is missing";
}

TEST(WordChanges, MarkWhatWentAndWhatCame)
{
    EXPECT_EQ(marked(u"The red loom"_s, u"The blue loom"_s), u"The [-red][+blue] loom"_s);
    EXPECT_EQ(marked(u"same"_s, u"same"_s), u"same"_s);
    EXPECT_EQ(marked(u""_s, u"new"_s), u"[+new]"_s);
    EXPECT_EQ(marked(u"old"_s, u""_s), u"[-old]"_s);
    EXPECT_EQ(marked(u"one two three"_s, u"one three"_s), u"one [-two ]three"_s);
}

TEST(WordChanges, TakeBoundedTimeWhateverTheTextsAre)
{
    QString a;
    QString b;
    for (int i = 0; i < 50'000; ++i) {
        a += QString::number(i) + u' ';
        b += QString::number(i * 7 % 50'021) + u' ';
    }
    const CpuTimer timer;
    EXPECT_FALSE(wordChanges(a, b).isEmpty());
    EXPECT_FALSE(wordChanges(u"x"_s.repeated(1'000'000), u"y"_s.repeated(1'000'000)).isEmpty());
    EXPECT_LT(timer.elapsedMs(), 3'000);
}

TEST(TextMatcher, FoldsAsTheSearchDoes)
{
    struct Row
    {
        const char16_t *query;
        const char16_t *text;
        int count;
    };
    for (const Row &row :
         {Row{u"brater", u"Bräter, BRATER", 2}, Row{u"Straße", u"strasse", 1}, Row{u"織機", u"この織機は織機です", 2},
          Row{u"機", u"織機", 1}, Row{u"two words", u"two\n  words", 1}, Row{u"ตลาด", u"ไปตลาดกัน", 1},
          Row{u"aa", u"aaaa", 2}, Row{u"", u"x", 0}, Row{u"  ", u"x x", 0}, Row{u"Ł", u"łódź", 1},
          Row{u"نول", u"نَوْل", 1}, Row{u"👩🏽", u"👩🏽‍🔬", 1}}) {
        const TextMatcher matcher(QString::fromUtf16(row.query));
        const QString text = QString::fromUtf16(row.text);
        EXPECT_EQ(matcher.count(text), row.count) << qPrintable(text);
        EXPECT_EQ(matcher.find(text).size(), row.count) << qPrintable(text);
    }
    const auto spans = TextMatcher(u"bräter"_s).find(u"ein Bra\u0308ter da"_s);
    ASSERT_EQ(spans.size(), 1);
    EXPECT_EQ(spans.first(), (TextMatcher::Span{4, 7})) << "in units of the text as it is written";
}

TEST(ThreadSearch, FindsPlacesInTheOrderOfReadingAndInEarlierVersions)
{
    QList<ThreadMessage> messages{message(1), message(2, 1), message(3, 1), message(4, 2)};
    messages[0].message.text = u"loom"_s;
    messages[2].message.text = u"loom"_s;
    messages[3].message.text = u"Loom, loom"_s;
    RevisionsOf revisions;
    revisions.insert(MessageId{1}, {{1, {}, u"my loom"_s, {}}});
    const auto places = findPlaces(messages, revisions, TextMatcher(u"loom"_s));
    const QList<ThreadPlace> expected{{MessageId{1}, 0, false},
                                      {MessageId{1}, 1, true},
                                      {MessageId{4}, 0, false},
                                      {MessageId{4}, 1, false},
                                      {MessageId{3}, 0, false}};
    EXPECT_EQ(places, expected);
}

TEST(LinkText, WarnsWhereAHostIsNamedThatIsNotTheOneBehind)
{
    struct Row
    {
        QString shown;
        QString address;
        QString pretended;
    };
    const QList<Row> rows{
        {u"https://bank.example"_s, u"https://evil.example/x"_s, u"bank.example"_s},
        {u"bank.example"_s, u"https://evil.example/bank.example"_s, u"bank.example"_s},
        {u"www.bank.example/login"_s, u"https://bank.example.evil.example"_s, u"bank.example"_s},
        {u"bank.example"_s, u"https://bаnk.example"_s, u"bank.example"_s}, // with a Cyrillic letter behind
        {u"bank.example"_s, u"https://login.bank.example"_s, {}},
        {u"https://www.bank.example/a"_s, u"https://bank.example/b"_s, {}},
        {u"Node.js"_s, u"https://nodejs.example"_s, {}},
        {u"our site"_s, u"https://evil.example"_s, {}},
        {u"e.g. this"_s, u"https://evil.example"_s, {}},
        {u""_s, u"https://evil.example"_s, {}},
    };
    for (const Row &row : rows)
        EXPECT_EQ(linktext::pretendedHost(row.shown, QUrl(row.address)), row.pretended) << qPrintable(row.shown);
    EXPECT_TRUE(linktext::tip(u"bank.example"_s, QUrl(u"https://evil.example"_s))
                    .contains(u"Shows bank.example, leads to evil.example."_s));
}

TEST(LinkText, ShowsLettersOfOtherScriptsAsTheyReallyAre)
{
    const QUrl cyrillic(u"https://раураl.example/login"_s);
    EXPECT_TRUE(linktext::target(cyrillic).startsWith(u"https://xn--"_s));
    EXPECT_TRUE(linktext::tip(u"click"_s, cyrillic).contains(u"another script"_s));
    EXPECT_TRUE(
        linktext::statusLine(u"x"_s, QUrl(u"https://bank.example@evil.example/"_s)).contains(u"evil.example"_s));
}

} // namespace rapport::test
