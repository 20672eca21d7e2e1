#pragma once

#include "base/error.h"

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>

class QThread;

namespace rapport {

/// Makes the demo community's workspace on a thread of its own: beside its place first, so that a folder which stands
/// there is always complete. Lives on the GUI thread.
class DemoMaker final : public QObject
{
    Q_OBJECT
public:
    explicit DemoMaker(const QString &folder, QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~DemoMaker() override;

    void start();
    /// stopped() follows, and nothing is left behind.
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// Whether the demo community stands there already.
    [[nodiscard]] static bool exists(const QString &folder);

Q_SIGNALS:
    void progressed(int done, int total);
    void made();
    void stopped();
    void failed(const rapport::Error &error);

private:
    void run();

    QString m_folder;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_stop = false;
};

} // namespace rapport
