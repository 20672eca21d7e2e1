#include "channels/bluesky/blueskyclient.h"

#include "base/time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QUrlQuery>
#include <algorithm>
#include <optional>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kServerKey("server");
constexpr QLatin1StringView kDidKey("did");
constexpr QLatin1StringView kAccessKey("access");
constexpr QLatin1StringView kRefreshKey("refresh");
constexpr qsizetype kLongestDetail = 300;
constexpr qsizetype kLongestToken = 16'384;
constexpr int kUploadTimeoutMs = 180'000; // a megabyte over a poor line

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

bool isServerAddress(const QUrl &url)
{
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
    return url.isValid() && secure && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
           !url.hasFragment() && (url.path().isEmpty() || url.path() == "/"_L1);
}

/// A token goes into a header, so nothing but visible characters may be in it.
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestToken &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

std::optional<QJsonObject> objectFrom(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString errorName(const HttpResponse &response)
{
    const auto body = objectFrom(response.body);
    return body ? body->value("error"_L1).toString() : QString();
}

/// An access token that ran out is told with 400 and a name, or with 401.
bool wantsNewToken(const HttpResponse &response)
{
    if (response.status != 400 && response.status != 401)
        return false;
    const QString name = errorName(response);
    return response.status == 401 || name == "ExpiredToken"_L1 || name == "InvalidToken"_L1;
}

std::optional<ErrorKind> kindFromName(const QString &name)
{
    static const QHash<QString, ErrorKind> kinds = {
        {u"AuthenticationRequired"_s, ErrorKind::Auth},
        {u"AuthMissing"_s, ErrorKind::Auth},
        {u"AuthFactorTokenRequired"_s, ErrorKind::Auth},
        {u"ExpiredToken"_s, ErrorKind::Auth},
        {u"InvalidToken"_s, ErrorKind::Auth},
        {u"AccountTakedown"_s, ErrorKind::Auth},
        {u"AccountDeactivated"_s, ErrorKind::Auth},
        {u"RateLimitExceeded"_s, ErrorKind::RateLimited},
        {u"RecordNotFound"_s, ErrorKind::NotFound},
        {u"NotFound"_s, ErrorKind::NotFound},
        {u"UpstreamFailure"_s, ErrorKind::Remote},
        {u"UpstreamTimeout"_s, ErrorKind::Remote},
        {u"InternalServerError"_s, ErrorKind::Remote},
    };
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

HttpRequest post(const QUrl &server, const QString &method, const QByteArray &body)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = server;
    request.url.setPath(u"/xrpc/"_s + method);
    request.headers = {{"Accept", "application/json"}};
    if (!body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = body;
    return request;
}

void authorize(HttpRequest &request, const QString &token)
{
    request.headers.emplace_back("Authorization", "Bearer " + token.toLatin1());
}

} // namespace

Result<QUrl> serverFromSetting(const QString &setting)
{
    QString text = setting.trimmed();
    if (text.isEmpty())
        text = u"https://bsky.social"_s;
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    QUrl url(text, QUrl::StrictMode);
    if (!isServerAddress(url))
        return fail(ErrorKind::Invalid, u"server: not an address of the form https://host"_s);
    url.setPath({});
    return url;
}

QUrl personalServer(const QJsonObject &didDocument, const QUrl &entry)
{
    const QJsonArray services = didDocument.value("service"_L1).toArray();
    for (const QJsonValue value : services) {
        const QJsonObject service = value.toObject();
        if (!service.value("id"_L1).toString().endsWith("#atproto_pds"_L1))
            continue;
        QUrl url(service.value("serviceEndpoint"_L1).toString(), QUrl::StrictMode);
        // From loopback to loopback the person's own address counts: it may be a tunnel. And nobody out there sends us
        // to a server on this machine.
        if (!isServerAddress(url) || isLoopback(url))
            return entry;
        url.setPath({});
        return url;
    }
    return entry;
}

Error surelyNotDone(Error error)
{
    if (error.kind == ErrorKind::Interrupted || error.kind == ErrorKind::Remote || error.kind == ErrorKind::Malformed)
        error.kind = ErrorKind::Offline;
    return error;
}

Result<QJsonObject> Client::signIn()
{
    const QMutexLocker lock(&m_session.memory().renewal());
    return createSession();
}

Result<QString> Client::did()
{
    const auto tokens = signedIn();
    if (!tokens)
        return fail(tokens.error());
    return tokens->did;
}

Result<QJsonObject> Client::query(const QString &method, const Parameters &parameters)
{
    const auto tokens = signedIn();
    if (!tokens)
        return fail(tokens.error());
    HttpRequest request;
    request.url.setPath(u"/xrpc/"_s + method);
    request.headers = {{"Accept", "application/json"}};
    QUrlQuery query;
    for (const auto &[name, value] : parameters)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    request.url.setQuery(query);
    return call(request, *tokens);
}

Result<QJsonObject> Client::procedure(const QString &method, const QJsonObject &input)
{
    const auto tokens = signedIn();
    if (!tokens)
        return fail(surelyNotDone(tokens.error()));
    return call(post({}, method, QJsonDocument(input).toJson(QJsonDocument::Compact)), *tokens);
}

Result<QJsonObject> Client::upload(const QByteArray &content, const QString &mimeType)
{
    const auto tokens = signedIn();
    if (!tokens)
        return fail(surelyNotDone(tokens.error()));
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url.setPath(u"/xrpc/com.atproto.repo.uploadBlob"_s);
    request.headers = {{"Accept", "application/json"}, {"Content-Type", mimeType.toLatin1()}};
    request.body = content;
    request.totalTimeoutMs = kUploadTimeoutMs;
    return call(request, *tokens);
}

/// `request` has a path and a query only; the server is the tokens'.
Result<QJsonObject> Client::call(const HttpRequest &request, Tokens tokens)
{
    for (bool isSecondTry = false;; isSecondTry = true) {
        HttpRequest signedRequest = request;
        signedRequest.url = tokens.server;
        signedRequest.url.setPath(request.url.path());
        signedRequest.url.setQuery(request.url.query(QUrl::FullyEncoded));
        authorize(signedRequest, tokens.access);
        const auto response = m_session.send(signedRequest);
        if (!response)
            return fail(response.error());
        noteQuota(*response);
        if (wantsNewToken(*response) && !isSecondTry) {
            auto fresh = renewed(tokens.access);
            if (!fresh) // the request itself was refused: a write was surely not done
                return fail(request.method == HttpRequest::Method::Get ? fresh.error() : surelyNotDone(fresh.error()));
            tokens = *std::move(fresh);
            continue;
        }
        if (response->status < 200 || response->status >= 300)
            return fail(errorFrom(*response));
        auto body = objectFrom(response->body);
        if (!body)
            return fail(ErrorKind::Malformed, u"%1: not a JSON object"_s.arg(request.url.path()));
        return *std::move(body);
    }
}

Result<Client::Tokens> Client::signedIn()
{
    const QMutexLocker lock(&m_session.memory().renewal());
    Tokens tokens = remembered();
    if (!tokens.access.isEmpty())
        return tokens;
    if (auto created = createSession(); !created)
        return fail(created.error());
    return remembered();
}

Result<Client::Tokens> Client::renewed(const QString &outdatedAccess)
{
    const QMutexLocker lock(&m_session.memory().renewal());
    Tokens tokens = remembered();
    if (!tokens.access.isEmpty() && tokens.access != outdatedAccess)
        return tokens; // another run was faster
    if (!tokens.refresh.isEmpty()) {
        HttpRequest request = post(tokens.server, u"com.atproto.server.refreshSession"_s, {});
        authorize(request, tokens.refresh);
        const auto response = m_session.send(request);
        if (!response)
            return fail(response.error());
        if (response->status == 200) {
            const auto answer = objectFrom(response->body);
            if (!answer)
                return fail(ErrorKind::Malformed, u"refreshSession: not a JSON object"_s);
            return remember(tokens.server, *answer);
        }
        const Error error = errorFrom(*response);
        if (isTransient(error.kind))
            return fail(error);
    }
    if (auto created = createSession(); !created)
        return fail(created.error());
    return remembered();
}

Result<QJsonObject> Client::createSession()
{
    const auto entry = serverFromSetting(m_session.setting(u"server"_s));
    if (!entry)
        return fail(entry.error());
    QString identifier = m_session.setting(u"handle"_s).trimmed();
    if (identifier.startsWith(u'@'))
        identifier.remove(0, 1);
    if (identifier.isEmpty())
        return fail(ErrorKind::Invalid, u"handle: missing"_s);
    if (m_session.secret().isEmpty())
        return fail(ErrorKind::Auth, u"The app password is missing."_s);

    const QJsonObject input{{u"identifier"_s, identifier}, {u"password"_s, m_session.secret()}};
    const auto response = m_session.send(
        post(*entry, u"com.atproto.server.createSession"_s, QJsonDocument(input).toJson(QJsonDocument::Compact)));
    if (!response)
        return fail(response.error());
    noteQuota(*response);
    auto answer = objectFrom(response->body);
    if (response->status != 200) {
        Error error = errorFrom(*response);
        const bool speaksTheProtocol = answer && answer->value("error"_L1).isString();
        if (!speaksTheProtocol && !isTransient(error.kind) && error.kind != ErrorKind::Auth) {
            error.kind = ErrorKind::Malformed;
            error.detail = u"%1 is not a server of the AT Protocol."_s.arg(entry->host());
        }
        return fail(error);
    }
    if (!answer)
        return fail(ErrorKind::Malformed, u"%1 is not a server of the AT Protocol."_s.arg(entry->host()));
    const QUrl server = personalServer(answer->value("didDoc"_L1).toObject(), *entry);
    if (const auto tokens = remember(server, *answer); !tokens)
        return fail(tokens.error());
    answer->remove("accessJwt"_L1);
    answer->remove("refreshJwt"_L1);
    return *std::move(answer);
}

Result<Client::Tokens> Client::remember(const QUrl &server, const QJsonObject &answer)
{
    const Tokens tokens{server, answer.value("did"_L1).toString(), answer.value("accessJwt"_L1).toString(),
                        answer.value("refreshJwt"_L1).toString()};
    if (!isToken(tokens.access) || !isToken(tokens.refresh) || !tokens.did.startsWith("did:"_L1))
        return fail(ErrorKind::Malformed, u"The server's answer to signing in cannot be used."_s);
    const QString expected = m_session.account().remoteId;
    if (!expected.isEmpty() && tokens.did != expected)
        return fail(ErrorKind::Auth, u"The sign-in belongs to %1, this account is %2."_s.arg(tokens.did, expected));
    m_session.memory().insert(kServerKey, tokens.server.toString());
    m_session.memory().insert(kDidKey, tokens.did);
    m_session.memory().insert(kRefreshKey, tokens.refresh);
    m_session.memory().insert(kAccessKey, tokens.access);
    return tokens;
}

Client::Tokens Client::remembered() const
{
    SessionMemory &memory = m_session.memory();
    return {QUrl(memory.value(kServerKey)), memory.value(kDidKey), memory.value(kAccessKey), memory.value(kRefreshKey)};
}

Error Client::errorFrom(const HttpResponse &response) const
{
    const qint64 now = m_session.clock().nowMs();
    Error error = errorFromStatus(response, now);
    const auto body = objectFrom(response.body);
    if (!body)
        return error;
    const QString name = body->value("error"_L1).toString();
    // A status of 500 and above stays what it is, whatever it is called: the outcome is not known.
    if (const auto kind = kindFromName(name); kind && response.status < 500)
        error.kind = *kind;
    if (!name.isEmpty())
        error.detail = QString(name + u": "_s + body->value("message"_L1).toString()).left(kLongestDetail);
    if (error.kind == ErrorKind::RateLimited) {
        error.retryAfterMs = retryAfterMs(response, now);
        const qint64 resetsAt = response.header("ratelimit-reset").toLongLong() * kSecondMs;
        if (!error.retryAfterMs && resetsAt > 0)
            error.retryAfterMs = std::clamp(resetsAt - now, qint64{0}, kDayMs);
    }
    return error;
}

void Client::noteQuota(const HttpResponse &response)
{
    bool hasLimit = false;
    bool hasLeft = false;
    Quota quota;
    quota.bucket = u"requests"_s;
    quota.limit = response.header("ratelimit-limit").toLongLong(&hasLimit);
    quota.left = response.header("ratelimit-remaining").toLongLong(&hasLeft);
    quota.resetsAt = response.header("ratelimit-reset").toLongLong() * kSecondMs;
    if (hasLimit && hasLeft)
        m_session.setQuota(quota);
}

} // namespace rapport::bluesky
