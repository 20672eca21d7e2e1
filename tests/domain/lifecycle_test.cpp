#include "domain/lifecycle.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using lifecycle::Arrivals;
using lifecycle::Standing;
using State = ConversationState;

struct Case
{
    const char *what;
    Standing before;
    Arrivals arrivals;
    bool allAnswered;
    bool touched;
    Standing after;
};

TEST(Lifecycle, FollowsFromWhatArrived)
{
    constexpr Arrivals nothing;
    constexpr Arrivals reply{.reply = true};
    constexpr Arrivals answeredAsk{.answeredAsk = true};
    constexpr Arrivals both{.answeredAsk = true, .reply = true};
    const auto ask = [](qint64 at) { return Arrivals{.firstAskAt = at}; };
    const Standing closed;
    const Standing waiting{State::Waiting, 0, 0};
    const Standing open{State::Open, 100, 0};
    const Standing snoozed{State::Snoozed, 0, 900};
    const Case cases[] = {
        {"a first question opens", closed, ask(100), false, false, open},
        {"a question after our answer opens again", waiting, ask(300), false, false, {State::Open, 300, 0}},
        {"it wakes what sleeps", snoozed, ask(300), false, true, {State::Open, 300, 0}},
        {"it reopens what a person closed", closed, ask(300), false, true, {State::Open, 300, 0}},
        {"it waits since the earliest question", open, ask(300), false, false, open},
        {"an older one that came late counts from its own time", open, ask(50), false, false, {State::Open, 50, 0}},
        {"a question older than our answer changes nothing", waiting, answeredAsk, true, false, waiting},
        {"our answer lets it wait for them", open, reply, true, false, waiting},
        {"an answer with a later question leaves it open", open, reply, false, false, open},
        {"an answer beside a new question leaves it open",
         closed,
         {.firstAskAt = 300, .answeredAsk = true, .reply = true},
         false,
         false,
         {State::Open, 300, 0}},
        {"our answer leaves what is closed", closed, reply, true, false, closed},
        {"and what sleeps", snoozed, reply, true, false, snoozed},
        {"question and answer in one page wait for them", closed, both, true, false, waiting},
        {"the question after its answer does too", closed, answeredAsk, true, false, waiting},
        {"but not where a person has closed", closed, answeredAsk, true, true, closed},
        {"nothing changes nothing", open, nothing, false, false, open},
    };
    for (const Case &c : cases)
        EXPECT_EQ(lifecycle::afterArrivals(c.before, c.arrivals, c.allAnswered, c.touched), c.after) << c.what;
}

TEST(Lifecycle, AnAnswerClosesWhereThatIsPreferred)
{
    constexpr Arrivals reply{.reply = true};
    const Standing open{State::Open, 100, 0};
    const Standing snoozed{State::Snoozed, 100, 900};
    const auto after = [](const Standing &before, const Arrivals &arrivals, bool allAnswered) {
        return lifecycle::afterArrivals(before, arrivals, allAnswered, false, State::Closed);
    };
    EXPECT_EQ(after(open, reply, true), Standing());
    EXPECT_EQ(after(open, reply, false), open) << "somebody still waits";
    EXPECT_EQ(after(open, {.firstAskAt = 50}, false), (Standing{State::Open, 50, 0})) << "their answer reopens";
    EXPECT_EQ(after({}, {.firstAskAt = 300}, false), (Standing{State::Open, 300, 0}));
    EXPECT_EQ(after({}, {.answeredAsk = true}, true), Standing());
    EXPECT_EQ(after(snoozed, reply, true), (Standing{State::Snoozed, 0, 900})) << "it sleeps on, and nobody waits";
}

