#include "store/worklog.h"

#include "store/outgoing.h"

#include <QJsonDocument>
#include <algorithm>

namespace rapport::store {
namespace {

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void markTags(Writer &w, ConversationId conversation)
{
    w.changes().conversations.insert(conversation);
    w.changes().tags = true;
}

} // namespace

Event readEvent(const Statement &s)
{
    return {.id = s.id<EventId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .at = s.integer(2),
            .actor = s.id<ActorId>(3),
            .actorName = s.text(4),
            .kind = s.text(5),
            .account = s.id<AccountId>(6),
            .conversation = s.id<ConversationId>(7),
            .message = s.id<MessageId>(8),
            .before = QJsonDocument::fromJson(s.blob(9)).object(),
            .after = QJsonDocument::fromJson(s.blob(10)).object(),
            .undoes = Uid::fromBytes(s.blob(11)),
            .contact = s.id<ContactId>(12)};
}

Event addEvent(Writer &w, Event event)
{
    if (event.at == 0)
        event.at = w.nowMs();
    if (event.uid.isNull())
        event.uid = Uid::create(event.at);
    if (!event.actor)
        event.actor = w.actor();
    Statement s = w.query("worklog.insertEvent");
    s.bind(":uid", event.uid)
        .bind(":at", event.at)
        .bind(":actor", event.actor)
        .bind(":kind", event.kind)
        .bind(":account", event.account)
        .bind(":conversation", event.conversation)
        .bind(":message", event.message)
        .bind(":contact", event.contact)
        .bind(":before", jsonText(event.before))
        .bind(":after", jsonText(event.after));
    if (event.undoes.isNull())
        s.bindNull(":undoes");
    else
        s.bind(":undoes", event.undoes);
    s.run();
    event.id = EventId(w.connection().lastInsertId());
    if (event.conversation)
        w.changes().conversations.insert(event.conversation);
    if (event.account)
        w.changes().accounts.insert(event.account);
    return event;
}

QList<Event> events(Reader &r, ConversationId conversation, int limit)
{
    QList<Event> found;
    Statement s = r.query("worklog.events");
    s.bind(":conversation", conversation).bind(":limit", limit);
    while (s.step())
        found.append(readEvent(s));
    return found;
}

std::optional<Event> event(Reader &r, const Uid &uid)
{
    Statement s = r.query("worklog.eventByUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readEvent(s)) : std::nullopt;
}

bool hasEvents(Reader &r, ConversationId conversation)
{
    Statement s = r.query("worklog.hasEvents");
    s.bind(":conversation", conversation);
    return s.step();
}

bool isUndone(Reader &r, const Uid &uid)
{
    Statement s = r.query("worklog.isUndone");
    s.bind(":uid", uid);
    return s.step();
}

void saveDraft(Writer &w, const Draft &draft)
{
    if (draft.text.isEmpty()) {
        removeDraft(w, draft.conversation, draft.kind);
        return;
    }
    const int written = w.query("worklog.saveDraft")
                            .bind(":conversation", draft.conversation)
                            .bind(":kind", draft.kind)
                            .bind(":uid", draft.uid.isNull() ? Uid::create(w.nowMs()) : draft.uid)
                            .bind(":actor", draft.actor ? draft.actor : w.actor())
                            .bind(":replyTo", draft.replyTo)
                            .bind(":text", draft.text)
                            .bind(":updatedAt", draft.updatedAt != 0 ? draft.updatedAt : w.nowMs())
                            .run();
    if (written == 0)
        return;
    w.changes().conversations.insert(draft.conversation);
    w.changes().drafts = true;
}

void removeDraft(Writer &w, ConversationId conversation, DraftKind kind)
{
    if (w.query("worklog.removeDraft").bind(":conversation", conversation).bind(":kind", kind).run() == 0)
        return;
    w.changes().conversations.insert(conversation);
    w.changes().drafts = true;
}

namespace {

/// Of which nothing is written yet.
Draft draftOfFiles(ConversationId conversation)
{
    Draft draft;
    draft.conversation = conversation;
    return draft;
}

} // namespace

QList<Draft> drafts(Reader &r, ConversationId conversation)
{
    QList<Draft> found;
    Statement s = r.query("worklog.drafts");
    s.bind(":conversation", conversation);
    while (s.step()) {
        Draft draft{.conversation = s.id<ConversationId>(0),
                    .kind = s.value<DraftKind>(1),
                    .uid = Uid::fromBytes(s.blob(2)),
                    .actor = s.id<ActorId>(3),
                    .replyTo = s.id<MessageId>(4),
                    .text = s.text(5),
                    .updatedAt = s.integer(6)};
        draft.begunAt = std::min(draft.uid.createdAtMs(), draft.updatedAt);
        found.append(std::move(draft));
    }
    const QList<Attachment> files = draftFiles(r, conversation);
    if (files.isEmpty())
        return found;
    // Files may be chosen before a word is written.
    if (found.isEmpty() || found.first().kind != DraftKind::Reply)
        found.prepend(draftOfFiles(conversation));
    found.first().files = files;
    return found;
}

bool addTag(Writer &w, ConversationId conversation, const QString &name)
{
    qint64 tag = 0;
    {
        Statement known = w.query("worklog.tagByName");
        known.bind(":name", name);
        if (known.step())
            tag = known.integer(0);
    }
    if (tag == 0) {
        w.query("worklog.insertTag")
            .bind(":uid", Uid::create(w.nowMs()))
            .bind(":name", name)
            .bind(":actor", w.actor())
            .bind(":at", w.nowMs())
            .run();
        tag = w.connection().lastInsertId();
    }
    const int bound = w.query("worklog.bindTag")
                          .bind(":conversation", conversation)
                          .bind(":tag", tag)
                          .bind(":uid", Uid::create(w.nowMs()))
                          .bind(":actor", w.actor())
                          .bind(":at", w.nowMs())
                          .run();
    if (bound != 0)
        markTags(w, conversation);
    return bound != 0;
}

bool removeTag(Writer &w, ConversationId conversation, const QString &name)
{
    const int unbound = w.query("worklog.unbindTag").bind(":conversation", conversation).bind(":name", name).run();
    if (unbound != 0)
        markTags(w, conversation);
    return unbound != 0;
}

QStringList tagsOf(Reader &r, ConversationId conversation)
{
    QStringList names;
    Statement s = r.query("worklog.tagsOf");
    s.bind(":conversation", conversation);
    while (s.step())
        names.append(s.text(0));
    return names;
}

} // namespace rapport::store
