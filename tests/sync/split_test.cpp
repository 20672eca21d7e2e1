#include "sync/splitreply.h"

#include "outboxfixture.h"
#include "text/words.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

Capabilities shortPosts(int graphemes)
{
    Capabilities can;
    can.reply = true;
    can.chains = true;
    can.textLimit = graphemes;
    can.textUnit = Capabilities::Unit::Graphemes;
    return can;
}

const QString kLong = u"The first sentence. The second one.\n\nThe third, about @ada.example. The fourth."_s;

TEST(SplitParts, FitTheChannelWithTheirMarks)
{
    const Capabilities can = shortPosts(40);
    EXPECT_EQ(splitParts(u"Short"_s, can, Answer::Split::Plain).size(), 1);
    EXPECT_TRUE(splitParts(kLong, can, Answer::Split::No).isEmpty());
    EXPECT_TRUE(splitParts(u"  "_s, can, Answer::Split::Plain).isEmpty());
    const QList<SplitPart> plain = splitParts(kLong, can, Answer::Split::Plain);
    ASSERT_EQ(plain.size(), 3);
    EXPECT_EQ(plain.at(0), (SplitPart{u"The first sentence. The second one."_s, {}, {}}));
    EXPECT_EQ(plain.at(1), (SplitPart{u"The third, about @ada.example."_s, u"\n\n"_s, {}}));
    const QList<SplitPart> numbered = splitParts(kLong, can, Answer::Split::Numbered);
    ASSERT_EQ(numbered.size(), 3);
    EXPECT_EQ(numbered.at(2).text, u"The fourth. 3/3"_s);
    for (const SplitPart &part : numbered)
        EXPECT_TRUE(textProblem(part.text, can).isEmpty()) << part.text.toStdString();
}

TEST(SplitParts, MakeRoomForTwoDigits)
{
    const Capabilities can = shortPosts(20);
    const QList<SplitPart> parts = splitParts(u"abcdefg "_s.repeated(24), can, Answer::Split::Numbered);
    ASSERT_EQ(parts.size(), 24);
    EXPECT_EQ(parts.last().text, u"abcdefg 24/24"_s);
    for (const SplitPart &part : parts)
        EXPECT_LE(text::graphemeCount(part.text), 20);
}

TEST(SplitParts, HeedBothLimitsAndGiveUpOnBooks)
{
    Capabilities can = shortPosts(100);
    can.textByteLimit = 60;
    const QString umlauts = u"Grüße "_s.repeated(20);
    const QList<SplitPart> parts = splitParts(umlauts, can, Answer::Split::Plain);
    ASSERT_GT(parts.size(), 1);
    for (const SplitPart &part : parts)
        EXPECT_LE(part.text.toUtf8().size(), 60);
    EXPECT_TRUE(splitParts(QString(20'000'000, u'x'), can, Answer::Split::Plain).isEmpty());
    EXPECT_TRUE(splitParts(QString(20'000'000, QChar(0x300)), can, Answer::Split::Plain).isEmpty());
}

/// A workspace with one question in it, and a channel that chooses its ids and remembers what reached it.
class SplitTest : public OutboxTest
{
protected:
    QStringList arrived;      ///< Texts, in the order in which they reached the channel.
    QList<ReplyAction> asked; ///< As they were performed.
    QSet<QString> keys;       ///< Of what reached it.
    int failsAt = -1;         ///< The try that is refused; -1: none.
    int breaksAt = -1;        ///< The try that arrives while the connection breaks.

    void SetUp() override
    {
        OutboxTest::SetUp();
        channel->planPrefix = u"planned-"_s;
        channel->description.can = shortPosts(40);
        channel->description.can.needsSecret = false;
        channel->onPerform = [this](Session &, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
            const auto &reply = std::get<ReplyAction>(action);
            const int number = static_cast<int>(asked.size());
            asked.append(reply);
            if (number == failsAt)
                return fail(ErrorKind::Rejected, u"no"_s);
            EXPECT_FALSE(keys.contains(key.uid.toString())) << "sent twice: " << reply.text.toStdString();
            keys.insert(key.uid.toString());
            arrived.append(reply.text);
            if (number == breaksAt)
                return fail(ErrorKind::Interrupted);
            Receipt receipt;
            receipt.remoteId = channel->planPrefix + key.uid.toString();
            return receipt;
        };
        channel->onFind = [this](Session &, const Action &,
                                 const IdempotencyKey &key) -> Result<std::optional<Receipt>> {
            if (!keys.contains(key.uid.toString()))
                return std::nullopt;
            Receipt receipt;
            receipt.remoteId = channel->planPrefix + key.uid.toString();
            return std::optional(receipt);
        };
    }

