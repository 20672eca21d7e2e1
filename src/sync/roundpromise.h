#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <utility>

namespace rapport {

/// Somebody who waits for a round to end. Told once, and in any case: Cancelled if the round never came to be.
class RoundPromise final
{
public:
    RoundPromise() { m_promise.start(); }
    RoundPromise(const RoundPromise &) = delete;
    RoundPromise &operator=(const RoundPromise &) = delete;
    ~RoundPromise() { settle(fail(ErrorKind::Cancelled)); }

    [[nodiscard]] QFuture<Result<>> future() { return m_promise.future(); }
    void settle(const Result<> &result)
    {
        if (std::exchange(m_settled, true))
            return;
        m_promise.addResult(result);
        m_promise.finish();
    }

private:
    QPromise<Result<>> m_promise;
    bool m_settled = false;
};

} // namespace rapport
