#include "base/time.h"
#include "gui/composer/draftnews.h"
#include "gui/composer/emoji.h"
#include "gui/composer/mentions.h"
#include "gui/composer/privatetexts.h"

#include <QFile>
#include <QSet>
#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

const QString kNote = u"2 spare heddles in Porto. Courier cut-off Thursday 15:00. @Sam can you book?"_s;

TEST(PrivateTexts, AreNoticedHoweverTheyGotIntoAPublicAnswer)
{
    PrivateTexts known;
    known.add(kNote);
    known.add(u"Discount code HEDDLE20"_s);
    known.add(u"Yes."_s);
    const struct
    {
        const char *what;
        QString text;
        bool found;
    } cases[] = {
        {"its own words", u"Dear Ines, a spare leaves Porto today."_s, false},
        {"the note as it is", kNote, true},
        {"a sentence of it", u"Hello Ines, courier cut-off Thursday 15:00, so be quick"_s, true},
        {"other case, other signs", u"COURIER CUT OFF thursday - 15:00 ..."_s, true},
        {"four words of it", u"Courier cut-off Thursday"_s, false},
        {"a short note as a whole", u"Here you are: discount code HEDDLE20, enjoy"_s, true},
        {"half of a short note", u"There is no discount code"_s, false},
        {"a note that says nothing", u"Yes. It leaves today."_s, false},
        {"nothing", u""_s, false},
    };
    for (const auto &c : cases)
        EXPECT_EQ(!known.foundIn(c.text, {}, {}).isEmpty(), c.found) << c.what;
    EXPECT_EQ(known.foundIn(u"So: courier cut-off Thursday 15:00 it is"_s, {}, {}),
              u"courier cut off thursday 15 00"_s);
}

TEST(PrivateTexts, WhatEverybodyCouldReadAlreadyIsNotPrivate)
{
    PrivateTexts known;
    const QString quoted = u"They ask: does the rigid kit fit a 40 cm warp?"_s;
    known.add(quoted);
    const QString answer = u"You ask whether the rigid kit fit a 40 cm warp, and yes"_s;
    const QString exact = u"Does the rigid kit fit a 40 cm warp? It does."_s;
    EXPECT_FALSE(known.foundIn(exact, {}, {}).isEmpty());
    EXPECT_TRUE(known.foundIn(exact, {}, {u"Hi, does the rigid kit fit a 40 cm warp? Thanks"_s}).isEmpty());
    EXPECT_FALSE(known.foundIn(answer, {}, {}).isEmpty());
}

TEST(PrivateTexts, DraftsCountAndPastedPiecesOfAnySize)
{
    PrivateTexts known;
    EXPECT_FALSE(
        known.foundIn(u"tell nobody that we are out"_s, {u"Tell nobody that we are out of stock"_s}, {}).isEmpty());
    known.add(kNote);
    const QString text = u"The courier cut-off is soon"_s;
    EXPECT_TRUE(known.foundIn(text, {}, {}).isEmpty());
    known.notePaste(u"courier cut-off"_s);
    EXPECT_EQ(known.foundIn(text, {}, {}), u"courier cut off"_s);
    known.notePaste(u"leaves today"_s); // of nothing private
    EXPECT_TRUE(known.foundIn(u"It leaves today"_s, {}, {}).isEmpty());
}

