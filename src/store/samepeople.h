#pragma once

#include "domain/identitymatch.h"
#include "domain/person.h"
#include "store/store.h"

#include <QList>

// Who may be the same person as somebody else. Found by keys (store/matchkeys.h), never by comparing everybody with
// everybody; whoever came a moment ago is found as soon as their keys are there.
namespace rapport::store {

/// Two people, each by the identity that speaks for it.
struct SamePeople
{
    Identity one;
    Identity other;
    Match match;
};

/// Who may be the same as a person, the likeliest first; nobody whom somebody found not to be.
[[nodiscard]] QList<SamePeople> samePeopleAs(Reader &r, ContactId contact, int most);

struct AllSamePeople
{
    QList<SamePeople> best; ///< The likeliest first.
    int found = 0;          ///< With those beyond.
};
/// Of all people. Reads the keys of everybody: seconds for a million people; for the report lane.
[[nodiscard]] AllSamePeople allSamePeople(Reader &r, int most);

} // namespace rapport::store
