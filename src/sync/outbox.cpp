#include "sync/outbox.h"

#include "base/time.h"
#include "channels/registry.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/outboxeffects.h"
#include "sync/standing.h"
#include "text/language.h"
#include "text/words.h"

#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// What a verb needs to know of the account it acts through.
struct Seat
{
    Account account;
    Connector *connector = nullptr;
};

Result<Seat> seatFor(Reader &r, const Registry &registry, AccountId id)
{
    const std::optional<Account> account = store::account(r, id);
    if (!account)
        return fail(ErrorKind::Invalid, u"no such account"_s);
    if (isRemoved(account->state) || account->state == AccountState::Stopped)
        return fail(ErrorKind::Invalid, u"the account is not connected any more"_s);
    Connector *connector = registry.find(account->channel);
    if (!connector)
        return fail(ErrorKind::Invalid, u"this program does not know the channel "_s + account->channel);
    return Seat{*account, connector};
}

/// The message that an answer goes to: the one named, else the conversation's newest inbound one, else its first.
Result<Message> answerable(Reader &r, ConversationId conversation, MessageId to)
{
    std::optional<Message> target;
    if (to) {
        target = store::message(r, to);
        if (!target || target->conversation != conversation)
            return fail(ErrorKind::Invalid, u"no such message in this conversation"_s);
    } else {
        for (ThreadMessage &entry : store::thread(r, conversation)) {
            Message &message = entry.message;
            if (message.direction == Direction::Note || message.deletedAt != 0 || message.remoteId.isEmpty())
                continue;
            if (!target || message.direction == Direction::In)
                target = std::move(message);
        }
    }
    if (!target || target->direction == Direction::Note || target->remoteId.isEmpty())
        return fail(ErrorKind::Invalid, u"there is nothing on the channel to answer"_s);
    return *target;
}

/// Our own identity on the account; made from what the account knows where no sync has told it yet.
IdentityId ownIdentity(Writer &w, Account &account, const Message &answered)
{
    if (account.identity || account.remoteId.isEmpty())
        return account.identity;
    Identity me;
    me.channel = account.channel;
    me.remoteId = account.remoteId;
    me.handle = account.handle;
    me.self = true;
    if (const auto author = store::identity(w, answered.author))
        me.realm = author->realm; // people of one account share a realm, and we are one of them
    account.identity = store::upsertIdentity(w, me, w.nowMs());
    store::updateAccount(w, account);
    return account.identity;
}

