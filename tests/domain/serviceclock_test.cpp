#include "domain/serviceclock.h"

#include "base/time.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using State = ConversationState;
using What = ServiceFact::What;
using End = ClockRun::End;
using Spans = std::vector<ClockRun::Span>;

ServiceFact ask(qint64 at)
{
    return {.what = What::Ask, .at = at};
}

ServiceFact heldAsk(qint64 at)
{
    return {.what = What::Ask, .at = at, .held = true};
}

ServiceFact reply(qint64 at)
{
    return {.what = What::Reply, .at = at};
}

ServiceFact peerReply(qint64 at)
{
    return {.what = What::PeerReply, .at = at};
}

ServiceFact decided(State state, qint64 at)
{
    return {.what = What::State, .at = at, .state = state};
}

ClockRun run(ServiceClock clock, End end, Spans spans)
{
    return {.clock = clock, .end = end, .spans = std::move(spans)};
}

constexpr auto kFirst = ServiceClock::FirstReply;
constexpr auto kNext = ServiceClock::NextReply;
constexpr auto kResolution = ServiceClock::Resolution;

std::string told(const std::vector<ClockRun> &runs)
{
    QString text;
    for (const ClockRun &one : runs) {
        text += serviceClockName(one.clock) + u" end=%1"_s.arg(static_cast<int>(one.end));
        for (const ClockRun::Span &span : one.spans)
            text += u" [%1,%2)"_s.arg(span.from).arg(span.to);
        text += u'\n';
    }
    return text.toStdString();
}

TEST(ServiceClocks, FollowWhatHappened)
{
    const struct
    {
        const char *what;
        ServiceHistory history;
        std::vector<ClockRun> clocks;
    } cases[] = {
        {"nothing", {}, {}},
        {"a first question runs two clocks",
         {{ask(10)}, State::Open, 10},
         {run(kResolution, End::Running, {{10, 0}}), run(kFirst, End::Running, {{10, 0}})}},
        {"our answer stops one and lets the other wait for them",
         {{ask(10), reply(30)}, State::Waiting, 0},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Paused, {{10, 30}})}},
        {"several questions in a row count from the first",
         {{ask(10), ask(15), ask(20), reply(30)}, State::Waiting, 0},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Paused, {{10, 30}})}},
        {"each later burst has a clock of its own, and their silence does not count",
         {{ask(10), reply(30), ask(100), ask(110), reply(130), reply(131)}, State::Waiting, 0},
         {run(kFirst, End::Done, {{10, 30}}), run(kNext, End::Done, {{100, 130}}),
          run(kResolution, End::Paused, {{10, 30}, {100, 130}})}},
        {"where we wrote first there is no first reply",
         {{reply(5), ask(10), reply(30), ask(40)}, State::Open, 40},
         {run(kNext, End::Done, {{10, 30}}), run(kResolution, End::Running, {{10, 30}, {40, 0}}),
          run(kNext, End::Running, {{40, 0}})}},
        {"closing ends what was answered",
         {{ask(10), reply(30), decided(State::Closed, 50)}, State::Closed, 0},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Done, {{10, 30}, {50, 50}})}},
        {"closing while it was open",
         {{ask(10), reply(30), ask(40), reply(45), decided(State::Open, 50), decided(State::Closed, 60)},
          State::Closed,
          0},
         {run(kFirst, End::Done, {{10, 30}}), run(kNext, End::Done, {{40, 45}}),
          run(kResolution, End::Done, {{10, 30}, {40, 45}, {50, 60}})}},
        {"closed without an answer, no reply is judged",
         {{ask(10), decided(State::Closed, 50)}, State::Closed, 0},
         {run(kFirst, End::Dropped, {{10, 50}}), run(kResolution, End::Done, {{10, 50}})}},
        {"their answer reopens: a second resolution, with the first in it",
         {{ask(10), reply(30), decided(State::Closed, 30), ask(70)}, State::Open, 70},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Done, {{10, 30}}),
          run(kResolution, End::Running, {{10, 30}, {70, 0}}), run(kNext, End::Running, {{70, 0}})}},
        {"reopened by hand with everything answered, nobody waits for a reply",
         {{ask(10), reply(30), decided(State::Closed, 40), decided(State::Open, 60)}, State::Open, 10},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Done, {{10, 30}, {40, 40}}),
          run(kResolution, End::Running, {{10, 30}, {60, 0}})}},
        {"reopened by hand with a question left, it waits since that",
         {{ask(10), ask(20), decided(State::Closed, 40), decided(State::Open, 60)}, State::Open, 20},
         {run(kFirst, End::Dropped, {{10, 40}}), run(kResolution, End::Done, {{10, 40}}),
          run(kResolution, End::Running, {{10, 40}, {60, 0}}), run(kFirst, End::Running, {{10, 0}})}},
        {"a snooze is ours: they wait all the same",
         {{ask(10), decided(State::Snoozed, 20)}, State::Snoozed, 10},
         {run(kResolution, End::Running, {{10, 0}}), run(kFirst, End::Running, {{10, 0}})}},
        {"put off while it waits for them, it goes on doing so",
         {{ask(10), reply(20), decided(State::Snoozed, 30)}, State::Snoozed, 0},
         {run(kFirst, End::Done, {{10, 20}}), run(kResolution, End::Paused, {{10, 20}})}},
        {"a snooze that returns asks for no reply where none is owed",
         {{ask(10), reply(20), decided(State::Snoozed, 30), decided(State::Open, 90)}, State::Open, 90},
         {run(kFirst, End::Done, {{10, 20}}), run(kResolution, End::Running, {{10, 20}, {90, 0}})}},
        {"put to waiting by hand, no reply is owed",
         {{ask(10), decided(State::Waiting, 30)}, State::Waiting, 0},
         {run(kFirst, End::Dropped, {{10, 30}}), run(kResolution, End::Paused, {{10, 30}})}},
        {"a reply does not answer what waits for moderation",
         {{heldAsk(10), ask(15), reply(30)}, State::Open, 10},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Running, {{10, 0}}),
          run(kNext, End::Running, {{10, 0}})}},
        {"what was let through after a reply is still asked",
         {{ask(10), reply(30)}, State::Open, 10},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Running, {{10, 30}, {30, 0}}),
          run(kNext, End::Running, {{10, 0}})}},
        {"a colleague on the web answers behind the row's back",
         {{ask(10), peerReply(30)}, State::Open, 10},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Running, {{10, 30}, {30, 0}})}},
        {"and they write again",
         {{ask(10), peerReply(30), ask(50)}, State::Open, 10},
         {run(kFirst, End::Done, {{10, 30}}), run(kResolution, End::Running, {{10, 30}, {50, 0}}),
          run(kNext, End::Running, {{50, 0}})}},
        {"a question that came late, after it was closed, opens it since its own time",
         {{ask(10), reply(20), ask(30), decided(State::Closed, 40)}, State::Open, 30},
         {run(kFirst, End::Done, {{10, 20}}), run(kNext, End::Dropped, {{30, 40}}),
          run(kResolution, End::Done, {{10, 20}, {30, 40}}),
          run(kResolution, End::Running, {{10, 20}, {30, 40}, {40, 0}}), run(kNext, End::Running, {{30, 0}})}},
        {"an old question that never opened anything runs nothing",
         {{ask(10)}, State::Closed, 0},
         {run(kFirst, End::Dropped, {{10, 10}})}},
    };
    for (const auto &c : cases) {
        const std::vector<ClockRun> clocks = serviceClocks(c.history);
        EXPECT_EQ(clocks, c.clocks) << c.what << "\nis\n" << told(clocks) << "should be\n" << told(c.clocks);
    }
}

