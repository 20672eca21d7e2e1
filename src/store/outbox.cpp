#include "store/outbox.h"

#include <QJsonDocument>

namespace rapport::store {
namespace {

OutboxEntry readEntry(const Statement &s)
{
    // What stands here was written by actionToJson(): only a damaged file can hold something else, and an empty
    // deletion is refused by every connector.
    const std::optional<Action> action = actionFromJson(QJsonDocument::fromJson(s.blob(6)).object());
    return {.id = s.id<OutboxId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .account = s.id<AccountId>(2),
            .conversation = s.id<ConversationId>(3),
            .message = s.id<MessageId>(4),
            .actor = s.id<ActorId>(5),
            .action = action.value_or(DeleteAction{}),
            .state = s.value<OutboxState>(7),
            .createdAt = s.integer(8),
            .notBefore = s.integer(9),
            .attempts = static_cast<int>(s.integer(10)),
            .errorKind = s.text(11),
            .errorDetail = s.text(12),
            .remoteId = s.text(13),
            .finishedAt = s.integer(14),
            .sendAt = s.integer(15),
            .hold = s.value<OutboxHold>(16),
            .othersAtPlan = static_cast<int>(s.integer(17))};
}

void bindProgress(Statement &s, const OutboxEntry &entry)
{
    s.bind(":conversation", entry.conversation)
        .bind(":message", entry.message)
        .bind(":state", entry.state)
        .bind(":notBefore", entry.notBefore)
        .bind(":attempts", entry.attempts)
        .bind(":errorKind", entry.errorKind)
        .bind(":errorDetail", entry.errorDetail)
        .bind(":remoteId", entry.remoteId)
        .bind(":finishedAt", entry.finishedAt)
        .bind(":sendAt", entry.sendAt)
        .bind(":hold", entry.hold)
        .bind(":othersAtPlan", entry.othersAtPlan);
}

QString actionText(const OutboxEntry &entry)
{
    return QString::fromUtf8(QJsonDocument(actionToJson(entry.action)).toJson(QJsonDocument::Compact));
}

void mark(Writer &w, const OutboxEntry &entry)
{
    w.changes().outbox = true;
    w.changes().content |= std::holds_alternative<PublishAction>(entry.action);
    if (entry.conversation)
        w.changes().conversations.insert(entry.conversation);
}

QList<OutboxEntry> readAll(Statement s)
{
    QList<OutboxEntry> found;
    while (s.step())
        found.append(readEntry(s));
    return found;
}

} // namespace

OutboxEntry addOutboxEntry(Writer &w, OutboxEntry entry)
{
    Statement s = w.query("outbox.insert");
    bindProgress(s, entry);
    s.bind(":uid", entry.uid)
        .bind(":account", entry.account)
        .bind(":actor", entry.actor)
        .bind(":action", actionText(entry))
        .bind(":createdAt", entry.createdAt)
        .run();
    entry.id = OutboxId(w.connection().lastInsertId());
    mark(w, entry);
    return entry;
}

void saveOutboxEntry(Writer &w, const OutboxEntry &entry)
{
    Statement s = w.query("outbox.save");
    bindProgress(s, entry);
    s.bind(":id", entry.id).run();
    mark(w, entry);
}

void saveOutboxAction(Writer &w, const OutboxEntry &entry)
{
    w.query("outbox.saveAction").bind(":id", entry.id).bind(":action", actionText(entry)).run();
}

std::optional<OutboxEntry> outboxEntry(Reader &r, const Uid &uid)
{
    Statement s = r.query("outbox.byUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(readEntry(s)) : std::nullopt;
}

std::optional<OutboxEntry> outboxEntry(Reader &r, OutboxId id)
{
    Statement s = r.query("outbox.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readEntry(s)) : std::nullopt;
}

QList<OutboxEntry> pendingOutbox(Reader &r, std::optional<AccountId> account)
{
    if (!account)
        return readAll(r.query("outbox.pending"));
    Statement s = r.query("outbox.pendingOfAccount");
    s.bind(":account", *account);
    return readAll(std::move(s));
}

QList<OutboxId> plannedOutbox(Reader &r)
{
    QList<OutboxId> found;
    Statement s = r.query("outbox.planned");
    while (s.step())
        found.append(s.id<OutboxId>(0));
    return found;
}

int messagesOfOthers(Reader &r, ConversationId conversation, ActorId actor)
{
    Statement s = r.query("outbox.othersCount");
    s.bind(":conversation", conversation).bind(":actor", actor).step();
    return static_cast<int>(s.integer(0));
}

QList<OutboxEntry> recentOutbox(Reader &r, int limit)
{
    Statement s = r.query("outbox.recent");
    s.bind(":limit", limit);
    return readAll(std::move(s));
}

} // namespace rapport::store
