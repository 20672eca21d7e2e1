#include "sync/commands.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "sync/accountremovals.h"
#include "syncfixture.h"

#include <QDeadlineTimer>
#include <QThread>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class CommandsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();
    ConversationId id;

    void SetUp() override
    {
        merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s)});
        id = conversationBy(workspace, account, u"q"_s).id;
    }
    [[nodiscard]] Conversation conversation() { return conversationBy(workspace, account, u"q"_s); }
    [[nodiscard]] QStringList tags()
    {
        return workspace.read([this](Reader &r) { return store::tagsOf(r, id); });
    }
    [[nodiscard]] qsizetype threadLength()
    {
        return workspace.read([this](Reader &r) { return store::thread(r, id).size(); });
    }
    /// Takes it back once, and finds that it cannot be done twice.
    void undo(const Event &event)
    {
        const auto undone = await(commands.undo(event.uid));
        ASSERT_TRUE(undone) << (undone ? "" : qPrintable(undone.error().detail));
        EXPECT_EQ(undone->undoes, event.uid);
        EXPECT_FALSE(await(commands.undo(event.uid)));
        EXPECT_FALSE(await(commands.undo(undone->uid)));
    }
};

TEST_F(CommandsTest, CloseAndItsUndo)
{
    const Conversation before = conversation();
    const auto closed = await(commands.close(id));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->kind, u"conversation.closed"_s);
    EXPECT_EQ(closed->actor, workspace.store().actor());
    EXPECT_EQ(conversation().state, ConversationState::Closed);
    EXPECT_EQ(conversation().waitingSince, 0);
    EXPECT_FALSE(await(commands.close(id)));
    undo(*closed);
    EXPECT_EQ(conversation(), before);
}

TEST_F(CommandsTest, ReopenAndItsUndo)
{
    ASSERT_TRUE(await(commands.close(id)));
    const auto reopened = await(commands.reopen(id));
    ASSERT_TRUE(reopened);
    EXPECT_EQ(conversation().state, ConversationState::Open);
    EXPECT_EQ(conversation().waitingSince, now - kHourMs);
    EXPECT_FALSE(await(commands.reopen(id)));
    undo(*reopened);
    EXPECT_EQ(conversation().state, ConversationState::Closed);
}

TEST_F(CommandsTest, WhatChangedSinceIsNotUndone)
{
    const auto closed = await(commands.close(id));
    merge(workspace, account, {inThread(messageFrom(u"ana"_s, u"q2"_s, now, u"Hello?"_s), u"q"_s)});
    EXPECT_EQ(conversation().state, ConversationState::Open);
    const auto undone = await(commands.undo(closed->uid));
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(conversation().waitingSince, now);
}

TEST_F(CommandsTest, ANoteStaysInsideAndItsUndoRemovesIt)
{
    const Conversation before = conversation();
    ASSERT_TRUE(await(commands.saveDraft(id, DraftKind::Note, {}, u"Ask logis"_s)));
    const auto noted = await(commands.addNote(id, u"Ask logistics first."_s));
    ASSERT_TRUE(noted);
    EXPECT_TRUE(workspace.read([this](Reader &r) { return store::drafts(r, id); }).isEmpty());
    EXPECT_EQ(threadLength(), 2);
    EXPECT_EQ(conversation().lastAt, before.lastAt) << "a note moves nothing in the list";
    EXPECT_EQ(conversation().preview, before.preview);
    EXPECT_EQ(conversation().state, before.state);
    EXPECT_FALSE(await(commands.addNote(id, u"  "_s)));
    undo(*noted);
    EXPECT_EQ(threadLength(), 1);
    EXPECT_EQ(conversation(), before);
}

TEST_F(CommandsTest, TagsAndTheirUndo)
{
    const auto added = await(commands.addTag(id, u"  shipping   question "_s));
    ASSERT_TRUE(added);
    EXPECT_EQ(tags(), QStringList{u"shipping question"_s});
    EXPECT_FALSE(await(commands.addTag(id, u"shipping question"_s)));
    const auto removed = await(commands.removeTag(id, u"shipping question"_s));
    ASSERT_TRUE(removed);
    EXPECT_TRUE(tags().isEmpty());
    undo(*removed);
    EXPECT_EQ(tags(), QStringList{u"shipping question"_s});
    undo(*added);
    EXPECT_TRUE(tags().isEmpty());
    EXPECT_FALSE(await(commands.addTag(id, u" "_s)));
    EXPECT_FALSE(await(commands.removeTag(id, u"never there"_s)));
}

TEST_F(CommandsTest, AssignmentAndItsUndo)
{
    const ActorId me = workspace.store().actor();
    const auto assigned = await(commands.assign(id, me));
    ASSERT_TRUE(assigned);
    EXPECT_EQ(conversation().assignee, me);
    EXPECT_FALSE(await(commands.assign(id, me)));
    EXPECT_FALSE(await(commands.assign(id, ActorId(4711))));
    undo(*assigned);
    EXPECT_FALSE(conversation().assignee);
}

TEST_F(CommandsTest, UnknownConversationsAreInvalidForEveryVerb)
{
    const ConversationId none(4711);
    EXPECT_EQ(await(commands.close(none)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.reopen(none)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.addNote(none, u"x"_s)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.addTag(none, u"x"_s)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.assign(none, {})).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.setRead(none, true)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.saveDraft(none, DraftKind::Reply, {}, u"x"_s)).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(await(commands.undo(Uid::create(now))).error().kind, ErrorKind::Invalid);
}