/// The event that queued an entry carries the entry's uid, so that what it changed here can be restored.
Event queuedEvent(const OutboxEntry &entry, QJsonObject before, QJsonObject after)
{
    after[u"action"_s] = actionName(entry.action);
    Event event;
    event.uid = entry.uid;
    event.kind = u"outbox.queued"_s;
    event.account = entry.account;
    event.conversation = entry.conversation;
    event.message = entry.message;
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

Result<OutboxEntry> queueReply(Writer &w, const Registry &registry, qint64 undoMs, ConversationId conversationId,
                               MessageId to, const QString &text, bool close)
{
    std::optional<Conversation> conversation = store::conversation(w, conversationId);
    if (!conversation)
        return fail(ErrorKind::Invalid, u"no such conversation"_s);
    Result<Seat> seat = seatFor(w, registry, conversation->account);
    if (!seat)
        return fail(seat.error());
    const Capabilities &can = seat->connector->info().can;
    if (!can.reply)
        return fail(ErrorKind::Invalid, u"this channel cannot be answered"_s);
    if (const QString problem = textProblem(text, can); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    const Result<Message> target = answerable(w, conversationId, to);
    if (!target)
        return fail(target.error());

    const qint64 now = w.nowMs();
    OutboxEntry entry;
    entry.uid = Uid::create(now);
    entry.account = conversation->account;
    entry.conversation = conversationId;
    entry.actor = w.actor();
    entry.createdAt = now;
    entry.notBefore = now + undoMs;
    entry.action = ReplyAction{.threadKey = store::threadKeyOf(w, *target),
                               .parentRemoteId = target->remoteId,
                               .parentRaw = store::rawItem(w, conversation->account, target->remoteId),
                               .text = text,
                               .language = text::detectLanguage(text)};

    Message message;
    message.conversation = conversationId;
    message.account = entry.account;
    message.author = ownIdentity(w, seat->account, *target);
    message.remoteId = seat->connector->plannedRemoteId(seat->account, entry.action, {entry.uid, now});
    message.parent = target->id;
    message.kind = MessageKind::Reply;
    message.direction = Direction::Out;
    message.at = now;
    message.receivedAt = now;
    message.text = text;
    message.language = std::get<ReplyAction>(entry.action).language;
    message.uid = entry.uid;
    message.actor = w.actor();
    entry.message = store::addMessage(w, message, 0);
    if (const ConversationId home = store::homeOf(w, target->id))
        store::setHome(w, entry.message, home);
    entry = store::addOutboxEntry(w, entry);
    store::removeDraft(w, conversationId, DraftKind::Reply);

    store::recountConversation(w, conversationId);
    conversation = store::conversation(w, conversationId);
    const lifecycle::Standing before = standing::of(*conversation);
    const bool allAnswered = store::lastAskAt(w, conversationId) <= std::max(now, conversation->lastOutAt);
    lifecycle::Standing after =
        lifecycle::afterArrivals(before, {.reply = true}, allAnswered && conversation->held == 0, true);
    const bool closes = after.state == ConversationState::Waiting &&
                        store::stateOnceAnswered(w) == ConversationState::Closed;
    if (close || closes)
        after = {};
    standing::apply(*conversation, after);
    store::updateConversation(w, *conversation);
    store::addEvent(w, queuedEvent(entry, standing::toJson(before), standing::toJson(after)));
    outbox::markChanged(w, entry);
    w.changes().drafts = true;
    return entry;
}

} // namespace

namespace outbox {

Result<OutboxEntry> queueModeration(Writer &w, const Registry &registry, qint64 undoMs, MessageId id, Moderation to)
{
    const std::optional<Message> message = store::message(w, id);
    if (!message || message->remoteId.isEmpty())
        return fail(ErrorKind::Invalid, u"no such message on the channel"_s);
    const Result<Seat> seat = seatFor(w, registry, message->account);
    if (!seat)
        return fail(seat.error());
    if (!seat->connector->info().can.moderate)
        return fail(ErrorKind::Invalid, u"this channel cannot be moderated"_s);
    if (message->moderation == to)
        return fail(ErrorKind::Invalid, u"the message is in that state already"_s);

    const qint64 now = w.nowMs();
    OutboxEntry entry;
    entry.uid = Uid::create(now);
    entry.account = message->account;
    entry.conversation = message->conversation; // and no message: a moderation brings none into being
    entry.actor = w.actor();
    entry.createdAt = now;
    entry.notBefore = now + undoMs;
    entry.action = ModerateAction{.remoteId = message->remoteId, .to = to};
    entry = store::addOutboxEntry(w, entry);
    Event event = queuedEvent(entry, {{u"moderation"_s, static_cast<int>(message->moderation)}},
                              {{u"moderation"_s, static_cast<int>(to)}});
    event.message = message->id;
    store::addEvent(w, event);
    outbox::showModeration(w, seat->account, *message, to);
    outbox::markChanged(w, entry);
    return entry;
}

Result<OutboxEntry> takeBack(Writer &w, OutboxId id)
{
    std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
    if (!entry)
        return fail(ErrorKind::Invalid, u"no such entry in the outbox"_s);
    if (entry->state != OutboxState::Queued && entry->state != OutboxState::Failed)
        return fail(ErrorKind::Invalid, u"it is "_s + outboxStateName(entry->state) + u" and cannot be taken back"_s);
    const bool wasFailed = entry->state == OutboxState::Failed;
    const MessageId message = entry->message;
    entry->state = OutboxState::Cancelled;
    entry->finishedAt = w.nowMs();
    entry->message = {};
    store::saveOutboxEntry(w, *entry);
    outbox::addEntryEvent(w, *entry, u"outbox.cancelled"_s);
    outbox::markChanged(w, *entry);
    if (const auto *reply = std::get_if<ReplyAction>(&entry->action)) {
        const std::optional<Message> answer = store::message(w, message);
        outbox::restoreStanding(w, *entry);
        store::removeUnsentMessage(w, message);
        store::recountConversation(w, entry->conversation);
        const QList<Draft> drafts = store::drafts(w, entry->conversation);
        const bool newer = std::any_of(drafts.begin(), drafts.end(),
                                       [](const Draft &draft) { return draft.kind == DraftKind::Reply; });
        if (!newer) {
            store::saveDraft(w, Draft{.conversation = entry->conversation,
                                      .kind = DraftKind::Reply,
                                      .uid = Uid::create(w.nowMs()),
                                      .actor = w.actor(),
                                      .replyTo = answer ? answer->parent : MessageId(),
                                      .text = reply->text,
                                      .updatedAt = w.nowMs()});
            w.changes().drafts = true;
        }
    } else if (const auto *moderation = std::get_if<ModerateAction>(&entry->action); moderation && !wasFailed) {
        outbox::restoreModeration(w, *entry, *moderation);
    }
    return *entry;
}

} // namespace outbox

namespace {

Result<OutboxEntry> tryAgain(Writer &w, OutboxId id)
{
    std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
    if (!entry)
        return fail(ErrorKind::Invalid, u"no such entry in the outbox"_s);
    // What was tried and put back waits longer each time; a person may know that the network is back.
    const bool puttingOff = entry->state == OutboxState::Queued && entry->attempts > 0;
    if (!puttingOff && entry->state != OutboxState::Failed && entry->state != OutboxState::Unsure)
        return fail(ErrorKind::Invalid, u"it is "_s + outboxStateName(entry->state) + u" and needs no other try"_s);
    if (entry->state == OutboxState::Failed) {
        entry->state = OutboxState::Queued;
        entry->errorKind.clear();
        entry->errorDetail.clear();
        outbox::standAsAnswered(w, *entry);
        if (const auto *moderation = std::get_if<ModerateAction>(&entry->action)) {
            const std::optional<MessageId> target = store::findMessage(w, entry->account, moderation->remoteId);
            const std::optional<Message> message = target ? store::message(w, *target) : std::nullopt;
            const std::optional<Account> account = store::account(w, entry->account);
            if (message && account)
                outbox::showModeration(w, *account, *message, moderation->to);
        }
    }
    entry->notBefore = w.nowMs();
    store::saveOutboxEntry(w, *entry);
    outbox::addEntryEvent(w, *entry, u"outbox.retried"_s);
    outbox::markChanged(w, *entry);
    return *entry;
}

} // namespace

Outbox::Outbox(Store &store, const Registry &registry, qint64 undoMs)
    : m_store(store), m_registry(registry), m_undoMs(undoMs)
{
}

QFuture<Result<OutboxEntry>> Outbox::reply(ConversationId conversation, MessageId to, const QString &text, bool close)
{
    return m_store.write(WriteLane::User, [this, conversation, to, text, close](Writer &w) {
        return queueReply(w, m_registry, m_undoMs, conversation, to, text, close);
    });
}

QFuture<Result<OutboxEntry>> Outbox::moderate(MessageId message, Moderation to)
{
    return m_store.write(WriteLane::User, [this, message, to](Writer &w) {
        return outbox::queueModeration(w, m_registry, m_undoMs, message, to);
    });
}

QFuture<Result<OutboxEntry>> Outbox::cancel(OutboxId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return outbox::takeBack(w, id); });
}

