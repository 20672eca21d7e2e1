#include "sync/outboxplan.h"

#include "base/time.h"
#include "channels/registry.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "sync/outboxreply.h"
#include "sync/splitreply.h"
#include "sync/standing.h"

#include <algorithm>
#include <utility>

namespace rapport::outbox {
namespace {

using namespace Qt::StringLiterals;

/// Puts an open conversation aside until its answer leaves; one that was put aside for it before moves along.
StandingChange putAside(Writer &w, ConversationId id, qint64 before, qint64 until)
{
    std::optional<Conversation> conversation = store::conversation(w, id);
    if (!conversation)
        return {};
    StandingChange change{standing::of(*conversation), standing::of(*conversation)};
    const bool forIt = change.before.state == ConversationState::Snoozed && change.before.snoozedUntil == before;
    if (change.before.state != ConversationState::Open && !forIt)
        return change;
    change.after = lifecycle::snoozed(change.before, until);
    standing::apply(*conversation, change.after);
    store::updateConversation(w, *conversation);
    return change;
}

/// The other way round: what was put aside for an answer is open when that leaves.
void takeUpAgain(Writer &w, ConversationId id, qint64 until)
{
    std::optional<Conversation> conversation = store::conversation(w, id);
    if (!conversation || conversation->state != ConversationState::Snoozed || conversation->snoozedUntil != until)
        return;
    standing::apply(*conversation, lifecycle::returned(standing::of(*conversation), std::max(w.nowMs(), until)));
    store::updateConversation(w, *conversation);
}

Result<OutboxEntry> planned(Reader &r, OutboxId id)
{
    const std::optional<OutboxEntry> entry = store::outboxEntry(r, id);
    if (!entry)
        return fail(ErrorKind::Invalid, u"no such entry in the outbox"_s);
    if (entry->sendAt == 0)
        return fail(ErrorKind::Invalid, u"it has no time of its own"_s);
    if (!entry->isPlanned())
        return fail(ErrorKind::Invalid, u"it is "_s + outboxStateName(entry->state) + u" already"_s);
    return *entry;
}

/// The entry and the others of the same text that have not begun to leave either, in the order in which they will.
QList<OutboxEntry> wholeText(Reader &r, const OutboxEntry &entry)
{
    QList<OutboxEntry> whole = partsOf(r, entry);
    whole.removeIf([](const OutboxEntry &one) { return !one.isPlanned(); });
    return whole;
}

/// The message that an entry answers: of a text in parts, the part before.
std::optional<Message> answeredBy(Reader &r, OutboxEntry &entry)
{
    auto &reply = std::get<ReplyAction>(entry.action);
    if (!reply.part.follows.isNull()) {
        const std::optional<OutboxEntry> before = store::outboxEntry(r, reply.part.follows);
        const std::optional<Message> message = before ? store::message(r, before->message) : std::nullopt;
        if (message && !message->remoteId.isEmpty())
            reply.parentRemoteId = message->remoteId;
    }
    const std::optional<MessageId> id = store::findMessage(r, entry.account, reply.parentRemoteId);
    return id ? store::message(r, *id) : std::nullopt;
}

} // namespace

QString timeProblem(qint64 sendAt, qint64 nowMs)
{
    if (sendAt <= nowMs)
        return u"that time has passed"_s;
    if (sendAt > nowMs + kPlanMostMs)
        return u"that time is more than a year away"_s;
    return {};
}

OutboxEntry queuePlanned(Writer &w, OutboxEntry entry, bool close)
{
    entry.notBefore = entry.sendAt;
    entry.othersAtPlan = store::messagesOfOthers(w, entry.conversation, entry.actor);
    entry = store::addOutboxEntry(w, entry);
    const StandingChange change = putAside(w, entry.conversation, entry.sendAt, entry.sendAt);
    QJsonObject after = standing::toJson(change.after);
    after[u"sendAt"_s] = entry.sendAt;
    after[u"close"_s] = close;
    store::addEvent(w, queuedEvent(entry, standing::toJson(change.before), after));
    markChanged(w, entry);
    return entry;
}

OutboxHold holdAtDeparture(Reader &r, const OutboxEntry &entry)
{
    if (store::messagesOfOthers(r, entry.conversation, entry.actor) != entry.othersAtPlan)
        return OutboxHold::News;
    return r.nowMs() - entry.sendAt > kLateMostMs ? OutboxHold::Missed : OutboxHold::None;
}

void hold(Writer &w, OutboxEntry &entry, OutboxHold why)
{
    entry.hold = why;
    store::saveOutboxEntry(w, entry);
    addEntryEvent(w, entry, u"outbox.held"_s, {{u"why"_s, outboxHoldName(why)}});
    markChanged(w, entry);
}

void holdForNews(Writer &w)
{
    for (const OutboxId id : store::plannedOutbox(w)) {
        std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
        if (entry && store::messagesOfOthers(w, entry->conversation, entry->actor) != entry->othersAtPlan)
            hold(w, *entry, OutboxHold::News);
    }
}

void holdMissed(Writer &w)
{
    for (const OutboxId id : store::plannedOutbox(w)) {
        std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
        if (entry && entry->sendAt <= w.nowMs())
            hold(w, *entry, OutboxHold::Missed);
    }
}

void depart(Writer &w, const Connector &connector, const Account &account, OutboxEntry &entry, qint64 plannedAt)
{
    takeUpAgain(w, entry.conversation, plannedAt);
    const std::optional<Message> answered = answeredBy(w, entry);
    store::saveOutboxAction(w, entry);
    entry.hold = OutboxHold::None;
    entry.message = showReply(w, connector, account, entry, answered);
    const std::optional<Event> queued = store::event(w, entry.uid);
    const StandingChange change = standReplied(w, entry.conversation, queued && queued->after[u"close"_s].toBool());
    Event event;
    event.kind = u"outbox.left"_s;
    event.account = entry.account;
    event.conversation = entry.conversation;
    event.message = entry.message;
    event.before = standing::toJson(change.before);
    event.after = standing::toJson(change.after);
    event.after[u"outbox"_s] = entry.uid.toString();
    store::addEvent(w, event);
    markChanged(w, entry);
}

Result<OutboxEntry> changeTime(Writer &w, OutboxId id, qint64 sendAt)
{
    Result<OutboxEntry> entry = planned(w, id);
    if (!entry)
        return entry;
    if (const QString problem = timeProblem(sendAt, w.nowMs()); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    for (OutboxEntry &one : wholeText(w, *entry)) {
        const StandingChange change = putAside(w, one.conversation, one.sendAt, sendAt);
        QJsonObject before = standing::toJson(change.before);
        before[u"sendAt"_s] = one.sendAt;
        before[u"hold"_s] = static_cast<int>(one.hold);
        before[u"othersAtPlan"_s] = one.othersAtPlan;
        QJsonObject after = standing::toJson(change.after);
        after[u"sendAt"_s] = sendAt;
        after[u"outbox"_s] = one.uid.toString();
        one.sendAt = sendAt;
        one.notBefore = sendAt;
        one.hold = OutboxHold::None;
        one.othersAtPlan = store::messagesOfOthers(w, one.conversation, one.actor);
        store::saveOutboxEntry(w, one);
        Event event;
        event.kind = u"outbox.planned"_s;
        event.account = one.account;
        event.conversation = one.conversation;
        event.before = before;
        event.after = after;
        store::addEvent(w, event);
        markChanged(w, one);
        if (one.id == id)
            *entry = one;
    }
    return entry;
}

Result<OutboxEntry> leaveNow(Writer &w, const Registry &registry, qint64 undoMs, OutboxId id)
{
    Result<OutboxEntry> entry = planned(w, id);
    if (!entry)
        return entry;
    const std::optional<Account> account = store::account(w, entry->account);
    const Connector *connector = account ? registry.find(account->channel) : nullptr;
    if (!connector)
        return fail(ErrorKind::Invalid, u"the account is not connected any more"_s);
    for (OutboxEntry &one : wholeText(w, *entry)) {
        const qint64 plannedAt = std::exchange(one.sendAt, w.nowMs());
        one.notBefore = w.nowMs() + undoMs;
        depart(w, *connector, *account, one, plannedAt);
        store::saveOutboxEntry(w, one);
        if (one.id == id)
            *entry = one;
    }
    return entry;
}

Result<> undoChangeTime(Writer &w, const Event &event)
{
    const std::optional<Uid> uid = Uid::fromString(event.after[u"outbox"_s].toString());
    std::optional<OutboxEntry> entry = uid ? store::outboxEntry(w, *uid) : std::nullopt;
    if (!entry || !entry->isPlanned() || entry->sendAt != event.after[u"sendAt"_s].toInteger())
        return fail(ErrorKind::Invalid, u"the answer has changed since"_s);
    const qint64 sendAt = event.before[u"sendAt"_s].toInteger();
    const auto wasHeld = event.before[u"hold"_s].toInt() != 0;
    if (!wasHeld && sendAt <= w.nowMs())
        return fail(ErrorKind::Invalid, u"its former time has passed"_s);
    const int hold = event.before[u"hold"_s].toInt();
    entry->sendAt = sendAt;
    entry->notBefore = sendAt;
    entry->hold = hold == static_cast<int>(OutboxHold::News)     ? OutboxHold::News
                  : hold == static_cast<int>(OutboxHold::Missed) ? OutboxHold::Missed
                                                                 : OutboxHold::None;
    entry->othersAtPlan = event.before[u"othersAtPlan"_s].toInt();
    store::saveOutboxEntry(w, *entry);
    std::optional<Conversation> conversation = store::conversation(w, entry->conversation);
    if (conversation && standing::of(*conversation) == standing::fromJson(event.after)) {
        standing::apply(*conversation, standing::fromJson(event.before));
        store::updateConversation(w, *conversation);
    }
    markChanged(w, *entry);
    return {};
}

} // namespace rapport::outbox
