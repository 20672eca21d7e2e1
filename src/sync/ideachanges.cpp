#include "sync/ideachanges.h"

#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/people.h"
#include "sync/change.h"

namespace rapport::ideachanges {
namespace {

using namespace Qt::StringLiterals;

Result<Idea> existing(Reader &r, IdeaId id)
{
    std::optional<Idea> idea = store::idea(r, id);
    if (!idea)
        return fail(ErrorKind::Invalid, u"no such idea"_s);
    return *idea;
}

Result<Message> voice(Reader &r, MessageId id)
{
    std::optional<Message> message = store::message(r, id);
    if (!message)
        return fail(ErrorKind::Invalid, u"no such message"_s);
    if (message->direction == Direction::Note)
        return fail(ErrorKind::Invalid, u"a note of ours is nobody's wish"_s);
    return *message;
}

/// The idea that an event is about, or that stands under another name in it.
Result<Idea> ideaIn(Reader &r, const QJsonObject &json, const QString &name = u"idea"_s)
{
    const std::optional<Uid> uid = Uid::fromString(json[name].toString());
    const std::optional<Idea> idea = uid ? store::idea(r, *uid) : std::nullopt;
    if (!idea)
        return fail(ErrorKind::Invalid, u"the idea is not there any more"_s);
    return *idea;
}

Event eventAbout(Reader &r, const Idea &idea, const QString &kind)
{
    Event event;
    event.uid = Uid::create(r.nowMs());
    event.kind = kind;
    event.after = {{u"idea"_s, idea.uid.toString()}};
    return event;
}

void isAbout(Event &event, const Message &message)
{
    event.account = message.account;
    event.conversation = message.conversation;
    event.message = message.id;
}

Result<Event> attachMessage(Writer &w, const Idea &idea, const Message &message)
{
    Event event = eventAbout(w, idea, u"idea.attached"_s);
    isAbout(event, message);
    const store::IdeaMessage attached{
        .idea = idea.id, .message = message.id, .uid = event.uid, .actor = w.actor(), .at = w.nowMs()};
    if (!store::attach(w, attached))
        return fail(ErrorKind::Invalid, u"it stands for that idea already"_s);
    return changes::recorded(w, event);
}

Result<> undoAdded(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    const QList<store::IdeaMessage> attached = store::ideaMessages(w, idea->id);
    const bool onlyTheFirst = attached.isEmpty() || (attached.size() == 1 && attached.first().uid == event.uid);
    const bool same = idea->title == event.after[u"title"_s].toString() &&
                      idea->owner.value == event.after[u"owner"_s].toInteger() && !idea->mergedInto &&
                      store::ideaSteps(w, idea->id).size() == 1 && store::familyOf(w, idea->id).size() == 1;
    if (!onlyTheFirst || !same)
        return fail(ErrorKind::Invalid, u"the idea has changed since"_s);
    store::removeIdea(w, idea->id);
    return {};
}

Result<> undoAttached(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    const auto attached = store::ideaMessage(w, idea->id, event.message);
    if (!attached || attached->uid != event.uid)
        return fail(ErrorKind::Invalid, u"it stands for that idea no more"_s);
    store::detach(w, idea->id, event.message);
    return {};
}

Result<> undoDetached(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    const std::optional<Uid> uid = Uid::fromString(event.before[u"attached"_s].toString());
    const bool back = uid && store::attach(w, {.idea = idea->id,
                                               .message = event.message,
                                               .uid = *uid,
                                               .actor = ActorId(event.before[u"actor"_s].toInteger()),
                                               .at = event.before[u"at"_s].toInteger()});
    if (!back)
        return fail(ErrorKind::Invalid, u"it cannot stand for that idea again"_s);
    return {};
}

Result<> undoRenamed(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    if (idea->title != event.after[u"title"_s].toString())
        return fail(ErrorKind::Invalid, u"it was called something else since"_s);
    store::renameIdea(w, idea->id, event.before[u"title"_s].toString());
    return {};
}

Result<> undoState(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    if (!store::revertIdeaState(w, idea->id, event.uid))
        return fail(ErrorKind::Invalid, u"the idea has changed since"_s);
    return {};
}

Result<> undoOwner(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    if (!idea)
        return fail(idea.error());
    if (idea->owner.value != event.after[u"owner"_s].toInteger())
        return fail(ErrorKind::Invalid, u"it was given to somebody else since"_s);
    store::setIdeaOwner(w, idea->id, ActorId(event.before[u"owner"_s].toInteger()));
    return {};
}

Result<> undoMerged(Writer &w, const Event &event)
{
    const Result<Idea> idea = ideaIn(w, event.after);
    const Result<Idea> into = ideaIn(w, event.after, u"into"_s);
    if (!idea || !into || idea->mergedInto != into->id)
        return fail(ErrorKind::Invalid, u"they are not merged any more"_s);
    store::setMergedInto(w, idea->id, {});
    return {};
}

} // namespace

Result<Event> add(Writer &w, const QString &rawTitle, MessageId message)
{
    Idea idea;
    idea.title = ideaTitle(rawTitle);
    if (idea.title.isEmpty())
        return fail(ErrorKind::Invalid, u"an idea needs a title"_s);
    Result<Message> first = Message();
    if (message) {
        first = voice(w, message);
        if (!first)
            return fail(first.error());
    }
    idea.uid = Uid::create(w.nowMs());
    idea.owner = w.actor();
    Event event = eventAbout(w, idea, u"idea.added"_s);
    event.after[u"title"_s] = idea.title;
    event.after[u"owner"_s] = idea.owner.value;
    const IdeaId id = store::addIdea(w, idea, event.uid);
    if (message) {
        isAbout(event, *first);
        store::attach(w, {.idea = id, .message = message, .uid = event.uid, .actor = w.actor(), .at = w.nowMs()});
    }
    return changes::recorded(w, event);
}

Result<Event> attach(Writer &w, IdeaId id, MessageId message)
{
    const Result<Idea> idea = existing(w, store::rootIdea(w, id));
    if (!idea)
        return fail(idea.error());
    const Result<Message> said = voice(w, message);
    if (!said)
        return fail(said.error());
    return attachMessage(w, *idea, *said);
}

Result<Event> attach(Writer &w, IdeaId id, ConversationId conversation)
{
    if (const Result<Conversation> known = changes::existing(w, conversation); !known)
        return fail(known.error());
    const MessageId message = store::newestAsk(w, conversation);
    if (!message)
        return fail(ErrorKind::Invalid, u"nobody else wrote in that conversation"_s);
    return attach(w, id, message);
}

Result<Event> detach(Writer &w, IdeaId id, MessageId message)
{
    // With one that was merged it may hang on any of the family.
    for (const IdeaId one : store::familyOf(w, id)) {
        const auto attached = store::ideaMessage(w, one, message);
        const std::optional<Idea> idea = attached ? store::idea(w, one) : std::nullopt;
        if (!idea)
            continue;
        Event event = eventAbout(w, *idea, u"idea.detached"_s);
        event.before = {
            {u"attached"_s, attached->uid.toString()}, {u"actor"_s, attached->actor.value}, {u"at"_s, attached->at}};
        if (const std::optional<Message> said = store::message(w, message))
            isAbout(event, *said);
        store::detach(w, one, message);
        return changes::recorded(w, event);
    }
    return fail(ErrorKind::Invalid, u"it does not stand for that idea"_s);
}

Result<Event> rename(Writer &w, IdeaId id, const QString &rawTitle)
{
    const Result<Idea> idea = existing(w, id);
    if (!idea)
        return fail(idea.error());
    const QString title = ideaTitle(rawTitle);
    if (title.isEmpty())
        return fail(ErrorKind::Invalid, u"an idea needs a title"_s);
    if (title == idea->title)
        return fail(ErrorKind::Invalid, u"it is called so already"_s);
    Event event = eventAbout(w, *idea, u"idea.renamed"_s);
    event.before = {{u"title"_s, idea->title}};
    event.after[u"title"_s] = title;
    store::renameIdea(w, id, title);
    return changes::recorded(w, event);
}

Result<Event> setState(Writer &w, IdeaId id, IdeaState state)
{
    const Result<Idea> idea = existing(w, id);
    if (!idea)
        return fail(idea.error());
    if (idea->state == state)
        return fail(ErrorKind::Invalid, u"it is in that state already"_s);
    Event event = eventAbout(w, *idea, u"idea.state"_s);
    event.before = {{u"state"_s, ideaStateName(idea->state)}};
    event.after[u"state"_s] = ideaStateName(state);
    store::setIdeaState(w, id, state, event.uid);
    return changes::recorded(w, event);
}

Result<Event> setOwner(Writer &w, IdeaId id, ActorId owner)
{
    const Result<Idea> idea = existing(w, id);
    if (!idea)
        return fail(idea.error());
    if (owner && !store::actor(w, owner))
        return fail(ErrorKind::Invalid, u"nobody of that name works here"_s);
    if (idea->owner == owner)
        return fail(ErrorKind::Invalid, u"it is theirs already"_s);
    Event event = eventAbout(w, *idea, u"idea.owner"_s);
    event.before = {{u"owner"_s, idea->owner.value}};
    event.after[u"owner"_s] = owner.value;
    store::setIdeaOwner(w, id, owner);
    return changes::recorded(w, event);
}

Result<Event> merge(Writer &w, IdeaId intoId, IdeaId otherId)
{
    const Result<Idea> into = existing(w, store::rootIdea(w, intoId));
    if (!into)
        return fail(into.error());
    const Result<Idea> other = existing(w, otherId);
    if (!other)
        return fail(other.error());
    if (other->mergedInto)
        return fail(ErrorKind::Invalid, u"it is merged into another already"_s);
    if (other->id == into->id)
        return fail(ErrorKind::Invalid, u"they are the same idea"_s);
    Event event = eventAbout(w, *other, u"idea.merged"_s);
    event.after[u"into"_s] = into->uid.toString();
    store::setMergedInto(w, other->id, into->id);
    return changes::recorded(w, event);
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"idea.added"_s)
        return undoAdded(w, event);
    if (event.kind == u"idea.attached"_s)
        return undoAttached(w, event);
    if (event.kind == u"idea.detached"_s)
        return undoDetached(w, event);
    if (event.kind == u"idea.renamed"_s)
        return undoRenamed(w, event);
    if (event.kind == u"idea.state"_s)
        return undoState(w, event);
    if (event.kind == u"idea.owner"_s)
        return undoOwner(w, event);
    return undoMerged(w, event);
}

} // namespace rapport::ideachanges
