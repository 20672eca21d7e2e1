#pragma once

#include "insight/metric.h"
#include "store/store.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace rapport {

/// Counts the words of days in the background, so that what is talked about can be told at once. Thread-safe.
class TopicCounting final
{
public:
    explicit TopicCounting(Store &store);
    /// Stops after the day that is being counted, and waits for that.
    ~TopicCounting();
    TopicCounting(const TopicCounting &) = delete;
    TopicCounting &operator=(const TopicCounting &) = delete;

    /// Counts the days of these periods that are not kept. The future's progress counts days. What was asked before and
    /// has not ended ends with Cancelled; what it has counted stays.
    [[nodiscard]] QFuture<Result<>> count(const QList<Period> &periods);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
