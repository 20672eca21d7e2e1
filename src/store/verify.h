#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QList>
#include <functional>

namespace rapport::store {

/// What one check of the workspace found.
struct Finding
{
    QString id;          ///< Lasting name of the check: "text_index".
    QString check;       ///< English, what would be wrong.
    qint64 found = 0;    ///< How often it is.
    qint64 repaired = 0; ///< Of these, set right.
    QString detail;      ///< English; the first one, where that tells more.
};

/// Looks through everything: the file, what refers to what, the text indexes, every figure against a recount, the
/// attachments' files. Seconds for a hundred thousand messages; other work goes on meanwhile.
///
/// `repair`: sets right what is known from other rows, in short transactions (a broken text index is rebuilt in one).
/// Nothing that came from a channel is lost: a raw item without its message goes to those set aside, a file that
/// nothing refers to into the folder "orphaned-files". A damaged file is not written to. `progress` is told of each
/// check as it begins. Storage. Blocks; not on the GUI thread.
[[nodiscard]] Result<QList<Finding>> verifyWorkspace(Store &store, bool repair,
                                                     const std::function<void(const QString &check)> &progress);

/// Forgets parents that are not there; in short transactions.
[[nodiscard]] Result<> dropLostParents(Store &store);

} // namespace rapport::store
