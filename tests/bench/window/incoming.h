#pragma once

#include "answers.h"

#include <atomic>
#include <thread>

namespace rapport::bench {

/// A sync at full rate: a thread that brings new answers, batch after batch, for as long as it lives.
class Incoming final
{
public:
    explicit Incoming(Store &store);
    ~Incoming() { stop(); }
    Incoming(const Incoming &) = delete;
    Incoming &operator=(const Incoming &) = delete;

    /// Ends it; the messages stored per second, or 0 where it was ended before.
    double stop();

private:
    void write();

    Store &m_store;
    Answers m_answers;
    std::atomic<bool> m_stop = false;
    qint64 m_stored = 0;
    double m_begin = 0;
    std::thread m_thread;
};

} // namespace rapport::bench
