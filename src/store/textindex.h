#pragma once

#include "base/result.h"
#include "store/store.h"

#include <QStringList>

namespace rapport::store {

/// Compares the text indexes with the rows they stand for; the names of those that do not fit. Reads everything.
/// Storage, Busy.
///
/// FTS5 offers this check as an INSERT, which a reader's connection refuses: query_only is lifted for it on a
/// connection that may write, nobody else writes meanwhile, and what is read afterwards is of a later moment than what
/// was read before. In a workspace opened read-only it cannot be made, and nothing is reported.
[[nodiscard]] Result<QStringList> brokenTextIndexes(Reader &r);

/// Makes an index of that name anew from the rows. One long write: half a minute for a million messages.
void rebuildTextIndex(Writer &w, const QString &name);
/// Merges both indexes into one piece each, so that words of rows that are gone are in them no longer. Seconds for a
/// million messages.
void optimizeTextIndexes(Writer &w);

} // namespace rapport::store