    Result<OutboxEntry> send(Answer::Split split = Answer::Split::Plain)
    {
        return await(outbox().reply(question, Answer{.text = kLong, .split = split}));
    }
    [[nodiscard]] QList<OutboxEntry> pending()
    {
        return workspace.read([](Reader &r) { return store::pendingOutbox(r); });
    }
    [[nodiscard]] QString draftText() { return drafts().value(0).text; }
    [[nodiscard]] ConversationState state() { return conversation().state; }
    [[nodiscard]] static QStringList plainParts()
    {
        return {u"The first sentence. The second one."_s, u"The third, about @ada.example."_s, u"The fourth."_s};
    }
};

TEST_F(SplitTest, EachPartAnswersTheOneBefore)
{
    ASSERT_TRUE(send());
    ASSERT_EQ(pending().size(), 3);
    const QList<ThreadMessage> shown = thread();
    ASSERT_EQ(shown.size(), 4);
    for (qsizetype i = 1; i < 4; ++i) {
        EXPECT_EQ(shown.at(i).message.parent, shown.at(i - 1).message.id);
        EXPECT_EQ(shown.at(i).message.text, plainParts().at(i - 1));
    }
    EXPECT_EQ(state(), ConversationState::Waiting);
    ASSERT_TRUE(drain());
    EXPECT_EQ(arrived, plainParts());
    ASSERT_EQ(asked.size(), 3);
    EXPECT_EQ(asked.at(0).parentRemoteId, u"q"_s);
    EXPECT_EQ(asked.at(1).parentRemoteId, thread().at(1).message.remoteId);
    EXPECT_EQ(asked.at(2).parentRemoteId, thread().at(2).message.remoteId);
    EXPECT_TRUE(pending().isEmpty());
}

TEST_F(SplitTest, IsRefusedWhereAPartCouldNotAnswerTheOneBefore)
{
    EXPECT_FALSE(await(outbox().reply(question, Answer{.text = kLong})));
    channel->planPrefix.clear();
    EXPECT_FALSE(send());
    channel->planPrefix = u"planned-"_s;
    channel->description.can.chains = false;
    EXPECT_FALSE(send());
    EXPECT_TRUE(pending().isEmpty());
    EXPECT_EQ(thread().size(), 1);
}

TEST_F(SplitTest, WhatFitsLeavesAsOne)
{
    ASSERT_TRUE(await(outbox().reply(question, Answer{.text = u"Yes."_s, .split = Answer::Split::Numbered})));
    ASSERT_TRUE(drain());
    EXPECT_EQ(arrived, QStringList(u"Yes."_s));
}

TEST_F(SplitTest, TakingAnyPartBackTakesAllBackAsItWasWritten)
{
    for (int part = 0; part < 3; ++part) {
        for (const Answer::Split split : {Answer::Split::Plain, Answer::Split::Numbered}) {
            ASSERT_TRUE(send(split));
            const auto taken = await(outbox().cancel(pending().at(part).id));
            ASSERT_TRUE(taken);
            EXPECT_EQ(std::get<ReplyAction>(taken->action).text, kLong);
            EXPECT_EQ(draftText(), kLong);
            EXPECT_TRUE(pending().isEmpty());
            EXPECT_EQ(thread().size(), 1);
            EXPECT_EQ(state(), ConversationState::Open);
            workspace.write([this](Writer &w) { store::removeDraft(w, question, DraftKind::Reply); });
        }
    }
    ASSERT_TRUE(drain());
    EXPECT_TRUE(arrived.isEmpty());
}

