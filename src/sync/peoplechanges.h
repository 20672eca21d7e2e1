#pragma once

#include "domain/event.h"
#include "domain/personnote.h"
#include "store/store.h"

// Groups of people and what is noted about them, each change with its event. Called inside Store::write.
namespace rapport::peoplechanges {

/// Makes the group where it is new. Invalid: no such person, no name, or the person belongs to it already.
[[nodiscard]] Result<Event> addToGroup(Writer &w, ContactId contact, const QString &group);
/// With all that are part of the person. Invalid: the person does not belong to it.
[[nodiscard]] Result<Event> removeFromGroup(Writer &w, ContactId contact, const QString &group);

/// See PeopleCommands::saveNote(). Invalid: no such person, no text, too long, or the note was removed.
[[nodiscard]] Result<Event> saveNote(Writer &w, const PersonNoteEdit &edit);
[[nodiscard]] Result<Event> removeNote(Writer &w, const Uid &note);

[[nodiscard]] Result<> undoGroup(Writer &w, const Event &event);
[[nodiscard]] Result<> undoNote(Writer &w, const Event &event);

} // namespace rapport::peoplechanges
