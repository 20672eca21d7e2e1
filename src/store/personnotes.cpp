#include "store/personnotes.h"

#include "store/contacts.h"

namespace rapport::store {
namespace {

PersonNote readNote(const Statement &s)
{
    return {.id = s.id<PersonNoteId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .contact = s.id<ContactId>(2),
            .author = s.id<ActorId>(3),
            .authorName = s.text(4),
            .createdAt = s.integer(5),
            .updatedAt = s.integer(6),
            .text = s.text(7),
            .edit = Uid::fromBytes(s.blob(8)),
            .removed = s.flag(9)};
}

void setText(Writer &w, PersonNoteId id, const Uid &edit, const QString &text, qint64 at)
{
    w.query("personnotes.setText").bind(":id", id).bind(":edit", edit).bind(":text", text).bind(":at", at).run();
    w.changes().people = true;
}

} // namespace

std::optional<PersonNote> personNote(Reader &r, const Uid &uid)
{
    Statement s = r.query("personnotes.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readNote(s)) : std::nullopt;
}

QList<PersonNote> notesAbout(Reader &r, ContactId contact, int limit)
{
    QList<PersonNote> found;
    Statement s = r.query("personnotes.ofPerson");
    s.bind(":root", rootOf(r, contact)).bind(":limit", limit);
    while (s.step())
        found.append(readNote(s));
    return found;
}

void addPersonNote(Writer &w, const PersonNoteEdit &edit)
{
    w.query("personnotes.insert")
        .bind(":uid", edit.note)
        .bind(":contact", edit.contact)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .bind(":text", edit.text)
        .bind(":edit", edit.edit)
        .run();
    w.changes().people = true;
}

void changePersonNote(Writer &w, const PersonNote &note, const PersonNoteEdit &edit)
{
    if (note.edit != edit.edit)
        w.query("personnotes.keepRevision").bind(":id", note.id).bind(":edit", edit.edit).run();
    setText(w, note.id, edit.edit, edit.text, w.nowMs());
}

bool revertPersonNote(Writer &w, const PersonNote &note)
{
    Uid before;
    QString text;
    qint64 at = 0;
    {
        Statement s = w.query("personnotes.revision");
        s.bind(":id", note.id).bind(":edit", note.edit);
        if (!s.step())
            return false;
        before = Uid::fromBytes(s.blob(0));
        at = s.integer(1);
        text = s.text(2);
    }
    w.query("personnotes.dropRevision").bind(":id", note.id).bind(":edit", note.edit).run();
    setText(w, note.id, before, text, at);
    return true;
}

bool setPersonNoteRemoved(Writer &w, PersonNoteId id, bool removed)
{
    w.changes().people = true;
    return w.query("personnotes.setRemoved").bind(":id", id).bind(":removed", removed).run() != 0;
}

} // namespace rapport::store
