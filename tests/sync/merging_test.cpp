// Conversations that are made one, and parts that are made their own: and both taken back at any later time.
#include "base/time.h"
#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/verify.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using State = ConversationState;

class MergingTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    void SetUp() override
    {
        say(u"a"_s, u"a"_s, now - 5 * kHourMs);
        say(u"a2"_s, u"a"_s, now - 4 * kHourMs, u"a"_s);
        say(u"b"_s, u"b"_s, now - 3 * kHourMs);
        say(u"c"_s, u"c"_s, now - 2 * kHourMs);
    }
    void say(const QString &remoteId, const QString &thread, qint64 at, const QString &parent = {})
    {
        merge(workspace, account,
              {inThread(messageFrom(u"ana"_s, remoteId, at, u"About "_s + remoteId), thread, parent)});
    }
    [[nodiscard]] Conversation by(const QString &key) { return conversationBy(workspace, account, key); }
    /// The remote ids of what stands in a conversation.
    [[nodiscard]] QStringList in(ConversationId id)
    {
        QStringList all;
        for (const ThreadMessage &entry : workspace.read([id](Reader &r) { return store::thread(r, id); }))
            all.append(entry.message.remoteId);
        return all;
    }
    [[nodiscard]] QStringList tags(ConversationId id)
    {
        return workspace.read([id](Reader &r) { return store::tagsOf(r, id); });
    }
    [[nodiscard]] bool exists(ConversationId id)
    {
        return workspace.read([id](Reader &r) { return store::conversation(r, id).has_value(); });
    }
    void expectSound()
    {
        const auto findings = store::verifyWorkspace(workspace.store(), false, [](const QString &) {});
        ASSERT_TRUE(findings);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.check);
    }
};

TEST_F(MergingTest, WhatWasDecidedAboutCampaignsGoesAlongAndBack)
{
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    CampaignPlan plan;
    plan.name = u"Swap"_s;
    done(await(commands.campaigns().add(plan)));
    plan.name = u"Fair"_s;
    done(await(commands.campaigns().add(plan)));
    const auto id = [this](const QString &name) {
        return workspace.read([&](Reader &r) { return store::campaignNamed(r, name)->id; });
    };
    const auto decision = [&](const QString &name, ConversationId conversation) {
        return workspace.read([campaign = id(name), conversation](Reader &r) {
            return store::campaignDecision(r, campaign, conversation);
        });
    };
    done(await(commands.campaigns().decide(id(u"Swap"_s), b, true)));
    done(await(commands.campaigns().decide(id(u"Fair"_s), b, true)));
    done(await(commands.campaigns().decide(id(u"Fair"_s), a, false)));
    const Event merged = done(await(commands.merge(a, {b})));
    EXPECT_EQ(decision(u"Swap"_s, a), std::optional(true));
    EXPECT_EQ(decision(u"Fair"_s, a), std::optional(false)); // what was said of the whole holds
    EXPECT_EQ(decision(u"Swap"_s, b), std::nullopt);
    expectSound();
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(decision(u"Swap"_s, a), std::nullopt);
    EXPECT_EQ(decision(u"Fair"_s, a), std::optional(false));
    EXPECT_EQ(decision(u"Swap"_s, b), std::optional(true));
    EXPECT_EQ(decision(u"Fair"_s, b), std::optional(true));
    expectSound();
}

