#pragma once

#include "base/result.h"
#include "demo/truth.h"
#include "store/store.h"

#include <functional>

namespace rapport {

struct DemoOptions
{
    int messages = 1000; ///< 100 to 10 000 000.
    quint64 seed = 1;
    qint64 endAt = 0; ///< UTC milliseconds; the three years before it are filled. 0: now, by the store's clock.
};

/// Fills an empty workspace with the community of a small maker of table looms, invented from the seed, through the
/// same prepare() and ingest() as a synchronisation, and writes what was planted to demo-truth.json beside it. The same
/// options give the same content. Its accounts are paused, so nothing ever goes to a network.
///
/// Not on the GUI thread: it waits for the store. `progress` is called between batches with the messages delivered;
/// false stops, and what was written until then stays. Invalid (the number, a workspace that is not empty), Cancelled,
/// Storage.
[[nodiscard]] Result<DemoTruth> fillDemo(Store &store, const DemoOptions &options,
                                         const std::function<bool(int done, int total)> &progress);

} // namespace rapport
