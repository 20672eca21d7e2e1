#include "app/terminationsignals.h"

#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace rapport {
namespace {

constexpr std::array<int, 3> kSignals{SIGTERM, SIGINT, SIGHUP};

/// Where the handler, which may call next to nothing, leaves its word for the event loop.
int pending = -1;

void leaveWord(int)
{
    const int before = errno;
    const quint64 one = 1;
    // A counter that is full has been told already.
    [[maybe_unused]] const ssize_t written = write(pending, &one, sizeof one);
    errno = before;
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    pending = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (pending < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pending, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        quint64 count = 0;
        [[maybe_unused]] const ssize_t taken = ::read(pending, &count, sizeof count);
        // Whoever asks twice does not want to wait.
        handle(SIG_DFL);
        Q_EMIT received();
    });
    handle(leaveWord);
}

TerminationSignals::~TerminationSignals()
{
    if (pending < 0)
        return;
    handle(SIG_DFL);
    m_notifier.reset();
    close(pending);
    pending = -1;
}

} // namespace rapport
