#include "app/rescuer.h"

#include <QThread>

namespace rapport {
namespace {

constexpr int kSteps = 1000;

} // namespace

Rescuer::Rescuer(QObject *parent) : QObject(parent) {}

Rescuer::~Rescuer()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void Rescuer::survey(const QString &folder)
{
    run([this, folder] {
        const auto damage = store::surveyDamage(folder, progress());
        QMetaObject::invokeMethod(
            this, [this, damage] { Q_EMIT surveyed(damage); }, Qt::QueuedConnection);
    });
}

void Rescuer::rescue(const QString &folder, const QString &newFolder)
{
    run([this, folder, newFolder] {
        const SystemClock clock;
        const auto receipt = store::rescueWorkspace(folder, newFolder, clock, progress());
        QMetaObject::invokeMethod(
            this, [this, receipt] { Q_EMIT finished(receipt); }, Qt::QueuedConnection);
    });
}

void Rescuer::stop()
{
    m_stop = true;
}

void Rescuer::run(std::function<void()> work)
{
    stop();
    if (m_thread)
        m_thread->wait();
    m_stop = false;
    m_told = -1;
    m_thread.reset(QThread::create(std::move(work)));
    m_thread->start();
}

/// On the thread. Not each page is told of, only what moves a bar.
store::RescueProgress Rescuer::progress()
{
    return [this](double share) {
        const int step = static_cast<int>(share * kSteps);
        if (step != m_told.exchange(step))
            QMetaObject::invokeMethod(
                this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
        return !m_stop.load();
    };
}

} // namespace rapport
