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
    qint64 lastAskAt;
    qint64 lastReplyAt;
    Standing after;
};

TEST(Lifecycle, FollowsFromWhatArrived)
{
    const Case cases[] = {
        {"a first question opens", {State::Closed, 0, 0}, {100, 100, 0}, 100, 0, {State::Open, 100, 0}},
        {"a question after our answer opens again",
         {State::Waiting, 0, 0},
         {300, 300, 0},
         300,
         200,
         {State::Open, 300, 0}},
        {"it wakes what sleeps", {State::Snoozed, 0, 900}, {300, 300, 0}, 300, 200, {State::Open, 300, 0}},
        {"it reopens what was closed", {State::Closed, 0, 0}, {300, 350, 0}, 350, 200, {State::Open, 300, 0}},
        {"it waits since the earliest question", {State::Open, 100, 0}, {300, 300, 0}, 300, 0, {State::Open, 100, 0}},
        {"an older one that came late counts from its own time",
         {State::Open, 100, 0},
         {50, 50, 0},
         100,
         0,
         {State::Open, 50, 0}},
        {"a question older than our answer changes nothing",
         {State::Waiting, 0, 0},
         {150, 150, 0},
         150,
         200,
         {State::Waiting, 0, 0}},
        {"our answer lets it wait for them", {State::Open, 100, 0}, {0, 0, 200}, 100, 200, {State::Waiting, 0, 0}},
        {"an answer with a later question leaves it open",
         {State::Open, 100, 0},
         {0, 0, 200},
         300,
         200,
         {State::Open, 100, 0}},
        {"our answer leaves what is closed", {State::Closed, 0, 0}, {0, 0, 200}, 100, 200, {State::Closed, 0, 0}},
        {"and what sleeps", {State::Snoozed, 0, 900}, {0, 0, 200}, 100, 200, {State::Snoozed, 0, 900}},
        {"nothing changes nothing", {State::Open, 100, 0}, {0, 0, 0}, 100, 0, {State::Open, 100, 0}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(lifecycle::afterArrivals(c.before, c.arrivals, c.lastAskAt, c.lastReplyAt), c.after) << c.what;
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
