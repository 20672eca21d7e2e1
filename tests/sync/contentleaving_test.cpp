// How posts of content leave: at their time, once, through whatever happens to channel and program.
#include "contentfixture.h"
#include "sync/engineoutlook.h"
#include "sync/outboxplan.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(ContentTest, LeavesAtItsTimeOnceAndBeginsItsConversation)
{
    const ContentId id = addScheduled();
    EXPECT_EQ(state(id), PostState::Planned);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 0) << "nothing is there before it leaves";
    goTo(tomorrow - 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_TRUE(drain());
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(sent[0].title, u"Swap day"_s);
    EXPECT_EQ(sent[0].text, u"Bring your drafts on Friday."_s);
    EXPECT_EQ(sent[0].language, u"en"_s);
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow}) << "the channel shows when it left";

    const PublishedPost post = piece(id).posts[0];
    EXPECT_EQ(post.state, PostState::Sent);
    EXPECT_EQ(post.sentAt, tomorrow);
    EXPECT_EQ(post.url, u"https://example.com/"_s + post.remoteId);
    ASSERT_TRUE(post.conversation);
    const Message message = messageBy(workspace, account, post.remoteId);
    EXPECT_EQ(message.kind, MessageKind::Post);
    EXPECT_EQ(message.direction, Direction::Out);
    EXPECT_EQ(message.text, sent[0].text);
    const Conversation conversation = conversationBy(workspace, account, post.remoteId);
    EXPECT_EQ(conversation.id, post.conversation);
    EXPECT_EQ(conversation.subject, u"Swap day"_s);
    EXPECT_EQ(conversation.state, ConversationState::Closed) << "nobody waits for us";
    EXPECT_EQ(conversation.messageCount, 1);
    expectHealthy();
}

TEST_F(ContentTest, TheFeedMeetsWhatWasPublished)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    const PublishedPost post = piece(id).posts[0];
    const QString before = dump(workspace);
    merge(workspace, account, {asTold(post)});
    merge(workspace, account, {asTold(post)});
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message_revision"), 0);
    EXPECT_EQ(piece(id).posts[0].conversation, post.conversation);
    expectHealthy();
}

TEST_F(ContentTest, WhatTheFeedBroughtFirstIsTheOne)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    // The channel took it, and the answer was lost; the feed is read before it is looked for.
    IdempotencyKey key;
    channel->onPerform = [&](Session &, const Action &, const IdempotencyKey &tried) -> Result<Receipt> {
        key = tried;
        return fail(ErrorKind::Interrupted);
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Unsure);
    PublishedPost told;
    told.remoteId = ScriptedConnector::remoteIdFor(key);
    told.sentAt = tomorrow;
    merge(workspace, account, {asTold(told)});
    channel->onFind = [](Session &, const Action &, const IdempotencyKey &looked) -> Result<std::optional<Receipt>> {
        return std::optional(receiptFor(looked));
    };
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message"), 1);
    EXPECT_TRUE(piece(id).posts[0].conversation);
    expectHealthy();
}

TEST_F(ContentTest, CutOffWhileItLeavesItIsLookedForBeforeItIsSentAgain)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Interrupted);
    EXPECT_TRUE(drain());
    restart();
    EXPECT_EQ(state(id), PostState::Unsure);
    SetUp(); // the channel works again, and does not know the post
    goTo(tomorrow + 10 * kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->finds, 1);
    EXPECT_EQ(sent.size(), 1);
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow}) << "the same key in every try";
    EXPECT_EQ(state(id), PostState::Sent);
}

TEST_F(ContentTest, AsksWhereItsTimePassedWhileTheProgramWasClosed)
{
    const ContentId id = addScheduled();
    goTo(tomorrow + 5 * kMinuteMs);
    restart();
    EXPECT_EQ(state(id), PostState::Held);
    EXPECT_EQ(workspace.read(store::heldContent).size(), 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0) << "a person decides";
    done(content().publishNow(id));
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_EQ(workspace.read(store::heldContent).size(), 0);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(sent.size(), 1);
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(piece(id).plan.at, tomorrow + 5 * kMinuteMs) << "when it was published";
    EXPECT_TRUE(drain());
    EXPECT_EQ(sent.size(), 1);
}

TEST_F(ContentTest, AHeldPostMovesToAnotherTime)
{
    const ContentId id = addScheduled();
    goTo(tomorrow + 1);
    restart();
    EXPECT_EQ(refused(content().move(id, tomorrow)), u"that time has passed"_s);
    done(content().move(id, tomorrow + kDayMs));
    EXPECT_EQ(state(id), PostState::Planned);
    goTo(tomorrow + kDayMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow + kDayMs});
}

TEST_F(ContentTest, OfflineItWaitsAndAfterAnHourItAsks)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Offline);
    EXPECT_FALSE(drain());
    EXPECT_EQ(state(id), PostState::Leaving);
    const OutboxEntry entry = workspace.read(
        [&](Reader &r) { return store::outboxEntry(r, store::contentPiece(r, id)->posts[0].entry).value(); });
    EXPECT_GT(dueAt(entry, workspace.clock().nowMs()), workspace.clock().nowMs()) << "not again at once";
    goTo(tomorrow + outbox::kLateMostMs + kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Held);
}

TEST_F(ContentTest, WhatWasRefusedKeepsItsTextAndCanBeTriedOrWrittenAgain)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Rejected);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Failed);
    EXPECT_EQ(piece(id).posts[0].error, u"the server's words"_s);
    const Event retried = done(content().retry(id));
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_TRUE(undo(retried));
    EXPECT_EQ(state(id), PostState::Failed);
    EXPECT_EQ(piece(id).posts[0].error, u"the server's words"_s);
    done(content().retry(id));
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Failed);

    ContentPlan plan = piece(id).plan;
    plan.posts[0].text = u"Other words"_s;
    done(content().change(id, plan));
    EXPECT_EQ(state(id), PostState::Draft);
    SetUp();
    done(content().publishNow(id));
    EXPECT_TRUE(drain());
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(sent[0].text, u"Other words"_s);
    EXPECT_EQ(state(id), PostState::Sent);
    expectHealthy();
}

TEST_F(ContentTest, TheOutboxMovesAndSendsAPostAsItsPieceDoes)
{
    const ContentId id = addScheduled();
    const auto moved = await(outbox().plan(piece(id).posts[0].entry, tomorrow + kHourMs));
    ASSERT_TRUE(moved) << qPrintable(moved.error().detail);
    EXPECT_EQ(moved->sendAt, tomorrow + kHourMs);
    EXPECT_EQ(piece(id).plan.at, tomorrow + kHourMs);
    const auto left = await(outbox().sendNow(piece(id).posts[0].entry));
    ASSERT_TRUE(left) << qPrintable(left.error().detail);
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(sent.size(), 1);
}

} // namespace
} // namespace rapport::test
