#include "support/fakehttp.h"

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

QString methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return u"GET "_s;
    case HttpRequest::Method::Head:
        return u"HEAD "_s;
    case HttpRequest::Method::Post:
        return u"POST "_s;
    case HttpRequest::Method::Put:
        return u"PUT "_s;
    case HttpRequest::Method::Delete:
        return u"DELETE "_s;
    }
    return {};
}

QString keyOf(HttpRequest::Method method, const QUrl &url)
{
    return methodName(method) + url.toString(QUrl::FullyEncoded);
}

QString keyWithoutQuery(HttpRequest::Method method, const QUrl &url)
{
    return methodName(method) + url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery);
}

} // namespace

void FakeHttp::on(HttpRequest::Method method, const QString &url, Answer answer)
{
    const QMutexLocker lock(&m_mutex);
    m_answers[keyOf(method, QUrl(url))].append(std::move(answer));
}

void FakeHttp::on(HttpRequest::Method method, const QString &url, int status, const QByteArray &body,
                  const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    on(method, url, [=](const HttpRequest &request) -> Result<HttpResponse> {
        HttpResponse response;
        response.status = status;
        response.headers = headers;
        response.body = body;
        response.url = request.url;
        return response;
    });
}

void FakeHttp::on(HttpRequest::Method method, const QString &url, Error error)
{
    on(method, url, [error = std::move(error)](const HttpRequest &) -> Result<HttpResponse> { return fail(error); });
}

void FakeHttp::forget(HttpRequest::Method method, const QString &url)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.remove(keyOf(method, QUrl(url)));
}

Result<HttpResponse> FakeHttp::send(const HttpRequest &request, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(ErrorKind::Cancelled);
    Answer answer;
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.append(request);
        auto found = m_answers.find(keyOf(request.method, request.url));
        if (found == m_answers.end())
            found = m_answers.find(keyWithoutQuery(request.method, request.url));
        if (found == m_answers.end()) {
            m_unexpected.append(keyOf(request.method, request.url));
            return fail(ErrorKind::Offline, u"not scripted: "_s + m_unexpected.last());
        }
        answer = found->size() > 1 ? found->takeFirst() : found->first();
    }
    Result<HttpResponse> response = answer(request);
    if (response && response->body.size() > request.maxBytes)
        return fail(ErrorKind::Malformed, u"larger than maxBytes"_s);
    return response;
}

QList<HttpRequest> FakeHttp::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QList<HttpRequest> FakeHttp::requestsTo(const QString &url) const
{
    const QString wanted = QUrl(url).toString(QUrl::FullyEncoded | QUrl::RemoveQuery);
    const QMutexLocker lock(&m_mutex);
    QList<HttpRequest> result;
    for (const HttpRequest &request : m_requests) {
        if (request.url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery) == wanted)
            result.append(request);
    }
    return result;
}

QStringList FakeHttp::unexpected() const
{
    const QMutexLocker lock(&m_mutex);
    return m_unexpected;
}

} // namespace rapport::test
