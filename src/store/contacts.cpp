#include "store/contacts.h"

#include "store/maintenance.h"
#include "store/worklog.h"

#include <algorithm>

namespace rapport::store {
namespace {

ContactMerge readMerge(const Statement &s)
{
    return {.contact = s.id<ContactId>(0),
            .into = s.id<ContactId>(1),
            .root = s.id<ContactId>(2),
            .uid = Uid::fromBytes(s.blob(3)),
            .actor = s.id<ActorId>(4),
            .at = s.integer(5)};
}

} // namespace

std::optional<ContactMerge> contactMerge(Reader &r, ContactId contact)
{
    Statement s = r.query("contacts.merge");
    s.bind(":contact", contact);
    return s.step() ? std::optional(readMerge(s)) : std::nullopt;
}

QList<ContactMerge> mergesOf(Reader &r, ContactId root)
{
    QList<ContactMerge> found;
    Statement s = r.query("contacts.mergesOf");
    s.bind(":root", root);
    while (s.step())
        found.append(readMerge(s));
    return found;
}

ContactId rootOf(Reader &r, ContactId contact)
{
    const std::optional<ContactMerge> merge = contactMerge(r, contact);
    return merge ? merge->root : contact;
}

ContactId homeOf(Reader &r, IdentityId identity)
{
    Statement s = r.query("contacts.homeOf");
    s.bind(":identity", identity).step();
    return s.id<ContactId>(0);
}

QList<IdentityId> identitiesAtHome(Reader &r, ContactId contact)
{
    QList<IdentityId> found;
    Statement s = r.query("contacts.atHome");
    s.bind(":contact", contact);
    while (s.step())
        found.append(s.id<IdentityId>(0));
    return found;
}

void addMerge(Writer &w, const ContactMerge &merge)
{
    const ContactId root = rootOf(w, merge.into);
    w.query("contacts.setRoots").bind(":root", root).bind(":was", merge.contact).run();
    w.query("contacts.addMerge")
        .bind(":contact", merge.contact)
        .bind(":into", merge.into)
        .bind(":root", root)
        .bind(":uid", merge.uid)
        .bind(":actor", merge.actor)
        .bind(":at", merge.at)
        .run();
    w.query("contacts.keepHomes").bind(":contact", merge.contact).bind(":at", merge.at).run();
    w.query("contacts.joinIdentities").bind(":contact", merge.contact).bind(":root", root).run();
    // It may have come back to the one that some of them belong to.
    w.query("contacts.dropHomes").bind(":contact", root).run();
    settleImportance(w, merge.contact);
    settleImportance(w, root);
    w.changes().people = true;
}

void removeMerge(Writer &w, ContactId contact)
{
    const ContactId root = rootOf(w, contact);
    w.query("contacts.partRoots").bind(":contact", contact).run();
    w.query("contacts.partIdentities").bind(":contact", contact).run();
    w.query("contacts.dropMerge").bind(":contact", contact).run();
    w.query("contacts.dropHomes").bind(":contact", contact).run();
    settleImportance(w, contact);
    settleImportance(w, root);
    w.changes().people = true;
}

void setHome(Writer &w, IdentityId identity, ContactId home)
{
    const ContactId root = rootOf(w, home);
    w.query("contacts.setContact").bind(":identity", identity).bind(":contact", root).run();
    if (root == home)
        w.query("contacts.dropHome").bind(":identity", identity).run();
    else
        w.query("contacts.setHome").bind(":identity", identity).bind(":contact", home).bind(":at", w.nowMs()).run();
    w.changes().people = true;
}

ContactId makeContact(Writer &w, const QString &name)
{
    w.query("people.insertContact")
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":name", name)
        .bind(":createdAt", w.nowMs())
        .run();
    const ContactId contact(w.connection().lastInsertId());
    addToCounter(w, kPeopleCounter, 1);
    return contact;
}

void removeContactIfEmpty(Writer &w, ContactId contact)
{
    addToCounter(w, kPeopleCounter, -w.query("contacts.removeIfEmpty").bind(":contact", contact).run());
}

void settleImportance(Writer &w, ContactId root)
{
    w.query("contacts.dropImportance").bind(":root", root).run();
    w.query("contacts.settleImportance").bind(":root", root).run();
}

void settleAllImportance(Writer &w)
{
    w.query("contacts.dropAllImportance").run();
    w.query("contacts.settleAllImportance").run();
}

bool addNotSame(Writer &w, IdentityId one, IdentityId other)
{
    w.changes().people = true;
    return w.query("contacts.addNotSame")
               .bind(":a", std::min(one, other))
               .bind(":b", std::max(one, other))
               .bind(":uid", Uid::create(w.nowMs()))
               .bind(":actor", w.actor())
               .bind(":at", w.nowMs())
               .run() != 0;
}

bool removeNotSame(Writer &w, IdentityId one, IdentityId other)
{
    w.changes().people = true;
    return w.query("contacts.dropNotSame").bind(":a", std::min(one, other)).bind(":b", std::max(one, other)).run() != 0;
}

bool areNotSame(Reader &r, ContactId one, ContactId other)
{
    Statement s = r.query("contacts.areNotSame");
    s.bind(":one", one).bind(":other", other);
    return s.step();
}

QList<Event> eventsOfPerson(Reader &r, ContactId contact, int limit)
{
    QList<Event> found;
    Statement s = r.query("contacts.events");
    s.bind(":root", rootOf(r, contact)).bind(":limit", limit);
    while (s.step())
        found.append(readEvent(s));
    return found;
}

} // namespace rapport::store
