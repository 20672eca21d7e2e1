#include "insight/conversationfacts.h"

#include <gtest/gtest.h>

#include <QStringList>

namespace rapport {
namespace {

using What = ConversationFact::What;

constexpr qint64 kMinute = qint64{60} * 1000;

/// A conversation told in minutes: who wrote when, and what was decided.
class Story
{
public:
    enum Who { Ana = 1, Ben = 2, Us = 10, Colleague = 11, Bot = 12, OurBot = 13 };

    Story &says(Who who, qint64 minute)
    {
        const bool ours = who == Us || who == OurBot;
        history.messages.push_back({.id = MessageId{static_cast<qint64>(history.messages.size()) + 1},
                                    .author = IdentityId{static_cast<qint64>(who)},
                                    .at = minute * kMinute,
                                    .kind = MessageKind::Reply,
                                    .direction = ours ? Direction::Out : Direction::In,
                                    .authorSelf = ours || who == Colleague,
                                    .authorBot = who == Bot || who == OurBot});
        history.lastAskAt = std::max(history.lastAskAt, minute * kMinute);
        return *this;
    }
    ConversationMessage &last() { return history.messages.back(); }
    Story &decides(ConversationState state, qint64 minute)
    {
        history.decisions.push_back({.at = minute * kMinute, .state = state});
        history.state = state;
        return *this;
    }
    Story &needsNoReply(qint64 until, qint64 at)
    {
        history.waivers.push_back({.until = until * kMinute, .at = at * kMinute});
        return *this;
    }
    Story &stands(ConversationState state)
    {
        history.state = state;
        return *this;
    }

    /// "first 1 answered 5", "run 7 waits", "solved 1-9" ... in minutes, without Begun and Built.
    [[nodiscard]] std::string facts(const WorkedSeconds &worked = {}) const
    {
        QStringList words;
        for (const ConversationFact &fact : conversationFacts(history, worked)) {
            static const char *const kFates[] = {"waits", "answered", "dropped", "waived"};
            const QString from = QString::number(fact.at / kMinute);
            const QString to = QString::number(fact.endedAt / kMinute);
            switch (fact.what) {
            case What::FirstRun:
            case What::Run: {
                QString text = fact.what == What::Run ? QStringLiteral("run ") : QStringLiteral("first ");
                text += from + u' ' + QLatin1StringView(kFates[fact.fate]);
                if (fact.fate != ConversationFact::Waits)
                    text += u' ' + to;
                if (fact.worked >= 0)
                    text += u" worked " + QString::number(fact.worked / 60);
                words.append(text);
                break;
            }
            case What::Solved:
                words.append(u"solved " + from + u'-' + to);
                break;
            case What::SolvedLast:
                words.append(u"last " + from + u'-' + to);
                break;
            case What::Reopened:
                words.append(u"reopened " + from);
                break;
            default:
                break;
            }
        }
        return words.join(u", ").toStdString();
    }
    [[nodiscard]] std::vector<ConversationFact> of(What what) const
    {
        std::vector<ConversationFact> found;
        for (const ConversationFact &fact : conversationFacts(history, {})) {
            if (fact.what == what)
                found.push_back(fact);
        }
        return found;
    }

    ConversationHistory history;
};

constexpr auto Open = ConversationState::Open;
constexpr auto Waiting = ConversationState::Waiting;
constexpr auto Snoozed = ConversationState::Snoozed;
constexpr auto Closed = ConversationState::Closed;

TEST(ConversationFacts, TimeTheFirstReplyFromTheFirstOfABurst)
{
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Ana, 3).says(Story::Ben, 4).says(Story::Us, 9).facts(),
              "first 1 answered 9");
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Us, 4).says(Story::Ana, 6).says(Story::Us, 7).facts(),
              "first 1 answered 4, run 6 answered 7");
    EXPECT_EQ(Story().says(Story::Ana, 1).stands(Open).facts(), "first 1 waits");
}

TEST(ConversationFacts, LeaveFirstRepliesOutWhereWeBegan)
{
    EXPECT_EQ(Story().says(Story::Us, 1).says(Story::Ana, 3).says(Story::Us, 5).facts(), "run 3 answered 5");
    EXPECT_EQ(Story().says(Story::Us, 1).says(Story::Us, 2).facts(), "") << "answers before asks answer nothing";
}