QFuture<Result<OutboxEntry>> Outbox::retry(OutboxId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return tryAgain(w, id); });
}

int textLength(const QString &text, Capabilities::Unit unit)
{
    switch (unit) {
    case Capabilities::Unit::Graphemes:
        return text::graphemeCount(text);
    case Capabilities::Unit::Characters:
        return text::characterCount(text);
    case Capabilities::Unit::Bytes:
        return static_cast<int>(text.toUtf8().size());
    }
    return 0;
}

QString textProblem(const QString &text, const Capabilities &can)
{
    if (text.trimmed().isEmpty())
        return u"the text is empty"_s;
    const auto tooLong = [](int length, int limit, QStringView unit) {
        return QString(QString::number(length) + u" of "_s + QString::number(limit) + u' ' + unit);
    };
    if (const int length = textLength(text, can.textUnit); can.textLimit > 0 && length > can.textLimit) {
        const QStringView unit = can.textUnit == Capabilities::Unit::Graphemes    ? u"graphemes"
                                 : can.textUnit == Capabilities::Unit::Characters ? u"characters"
                                                                                  : u"bytes";
        return tooLong(length, can.textLimit, unit);
    }
    if (const int bytes = textLength(text, Capabilities::Unit::Bytes);
        can.textByteLimit > 0 && bytes > can.textByteLimit)
        return tooLong(bytes, can.textByteLimit, u"bytes");
    return {};
}

} // namespace rapport
