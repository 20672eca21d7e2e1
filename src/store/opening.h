#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/hindrance.h"

#include <QString>
#include <memory>

class QTemporaryDir;

namespace rapport::store {

/// A database copied into a temporary folder, because it cannot be read where it lies; gone with this. Its connections
/// may outlive the folder, which can be removed as soon as they are open.
class ReadingCopy final
{
public:
    /// Copies the database and what its log has committed. Storage: there is no room for it, or it cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<ReadingCopy>> make(const QString &file);
    ~ReadingCopy();

    [[nodiscard]] const QString &file() const { return m_file; }

private:
    explicit ReadingCopy(std::unique_ptr<QTemporaryDir> folder);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

/// Whether a database that cannot be written can be read only through a copy: it was not closed cleanly, and the place
/// has no room for the files with which SQLite reads its log (https://www.sqlite.org/wal.html, section 5).
[[nodiscard]] bool needsCopyToRead(const QString &file);

/// Whether prepareOpening() would bring it up to date first, which copies the whole file: seconds a gigabyte. A look at
/// the file's head.
[[nodiscard]] bool hasOlderSchema(const QString &file);

/// How a workspace's database can be opened: what is opened, and why for reading only.
struct Opening
{
    QString file;
    Hindrance hindrance = Hindrance::None;
    std::unique_ptr<ReadingCopy> copy; ///< What `file` is in; none: the database itself.
};
/// Looks at the database, and brings an older schema up to date: in its place, or in a copy where it may not be
/// written. Storage (missing, not a workspace, unreadable, damaged). Blocks.
[[nodiscard]] Result<Opening> prepareOpening(const QString &file, bool forReading, const Clock &clock);

} // namespace rapport::store
