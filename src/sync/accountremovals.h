#pragma once

#include "base/result.h"
#include "store/store.h"

#include <memory>

namespace rapport {

/// Takes away the accounts that a person removed together with their history, in the background: those that are left
/// from an earlier run at once, others as soon as they are Leaving. Thread-safe; a workspace open for reading only
/// leaves everything as it is.
class AccountRemovals final
{
public:
    explicit AccountRemovals(Store &store);
    /// Stops between two short writes; what is left goes on when the workspace is opened again.
    ~AccountRemovals();
    AccountRemovals(const AccountRemovals &) = delete;
    AccountRemovals &operator=(const AccountRemovals &) = delete;

    /// Takes away all that are Leaving now and waits for it: for the command line. Storage.
    [[nodiscard]] Result<> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
