#include "store/circumstances.h"

#include "base/log.h"
#include "store/changeset.h"
#include "store/sql.h"

namespace rapport::store {
namespace {

/// How often a disk that was full is asked whether there is room again.
constexpr qint64 kFullRetryMs = 2000;

} // namespace

Error storageError(const SqlError &error)
{
    ErrorKind kind = ErrorKind::Storage;
    if (error.isBusy())
        kind = ErrorKind::Busy;
    else if (error.isInterrupted())
        kind = ErrorKind::Cancelled;
    return {kind, QString::fromUtf8(error.what()), {}};
}

Circumstances::Circumstances(const QString &file, Hindrance standing, ChangeFeed &feed)
    : m_file(file),
      m_standing(standing),
      m_feed(feed),
      m_identity(identityOf(file).value_or(FileIdentity())),
      m_told(standing)
{
}

Hindrance Circumstances::hindrance() const
{
    if (m_place != Hindrance::None)
        return m_place;
    if (m_damaged)
        return Hindrance::Damaged;
    if (m_standing != Hindrance::None)
        return m_standing;
    return m_full ? Hindrance::DiskFull : Hindrance::None;
}

void Circumstances::tell()
{
    const std::lock_guard lock(m_mutex);
    const Hindrance now = hindrance();
    if (now == m_told)
        return;
    m_told = now;
    if (now != Hindrance::None)
        qCWarning(logStore) << qUtf8Printable(hindranceDetail(now));
    m_feed.announceHindrance();
}

void Circumstances::lookAtPlace()
{
    const std::optional<FileIdentity> now = identityOf(m_file);
    const bool changed = now && m_unchanging && now->changedAt != m_identity.changedAt;
    if (!now)
        m_place = Hindrance::Away;
    else
        m_place = now->isSameFile(m_identity) && !changed ? Hindrance::None : Hindrance::Replaced;
    tell();
}

void Circumstances::lookForRoom()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_full || m_sinceFull.elapsed() < kFullRetryMs || !hasRoom(m_file))
            return;
        m_full = false;
    }
    tell();
}

void Circumstances::noteFailure(const SqlError &error)
{
    if (error.isFileDamage())
        m_damaged = true;
    tell();
}

void Circumstances::noteFailedWrite(const SqlError &error)
{
    if (error.isDiskFull() || (error.isInputOutput() && !isLost() && !hasRoom(m_file))) {
        const std::lock_guard lock(m_mutex);
        m_full = true;
        m_sinceFull.start();
    }
    noteFailure(error);
}

void Circumstances::noteWrite()
{
    if (m_full.exchange(false))
        tell();
}

} // namespace rapport::store
