#pragma once

#include "domain/event.h"
#include "domain/person.h"
#include "store/store.h"

// People who turn out to be one, and those who turn out not to be. Whatever is decided about a person hangs on the
// contact that it was decided of, and what they say on their identity: taking a merge back, at any later time and in
// any order, gives to each what is theirs. Called inside Store::write.
namespace rapport::peoplemerging {

/// `other`, with all that are part of them, becomes part of `into`. Invalid: no such person, one already, one of our
/// own accounts, erased.
[[nodiscard]] Result<Event> merge(Writer &w, ContactId into, ContactId other);
/// The people behind two identities become one: the other's becomes part of what the first belongs to by itself.
[[nodiscard]] Result<Event> mergeByIdentities(Writer &w, IdentityId into, IdentityId other);
/// Takes a contact, with all that are part of it, out of what it was merged into. Invalid: it is no part of anybody.
[[nodiscard]] Result<Event> unmerge(Writer &w, ContactId contact);
/// Takes an identity, with what was decided of it, out of the person that it is part of; whoever was merged with it
/// stays with the others. Invalid: it is all there is of the person.
[[nodiscard]] Result<Event> partIdentity(Writer &w, IdentityId identity);
/// Gives an identity to the person behind another one. Invalid: it is of that person already.
[[nodiscard]] Result<Event> giveIdentity(Writer &w, IdentityId identity, IdentityId to);
/// Remembers that two people are not one.
[[nodiscard]] Result<Event> setNotSame(Writer &w, IdentityId one, IdentityId other);

[[nodiscard]] Result<> undoMerge(Writer &w, const Event &event);
[[nodiscard]] Result<> undoUnmerge(Writer &w, const Event &event);
[[nodiscard]] Result<> undoRearranging(Writer &w, const Event &event);
[[nodiscard]] Result<> undoMove(Writer &w, const Event &event);
[[nodiscard]] Result<> undoNotSame(Writer &w, const Event &event);

} // namespace rapport::peoplemerging