TEST_F(MergingTest, TwoBecomeOneAndTwoAgain)
{
    const Conversation a = by(u"a"_s);
    const Conversation b = by(u"b"_s);
    ASSERT_TRUE(await(commands.addTag(b.id, u"billing"_s)));
    ASSERT_TRUE(await(commands.addTag(b.id, u"urgent"_s)));
    ASSERT_TRUE(await(commands.addTag(a.id, u"urgent"_s)));
    ASSERT_TRUE(await(commands.saveDraft(b.id, DraftKind::Reply, {}, u"Dear Ana"_s)));
    const Event merged = done(await(commands.merge(a.id, {b.id})));
    EXPECT_EQ(merged.kind, u"conversation.merged"_s);
    EXPECT_FALSE(exists(b.id));
    EXPECT_EQ(in(a.id), (QStringList{u"a"_s, u"a2"_s, u"b"_s}));
    EXPECT_EQ(by(u"a"_s).messageCount, 3);
    EXPECT_EQ(by(u"a"_s).waitingSince, a.waitingSince);
    EXPECT_EQ(tags(a.id), (QStringList{u"billing"_s, u"urgent"_s}));
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::drafts(r, a.id); }).first().text, u"Dear Ana"_s);
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::events(r, a.id, 10); }).size(), 4)
        << "what was done to either is the history of the whole";
    expectSound();

    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(by(u"a"_s), a);
    EXPECT_EQ(by(u"b"_s), b);
    EXPECT_EQ(tags(a.id), QStringList{u"urgent"_s});
    EXPECT_EQ(tags(b.id), (QStringList{u"billing"_s, u"urgent"_s}));
    expectSound();
}

TEST_F(MergingTest, WhatArrivesInAMergedThreadLandsInTheWhole)
{
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    const Event merged = done(await(commands.merge(a, {b})));
    ASSERT_TRUE(await(commands.close(a)));
    say(u"b2"_s, u"b"_s, now, u"b"_s);
    EXPECT_EQ(in(a), (QStringList{u"a"_s, u"a2"_s, u"b"_s, u"b2"_s}));
    EXPECT_EQ(by(u"a"_s).state, State::Open);
    EXPECT_FALSE(workspace.read([&](Reader &r) { return store::findConversation(r, account.id, u"b"_s); }));
    say(u"b"_s, u"b"_s, now - 3 * kHourMs); // a recheck of what is there
    EXPECT_EQ(in(a).size(), 4);
    expectSound();
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(in(a), (QStringList{u"a"_s, u"a2"_s}));
    EXPECT_EQ(in(b), (QStringList{u"b"_s, u"b2"_s})) << "it goes with its thread";
    EXPECT_EQ(by(u"b"_s).state, State::Open);
    say(u"b3"_s, u"b"_s, now + 1);
    EXPECT_EQ(in(b).size(), 3);
    expectSound();
}

TEST_F(MergingTest, SeveralAtOnceAndOneInsideAnother)
{
    const Conversation a = by(u"a"_s);
    const Conversation b = by(u"b"_s);
    const Conversation c = by(u"c"_s);
    const Event inner = done(await(commands.merge(b.id, {c.id})));
    const Event outer = done(await(commands.merge(a.id, {b.id})));
    EXPECT_EQ(in(a.id).size(), 4);
    expectSound();
    done(await(commands.undo(outer.uid)));
    EXPECT_EQ(in(a.id), (QStringList{u"a"_s, u"a2"_s}));
    EXPECT_EQ(in(b.id), (QStringList{u"b"_s, u"c"_s}));
    say(u"c2"_s, u"c"_s, now);
    EXPECT_EQ(in(b.id), (QStringList{u"b"_s, u"c"_s, u"c2"_s}));
    done(await(commands.undo(inner.uid)));
    EXPECT_EQ(in(c.id), (QStringList{u"c"_s, u"c2"_s}));
    const Event both = done(await(commands.merge(a.id, {b.id, c.id, b.id, a.id})));
    EXPECT_EQ(in(a.id).size(), 5);
    done(await(commands.undo(both.uid)));
    EXPECT_EQ(by(u"a"_s), a);
    EXPECT_EQ(by(u"b"_s), b);
    expectSound();
}

TEST_F(MergingTest, TheInnerOneCanBePartedFirst)
{
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    const ConversationId c = by(u"c"_s).id;
    const Event inner = done(await(commands.merge(b, {c})));
    const Event outer = done(await(commands.merge(a, {b})));
    done(await(commands.undo(inner.uid)));
    EXPECT_EQ(in(c), QStringList{u"c"_s});
    EXPECT_EQ(in(a), (QStringList{u"a"_s, u"a2"_s, u"b"_s}));
    done(await(commands.undo(outer.uid)));
    EXPECT_EQ(in(b), QStringList{u"b"_s});
    expectSound();
}

