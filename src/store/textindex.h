#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QStringList>

namespace rapport::store {

/// Compares the text indexes with the rows they stand for; the names of those that do not fit. Reads everything.
/// Storage.
///
/// FTS5 offers this check as an INSERT, which a reader's connection refuses: query_only is lifted for it on a
/// connection that may write. In a workspace opened read-only it cannot be made, and nothing is reported.
[[nodiscard]] Result<QStringList> brokenTextIndexes(Reader &r);

} // namespace rapport::store
