// How messages sound: judged as they arrive, corrected by people, told by conversations and queries, and never lost.
#include "base/time.h"
#include "domain/query.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/moods.h"
#include "store/search.h"
#include "store/verify.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <gtest/gtest.h>
#include <random>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

const QString kGood = u"I love this loom, it is wonderful work"_s;
const QString kBad = u"This is terrible, it broke and nobody helps me"_s;
const QString kPlain = u"The parcel holds two spools and a shuttle"_s;
const QString kFinnish = u"Tämä on todella kaunis ja hieno työ, kiitos paljon teille kaikille"_s;

class Moods : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    void arrives(const QString &id, qint64 ago, const QString &text, const QString &thread = {})
    {
        merge(workspace, account, {item(id, ago, text, thread)});
    }
    [[nodiscard]] RemoteItem item(const QString &id, qint64 ago, const QString &text, const QString &thread = {}) const
    {
        RemoteMessage message = messageFrom(u"ana"_s, id, now - ago, text);
        return thread.isEmpty() ? message : inThread(message, thread, thread);
    }
    [[nodiscard]] Mood moodOf(const QString &id) { return messageBy(workspace, account, id).judged.mood; }
    [[nodiscard]] Mood conversationMood(const QString &id) { return conversationBy(workspace, account, id).mood; }
    Event say(const QString &id, Mood mood)
    {
        const auto event = await(commands.findings().setMood(messageId(workspace, account, id), mood));
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    }
    [[nodiscard]] size_t found(const QString &query)
    {
        return workspace
            .read([&](Reader &r) {
                store::ConversationFilter filter;
                filter.query = parseQuery(query).value_or(Query());
                EXPECT_FALSE(filter.query.isEmpty()) << qPrintable(query);
                return store::conversationIds(r, filter).value_or(std::vector<ConversationId>());
            })
            .size();
    }
};

} // namespace

TEST_F(Moods, AreReckonedAsMessagesArrive)
{
    arrives(u"a"_s, kHourMs, kGood);
    arrives(u"b"_s, kHourMs, kBad);
    arrives(u"c"_s, kHourMs, kPlain);
    arrives(u"d"_s, kHourMs, kFinnish);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Positive);
    EXPECT_EQ(moodOf(u"b"_s), Mood::Negative);
    EXPECT_EQ(moodOf(u"c"_s), Mood::Neutral);
    EXPECT_EQ(moodOf(u"d"_s), Mood::Unknown) << "never neutral";
    EXPECT_GT(messageBy(workspace, account, u"a"_s).judged.score, 0);
    EXPECT_LT(messageBy(workspace, account, u"b"_s).judged.score, 0);
}

TEST_F(Moods, OfWhatWeWriteThereIsNone)
{
    merge(workspace, account, {ownMessage(u"o"_s, now - kHourMs, kGood)});
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message WHERE mood IS NULL"), 1);
    EXPECT_EQ(conversationMood(u"o"_s), Mood::Unknown);
    EXPECT_FALSE(await(commands.findings().setMood(messageId(workspace, account, u"o"_s), Mood::Negative)));
}

TEST_F(Moods, QuotedWordsAreNobodysOwn)
{
    arrives(u"a"_s, kHourMs, u"> This is terrible and awful, I hate it\nThe parcel holds two spools"_s);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Neutral);
}

TEST_F(Moods, AConversationHasThatOfTheNewestMessageWithOne)
{
    arrives(u"a"_s, 5 * kHourMs, kBad);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Negative);
    arrives(u"a2"_s, 4 * kHourMs, kGood, u"a"_s);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Positive);
    arrives(u"a3"_s, 3 * kHourMs, kFinnish, u"a"_s);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Positive) << "what is not known tells nothing";
    merge(workspace, account, {inThread(ownMessage(u"o"_s, now - 2 * kHourMs, kBad), u"a"_s, u"a"_s)});
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Positive) << "ours is not their mood";
    arrives(u"early"_s, 6 * kHourMs, kBad, u"a"_s);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Positive) << "what arrives late was not said last";
    merge(workspace, account, {RemoteDeletion{.remoteId = u"a2"_s}});
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Negative) << "what is gone is not counted";
}

TEST_F(Moods, AnEditIsJudgedAgain)
{
    arrives(u"a"_s, kHourMs, kGood);
    arrives(u"a"_s, kHourMs, kBad);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Negative);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Negative);
}

TEST_F(Moods, APersonsWordHolds)
{
    arrives(u"a"_s, kHourMs, kGood);
    say(u"a"_s, Mood::Negative);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Negative);
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Negative);

    arrives(u"a"_s, kHourMs, kGood + u", really"_s);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Negative) << "through an edit";
    workspace.write([](Writer &w) { store::judgeAllAgain(w); });
    ASSERT_TRUE(store::settleMoods(workspace.store()));
    EXPECT_EQ(moodOf(u"a"_s), Mood::Negative) << "and when all is judged again";
    EXPECT_EQ(conversationMood(u"a"_s), Mood::Negative);

    say(u"a"_s, Mood::Unknown);
    EXPECT_EQ(moodOf(u"a"_s), Mood::Positive) << "until it is left to the formula again";
}

