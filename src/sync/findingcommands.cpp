#include "sync/findingcommands.h"

#include "sync/ideachanges.h"
#include "sync/leadchanges.h"
#include "sync/moodchanges.h"

namespace rapport {

QFuture<Result<Event>> FindingCommands::setMood(MessageId message, Mood mood)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return moodchanges::set(w, message, mood); });
}

QFuture<Result<Event>> FindingCommands::takeLead(ConversationId conversation)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return leadchanges::take(w, conversation); });
}

QFuture<Result<Event>> FindingCommands::dismissLead(ConversationId conversation)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return leadchanges::dismiss(w, conversation); });
}

QFuture<Result<Event>> FindingCommands::setLeadStage(LeadId lead, LeadStage stage)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return leadchanges::setStage(w, lead, stage); });
}

QFuture<Result<Event>> FindingCommands::setLeadOwner(LeadId lead, ActorId owner)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return leadchanges::setOwner(w, lead, owner); });
}

QFuture<Result<Event>> FindingCommands::setLeadRules(const LeadRules &rules, const Uid &basedOn)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return leadchanges::setRules(w, rules, basedOn); });
}

QFuture<Result<Event>> FindingCommands::addIdea(const QString &title, MessageId message)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::add(w, title, message); });
}

QFuture<Result<Event>> FindingCommands::attachIdea(IdeaId idea, MessageId message)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::attach(w, idea, message); });
}

QFuture<Result<Event>> FindingCommands::attachIdea(IdeaId idea, ConversationId conversation)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::attach(w, idea, conversation); });
}

QFuture<Result<Event>> FindingCommands::detachIdea(IdeaId idea, MessageId message)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::detach(w, idea, message); });
}

QFuture<Result<Event>> FindingCommands::renameIdea(IdeaId idea, const QString &title)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::rename(w, idea, title); });
}

QFuture<Result<Event>> FindingCommands::setIdeaState(IdeaId idea, IdeaState state)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::setState(w, idea, state); });
}

QFuture<Result<Event>> FindingCommands::setIdeaOwner(IdeaId idea, ActorId owner)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::setOwner(w, idea, owner); });
}

QFuture<Result<Event>> FindingCommands::mergeIdeas(IdeaId into, IdeaId other)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return ideachanges::merge(w, into, other); });
}

} // namespace rapport
