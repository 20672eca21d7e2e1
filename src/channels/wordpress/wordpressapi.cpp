#include "channels/wordpress/wordpressapi.h"

#include "base/time.h"
#include "channels/html.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace rapport::wordpress {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPageBytes = 8 * 1024 * 1024;
constexpr qint64 kFloodPauseMs = 15 * kSecondMs; // WordPress's own pause between two comments of one person

const QString kApiRelation = u"https://api.w.org/"_s;
const QString kMemoryKey = u"wordpress.site"_s;

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

bool isSafeForPassword(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url)));
}

ErrorKind kindFromCode(const QString &code, int status)
{
    if (code == u"comment_flood")
        return ErrorKind::RateLimited;
    if (code.startsWith(u"application_passwords_disabled"))
        return ErrorKind::Invalid;
    if (status == 401 || code == u"incorrect_password" || code == u"invalid_username" || code == u"invalid_email")
        return ErrorKind::Auth;
    if (status == 403)
        return ErrorKind::Rejected;
    return ErrorKind::Invalid;
}

Error refusal(const HttpResponse &response, const QString &code, const QString &message, qint64 nowMs)
{
    Error error = errorFromStatus(response, nowMs);
    const ErrorKind known = kindFromCode(code, response.status);
    if (known != ErrorKind::Invalid || code.startsWith(u"application_passwords_disabled"))
        error.kind = known;
    if (code == u"comment_flood" && !error.retryAfterMs)
        error.retryAfterMs = kFloodPauseMs;
    const QString words = htmlLine(message).left(500);
    if (!words.isEmpty())
        error.detail = u"%1 (%2)"_s.arg(words, code);
    return error;
}

/// A host, a firewall or a maintenance page spoke in WordPress's place. What a firewall refuses to read today it may
/// let pass tomorrow; what it refuses to take stays refused.
Error hostError(const HttpResponse &response, HttpRequest::Method method, qint64 nowMs)
{
    Error error = errorFromStatus(response, nowMs);
    if (response.status == 403) {
        error.kind = method == HttpRequest::Method::Get ? ErrorKind::Remote : ErrorKind::Rejected;
        error.detail = u"%1 refused the request before WordPress saw it (HTTP status 403): a firewall or a security "
                       "plugin"_s.arg(response.url.host());
    } else if (response.status < 400) {
        error.kind = ErrorKind::Malformed;
        error.detail = u"%1 answered with something other than WordPress data: a maintenance page, a login page or a "
                       "security plugin"_s.arg(response.url.host());
    }
    return error;
}

HttpRequest pageRequest(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "text/html, */*;q=0.5"}};
    request.maxBytes = kMaxPageBytes;
    return request;
}

QUrl usableRoot(const QUrl &page, const QString &href)
{
    QUrl root = page.resolved(QUrl(href.trimmed()));
    if (!isSafeForPassword(root))
        return {};
    root.setUserInfo(QString());
    root.setFragment(QString());
    if (!QUrlQuery(root).hasQueryItem(u"rest_route"_s) && !root.path().endsWith(u'/'))
        root.setPath(QString(root.path() + u'/'));
    return root;
}

QString origin(const QUrl &url)
{
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QUrl withoutLastSlash(QUrl url)
{
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    if (url.path() == u"/") // which StripTrailingSlash leaves
        url.setPath(QString());
    return url;
}

/// The site's own word for its address, where it agrees with where it was reached; else the lasting place it was found.
QString lastingAddress(const QUrl &asked, const HttpResponse &home, const QJsonObject &index)
{
    const QUrl reached = home.permanentRedirects.isEmpty() ? asked : home.permanentRedirects.last();
    const QUrl named(index.value(u"home"_s).toString());
    const QUrl address = named.isValid() && origin(named) == origin(home.url) ? named : reached;
    return withoutLastSlash(address).toString();
}

QString accountAddress(const Session &session)
{
    return session.account().server.isEmpty() ? session.setting(u"server"_s) : session.account().server;
}

} // namespace

Result<QUrl> siteAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::Invalid, u"server: the site's address is missing"_s);
    if (!text.contains(u"://"))
        text.prepend(u"https://");
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return fail(ErrorKind::Invalid, u"server: this is not a web address"_s);
    if (!isSafeForPassword(url))
        return fail(ErrorKind::Invalid, u"server: the address must begin with https, or the password could be read "
                                        "on the way"_s);
    return withoutLastSlash(url);
}

