#pragma once

#include "base/error.h"
#include "store/hindrance.h"
#include "store/place.h"

#include <QElapsedTimer>
#include <atomic>
#include <mutex>

namespace rapport {

class ChangeFeed;
class SqlError;

namespace store {

/// What the lanes make of an SqlError.
[[nodiscard]] Error storageError(const SqlError &error);

/// Knows what keeps an open workspace from being written to, and announces each change of it. Thread-safe; what looks
/// at the disk is for a lane.
class Circumstances final
{
public:
    /// `file`: the database where it belongs, also where a copy of it is read. `standing`: why it was opened for
    /// reading only, or None.
    Circumstances(const QString &file, Hindrance standing, ChangeFeed &feed);

    [[nodiscard]] Hindrance hindrance() const;
    /// Whether the path no longer leads to the file that is open.
    [[nodiscard]] bool isLost() const { return m_place != Hindrance::None; }

    /// From here on nobody is expected to change the file.
    void expectNoChange() { m_unchanging = true; }
    /// Whether the path still leads to the file that is open: else what is written would be in a file that nobody
    /// finds.
    void lookAtPlace();
    /// Forgets of a full disk once there is room.
    void lookForRoom();
    /// Notes what a failure says of the file.
    void noteFailure(const SqlError &error);
    /// The same of a write, and so of the disk.
    void noteFailedWrite(const SqlError &error);
    void noteWrite();

private:
    void tell();

    const QString m_file;
    const Hindrance m_standing;
    ChangeFeed &m_feed;
    const FileIdentity m_identity;
    std::atomic<bool> m_unchanging = false;
    std::atomic<Hindrance> m_place = Hindrance::None; ///< Away, Replaced or None.
    std::atomic<bool> m_damaged = false;
    std::atomic<bool> m_full = false;
    std::mutex m_mutex;
    Hindrance m_told;
    QElapsedTimer m_sinceFull;
};

} // namespace store
} // namespace rapport
