#include "insight/cells.h"

#include <gtest/gtest.h>

#include <random>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

TEST(Cells, AreGatheredInOrderWithoutWhatComesToNothing)
{
    EXPECT_EQ(gathered({{5, 1}, {2, 3}, {5, 4}, {9, 1}, {9, -1}}), (Cells{{2, 3}, {5, 5}}));
    EXPECT_TRUE(gathered({}).empty());
}

TEST(Cells, AreAddedCellByCell)
{
    Cells cells{{1, 2}, {4, 1}};
    addCells(cells, {{1, -2}, {3, 7}, {4, 1}, {9, 1}});
    EXPECT_EQ(cells, (Cells{{3, 7}, {4, 2}, {9, 1}}));
    addCells(cells, {});
    EXPECT_EQ(cells.size(), 3U);
    Cells none;
    addCells(none, {{3, -1}});
    EXPECT_EQ(none, (Cells{{3, -1}}));
}

TEST(Cells, ComeBackAsTheyWerePacked)
{
    std::mt19937_64 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<Cell> loose;
        for (size_t i = random() % 40; i > 0; --i)
            loose.push_back({random() >> (random() % 60), static_cast<qint64>(random() % 5000) - 2500});
        const Cells cells = gathered(loose);
        const QByteArray packed = packCells(cells);
        Cells back;
        ASSERT_TRUE(unpackCells(packed, back));
        EXPECT_EQ(back, cells);
        EXPECT_EQ(packCells(back), packed);
    }
    Cells largest;
    ASSERT_TRUE(unpackCells(packCells({{0, 1}, {~quint64{0}, std::numeric_limits<qint64>::min()}}), largest));
    EXPECT_EQ(largest, (Cells{{0, 1}, {~quint64{0}, std::numeric_limits<qint64>::min()}}));
    Cells none{{1, 1}};
    EXPECT_TRUE(unpackCells({}, none));
    EXPECT_TRUE(none.empty());
}

TEST(Cells, OfBytesThatAreNoneAreRefused)
{
    Cells cells;
    EXPECT_FALSE(unpackCells("\x05", cells)) << "a key without its count";
    EXPECT_FALSE(unpackCells("\x85", cells)) << "a number that is cut off";
    EXPECT_FALSE(unpackCells(QByteArray("\x05\x00", 2), cells)) << "a count of nothing";
    EXPECT_FALSE(unpackCells(QByteArray("\x05\x02\x00\x02", 4), cells)) << "the same key twice";
    EXPECT_FALSE(unpackCells(QByteArray(30, '\xff'), cells)) << "a number without an end";
    std::mt19937_64 random(3);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (size_t i = random() % 30; i > 0; --i)
            bytes.append(static_cast<char>(random()));
        if (unpackCells(bytes, cells)) {
            EXPECT_EQ(gathered(cells), cells) << "what is taken is in order";
        }
    }
}

TEST(Cells, OfADayAreSmall)
{
    Cells cells;
    for (quint64 i = 0; i < 100; ++i)
        cells.push_back(
            {ActCell{.who = IdentityId{static_cast<qint64>(40'000 + i * 300)}, .act = Act::Like, .language = 0}.key(),
             1});
    EXPECT_LT(packCells(cells).size(), 100 * 4);
}

TEST(Cells, KeysKeepAllTheirParts)
{
    for (const auto direction : {Direction::In, Direction::Out, Direction::Note}) {
        for (const auto kind : {MessageKind::Post, MessageKind::Direct, MessageKind::Ping}) {
            for (const auto mood : {text::MoodLabel::Unknown, text::MoodLabel::Negative, text::MoodLabel::Positive}) {
                for (const auto counting : {Counting::Counted, Counting::Deleted}) {
                    const MessageCell cell{direction, kind, mood, counting, languageNumber(u"zu")};
                    const MessageCell back = MessageCell::fromKey(cell.key());
                    EXPECT_EQ(back.direction, direction);
                    EXPECT_EQ(back.kind, kind);
                    EXPECT_EQ(back.mood, mood);
                    EXPECT_EQ(back.counting, counting);
                    EXPECT_EQ(languageOfNumber(back.language), QStringLiteral("zu"));
                }
            }
        }
    }
    const HourCell hour =
        HourCell::fromKey(HourCell{.direction = Direction::Out, .hour = 23, .language = languageNumber(u"fr")}.key());
    EXPECT_EQ(hour.direction, Direction::Out);
    EXPECT_EQ(hour.hour, 23);
    EXPECT_EQ(languageOfNumber(hour.language), QStringLiteral("fr"));
    const ActCell act = ActCell::fromKey(
        ActCell{.who = IdentityId{123456789}, .act = Act::BuiltTogether, .language = languageNumber(u"pl")}.key());
    EXPECT_EQ(act.who, IdentityId{123456789});
    EXPECT_EQ(act.act, Act::BuiltTogether);
    EXPECT_EQ(languageOfNumber(act.language), QStringLiteral("pl"));
    const ConversationCell conversation = ConversationCell::fromKey(
        ConversationCell{.happening = Happening::MissedResolution, .language = languageNumber(u"de")}.key());
    EXPECT_EQ(conversation.happening, Happening::MissedResolution);
    EXPECT_EQ(languageOfNumber(conversation.language), QStringLiteral("de"));
    const qint64 longest = (qint64{1} << 34) - 1;
    const DurationCell duration = DurationCell::fromKey(
        DurationCell{.timing = Timing::FullResolution, .language = languageNumber(u"en"), .seconds = longest}.key());
    EXPECT_EQ(duration.timing, Timing::FullResolution);
    EXPECT_EQ(duration.seconds, longest);
    EXPECT_LT((DurationCell{.timing = Timing::NextReply, .seconds = 5}.key()),
              (DurationCell{.timing = Timing::NextReply, .seconds = 6}.key()));
    EXPECT_EQ(DurationCell::fromKey(DurationCell{.seconds = longest * 4}.key()).seconds, longest);
}

TEST(Cells, LanguagesAreNumbersOfTheirTwoLetters)
{
    for (const QString &code : {u"en"_s, u"de"_s, u"aa"_s, u"zz"_s, u"ja"_s})
        EXPECT_EQ(languageOfNumber(languageNumber(code)), code);
    EXPECT_EQ(languageNumber(u"pt-BR"), languageNumber(u"pt"));
    EXPECT_EQ(languageNumber(u"DE"), languageNumber(u"de"));
    for (const QString &code : {u""_s, u"e"_s, u"fil"_s, u"1a"_s, u"ä!"_s})
        EXPECT_EQ(languageNumber(code), 0) << qPrintable(code);
    EXPECT_LT(languageNumber(u"zz"), 1024);
    EXPECT_TRUE(languageOfNumber(0).isEmpty());
    EXPECT_TRUE(languageOfNumber(1023).isEmpty());
}

} // namespace
} // namespace rapport
