#pragma once

#include "domain/event.h"
#include "domain/idea.h"
#include "domain/lead.h"
#include "domain/mood.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// What is decided about what people write: how it sounds, whether it may bring business, which wish it stands for. One
/// write each, an event each, undo by Commands::undo(). Thread-safe; results come as futures. See sync/moodchanges.h,
/// sync/leadchanges.h and sync/ideachanges.h.
class FindingCommands final
{
public:
    explicit FindingCommands(Store &store) : m_store(store) {}

    /// Says how a message sounds; Unknown leaves it to the formula again.
    QFuture<Result<Event>> setMood(MessageId message, Mood mood);

    /// Takes on what a rule proposes, or what a person sees that no rule saw.
    QFuture<Result<Event>> takeLead(ConversationId conversation);
    /// Proposes it no more, until they ask something new.
    QFuture<Result<Event>> dismissLead(ConversationId conversation);
    QFuture<Result<Event>> setLeadStage(LeadId lead, LeadStage stage);
    QFuture<Result<Event>> setLeadOwner(LeadId lead, ActorId owner);
    /// `basedOn`: the revision that they were changed from.
    QFuture<Result<Event>> setLeadRules(const LeadRules &rules, const Uid &basedOn);

    /// The event's `after` has the idea's uid ("idea"). `message`: the first that stands for it; none: nobody's yet.
    QFuture<Result<Event>> addIdea(const QString &title, MessageId message);
    QFuture<Result<Event>> attachIdea(IdeaId idea, MessageId message);
    /// The newest message of theirs in the conversation stands for it.
    QFuture<Result<Event>> attachIdea(IdeaId idea, ConversationId conversation);
    QFuture<Result<Event>> detachIdea(IdeaId idea, MessageId message);
    QFuture<Result<Event>> renameIdea(IdeaId idea, const QString &title);
    QFuture<Result<Event>> setIdeaState(IdeaId idea, IdeaState state);
    QFuture<Result<Event>> setIdeaOwner(IdeaId idea, ActorId owner);
    /// The other is the same wish: what stands for it stands for this one too.
    QFuture<Result<Event>> mergeIdeas(IdeaId into, IdeaId other);

private:
    Store &m_store;
};

} // namespace rapport
