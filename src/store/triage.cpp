#include "store/triage.h"

#include "store/maintenance.h"

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

const QString kOnceAnswered = u"once_answered"_s;

} // namespace

bool addNoReply(Writer &w, ConversationId id, qint64 until)
{
    const int added = w.query("triage.addNoReply")
                          .bind(":conversation", id)
                          .bind(":until", until)
                          .bind(":uid", Uid::create(w.nowMs()))
                          .bind(":actor", w.actor())
                          .bind(":at", w.nowMs())
                          .run();
    w.changes().conversations.insert(id);
    return added != 0;
}

void removeNoReply(Writer &w, ConversationId id, qint64 until)
{
    w.query("triage.removeNoReply").bind(":conversation", id).bind(":until", until).run();
    w.changes().conversations.insert(id);
}

qint64 noReplyUntil(Reader &r, ConversationId id)
{
    Statement s = r.query("triage.noReplyUntil");
    s.bind(":conversation", id);
    return s.step() ? s.integer(0) : 0;
}

bool markSpam(Writer &w, ConversationId id, IdentityId author)
{
    const int marked = w.query("triage.markSpam")
                           .bind(":conversation", id)
                           .bind(":author", author)
                           .bind(":uid", Uid::create(w.nowMs()))
                           .bind(":actor", w.actor())
                           .bind(":at", w.nowMs())
                           .run();
    w.changes().conversations.insert(id);
    return marked != 0;
}

bool unmarkSpam(Writer &w, ConversationId id, IdentityId author)
{
    w.changes().conversations.insert(id);
    return w.query("triage.unmarkSpam").bind(":conversation", id).bind(":author", author).run() != 0;
}

bool anySpam(Reader &r)
{
    return r.query("triage.anySpam").step();
}

bool isSpam(Reader &r, ConversationId id, IdentityId author)
{
    Statement s = r.query("triage.isSpam");
    s.bind(":conversation", id).bind(":author", author);
    return s.step();
}

QList<IdentityId> spamAuthors(Reader &r, ConversationId id)
{
    QList<IdentityId> authors;
    Statement s = r.query("triage.spamAuthors");
    s.bind(":conversation", id);
    while (s.step())
        authors.append(s.id<IdentityId>(0));
    return authors;
}

QList<MessageId> unreadMessages(Reader &r, ConversationId id)
{
    QList<MessageId> unread;
    Statement s = r.query("triage.unreadMessages");
    s.bind(":conversation", id);
    while (s.step())
        unread.append(s.id<MessageId>(0));
    return unread;
}

void setUnread(Writer &w, ConversationId id, const QList<MessageId> &messages)
{
    for (const MessageId message : messages)
        w.query("triage.markUnread").bind(":message", message).bind(":conversation", id).run();
    w.query("messages.setUnread").bind(":conversation", id).run();
}

bool hasTag(Reader &r, const QString &name)
{
    Statement s = r.query("worklog.tagByName");
    s.bind(":name", name);
    return s.step();
}

void forgetTag(Writer &w, const QString &name)
{
    w.query("triage.forgetTag").bind(":name", name).run();
}

QList<ConversationId> dueSnoozes(Reader &r, qint64 nowMs, int limit)
{
    QList<ConversationId> due;
    Statement s = r.query("triage.dueSnoozes");
    s.bind(":now", nowMs).bind(":limit", limit);
    while (s.step())
        due.append(s.id<ConversationId>(0));
    return due;
}

qint64 nextSnoozeAt(Reader &r)
{
    Statement s = r.query("triage.nextSnoozeAt");
    return s.step() ? s.integer(0) : 0;
}

ConversationState stateOnceAnswered(Reader &r)
{
    const bool closes = workspaceValue(r, kOnceAnswered) == conversationStateName(ConversationState::Closed);
    return closes ? ConversationState::Closed : ConversationState::Waiting;
}

void setStateOnceAnswered(Writer &w, ConversationState state)
{
    setWorkspaceValue(w, kOnceAnswered, conversationStateName(state));
}

QList<TagCount> openTags(Reader &r, int limit)
{
    QList<TagCount> counts;
    Statement s = r.query("triage.openTags");
    s.bind(":limit", limit);
    while (s.step())
        counts.append({s.text(0), static_cast<int>(s.integer(1))});
    return counts;
}

QStringList tagNames(Reader &r)
{
    QStringList names;
    Statement s = r.query("triage.tagNames");
    while (s.step())
        names.append(s.text(0));
    return names;
}

QList<Actor> actors(Reader &r)
{
    QList<Actor> all;
    Statement s = r.query("triage.actors");
    while (s.step())
        all.append({.id = s.id<ActorId>(0), .uid = Uid::fromBytes(s.blob(1)), .name = s.text(2)});
    return all;
}

int openAssignedToMe(Reader &r)
{
    Statement s = r.query("triage.openAssignedTo");
    s.bind(":actor", r.actor());
    return s.step() ? static_cast<int>(s.integer(0)) : 0;
}

} // namespace rapport::store
