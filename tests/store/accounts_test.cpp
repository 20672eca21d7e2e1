#include "samples.h"
#include "store/ledger.h"
#include "store/outbox.h"
#include "store/removal.h"
#include "store/search.h"
#include "store/worklog.h"

namespace rapport {
namespace {

using namespace test;

TEST(Accounts, AreKeptAsTheyWereGiven)
{
    TempWorkspace workspace;
    Account account = workspace.write([](Writer &w) { return addAccount(w); });
    EXPECT_FALSE(account.uid.isNull());
    EXPECT_EQ(account.createdAt, workspace.clock().nowMs());
    account.settings = {{u"server"_s, u"https://example.com"_s}, {u"n"_s, 3}};
    account.name = u"Another"_s;
    workspace.write([&](Writer &w) { store::updateAccount(w, account); });
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::account(r, account.id); }), account);
    workspace.write([&](Writer &w) { store::setAccountState(w, account.id, AccountState::Paused, u"by Mira"_s); });
    const Account paused = *workspace.read([&](Reader &r) { return store::account(r, account.id); });
    EXPECT_EQ(paused.state, AccountState::Paused);
    EXPECT_EQ(paused.stateDetail, u"by Mira"_s);
    EXPECT_FALSE(workspace.read([](Reader &r) { return store::account(r, AccountId(99)); }));
}