TEST(ServiceClocks, KnowWhichMessagesCount)
{
    const auto factOf = [](auto change, bool self = false, bool bot = false) -> std::optional<What> {
        Message message;
        message.at = 5;
        change(message);
        const std::optional<ServiceFact> fact = serviceFactOf(message, self, bot);
        return fact ? std::optional(fact->what) : std::nullopt;
    };
    const auto nothing = [](Message &) {};
    const auto out = [](Message &m) { m.direction = Direction::Out; };
    EXPECT_EQ(factOf(nothing), What::Ask);
    EXPECT_EQ(factOf(nothing, false, true), std::nullopt) << "a bot asks nothing";
    EXPECT_EQ(factOf([](Message &m) { m.automatic = true; }), std::nullopt) << "out of office";
    EXPECT_EQ(factOf([](Message &m) { m.kind = MessageKind::Ping; }), std::nullopt) << "a pingback";
    EXPECT_EQ(factOf([](Message &m) { m.deletedAt = 7; }), std::nullopt) << "a question taken back";
    EXPECT_EQ(factOf([](Message &m) { m.moderation = Moderation::Spam; }), std::nullopt);
    EXPECT_EQ(factOf([](Message &m) { m.direction = Direction::Note; }), std::nullopt) << "a note";
    EXPECT_EQ(factOf(nothing, true), What::PeerReply) << "a colleague";
    EXPECT_EQ(factOf(nothing, true, true), std::nullopt) << "a bot of ours";
    EXPECT_EQ(factOf(out), What::Reply);
    EXPECT_EQ(factOf(out, true, true), std::nullopt) << "a bot that writes as us";
    EXPECT_EQ(factOf(
                  [](Message &m) {
                      m.direction = Direction::Out;
                      m.uid = Uid::create(1);
                  },
                  true, true),
              What::Reply)
        << "written here by a person, in the name of an account that calls itself a bot";
    EXPECT_EQ(factOf([](Message &m) {
                  m.direction = Direction::Out;
                  m.automatic = true;
              }),
              std::nullopt)
        << "an auto-reply does not stop the clock";
    EXPECT_EQ(factOf([](Message &m) {
                  m.direction = Direction::Out;
                  m.deletedAt = 9;
              }),
              What::Reply)
        << "it was read until then";
    Message held;
    held.moderation = Moderation::Held;
    EXPECT_TRUE(serviceFactOf(held, false, false)->held);
}

