#include "store/savedreplies.h"

#include <algorithm>

namespace rapport::store {
namespace {

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

/// Writes the order of a list as positions from 0.
void renumber(Writer &w, const QList<SavedReply> &replies)
{
    for (int i = 0; i < replies.size(); ++i) {
        if (replies.at(i).position != i)
            w.query("savedreplies.setPosition").bind(":id", replies.at(i).id).bind(":position", i).run();
    }
    w.changes().savedReplies = true;
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
    QList<SavedReply> replies = savedReplies(w);
    const int position = std::clamp(reply.position, 0, static_cast<int>(replies.size()));
    if (reply.uid.isNull())
        reply.uid = Uid::create(w.nowMs());
    Statement s = w.query("savedreplies.insert");
    bindContent(s, reply);
    s.bind(":uid", reply.uid)
        .bind(":position", position)
        .bind(":uses", reply.uses)
        .bind(":usedAt", reply.usedAt)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    reply.id = SavedReplyId(w.connection().lastInsertId());
    reply.position = position;
    replies.insert(position, reply);
    renumber(w, replies);
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
    QList<SavedReply> replies = savedReplies(w);
    const auto it =
        std::find_if(replies.begin(), replies.end(), [id](const SavedReply &reply) { return reply.id == id; });
    if (it == replies.end())
        return;
    replies.move(it - replies.begin(), std::clamp(position, 0, static_cast<int>(replies.size()) - 1));
    renumber(w, replies);
}

void removeSavedReply(Writer &w, SavedReplyId id)
{
    w.query("savedreplies.remove").bind(":id", id).run();
    renumber(w, savedReplies(w));
}

void noteSavedReplyUse(Writer &w, SavedReplyId id)
{
    w.query("savedreplies.noteUse").bind(":id", id).bind(":at", w.nowMs()).run();
    w.changes().savedReplies = true;
}

} // namespace rapport::store
