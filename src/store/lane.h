#pragma once

#include <QString>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace rapport {

enum class Priority { First = 0, Second = 1 };

/// A thread that does jobs one after another, first those of the first priority, and something small whenever a while
/// has passed. add() and close() can be called from any thread.
class Lane final
{
public:
    using Job = std::function<void()>;
    /// Returns how long to wait before it wants to be called again.
    using Pause = std::function<std::chrono::milliseconds(bool idle)>;
    /// What is done once whenever nothing was to do for so long after a job.
    struct Rest
    {
        std::chrono::milliseconds after;
        Job begin; ///< None: never.
    };

    /// `pause` runs on the lane's thread between jobs (idle: none waits), first after `firstPause`; none: never.
    Lane(const QString &name, std::chrono::milliseconds firstPause, Pause pause, Rest rest);
    /// Does what it was given, then ends.
    ~Lane();
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    /// False once it is closing: the job is not taken.
    [[nodiscard]] bool add(Priority priority, Job job);
    /// Whether a job of the first priority waits, or the end.
    [[nodiscard]] bool isWanted();
    /// Takes no further jobs and returns when those it was given are done. `hurry` is called meanwhile, on this thread
    /// and again and again, to cut short what they do; none: they take their time.
    void close(const std::function<void()> &hurry = {});

private:
    void run();

    Pause m_pause;
    std::chrono::steady_clock::time_point m_nextPause;
    Rest m_rest;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::array<std::deque<Job>, 2> m_jobs;
    std::condition_variable m_end;
    bool m_closing = false;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace rapport
