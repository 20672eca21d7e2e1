#pragma once

#include "domain/personnote.h"
#include "store/store.h"

#include <QList>
#include <QStringList>
#include <optional>

// Named groups that people belong to. A membership hangs on the contact that it was given to (store/contacts.h); a
// person belongs to the groups of all that are part of them.
namespace rapport::store {

/// A contact in a group, with who put it there.
struct GroupMember
{
    ContactId contact;
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};

/// In any case of letters; none: there is no such group.
[[nodiscard]] std::optional<PersonGroupId> findGroup(Reader &r, const QString &name);
[[nodiscard]] QString groupName(Reader &r, PersonGroupId group);
/// Finds it, or makes it.
[[nodiscard]] PersonGroupId ensureGroup(Writer &w, const QString &name);
/// Those in alphabetical order.
[[nodiscard]] QList<PersonGroup> groups(Reader &r);
[[nodiscard]] QStringList groupsOf(Reader &r, ContactId contact);
/// The people of a group.
[[nodiscard]] QList<ContactId> peopleIn(Reader &r, PersonGroupId group);
/// What makes a person belong to a group: themselves, or some that are part of them.
[[nodiscard]] QList<GroupMember> membersWithin(Reader &r, PersonGroupId group, ContactId contact);
void bindMember(Writer &w, PersonGroupId group, const GroupMember &member);
/// Takes one out, and the group away with its last.
void unbindMember(Writer &w, PersonGroupId group, ContactId contact);

} // namespace rapport::store
