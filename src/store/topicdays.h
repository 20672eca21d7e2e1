#pragma once

#include "insight/metric.h"
#include "insight/topicdays.h"
#include "store/store.h"

#include <atomic>
#include <functional>

// What words others used on which day: counted from their messages, and kept for whoever asks again. What is kept goes
// in the same transaction as anything that could change it (0012_topics.sql), so that it is always right.
namespace rapport::store {

/// Of messages that others wrote and that count (the set "messages" of figurerows.h, direction=in): by account.
using AccountTerms = QMap<AccountId, DayTerms>;

/// Counted anew from the messages of a day, nothing of what is kept.
[[nodiscard]] Result<AccountTerms> countTopicDay(Reader &r, int day);
/// The messages of a period that fit a filter (a text for parseQuery()), counted anew. Invalid: as for parseQuery().
[[nodiscard]] Result<DayTerms> countTopicPeriod(Reader &r, const Period &period, const QString &filter);

using TakeDay = std::function<void(int day, const DayTerms &terms)>;
/// Gives the terms of each day and account: what is kept, and for the rest the messages counted now, which takes about
/// a second for a hundred thousand of them. No accounts: all.
[[nodiscard]] Result<> eachTopicDay(Reader &r, const Period &period, const QList<AccountId> &accounts,
                                    const TakeDay &take);

/// Days of the period of which something is not kept.
[[nodiscard]] QList<int> uncountedTopicDays(Reader &r, const Period &period);
/// Counts the days of these periods that are not kept, a day in a read, and keeps them in short writes. `progress` is
/// told how many of how many days are done. Blocks; not on the GUI thread. Cancelled (what was kept stays), Storage.
[[nodiscard]] Result<> keepTopicDays(Store &store, const QList<Period> &periods, const std::atomic_bool &stop,
                                     const std::function<void(int done, int all)> &progress);

/// Kept days that are not equal to a recount. Reads every message of the days that are kept. Blocks; not on the GUI
/// thread. Storage.
[[nodiscard]] Result<qint64> countWrongTopicDays(Store &store);
/// Forgets all that is kept; it is counted again when somebody asks. Storage.
[[nodiscard]] Result<> forgetTopicDays(Store &store);

} // namespace rapport::store