TEST(Accounts, KeepTheirFeedsCursorsAndStatus)
{
    TempWorkspace workspace;
    const AccountId account = workspace.write([](Writer &w) { return addAccount(w).id; });
    workspace.write([&](Writer &w) {
        Feed feed = store::ensureFeed(w, account, u"notifications"_s, {});
        EXPECT_EQ(store::ensureFeed(w, account, u"notifications"_s, {}).id, feed.id);
        EXPECT_NE(store::ensureFeed(w, account, u"posts"_s, {}).id, feed.id);
        feed.liveCursor = u"l"_s;
        feed.historyCursor = u"h"_s;
        feed.historyDone = true;
        feed.lastPullAt = 5;
        store::saveFeed(w, feed);
        EXPECT_EQ(store::feeds(w, account).first(), feed);
        store::resetFeeds(w, account);
        EXPECT_TRUE(store::feeds(w, account).first().liveCursor.isEmpty());
        EXPECT_FALSE(store::feeds(w, account).first().historyDone);

        SyncStatus status = *store::syncStatus(w, account);
        EXPECT_EQ(status.account, account);
        status.failures = 3;
        status.notBefore = 9;
        status.errorKind = u"offline"_s;
        status.quota = {.bucket = u"requests"_s, .limit = 300, .left = 5, .resetsAt = 1};
        store::saveSyncStatus(w, status);
        EXPECT_EQ(store::syncStatuses(w), QList{status});

        store::saveFollowerCount(w, account, 20'000, 5);
        store::saveFollowerCount(w, account, 20'000, 7);
        EXPECT_EQ(store::followerCount(w, account, 20'000), 7);
        EXPECT_FALSE(store::followerCount(w, account, 20'001));
    });
}

TEST(Accounts, LeaveNothingBehindWhenTheirHistoryGoes)
{
    TempWorkspace workspace;
    AccountId kept;
    AccountId doomed;
    workspace.write([&](Writer &w) {
        kept = addAccount(w, u"Kept"_s).id;
        doomed = addAccount(w, u"Doomed"_s).id;
        const IdentityId both = addPerson(w, u"Both"_s);
        const IdentityId only = addPerson(w, u"Only"_s);
        const IdentityId liker = addPerson(w, u"Liker"_s);
        for (const AccountId account : {kept, doomed}) {
            const ConversationId conversation = addConversation(w, account, u"x"_s);
            const MessageId message = addMessage(w, account, conversation, both,
                                                 {.text = u"secretword"_s, .remoteId = u"m"_s, .unread = true});
            store::saveStats(w, message, {.likes = 1}, 1);
            store::saveRawItem(w, account, u"m"_s, 1, "{}", 1);
            store::addTag(w, conversation, u"vip"_s);
            store::saveDraft(w, {.conversation = conversation, .uid = {}, .actor = {}, .replyTo = {}, .text = u"Hi"_s});
            Event event;
            event.kind = u"conversation.closed"_s;
            event.conversation = conversation;
            store::addEvent(w, event);
            OutboxEntry entry;
            entry.uid = Uid::create(account.value);
            entry.account = account;
            entry.conversation = conversation;
            store::addOutboxEntry(w, entry);
            store::ensureFeed(w, account, u"posts"_s, {});
            SyncRunRecord run;
            run.account = account;
            store::beginRun(w, run);
            Quarantined bad;
            bad.account = account;
            bad.raw = "?";
            store::quarantine(w, bad);
            store::addSyncRequest(w, account, true);
            store::saveFollowerCount(w, account, 1, 1);
        }
        const ConversationId extra = addConversation(w, doomed, u"y"_s);
        // More than one transaction takes away.
        for (int i = 0; i < 450; ++i)
            addMessage(w, doomed, extra, both, {.remoteId = QString::number(i)});
        addMessage(w, doomed, extra, only, {.remoteId = u"n"_s});
        Activity like;
        like.account = doomed;
        like.author = liker;
        like.remoteId = u"like"_s;
        store::upsertActivity(w, like, u"m"_s);
    });
    workspace.write([&](Writer &w) { store::setAccountState(w, doomed, AccountState::Leaving, {}); });
    EXPECT_EQ(store::removeLeavingAccounts(workspace.store(), std::atomic_bool(true)).error().kind,
              ErrorKind::Cancelled);
    ASSERT_TRUE(store::removeLeavingAccounts(workspace.store(), std::atomic_bool(false)));
    for (const char *table : {"account", "conversation", "message", "identity", "contact", "draft", "event", "outbox",
                              "feed", "account_sync", "sync_run", "quarantine", "sync_request", "raw_item",
                              "follower_count", "message_stat", "conversation_tag"})
        EXPECT_EQ(countOf(workspace, table), 1) << table;
    EXPECT_EQ(countOf(workspace, "activity"), 0);
    EXPECT_EQ(workspace.read([](Reader &r) { return store::figures(r); }).people, 1);
    const auto hits = workspace.read([](Reader &r) { return *store::countHits(r, *parseQuery(u"secretword"_s), 10); });
    EXPECT_EQ(hits, 1);
    expectHealthy(workspace);
}

TEST(Ledger, TellsWhatWasAskedAndWhatCame)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        const AccountId account = addAccount(w).id;
        SyncRunRecord run;
        run.account = account;
        run.feedKind = u"posts"_s;
        run.mode = PullMode::History;
        run.startedAt = 5;
        run.id = store::beginRun(w, run);
        run.endedAt = 9;
        run.received = 12;
        run.added = 4;
        run.gap = true;
        run.errorKind = u"offline"_s;
        store::saveRun(w, run);
        store::beginRun(w, run);
        const auto runs = store::runs(w, account, 10);
        ASSERT_EQ(runs.size(), 2);
        EXPECT_EQ(runs[1].received, 12);
        EXPECT_TRUE(runs[1].gap);
        EXPECT_EQ(runs[1].mode, PullMode::History);
        EXPECT_EQ(store::runs(w, {}, 1).size(), 1);

        Quarantined bad;
        bad.account = account;
        bad.reason = u"no id"_s;
        bad.raw = "{\"a\":1}";
        store::quarantine(w, bad);
        store::quarantine(w, bad);
        ASSERT_EQ(store::quarantinedCount(w, account), 1) << "the same bad item twice is one";
        EXPECT_EQ(store::quarantined(w, {}, 10).first().raw, bad.raw);
        store::dropQuarantined(w, store::quarantined(w, account, 10).first().id);
        EXPECT_EQ(store::quarantinedCount(w, account), 0);

        const qint64 wish = store::addSyncRequest(w, account, true);
        EXPECT_EQ(store::pendingSyncRequests(w).size(), 1);
        store::finishSyncRequest(w, wish, u"auth"_s, u"refused"_s);
        EXPECT_TRUE(store::pendingSyncRequests(w).isEmpty());
        EXPECT_EQ(store::syncRequest(w, wish)->errorKind, u"auth"_s);
        EXPECT_EQ(store::syncRequest(w, wish)->doneAt, w.nowMs());
    });
}

TEST(People, AreOneHoweverOftenTheyCome)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        Identity told;
        told.channel = u"bluesky"_s;
        told.remoteId = u"did:1"_s;
        told.handle = u"ines.example"_s;
        const IdentityId id = store::upsertIdentity(w, told, 500);
        told.handle.clear();
        told.displayName = u"Inés"_s;
        told.followers = 10;
        told.bot = true;
        EXPECT_EQ(store::upsertIdentity(w, told, 100), id);
        told.bot = false;
        told.followers = -1;
        EXPECT_EQ(store::upsertIdentity(w, told, 900), id);
        const Identity now = *store::identity(w, id);
        EXPECT_EQ(now.handle, u"ines.example"_s);
        EXPECT_EQ(now.displayName, u"Inés"_s);
        EXPECT_EQ(now.followers, 10);
        EXPECT_TRUE(now.bot) << "what is not told does not take back what was";
        EXPECT_EQ(now.firstSeenAt, 100);
        EXPECT_EQ(now.lastSeenAt, 900);
        const int before = w.connection().totalChanges();
        store::upsertIdentity(w, told, 500);
        EXPECT_EQ(w.connection().totalChanges(), before) << "nothing new, nothing written";

        told.realm = u"https://other.example"_s;
        EXPECT_NE(store::upsertIdentity(w, told, 1), id) << "a remote id counts in its own realm";
        EXPECT_EQ(store::findIdentity(w, u"bluesky"_s, {}, u"did:1"_s)->id, id);
        store::setFollowsUs(w, id, true);
        EXPECT_TRUE(store::identity(w, id)->followsUs);
        EXPECT_TRUE(store::contact(w, now.contact).has_value());
        EXPECT_EQ(store::actor(w, w.actor())->name, u"Mira"_s);
    });
    EXPECT_EQ(workspace.read([](Reader &r) { return store::figures(r); }).people, 2);
}

