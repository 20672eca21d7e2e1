// Answers that leave at a chosen time.
#include "outboxfixture.h"
#include "store/accounts.h"
#include "sync/commands.h"
#include "sync/engineoutlook.h"
#include "sync/outboxplan.h"
#include "sync/snoozes.h"
#include "sync/syncrun.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class PlannedTest : public OutboxTest
{
protected:
    OutboxEntry planAt(qint64 at, bool close = false)
    {
        Answer answer;
        answer.text = u"Yes, we do."_s;
        answer.close = close;
        answer.sendAt = at;
        const auto entry = await(outbox().reply(question, answer));
        EXPECT_TRUE(entry) << (entry ? "" : qPrintable(entry.error().detail));
        return entry.value_or(OutboxEntry{});
    }
    void somebodyWrites(const QString &remoteId = u"q2"_s)
    {
        merge(workspace, account,
              {inThread(messageFrom(u"ana"_s, remoteId, workspace.clock().nowMs(), u"Never mind"_s), u"q"_s)});
    }
};

TEST_F(PlannedTest, LeavesAtItsTimeAndNotBefore)
{
    const OutboxEntry planned = planAt(tomorrow);
    EXPECT_TRUE(planned.isPlanned());
    EXPECT_EQ(thread().size(), 1) << "nobody has answered yet";
    EXPECT_EQ(conversation().state, ConversationState::Snoozed);
    EXPECT_EQ(conversation().snoozedUntil, tomorrow);
    EXPECT_EQ(conversation().lastOutAt, 0);

    goTo(tomorrow - 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    goTo(tomorrow);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(channel->performs, 0) << "not before it is known what is new";
    qint64 keyTime = 0;
    channel->onPerform = [&](Session &, const Action &, const IdempotencyKey &key) -> Result<Receipt> {
        keyTime = key.createdAt;
        Receipt receipt;
        receipt.remoteId = ScriptedConnector::remoteIdFor(key);
        return receipt;
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    EXPECT_EQ(keyTime, tomorrow) << "the channel shows when it left, not when it was written";
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
    ASSERT_EQ(thread().size(), 2);
    EXPECT_EQ(thread().last().message.text, u"Yes, we do."_s);
    EXPECT_EQ(thread().last().message.at, tomorrow);
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    EXPECT_EQ(conversation().lastOutAt, tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1) << "once";
}

TEST_F(PlannedTest, ClosesTheConversationWhereThatWasAskedFor)
{
    planAt(tomorrow, true);
    EXPECT_EQ(conversation().state, ConversationState::Snoozed);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(conversation().state, ConversationState::Closed);
}

TEST_F(PlannedTest, ASnoozeThatReturnsJustThenIsAnsweredAllTheSame)
{
    planAt(tomorrow);
    goTo(tomorrow);
    ASSERT_TRUE(workspace.store().writeNow(WriteLane::User, returnSnoozes));
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_TRUE(drain());
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
}

TEST_F(PlannedTest, TimesThatCannotBeMeantAreRefused)
{
    for (const qint64 at : {now, now - 1, qint64{1}, now + 367 * kDayMs}) {
        Answer answer;
        answer.text = u"Yes"_s;
        answer.sendAt = at;
        EXPECT_FALSE(await(outbox().reply(question, answer))) << at;
    }
    const OutboxEntry planned = planAt(tomorrow);
    EXPECT_FALSE(await(outbox().plan(planned.id, now)));
    EXPECT_FALSE(await(outbox().plan(OutboxId(99), tomorrow)));
    const auto ordinary = await(outbox(kMinuteMs).reply(question, {}, u"Now"_s, false));
    ASSERT_TRUE(ordinary);
    EXPECT_FALSE(await(outbox().plan(ordinary->id, tomorrow)));
    EXPECT_FALSE(await(outbox().sendNow(ordinary->id)));
}

TEST_F(PlannedTest, SurvivesTheProgramAndLeavesWhereItsTimeIsStillToCome)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow - kHourMs);
    restart();
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::None);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, AsksFirstWhereItsTimePassedWhileTheProgramWasClosed)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow + 1);
    restart();
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::Missed);
    EXPECT_EQ(entry(planned.id).state, OutboxState::Queued);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);

    const auto again = await(outbox().plan(planned.id, tomorrow + kHourMs));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->hold, OutboxHold::None);
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, AsksFirstWhereTheComputerSleptOrWasOfflineForLong)
{
    const struct
    {
        qint64 late;
        OutboxHold hold;
    } table[] = {{kMinuteMs, OutboxHold::None},
                 {outbox::kLateMostMs, OutboxHold::None},
                 {outbox::kLateMostMs + 1, OutboxHold::Missed},
                 {kDayMs, OutboxHold::Missed}};
    for (const auto &row : table) {
        SCOPED_TRACE(row.late);
        const OutboxEntry planned = planAt(workspace.clock().nowMs() + kHourMs);
        goTo(planned.sendAt + row.late);
        const int before = channel->performs;
        EXPECT_TRUE(drain());
        EXPECT_EQ(channel->performs - before, row.hold == OutboxHold::None ? 1 : 0);
        EXPECT_EQ(entry(planned.id).hold, row.hold);
        if (row.hold != OutboxHold::None) {
            EXPECT_TRUE(await(outbox().cancel(planned.id)));
        }
    }
}

