#pragma once

#include "domain/event.h"
#include "domain/person.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Who is one with whom. A person who becomes part of another keeps a contact of its own, and each identity the contact
// that it belongs to ("home"); groups, notes and importance hang on those. identity.contact_id is the one that all of
// them are ("root"), so that whoever reads needs to know nothing of it.
namespace rapport::store {

/// That one contact is part of another.
struct ContactMerge
{
    ContactId contact;
    ContactId into; ///< Which may be part of a third.
    ContactId root;
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};

/// None: it is nobody's part.
[[nodiscard]] std::optional<ContactMerge> contactMerge(Reader &r, ContactId contact);
/// All by which others are part of a person, the oldest first.
[[nodiscard]] QList<ContactMerge> mergesOf(Reader &r, ContactId root);
[[nodiscard]] ContactId rootOf(Reader &r, ContactId contact);
[[nodiscard]] ContactId homeOf(Reader &r, IdentityId identity);
/// Identities that belong to a contact by itself.
[[nodiscard]] QList<IdentityId> identitiesAtHome(Reader &r, ContactId contact);

/// Makes `merge.contact`, which is nobody's part, a part of `merge.into`, which is none of its own parts.
void addMerge(Writer &w, const ContactMerge &merge);
/// Parts a contact, with all that are part of it, from what it was merged into.
void removeMerge(Writer &w, ContactId contact);
/// Gives an identity to a contact, whatever that is part of.
void setHome(Writer &w, IdentityId identity, ContactId home);
[[nodiscard]] ContactId makeContact(Writer &w, const QString &name);
/// Removes one that was made and of whom nothing is known.
void removeContactIfEmpty(Writer &w, ContactId contact);

/// Brings up to date how much a person matters with all that are part of them.
void settleImportance(Writer &w, ContactId root);
void settleAllImportance(Writer &w);

/// False where that was said before.
bool addNotSame(Writer &w, IdentityId one, IdentityId other);
bool removeNotSame(Writer &w, IdentityId one, IdentityId other);
/// Whether somebody found two people not to be one.
[[nodiscard]] bool areNotSame(Reader &r, ContactId one, ContactId other);

/// What was decided about a person, with all that are part of them, the newest first.
[[nodiscard]] QList<Event> eventsOfPerson(Reader &r, ContactId contact, int limit);

} // namespace rapport::store
