// Moderation on its way: shown at once, and as it was where the channel refuses it.
#include "outboxfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(OutboxTest, AHeldAnswerIsShownAsHeld)
{
    reply();
    channel->onPerform = [](Session &, const Action &, const IdempotencyKey &) -> Result<Receipt> {
        Receipt receipt;
        receipt.remoteId = u"c9"_s;
        receipt.shown = Moderation::Held;
        return receipt;
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(messageBy(workspace, account, u"c9"_s).moderation, Moderation::Held);
    EXPECT_EQ(conversation().held, 1);
}

TEST_F(OutboxTest, AModerationShowsAtOnceAndIsRestoredIfRefused)
{
    const MessageId id = messageId(workspace, account, u"q"_s);
    const auto queued = await(outbox().moderate(id, Moderation::Spam));
    ASSERT_TRUE(queued);
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).moderation, Moderation::Spam);
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    EXPECT_EQ(conversation().unread, 0);
    EXPECT_FALSE(await(outbox().moderate(id, Moderation::Spam)));

    failWith(ErrorKind::Rejected);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued->id).state, OutboxState::Failed);
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).moderation, Moderation::Visible);

    channel->onPerform = nullptr;
    ASSERT_TRUE(await(outbox().retry(queued->id)));
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).moderation, Moderation::Spam);
    EXPECT_TRUE(drain());
    EXPECT_EQ(entry(queued->id).state, OutboxState::Sent);
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).moderation, Moderation::Spam);
}

TEST_F(OutboxTest, AModerationTakenBackIsAsItWas)
{
    const auto queued = await(outbox(10'000).moderate(messageId(workspace, account, u"q"_s), Moderation::Held));
    ASSERT_TRUE(queued);
    EXPECT_EQ(conversation().held, 1);
    ASSERT_TRUE(await(outbox().cancel(queued->id)));
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).moderation, Moderation::Visible);
    EXPECT_EQ(conversation().held, 0);
}

} // namespace
} // namespace rapport::test
