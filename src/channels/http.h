#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <functional>
#include <stop_token>

namespace rapport {

struct HttpRequest
{
    enum class Method { Get, Head, Post, Put, Delete };
    Method method = Method::Get;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// Limits that a caller may lower or raise; what exceeds them is Malformed (size) or Interrupted (time).
    qint64 maxBytes = qint64{16} * 1024 * 1024;
    int totalTimeoutMs = 60'000;
    int idleTimeoutMs = 20'000; ///< No byte for so long.
    int maxRedirects = 5;       ///< Only for GET and HEAD; never from https to http; the Authorization header does not
                                ///< follow to another host.
    /// Whether a redirect may be followed to there; empty: every web address.
    std::function<bool(const QUrl &)> mayFollowTo = {};
};

struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    QUrl url;                       ///< After redirects.
    QList<QUrl> permanentRedirects; ///< Targets of 301/308 on the way, in order.

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
};

/// One blocking request. Thread-safe: each thread has its own connection pool.
///
/// Any HTTP status is a response, not an error. Errors: Offline (the request surely did not arrive: no such host,
/// refused, TLS not accepted, proxy), Interrupted (it may have arrived: broken, timed out), Malformed (larger than
/// maxBytes, broken protocol or encoding), Cancelled (stop was requested), Invalid (not http/https).
/// TLS is always verified. No cookies, no cache, no credentials from elsewhere.
class Http
{
public:
    Http() = default;
    Http(const Http &) = delete;
    Http &operator=(const Http &) = delete;
    virtual ~Http() = default;

    virtual Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop) = 0;
};

/// Milliseconds from `nowMs` until a Retry-After header (seconds or an HTTP date, RFC 9110 10.2.3) allows another try;
/// nothing where it is missing or unreadable. Bounded to a day.
[[nodiscard]] std::optional<qint64> retryAfterMs(const HttpResponse &response, qint64 nowMs);

/// The error that a status of 400 and above means when the channel's body says nothing better: 401/403 Auth, 404
/// NotFound, 408 Remote, 410 Gone, 429 RateLimited (with Retry-After), other 4xx Rejected, 5xx Remote.
[[nodiscard]] Error errorFromStatus(const HttpResponse &response, qint64 nowMs);

} // namespace rapport
