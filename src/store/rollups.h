#pragma once

#include "domain/query.h"
#include "insight/cells.h"
#include "insight/metric.h"
#include "insight/reportdays.h"
#include "store/store.h"

#include <QList>
#include <QTimeZone>

#include <functional>
#include <vector>

// The counts that figures are added up from, kept right by every write (store/pendingfigures.h), and the time zone in
// which their days are.
namespace rapport::store {

/// By account, then day; only where there is something. No accounts: all of them. What a rebuild has not come to yet is
/// missing: see figureProgress().
[[nodiscard]] std::vector<DayCells> cells(Reader &r, CellFamily family, const Period &days,
                                          const QList<AccountId> &accounts = {});

/// The same without a copy, days ascending: the packed cells as they lie in the file, which end with the call.
void eachRollUp(Reader &r, CellFamily family, const Period &days,
                const std::function<void(int day, AccountId account, QByteArrayView packed)> &take);

/// The same counted from rows and facts and not from roll-ups, of what fits a query: messages that fit (Messages,
/// Hours, Posts, and the acts that messages are), what was done by whoever fits about a message that does (likes and
/// shares), conversations that fit (Conversations, Durations, and threads built together). An empty query asks for all.
/// Takes time in proportion to the rows of the period. Invalid: a value that its field does not know.
[[nodiscard]] Result<std::vector<DayCells>> recountCells(Reader &r, CellFamily family, const Period &days,
                                                         const QList<AccountId> &accounts, const Query &narrowed);

/// The first day on which a message is counted.
[[nodiscard]] std::optional<int> firstRollUpDay(Reader &r);

/// The zone in which days begin. A workspace from before there were figures has the system's, written down by the first
/// program that opens it.
[[nodiscard]] QTimeZone reportZone(Reader &r);
/// All figures are counted again, in short steps while nobody writes. Invalid: no IANA name of a zone.
[[nodiscard]] Result<> setReportZone(Writer &w, const QByteArray &zone);
/// The same zone for reckoning days.
[[nodiscard]] ReportDays reportDays(Reader &r);

/// How far a rebuild of the figures is: after an update of the program, an import, a change of the zone.
struct FigureProgress
{
    qint64 left = 0; ///< Messages, activities and conversations that are not counted yet; 0: all figures are right.
    qint64 all = 0;

    [[nodiscard]] bool isComplete() const { return left == 0; }
};
[[nodiscard]] FigureProgress figureProgress(Reader &r);
/// Whether anything waits to be counted; quick.
[[nodiscard]] bool figuresPending(Reader &r);
/// Counts some of what waits, about 50 ms. In a transaction of its own.
void settleSomeFigures(Writer &w);
/// Counts all that waits, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> settleFigures(Store &store);
/// Lets everything be counted again, by and by.
void recountFigures(Writer &w);

} // namespace rapport::store
