#include "store/lane.h"

#include <algorithm>
#include <optional>
#include <pthread.h>

namespace rapport {
namespace {

constexpr std::chrono::milliseconds kHurryAgain{10};

} // namespace

Lane::Lane(const QString &name, std::chrono::milliseconds firstPause, Pause pause, Rest rest)
    : m_pause(std::move(pause)),
      m_nextPause(std::chrono::steady_clock::now() + firstPause),
      m_rest(std::move(rest)),
      m_thread([this] { run(); })
{
    // At most 15 characters, else the system refuses; a name is only for whoever debugs.
    pthread_setname_np(m_thread.native_handle(), name.toLatin1().left(15).constData());
}

Lane::~Lane()
{
    close();
}

bool Lane::add(Priority priority, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing)
            return false;
        m_jobs[static_cast<size_t>(priority)].push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

bool Lane::isWanted()
{
    const std::lock_guard lock(m_mutex);
    return m_closing || !m_jobs[static_cast<size_t>(Priority::First)].empty();
}

void Lane::close(const std::function<void()> &hurry)
{
    {
        std::unique_lock lock(m_mutex);
        m_closing = true;
        m_wake.notify_one();
        while (hurry && !m_ended) {
            lock.unlock();
            hurry();
            lock.lock();
            m_end.wait_for(lock, kHurryAgain, [this] { return m_ended; });
        }
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Lane::run()
{
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> restAt;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto hasWork = [this] { return m_closing || !m_jobs[0].empty() || !m_jobs[1].empty(); };
        std::optional<Clock::time_point> until = restAt;
        if (m_pause)
            until = until ? std::min(*until, m_nextPause) : m_nextPause;
        if (until)
            m_wake.wait_until(lock, *until, hasWork);
        else
            m_wake.wait(lock, hasWork);

        Job job;
        for (auto &queue : m_jobs) {
            if (!queue.empty()) {
                job = std::move(queue.front());
                queue.pop_front();
                break;
            }
        }
        if (!job && m_closing) {
            m_ended = true;
            m_end.notify_all();
            return;
        }
        lock.unlock();
        const bool idle = !job;
        if (job)
            job();
        job = nullptr; // What it holds goes before the lock is taken again.
        if (m_pause && Clock::now() >= m_nextPause) {
            const std::chrono::milliseconds again = m_pause(idle);
            m_nextPause = Clock::now() + again;
        }
        if (!idle && m_rest.begin) {
            restAt = Clock::now() + m_rest.after;
        } else if (restAt && Clock::now() >= *restAt) {
            restAt.reset();
            m_rest.begin();
        }
        lock.lock();
    }
}

} // namespace rapport
