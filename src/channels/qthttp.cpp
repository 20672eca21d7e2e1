#include "channels/qthttp.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThreadStorage>
#include <QTimer>
#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadBuffer = qint64{256} * 1024;

/// QThreadStorage rather than thread_local: it is emptied while the thread still has its event dispatcher, and for the
/// main thread before the application object goes.
QNetworkAccessManager &managerOfThisThread()
{
    static QThreadStorage<QNetworkAccessManager *> managers;
    if (!managers.hasLocalData()) {
        auto *manager = new QNetworkAccessManager;
        manager->setAutoDeleteReplies(false);
        managers.setLocalData(manager);
    }
    return *managers.localData();
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

/// Credentials in an address would be sent by Qt on its own; they come in headers or not at all.
QUrl withoutCredentials(QUrl url)
{
    url.setUserInfo({});
    url.setFragment({});
    return url;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool mayFollow(HttpRequest::Method method)
{
    return method == HttpRequest::Method::Get || method == HttpRequest::Method::Head;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QUrl &url, bool sameOriginAsFirst)
{
    QNetworkRequest result(url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Beyond this Qt itself gives up on what is compressed beyond reason, before it unpacks the rest to count it.
    result.setDecompressedSafetyCheckThreshold(request.maxBytes);
    result.setRawHeader("User-Agent", RAPPORT_USER_AGENT);
    for (const auto &[name, value] : request.headers) {
        const bool secret =
            name.compare("authorization", Qt::CaseInsensitive) == 0 || name.compare("cookie", Qt::CaseInsensitive) == 0;
        if (!secret || sameOriginAsFirst)
            result.setRawHeader(name, value);
    }
    return result;
}

/// A request's body that can be read once. Qt sends a request again on its own when the connection breaks before an
/// answer, a POST as well; it cannot where the body does not go back to its begin, and reports ContentReSendError.
class OneTimeBody final : public QIODevice
{
public:
    explicit OneTimeBody(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_read);
        if (size <= 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QNetworkReply *start(HttpRequest::Method method, QNetworkRequest request, OneTimeBody &body)
{
    QNetworkAccessManager &manager = managerOfThisThread();
    if (mayFollow(method))
        return method == HttpRequest::Method::Get ? manager.get(request) : manager.head(request);

    // HTTP/2 has ways of its own to send a request again.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.bytesAvailable());
    switch (method) {
    case HttpRequest::Method::Post:
        return manager.post(request, &body);
    case HttpRequest::Method::Put:
        return manager.put(request, &body);
    default:
        return manager.sendCustomRequest(request, "DELETE", &body);
    }
}

Error errorFromReply(const QNetworkReply &reply, bool requestSent)
{
    const QString detail = reply.errorString();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownNetworkError: // also "network unreachable"
        // Qt connects again on its own when a connection breaks: the first try may have arrived before this one failed.
        return {requestSent ? ErrorKind::Interrupted : ErrorKind::Offline, detail, {}};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: // cannot be unpacked
        return {ErrorKind::Malformed, detail, {}};
    default:
        return {ErrorKind::Interrupted, detail, {}};
    }
}

/// Whether the whole answer came. From 400 on Qt reports the status as an error of the content, which it is not here.
bool isComplete(const QNetworkReply &reply, int status)
{
    if (reply.error() == QNetworkReply::NoError)
        return status >= 100;
    if (reply.error() == QNetworkReply::ContentReSendError)
        return isRedirect(status); // 307 and 308 ask for the body again
    return status >= 400 && reply.error() >= QNetworkReply::ContentAccessDenied;
}

HttpResponse responseFromReply(const QNetworkReply &reply, int status, QByteArray body)
{
    HttpResponse response;
    response.status = status;
    response.url = reply.url();
    response.body = std::move(body);
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.emplace_back(name.toLower(), value);
    return response;
}

/// One request and its answer, redirects not followed.
Result<HttpResponse> exchange(const HttpRequest &request, const QUrl &url, bool sameOriginAsFirst,
                              const QDeadlineTimer &deadline, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(ErrorKind::Cancelled);

    OneTimeBody requestBody(request.body);
    const std::unique_ptr<QNetworkReply> reply(
        start(request.method, networkRequest(request, url, sameOriginAsFirst), requestBody));
    // What is not read yet stays in the socket: a fast server cannot fill the memory.
    reply->setReadBufferSize(kReadBuffer);

    QEventLoop loop;
    std::optional<Error> ended; // by us; nothing where the reply ended by itself
    const auto end = [&](ErrorKind kind, const QString &detail) {
        if (!ended)
            ended = Error{kind, detail, {}};
        loop.quit();
    };

    QByteArray body;
    bool requestSent = false;
    const auto read = [&] {
        body += reply->read(std::max<qint64>(request.maxBytes - body.size(), 0) + 1);
        if (body.size() > request.maxBytes)
            end(ErrorKind::Malformed, u"The answer is larger than %1 bytes."_s.arg(request.maxBytes));
    };

    QTimer total;
    total.setSingleShot(true);
    QTimer idle;
    idle.setSingleShot(true);
    const auto sawLife = [&] { idle.start(request.idleTimeoutMs); };
    QObject::connect(&total, &QTimer::timeout, &loop, [&] {
        end(ErrorKind::Interrupted, u"No complete answer within %1 ms."_s.arg(request.totalTimeoutMs));
    });
    QObject::connect(&idle, &QTimer::timeout, &loop, [&] {
        end(ErrorKind::Interrupted, u"Nothing was heard for %1 ms."_s.arg(request.idleTimeoutMs));
    });
    QObject::connect(reply.get(), &QNetworkReply::requestSent, &loop, [&] {
        requestSent = true;
        sawLife();
    });
    QObject::connect(reply.get(), &QNetworkReply::uploadProgress, &loop, sawLife);
    QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, &loop, [&] {
        sawLife();
        if (request.method != HttpRequest::Method::Head &&
            reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > request.maxBytes)
            end(ErrorKind::Malformed, u"The answer is larger than %1 bytes."_s.arg(request.maxBytes));
    });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
        sawLife();
        read();
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);

    // The callback runs on the thread that asks to stop; the event it posts runs here. Its destructor waits for it.
    const std::stop_callback onStop(stop, [&] {
        QMetaObject::invokeMethod(
            &loop, [&] { end(ErrorKind::Cancelled, {}); }, Qt::QueuedConnection);
    });

    total.start(static_cast<int>(std::max<qint64>(deadline.remainingTime(), 0)));
    sawLife();
    while (!reply->isFinished() && !ended)
        loop.exec();
    reply->disconnect(&loop);
    while (!ended && reply->bytesAvailable() > 0) {
        const qsizetype before = body.size();
        read();
        if (body.size() == before)
            break;
    }
    if (ended)
        return fail(*std::move(ended));

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isComplete(*reply, status))
        return fail(errorFromReply(*reply, requestSent));
    return responseFromReply(*reply, status, std::move(body));
}

} // namespace