TEST_F(CommandsTest, ReadingIsNoDecision)
{
    ASSERT_TRUE(await(commands.setRead(id, true)));
    EXPECT_EQ(conversation().unread, 0);
    ASSERT_TRUE(await(commands.setRead(id, false)));
    EXPECT_EQ(conversation().unread, 1);
    EXPECT_TRUE(workspace.read([this](Reader &r) { return store::events(r, id, 10); }).isEmpty());
}

TEST_F(CommandsTest, ADraftGrowsAndGoesWithItsLastLetter)
{
    ASSERT_TRUE(await(commands.saveDraft(id, DraftKind::Reply, {}, u"Ye"_s)));
    const auto first = workspace.read([this](Reader &r) { return store::drafts(r, id); });
    workspace.clock().advance(1000);
    ASSERT_TRUE(await(commands.saveDraft(id, DraftKind::Reply, {}, u"Yes"_s)));
    const auto second = workspace.read([this](Reader &r) { return store::drafts(r, id); });
    ASSERT_EQ(second.size(), 1);
    EXPECT_EQ(second.first().text, u"Yes"_s);
    EXPECT_EQ(second.first().uid, first.first().uid);
    ASSERT_TRUE(await(commands.saveDraft(id, DraftKind::Reply, {}, {})));
    EXPECT_TRUE(workspace.read([this](Reader &r) { return store::drafts(r, id); }).isEmpty());
}

TEST_F(CommandsTest, TheSameLoginIsConnectedOnce)
{
    Account again = account;
    again.id = {};
    again.uid = {};
    EXPECT_FALSE(await(commands.addAccount(again)));
    ASSERT_TRUE(await(commands.removeAccount(account.id, true)));
    EXPECT_EQ(threadLength(), 1) << "its history is kept";
    const auto back = await(commands.addAccount(again));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->id, account.id) << "it goes on where its history ends";
    EXPECT_EQ(back->uid, account.uid);
    EXPECT_EQ(back->state, AccountState::Active);
}

TEST_F(CommandsTest, PauseAndResumeForgetOldFailures)
{
    workspace.write([this](Writer &w) {
        SyncStatus status;
        status.account = account.id;
        status.failures = 5;
        status.nextRunAt = now + kDayMs;
        store::saveSyncStatus(w, status);
    });
    ASSERT_TRUE(await(commands.pauseAccount(account.id, true)));
    ASSERT_TRUE(await(commands.pauseAccount(account.id, true)));
    EXPECT_EQ(workspace.read([this](Reader &r) { return store::account(r, account.id)->state; }), AccountState::Paused);
    ASSERT_TRUE(await(commands.pauseAccount(account.id, false)));
    const auto status = workspace.read([this](Reader &r) { return store::syncStatus(r, account.id); });
    EXPECT_EQ(status->nextRunAt, 0);
    EXPECT_EQ(status->failures, 0);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM event WHERE kind IN ('account.paused', 'account.resumed')"), 2);
}

TEST_F(CommandsTest, RemovingAnAccountLeavesNothingWaitingForEver)
{
    OutboxEntry entry;
    entry.uid = Uid::create(now);
    entry.account = account.id;
    entry.conversation = id;
    entry.actor = workspace.store().actor();
    entry.action = ReplyAction{};
    entry.createdAt = now;
    entry = workspace.write([&](Writer &w) { return store::addOutboxEntry(w, entry); });
    ASSERT_TRUE(await(commands.removeAccount(account.id, true)));
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::outboxEntry(r, entry.id)->state; }), OutboxState::Failed);
    ASSERT_TRUE(await(commands.removeAccount(account.id, false)));
    EXPECT_FALSE(await(commands.removeAccount(account.id, false))) << "it is leaving already";
    EXPECT_FALSE(await(commands.pauseAccount(account.id, true)));
    Account changed = account;
    changed.state = AccountState::Active;
    EXPECT_FALSE(await(commands.updateAccount(changed))) << "nothing calls it back";
    ASSERT_TRUE(AccountRemovals(workspace.store()).finish());
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message"), 0);
    EXPECT_FALSE(workspace.read([this](Reader &r) { return store::account(r, account.id).has_value(); }));
    EXPECT_FALSE(await(commands.removeAccount(account.id, false)));
}

TEST_F(CommandsTest, AnAccountThatLeavesGoesByItselfAndTheSameLoginBeginsAnew)
{
    ASSERT_TRUE(await(commands.removeAccount(account.id, false)));
    Account again = account;
    again.id = {};
    again.uid = {};
    const auto back = await(commands.addAccount(again));
    ASSERT_TRUE(back);
    EXPECT_NE(back->id, account.id) << "what leaves takes its history along";
    const AccountRemovals removals(workspace.store());
    const auto stands = [this](Reader &r) { return store::account(r, account.id).has_value(); };
    const QDeadlineTimer limit(5'000);
    while (workspace.read(stands) && !limit.hasExpired())
        QThread::msleep(5);
    EXPECT_FALSE(workspace.read(stands));
    EXPECT_TRUE(workspace.read([&](Reader &r) { return store::account(r, back->id).has_value(); }));
}

} // namespace
} // namespace rapport::test
