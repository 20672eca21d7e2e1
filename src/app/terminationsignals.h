#pragma once

#include <QObject>
#include <memory>

class QSocketNotifier;

namespace rapport {

/// Turns SIGTERM, SIGINT and SIGHUP (the session ends, a terminal is closed) into a signal of Qt, so that the program
/// ends as it does when its window is closed. One at a time; main thread.
class TerminationSignals final : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);
    /// The system's default holds again: a second signal ends the program at once.
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace rapport
