#pragma once

#include "channels/http.h"

#include <QHash>
#include <QMutex>
#include <functional>

namespace rapport::test {

/// Http without a network: answers as a test scripted it, and remembers what was asked. Thread-safe.
class FakeHttp final : public Http
{
public:
    using Answer = std::function<Result<HttpResponse>(const HttpRequest &)>;

    /// Answers requests to `url`. With a query in `url` only that very query fits; without one, any. Several answers to
    /// the same address are given in their order, the last one again and again.
    void on(HttpRequest::Method method, const QString &url, Answer answer);
    void on(HttpRequest::Method method, const QString &url, int status, const QByteArray &body = {},
            const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    void on(HttpRequest::Method method, const QString &url, Error error);
    /// Forgets the answers scripted for that address, so that new ones can be given.
    void forget(HttpRequest::Method method, const QString &url);

    /// What is not scripted is Offline and lands in unexpected().
    Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop) override;

    [[nodiscard]] QList<HttpRequest> requests() const;
    /// Requests to that address, whatever their query.
    [[nodiscard]] QList<HttpRequest> requestsTo(const QString &url) const;
    [[nodiscard]] QStringList unexpected() const;

private:
    mutable QMutex m_mutex;
    QHash<QString, QList<Answer>> m_answers;
    QList<HttpRequest> m_requests;
    QStringList m_unexpected;
};

} // namespace rapport::test
