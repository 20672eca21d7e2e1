#include "store/persongroups.h"

#include "store/contacts.h"

namespace rapport::store {

std::optional<PersonGroupId> findGroup(Reader &r, const QString &name)
{
    Statement s = r.query("groups.byName");
    s.bind(":name", name);
    return s.step() ? std::optional(s.id<PersonGroupId>(0)) : std::nullopt;
}

QString groupName(Reader &r, PersonGroupId group)
{
    Statement s = r.query("groups.nameOf");
    s.bind(":id", group);
    return s.step() ? s.text(0) : QString();
}

PersonGroupId ensureGroup(Writer &w, const QString &name)
{
    if (const std::optional<PersonGroupId> known = findGroup(w, name))
        return *known;
    w.query("groups.insert")
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":name", name)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    return PersonGroupId(w.connection().lastInsertId());
}

QList<PersonGroup> groups(Reader &r)
{
    QList<PersonGroup> found;
    Statement s = r.query("groups.all");
    while (s.step())
        found.append({.id = s.id<PersonGroupId>(0), .name = s.text(1), .people = static_cast<int>(s.integer(2))});
    return found;
}

QStringList groupsOf(Reader &r, ContactId contact)
{
    QStringList found;
    Statement s = r.query("groups.ofPerson");
    s.bind(":root", rootOf(r, contact));
    while (s.step())
        found.append(s.text(0));
    return found;
}

QList<ContactId> peopleIn(Reader &r, PersonGroupId group)
{
    QList<ContactId> found;
    Statement s = r.query("groups.members");
    s.bind(":group", group);
    while (s.step())
        found.append(s.id<ContactId>(0));
    return found;
}

QList<GroupMember> membersWithin(Reader &r, PersonGroupId group, ContactId contact)
{
    QList<GroupMember> found;
    Statement s = r.query("groups.membersWithin");
    s.bind(":group", group).bind(":root", rootOf(r, contact));
    while (s.step()) {
        found.append({.contact = s.id<ContactId>(0),
                      .uid = Uid::fromBytes(s.blob(1)),
                      .actor = s.id<ActorId>(2),
                      .at = s.integer(3)});
    }
    return found;
}

void bindMember(Writer &w, PersonGroupId group, const GroupMember &member)
{
    w.query("groups.bind")
        .bind(":group", group)
        .bind(":contact", member.contact)
        .bind(":uid", member.uid)
        .bind(":actor", member.actor)
        .bind(":at", member.at)
        .run();
    w.changes().people = true;
}

void unbindMember(Writer &w, PersonGroupId group, ContactId contact)
{
    w.query("groups.unbind").bind(":group", group).bind(":contact", contact).run();
    w.query("groups.dropIfEmpty").bind(":group", group).run();
    w.changes().people = true;
}

} // namespace rapport::store