TEST_F(SplitTest, ARefusedPartStopsThoseAfterItAndAllGoOnTogether)
{
    failsAt = 1;
    ASSERT_TRUE(send());
    (void)drain();
    (void)drain();
    EXPECT_EQ(arrived, plainParts().mid(0, 1));
    EXPECT_EQ(asked.size(), 2) << "the third one was never tried";
    QList<OutboxEntry> left = pending();
    ASSERT_EQ(left.size(), 2);
    EXPECT_EQ(left.at(0).state, OutboxState::Failed);
    EXPECT_EQ(left.at(0).errorDetail, u"no"_s);
    EXPECT_EQ(left.at(1).state, OutboxState::Failed);
    EXPECT_TRUE(left.at(1).errorDetail.contains(u"part before"_s));
    EXPECT_EQ(state(), ConversationState::Open) << "the answer is not whole";

    ASSERT_TRUE(await(outbox().retry(left.at(1).id)));
    ASSERT_TRUE(drain());
    EXPECT_EQ(arrived, plainParts());
    EXPECT_EQ(state(), ConversationState::Waiting);
}

TEST_F(SplitTest, WhatHasNotLeftCanBeTakenBackBehindWhatHas)
{
    failsAt = 1;
    ASSERT_TRUE(send());
    (void)drain();
    ASSERT_TRUE(await(outbox().cancel(pending().at(1).id)));
    EXPECT_EQ(draftText(), u"The third, about @ada.example. The fourth."_s);
    EXPECT_TRUE(pending().isEmpty());
    ASSERT_EQ(thread().size(), 2);
    EXPECT_EQ(drafts().first().replyTo, thread().at(1).message.id) << "the rest answers what was sent";
}

TEST_F(SplitTest, NothingIsSentTwiceWhereverTheProgramDies)
{
    // The connection breaks behind each of the parts, or the program is killed before it knows.
    for (int part = 0; part < 3; ++part) {
        for (const bool killed : {false, true}) {
            arrived.clear();
            asked.clear();
            breaksAt = part;
            ASSERT_TRUE(send());
            (void)drain();
            EXPECT_EQ(arrived.size(), part + 1) << "those after wait";
            if (killed) {
                workspace.write([this](Writer &w) {
                    for (OutboxEntry entry : store::pendingOutbox(w)) {
                        if (entry.state == OutboxState::Unsure) {
                            entry.state = OutboxState::Sending;
                            store::saveOutboxEntry(w, entry);
                        }
                    }
                });
                workspace.reopen();
                ASSERT_TRUE(workspace.store().writeNow(WriteLane::User, Outbox::recover));
            }
            breaksAt = -1;
            for (int i = 0; i < 6 && !pending().isEmpty(); ++i) {
                workspace.clock().advance(kHourMs);
                (void)drain();
            }
            EXPECT_EQ(arrived, plainParts()) << part << killed;
        }
    }
}

TEST_F(SplitTest, ADirectMessageLeavesOnlyWhereItStaysPrivate)
{
    EXPECT_FALSE(await(outbox().reply(question, Answer{.text = u"psst"_s, .direct = true})));
    channel->description.can.direct = true;
    ASSERT_TRUE(await(outbox().reply(question, Answer{.text = u"psst"_s, .direct = true})));
    ASSERT_TRUE(drain());
    ASSERT_EQ(asked.size(), 1);
    EXPECT_TRUE(asked.first().direct);
    EXPECT_EQ(thread().last().message.kind, MessageKind::Direct);
}

TEST_F(SplitTest, WhatCameInPrivateIsAnsweredInPrivate)
{
    RemoteMessage secret = messageFrom(u"ana"_s, u"dm"_s, workspace.clock().nowMs(), u"My address is ..."_s);
    secret.kind = MessageKind::Direct;
    merge(workspace, account, {secret});
    const ConversationId conversation = conversationBy(workspace, account, u"dm"_s).id;
    ASSERT_TRUE(await(outbox().reply(conversation, Answer{.text = u"Thank you."_s})));
    ASSERT_TRUE(drain());
    EXPECT_TRUE(asked.first().direct);
    ASSERT_TRUE(await(outbox().reply(conversation, {}, u"And again."_s, false)));
    const QList<OutboxEntry> left = pending();
    ASSERT_TRUE(await(outbox().cancel(left.first().id)));
    const auto drafts = workspace.read([&](Reader &r) { return store::drafts(r, conversation); });
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.first().kind, DraftKind::Direct);
}

} // namespace
} // namespace rapport::test
