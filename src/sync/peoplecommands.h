#pragma once

#include "domain/event.h"
#include "domain/personnote.h"
#include "insight/scoreweights.h"
#include "store/store.h"
#include "sync/manypeople.h"

#include <QFuture>

namespace rapport {

/// What is decided about people: who is who, in which groups, what is noted about them. One write each, an event each,
/// undo by Commands::undo(). Thread-safe; results come as futures. See sync/peoplemerging.h and sync/peoplechanges.h.
class PeopleCommands final
{
public:
    explicit PeopleCommands(Store &store) : m_store(store) {}

    /// Two people are one.
    QFuture<Result<Event>> merge(ContactId into, ContactId other);
    /// The people behind two identities are one: what is merged with the other later stays with it when it is parted.
    QFuture<Result<Event>> mergeByIdentities(IdentityId into, IdentityId other);
    /// Takes a person out of another one again.
    QFuture<Result<Event>> unmerge(ContactId contact);
    /// Takes an identity out of the person that it is part of.
    QFuture<Result<Event>> partIdentity(IdentityId identity);
    /// Gives it to the person behind another one.
    QFuture<Result<Event>> giveIdentity(IdentityId identity, IdentityId to);
    /// The people behind two identities are not one; they are not proposed again.
    QFuture<Result<Event>> setNotSame(IdentityId one, IdentityId other);

    QFuture<Result<Event>> addToGroup(ContactId contact, const QString &group);
    QFuture<Result<Event>> removeFromGroup(ContactId contact, const QString &group);

    /// Keeps what is being written about a person. The first save of an edit leaves an event and returns it; later ones
    /// return one without uid.
    QFuture<Result<Event>> saveNote(const PersonNoteEdit &edit);
    QFuture<Result<Event>> removeNote(const Uid &note);

    /// The same decision about many people; see sync/manypeople.h.
    QFuture<Result<PeopleDecided>> decide(const std::vector<ContactId> &people, const PeopleDecision &decision);
    /// Takes back what was decided about many; how many could be.
    QFuture<Result<int>> takeBack(const QList<Uid> &events);

    /// What scores are weighted with; `basedOn`: the revision that they were changed from. See sync/scorechanges.h.
    QFuture<Result<Event>> setScoreWeights(const ScoreWeights &weights, const Uid &basedOn);

private:
    Store &m_store;
};

} // namespace rapport