Result<HttpResponse> QtHttp::send(const HttpRequest &request, std::stop_token stop)
{
    const QUrl first = withoutCredentials(request.url);
    if (!isWeb(first))
        return fail(ErrorKind::Invalid, u"Not an http or https address: "_s + first.toString());

    const QDeadlineTimer deadline(request.totalTimeoutMs);
    QUrl url = first;
    QList<QUrl> permanentRedirects;
    bool credentials = true;
    for (int redirects = 0;; ++redirects) {
        Result<HttpResponse> response = exchange(request, url, credentials, deadline, stop);
        if (!response)
            return response;
        const QByteArray location = response->header("location");
        if (!mayFollow(request.method) || !isRedirect(response->status) || location.isEmpty()) {
            response->permanentRedirects = permanentRedirects;
            return response;
        }
        const QUrl target = withoutCredentials(url.resolved(QUrl::fromEncoded(location)));
        if (!isWeb(target))
            return fail(ErrorKind::Malformed, u"The answer leads to an address that is not http or https."_s);
        if (url.scheme() == "https"_L1 && target.scheme() == "http"_L1)
            return fail(ErrorKind::Malformed, u"The answer leads from https to http."_s);
        if (request.mayFollowTo && !request.mayFollowTo(target))
            return fail(ErrorKind::Rejected, u"The answer leads to a place that nothing is fetched from."_s);
        if (redirects >= request.maxRedirects)
            return fail(ErrorKind::Malformed,
                        u"The answer leads elsewhere more than %1 times."_s.arg(request.maxRedirects));
        if (response->status == 301 || response->status == 308)
            permanentRedirects.append(target);
        // Once gone to another place, credentials do not come back: that place could send us anywhere.
        credentials = credentials && sameOrigin(first, target);
        url = target;
    }
}

} // namespace rapport
