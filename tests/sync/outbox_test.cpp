#include "outboxfixture.h"
#include "store/accounts.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(OutboxTest, AnAnswerStandsInTheThreadAtOnceAndThenOnTheChannel)
{
    const OutboxEntry queued = reply();
    EXPECT_EQ(queued.state, OutboxState::Queued);
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    ASSERT_EQ(thread().size(), 2);
    EXPECT_EQ(thread().last().message.text, u"Yes, we do."_s);
    EXPECT_EQ(thread().last().delivery, u"queued"_s);
    EXPECT_EQ(thread().last().message.parent, messageId(workspace, account, u"q"_s));

    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    const OutboxEntry sent = entry(queued.id);
    EXPECT_EQ(sent.state, OutboxState::Sent);
    EXPECT_EQ(sent.remoteId, u"remote-"_s + queued.uid.toString());
    EXPECT_EQ(messageBy(workspace, account, sent.remoteId).text, u"Yes, we do."_s);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1) << "sent once, never again";
}

TEST_F(OutboxTest, TheActionNamesTheMessageThatIsAnswered)
{
    RemoteMessage follow = inThread(messageFrom(u"ana"_s, u"q2"_s, now, u"Anyone?"_s), u"q"_s);
    follow.raw = R"({"cid":"abc"})";
    merge(workspace, account, {follow});
    const OutboxEntry queued = reply();
    const auto action = std::get<ReplyAction>(entry(queued.id).action);
    EXPECT_EQ(action.threadKey, u"q"_s);
    EXPECT_EQ(action.parentRemoteId, u"q2"_s) << "the newest inbound one";
    EXPECT_EQ(action.parentRaw, R"({"cid":"abc"})");
    const auto named = await(outbox().reply(question, messageId(workspace, account, u"q"_s), u"The first"_s, false));
    ASSERT_TRUE(named);
    EXPECT_EQ(std::get<ReplyAction>(named->action).parentRemoteId, u"q"_s);
}

TEST_F(OutboxTest, RefusesWhatTheChannelCannotTake)
{
    channel->description.can.textLimit = 5;
    channel->description.can.textUnit = Capabilities::Unit::Graphemes;
    const auto tooLong =
        await(outbox().reply(question, {}, u"👩‍👩‍👧‍👦👩‍👩‍👧‍👦🇳🇴abc"_s, false));
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().detail, u"6 of 5 graphemes"_s);
    EXPECT_FALSE(await(outbox().reply(question, {}, u" \n "_s, false)));
    EXPECT_FALSE(await(outbox().reply(ConversationId(999), {}, u"Hi"_s, false)));
    EXPECT_FALSE(await(outbox().reply(question, MessageId(999), u"Hi"_s, false)));
    EXPECT_TRUE(await(outbox().reply(question, {}, u"👩‍👩‍👧‍👦🇳🇴abc"_s, false)));
    channel->description.can.reply = false;
    EXPECT_FALSE(await(outbox().reply(question, {}, u"Hi"_s, false)));
}

TEST_F(OutboxTest, AByteLimitCountsBesideTheOther)
{
    Capabilities can;
    can.textLimit = 300;
    can.textUnit = Capabilities::Unit::Characters;
    can.textByteLimit = 6;
    EXPECT_EQ(textProblem(u"äöü"_s, can), QString());
    EXPECT_EQ(textProblem(u"äöüa"_s, can), u"7 of 6 bytes"_s);
    EXPECT_EQ(textLength(u"a😀"_s, Capabilities::Unit::Characters), 2);
}

TEST_F(OutboxTest, TheDraftGoesWithTheAnswerAndComesBackWhenItIsTakenBack)
{
    workspace.write([this](Writer &w) {
        store::saveDraft(w, {.conversation = question,
                             .kind = DraftKind::Reply,
                             .uid = Uid::create(now),
                             .actor = w.actor(),
                             .replyTo = {},
                             .text = u"Yes, we"_s,
                             .updatedAt = now});
    });
    Outbox box = outbox(10'000);
    const auto queued = await(box.reply(question, {}, u"Yes, we do."_s, true));
    ASSERT_TRUE(queued);
    EXPECT_TRUE(drafts().isEmpty());
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0) << "it can still be taken back";

    const auto cancelled = await(box.cancel(queued->id));
    ASSERT_TRUE(cancelled);
    EXPECT_EQ(cancelled->state, OutboxState::Cancelled);
    EXPECT_EQ(thread().size(), 1);
    ASSERT_EQ(drafts().size(), 1);
    EXPECT_EQ(drafts().first().text, u"Yes, we do."_s);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now - kHourMs);
    workspace.clock().advance(kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    EXPECT_FALSE(await(box.cancel(queued->id)));
}