TEST_F(Moods, TakingBackBringsBackWhatWasSaidBefore)
{
    arrives(u"a"_s, kHourMs, kGood);
    const Event first = say(u"a"_s, Mood::Neutral);
    const Event second = say(u"a"_s, Mood::Negative);
    EXPECT_FALSE(await(commands.undo(first.uid))) << "it was judged again since";
    ASSERT_TRUE(await(commands.undo(second.uid)));
    EXPECT_EQ(moodOf(u"a"_s), Mood::Neutral);
    ASSERT_TRUE(await(commands.undo(first.uid)));
    EXPECT_EQ(moodOf(u"a"_s), Mood::Positive);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM mood_correction"), 0);
}

TEST_F(Moods, HistoryIsJudgedWhereNobodyLookedAtItYet)
{
    for (int i = 0; i < 1200; ++i)
        arrives(u"m%1"_s.arg(i), kHourMs + i * kMinuteMs, i % 3 == 0 ? kBad : kGood);
    // As it was before there were moods.
    workspace.write([](Writer &w) {
        w.connection().execute("UPDATE message SET mood = NULL, mood_score = NULL; UPDATE conversation SET mood = 0;"
                               "UPDATE mood_state SET formula = 0, below = 9223372036854775807;");
    });
    EXPECT_TRUE(workspace.read([](Reader &r) { return store::moodsPending(r); }));
    ASSERT_TRUE(store::settleMoods(workspace.store()));
    EXPECT_FALSE(workspace.read([](Reader &r) { return store::moodsPending(r); }));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message WHERE mood = 1"), 400);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message WHERE mood = 3"), 800);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation WHERE mood = 1"), 400);
}

TEST_F(Moods, AgreementIsOverWhatPeopleJudged)
{
    arrives(u"a"_s, kHourMs, kGood);
    arrives(u"b"_s, kHourMs, kBad);
    arrives(u"c"_s, kHourMs, kBad + u", again"_s);
    arrives(u"d"_s, kHourMs, kFinnish);
    say(u"a"_s, Mood::Positive); // confirms it
    say(u"b"_s, Mood::Negative);
    say(u"c"_s, Mood::Neutral);
    say(u"d"_s, Mood::Positive);
    const auto byLanguage = workspace.read([](Reader &r) { return store::moodAgreement(r); });
    const MoodAgreement english = byLanguage.value(u"en"_s);
    EXPECT_EQ(english.count(), 3);
    EXPECT_EQ(english.agreed(), 2);
    EXPECT_EQ(english.unknown, 0);
    int unknown = 0;
    for (const MoodAgreement &one : byLanguage)
        unknown += one.unknown;
    EXPECT_EQ(unknown, 1) << "what no formula judged is no disagreement";
}

TEST_F(Moods, QueriesFindThem)
{
    arrives(u"a"_s, kHourMs, kGood);
    arrives(u"b"_s, kHourMs, kBad);
    arrives(u"c"_s, kHourMs, kPlain);
    arrives(u"d"_s, kHourMs, kFinnish);
    EXPECT_EQ(found(u"mood:positive"_s), 1U);
    EXPECT_EQ(found(u"mood:negative"_s), 1U);
    EXPECT_EQ(found(u"mood:neutral OR mood:unknown"_s), 2U);
    EXPECT_EQ(found(u"-mood:negative"_s), 3U);
    EXPECT_FALSE(parseQuery(u"mood:cheerful"_s));
    const store::MoodCounts open = workspace.read([](Reader &r) { return store::openMoods(r); });
    EXPECT_EQ(open, (store::MoodCounts{.negative = 1, .neutral = 1, .positive = 1}));
}

TEST_F(Moods, OfConversationsAreRightAfterAnything)
{
    std::mt19937 random(7);
    const auto pick = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const QStringList texts{kGood, kBad, kPlain, kFinnish};
    for (int step = 0; step < 120; ++step) {
        const QString thread = u"t%1"_s.arg(pick(6));
        const QString id = u"%1-%2"_s.arg(thread).arg(pick(6));
        switch (pick(5)) {
        case 0:
            merge(workspace, account, {RemoteDeletion{.remoteId = id}});
            break;
        case 1: {
            const MessageId message =
                workspace.read([&](Reader &r) { return store::findMessage(r, account.id, id).value_or(MessageId()); });
            (void)await(commands.findings().setMood(message, static_cast<Mood>(pick(4))));
            break;
        }
        default:
            arrives(id, kHourMs + pick(60) * kMinuteMs, texts.at(pick(4)), thread);
        }
    }
    const auto findings = store::verifyWorkspace(workspace.store(), false, [](const QString &) {});
    ASSERT_TRUE(findings);
    for (const store::Finding &finding : *findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.check);
}

} // namespace rapport::test