TEST(ConversationFacts, AreNotStoppedByMachinesAndNotes)
{
    Story story;
    story.says(Story::Ana, 1).says(Story::Us, 2);
    story.last().automatic = true; // "We have received your message"
    story.says(Story::OurBot, 3).says(Story::Us, 4);
    story.last().direction = Direction::Note;
    story.says(Story::Us, 5);
    story.last().unsent = true;
    EXPECT_EQ(story.says(Story::Us, 8).facts(), "first 1 answered 8");
    Story here;
    here.says(Story::Ana, 1).says(Story::OurBot, 3);
    here.last().writtenHere = true;
    EXPECT_EQ(here.facts(), "first 1 answered 3") << "our account calls itself a bot; a person wrote it";
    EXPECT_EQ(Story().says(Story::Bot, 1).says(Story::Us, 2).facts(), "") << "a bot asks for nothing";
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Colleague, 2).facts(), "first 1 answered 2");
}

TEST(ConversationFacts, LeaveOutWhatAsksForNothing)
{
    Story spam;
    spam.says(Story::Ana, 1);
    spam.last().spam = true;
    EXPECT_EQ(spam.says(Story::Us, 2).facts(), "");
    Story gone;
    gone.says(Story::Ana, 1);
    gone.last().deleted = true;
    gone.says(Story::Ana, 3);
    EXPECT_EQ(gone.says(Story::Us, 5).facts(), "first 3 answered 5");
    Story answered;
    answered.says(Story::Ana, 1).says(Story::Us, 2);
    answered.last().deleted = true;
    EXPECT_EQ(answered.facts(), "first 1 answered 2") << "an answer that was deleted later was read until then";
    Story article;
    article.says(Story::Ana, 1);
    article.history.lastAskAt = 0;
    EXPECT_EQ(article.facts(), "") << "an article asks nobody";
}

TEST(ConversationFacts, DropWhatIsClosedUnanswered)
{
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Closed, 5).facts(), "first 1 dropped 5, solved 1-5, last 1-5");
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Waiting, 5).facts(), "first 1 dropped 5");
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Snoozed, 5).facts(), "first 1 waits") << "put off by us";
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Closed, 5).decides(Open, 7).says(Story::Us, 9).facts(),
              "first 1 answered 9, solved 1-5, reopened 7");
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Closed, 5).says(Story::Us, 9).stands(Closed).facts(),
              "first 1 answered 9, solved 1-5, last 1-5")
        << "an answer after all";
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Closed, 5).says(Story::Ana, 6).stands(Open).facts(),
              "first 1 dropped 5, first 6 waits, solved 1-5, reopened 6");
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Ana, 4).stands(Closed).facts(), "first 1 dropped 4")
        << "nobody knows when: when the last thing happened";
}

TEST(ConversationFacts, CountApartWhatNeedsNoReply)
{
    EXPECT_EQ(Story().says(Story::Ana, 1).needsNoReply(1, 5).stands(Closed).facts(), "first 1 waived 5");
    EXPECT_EQ(Story().says(Story::Ana, 1).needsNoReply(1, 5).says(Story::Ana, 7).says(Story::Us, 8).facts(),
              "first 1 waived 5, first 7 answered 8");
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Us, 3).needsNoReply(1, 5).facts(), "first 1 answered 3")
        << "it had been answered";
    EXPECT_EQ(Story().says(Story::Ana, 1).needsNoReply(1, 5).says(Story::Us, 9).facts(), "first 1 answered 9")
        << "answered all the same";
}

TEST(ConversationFacts, TellWhatIsSolvedAndReopenedTwice)
{
    Story story;
    story.says(Story::Ana, 1).says(Story::Us, 2).decides(Closed, 3).says(Story::Ana, 10).says(Story::Us, 11);
    story.decides(Closed, 12).decides(Open, 20).decides(Closed, 30);
    EXPECT_EQ(story.facts(), "first 1 answered 2, run 10 answered 11, solved 1-3, last 1-30, reopened 10, reopened 20");
    EXPECT_EQ(story.decides(Open, 40).facts(),
              "first 1 answered 2, run 10 answered 11, solved 1-3, reopened 10, reopened 20, reopened 40");
    EXPECT_EQ(Story().says(Story::Us, 1).decides(Closed, 3).facts(), "") << "nobody had asked for anything";
    EXPECT_EQ(Story().says(Story::Ana, 1).decides(Closed, 3).stands(Open).facts(), "first 1 dropped 3, solved 1-3")
        << "the row has the last word";
}