TEST_F(PlannedTest, IsHeldWhereSomebodyWroteSince)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow - kHourMs);
    somebodyWrites();
    EXPECT_EQ(conversation().state, ConversationState::Open) << "their answer reopens";
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::News);
    // Whoever has read it may let it leave all the same.
    const auto sent = await(outbox().sendNow(planned.id));
    ASSERT_TRUE(sent);
    EXPECT_FALSE(sent->isPlanned());
    EXPECT_EQ(thread().last().message.text, u"Yes, we do."_s) << "in the thread at once";
    EXPECT_EQ(thread().last().delivery, u"queued"_s);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(channel->performs, 1);
}

TEST_F(PlannedTest, ThePullThatBringsNewsHoldsItAtOnce)
{
    const OutboxEntry planned = planAt(tomorrow);
    channel->onPull = [&](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        Pull pull;
        pull.items = {inThread(messageFrom(u"ana"_s, u"q2"_s, now, u"Never mind"_s), u"q"_s)};
        return pull;
    };
    Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
    EXPECT_TRUE(SyncRun(workspace.store(), *channel, session, {}).run().result);
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::News);
    const QList<Event> events = workspace.read([this](Reader &r) { return store::events(r, question, 10); });
    EXPECT_EQ(events.first().kind, u"outbox.held"_s);
    EXPECT_EQ(events.first().after[u"why"_s].toString(), u"news"_s);
}

TEST_F(PlannedTest, ARunPullsBeforeItLetsAnAnswerLeave)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow);
    bool news = true;
    channel->onPull = [&](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        Pull pull;
        if (news)
            pull.items = {inThread(messageFrom(u"ana"_s, u"q2"_s, tomorrow, u"Never mind"_s), u"q"_s)};
        return pull;
    };
    const auto run = [&] {
        Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
        return SyncRun(workspace.store(), *channel, session, {}).run().result;
    };
    EXPECT_TRUE(run());
    EXPECT_EQ(channel->performs, 0);
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::News);
    news = false;
    ASSERT_TRUE(await(outbox().plan(planned.id, tomorrow + kHourMs)));
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(run());
    EXPECT_EQ(channel->performs, 1);
}

TEST_F(PlannedTest, StaysWhereWhatIsNewCouldNotBeFetched)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow);
    channel->onPull = [](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        return fail(ErrorKind::Malformed, u"no JSON"_s);
    };
    Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
    EXPECT_FALSE(SyncRun(workspace.store(), *channel, session, {}).run().result);
    EXPECT_EQ(channel->performs, 0);
    EXPECT_EQ(entry(planned.id).state, OutboxState::Queued);
}

TEST_F(PlannedTest, WhatIsNoNewsHoldsNothing)
{
    const OutboxEntry planned = planAt(tomorrow);
    RemoteMessage ping = inThread(messageFrom(u"blog"_s, u"ping"_s, now, u"linked here"_s), u"q"_s);
    ping.kind = MessageKind::Ping;
    RemoteMessage spam = inThread(messageFrom(u"sellers"_s, u"spam"_s, now, u"cheap"_s), u"q"_s);
    spam.moderation = Moderation::Spam;
    merge(workspace, account, {ping, spam});
    // One's own other answer was written with this one in mind.
    ASSERT_TRUE(await(outbox().reply(question, {}, u"And to Sweden"_s, false)));
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1) << "what leaves tomorrow keeps nothing up";
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, ASecondAnswerByOneOfUsFromElsewhereIsNews)
{
    const OutboxEntry planned = planAt(tomorrow);
    merge(workspace, account, {inThread(ownMessage(u"by-phone"_s, now + 5, u"We do!"_s), u"q"_s)});
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::News);
}

TEST_F(PlannedTest, AClockThatIsSetBackDelaysAndNeverSendsTwice)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(now - 2 * kDayMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0) << "the hour that was meant has not come";
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    goTo(tomorrow - kHourMs); // the hour that comes twice when summer time ends, or a clock that is set back
    EXPECT_TRUE(drain());
    goTo(tomorrow + kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, TakenBackItIsADraftAgainAndTheConversationAsItWas)
{
    const Conversation before = conversation();
    const OutboxEntry planned = planAt(tomorrow);
    ASSERT_TRUE(await(outbox().plan(planned.id, tomorrow + kDayMs)));
    EXPECT_EQ(conversation().snoozedUntil, tomorrow + kDayMs) << "it moves along";
    ASSERT_TRUE(await(outbox().cancel(planned.id)));
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, before.waitingSince);
    const QList<Draft> drafts = workspace.read([this](Reader &r) { return store::drafts(r, question); });
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.first().text, u"Yes, we do."_s);
    EXPECT_EQ(drafts.first().replyTo, messageId(workspace, account, u"q"_s));
    goTo(tomorrow + 2 * kDayMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
}

