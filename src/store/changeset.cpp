#include "store/changeset.h"

#include <QElapsedTimer>
#include <QTimer>
#include <mutex>

namespace rapport {
namespace {

constexpr qint64 kShortestPauseMs = 50; ///< Twenty signals a second, however fast a sync writes.

} // namespace

struct ChangeFeed::Pending
{
    std::mutex mutex;
    ChangeSet changes;
    bool scheduled = false;
    QElapsedTimer sinceLast; ///< The feed's own thread only.
};

ChangeFeed::ChangeFeed(QObject *parent) : QObject(parent), m_pending(std::make_unique<Pending>()) {}

ChangeFeed::~ChangeFeed() = default;

void ChangeFeed::publish(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    const std::lock_guard lock(m_pending->mutex);
    m_pending->changes.unite(changes);
    if (m_pending->scheduled)
        return;
    m_pending->scheduled = true;
    QMetaObject::invokeMethod(this, &ChangeFeed::deliver, Qt::QueuedConnection);
}

void ChangeFeed::announceHindrance()
{
    QMetaObject::invokeMethod(this, &ChangeFeed::hindranceChanged, Qt::QueuedConnection);
}

void ChangeFeed::deliver()
{
    const qint64 pause = m_pending->sinceLast.isValid() ? kShortestPauseMs - m_pending->sinceLast.elapsed() : 0;
    if (pause > 0) {
        QTimer::singleShot(static_cast<int>(pause), this, &ChangeFeed::deliver);
        return;
    }
    ChangeSet changes;
    {
        const std::lock_guard lock(m_pending->mutex);
        changes = std::exchange(m_pending->changes, {});
        m_pending->scheduled = false;
    }
    m_pending->sinceLast.start();
    Q_EMIT changed(changes);
}

} // namespace rapport
