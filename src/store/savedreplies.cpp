#include "store/savedreplies.h"

#include "store/rowordering.h"

namespace rapport::store {
namespace {

constexpr const char *kSetPosition = "savedreplies.setPosition";

SavedReply readReply(const Statement &s)
{
    return {.id = s.id<SavedReplyId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .name = s.text(2),
            .shortcut = s.text(3),
            .text = s.text(4),
            .language = s.text(5),
            .channel = s.text(6),
            .position = static_cast<int>(s.integer(7)),
            .uses = static_cast<int>(s.integer(8)),
            .usedAt = s.integer(9)};
}

std::optional<SavedReply> readOne(Statement &s)
{
    return s.step() ? std::optional(readReply(s)) : std::nullopt;
}

void bindContent(Statement &s, const SavedReply &reply)
{
    s.bind(":name", reply.name)
        .bind(":shortcut", reply.shortcut)
        .bind(":text", reply.text)
        .bind(":language", reply.language)
        .bind(":channel", reply.channel);
}

} // namespace

QList<SavedReply> savedReplies(Reader &r)
{
    QList<SavedReply> replies;
    Statement s = r.query("savedreplies.all");
    while (s.step())
        replies.append(readReply(s));
    return replies;
}

std::optional<SavedReply> savedReply(Reader &r, SavedReplyId id)
{
    Statement s = r.query("savedreplies.byId");
    return readOne(s.bind(":id", id));
}

std::optional<SavedReply> savedReply(Reader &r, const Uid &uid)
{
    Statement s = r.query("savedreplies.byUid");
    return readOne(s.bind(":uid", uid));
}

std::optional<SavedReply> savedReplyNamed(Reader &r, const QString &name)
{
    Statement s = r.query("savedreplies.byName");
    return readOne(s.bind(":name", name));
}

std::optional<SavedReply> savedReplyByShortcut(Reader &r, const QString &shortcut)
{
    Statement s = r.query("savedreplies.byShortcut");
    return readOne(s.bind(":shortcut", shortcut));
}

SavedReply addSavedReply(Writer &w, SavedReply reply)
{
    const QList<SavedReply> others = savedReplies(w);
    if (reply.uid.isNull())
        reply.uid = Uid::create(w.nowMs());
    Statement s = w.query("savedreplies.insert");
    bindContent(s, reply);
    s.bind(":uid", reply.uid)
        .bind(":position", -1)
        .bind(":uses", reply.uses)
        .bind(":usedAt", reply.usedAt)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    reply.id = SavedReplyId(w.connection().lastInsertId());
    insertAtPosition(w, kSetPosition, others, reply);
    w.changes().savedReplies = true;
    return reply;
}

void updateSavedReply(Writer &w, const SavedReply &reply)
{
    Statement s = w.query("savedreplies.update");
    bindContent(s, reply);
    s.bind(":id", reply.id).run();
    w.changes().savedReplies = true;
}

void moveSavedReply(Writer &w, SavedReplyId id, int position)
{
    if (moveToPosition(w, kSetPosition, savedReplies(w), id, position))
        w.changes().savedReplies = true;
}

void removeSavedReply(Writer &w, SavedReplyId id)
{
    w.query("savedreplies.remove").bind(":id", id).run();
    writePositions(w, kSetPosition, savedReplies(w));
    w.changes().savedReplies = true;
}

void noteSavedReplyUse(Writer &w, SavedReplyId id)
{
    w.query("savedreplies.noteUse").bind(":id", id).bind(":at", w.nowMs()).run();
    w.changes().savedReplies = true;
}

} // namespace rapport::store
