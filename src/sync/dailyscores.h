#pragma once

#include "store/store.h"

#include <memory>

namespace rapport {

/// Whether scores are so old that they have to be reckoned again without anybody asking for them: once a day, and every
/// quarter of an hour on the first of them, when a history comes in.
[[nodiscard]] bool areScoresDue(Reader &r);

/// Keeps the scores of people no older than a day, so that whatever tells of them has them. On the main thread, which
/// it never blocks, except that its destructor waits for a part of the work to end; what others do goes before it. A
/// workspace that is open for reading only stays as it is.
class DailyScores final
{
public:
    /// Looks for the first time after so many milliseconds: a window comes first, and whoever has just opened it.
    explicit DailyScores(Store &store, int firstLookMs = 120'000);
    ~DailyScores();
    DailyScores(const DailyScores &) = delete;
    DailyScores &operator=(const DailyScores &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
