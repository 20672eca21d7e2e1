#pragma once

#include <QtGlobal>
#include <csignal>
#include <sys/resource.h>

namespace rapport::test {

/// Keeps every file that this process writes from growing beyond a size, for as long as it lives: a write ends early or
/// is refused, as on a disk that is full.
class SizeLimit final
{
public:
    explicit SizeLimit(qint64 bytes) : m_before(apply(bytes)) {}
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

    /// Until the process ends, and for what it starts. Returns what held before.
    static rlimit apply(qint64 bytes)
    {
        // The signal would end the process; without it the write fails.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limited{static_cast<rlim_t>(bytes), before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
        return before;
    }

private:
    rlimit m_before;
};

} // namespace rapport::test
