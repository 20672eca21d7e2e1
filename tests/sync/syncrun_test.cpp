#include "sync/syncrun.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "store/messages.h"
#include "support/fakehttp.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class SyncRunTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();
    ScriptedConnector channel;
    FakeHttp http;
    SessionMemory memory;
    std::stop_source stop;
    SyncRun::Limits limits;

    SyncRun::Outcome run()
    {
        Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
        return SyncRun(workspace.store(), channel, session, limits).run();
    }
    [[nodiscard]] Feed feed(const QString &kind = u"posts"_s)
    {
        for (const Feed &feed : workspace.read([this](Reader &r) { return store::feeds(r, account.id); })) {
            if (feed.kind == kind)
                return feed;
        }
        return {};
    }
    [[nodiscard]] QList<SyncRunRecord> ledger()
    {
        return workspace.read([this](Reader &r) { return store::runs(r, account.id, 100); });
    }
    [[nodiscard]] qint64 messages() { return number(workspace, "SELECT count(*) FROM message"); }

    /// A history of `pages` pages with `each` messages; live pages are empty.
    void scriptHistory(int pages, int each)
    {
        channel.onPull = [this, pages, each](Session &, const QString &, PullMode mode, const QString &cursor) {
            Pull pull;
            if (mode == PullMode::Live) {
                pull.next = u"mark"_s;
                return Result<Pull>(pull);
            }
            const int page = cursor.toInt();
            for (int i = 0; i < each; ++i) {
                const int n = page * each + i;
                pull.items.push_back(messageFrom(u"p"_s, u"m%1"_s.arg(n), now - n * kMinuteMs, u"Text"_s));
            }
            pull.next = QString::number(page + 1);
            pull.more = page + 1 < pages;
            return Result<Pull>(pull);
        };
    }
};

TEST_F(SyncRunTest, PullsLiveThenHistoryAndLeavesALineForEach)
{
    scriptHistory(3, 4);
    const SyncRun::Outcome outcome = run();
    EXPECT_TRUE(outcome.result);
    EXPECT_TRUE(outcome.historyDone);
    EXPECT_EQ(outcome.counts.added, 12);
    EXPECT_EQ(messages(), 12);
    EXPECT_EQ(feed().liveCursor, u"mark"_s);
    EXPECT_TRUE(feed().historyDone);
    ASSERT_EQ(ledger().size(), 2);
    const SyncRunRecord history = ledger().first();
    EXPECT_EQ(history.mode, PullMode::History);
    EXPECT_EQ(history.pages, 3);
    EXPECT_EQ(history.added, 12);
    EXPECT_EQ(history.errorKind, QString());
    EXPECT_NE(history.endedAt, 0);
    const int pulls = channel.pulls;
    run();
    EXPECT_EQ(channel.pulls, pulls + 1) << "a walked history is not walked again";
}

TEST_F(SyncRunTest, AHistoryGoesOnWhereTheLastRunLeftIt)
{
    scriptHistory(7, 3);
    limits.historyPages = 2;
    EXPECT_FALSE(run().historyDone);
    EXPECT_EQ(messages(), 6);
    EXPECT_EQ(feed().historyCursor, u"2"_s);
    workspace.reopen();
    EXPECT_FALSE(run().historyDone);
    EXPECT_FALSE(run().historyDone);
    EXPECT_TRUE(run().historyDone);
    EXPECT_EQ(messages(), 21);
}

TEST_F(SyncRunTest, APageAndItsCursorComeTogetherOrNotAtAll)
{
    scriptHistory(1, 9);
    limits.batch = 4;
    workspace.write([](Writer &w) {
        w.connection().execute("CREATE TRIGGER refuse BEFORE INSERT ON message WHEN new.remote_id = 'm0' "
                               "BEGIN SELECT RAISE(ABORT, 'disk trouble'); END");
    });
    const SyncRun::Outcome broken = run();
    ASSERT_FALSE(broken.result);
    EXPECT_EQ(broken.result.error().kind, ErrorKind::Storage);
    EXPECT_EQ(feed().historyCursor, QString());
    EXPECT_FALSE(feed().historyDone);
    EXPECT_EQ(ledger().first().errorKind, u"storage"_s);
    workspace.write([](Writer &w) { w.connection().execute("DROP TRIGGER refuse"); });
    EXPECT_TRUE(run().result);
    EXPECT_EQ(messages(), 9) << "slices that were written already are not written twice";
    EXPECT_TRUE(feed().historyDone);
}

