#pragma once

#include "domain/identitymatch.h"
#include "domain/person.h"
#include "store/store.h"

// By what two identities may be found to be of one person: a hash each of the address, the user name and the display
// name, as they are compared. Ingest writes none of it: what came waits, and is worked off while nobody writes.
namespace rapport::store {

/// The names that are nobody's, and the no-reply addresses: the data files in resources/people.
[[nodiscard]] const MatchRules &matchRules();
[[nodiscard]] MatchIdentity matchIdentity(const Identity &identity);

struct MatchKeys
{
    qint64 email = 0;
    qint64 userName = 0;
    qint64 displayName = 0;

    friend bool operator==(const MatchKeys &, const MatchKeys &) = default;
};
[[nodiscard]] MatchKeys matchKeysOf(const Identity &identity);

/// Whether identities wait for their keys.
[[nodiscard]] bool matchKeysPending(Reader &r);
/// Gives keys to some of them.
void settleSomeMatchKeys(Writer &w);
/// Gives keys to all that wait, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> settleMatchKeys(Store &store);

} // namespace rapport::store
