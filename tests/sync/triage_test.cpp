// What triage decides about conversations: each command with its event and its undo.
#include "base/time.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "sync/snoozes.h"
#include "syncfixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Kind = Change::Kind;

class TriageTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    std::unique_ptr<Registry> registry = registryOf(std::make_unique<ScriptedConnector>());
    Commands commands{workspace.store(), registry.get()};
    qint64 now = workspace.clock().nowMs();
    ConversationId id;

    void SetUp() override
    {
        merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s)});
        id = conversation().id;
    }
    [[nodiscard]] Conversation conversation() { return conversationBy(workspace, account, u"q"_s); }
    [[nodiscard]] QStringList kinds()
    {
        QStringList all;
        for (const Event &event : workspace.read([this](Reader &r) { return store::events(r, id, 100); }))
            all.prepend(event.kind);
        return all;
    }
    [[nodiscard]] std::vector<ConversationId> found(const QString &query)
    {
        store::ConversationFilter filter;
        filter.query = parseQuery(query).value_or(Query{});
        return workspace.read([&](Reader &r) { return store::conversationIds(r, filter).value(); });
    }
    void ask(const QString &remoteId, const QString &author = u"ana"_s)
    {
        merge(workspace, account,
              {inThread(messageFrom(author, remoteId, workspace.clock().nowMs(), u"And to Chile?"_s), u"q"_s)});
    }
};

/// Every change of state: what it leaves, that it leaves an event, and that its undo restores what was before.
TEST_F(TriageTest, EveryChangeAndItsUndo)
{
    struct Case
    {
        Change change;
        QString kind;
        ConversationState state;
    };
    const Case cases[] = {
        {{.kind = Kind::Close}, u"conversation.closed"_s, ConversationState::Closed},
        {{.kind = Kind::Snooze, .until = now + kDayMs}, u"conversation.snoozed"_s, ConversationState::Snoozed},
        {{.kind = Kind::Snooze}, u"conversation.snoozed"_s, ConversationState::Snoozed},
        {{.kind = Kind::NoReplyNeeded}, u"conversation.noreply"_s, ConversationState::Closed},
        {{.kind = Kind::MarkSpam}, u"spam.marked"_s, ConversationState::Closed},
        {{.kind = Kind::Assign, .assignee = workspace.store().actor()},
         u"conversation.assigned"_s,
         ConversationState::Open},
        {{.kind = Kind::AddTag, .tag = u"shipping"_s}, u"tag.added"_s, ConversationState::Open},
    };
    for (const Case &c : cases) {
        const Conversation before = conversation();
        const auto event = await(commands.change(id, c.change));
        ASSERT_TRUE(event) << qPrintable(c.kind) << ": " << (event ? "" : qPrintable(event.error().detail));
        EXPECT_EQ(event->kind, c.kind);
        EXPECT_EQ(event->actor, workspace.store().actor());
        EXPECT_EQ(event->conversation, id);
        EXPECT_EQ(conversation().state, c.state) << qPrintable(c.kind);
        EXPECT_FALSE(await(commands.change(id, c.change))) << qPrintable(c.kind) << " twice changes nothing";
        EXPECT_EQ(changeFromJson(changeToJson(c.change)), c.change) << qPrintable(c.kind);
        const auto undone = await(commands.undo(event->uid));
        ASSERT_TRUE(undone) << qPrintable(c.kind) << ": " << (undone ? "" : qPrintable(undone.error().detail));
        EXPECT_FALSE(await(commands.undo(event->uid))) << qPrintable(c.kind);
        Conversation after = conversation();
        after.unread = before.unread; // having seen it is no decision
        EXPECT_EQ(after, before) << qPrintable(c.kind);
    }
    EXPECT_TRUE(found(u"is:noreply OR is:spam OR is:mine OR tag:shipping"_s).empty());
}

TEST_F(TriageTest, ASnoozeReturnsAtItsTimeAndWaitsSinceTheQuestion)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::Snooze, .until = now + 3 * kHourMs})));
    SnoozeReturns returns(workspace.store());
    ASSERT_TRUE(returns.finish());
    EXPECT_EQ(conversation().state, ConversationState::Snoozed);
    EXPECT_EQ(workspace.read([](Reader &r) { return store::nextSnoozeAt(r); }), now + 3 * kHourMs);
    workspace.clock().advance(3 * kHourMs);
    ASSERT_TRUE(returns.finish());
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now - kHourMs);
    EXPECT_EQ(conversation().snoozedUntil, 0);
    EXPECT_EQ(kinds(), (QStringList{u"conversation.snoozed"_s, u"conversation.returned"_s}));
}

TEST_F(TriageTest, ASnoozeThatEndedWhileNothingRanReturnsAtTheNextStart)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::Snooze, .until = now + kHourMs})));
    workspace.clock().advance(kDayMs);
    SnoozeReturns returns(workspace.store());
    QElapsedTimer patience;
    patience.start();
    while (conversation().state == ConversationState::Snoozed && patience.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    EXPECT_EQ(conversation().state, ConversationState::Open);
}