// Judging

ServicePolicy promise(qint64 firstReply, qint64 nextReply, qint64 resolution)
{
    return {.uid = Uid::create(1),
            .name = u"Everybody"_s,
            .channel = {},
            .tag = {},
            .calendar = {},
            .firstReplyMs = firstReply,
            .nextReplyMs = nextReply,
            .resolutionMs = resolution,
            .warnMs = 10 * kMinuteMs};
}

constexpr int bit(ServiceClock clock)
{
    return 1 << static_cast<int>(clock);
}

TEST(ServiceJudge, FindsWhatIsDueFirst)
{
    constexpr qint64 h = kHourMs;
    const ServiceJudge judge({{.from = 1, .rules = {.calendars = {}, .policies = {promise(4 * h, 2 * h, 10 * h)}}}});
    const struct
    {
        const char *what;
        ServiceHistory history;
        DueTimes due;
    } cases[] = {
        {"a first reply in four hours",
         {{ask(h)}, State::Open, h},
         {.dueAt = 5 * h, .soonAt = 5 * h - 10 * kMinuteMs, .clock = kFirst}},
        {"the next one in two",
         {{ask(h), reply(2 * h), ask(3 * h)}, State::Open, 3 * h},
         {.dueAt = 5 * h, .soonAt = 5 * h - 10 * kMinuteMs, .clock = kNext}},
        {"nothing while it waits for them", {{ask(h), reply(2 * h)}, State::Waiting, 0}, {}},
        {"late", {{ask(h), reply(6 * h)}, State::Waiting, 0}, {.missed = bit(kFirst)}},
        {"at the last moment", {{ask(h), reply(5 * h)}, State::Waiting, 0}, {}},
        {"of two that are due at once, the reply",
         {{ask(h), reply(5 * h), ask(6 * h), reply(8 * h), ask(20 * h), reply(22 * h), ask(30 * h)},
          State::Open,
          30 * h},
         {.dueAt = 32 * h, .soonAt = 32 * h - 10 * kMinuteMs, .clock = kNext}},
        {"its pauses do not count: 4 + 2 + 2 hours are used",
         {{ask(h), reply(5 * h), ask(6 * h), reply(8 * h), ask(20 * h), reply(22 * h), decided(State::Open, 30 * h)},
          State::Open,
          20 * h},
         {.dueAt = 32 * h, .soonAt = 32 * h - 10 * kMinuteMs, .clock = kResolution}},
        {"solved too late, though answered in time",
         {{ask(h), reply(2 * h), decided(State::Open, 3 * h), decided(State::Closed, 20 * h)}, State::Closed, 0},
         {.missed = bit(kResolution)}},
        {"closed late, after days of their silence",
         {{ask(h), reply(2 * h), decided(State::Closed, 200 * h)}, State::Closed, 0},
         {}},
        {"no reply was needed", {{ask(h), decided(State::Closed, 9 * h)}, State::Closed, 0}, {}},
    };
    for (const auto &c : cases) {
        const DueTimes due = judge.due(serviceClocks(c.history), {});
        EXPECT_EQ(due.dueAt, c.due.dueAt) << c.what;
        EXPECT_EQ(due.soonAt, c.due.soonAt) << c.what;
        EXPECT_EQ(due.missed, c.due.missed) << c.what;
        EXPECT_EQ(due.clock, c.due.clock) << c.what;
    }
}

TEST(ServiceJudge, GoesByTheCalendarOfThePolicy)
{
    ServicePolicy policy = promise(4 * kHourMs, 0, 0);
    const WorkCalendar office = officeHours(u"Office"_s, "Europe/Berlin", 1);
    policy.calendar = office.uid;
    const ServiceJudge judge({{.from = 1, .rules = {.calendars = {office}, .policies = {policy}}}});
    const qint64 friday = *msFromIso(u"2026-05-08T13:00Z"); // 15:00 there
    const DueTimes due = judge.due(serviceClocks({{ask(friday)}, State::Open, friday}), {});
    EXPECT_EQ(isoFromMs(due.dueAt), isoFromMs(*msFromIso(u"2026-05-11T09:00Z")));
    EXPECT_EQ(isoFromMs(due.soonAt), isoFromMs(*msFromIso(u"2026-05-11T08:50Z")));
}

