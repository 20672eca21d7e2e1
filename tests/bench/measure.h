#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

// Clocks and percentiles of the benchmark.
namespace rapport::bench {

/// CPU seconds of all threads of this process: the sound figure for work that several threads share, on machines that
/// do other things too.
[[nodiscard]] inline double processCpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// CPU milliseconds of the calling thread: for a warm query, which waits for nothing.
[[nodiscard]] inline double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// Milliseconds as the wall has them: for what a person or another thread waits for.
[[nodiscard]] inline double wallMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

/// Repeated measurements of one thing.
class Samples final
{
public:
    void add(double value) { m_values.push_back(value); }
    void add(const Samples &other) { m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end()); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] size_t count() const { return m_values.size(); }

    /// The smallest value that at least `share` (0 to 1) of all do not exceed; 0 where nothing was measured.
    [[nodiscard]] double percentile(double share) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = static_cast<size_t>(share * static_cast<double>(sorted.size()));
        return sorted[std::min(rank, sorted.size() - 1)];
    }
    [[nodiscard]] double median() const { return percentile(0.5); }
    [[nodiscard]] double p95() const { return percentile(0.95); }
    [[nodiscard]] double p99() const { return percentile(0.99); }
    [[nodiscard]] double worst() const { return percentile(1); }

private:
    std::vector<double> m_values;
};

/// CPU time of `runs` calls on the calling thread, after `warmUp` calls that do not count.
template<class F>
[[nodiscard]] Samples timed(int warmUp, int runs, F call)
{
    for (int i = 0; i < warmUp; ++i)
        call(i);
    Samples samples;
    for (int i = 0; i < runs; ++i) {
        const double begin = threadCpuMs();
        call(i);
        samples.add(threadCpuMs() - begin);
    }
    return samples;
}

} // namespace rapport::bench
