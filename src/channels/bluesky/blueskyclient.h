#pragma once

#include "base/result.h"
#include "channels/session.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace rapport::bluesky {

/// The account form's server as a base address; Invalid where it is none. Only loopback addresses may do without TLS.
[[nodiscard]] Result<QUrl> serverFromSetting(const QString &setting);

/// The account's own server by its DID document, `entry` where the document names none that may be used.
[[nodiscard]] QUrl personalServer(const QJsonObject &didDocument, const QUrl &entry);

/// XRPC requests of one account, signed in. Access tokens live in the session's memory: made once, renewed when the
/// server says they ran out. Lives on the run's thread; several runs of one account share the tokens safely.
class Client final
{
public:
    explicit Client(Session &session) : m_session(session) {}

    /// Signs in anew with the account's secret; the server's answer without its tokens.
    Result<QJsonObject> signIn();
    /// The DID of who is signed in; signs in where that was not done yet.
    Result<QString> did();

    using Parameters = QList<std::pair<QString, QString>>;
    /// A GET. Errors as told by the status and by the protocol's error names.
    Result<QJsonObject> query(const QString &method, const Parameters &parameters);
    /// A POST that changes something. What fails before it is sent is Offline, RateLimited, Auth, Cancelled or Invalid,
    /// so that "unknown" (Interrupted, Remote, Malformed) is only said of the request itself.
    Result<QJsonObject> procedure(const QString &method, const QJsonObject &input);
    /// Hands a file over, for a record to name: what no record names goes again by itself.
    Result<QJsonObject> upload(const QByteArray &content, const QString &mimeType);

private:
    struct Tokens
    {
        QUrl server;
        QString did;
        QString access;
        QString refresh;
    };

    Result<Tokens> signedIn();
    Result<Tokens> renewed(const QString &outdatedAccess);
    Result<QJsonObject> createSession();
    Result<Tokens> remember(const QUrl &server, const QJsonObject &answer);
    [[nodiscard]] Tokens remembered() const;
    Result<QJsonObject> call(const HttpRequest &request, Tokens tokens);
    [[nodiscard]] Error errorFrom(const HttpResponse &response) const;
    void noteQuota(const HttpResponse &response);

    Session &m_session;
};

/// Makes an error of a step that comes before a write say that nothing was written.
[[nodiscard]] Error surelyNotDone(Error error);

} // namespace rapport::bluesky
