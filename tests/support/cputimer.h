#pragma once

#include <QtGlobal>
#include <ctime>

namespace rapport::test {

/// The processor's time that this program has used since the timer was made, in milliseconds. A limit on it holds on a
/// busy machine too.
class CpuTimer final
{
public:
    [[nodiscard]] qint64 elapsedMs() const
    {
        return static_cast<qint64>(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace rapport::test
