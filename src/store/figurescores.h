#pragma once

#include "domain/figureset.h"
#include "domain/ids.h"
#include "domain/query.h"
#include "store/store.h"

#include <QList>

// People behind figures of scores:
//   advocates   Who agreed to speak for us and had done so when the last day ended; active=yes (did something in the 30
//               days until then), advocate=CONTACT (that one alone)
//   levels      Who has scores, as they were reckoned last; level=1 … 4 (Orbit's)
//   leading     Of those who have scores and fit the rest of the query, the kMostLeading with the most gravity;
//               person=CONTACT (that one alone)
namespace rapport::store {

/// As many points as can be told apart beside each other.
inline constexpr int kMostLeading = 200;

[[nodiscard]] bool isScoreSet(const QString &name);
/// Those of them who did something that fits the rest of a query, where it asks for anything. Invalid: nothing that
/// narrows the set.
[[nodiscard]] Result<QList<ContactId>> figureScoredPeople(Reader &r, const FigureSet &set, const Query &narrowed);

} // namespace rapport::store