TEST(ConversationFacts, KeepHeldAsksApart)
{
    Story story;
    story.says(Story::Ana, 1);
    story.last().moderation = Moderation::Held;
    story.says(Story::Ben, 2).says(Story::Us, 4).stands(Open);
    EXPECT_EQ(story.facts(), "first 2 answered 4, run 1 waits") << "nobody can answer what is not shown";
}

TEST(ConversationFacts, CarryWorkingTimeWhereThereIsACalendar)
{
    const WorkedSeconds half = [](qint64 from, qint64 to) { return std::optional((to - from) / 2000); };
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Us, 9).says(Story::Ana, 10).stands(Open).facts(half),
              "first 1 answered 9 worked 4, run 10 waits");
    const WorkedSeconds none = [](qint64, qint64) { return std::optional<qint64>(); };
    EXPECT_EQ(Story().says(Story::Ana, 1).says(Story::Us, 9).facts(none), "first 1 answered 9");
}

TEST(ConversationFacts, SayWhoBegan)
{
    const auto theirs = Story().says(Story::Bot, 1).says(Story::Ana, 2).says(Story::Us, 3).of(What::Begun);
    ASSERT_EQ(theirs.size(), 1U);
    EXPECT_EQ(theirs[0].at, 2 * kMinute) << "not the bot";
    EXPECT_EQ(theirs[0].fate, 0);
    const auto ours = Story().says(Story::Us, 1).says(Story::Ana, 2).of(What::Begun);
    ASSERT_EQ(ours.size(), 1U);
    EXPECT_EQ(ours[0].fate, 1);
    EXPECT_EQ(ours[0].subject, 1);
    EXPECT_TRUE(Story().of(What::Begun).empty());
}

TEST(ConversationFacts, TellWhoBuiltOnWhom)
{
    // Ana, Ben, Ana: three turns for both.
    const auto both = Story().says(Story::Ana, 1).says(Story::Ben, 2).says(Story::Ana, 3).of(What::Built);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].subject, Story::Ben);
    EXPECT_EQ(both[0].at, 2 * kMinute);
    EXPECT_EQ(both[1].subject, Story::Ana);
    EXPECT_EQ(both[1].at, 3 * kMinute);
    EXPECT_TRUE(Story().says(Story::Ana, 1).says(Story::Ben, 2).of(What::Built).empty());
    EXPECT_TRUE(Story().says(Story::Ana, 1).says(Story::Us, 2).says(Story::Ana, 3).of(What::Built).empty())
        << "answers of ours are no turns of others";
    EXPECT_TRUE(Story().says(Story::Ana, 1).says(Story::Bot, 2).says(Story::Ana, 3).of(What::Built).empty());
}

TEST(ConversationFacts, AddUpToTheCourseOfWhatWaits)
{
    const ReportDays days{QTimeZone::utc()};
    const qint64 day = 24 * 60;
    Story story;
    story.says(Story::Ana, 1).says(Story::Us, 2 * day).says(Story::Ana, 3 * day).decides(Closed, 4 * day);
    story.says(Story::Ana, 5 * day).needsNoReply(5 * day, 6 * day).says(Story::Ana, 7 * day).stands(Open);
    Additions all;
    for (const ConversationFact &fact : conversationFacts(story.history, {}))
        addFact(all, fact, AccountId{1}, 0, days, 1);
    const auto total = [&all](Happening happening) {
        qint64 sum = 0;
        for (const Addition &one : all) {
            if (one.family == CellFamily::Conversations &&
                one.key == ConversationCell{.happening = happening, .language = 0}.key())
                sum += one.count;
        }
        return sum;
    };
    EXPECT_EQ(total(Happening::Asked), 3);
    EXPECT_EQ(total(Happening::Answered), 1);
    EXPECT_EQ(total(Happening::NeedsNoReply), 1);
    EXPECT_EQ(total(Happening::Replied), 1);
    EXPECT_EQ(total(Happening::Dropped), 2);
    EXPECT_EQ(total(Happening::Asked) + total(Happening::NeedsNoReply) - total(Happening::Replied) -
                  total(Happening::Dropped),
              1)
        << "what waits";
}

} // namespace
} // namespace rapport
