#include "base/time.h"
#include "channels/qthttp.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "support/loopbackserver.h"
#include "sync/syncrun.h"
#include "syncfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <thread>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// A round over a real connection to a server that misbehaves. The channel is a list of messages in JSON.
class NetworkTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    LoopbackServer server;
    ScriptedConnector channel;
    QtHttp http;
    SessionMemory memory;
    std::stop_source stop;

    void SetUp() override
    {
        channel.onPull = [this](Session &session, const QString &, PullMode mode, const QString &) -> Result<Pull> {
            if (mode == PullMode::History)
                return Pull{};
            HttpRequest request;
            request.url = server.url(u"/items"_s);
            request.maxBytes = 1024 * 1024;
            request.idleTimeoutMs = 400;
            request.totalTimeoutMs = 1200;
            const Result<HttpResponse> response = session.send(request);
            if (!response)
                return fail(response.error());
            if (response->status >= 400)
                return fail(errorFromStatus(*response, session.clock().nowMs()));
            const QJsonDocument json = QJsonDocument::fromJson(response->body);
            if (!json.isArray())
                return fail(ErrorKind::Malformed, u"no list of messages"_s);
            Pull pull;
            pull.next = u"mark"_s;
            const QJsonArray list = json.array();
            for (const QJsonValue &value : list)
                pull.items.push_back(messageFrom(u"ana"_s, value[u"id"_s].toString(), session.clock().nowMs(),
                                                 value[u"text"_s].toString()));
            return pull;
        };
    }

    SyncRun::Outcome run()
    {
        Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
        return SyncRun(workspace.store(), channel, session, {}).run();
    }

    static QByteArray page(int count)
    {
        QJsonArray list;
        for (int i = 0; i < count; ++i)
            list.append(QJsonObject{{u"id"_s, u"m%1"_s.arg(i)}, {u"text"_s, u"A message over the wire"_s}});
        return QJsonDocument(list).toJson();
    }

    /// The live pull's line in the ledger.
    [[nodiscard]] SyncRunRecord line()
    {
        for (const SyncRunRecord &run : workspace.read([this](Reader &r) { return store::runs(r, account.id, 20); })) {
            if (run.mode == PullMode::Live)
                return run;
        }
        return {};
    }
    [[nodiscard]] qint64 messages() { return number(workspace, "SELECT count(*) FROM message"); }
};

TEST_F(NetworkTest, EveryFaultIsInTheLedgerAndNothingIsLostByIt)
{
    server.set("/items", answer(200, page(5)));
    ASSERT_TRUE(run().result);
    ASSERT_EQ(messages(), 5);
    const struct
    {
        const char *what;
        Behaviour behaviour;
        QList<ErrorKind> kinds; ///< What it may be told as.
    } table[] = {
        {"cut in the middle", misbehave(Behaviour::Kind::Cut), {ErrorKind::Interrupted}},
        {"cut between chunks", misbehave(Behaviour::Kind::CutChunked), {ErrorKind::Interrupted, ErrorKind::Malformed}},
        {"closed without a word",
         misbehave(Behaviour::Kind::CloseUnread),
         {ErrorKind::Interrupted, ErrorKind::Offline}},
        {"silence", misbehave(Behaviour::Kind::Hang), {ErrorKind::Interrupted}},
        {"a trickle", trickle(page(500), 50), {ErrorKind::Interrupted}},
        {"401", answer(401), {ErrorKind::Auth}},
        {"429", answer(429, {}, {{"Retry-After", "120"}}), {ErrorKind::RateLimited}},
        {"500", answer(500, "oops"), {ErrorKind::Remote}},
        {"garbage", misbehave(Behaviour::Kind::Garbage), {ErrorKind::Malformed, ErrorKind::Interrupted}},
        {"a captive portal", answer(200, "<html>Log in to the hotel</html>"), {ErrorKind::Malformed}},
        {"a body of 200 MB", huge(200LL * 1024 * 1024), {ErrorKind::Malformed}},
        {"a body without end", misbehave(Behaviour::Kind::Endless), {ErrorKind::Malformed, ErrorKind::Interrupted}},
        {"a packed body of 200 MB", compressed(200LL * 1024 * 1024), {ErrorKind::Malformed}},
        {"410", answer(410), {ErrorKind::Gone}},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.what);
        server.set("/items", row.behaviour);
        QElapsedTimer timer;
        timer.start();
        const SyncRun::Outcome outcome = run();
        EXPECT_LT(timer.elapsed(), 5000);
        ASSERT_FALSE(outcome.result);
        EXPECT_TRUE(row.kinds.contains(outcome.result.error().kind))
            << errorKindName(outcome.result.error().kind).toStdString();
        EXPECT_EQ(line().errorKind, errorKindName(outcome.result.error().kind));
        EXPECT_NE(line().endedAt, 0);
        EXPECT_EQ(line().requests, 1);
        EXPECT_EQ(messages(), 5);
    }
    server.set("/items", answer(200, page(9)));
    EXPECT_TRUE(run().result);
    EXPECT_EQ(messages(), 9);
    EXPECT_EQ(line().added, 4);
    EXPECT_EQ(line().unchanged, 5);
}

TEST_F(NetworkTest, RetryAfterReachesThePlan)
{
    server.set("/items", answer(429, {}, {{"Retry-After", "120"}}));
    EXPECT_EQ(run().result.error().retryAfterMs, 120 * kSecondMs);
}

TEST_F(NetworkTest, AServerThatIsNotThereIsOffline)
{
    server.shutDown();
    EXPECT_EQ(run().result.error().kind, ErrorKind::Offline);
    EXPECT_EQ(line().errorKind, u"offline"_s);
}

TEST_F(NetworkTest, AStopAbortsTheRequestInFlight)
{
    server.set("/items", misbehave(Behaviour::Kind::Hang));
    std::thread person([this] {
        while (server.requests().isEmpty())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const SyncRun::Outcome outcome = run();
    person.join();
    EXPECT_LT(timer.elapsed(), 2000);
    ASSERT_FALSE(outcome.result);
    EXPECT_EQ(outcome.result.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(messages(), 0);
}

} // namespace
} // namespace rapport::test