QUrl apiRootFromHeaders(const HttpResponse &response)
{
    static const QRegularExpression link(uR"(<([^<>]+)>([^<]*))"_s);
    for (const auto &[name, value] : response.headers) {
        if (name != "link")
            continue;
        for (auto matches = link.globalMatch(QString::fromUtf8(value)); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (match.captured(2).contains(kApiRelation))
                return usableRoot(response.url, match.captured(1));
        }
    }
    return {};
}

QUrl apiRootFromPage(const HttpResponse &response)
{
    for (const HtmlLink &link : htmlLinks(QString::fromUtf8(response.body))) {
        if (link.tag == u"link" && link.rel == kApiRelation)
            return usableRoot(response.url, link.href);
    }
    return {};
}

QUrl apiUrl(const QUrl &root, const QString &path, const QUrlQuery &query)
{
    QUrl url = root;
    QUrlQuery all(root);
    const QString route = u"rest_route"_s;
    if (all.hasQueryItem(route)) {
        QString base = all.queryItemValue(route, QUrl::FullyDecoded);
        if (!base.endsWith(u'/'))
            base += u'/';
        all.removeAllQueryItems(route);
        all.addQueryItem(route, QString(base + path));
    } else {
        url.setPath(QString(root.path() + path));
    }
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        all.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(all.isEmpty() ? QUrlQuery() : all);
    return url;
}

std::optional<QJsonValue> jsonFromBody(const QByteArray &body)
{
    const auto read = [](const QByteArray &text) -> std::optional<QJsonValue> {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (document.isObject())
            return document.object();
        if (document.isArray())
            return document.array();
        return std::nullopt;
    };
    if (const auto value = read(body))
        return value;
    for (qsizetype at = 0; at < body.size(); ++at) {
        if (body.at(at) == '{' || body.at(at) == '[')
            return at == 0 ? std::nullopt : read(body.mid(at));
    }
    return std::nullopt;
}

QByteArray authorization(const QString &user, const QString &secret)
{
    QString password = secret;
    password.remove(u' ');
    return "Basic " + QString(user.trimmed() + u':' + password.trimmed()).toUtf8().toBase64();
}

namespace {

HttpRequest apiRequest(const Session &session, HttpRequest::Method method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    if (!session.secret().isEmpty())
        request.headers.emplaceBack("Authorization", authorization(session.setting(u"user"_s), session.secret()));
    return request;
}

Result<ApiReply> answerTo(Session &session, const HttpRequest &request)
{
    const auto response = session.send(request);
    if (!response)
        return fail(response.error());

    const qint64 now = session.clock().nowMs();
    const auto json = jsonFromBody(response->body);
    if (!json)
        return fail(hostError(*response, request.method, now));
    ApiReply reply;
    reply.status = response->status;
    reply.json = *json;
    if (reply.refused()) {
        reply.code = json->toObject().value(u"code"_s).toString();
        if (reply.code.isEmpty())
            return fail(hostError(*response, request.method, now));
        reply.error = refusal(*response, reply.code, json->toObject().value(u"message"_s).toString(), now);
        return reply;
    }
    bool counted = false;
    const int pages = response->header("x-wp-totalpages").trimmed().toInt(&counted);
    if (counted)
        reply.totalPages = pages;
    return reply;
}

} // namespace