TEST(Lifecycle, ASnoozeKeepsWhoWaitsAndReturns)
{
    struct Snooze
    {
        const char *what;
        Standing before;
        qint64 until;
        Standing asleep;
        qint64 at;
        Standing then;
    };
    const Snooze cases[] = {
        {"who waits goes on waiting",
         {State::Open, 100, 0},
         900,
         {State::Snoozed, 100, 900},
         900,
         {State::Open, 100, 0}},
        {"not before its time",
         {State::Open, 100, 0},
         900,
         {State::Snoozed, 100, 900},
         899,
         {State::Snoozed, 100, 900}},
        {"late is as good", {State::Open, 100, 0}, 900, {State::Snoozed, 100, 900}, 5000, {State::Open, 100, 0}},
        {"where nobody waits it waits since then", {}, 900, {State::Snoozed, 0, 900}, 950, {State::Open, 900, 0}},
        {"what they owe can sleep too",
         {State::Waiting, 0, 0},
         900,
         {State::Snoozed, 0, 900},
         900,
         {State::Open, 900, 0}},
        {"until they answer never returns by itself",
         {State::Open, 100, 0},
         0,
         {State::Snoozed, 100, 0},
         1'000'000,
         {State::Snoozed, 100, 0}},
        {"another time takes the place of the first",
         {State::Snoozed, 100, 500},
         900,
         {State::Snoozed, 100, 900},
         600,
         {State::Snoozed, 100, 900}},
    };
    for (const Snooze &c : cases) {
        EXPECT_EQ(lifecycle::snoozed(c.before, c.until), c.asleep) << c.what;
        EXPECT_EQ(lifecycle::returned(c.asleep, c.at), c.then) << c.what;
    }
    const Standing open{State::Open, 100, 0};
    EXPECT_EQ(lifecycle::returned(open, 1'000'000), open);
    const Standing asleep{State::Snoozed, 100, 0};
    EXPECT_EQ(lifecycle::afterArrivals(asleep, {.firstAskAt = 300}, false, true), open)
        << "woken by a new question, it waits since the first";
}

TEST(Lifecycle, TwoConversationsThatBecomeOneStandAsTheMoreUrgent)
{
    struct Pair
    {
        Standing a;
        Standing b;
        Standing both;
    };
    const Pair cases[] = {
        {{State::Open, 100, 0}, {State::Open, 50, 0}, {State::Open, 50, 0}},
        {{State::Open, 100, 0}, {}, {State::Open, 100, 0}},
        {{State::Open, 100, 0}, {State::Snoozed, 50, 900}, {State::Open, 50, 0}},
        {{State::Snoozed, 0, 900}, {State::Snoozed, 50, 700}, {State::Snoozed, 50, 700}},
        {{State::Snoozed, 0, 900}, {State::Snoozed, 0, 0}, {State::Snoozed, 0, 900}},
        {{State::Snoozed, 0, 900}, {State::Waiting, 0, 0}, {State::Snoozed, 0, 900}},
        {{State::Waiting, 0, 0}, {}, {State::Waiting, 0, 0}},
        {{}, {}, {}},
    };
    for (const Pair &c : cases) {
        EXPECT_EQ(lifecycle::merged(c.a, c.b), c.both);
        EXPECT_EQ(lifecycle::merged(c.b, c.a), c.both);
    }
}

TEST(Lifecycle, AsksForAnAnswerOnlyWhereAPersonDoes)
{
    const Message question;
    EXPECT_TRUE(lifecycle::asksForAnswer(question, false, false));
    EXPECT_FALSE(lifecycle::asksForAnswer(question, true, false)) << "by ourselves";
    EXPECT_FALSE(lifecycle::asksForAnswer(question, false, true)) << "by a bot";

    const auto changed = [&question](auto change) {
        Message message = question;
        change(message);
        return lifecycle::asksForAnswer(message, false, false);
    };
    EXPECT_TRUE(changed([](Message &m) { m.moderation = Moderation::Held; }));
    EXPECT_FALSE(changed([](Message &m) { m.moderation = Moderation::Spam; }));
    EXPECT_FALSE(changed([](Message &m) { m.moderation = Moderation::Trashed; }));
    EXPECT_FALSE(changed([](Message &m) { m.deletedAt = 1; }));
    EXPECT_FALSE(changed([](Message &m) { m.automatic = true; }));
    EXPECT_FALSE(changed([](Message &m) { m.kind = MessageKind::Ping; }));
    EXPECT_FALSE(changed([](Message &m) { m.direction = Direction::Out; }));
    EXPECT_FALSE(changed([](Message &m) { m.direction = Direction::Note; }));
}

} // namespace
} // namespace rapport
