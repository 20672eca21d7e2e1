#include "sync/peoplechanges.h"

#include "store/contacts.h"
#include "store/people.h"
#include "store/persongroups.h"
#include "store/personnotes.h"
#include "store/worklog.h"

#include <QJsonArray>
#include <algorithm>

namespace rapport::peoplechanges {
namespace {

using namespace Qt::StringLiterals;

QJsonObject memberJson(const store::GroupMember &member)
{
    return {{u"contact"_s, member.contact.value},
            {u"uid"_s, member.uid.toString()},
            {u"actor"_s, member.actor.value},
            {u"at"_s, member.at}};
}

store::GroupMember memberFrom(const QJsonObject &json)
{
    return {.contact = ContactId(json[u"contact"_s].toInteger()),
            .uid = Uid::fromString(json[u"uid"_s].toString()).value_or(Uid()),
            .actor = ActorId(json[u"actor"_s].toInteger()),
            .at = json[u"at"_s].toInteger()};
}

/// `members`: of the group, before or after it.
Event groupEvent(Writer &w, const QString &kind, ContactId contact, const QString &group,
                 const QList<store::GroupMember> &members)
{
    QJsonArray all;
    for (const store::GroupMember &member : members)
        all.append(memberJson(member));
    Event event;
    event.kind = kind;
    event.contact = contact;
    event.after = {{u"group"_s, group}, {u"members"_s, all}};
    // What `group:` finds may be another now.
    w.changes().everything = true;
    return store::addEvent(w, event);
}

Event noteEvent(Writer &w, const QString &kind, const PersonNote &note, const Uid &uid)
{
    Event event;
    event.uid = uid;
    event.kind = kind;
    event.contact = note.contact;
    // Never the text: what is noted about a person is in one place alone.
    event.after = {{u"note"_s, note.uid.toString()}};
    return store::addEvent(w, event);
}

Result<Event> addNote(Writer &w, const PersonNoteEdit &edit)
{
    if (!store::contact(w, edit.contact))
        return fail(ErrorKind::Invalid, u"no such person"_s);
    if (edit.text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"the note is empty"_s);
    store::addPersonNote(w, edit);
    return noteEvent(w, u"personnote.added"_s, *store::personNote(w, edit.note), edit.edit);
}

} // namespace

Result<Event> addToGroup(Writer &w, ContactId contact, const QString &rawName)
{
    const QString name = rawName.simplified().left(kPersonGroupMost).trimmed();
    if (!store::contact(w, contact))
        return fail(ErrorKind::Invalid, u"no such person"_s);
    if (name.isEmpty())
        return fail(ErrorKind::Invalid, u"a group needs a name"_s);
    const PersonGroupId group = store::ensureGroup(w, name);
    if (!store::membersWithin(w, group, contact).isEmpty())
        return fail(ErrorKind::Invalid, u"the person belongs to that group already"_s);
    const store::GroupMember member{
        .contact = contact, .uid = Uid::create(w.nowMs()), .actor = w.actor(), .at = w.nowMs()};
    store::bindMember(w, group, member);
    return groupEvent(w, u"group.added"_s, contact, store::groupName(w, group), {member});
}

Result<Event> removeFromGroup(Writer &w, ContactId contact, const QString &name)
{
    const std::optional<PersonGroupId> group = store::findGroup(w, name.simplified());
    const QList<store::GroupMember> members =
        group ? store::membersWithin(w, *group, contact) : QList<store::GroupMember>();
    if (members.isEmpty())
        return fail(ErrorKind::Invalid, u"the person does not belong to that group"_s);
    const QString known = store::groupName(w, *group);
    for (const store::GroupMember &member : members)
        store::unbindMember(w, *group, member.contact);
    return groupEvent(w, u"group.removed"_s, contact, known, members);
}

Result<Event> saveNote(Writer &w, const PersonNoteEdit &edit)
{
    if (edit.text.size() > kPersonNoteMost)
        return fail(ErrorKind::Invalid, u"the note is too long"_s);
    if (edit.note.isNull() || edit.edit.isNull())
        return fail(ErrorKind::Invalid, u"the note has no uid"_s);
    const std::optional<PersonNote> note = store::personNote(w, edit.note);
    if (!note)
        return addNote(w, edit);
    if (note->removed)
        return fail(ErrorKind::Invalid, u"the note was removed"_s);
    if (note->text == edit.text)
        return Event();
    const bool begins = note->edit != edit.edit;
    if (begins && store::event(w, edit.edit))
        return fail(ErrorKind::Invalid, u"somebody else has changed the note meanwhile"_s);
    store::changePersonNote(w, *note, edit);
    return begins ? noteEvent(w, u"personnote.changed"_s, *note, edit.edit) : Event();
}

Result<Event> removeNote(Writer &w, const Uid &uid)
{
    const std::optional<PersonNote> note = store::personNote(w, uid);
    if (!note || !store::setPersonNoteRemoved(w, note->id, true))
        return fail(ErrorKind::Invalid, u"the note is not there any more"_s);
    return noteEvent(w, u"personnote.removed"_s, *note, {});
}

Result<> undoGroup(Writer &w, const Event &event)
{
    const QString name = event.after[u"group"_s].toString();
    QList<store::GroupMember> members;
    for (const QJsonValue &member : event.after[u"members"_s].toArray())
        members.append(memberFrom(member.toObject()));
    const bool wasAdded = event.kind == "group.added"_L1;
    const std::optional<PersonGroupId> known = store::findGroup(w, name);
    for (const store::GroupMember &member : std::as_const(members)) {
        const auto now = known ? store::membersWithin(w, *known, member.contact) : QList<store::GroupMember>();
        const bool there = std::any_of(now.begin(), now.end(), [&member](const store::GroupMember &one) {
            return one.contact == member.contact && one.uid == member.uid;
        });
        if (!store::contact(w, member.contact) || there != wasAdded || (!wasAdded && !now.isEmpty()))
            return fail(ErrorKind::Invalid, u"the group has changed since"_s);
    }
    const PersonGroupId group = store::ensureGroup(w, name);
    for (const store::GroupMember &member : std::as_const(members)) {
        if (wasAdded)
            store::unbindMember(w, group, member.contact);
        else
            store::bindMember(w, group, member);
    }
    w.changes().everything = true;
    return {};
}

Result<> undoNote(Writer &w, const Event &event)
{
    const auto uid = Uid::fromString(event.after[u"note"_s].toString());
    const std::optional<PersonNote> note = uid ? store::personNote(w, *uid) : std::nullopt;
    if (!note)
        return fail(ErrorKind::Invalid, u"the note is not there any more"_s);
    if (event.kind == "personnote.removed"_L1) {
        if (!store::setPersonNoteRemoved(w, note->id, false))
            return fail(ErrorKind::Invalid, u"the note is there again"_s);
        return {};
    }
    if (note->edit != event.uid || note->removed)
        return fail(ErrorKind::Invalid, u"the note has changed since"_s);
    if (event.kind == "personnote.added"_L1) {
        store::setPersonNoteRemoved(w, note->id, true);
        return {};
    }
    if (!store::revertPersonNote(w, *note))
        return fail(ErrorKind::Invalid, u"what it said before is not known"_s);
    return {};
}

} // namespace rapport::peoplechanges
