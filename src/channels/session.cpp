#include "channels/session.h"

namespace rapport {

Result<HttpResponse> Session::send(const HttpRequest &request)
{
    ++m_requests;
    Result<HttpResponse> response = m_http.send(request, m_stop);
    if (response)
        m_bytes += response->body.size();
    return response;
}

} // namespace rapport