TEST(PrivateTexts, StayQuickAndBounded)
{
    PrivateTexts known;
    for (int i = 0; i < 2'000; ++i)
        known.add(u"Note number %1 with some words of its own"_s.arg(i));
    known.add(QString(5'000'000, u'x'));
    EXPECT_FALSE(known.foundIn(u"note number 1999 with some words of its own"_s, {}, {}).isEmpty());
    EXPECT_TRUE(known.foundIn(u"note number 3 "_s, {}, {}).isEmpty()) << "old ones are forgotten";
}

ThreadMessage said(qint64 id, qint64 at, qint64 receivedAt, Direction direction = Direction::In, ActorId actor = {})
{
    ThreadMessage shown;
    shown.message.id = MessageId(id);
    shown.message.at = at;
    shown.message.receivedAt = receivedAt;
    shown.message.direction = direction;
    shown.message.actor = actor;
    shown.message.author = IdentityId(id % 3 + 1);
    shown.authorName = u"Ines"_s;
    if (actor)
        shown.actorName = u"Priya"_s;
    return shown;
}

TEST(DraftNews, AreWhatOthersSaidSinceTheDraftWasBegun)
{
    const ActorId me(1);
    const ActorId priya(2);
    constexpr qint64 begun = 100 * kHourMs;
    ThreadMessage bot = said(7, begun + 1, begun + 1);
    bot.authorBot = true;
    ThreadMessage deleted = said(8, begun + 1, begun + 1);
    deleted.message.deletedAt = begun + 2;
    ThreadMessage spam = said(9, begun + 1, begun + 1);
    spam.message.moderation = Moderation::Spam;
    const struct
    {
        const char *what;
        ThreadMessage message;
        bool isNews;
    } cases[] = {
        {"before", said(1, begun - 5, begun - 1), false},
        {"after", said(2, begun + 5, begun + 6), true},
        {"written before, arrived after", said(3, begun - kMinuteMs, begun + 1), true},
        {"history that was fetched since", said(4, begun - kDayMs, begun + 1), false},
        {"my own answer", said(5, begun + 5, begun + 5, Direction::Out, me), false},
        {"my own note", said(5, begun + 5, begun + 5, Direction::Note, me), false},
        {"a colleague's answer", said(6, begun + 5, begun + 5, Direction::Out, priya), true},
        {"a colleague's note", said(6, begun + 5, begun + 5, Direction::Note, priya), true},
        {"our account, on the channel itself", said(6, begun + 5, begun + 5, Direction::Out), true},
        {"a machine", bot, false},
        {"deleted since", deleted, false},
        {"spam", spam, false},
    };
    for (const auto &c : cases)
        EXPECT_EQ(newsSince(begun, {c.message}, me).size(), c.isNews ? 1 : 0) << c.what;
    EXPECT_TRUE(newsSince(0, {said(2, begun + 5, begun + 6)}, me).isEmpty()) << "nothing was begun";
}

TEST(DraftNews, AreToldInOneSentence)
{
    const qint64 now = 100 * kHourMs;
    const DraftNews ines{MessageId(1), u"Ines"_s, now - 2 * kMinuteMs, false};
    const DraftNews note{MessageId(2), u"Priya\u202e"_s, now - kMinuteMs, true};
    EXPECT_EQ(newsText({}, now), QString());
    EXPECT_EQ(newsText({ines}, now), u"Ines wrote since you began, 2 min ago."_s);
    EXPECT_EQ(newsText({note}, now), u"Priya left a note since you began, 1 min ago."_s);
    EXPECT_TRUE(newsText({ines, note}, now).startsWith(u"Priya and 1 other"_s))
        << newsText({ines, note}, now).toStdString();
}

TEST(EmojiData, IsWholeAndNamesNothingTwice)
{
    const QList<Emoji> &all = allEmoji();
    EXPECT_GE(all.size(), 400);
    QSet<QString> names;
    QSet<QString> texts;
    for (const Emoji &emoji : all) {
        EXPECT_FALSE(emoji.words.isEmpty()) << emoji.text.toStdString();
        EXPECT_NE(emojiCategoryName(emoji.category), emoji.category) << emoji.category.toStdString();
        EXPECT_FALSE(texts.contains(emoji.text)) << emoji.text.toStdString();
        texts.insert(emoji.text);
        for (const QString &name : emoji.names) {
            EXPECT_FALSE(names.contains(name)) << name.toStdString();
            names.insert(name);
        }
    }
}

TEST(EmojiData, IsFoundByNameInEnglishAndGerman)
{
    const struct
    {
        QString typed;
        QString first;
    } cases[] = {
        {u"tada"_s, u"🎉"_s},       {u"thumbs_up"_s, u"👍"_s},  {u"+1"_s, u"👍"_s},
        {u"HEART"_s, u"❤️"_s}, {u"kase"_s, u"🧀"_s},    {u"Käse"_s, u"🧀"_s},
        {u"daumen_hoch"_s, u"👍"_s},     {u"geburtstag"_s, u"🎂"_s}, {u"thumbs up"_s, u"👍"_s},
    };
    for (const auto &c : cases) {
        const QList<Emoji> found = emojiFor(c.typed, allEmoji(), 10);
        ASSERT_FALSE(found.isEmpty()) << c.typed.toStdString();
        EXPECT_EQ(found.first().text, c.first) << c.typed.toStdString();
    }
    EXPECT_TRUE(emojiFor(u"no such thing"_s, allEmoji(), 10).isEmpty());
    EXPECT_EQ(emojiFor(u"e"_s, allEmoji(), 7).size(), 7);
    EXPECT_EQ(emojiNamed(u"tada"_s), u"🎉"_s);
    EXPECT_EQ(emojiNamed(u"tad"_s), QString());
}

TEST(EmojiData, LinesThatDoNotFitAreLeftOut)
{
    const QList<Emoji> found = emojiFromText(u"# a comment\n= food\n🍏 apple | apfel\n🍐\n\n🍋 lemon\n"_s);
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found.at(0), (Emoji{u"🍏"_s, {u"apple"_s}, {u"apfel"_s}, u"food"_s}));
    EXPECT_EQ(found.at(1).names, QStringList(u"lemon"_s));
}

TEST(Mentions, OfferWhoeverWroteLastFirst)
{
    QList<ThreadMessage> messages;
    const auto add = [&](qint64 author, const QString &name, const QString &handle,
                         Direction direction = Direction::In) {
        ThreadMessage shown = said(author, 0, 0, direction);
        shown.message.author = IdentityId(author);
        shown.authorName = name;
        shown.authorHandle = handle;
        messages.append(shown);
    };
    add(1, u"Ines Carvalho"_s, u"@ines@craft.example"_s);
    add(2, u"Maren Holt"_s, u"maren.craft.example"_s);
    add(9, u"Loomcraft"_s, u"loomcraft.example"_s, Direction::Out);
    add(1, u"Ines Carvalho"_s, u"@ines@craft.example"_s);
    add(3, u"Señor No Handle"_s, u""_s);
    const QList<Mentionable> people = peopleIn(messages);
    ASSERT_EQ(people.size(), 3);
    EXPECT_EQ(people.at(0).name, u"Señor No Handle"_s);
    EXPECT_EQ(people.at(1).name, u"Ines Carvalho"_s);
    EXPECT_EQ(mentionText(people.at(0)), u"@SeñorNoHandle"_s);
    EXPECT_EQ(mentionText(people.at(1)), u"@ines@craft.example"_s);
    EXPECT_EQ(mentionablesFor(u""_s, people, 2).size(), 2);
    EXPECT_EQ(mentionablesFor(u"HOL"_s, people, 9).value(0).name, u"Maren Holt"_s);
    EXPECT_EQ(mentionablesFor(u"maren.c"_s, people, 9).size(), 1);
    EXPECT_TRUE(mentionablesFor(u"olt"_s, people, 9).isEmpty());
}

} // namespace
} // namespace rapport
