#include "channels/qthttp.h"
#include "support/fixture.h"
#include "support/loopbackserver.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QThread>
#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace rapport {

using namespace Qt::StringLiterals;
using namespace rapport::test;
using Kind = Behaviour::Kind;
using Method = HttpRequest::Method;

namespace {

constexpr qint64 kNow = 1'777'629'600'000; // 2026-05-01T10:00:00Z

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.totalTimeoutMs = 5'000;
    request.idleTimeoutMs = 5'000;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.method = Method::Post;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

class HttpTest : public ::testing::Test
{
protected:
    /// Qt clears away a request that was broken off on a thread of its own. A leak checker that looks before that is
    /// done takes it for lost.
    static void TearDownTestSuite()
    {
#ifdef __SANITIZE_ADDRESS__
        QThread::sleep(4);
#endif
    }

    Result<HttpResponse> send(const HttpRequest &request) { return http.send(request, {}); }
    ErrorKind kindOf(const HttpRequest &request)
    {
        const auto response = send(request);
        EXPECT_FALSE(response.has_value()) << "status " << (response ? response->status : 0);
        return response ? ErrorKind::Busy : response.error().kind;
    }

    LoopbackServer server;
    QtHttp http;
};

HttpResponse responseWith(int status, const QByteArray &retryAfter = {})
{
    HttpResponse response;
    response.status = status;
    response.url = QUrl(u"https://example.org/"_s);
    if (!retryAfter.isEmpty())
        response.headers.emplace_back("retry-after", retryAfter);
    return response;
}

} // namespace

TEST_F(HttpTest, BringsStatusHeadersAndBody)
{
    server.set("/page", answer(200, "hello", {{"X-Mixed-Case", "yes"}}));
    const auto response = send(get(server.url(u"/page?a=1"_s)));
    ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "hello");
    EXPECT_EQ(response->header("x-mixed-case"), "yes");
    EXPECT_EQ(response->header("missing"), "");
    EXPECT_EQ(server.requests().first().target, "/page?a=1");
    EXPECT_TRUE(server.requests().first().header("user-agent").startsWith("Rapport/"));
    EXPECT_EQ(server.requests().first().header("cookie"), "");
}

TEST_F(HttpTest, SendsEveryMethodWithItsBody)
{
    server.set("/m", answer(200, "ok"));
    for (const Method method : {Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete}) {
        HttpRequest request = post(server.url(u"/m"_s), method == Method::Get || method == Method::Head ? "" : "data");
        request.method = method;
        const auto response = send(request);
        ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
        EXPECT_EQ(response->body, method == Method::Head ? "" : "ok");
    }
    HttpRequest empty = post(server.url(u"/m"_s), "");
    ASSERT_TRUE(send(empty).has_value());
    empty.method = Method::Delete;
    ASSERT_TRUE(send(empty).has_value());
    QList<QByteArray> seen;
    for (const auto &request : server.requests())
        seen.append(request.method + " " + request.body);
    EXPECT_EQ(seen, (QList<QByteArray>{"GET ", "HEAD ", "POST data", "PUT data", "DELETE data", "POST ", "DELETE "}));
}

TEST_F(HttpTest, KeepsNoCookies)
{
    server.set("/cookie", answer(200, "", {{"Set-Cookie", "session=1; Path=/"}}));
    ASSERT_TRUE(send(get(server.url(u"/cookie"_s))).has_value());
    ASSERT_TRUE(send(get(server.url(u"/cookie"_s))).has_value());
    EXPECT_EQ(server.requests().at(1).header("cookie"), "");
}