TEST(People, AreSummedUpBesideAThread)
{
    TempWorkspace workspace;
    IdentityId ines;
    workspace.write([&](Writer &w) {
        const AccountId account = addAccount(w).id;
        ines = addPerson(w, u"Ines"_s);
        for (int i = 0; i < 10; ++i) {
            const ConversationId c = addConversation(w, account, QString::number(i));
            addMessage(
                w, account, c, ines,
                {.remoteId = QString::number(i), .at = 1'700'000'000'000 + i * 1000, .title = u"Subject %1"_s.arg(i)});
        }
        for (int i = 0; i < 3; ++i) {
            Activity activity;
            activity.account = account;
            activity.author = ines;
            activity.kind = i == 0 ? ActivityKind::Share : ActivityKind::Like;
            activity.remoteId = u"a%1"_s.arg(i);
            store::upsertActivity(w, activity, u"1"_s);
        }
    });
    const store::PersonSummary summary = *workspace.read([&](Reader &r) { return store::personSummary(r, ines); });
    EXPECT_EQ(summary.identity.displayName, u"Ines"_s);
    EXPECT_EQ(summary.conversations, 10);
    EXPECT_EQ(summary.messages, 10);
    EXPECT_EQ(summary.likes, 2);
    EXPECT_EQ(summary.shares, 1);
    ASSERT_EQ(summary.recent.size(), 8);
    EXPECT_EQ(summary.recent.first().subject, u"Subject 9"_s);
    EXPECT_FALSE(workspace.read([](Reader &r) { return store::personSummary(r, IdentityId(999)); }));
}

