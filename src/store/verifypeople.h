#pragma once

#include "store/store.h"

#include <vector>

// What verifyWorkspace() looks at and sets right of people (store/contacts.h, store/matchkeys.h).
namespace rapport::store {

/// Lets everybody stand where their identities' own contacts and the merges say.
[[nodiscard]] Result<> mendMergedPeople(Store &store);
/// Identities with other keys than their names give, or none although they do not wait for them.
[[nodiscard]] Result<std::vector<IdentityId>> wrongMatchKeys(Store &store);
[[nodiscard]] Result<> mendMatchKeys(Store &store);

} // namespace rapport::store
