#pragma once

#include "channels/session.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QUrl>
#include <QUrlQuery>
#include <optional>

namespace rapport::wordpress {

/// Where a site's REST API is, and what the login may do there. Found once per process and account.
struct Site
{
    QUrl root;       ///< "https://site/wp-json/" or "https://site/?rest_route=/".
    QString address; ///< The site itself, without a trailing slash.
    qint64 userId = 0;
    bool moderates = false;  ///< Sees held comments and may change their state.
    bool editsPosts = false; ///< Sees posts that are not published.
    bool publishes = false;  ///< May publish posts of its own.
    QJsonObject user;        ///< As /users/me told; only from signIn().
};

/// What the API answered, also where it refused.
struct ApiReply
{
    int status = 0;
    QString code; ///< WordPress's word for a refusal ("comment_duplicate"); empty otherwise.
    QJsonValue json;
    int totalPages = -1; ///< Of a list; -1 where the server does not say.
    Error error;         ///< What a refusal means, in WordPress's own words; only where refused().

    [[nodiscard]] bool refused() const { return status >= 400; }
};

/// The address as typed, made whole: scheme added, no query, fragment or trailing slash. Invalid: not an address, or
/// one that would send the password in the clear (http is taken only on this very machine).
[[nodiscard]] Result<QUrl> siteAddress(const QString &typed);

/// The API's address in a Link header or a page's head; empty where neither names one.
[[nodiscard]] QUrl apiRootFromHeaders(const HttpResponse &response);
[[nodiscard]] QUrl apiRootFromPage(const HttpResponse &response);

/// The address of a path below the API's root, whether the root is a folder or a `rest_route` query.
[[nodiscard]] QUrl apiUrl(const QUrl &root, const QString &path, const QUrlQuery &query = {});

/// The JSON in a body. Sites that print PHP warnings before it are read from their first brace on.
[[nodiscard]] std::optional<QJsonValue> jsonFromBody(const QByteArray &body);

/// The HTTP Basic header of the account's login; spaces in application passwords are decoration.
[[nodiscard]] QByteArray authorization(const QString &user, const QString &secret);

/// One request below the root. A refusal by WordPress is a reply; a page of the host in its place is an Error.
[[nodiscard]] Result<ApiReply> callApi(Session &session, const QUrl &root, HttpRequest::Method method,
                                       const QString &path, const QUrlQuery &query = {}, const QJsonObject &body = {});
/// The same for a request whose body is a file, in place of JSON. `name`: letters, digits, dashes and a suffix.
[[nodiscard]] Result<ApiReply> uploadFile(Session &session, const QUrl &root, const QString &path,
                                          const QUrlQuery &query, const QByteArray &content, const QString &mimeType,
                                          const QString &name);

/// Finds the API of the account's site; asks the site, its head, then the usual places. Malformed: no WordPress there.
/// `index` is the API's own description.
struct Discovery
{
    QUrl root;
    QString address;
    QJsonObject index;
};
[[nodiscard]] Result<Discovery> discover(Session &session);

/// Who the login is at the given root.
[[nodiscard]] Result<Site> signIn(Session &session, const QUrl &root, const QString &address);

/// The site as remembered in the session's memory, else discovered and signed in to.
[[nodiscard]] Result<Site> openSite(Session &session);
void remember(Session &session, const Site &site);
/// After an answer that does not fit: the next call looks for the API again.
void forget(Session &session);

} // namespace rapport::wordpress