TEST_F(SyncRunTest, AHugePageIsWrittenInSlices)
{
    scriptHistory(1, 1700);
    const SyncRun::Outcome outcome = run();
    EXPECT_EQ(outcome.counts.received, 1700);
    EXPECT_EQ(messages(), 1700);
    EXPECT_EQ(ledger().first().received, 1700);
}

TEST_F(SyncRunTest, PagesThatGoRoundInACircleEnd)
{
    channel.onPull = [](Session &, const QString &, PullMode mode, const QString &cursor) -> Result<Pull> {
        if (mode == PullMode::History)
            return Pull{};
        Pull pull;
        pull.next = cursor == u"a"_s ? u"b"_s : u"a"_s;
        pull.more = true;
        return pull;
    };
    const SyncRun::Outcome outcome = run();
    ASSERT_FALSE(outcome.result);
    EXPECT_EQ(outcome.result.error().kind, ErrorKind::Malformed);
    EXPECT_LE(channel.pulls, 4);
    EXPECT_EQ(ledger().last().errorKind, u"malformed"_s);
}

TEST_F(SyncRunTest, ALiveWalkThatNeverEndsIsLeftForTheNextRun)
{
    int page = 0;
    channel.onPull = [&page](Session &, const QString &, PullMode mode, const QString &) -> Result<Pull> {
        Pull pull;
        pull.more = mode == PullMode::Live;
        pull.next = QString::number(++page);
        return pull;
    };
    limits.livePages = 5;
    const SyncRun::Outcome outcome = run();
    EXPECT_TRUE(outcome.result);
    EXPECT_FALSE(outcome.historyDone) << "there is more to get";
    EXPECT_EQ(feed().liveCursor, u"5"_s);
}

TEST_F(SyncRunTest, OneBadItemIsSetAsideAndTheCursorGoesOn)
{
    channel.onPull = [this](Session &, const QString &, PullMode mode, const QString &) -> Result<Pull> {
        Pull pull;
        pull.next = u"x"_s;
        if (mode == PullMode::Live)
            pull.items = {messageFrom(u"ana"_s, u"1"_s, now, u"Fine"_s),
                          RemoteBad{.remoteId = u"2"_s, .reason = u"no author"_s, .raw = "{}"}};
        return pull;
    };
    EXPECT_TRUE(run().result);
    EXPECT_EQ(messages(), 1);
    EXPECT_EQ(ledger().last().quarantined, 1);
    EXPECT_EQ(workspace.read([this](Reader &r) { return store::quarantinedCount(r, account.id); }), 1);
    EXPECT_EQ(feed().liveCursor, u"x"_s);
}

TEST_F(SyncRunTest, OneFeedsTroubleDoesNotStopTheOthersUnlessAllWouldMeetIt)
{
    channel.kinds = {u"first"_s, u"second"_s};
    const struct
    {
        ErrorKind kind;
        bool stops;
    } table[] = {{ErrorKind::Malformed, false}, {ErrorKind::Remote, false},   {ErrorKind::NotFound, false},
                 {ErrorKind::Offline, true},    {ErrorKind::Auth, true},      {ErrorKind::RateLimited, true},
                 {ErrorKind::Cancelled, true},  {ErrorKind::Rejected, false}, {ErrorKind::Interrupted, false}};
    for (const auto &row : table) {
        SCOPED_TRACE(errorKindName(row.kind).toStdString());
        bool secondAsked = false;
        channel.onPull = [&](Session &, const QString &kind, PullMode, const QString &) -> Result<Pull> {
            if (kind == u"first"_s)
                return fail(row.kind, u"words"_s);
            secondAsked = true;
            return Pull{};
        };
        const SyncRun::Outcome outcome = run();
        ASSERT_FALSE(outcome.result);
        EXPECT_EQ(outcome.result.error().kind, row.kind);
        EXPECT_EQ(secondAsked, !row.stops);
    }
}

