#pragma once

#include "store/store.h"

#include <QStringList>

// The attachments' files against the rows that name them.
namespace rapport::store {

/// Paths below attachments/ that no row names.
[[nodiscard]] Result<QStringList> orphanedFiles(Store &store);
/// Into the folder "orphaned-files" beside the database.
[[nodiscard]] Result<> moveOrphanedFiles(Store &store);
/// Paths that rows name and that are not there.
[[nodiscard]] Result<QStringList> missingFiles(Store &store);
[[nodiscard]] Result<> forgetMissingFiles(Store &store);

} // namespace rapport::store