TEST(ServiceJudge, LeavesThePastToTheRulesOfItsTime)
{
    constexpr qint64 h = kHourMs;
    const auto rules = [](qint64 firstReply) {
        return ServiceRules{.calendars = {}, .policies = {promise(firstReply, 0, 0)}};
    };
    const ServiceJudge judge({{10 * h, rules(4 * h)}, {100 * h, rules(h)}, {200 * h, {}}, {300 * h, rules(2 * h)}});
    EXPECT_EQ(judge.since(), 10 * h);
    const auto missed = [&judge](qint64 asked, qint64 answered) {
        return judge.due(serviceClocks({{ask(asked), reply(answered)}, State::Waiting, 0}), {}).missed;
    };
    EXPECT_EQ(missed(h, 9 * h), 0) << "before anything was promised";
    EXPECT_EQ(missed(20 * h, 23 * h), 0) << "within four hours, as was promised then";
    EXPECT_EQ(missed(20 * h, 25 * h), bit(kFirst));
    EXPECT_EQ(missed(120 * h, 123 * h), bit(kFirst)) << "within four hours, but one was promised";
    EXPECT_EQ(missed(220 * h, 290 * h), 0) << "nothing was promised any more";
    const DueTimes due = judge.due(serviceClocks({{ask(20 * h)}, State::Open, 20 * h}), {});
    EXPECT_EQ(due.dueAt, 22 * h) << "what still runs goes by the rules of today";
    EXPECT_FALSE(ServiceJudge({}).promisesAnything());
    EXPECT_TRUE(judge.promisesAnything());
}

TEST(ServiceJudge, GivesAVerdictOnEachClock)
{
    constexpr qint64 h = kHourMs;
    const ServiceJudge judge({{.from = 1, .rules = {.calendars = {}, .policies = {promise(4 * h, 0, 10 * h)}}}});
    using V = ClockVerdict;
    const ClockRun running = run(kFirst, End::Running, {{h, 0}});
    EXPECT_EQ(judge.verdict(running, {}, 2 * h), V::Running);
    EXPECT_EQ(judge.verdict(running, {}, 5 * h - 10 * kMinuteMs), V::DueSoon);
    EXPECT_EQ(judge.verdict(running, {}, 5 * h), V::DueSoon);
    EXPECT_EQ(judge.verdict(running, {}, 5 * h + 1), V::Overdue);
    EXPECT_EQ(judge.verdict(run(kFirst, End::Done, {{h, 5 * h}}), {}, 9 * h), V::Met);
    EXPECT_EQ(judge.verdict(run(kFirst, End::Done, {{h, 5 * h + 1}}), {}, 9 * h), V::Missed);
    EXPECT_EQ(judge.verdict(run(kFirst, End::Dropped, {{h, 9 * h}}), {}, 9 * h), V::NoPromise);
    EXPECT_EQ(judge.verdict(run(kNext, End::Done, {{h, 9 * h}}), {}, 9 * h), V::NoPromise);
    EXPECT_EQ(judge.verdict(run(kResolution, End::Paused, {{h, 2 * h}}), {}, 90 * h), V::Running);
    EXPECT_EQ(judge.verdict(run(kResolution, End::Paused, {{h, 12 * h}}), {}, 13 * h), V::Missed);
}

TEST(ServiceJudge, PromisesNothingThatACalendarCannotHold)
{
    ServicePolicy policy = promise(366 * kDayMs, 0, 0);
    WorkCalendar rare = officeHours(u"Rare"_s, "UTC", 1);
    rare.week = {};
    rare.week[0] = {{.from = 0, .to = 1}};
    policy.calendar = rare.uid;
    const ServiceJudge judge({{.from = 1, .rules = {.calendars = {rare}, .policies = {policy}}}});
    EXPECT_EQ(judge.due(serviceClocks({{ask(5)}, State::Open, 5}), {}), DueTimes());
}

TEST(DueState, TurnsWithTheTime)
{
    const DueTimes due{.dueAt = 100, .soonAt = 80};
    EXPECT_EQ(dueState({}, 500), DueState::None);
    EXPECT_EQ(dueState(due, 79), DueState::Running);
    EXPECT_EQ(dueState(due, 80), DueState::DueSoon);
    EXPECT_EQ(dueState(due, 100), DueState::DueSoon);
    EXPECT_EQ(dueState(due, 101), DueState::Overdue);
}

} // namespace
} // namespace rapport
