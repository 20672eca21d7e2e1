#pragma once

#include "store/erasedwords.h"
#include "store/store.h"

#include <QStringList>

namespace rapport::store {

/// Takes a person out of campaigns (their plans, revisions and events, where guests are named by the contacts' `uids`
/// too) and out of what was noted about practices. With `apply` false it only counts. Returns how many texts it changed.
[[nodiscard]] Result<qint64> erasePlans(Store &store, const ErasedWords &words, const QStringList &uids, bool apply);

} // namespace rapport::store