TEST_F(PlannedTest, PartsOfOneTextMoveAndLeaveTogetherEachAnsweringTheOneBefore)
{
    channel->planPrefix = u"at://me/"_s;
    channel->description.can.chains = true;
    channel->description.can.textLimit = 24;
    Answer answer;
    answer.text = u"The first sentence. And then the second one. And the third."_s;
    answer.split = Answer::Split::Plain;
    answer.sendAt = tomorrow;
    const auto first = await(outbox().reply(question, answer));
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    ASSERT_TRUE(await(outbox().plan(first->id, tomorrow + kHourMs)));
    const QList<OutboxEntry> parts = workspace.read([](Reader &r) { return store::pendingOutbox(r); });
    ASSERT_GE(parts.size(), 3);
    for (const OutboxEntry &part : parts)
        EXPECT_EQ(part.sendAt, tomorrow + kHourMs);
    QStringList answered;
    channel->onPerform = [&](Session &, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
        answered.append(std::get<ReplyAction>(action).parentRemoteId);
        Receipt receipt;
        receipt.remoteId = u"at://me/"_s + key.uid.toString();
        return receipt;
    };
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(drain());
    QStringList expected{u"q"_s};
    for (const OutboxEntry &part : parts.mid(0, parts.size() - 1))
        expected.append(u"at://me/"_s + part.uid.toString());
    EXPECT_EQ(answered, expected);
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
}

TEST_F(PlannedTest, RefusedItsConversationWaitsForUsAgain)
{
    const Conversation before = conversation();
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow);
    channel->onPerform = [](Session &, const Action &, const IdempotencyKey &) -> Result<Receipt> {
        return fail(ErrorKind::Rejected, u"closed"_s);
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Failed);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, before.waitingSince);
    EXPECT_EQ(thread().last().delivery, u"failed"_s);
    channel->onPerform = nullptr;
    ASSERT_TRUE(await(outbox().retry(planned.id)));
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, AChangeOfTimeIsTakenBack)
{
    Commands commands(workspace.store());
    const OutboxEntry planned = planAt(tomorrow);
    ASSERT_TRUE(await(outbox().plan(planned.id, tomorrow + kDayMs)));
    const QList<Event> events = workspace.read([this](Reader &r) { return store::events(r, question, 10); });
    ASSERT_EQ(events.first().kind, u"outbox.planned"_s);
    ASSERT_TRUE(await(commands.undo(events.first().uid)));
    EXPECT_EQ(entry(planned.id).sendAt, tomorrow);
    EXPECT_EQ(conversation().snoozedUntil, tomorrow);
    EXPECT_FALSE(await(commands.undo(events.first().uid)));
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
}

TEST_F(PlannedTest, CutOffWhileItLeavesItIsLookedFor)
{
    const OutboxEntry planned = planAt(tomorrow);
    goTo(tomorrow);
    channel->onPerform = [](Session &, const Action &, const IdempotencyKey &) -> Result<Receipt> {
        return fail(ErrorKind::Interrupted);
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(planned.id).state, OutboxState::Unsure);
    restart();
    EXPECT_EQ(entry(planned.id).hold, OutboxHold::None) << "it left, whether it arrived or not";
    qint64 keyTime = 0;
    channel->onFind = [&](Session &, const Action &, const IdempotencyKey &key) -> Result<std::optional<Receipt>> {
        keyTime = key.createdAt;
        Receipt receipt;
        receipt.remoteId = u"there"_s;
        return std::optional(receipt);
    };
    workspace.clock().advance(kMinuteMs);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(keyTime, tomorrow);
    EXPECT_EQ(entry(planned.id).state, OutboxState::Sent);
    EXPECT_EQ(channel->performs, 1);
}

TEST_F(PlannedTest, TheEngineKnowsWhenToWakeAndDoesNotRunInVain)
{
    const OutboxEntry planned = planAt(tomorrow);
    const auto look = [this] { return workspace.read([](Reader &r) { return *Outlook::read(r); }); };
    EXPECT_EQ(look().sendAt(account.id, now), std::nullopt);
    EXPECT_EQ(look().plannedSendAt(account.id, now), tomorrow);
    // What is held is nothing to wake for.
    somebodyWrites();
    workspace.write([](Writer &w) { outbox::holdForNews(w); });
    EXPECT_EQ(look().plannedSendAt(account.id, now), std::nullopt);
    ASSERT_TRUE(await(outbox().plan(planned.id, tomorrow)));
    // Nor is it tried without end where the channel cannot be reached.
    SyncStatus status;
    status.account = account.id;
    status.lastAttemptAt = tomorrow;
    status.failures = 2;
    status.nextRunAt = tomorrow + 5 * kMinuteMs;
    workspace.write([&](Writer &w) { store::saveSyncStatus(w, status); });
    EXPECT_EQ(look().plannedSendAt(account.id, tomorrow + 1), tomorrow + 5 * kMinuteMs);
}

} // namespace
} // namespace rapport::test