TEST_F(MergingTest, ANumberIsNotGivenAwayWhileItIsPartOfAnother)
{
    const ConversationId c = by(u"c"_s).id; // the largest
    const Event merged = done(await(commands.merge(by(u"a"_s).id, {c})));
    say(u"d"_s, u"d"_s, now);
    EXPECT_NE(by(u"d"_s).id, c);
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(by(u"c"_s).id, c);
}

TEST_F(MergingTest, TwoDraftsBecomeOneAndNothingTypedIsLost)
{
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    ASSERT_TRUE(await(commands.saveDraft(a, DraftKind::Reply, {}, u"First"_s)));
    ASSERT_TRUE(await(commands.saveDraft(b, DraftKind::Reply, {}, u"Second"_s)));
    done(await(commands.merge(a, {b})));
    const QList<Draft> drafts = workspace.read([&](Reader &r) { return store::drafts(r, a); });
    ASSERT_EQ(drafts.size(), 1);
    EXPECT_EQ(drafts.first().text, u"First\n\nSecond"_s);
}

TEST_F(MergingTest, AnAnswerKnowsTheThreadOfWhatItAnswers)
{
    const std::unique_ptr<Registry> registry = registryOf(std::make_unique<ScriptedConnector>());
    Outbox outbox(workspace.store(), *registry, 0);
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    const Event merged = done(await(commands.merge(a, {b})));
    const auto sent = await(outbox.reply(a, messageId(workspace, account, u"b"_s), u"Yes."_s, false));
    ASSERT_TRUE(sent);
    EXPECT_EQ(std::get<ReplyAction>(sent->action).threadKey, u"b"_s);
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(in(b).size(), 2) << "our answer goes with what it answers";
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::outboxEntry(r, sent->id)->conversation; }), b);
    expectSound();
}

TEST_F(MergingTest, RefusesWhatCannotBeOne)
{
    const ConversationId a = by(u"a"_s).id;
    EXPECT_FALSE(await(commands.merge(a, {})));
    EXPECT_FALSE(await(commands.merge(a, {a})));
    EXPECT_FALSE(await(commands.merge(a, {ConversationId(4711)})));
    const Account other = addScriptedAccount(workspace, u"other"_s);
    merge(workspace, other, {messageFrom(u"ana"_s, u"x"_s, now, u"Hello?"_s)});
    EXPECT_FALSE(await(commands.merge(a, {conversationBy(workspace, other, u"x"_s).id})));
}

TEST_F(MergingTest, APartBecomesItsOwnAndComesBack)
{
    say(u"a3"_s, u"a"_s, now - kHourMs, u"a2"_s);
    const Conversation before = by(u"a"_s);
    const Event split = done(await(commands.split(messageId(workspace, account, u"a2"_s))));
    const ConversationId own(split.after[u"into"_s].toInteger());
    EXPECT_EQ(in(before.id), QStringList{u"a"_s});
    EXPECT_EQ(in(own), (QStringList{u"a2"_s, u"a3"_s}));
    const auto part = workspace.read([&](Reader &r) { return store::conversation(r, own); });
    EXPECT_EQ(part->state, State::Open);
    EXPECT_EQ(part->waitingSince, now - 4 * kHourMs);
    EXPECT_EQ(part->subject, u"About a2"_s);
    EXPECT_EQ(by(u"a"_s).waitingSince, before.waitingSince);
    expectSound();

    say(u"a4"_s, u"a"_s, now, u"a3"_s);
    say(u"a5"_s, u"a"_s, now, u"a"_s);
    EXPECT_EQ(in(own), (QStringList{u"a2"_s, u"a3"_s, u"a4"_s})) << "an answer stands with what it answers";
    EXPECT_EQ(in(before.id), (QStringList{u"a"_s, u"a5"_s}));
    ASSERT_TRUE(await(commands.addNote(own, u"Ask Sam."_s)));
    ASSERT_TRUE(await(commands.addTag(own, u"parted"_s)));
    expectSound();

    done(await(commands.undo(split.uid)));
    EXPECT_FALSE(exists(own));
    EXPECT_EQ(in(before.id).size(), 6) << "the note too";
    EXPECT_EQ(tags(before.id), QStringList{u"parted"_s});
    EXPECT_EQ(by(u"a"_s).state, State::Open);
    EXPECT_FALSE(await(commands.undo(split.uid)));
    say(u"a6"_s, u"a"_s, now, u"a4"_s);
    EXPECT_EQ(in(before.id).size(), 7);
    expectSound();
}

