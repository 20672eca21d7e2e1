#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QString>

namespace rapport {

/// Something that somebody here wrote down about a person, for this workspace alone.
struct PersonNote
{
    PersonNoteId id;
    Uid uid;
    ContactId contact;
    ActorId author;
    QString authorName;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    QString text;
    Uid edit;             ///< The event that began what it says now.
    bool removed = false; ///< Kept, so that it can come back.

    friend bool operator==(const PersonNote &, const PersonNote &) = default;
};

/// What is typed into a note, saved as it is typed. All saves of one sitting carry the same `edit`: they are one
/// decision, whose event has that uid.
struct PersonNoteEdit
{
    ContactId contact; ///< Of a new note.
    Uid note;
    Uid edit;
    QString text;
};

/// A named group that people belong to.
struct PersonGroup
{
    PersonGroupId id;
    QString name;
    int people = 0; ///< How many belong to it.

    friend bool operator==(const PersonGroup &, const PersonGroup &) = default;
};

/// Longest text of a note, and longest name of a group.
inline constexpr int kPersonNoteMost = 20'000;
inline constexpr int kPersonGroupMost = 60;

} // namespace rapport