TEST_F(TriageTest, ManySnoozesReturnInShortWrites)
{
    QList<RemoteItem> items;
    for (int i = 0; i < 450; ++i)
        items.append(messageFrom(u"bo"_s, u"m%1"_s.arg(i), now - kHourMs + i, u"Hello?"_s));
    merge(workspace, account, items);
    const auto snoozed = await(commands.batches().applyToAll({}, {.kind = Kind::Snooze, .until = now + kHourMs}));
    ASSERT_TRUE(snoozed);
    EXPECT_EQ(snoozed->changed, 451);
    workspace.clock().advance(kHourMs);
    EXPECT_TRUE(*workspace.store().writeNow(WriteLane::User, returnSnoozes)) << "there are more";
    EXPECT_EQ(found(u"is:open"_s).size(), 200U);
    SnoozeReturns returns(workspace.store());
    ASSERT_TRUE(returns.finish());
    EXPECT_EQ(found(u"is:open"_s).size(), 451U);
}

TEST_F(TriageTest, UntilTheyAnswerEndsWithTheirAnswerAlone)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::Snooze})));
    workspace.clock().advance(365 * kDayMs);
    SnoozeReturns returns(workspace.store());
    ASSERT_TRUE(returns.finish());
    EXPECT_EQ(conversation().state, ConversationState::Snoozed);
    ask(u"q2"_s);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now - kHourMs) << "the first question has no answer yet";
    EXPECT_EQ(kinds(), (QStringList{u"conversation.snoozed"_s, u"conversation.answered"_s}));
}

TEST_F(TriageTest, ATimeThatIsOverIsNoSnooze)
{
    EXPECT_FALSE(await(commands.change(id, {.kind = Kind::Snooze, .until = now})));
    EXPECT_FALSE(await(commands.change(id, {.kind = Kind::Snooze, .until = now - 1})));
}

TEST_F(TriageTest, WhatNeedsNoReplyIsAskedAnewByTheNextQuestion)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::NoReplyNeeded})));
    EXPECT_EQ(found(u"is:noreply"_s), std::vector{id});
    workspace.clock().advance(kHourMs);
    ask(u"q2"_s);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now + kHourMs);
    EXPECT_TRUE(found(u"is:noreply"_s).empty());
    // A message that is gone makes it look again: what was waived does not come back.
    RemoteDeletion gone;
    gone.remoteId = u"q2"_s;
    merge(workspace, account, {gone});
    EXPECT_EQ(conversation().state, ConversationState::Closed);
}

TEST_F(TriageTest, SpamOfOnePersonAsksNoMoreButOthersDo)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::MarkSpam})));
    EXPECT_EQ(found(u"is:spam"_s), std::vector{id});
    EXPECT_EQ(conversation().unread, 0);
    ask(u"q2"_s);
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    EXPECT_EQ(conversation().unread, 0);
    ask(u"q3"_s, u"bo"_s);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().unread, 1);
}

TEST_F(TriageTest, WhatIsNoSpamAfterAllOpensAgain)
{
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::MarkSpam})));
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::UnmarkSpam})));
    EXPECT_TRUE(found(u"is:spam"_s).empty());
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now - kHourMs);
    EXPECT_FALSE(await(commands.change(id, {.kind = Kind::UnmarkSpam})));
}

TEST_F(TriageTest, OthersWhoWaitKeepAConversationOpenBesideSpam)
{
    ask(u"q2"_s, u"bo"_s);
    ask(u"q3"_s, u"ana"_s);
    ASSERT_TRUE(await(commands.change(id, {.kind = Kind::MarkSpam})));
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now) << "bo waits";
}

TEST_F(TriageTest, AnAnswerClosesWhereThatIsPreferred)
{
    Outbox outbox(workspace.store(), *registry, 0);
    ASSERT_TRUE(await(outbox.reply(id, {}, u"Yes."_s, false)));
    EXPECT_EQ(conversation().state, ConversationState::Waiting);
    ASSERT_TRUE(await(commands.setStateOnceAnswered(ConversationState::Closed)));
    ask(u"q2"_s);
    EXPECT_EQ(conversation().state, ConversationState::Open) << "their answer reopens";
    workspace.clock().advance(kMinuteMs);
    ASSERT_TRUE(await(outbox.reply(id, {}, u"Yes."_s, false)));
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    ask(u"q3"_s);
    workspace.clock().advance(kMinuteMs);
    merge(workspace, account,
          {inThread(ownMessage(u"a3"_s, workspace.clock().nowMs(), u"Yes, written elsewhere."_s), u"q"_s)});
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    EXPECT_FALSE(await(commands.setStateOnceAnswered(ConversationState::Open)));
}

TEST_F(TriageTest, AnUndoneCloseIsRefusedOnceTheyWroteAgain)
{
    const auto closed = await(commands.close(id));
    ask(u"q2"_s);
    EXPECT_FALSE(await(commands.undo(closed->uid)));
    EXPECT_EQ(conversation().state, ConversationState::Open);
}

TEST_F(TriageTest, CountsWhatIsOpenByTagAndByMe)
{
    ASSERT_TRUE(await(commands.addTag(id, u"shipping"_s)));
    ASSERT_TRUE(await(commands.assign(id, workspace.store().actor())));
    EXPECT_EQ(workspace.read([](Reader &r) { return store::openAssignedToMe(r); }), 1);
    EXPECT_EQ(workspace.read([](Reader &r) { return store::openTags(r, 10); }),
              (QList<store::TagCount>{{u"shipping"_s, 1}}));
    EXPECT_EQ(found(u"is:mine"_s), std::vector{id});
    ASSERT_TRUE(await(commands.close(id)));
    EXPECT_EQ(workspace.read([](Reader &r) { return store::openAssignedToMe(r); }), 0);
    EXPECT_TRUE(workspace.read([](Reader &r) { return store::openTags(r, 10); }).isEmpty());
}

} // namespace
} // namespace rapport::test
