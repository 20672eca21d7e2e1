#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QIODevice>
#include <functional>

// A whole workspace as JSON Lines, and back. resources/formats/export.md describes the lines.
namespace rapport::store {

/// Takes one line, its end included. False: it cannot be written, and nothing more comes.
using LineSink = std::function<bool(const QByteArray &line)>;

/// Everything that the workspace holds, one object a line: a head, the rows, the attachments' files in pieces. The rows
/// are those of one moment, whoever writes meanwhile; one row at a time is in memory. The same content gives the same
/// bytes. Returns the number of lines. Storage. Blocks; not on the GUI thread.
[[nodiscard]] Result<qint64> exportWorkspace(Store &store, const LineSink &sink);

struct ImportOptions
{
    Store::Options store = {};
    /// Makes HTML harmless: what is read from a file is no more to be trusted than a network.
    std::function<QString(const QString &)> cleanHtml;
    /// Is told of each line that could not be taken: its number from 1, and why.
    std::function<void(qint64 line, const QString &reason)> aside;
};

struct ImportCounts
{
    qint64 taken = 0;
    qint64 aside = 0;
};

/// Makes a new workspace in a folder that is empty or missing, from what exportWorkspace() wrote. A line that cannot be
/// read or does not fit is set aside, the others go on. The folder appears when all is done: until then the work is in
/// "<folder>.part", which is gone again after an error. Invalid (no export of Rapport, or one of a newer Rapport),
/// Storage. Blocks; not on the GUI thread.
[[nodiscard]] Result<ImportCounts> importWorkspace(const QString &folder, QIODevice &from,
                                                   const ImportOptions &options);

} // namespace rapport::store
