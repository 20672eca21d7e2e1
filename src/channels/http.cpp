#include "channels/http.h"

#include "base/time.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> msFromHttpDate(const QString &text)
{
    QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

ErrorKind kindFromStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Auth;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Remote;
    case 410:
        return ErrorKind::Gone;
    case 429:
        return ErrorKind::RateLimited;
    default:
        // Below 400 it is an answer nobody asked for, such as a redirect of a POST, which is not followed.
        return status >= 500 ? ErrorKind::Remote : status >= 400 ? ErrorKind::Rejected : ErrorKind::Malformed;
    }
}

} // namespace

QByteArray HttpResponse::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

std::optional<qint64> retryAfterMs(const HttpResponse &response, qint64 nowMs)
{
    const QByteArray value = response.header("retry-after").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber) {
        if (seconds < 0)
            return std::nullopt;
        return std::min(seconds, kDayMs / kSecondMs) * kSecondMs;
    }
    const auto at = msFromHttpDate(QString::fromLatin1(value));
    if (!at)
        return std::nullopt;
    return std::clamp(*at - nowMs, qint64{0}, kDayMs);
}

Error errorFromStatus(const HttpResponse &response, qint64 nowMs)
{
    Error error;
    error.kind = kindFromStatus(response.status);
    error.detail = u"HTTP status %1 from %2"_s.arg(QString::number(response.status), response.url.host());
    // 503 carries the header as well (RFC 9110 15.6.4).
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Remote)
        error.retryAfterMs = retryAfterMs(response, nowMs);
    return error;
}

} // namespace rapport
