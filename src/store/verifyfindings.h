#pragma once

#include "store/store.h"

// What verifyWorkspace() sets right of leads and ideas.
namespace rapport::store {

/// Lets them stand where their messages are, and as their histories say.
[[nodiscard]] Result<> mendFindings(Store &store);

} // namespace rapport::store