TEST_F(HttpTest, AnyStatusIsAResponseWithItsBody)
{
    for (const int status : {204, 304, 400, 401, 403, 404, 409, 410, 418, 429, 500, 502, 503}) {
        const QByteArray path = "/" + QByteArray::number(status);
        const bool hasBody = status != 204 && status != 304;
        server.set(path, answer(status, hasBody ? "{\"error\":\"Name\"}" : "", {{"Retry-After", "7"}}));
        const auto response = send(get(server.url(QString::fromLatin1(path))));
        ASSERT_TRUE(response.has_value()) << status << " " << response.error().detail.toStdString();
        EXPECT_EQ(response->status, status);
        EXPECT_EQ(response->header("retry-after"), "7");
        EXPECT_EQ(response->body, hasBody ? "{\"error\":\"Name\"}" : "") << status;
    }
    server.set("/basic", answer(401, "denied", {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    const auto response = send(get(server.url(u"/basic"_s)));
    ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
    EXPECT_EQ(response->status, 401);
}

TEST_F(HttpTest, CredentialsInAnAddressAreNotUsed)
{
    server.set("/basic", answer(401, "denied", {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    QUrl url = server.url(u"/basic"_s);
    url.setUserInfo(u"name:word"_s);
    const auto response = send(get(url));
    ASSERT_TRUE(response.has_value());
    for (const auto &request : server.requests())
        EXPECT_EQ(request.header("authorization"), "");
    EXPECT_FALSE(response->url.toString().contains(u"word"_s));
}

TEST_F(HttpTest, UnreachableServersAreOffline)
{
    const QUrl closed = server.url(u"/"_s);
    server.shutDown();
    EXPECT_EQ(kindOf(get(closed)), ErrorKind::Offline);
    EXPECT_EQ(kindOf(post(closed, "x")), ErrorKind::Offline);
    EXPECT_EQ(kindOf(get(QUrl(u"http://nowhere.invalid/"_s))), ErrorKind::Offline);
}

TEST_F(HttpTest, ServersWithoutProperTlsAreOffline)
{
    server.set("/", answer(200, "plain"));
    QUrl url = server.url(u"/"_s);
    url.setScheme(u"https"_s);
    EXPECT_EQ(kindOf(get(url)), ErrorKind::Offline);
}

TEST_F(HttpTest, CertificatesThatNobodyVouchesForAreNotAccepted)
{
    const QByteArray pem = fixture(u"tls/selfsigned.pem"_s);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pem));
    configuration.setPrivateKey(QSslKey(pem, QSsl::Ec));
    QSslServer tlsServer; // served by the loop that send() runs
    tlsServer.setSslConfiguration(configuration);
    ASSERT_TRUE(tlsServer.listen(QHostAddress::LocalHost));

    HttpRequest request = post(QUrl(u"https://127.0.0.1:%1/"_s.arg(tlsServer.serverPort())), "secret");
    const auto response = send(request);
    ASSERT_FALSE(response.has_value());
    EXPECT_EQ(response.error().kind, ErrorKind::Offline) << response.error().detail.toStdString();
    EXPECT_TRUE(response.error().detail.contains(u"self-signed"_s)) << response.error().detail.toStdString();
    while (QTcpSocket *socket = tlsServer.nextPendingConnection())
        EXPECT_EQ(socket->readAll(), "") << "nothing is said to a server that is not who it should be";
}

TEST_F(HttpTest, OnlyTheWebIsAsked)
{
    const QStringList addresses = {u"ftp://127.0.0.1/x"_s, u"file:///etc/passwd"_s, u"data:text/plain,x"_s, u""_s,
                                   u"http:///x"_s};
    for (const QString &address : addresses)
        EXPECT_EQ(kindOf(get(QUrl(address))), ErrorKind::Invalid) << address.toStdString();
}

TEST_F(HttpTest, ABrokenConnectionLeavesTheOutcomeUnknown)
{
    for (const Kind kind : {Kind::CloseUnread, Kind::Cut, Kind::CutChunked}) {
        server.set("/broken", misbehave(kind));
        EXPECT_EQ(kindOf(get(server.url(u"/broken"_s))), ErrorKind::Interrupted) << int(kind);
        EXPECT_EQ(kindOf(post(server.url(u"/broken"_s), "{}")), ErrorKind::Interrupted) << int(kind);
    }
}

TEST_F(HttpTest, APostIsNeverSentTwice)
{
    server.set("/once", misbehave(Kind::CloseUnread));
    EXPECT_EQ(kindOf(post(server.url(u"/once"_s), "{}")), ErrorKind::Interrupted);
    EXPECT_EQ(server.requests().size(), 1);

    // The same over a connection that was kept open after an earlier answer.
    server.setInOrder("/then", {answer(200, "first"), misbehave(Kind::CloseUnread)});
    ASSERT_TRUE(send(get(server.url(u"/then"_s))).has_value());
    EXPECT_EQ(kindOf(post(server.url(u"/then"_s), "{}")), ErrorKind::Interrupted);
    EXPECT_EQ(server.requests().size(), 3);

    EXPECT_EQ(kindOf(post(server.url(u"/once"_s), "")), ErrorKind::Interrupted);
    EXPECT_EQ(server.requests().size(), 4) << "without a body";
}

TEST_F(HttpTest, SomethingThatIsNotHttpIsMalformed)
{
    server.set("/garbage", misbehave(Kind::Garbage));
    const ErrorKind kind = kindOf(get(server.url(u"/garbage"_s)));
    EXPECT_TRUE(kind == ErrorKind::Malformed || kind == ErrorKind::Interrupted) << int(kind);
}

TEST_F(HttpTest, ASilentServerIsGivenUpAfterTheIdleTime)
{
    server.set("/hang", misbehave(Kind::Hang));
    HttpRequest request = get(server.url(u"/hang"_s));
    request.idleTimeoutMs = 150;
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(kindOf(request), ErrorKind::Interrupted);
    EXPECT_LT(timer.elapsed(), 2'000);
}

TEST_F(HttpTest, ATricklingServerIsGivenUpAfterTheTotalTime)
{
    server.set("/trickle", trickle(QByteArray(10'000, 't'), 10));
    HttpRequest request = get(server.url(u"/trickle"_s));
    request.idleTimeoutMs = 200;
    request.totalTimeoutMs = 600;
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(kindOf(request), ErrorKind::Interrupted);
    EXPECT_GE(timer.elapsed(), 550);
    EXPECT_LT(timer.elapsed(), 3'000);
}

TEST_F(HttpTest, ASlowServerThatKeepsTalkingIsHeardOut)
{
    server.set("/slow", trickle("slow but sure", 40));
    HttpRequest request = get(server.url(u"/slow"_s));
    request.idleTimeoutMs = 300;
    const auto response = send(request);
    ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
    EXPECT_EQ(response->body, "slow but sure");
}

TEST_F(HttpTest, SizeLimitsHoldWhileReading)
{
    HttpRequest request = get(server.url(u"/exact"_s));
    request.maxBytes = 1000;
    server.set("/exact", answer(200, QByteArray(1000, 'x')));
    const auto response = send(request);
    ASSERT_TRUE(response.has_value());
    EXPECT_EQ(response->body.size(), 1000);

    server.set("/exact", answer(200, QByteArray(1001, 'x')));
    EXPECT_EQ(kindOf(request), ErrorKind::Malformed);

    request.maxBytes = 1024 * 1024;
    server.set("/exact", misbehave(Kind::Endless));
    EXPECT_EQ(kindOf(request), ErrorKind::Malformed);
    EXPECT_LT(server.bytesWritten(), 32 * 1024 * 1024) << "reading went on far beyond the limit";
}

TEST_F(HttpTest, AHugeAnswerIsRefusedBeforeItIsTaken)
{
    server.set("/huge", huge(64 * 1024 * 1024));
    EXPECT_EQ(kindOf(get(server.url(u"/huge"_s))), ErrorKind::Malformed);
    EXPECT_LT(server.bytesWritten(), 32 * 1024 * 1024);
}

TEST_F(HttpTest, CompressedAnswersAreUnpackedUpToTheLimit)
{
    server.set("/packed", compressed(100'000));
    const auto response = send(get(server.url(u"/packed"_s)));
    ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
    EXPECT_EQ(response->body, QByteArray(100'000, '\0'));

    server.set("/bomb", compressed(200 * 1024 * 1024));
    HttpRequest request = get(server.url(u"/bomb"_s));
    request.maxBytes = 1024 * 1024;
    EXPECT_EQ(kindOf(request), ErrorKind::Malformed);

    server.set("/torn", answer(200, "this is not deflate at all", {{"Content-Encoding", "deflate"}}));
    EXPECT_EQ(kindOf(get(server.url(u"/torn"_s))), ErrorKind::Malformed);
}

TEST_F(HttpTest, EndlessHeadersEnd)
{
    server.set("/head", misbehave(Kind::EndlessHead));
    HttpRequest request = get(server.url(u"/head"_s));
    request.idleTimeoutMs = 300;
    const ErrorKind kind = kindOf(request);
    EXPECT_TRUE(kind == ErrorKind::Malformed || kind == ErrorKind::Interrupted) << int(kind);
}

TEST_F(HttpTest, FollowsRedirectsOfReads)
{
    server.set("/a", redirect(301, "/b"));
    server.set("/b", redirect(302, "c?x=1"));
    server.set("/c", redirect(308, server.url(u"/d"_s).toEncoded()));
    server.set("/d", answer(200, "there"));
    const auto response = send(get(server.url(u"/a"_s)));
    ASSERT_TRUE(response.has_value()) << response.error().detail.toStdString();
    EXPECT_EQ(response->body, "there");
    EXPECT_EQ(response->url, server.url(u"/d"_s));
    EXPECT_EQ(response->permanentRedirects, (QList<QUrl>{server.url(u"/b"_s), server.url(u"/d"_s)}));
}

TEST_F(HttpTest, ARedirectOfAWriteIsHandedBack)
{
    server.set("/a", redirect(307, "/b"));
    server.set("/b", answer(200, "there"));
    const auto response = send(post(server.url(u"/a"_s), "{}"));
    ASSERT_TRUE(response.has_value());
    EXPECT_EQ(response->status, 307);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(HttpTest, ALoopOfRedirectsEnds)
{
    server.set("/loop", redirect(302, "/loop"));
    HttpRequest request = get(server.url(u"/loop"_s));
    request.maxRedirects = 3;
    EXPECT_EQ(kindOf(request), ErrorKind::Malformed);
    EXPECT_EQ(server.requests().size(), 4);
}

TEST_F(HttpTest, RedirectsLeadOnlyToTheWeb)
{
    for (const auto *target : {"file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)"}) {
        server.set("/a", redirect(302, target));
        EXPECT_EQ(kindOf(get(server.url(u"/a"_s))), ErrorKind::Malformed) << target;
    }
}

TEST_F(HttpTest, AuthorizationStaysWithItsServer)
{
    LoopbackServer other;
    other.set("/there", redirect(302, server.url(u"/back"_s).toEncoded()));
    server.set("/back", answer(200, "done"));
    server.set("/here", redirect(302, "/near"));
    server.set("/near", redirect(302, other.url(u"/there"_s).toEncoded()));
    HttpRequest request = get(server.url(u"/here"_s));
    request.headers = {{"Authorization", "Bearer abc"}, {"X-Plain", "1"}};
    ASSERT_TRUE(send(request).has_value());

    EXPECT_EQ(server.requests().at(0).header("authorization"), "Bearer abc");
    EXPECT_EQ(server.requests().at(1).header("authorization"), "Bearer abc") << "the same server";
    EXPECT_EQ(other.requests().at(0).header("authorization"), "") << "another port is another server";
    EXPECT_EQ(other.requests().at(0).header("x-plain"), "1");
    EXPECT_EQ(server.requests().at(2).header("authorization"), "") << "sent back by a stranger";
}

TEST_F(HttpTest, StoppingAbortsAtOnce)
{
    server.set("/hang", misbehave(Kind::Hang));
    std::stop_source source;
    std::jthread stopper([&source, this] {
        while (server.requests().isEmpty())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto response = http.send(get(server.url(u"/hang"_s)), source.get_token());
    ASSERT_FALSE(response.has_value());
    EXPECT_EQ(response.error().kind, ErrorKind::Cancelled);
    EXPECT_LT(timer.elapsed(), 2'000);

    const auto again = http.send(get(server.url(u"/hang"_s)), source.get_token());
    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(HttpTest, ThreadsAskSideBySide)
{
    server.set("/page", answer(200, "hello"));
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 10; ++n) {
                    const auto response = send(get(server.url(u"/page"_s)));
                    good += response && response->body == "hello" ? 1 : 0;
                }
            });
        }
    }
    EXPECT_EQ(good, 40);
}

TEST(RetryAfter, ReadsSecondsAndDates)
{
    const struct
    {
        const char *header;
        std::optional<qint64> expected;
    } cases[] = {
        {"", std::nullopt},
        {"0", 0},
        {"120", 120'000},
        {" 5 ", 5'000},
        {"-5", std::nullopt},
        {"soon", std::nullopt},
        {"1.5", std::nullopt},
        {"99999999", 86'400'000},
        {"9223372036854775807", 86'400'000},
        {"Fri, 01 May 2026 10:01:00 GMT", 60'000},
        {"Fri, 01 May 2026 09:00:00 GMT", 0},
        {"Sat, 01 May 2027 10:00:00 GMT", 86'400'000},
        {"Fri, 45 May 2026 10:00:00 GMT", std::nullopt},
    };
    for (const auto &c : cases)
        EXPECT_EQ(retryAfterMs(responseWith(429, c.header), kNow), c.expected) << c.header;
}

TEST(ErrorFromStatus, NamesTheKind)
{
    const struct
    {
        int status;
        ErrorKind kind;
    } cases[] = {
        {302, ErrorKind::Malformed},   {400, ErrorKind::Rejected}, {401, ErrorKind::Auth},     {403, ErrorKind::Auth},
        {404, ErrorKind::NotFound},    {408, ErrorKind::Remote},   {409, ErrorKind::Rejected}, {410, ErrorKind::Gone},
        {429, ErrorKind::RateLimited}, {500, ErrorKind::Remote},   {503, ErrorKind::Remote},
    };
    for (const auto &c : cases)
        EXPECT_EQ(errorFromStatus(responseWith(c.status), kNow).kind, c.kind) << c.status;
    EXPECT_EQ(errorFromStatus(responseWith(429, "30"), kNow).retryAfterMs, 30'000);
    EXPECT_EQ(errorFromStatus(responseWith(503, "30"), kNow).retryAfterMs, 30'000);
    EXPECT_EQ(errorFromStatus(responseWith(400, "30"), kNow).retryAfterMs, std::nullopt);
}

} // namespace rapport
