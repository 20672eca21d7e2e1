#include "store/ideas.h"

#include "domain/conversation.h"
#include "store/folding.h"

namespace rapport::store {
namespace {

Idea readIdea(const Statement &s)
{
    return {.id = s.id<IdeaId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .title = s.text(2),
            .state = s.value<IdeaState>(3),
            .stateAt = s.integer(4),
            .owner = s.id<ActorId>(5),
            .ownerName = s.text(6),
            .mergedInto = s.id<IdeaId>(7),
            .createdAt = s.integer(8),
            .creator = s.id<ActorId>(9)};
}

IdeaRow readRow(const Statement &s)
{
    return {.idea = readIdea(s),
            .messages = static_cast<int>(s.integer(10)),
            .conversations = static_cast<int>(s.integer(11)),
            .people = static_cast<int>(s.integer(12)),
            .firstAt = s.integer(13),
            .lastAt = s.integer(14)};
}

IdeaMessage readMessage(IdeaId idea, const Statement &s)
{
    return {.idea = idea,
            .message = s.id<MessageId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .actor = s.id<ActorId>(2),
            .at = s.integer(3)};
}

template<class Id>
QList<IdeaId> idsFrom(Statement &s, const char *name, Id value)
{
    QList<IdeaId> ids;
    s.bind(name, value);
    while (s.step())
        ids.append(s.id<IdeaId>(0));
    return ids;
}

/// What its conversations show has changed.
void mark(Writer &w, IdeaId id)
{
    w.changes().ideas = true;
    Statement s = w.query("ideas.conversationsOf");
    s.bind(":id", id);
    while (s.step())
        w.changes().conversations.insert(s.id<ConversationId>(0));
}

void markMessage(Writer &w, MessageId message)
{
    w.changes().ideas = true;
    Statement s = w.query("ideas.conversationOfMessage");
    s.bind(":message", message);
    if (s.step())
        w.changes().conversations.insert(s.id<ConversationId>(0));
}

void addStep(Writer &w, IdeaId id, IdeaState state, const Uid &step, qint64 at)
{
    w.query("ideas.addStep")
        .bind(":idea", id)
        .bind(":uid", step)
        .bind(":state", state)
        .bind(":at", at != 0 ? at : w.nowMs())
        .bind(":actor", w.actor())
        .run();
}

} // namespace

std::optional<Idea> idea(Reader &r, IdeaId id)
{
    Statement s = r.query("ideas.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readIdea(s)) : std::nullopt;
}

std::optional<Idea> idea(Reader &r, const Uid &uid)
{
    Statement s = r.query("ideas.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readIdea(s)) : std::nullopt;
}

QList<IdeaRow> ideaRows(Reader &r, std::optional<IdeaState> state)
{
    QList<IdeaRow> rows;
    Statement s = r.query("ideas.rows");
    s.bind(":id", IdeaId());
    while (s.step()) {
        IdeaRow row = readRow(s);
        if (!state || row.idea.state == *state)
            rows.append(std::move(row));
    }
    return rows;
}

std::optional<IdeaRow> ideaRow(Reader &r, IdeaId id)
{
    Statement s = r.query("ideas.rows");
    s.bind(":id", id);
    return s.step() ? std::optional(readRow(s)) : std::nullopt;
}

QList<IdeaId> findIdeas(Reader &r, const QString &nameOrNumber)
{
    bool isNumber = false;
    const IdeaId number(nameOrNumber.trimmed().toLongLong(&isNumber));
    if (isNumber && idea(r, number))
        return {rootIdea(r, number)};
    const QByteArray wanted = folded(nameOrNumber.simplified());
    if (wanted.isEmpty())
        return {};
    QList<IdeaId> same;
    QList<IdeaId> beginning;
    QList<IdeaId> holding;
    Statement s = r.query("ideas.titles");
    while (s.step()) {
        const QByteArray title = folded(s.text(1));
        if (title == wanted)
            same.append(s.id<IdeaId>(0));
        else if (title.startsWith(wanted))
            beginning.append(s.id<IdeaId>(0));
        else if (title.contains(wanted))
            holding.append(s.id<IdeaId>(0));
    }
    QList<IdeaId> found;
    for (const IdeaId id : !same.isEmpty() ? same : !beginning.isEmpty() ? beginning : holding) {
        const IdeaId root = rootIdea(r, id);
        if (!found.contains(root))
            found.append(root);
    }
    return found;
}

IdeaId rootIdea(Reader &r, IdeaId id)
{
    Statement s = r.query("ideas.root");
    s.bind(":id", id);
    return s.step() ? s.id<IdeaId>(0) : id;
}

QList<IdeaId> familyOf(Reader &r, IdeaId id)
{
    Statement s = r.query("ideas.family");
    return idsFrom(s, ":id", id);
}

IdeaId addIdea(Writer &w, const Idea &idea, const Uid &step)
{
    w.query("ideas.insert")
        .bind(":uid", idea.uid)
        .bind(":title", idea.title)
        .bind(":state", idea.state)
        .bind(":owner", idea.owner)
        .bind(":actor", w.actor())
        .bind(":at", idea.createdAt != 0 ? idea.createdAt : w.nowMs())
        .run();
    const IdeaId id(w.connection().lastInsertId());
    addStep(w, id, idea.state, step, idea.createdAt);
    w.changes().ideas = true;
    return id;
}

void removeIdea(Writer &w, IdeaId id)
{
    mark(w, id);
    w.query("ideas.delete").bind(":id", id).run();
}

void renameIdea(Writer &w, IdeaId id, const QString &title)
{
    w.query("ideas.rename").bind(":id", id).bind(":title", title).run();
    mark(w, id);
}

void setIdeaOwner(Writer &w, IdeaId id, ActorId owner)
{
    w.query("ideas.setOwner").bind(":id", id).bind(":owner", owner).run();
    w.changes().ideas = true;
}

void setIdeaState(Writer &w, IdeaId id, IdeaState state, const Uid &step, qint64 at)
{
    addStep(w, id, state, step, at);
    w.query("ideas.standAsNewest").bind(":id", id).run();
    w.changes().ideas = true;
}

bool revertIdeaState(Writer &w, IdeaId id, const Uid &step)
{
    if (w.query("ideas.dropNewestStep").bind(":idea", id).bind(":uid", step).run() == 0)
        return false;
    w.query("ideas.standAsNewest").bind(":id", id).run();
    w.changes().ideas = true;
    return true;
}

void setMergedInto(Writer &w, IdeaId id, IdeaId into)
{
    w.query("ideas.setMergedInto").bind(":id", id).bind(":into", into).run();
    mark(w, id);
}

QList<IdeaMessage> ideaMessages(Reader &r, IdeaId id)
{
    QList<IdeaMessage> messages;
    Statement s = r.query("ideas.messages");
    s.bind(":id", id);
    while (s.step())
        messages.append(readMessage(id, s));
    return messages;
}

std::optional<IdeaMessage> ideaMessage(Reader &r, IdeaId id, MessageId message)
{
    Statement s = r.query("ideas.message");
    s.bind(":id", id).bind(":message", message);
    return s.step() ? std::optional(readMessage(id, s)) : std::nullopt;
}

bool attach(Writer &w, const IdeaMessage &message)
{
    const int added = w.query("ideas.attach")
                          .bind(":idea", message.idea)
                          .bind(":message", message.message)
                          .bind(":uid", message.uid)
                          .bind(":actor", message.actor)
                          .bind(":at", message.at)
                          .run();
    markMessage(w, message.message);
    return added != 0;
}

bool detach(Writer &w, IdeaId id, MessageId message)
{
    markMessage(w, message);
    return w.query("ideas.detach").bind(":idea", id).bind(":message", message).run() != 0;
}

QList<IdeaVoice> voicesFor(Reader &r, IdeaId id, int limit)
{
    QList<IdeaVoice> voices;
    Statement s = r.query("ideas.voices");
    s.bind(":id", id).bind(":limit", limit);
    while (s.step()) {
        voices.append({.message = s.id<MessageId>(0),
                       .conversation = s.id<ConversationId>(1),
                       .person = s.id<IdentityId>(2),
                       .personName = s.text(3),
                       .channel = s.text(4),
                       .excerpt = previewText(s.text(5), s.text(6)),
                       .at = s.integer(7)});
    }
    return voices;
}

QList<IdeaId> ideasOf(Reader &r, MessageId message)
{
    Statement s = r.query("ideas.ofMessage");
    return idsFrom(s, ":message", message);
}

QList<IdeaId> ideasOf(Reader &r, ConversationId conversation)
{
    Statement s = r.query("ideas.ofConversation");
    return idsFrom(s, ":conversation", conversation);
}

QList<IdeaStep> ideaSteps(Reader &r, IdeaId id)
{
    QList<IdeaStep> steps;
    Statement s = r.query("ideas.steps");
    s.bind(":idea", id);
    while (s.step())
        steps.append({.state = s.value<IdeaState>(0), .at = s.integer(1), .actorName = s.text(2)});
    return steps;
}

int conversationsWithIdeas(Reader &r)
{
    Statement s = r.query("ideas.countConversations");
    s.step();
    return static_cast<int>(s.integer(0));
}

} // namespace rapport::store
