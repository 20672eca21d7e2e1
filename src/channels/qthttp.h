#pragma once

#include "channels/http.h"

namespace rapport {

/// Http over Qt Network. Thread-safe: each calling thread has a connection pool of its own, which ends with the thread.
/// A calling thread without an event loop is fine; send() runs one of its own while it waits.
class QtHttp final : public Http
{
public:
    Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop) override;
};

} // namespace rapport