TEST_F(MergingTest, TheWholeOrANoteIsNoPart)
{
    EXPECT_FALSE(await(commands.split(messageId(workspace, account, u"a"_s)))) << "everything answers it";
    const auto note = await(commands.addNote(by(u"a"_s).id, u"Ask Sam."_s));
    EXPECT_FALSE(await(commands.split(note->message)));
    EXPECT_FALSE(await(commands.split(MessageId(4711))));
}

TEST_F(MergingTest, APartThatWasMergedElsewhereStaysExact)
{
    say(u"a3"_s, u"a"_s, now - kHourMs, u"a2"_s);
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    const Event split = done(await(commands.split(messageId(workspace, account, u"a2"_s))));
    const ConversationId own(split.after[u"into"_s].toInteger());
    const Event merged = done(await(commands.merge(b, {own})));
    EXPECT_EQ(in(b), (QStringList{u"a2"_s, u"b"_s, u"a3"_s}));
    EXPECT_FALSE(await(commands.undo(split.uid))) << "it is part of another one";
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(in(own), (QStringList{u"a2"_s, u"a3"_s}));
    EXPECT_EQ(in(b), QStringList{u"b"_s});
    done(await(commands.undo(split.uid)));
    EXPECT_EQ(in(a), (QStringList{u"a"_s, u"a2"_s, u"a3"_s}));
    expectSound();
}

TEST_F(MergingTest, APartOfAMergedThreadFindsHomeInAnyOrder)
{
    const ConversationId a = by(u"a"_s).id;
    const ConversationId b = by(u"b"_s).id;
    say(u"b2"_s, u"b"_s, now - kHourMs, u"b"_s);
    const Event merged = done(await(commands.merge(a, {b})));
    const Event split = done(await(commands.split(messageId(workspace, account, u"b2"_s))));
    done(await(commands.undo(merged.uid)));
    EXPECT_EQ(in(b), QStringList{u"b"_s});
    done(await(commands.undo(split.uid)));
    EXPECT_EQ(in(a), (QStringList{u"a"_s, u"a2"_s}));
    EXPECT_EQ(in(b), (QStringList{u"b"_s, u"b2"_s}));
    expectSound();
}

TEST_F(MergingTest, WhatGoesWithTheWholeLeavesNothingBehind)
{
    const ConversationId a = by(u"a"_s).id;
    done(await(commands.merge(a, {by(u"b"_s).id})));
    ASSERT_TRUE(await(commands.change(a, {.kind = Change::Kind::NoReplyNeeded})));
    workspace.write([&](Writer &w) {
        w.compose("DELETE FROM message WHERE conversation_id = :id").bind(":id", a).run();
        w.compose("DELETE FROM conversation WHERE id = :id").bind(":id", a).run();
    });
    for (const char *table : {"merged_conversation", "message_home", "no_reply"})
        EXPECT_EQ(number(workspace, QByteArray("SELECT count(*) FROM ") + table), 0) << table;
    say(u"b9"_s, u"b"_s, now);
    EXPECT_EQ(in(by(u"b"_s).id), QStringList{u"b9"_s});
}

} // namespace
} // namespace rapport::test