TEST_F(OutboxTest, ANewerDraftIsNotOverwrittenByWhatIsTakenBack)
{
    const OutboxEntry queued = reply();
    workspace.write([this](Writer &w) {
        store::saveDraft(w, {.conversation = question,
                             .kind = DraftKind::Reply,
                             .uid = Uid::create(now),
                             .actor = w.actor(),
                             .replyTo = {},
                             .text = u"Something new"_s,
                             .updatedAt = now});
    });
    ASSERT_TRUE(await(outbox().cancel(queued.id)));
    EXPECT_EQ(drafts().first().text, u"Something new"_s);
}

TEST_F(OutboxTest, APlannedIdCanBeTakenBackAndMatchesItsEchoOtherwise)
{
    channel->planPrefix = u"at://me/"_s;
    const OutboxEntry taken = reply();
    ASSERT_TRUE(await(outbox().cancel(taken.id)));
    EXPECT_EQ(thread().size(), 1);

    const OutboxEntry queued = reply(u"It's \"fine\""_s);
    const QString planned = u"at://me/"_s + queued.uid.toString();
    EXPECT_EQ(messageBy(workspace, account, planned).uid, queued.uid);
    // It is on the channel, and a pull brings it before this side has written that down.
    merge(workspace, account, {inThread(ownMessage(planned, now + 5, u"It’s “fine”"_s), u"q"_s)});
    EXPECT_EQ(thread().size(), 2) << "not twice";
    EXPECT_EQ(thread().last().message.text, u"It's \"fine\""_s);
    EXPECT_EQ(thread().last().revisions, 0) << "typography is no edit";
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    merge(workspace, account, {inThread(ownMessage(planned, now + 5, u"It’s better than fine"_s), u"q"_s)});
    EXPECT_EQ(thread().last().revisions, 1) << "a later change is one";
}

TEST_F(OutboxTest, WithoutAPlannedIdACopyThatAPullBroughtIsFoldedIn)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::Interrupted);
    EXPECT_TRUE(drain());
    merge(workspace, account, {inThread(ownMessage(u"wp-7"_s, now + 5, u"Yes, we do."_s), u"q"_s)});
    EXPECT_EQ(thread().size(), 3) << "nobody knows yet that it is the same";
    channel->onFind = [](Session &, const Action &, const IdempotencyKey &) -> Result<std::optional<Receipt>> {
        Receipt receipt;
        receipt.remoteId = u"wp-7"_s;
        return std::optional(receipt);
    };
    workspace.clock().advance(kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(thread().size(), 2);
    EXPECT_EQ(conversation().messageCount, 2);
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
    EXPECT_EQ(channel->performs, 1);
}

