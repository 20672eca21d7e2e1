#include "sync/outboxeffects.h"

#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/worklog.h"
#include "sync/publishing.h"
#include "sync/splitreply.h"
#include "sync/standing.h"

namespace rapport::outbox {
namespace {

using namespace Qt::StringLiterals;

constexpr int kEventsLookedAt = 200;

/// The last event in which the entry changed its conversation: a planned one does so again when it gets another time
/// and when it leaves.
Event lastOf(Reader &r, const OutboxEntry &entry, const Event &queued)
{
    if (entry.sendAt == 0)
        return queued;
    const QString uid = entry.uid.toString();
    for (const Event &event : store::events(r, entry.conversation, kEventsLookedAt)) {
        const bool changes = event.kind == u"outbox.planned"_s || event.kind == u"outbox.left"_s;
        if (changes && event.after[u"outbox"_s].toString() == uid && !store::isUndone(r, event.uid))
            return event;
    }
    return queued;
}

void changeStanding(Writer &w, const OutboxEntry &entry, bool asAnswered)
{
    const std::optional<Event> queued = store::event(w, entry.uid);
    std::optional<Conversation> conversation = store::conversation(w, entry.conversation);
    if (!queued || !conversation || !std::holds_alternative<ReplyAction>(entry.action))
        return;
    const lifecycle::Standing before = standing::fromJson(queued->before);
    const lifecycle::Standing after = standing::fromJson(lastOf(w, entry, *queued).after);
    if (standing::of(*conversation) != (asAnswered ? before : after))
        return;
    standing::apply(*conversation, asAnswered ? after : before);
    store::updateConversation(w, *conversation);
}

} // namespace

void markChanged(Writer &w, const OutboxEntry &entry)
{
    w.changes().outbox = true;
    if (entry.conversation)
        w.changes().conversations.insert(entry.conversation);
}

void addEntryEvent(Writer &w, const OutboxEntry &entry, const QString &kind, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.account = entry.account;
    event.conversation = entry.conversation;
    event.message = entry.message;
    event.after = std::move(after);
    event.after[u"outbox"_s] = entry.uid.toString();
    event.after[u"action"_s] = actionName(entry.action);
    store::addEvent(w, event);
}

void showModeration(Writer &w, const Account &account, const Message &message, Moderation to)
{
    const std::optional<Conversation> before = store::conversation(w, message.conversation);
    store::setModeration(w, message.id, to);
    standing::reconsider(w, account, message.conversation);
    // What was let through is read for the first time: it asks for an answer, even where we wrote something since.
    std::optional<Conversation> after = store::conversation(w, message.conversation);
    if (before && after && message.moderation == Moderation::Held && to == Moderation::Visible &&
        before->state == ConversationState::Open && after->state == ConversationState::Closed) {
        standing::apply(*after, standing::of(*before));
        store::updateConversation(w, *after);
    }
    w.changes().conversations.insert(message.conversation);
}

void restoreModeration(Writer &w, const OutboxEntry &entry, const ModerateAction &action)
{
    const std::optional<MessageId> id = store::findMessage(w, entry.account, action.remoteId);
    const std::optional<Message> message = id ? store::message(w, *id) : std::nullopt;
    const std::optional<Account> account = store::account(w, entry.account);
    const std::optional<Event> queued = store::event(w, entry.uid);
    if (!message || !account || !queued || message->moderation != action.to)
        return;
    const int before = queued->before[u"moderation"_s].toInt();
    if (before >= 0 && before <= static_cast<int>(Moderation::Trashed))
        showModeration(w, *account, *message, static_cast<Moderation>(before));
}

void restoreStanding(Writer &w, const OutboxEntry &entry)
{
    changeStanding(w, entry, false);
}

void standAsAnswered(Writer &w, const OutboxEntry &entry)
{
    changeStanding(w, entry, true);
}

void settleSent(Writer &w, OutboxEntry &entry, const Receipt &receipt)
{
    entry.state = OutboxState::Sent;
    entry.finishedAt = w.nowMs();
    entry.remoteId = receipt.remoteId;
    entry.errorKind.clear();
    entry.errorDetail.clear();
    if (isPublishing(entry)) {
        showPublished(w, entry, receipt);
    } else if (entry.message && !receipt.remoteId.isEmpty()) {
        store::setRemoteId(w, entry.message, receipt.remoteId, receipt.url);
        const std::optional<Message> message = store::message(w, entry.message);
        if (message && message->moderation != receipt.shown)
            store::setModeration(w, entry.message, receipt.shown);
        if (!receipt.raw.isEmpty())
            store::saveRawItem(w, entry.account, receipt.remoteId, 0, receipt.raw, w.nowMs());
        store::recountConversation(w, entry.conversation);
    }
    if (const auto *deletion = std::get_if<DeleteAction>(&entry.action)) {
        if (const auto id = store::findMessage(w, entry.account, deletion->remoteId))
            store::setDeletedAt(w, *id, w.nowMs());
    }
    addEntryEvent(w, entry, u"outbox.sent"_s, {{u"remoteId"_s, receipt.remoteId}});
}

void settleFailed(Writer &w, OutboxEntry &entry, const Error &error)
{
    entry.state = OutboxState::Failed;
    entry.errorKind = errorKindName(error.kind);
    entry.errorDetail = error.detail;
    restoreStanding(w, entry);
    if (const auto *moderation = std::get_if<ModerateAction>(&entry.action))
        restoreModeration(w, entry, *moderation);
    addEntryEvent(w, entry, u"outbox.failed"_s, {{u"error"_s, entry.errorKind}});
    failPartsAfter(w, entry);
}

} // namespace rapport::outbox