TEST_F(SyncRunTest, FreshMessagesAreLookedAtAgainAsTheyAge)
{
    channel.description.can.recheckWindowMs = 14 * kDayMs;
    channel.description.can.recheckBatch = 2;
    QStringList asked;
    channel.onRecheck = [&asked](Session &, const QStringList &ids) -> Result<QList<RemoteItem>> {
        asked += ids;
        return QList<RemoteItem>{};
    };
    merge(workspace, account,
          {messageFrom(u"ana"_s, u"fresh"_s, now - kMinuteMs, u"x"_s),
           messageFrom(u"ana"_s, u"yesterday"_s, now - 30 * kHourMs, u"x"_s),
           messageFrom(u"ana"_s, u"old"_s, now - 20 * kDayMs, u"x"_s)});
    run();
    EXPECT_TRUE(asked.isEmpty()) << "they were seen just now";
    workspace.clock().advance(11 * kMinuteMs);
    run();
    EXPECT_EQ(asked, QStringList{u"fresh"_s});
    workspace.clock().advance(9 * kMinuteMs);
    run();
    EXPECT_EQ(asked, QStringList{u"fresh"_s}) << "not more often than every ten minutes";
    asked.clear();
    workspace.clock().advance(7 * kHourMs);
    run();
    asked.sort();
    EXPECT_EQ(asked, (QStringList{u"fresh"_s, u"yesterday"_s})) << "and what is older than the window never";
}

TEST_F(SyncRunTest, WhatIsMissingOnTheChannelIsMarkedDeleted)
{
    channel.description.can.recheckWindowMs = 14 * kDayMs;
    channel.onRecheck = [](Session &, const QStringList &) -> Result<QList<RemoteItem>> {
        return QList<RemoteItem>{RemoteDeletion{u"q"_s}};
    };
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now, u"x"_s)});
    workspace.clock().advance(kHourMs);
    EXPECT_EQ(run().counts.changed, 1);
    EXPECT_NE(messageBy(workspace, account, u"q"_s).deletedAt, 0);
    EXPECT_EQ(ledger().first().feedKind, u"posts"_s);
}

TEST_F(SyncRunTest, AnAccountThatWasRemovedMeanwhileGetsNothingMore)
{
    channel.onPull = [this](Session &, const QString &, PullMode, const QString &) -> Result<Pull> {
        workspace.write([this](Writer &w) { store::setAccountState(w, account.id, AccountState::Removed, {}); });
        Pull pull;
        pull.items = {messageFrom(u"ana"_s, u"late"_s, now, u"x"_s)};
        return pull;
    };
    const SyncRun::Outcome outcome = run();
    ASSERT_FALSE(outcome.result);
    EXPECT_EQ(outcome.result.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(messages(), 0);
}

TEST_F(SyncRunTest, RequestsAndBytesAreCounted)
{
    http.on(HttpRequest::Method::Get, u"http://127.0.0.1/page"_s, 200, "12345");
    channel.onPull = [](Session &session, const QString &, PullMode mode, const QString &) -> Result<Pull> {
        if (mode == PullMode::Live) {
            HttpRequest request;
            request.url = QUrl(u"http://127.0.0.1/page"_s);
            EXPECT_TRUE(session.send(request));
            EXPECT_TRUE(session.send(request));
        }
        return Pull{};
    };
    run();
    EXPECT_EQ(ledger().last().requests, 2);
    EXPECT_EQ(ledger().last().bytes, 10);
    EXPECT_EQ(ledger().first().requests, 0) << "the history asked for nothing";
}

TEST_F(SyncRunTest, AGapIsToldInTheLedger)
{
    channel.onPull = [](Session &, const QString &, PullMode mode, const QString &) -> Result<Pull> {
        Pull pull;
        pull.gap = mode == PullMode::Live;
        return pull;
    };
    run();
    EXPECT_TRUE(ledger().last().gap);
}

} // namespace
} // namespace rapport::test
