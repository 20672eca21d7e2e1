#pragma once

#include "domain/personnote.h"
#include "store/store.h"

#include <QList>
#include <optional>

// What is noted about people. A note hangs on the contact that it was written about (store/contacts.h).
namespace rapport::store {

/// Also one that was removed.
[[nodiscard]] std::optional<PersonNote> personNote(Reader &r, const Uid &uid);
/// Those about a person, with all that are part of them, the newest first.
[[nodiscard]] QList<PersonNote> notesAbout(Reader &r, ContactId contact, int limit);

/// `edit.contact` has to be there, `edit.note` must not.
void addPersonNote(Writer &w, const PersonNoteEdit &edit);
/// What it says now; an edit that is another than the one before keeps what it said.
void changePersonNote(Writer &w, const PersonNote &note, const PersonNoteEdit &edit);
/// What it said before its newest edit; false where that is not known.
bool revertPersonNote(Writer &w, const PersonNote &note);
/// False where it is so already.
bool setPersonNoteRemoved(Writer &w, PersonNoteId id, bool removed);

} // namespace rapport::store