TEST_F(OutboxTest, EveryErrorLeavesTheStateThatItsMeaningAsksFor)
{
    const struct
    {
        ErrorKind kind;
        OutboxState state;
        bool ends;
    } table[] = {
        {ErrorKind::Offline, OutboxState::Queued, true},      {ErrorKind::RateLimited, OutboxState::Queued, true},
        {ErrorKind::Auth, OutboxState::Queued, true},         {ErrorKind::Busy, OutboxState::Queued, true},
        {ErrorKind::Rejected, OutboxState::Failed, false},    {ErrorKind::Invalid, OutboxState::Failed, false},
        {ErrorKind::NotFound, OutboxState::Failed, false},    {ErrorKind::Gone, OutboxState::Failed, false},
        {ErrorKind::Interrupted, OutboxState::Unsure, false}, {ErrorKind::Remote, OutboxState::Unsure, false},
        {ErrorKind::Malformed, OutboxState::Unsure, false},   {ErrorKind::Cancelled, OutboxState::Unsure, true},
        {ErrorKind::Storage, OutboxState::Unsure, true},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(errorKindName(row.kind).toStdString());
        const OutboxEntry queued = reply();
        failWith(row.kind);
        const Result<> result = drain();
        EXPECT_EQ(result.has_value(), !row.ends);
        const OutboxEntry after = entry(queued.id);
        EXPECT_EQ(after.state, row.state);
        EXPECT_EQ(after.errorKind, errorKindName(row.kind));
        EXPECT_EQ(after.errorDetail, u"the server's words"_s);
        EXPECT_EQ(after.attempts, 1);
        if (row.state != OutboxState::Failed) {
            EXPECT_GT(after.notBefore, workspace.clock().nowMs()) << "not at once again";
        }
        EXPECT_EQ(thread().last().message.text, u"Yes, we do."_s) << "the text is never lost";
        // Out of the way of the next one.
        if (row.state == OutboxState::Unsure) {
            channel->onFind = [](Session &, const Action &,
                                 const IdempotencyKey &key) -> Result<std::optional<Receipt>> {
                Receipt receipt;
                receipt.remoteId = ScriptedConnector::remoteIdFor(key);
                return std::optional(receipt);
            };
            workspace.clock().advance(kHourMs);
            EXPECT_TRUE(drain());
            EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
        } else {
            EXPECT_TRUE(await(outbox().cancel(queued.id)));
        }
    }
}

TEST_F(OutboxTest, RetryAfterIsHonoured)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::RateLimited, 20 * kMinuteMs);
    EXPECT_FALSE(drain());
    EXPECT_EQ(entry(queued.id).notBefore, now + 20 * kMinuteMs);
    channel->onPerform = nullptr;
    workspace.clock().advance(19 * kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    workspace.clock().advance(kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
}

TEST_F(OutboxTest, WhatTheNetworkPutBackGoesAtOnceWhereAPersonSaysSo)
{
    const OutboxEntry queued = reply();
    EXPECT_FALSE(await(outbox().retry(queued.id))) << "it has not been tried";
    failWith(ErrorKind::Offline);
    EXPECT_FALSE(drain());
    EXPECT_GT(entry(queued.id).notBefore, now);
    channel->onPerform = nullptr;
    ASSERT_TRUE(await(outbox().retry(queued.id)));
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
}

TEST_F(OutboxTest, WhatIsUnsureIsLookedForBeforeItIsSentAgain)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::Interrupted);
    EXPECT_TRUE(drain());
    channel->onPerform = nullptr;
    workspace.clock().advance(kHourMs);

    channel->onFind = [](Session &, const Action &, const IdempotencyKey &) -> Result<std::optional<Receipt>> {
        return fail(ErrorKind::Remote, u"maintenance"_s);
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Unsure) << "still nobody knows";
    EXPECT_EQ(channel->performs, 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->finds, 1) << "and it is not asked again at once";

    workspace.clock().advance(kHourMs);
    channel->onFind = nullptr; // surely not there
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
    EXPECT_EQ(channel->performs, 2);
}

TEST_F(OutboxTest, ADeathAtAnyPointSendsExactlyOnce)
{
    // What the channel has, by idempotency key; a second effect of one key would show as a count of two.
    QHash<QString, int> effects;
    enum class Death { BeforeClaim, AfterClaim, AfterEffect, AfterOutcome };
    for (const Death death : {Death::BeforeClaim, Death::AfterClaim, Death::AfterEffect, Death::AfterOutcome}) {
        SCOPED_TRACE(static_cast<int>(death));
        const OutboxEntry queued = reply();
        const QString key = queued.uid.toString();
        const auto claim = [&] {
            workspace.write([&](Writer &w) {
                OutboxEntry sending = *store::outboxEntry(w, queued.id);
                sending.state = OutboxState::Sending;
                ++sending.attempts;
                store::saveOutboxEntry(w, sending);
            });
        };
        channel->onPerform = [&](Session &, const Action &, const IdempotencyKey &sent) -> Result<Receipt> {
            ++effects[sent.uid.toString()];
            Receipt receipt;
            receipt.remoteId = ScriptedConnector::remoteIdFor(sent);
            return receipt;
        };
        channel->onFind = [&](Session &, const Action &, const IdempotencyKey &sent) -> Result<std::optional<Receipt>> {
            if (!effects.contains(sent.uid.toString()))
                return std::nullopt;
            Receipt receipt;
            receipt.remoteId = ScriptedConnector::remoteIdFor(sent);
            return std::optional(receipt);
        };
        if (death == Death::AfterClaim || death == Death::AfterEffect)
            claim();
        if (death == Death::AfterEffect)
            ++effects[key];
        if (death == Death::AfterOutcome) {
            EXPECT_TRUE(drain());
        }
        restart();
        EXPECT_TRUE(drain());
        EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
        EXPECT_EQ(effects.value(key), 1);
    }
    EXPECT_EQ(thread().size(), 5);
}

