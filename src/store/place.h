#pragma once

#include "store/hindrance.h"

#include <QString>
#include <optional>

// Where a workspace lies on the disk, as the system tells it. Each call asks the disk: not on the GUI thread.
namespace rapport::store {

/// Which file a path names: a path can come to name another one, or none, under a running program.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;
    /// Of the last change, in nanoseconds since 1970.
    qint64 changedAt = 0;

    [[nodiscard]] bool isSameFile(const FileIdentity &other) const
    {
        return device == other.device && number == other.number;
    }
};
/// Nothing: no file is there, or its disk does not answer.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &file);

/// Whether the file and its folder could be written to: modes, a read-only disk and the immutable mark are all heeded.
[[nodiscard]] bool canBeWritten(const QString &file);

/// Whether the file's disk has room for another try at writing.
[[nodiscard]] bool hasRoom(const QString &file);

/// What a database has committed and not yet taken over into its main file, in bytes.
[[nodiscard]] qint64 pendingLogBytes(const QString &file);

} // namespace rapport::store
