#pragma once

#include "store/store.h"

#include <memory>

namespace rapport {

/// Opens snoozed conversations whose time has come, at most so many that a write stays short; true if there are more.
/// Each gets an event. Called inside Store::write.
[[nodiscard]] Result<bool> returnSnoozes(Writer &w);

/// Lets snoozes return at their time: those that were missed at once, others when they are due. Lives on the main
/// thread, never blocks it; a workspace open for reading only leaves everything as it is. Two processes may do it at
/// once: the second finds nothing to do.
class SnoozeReturns final
{
public:
    explicit SnoozeReturns(Store &store);
    ~SnoozeReturns();
    SnoozeReturns(const SnoozeReturns &) = delete;
    SnoozeReturns &operator=(const SnoozeReturns &) = delete;

    /// Lets all that are due return and waits for it: for the command line. Storage.
    [[nodiscard]] Result<> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
