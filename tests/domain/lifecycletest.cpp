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