Result<ApiReply> callApi(Session &session, const QUrl &root, HttpRequest::Method method, const QString &path,
                         const QUrlQuery &query, const QJsonObject &body)
{
    HttpRequest request = apiRequest(session, method, apiUrl(root, path, query));
    if (!body.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return answerTo(session, request);
}

Result<ApiReply> uploadFile(Session &session, const QUrl &root, const QString &path, const QUrlQuery &query,
                            const QByteArray &content, const QString &mimeType, const QString &name)
{
    HttpRequest request = apiRequest(session, HttpRequest::Method::Post, apiUrl(root, path, query));
    request.headers.emplaceBack("Content-Type", mimeType.toLatin1());
    request.headers.emplaceBack("Content-Disposition", QByteArray("attachment; filename=\"" + name.toLatin1() + '"'));
    request.body = content;
    return answerTo(session, request);
}

Result<Discovery> discover(Session &session)
{
    const auto asked = siteAddress(accountAddress(session));
    if (!asked)
        return fail(asked.error());
    const auto home = session.send(pageRequest(*asked));
    // A page too large to read is no reason to give up: the API may still be in its usual place.
    if (!home && home.error().kind != ErrorKind::Malformed)
        return fail(home.error());

    const HttpResponse page =
        home ? *home : HttpResponse{.status = 200, .headers = {}, .body = {}, .url = *asked, .permanentRedirects = {}};
    QList<QUrl> roots;
    if (const QUrl named = apiRootFromHeaders(page); !named.isEmpty())
        roots.append(named);
    else if (const QUrl linked = apiRootFromPage(page); !linked.isEmpty())
        roots.append(linked);
    // A redirect may have led to a page below the site (a start page per language): the address as typed comes as well.
    for (const QUrl &base : {*asked, page.url}) {
        if (!isSafeForPassword(base))
            continue;
        const QString address = withoutLastSlash(base).toString();
        for (const QString &place : {u"/wp-json/"_s, u"/?rest_route=/"_s}) {
            if (const QUrl root(QString(address + place)); !roots.contains(root))
                roots.append(root);
        }
    }

    std::optional<Error> refused;
    for (const QUrl &root : std::as_const(roots)) {
        const auto reply = callApi(session, root, HttpRequest::Method::Get, QString());
        if (!reply) {
            const ErrorKind kind = reply.error().kind;
            if (kind == ErrorKind::Offline || kind == ErrorKind::Interrupted || kind == ErrorKind::Cancelled ||
                kind == ErrorKind::RateLimited || kind == ErrorKind::Remote)
                return fail(reply.error());
            continue;
        }
        const QJsonObject index = reply->json.toObject();
        if (reply->refused()) {
            refused = reply->error; // WordPress it is, but it does not let us in here.
            continue;
        }
        if (index.value(u"namespaces"_s).toArray().contains(u"wp/v2"_s))
            return Discovery{root, lastingAddress(*asked, page, index), index};
    }
    if (refused && refused->kind != ErrorKind::NotFound)
        return fail(*refused);
    if (page.status >= 500)
        return fail(errorFromStatus(page, session.clock().nowMs()));
    return fail(ErrorKind::Malformed,
                u"No WordPress REST API was found at %1; a plugin may have switched it off"_s.arg(asked->toString()));
}

Result<Site> signIn(Session &session, const QUrl &root, const QString &address)
{
    const auto reply =
        callApi(session, root, HttpRequest::Method::Get, u"wp/v2/users/me"_s, QUrlQuery{{u"context"_s, u"edit"_s}});
    if (!reply)
        return fail(reply.error());
    if (reply->refused()) {
        Error error = reply->error;
        if (error.kind == ErrorKind::Auth)
            error.detail = u"The site did not accept the login name and application password, or its server removes "
                           "the Authorization header before WordPress sees it. WordPress says: %1"_s.arg(error.detail);
        return fail(error);
    }
    Site site;
    site.root = root;
    site.address = address;
    site.user = reply->json.toObject();
    site.userId = site.user.value(u"id"_s).toInteger();
    if (site.userId <= 0)
        return fail(ErrorKind::Malformed, u"The site does not say who the login belongs to"_s);
    const QJsonObject can = site.user.value(u"capabilities"_s).toObject();
    site.moderates = can.value(u"moderate_comments"_s).toBool();
    site.editsPosts = can.value(u"edit_posts"_s).toBool() && can.value(u"read_private_posts"_s).toBool();
    site.publishes = can.value(u"edit_posts"_s).toBool() && can.value(u"publish_posts"_s).toBool();
    return site;
}

Result<Site> openSite(Session &session)
{
    const QJsonObject known = QJsonDocument::fromJson(session.memory().value(kMemoryKey).toUtf8()).object();
    if (!known.isEmpty()) {
        Site site;
        site.root = QUrl(known.value(u"root"_s).toString());
        site.address = known.value(u"address"_s).toString();
        site.userId = known.value(u"user"_s).toInteger();
        site.moderates = known.value(u"moderates"_s).toBool();
        site.editsPosts = known.value(u"editsPosts"_s).toBool();
        site.publishes = known.value(u"publishes"_s).toBool();
        return site;
    }
    const auto found = discover(session);
    if (!found)
        return fail(found.error());
    // The address that the account was connected with names the realm of its people: it stays, wherever the API moved.
    const QString address = session.account().server.isEmpty() ? found->address : session.account().server;
    const auto site = signIn(session, found->root, address);
    if (site)
        remember(session, *site);
    return site;
}

void remember(Session &session, const Site &site)
{
    const QJsonObject json{{u"root"_s, site.root.toString(QUrl::FullyEncoded)},
                           {u"address"_s, site.address},
                           {u"user"_s, site.userId},
                           {u"moderates"_s, site.moderates},
                           {u"editsPosts"_s, site.editsPosts},
                           {u"publishes"_s, site.publishes}};
    session.memory().insert(kMemoryKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void forget(Session &session)
{
    session.memory().insert(kMemoryKey, QString());
}

} // namespace rapport::wordpress
