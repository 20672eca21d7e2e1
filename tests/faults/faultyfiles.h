#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace rapport::test {

/// What goes wrong with the disk, and when.
struct Fault
{
    enum class Kind {
        Error,      ///< Any call that a disk can refuse ends with an I/O error.
        Full,       ///< Nothing more can be written: the disk is full.
        ShortWrite, ///< The first part of what is to be written arrives, then comes an I/O error.
        PowerLoss,  ///< From here on nothing reaches the disk; see FaultyFiles::losePower().
    };
    Kind kind = Kind::Error;
    qint64 at = 0;        ///< The number of the call it strikes, of those that the kind concerns; 0: none.
    bool lasting = false; ///< Every later call fails too. A power loss always lasts.
};

/// Stands between SQLite and the disk: counts the calls that can fail, and makes one of them fail. While it lives,
/// every connection that is opened in this process goes through it. One at a time; thread-safe.
///
/// Nothing is really synced meanwhile: what a sync would have made lasting is kept account of, so that a loss of power
/// can be played without waiting for a disk.
class FaultyFiles final
{
public:
    FaultyFiles();
    ~FaultyFiles();
    FaultyFiles(const FaultyFiles &) = delete;
    FaultyFiles &operator=(const FaultyFiles &) = delete;

    /// Counts from now on, and strikes when the fault says so.
    void arm(const Fault &fault);
    /// The disk is sound again.
    void disarm();
    /// Calls since arm() that its kind of fault concerns.
    [[nodiscard]] qint64 calls() const;
    [[nodiscard]] bool hasStruck() const;
    /// The first call that was made to fail: "sync workspace.db-wal".
    [[nodiscard]] QString struckCall() const;

    /// Leaves on the disk what a machine that lost its power may leave: of what was written after a file's last sync,
    /// each sector of 512 bytes is there or not, as `seed` throws (0: none is), and the memory shared by connections is
    /// gone. All connections must be closed; disarms.
    void losePower(quint32 seed);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace rapport::test
