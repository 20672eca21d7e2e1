#pragma once

#include "base/result.h"
#include "store/rescue.h"

#include <QObject>
#include <atomic>
#include <memory>

class QThread;

namespace rapport {

/// Looks what is damaged in a workspace and saves what is good, on a thread of its own. Lives on the GUI thread.
class Rescuer final : public QObject
{
    Q_OBJECT
public:
    explicit Rescuer(QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~Rescuer() override;

    /// surveyed() follows, unless something else is begun.
    void survey(const QString &folder);
    /// progressed() and finished() follow.
    void rescue(const QString &folder, const QString &newFolder);
    void stop();

Q_SIGNALS:
    void progressed(double share);
    void surveyed(const rapport::Result<QList<rapport::store::DamagedPart>> &damage);
    void finished(const rapport::Result<rapport::store::RescueReceipt> &receipt);

private:
    void run(std::function<void()> work);
    [[nodiscard]] store::RescueProgress progress();

    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_stop = false;
    std::atomic_int m_told = -1; ///< The last per mille that was told.
};

} // namespace rapport
