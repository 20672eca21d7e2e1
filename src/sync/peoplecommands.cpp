#include "sync/peoplecommands.h"

#include "sync/peoplechanges.h"
#include "sync/peoplemerging.h"
#include "sync/scorechanges.h"

namespace rapport {

QFuture<Result<Event>> PeopleCommands::merge(ContactId into, ContactId other)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::merge(w, into, other); });
}

QFuture<Result<Event>> PeopleCommands::mergeByIdentities(IdentityId into, IdentityId other)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::mergeByIdentities(w, into, other); });
}

QFuture<Result<Event>> PeopleCommands::unmerge(ContactId contact)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::unmerge(w, contact); });
}

QFuture<Result<Event>> PeopleCommands::partIdentity(IdentityId identity)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::partIdentity(w, identity); });
}

QFuture<Result<Event>> PeopleCommands::giveIdentity(IdentityId identity, IdentityId to)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::giveIdentity(w, identity, to); });
}

QFuture<Result<Event>> PeopleCommands::setNotSame(IdentityId one, IdentityId other)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplemerging::setNotSame(w, one, other); });
}

QFuture<Result<Event>> PeopleCommands::addToGroup(ContactId contact, const QString &group)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplechanges::addToGroup(w, contact, group); });
}

QFuture<Result<Event>> PeopleCommands::removeFromGroup(ContactId contact, const QString &group)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplechanges::removeFromGroup(w, contact, group); });
}

QFuture<Result<Event>> PeopleCommands::saveNote(const PersonNoteEdit &edit)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplechanges::saveNote(w, edit); });
}

QFuture<Result<Event>> PeopleCommands::removeNote(const Uid &note)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return peoplechanges::removeNote(w, note); });
}

QFuture<Result<PeopleDecided>> PeopleCommands::decide(const std::vector<ContactId> &people,
                                                      const PeopleDecision &decision)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return decideMany(w, people, decision); });
}

QFuture<Result<int>> PeopleCommands::takeBack(const QList<Uid> &events)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return takeBackMany(w, events); });
}

QFuture<Result<Event>> PeopleCommands::setScoreWeights(const ScoreWeights &weights, const Uid &basedOn)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return scorechanges::setWeights(w, weights, basedOn); });
}

} // namespace rapport