TEST_F(OutboxTest, AnOutcomeThatCouldNotBeWrittenIsFoundOutByLooking)
{
    const OutboxEntry queued = reply();
    workspace.write([&](Writer &w) {
        OutboxEntry sending = *store::outboxEntry(w, queued.id);
        sending.state = OutboxState::Sending;
        store::saveOutboxEntry(w, sending);
    });
    EXPECT_TRUE(drain()) << "no restart between";
    EXPECT_EQ(channel->finds, 1);
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
}

TEST_F(OutboxTest, NothingOvertakesWhatWasWrittenBeforeItInAConversation)
{
    merge(workspace, account, {messageFrom(u"bob"_s, u"other"_s, now, u"Hello?"_s)});
    const ConversationId other = conversationBy(workspace, account, u"other"_s).id;
    const OutboxEntry first = reply(u"First"_s);
    const OutboxEntry second = reply(u"Second"_s);
    const auto elsewhere = await(outbox().reply(other, {}, u"Elsewhere"_s, false));
    QStringList order;
    channel->onPerform = [&](Session &, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
        const QString text = std::get<ReplyAction>(action).text;
        if (text == u"First"_s && order.isEmpty()) {
            order.append(u"First lost"_s);
            return fail(ErrorKind::Interrupted);
        }
        order.append(text);
        Receipt receipt;
        receipt.remoteId = ScriptedConnector::remoteIdFor(key);
        return receipt;
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(order, (QStringList{u"First lost"_s, u"Elsewhere"_s}));
    EXPECT_EQ(entry(second.id).state, OutboxState::Queued);
    workspace.clock().advance(kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(order, (QStringList{u"First lost"_s, u"Elsewhere"_s, u"First"_s, u"Second"_s}));
    EXPECT_EQ(entry(first.id).state, OutboxState::Sent);
}

TEST_F(OutboxTest, ARefusedAnswerReopensAndCanBeTriedAgain)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::Rejected);
    EXPECT_TRUE(drain());
    EXPECT_EQ(conversation().state, ConversationState::Open) << "they still wait";
    channel->onPerform = nullptr;
    const auto again = await(outbox().retry(queued.id));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, OutboxState::Queued);
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
    EXPECT_FALSE(await(outbox().retry(queued.id)));
}

TEST_F(OutboxTest, NothingCanBeTakenBackOnceItMayHaveLeft)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::Interrupted);
    EXPECT_TRUE(drain());
    EXPECT_FALSE(await(outbox().cancel(queued.id)));
    EXPECT_EQ(thread().size(), 2);
}

TEST_F(OutboxTest, AStopLeavesTheRestForLater)
{
    const OutboxEntry queued = reply();
    stop.request_stop();
    const Result<> result = drain();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(channel->performs, 0);
    EXPECT_EQ(entry(queued.id).state, OutboxState::Queued);
}

TEST_F(OutboxTest, EverythingThatHappensIsInTheEventLog)
{
    const OutboxEntry queued = reply();
    failWith(ErrorKind::Rejected);
    EXPECT_TRUE(drain());
    channel->onPerform = nullptr;
    ASSERT_TRUE(await(outbox().retry(queued.id)));
    EXPECT_TRUE(drain());
    QStringList kinds;
    for (const Event &event : workspace.read([this](Reader &r) { return store::events(r, question, 100); }))
        kinds.append(event.kind);
    kinds.sort();
    EXPECT_EQ(kinds, (QStringList{u"outbox.failed"_s, u"outbox.queued"_s, u"outbox.retried"_s, u"outbox.sent"_s}));
}

} // namespace
} // namespace rapport::test