TEST(Worklog, RemembersWhoDidWhatAndWhatWasBefore)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        const AccountId account = addAccount(w).id;
        const ConversationId conversation = addConversation(w, account, u"x"_s);
        Event closed;
        closed.kind = u"conversation.closed"_s;
        closed.conversation = conversation;
        closed.before = {{u"state"_s, 0}};
        closed = store::addEvent(w, closed);
        EXPECT_EQ(closed.actor, w.actor());
        EXPECT_EQ(closed.at, w.nowMs());
        EXPECT_FALSE(store::isUndone(w, closed.uid));
        Event undo;
        undo.kind = u"conversation.reopened"_s;
        undo.conversation = conversation;
        undo.undoes = closed.uid;
        store::addEvent(w, undo);
        EXPECT_TRUE(store::isUndone(w, closed.uid));
        const auto events = store::events(w, conversation, 10);
        ASSERT_EQ(events.size(), 2);
        EXPECT_EQ(events[1].before, closed.before);
        EXPECT_EQ(events[1].actorName, u"Mira"_s);
        EXPECT_EQ(events[0].undoes, closed.uid);
        EXPECT_EQ(store::event(w, closed.uid)->kind, closed.kind);
        EXPECT_FALSE(store::event(w, Uid::create(1)));
    });
}

TEST(Worklog, KeepsDraftsAndTags)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        const ConversationId conversation = addConversation(w, addAccount(w).id, u"x"_s);
        Draft draft;
        draft.conversation = conversation;
        draft.text = u"Dear"_s;
        store::saveDraft(w, draft);
        const Uid first = store::drafts(w, conversation).first().uid;
        draft.text = u"Dear Ines"_s;
        store::saveDraft(w, draft);
        ASSERT_EQ(store::drafts(w, conversation).size(), 1);
        EXPECT_EQ(store::drafts(w, conversation).first().text, u"Dear Ines"_s);
        EXPECT_EQ(store::drafts(w, conversation).first().uid, first) << "it is still the same draft";
        draft.kind = DraftKind::Note;
        store::saveDraft(w, draft);
        EXPECT_EQ(store::drafts(w, conversation).size(), 2);
        draft.text.clear();
        store::saveDraft(w, draft);
        store::removeDraft(w, conversation, DraftKind::Reply);
        EXPECT_TRUE(store::drafts(w, conversation).isEmpty());

        EXPECT_TRUE(store::addTag(w, conversation, u"vip"_s));
        EXPECT_FALSE(store::addTag(w, conversation, u"vip"_s));
        EXPECT_EQ(store::tagsOf(w, conversation), QStringList{u"vip"_s});
        EXPECT_TRUE(store::removeTag(w, conversation, u"vip"_s));
        EXPECT_FALSE(store::removeTag(w, conversation, u"vip"_s));
    });
}

TEST(OutboxRows, KeepTheirActionAndTheirOrder)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) {
        const AccountId account = addAccount(w).id;
        OutboxEntry entry;
        entry.account = account;
        entry.actor = w.actor();
        entry.action = ReplyAction{
            .threadKey = u"t"_s, .parentRemoteId = u"p"_s, .parentRaw = "{}", .text = u"Hi"_s, .language = u"en"_s};
        QList<OutboxId> ids;
        for (const OutboxState state : {OutboxState::Queued, OutboxState::Sending, OutboxState::Sent,
                                        OutboxState::Failed, OutboxState::Unsure, OutboxState::Cancelled}) {
            entry.uid = Uid::create(static_cast<qint64>(state) + 1);
            entry.state = state;
            ids.append(store::addOutboxEntry(w, entry).id);
        }
        EXPECT_TRUE(w.changes().outbox);
        QList<OutboxId> pending;
        for (const OutboxEntry &found : store::pendingOutbox(w))
            pending.append(found.id);
        EXPECT_EQ(pending, (QList{ids[0], ids[1], ids[3], ids[4]}));
        EXPECT_EQ(store::pendingOutbox(w, account).size(), 4);
        EXPECT_TRUE(store::pendingOutbox(w, AccountId(99)).isEmpty());
        EXPECT_EQ(store::recentOutbox(w, 2).first().id, ids[5]);
        OutboxEntry first = *store::outboxEntry(w, ids[0]);
        EXPECT_EQ(first.action, entry.action);
        first.state = OutboxState::Sent;
        first.remoteId = u"at://1"_s;
        first.finishedAt = 7;
        store::saveOutboxEntry(w, first);
        EXPECT_EQ(store::outboxEntry(w, ids[0])->remoteId, u"at://1"_s);
        EXPECT_EQ(store::pendingOutbox(w).size(), 3);
    });
}

} // namespace
} // namespace rapport
