#include "sync/outbox.h"

#include "base/time.h"
#include "channels/registry.h"
#include "store/accounts.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/contentchanges.h"
#include "sync/outboxeffects.h"
#include "sync/outboxplan.h"
#include "sync/outboxreply.h"
#include "sync/publishing.h"
#include "sync/splitreply.h"
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

/// What a person asked for, and where it happens.
struct Asked
{
    ConversationId conversation;
    Answer answer;
    QString folder; ///< Where its files lie.
};

/// Why it cannot be sent through that account; empty: it can.
QString problemOf(const Answer &answer, const QList<SplitPart> &parts, const Capabilities &can, const QString &folder,
                  qint64 nowMs)
{
    const QString problem = textProblem(answer.text, can, !answer.files.isEmpty());
    if (!problem.isEmpty() && parts.isEmpty())
        return problem;
    if (const QString files = outbox::filesProblem(answer.files, can.attachments, folder); !files.isEmpty())
        return files;
    return answer.sendAt != 0 ? outbox::timeProblem(answer.sendAt, nowMs) : QString();
}

/// Plans an answer, or its parts; returns the first one's entry.
OutboxEntry planActions(Writer &w, const OutboxEntry &pattern, QList<ReplyAction> actions, bool close)
{
    QList<OutboxEntry> entries;
    for (ReplyAction &action : actions) {
        OutboxEntry entry = pattern;
        entry.uid = Uid::create(entry.createdAt);
        if (!entries.isEmpty())
            action.part.follows = entries.constLast().uid;
        entry.action = action;
        entries.append(outbox::queuePlanned(w, entry, close));
    }
    return entries.constFirst();
}

/// Puts an answer, or its parts one below the other, into the thread and the outbox; returns the first one's entry.
OutboxEntry queueActions(Writer &w, const Seat &seat, const OutboxEntry &pattern, QList<ReplyAction> actions,
                         const Message &target, bool close)
{
    QList<OutboxEntry> entries;
    std::optional<Message> answered = target;
    for (ReplyAction &action : actions) {
        OutboxEntry entry = pattern;
        entry.uid = Uid::create(entry.createdAt);
        if (!entries.isEmpty()) {
            const OutboxEntry &before = entries.constLast();
            action.part.follows = before.uid;
            action.parentRemoteId = seat.connector->plannedRemoteId(seat.account, before.action, before.key());
            answered = store::message(w, before.message);
        }
        entry.action = action;
        entry.message = outbox::showReply(w, *seat.connector, seat.account, entry, answered);
        entries.append(store::addOutboxEntry(w, entry));
    }
    const outbox::StandingChange change = outbox::standReplied(w, pattern.conversation, close);
    // Each of them knows what was before all of them: whichever is refused, the conversation goes back to that.
    for (const OutboxEntry &entry : std::as_const(entries)) {
        store::addEvent(w, outbox::queuedEvent(entry, standing::toJson(change.before), standing::toJson(change.after)));
        outbox::markChanged(w, entry);
    }
    return entries.constFirst();
}

Result<OutboxEntry> queueReply(Writer &w, const Registry &registry, qint64 undoMs, const Asked &asked)
{
    const Answer &answer = asked.answer;
    const std::optional<Conversation> conversation = store::conversation(w, asked.conversation);
    if (!conversation)
        return fail(ErrorKind::Invalid, u"no such conversation"_s);
    const Result<Seat> seat = seatFor(w, registry, conversation->account);
    if (!seat)
        return fail(seat.error());
    const Capabilities &can = seat->connector->info().can;
    if (!can.reply)
        return fail(ErrorKind::Invalid, u"this channel cannot be answered"_s);
    const qint64 now = w.nowMs();
    const bool divides = answer.split != Answer::Split::No && can.chains;
    const QList<SplitPart> parts = divides ? splitParts(answer.text, can, answer.split) : QList<SplitPart>();
    if (const QString problem = problemOf(answer, parts, can, asked.folder, now); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    const Result<Message> target = answerable(w, asked.conversation, answer.to);
    if (!target)
        return fail(target.error());
    // What came in private is answered in private, whatever was asked for.
    const bool direct = answer.direct || target->kind == MessageKind::Direct;
    if (direct && !can.direct && target->kind != MessageKind::Direct)
        return fail(ErrorKind::Invalid, u"this channel cannot send a message to one person alone"_s);

    OutboxEntry entry;
    entry.account = conversation->account;
    entry.conversation = asked.conversation;
    entry.actor = w.actor();
    entry.createdAt = now;
    entry.notBefore = now + undoMs;
    entry.sendAt = answer.sendAt;
    const ReplyAction whole{.threadKey = store::threadKeyOf(w, *target),
                            .parentRemoteId = target->remoteId,
                            .parentRaw = store::rawItem(w, conversation->account, target->remoteId),
                            .text = answer.text,
                            .language = text::detectLanguage(answer.text),
                            .direct = direct,
                            .files = answer.files};
    QList<ReplyAction> actions{whole};
    if (parts.size() > 1) {
        if (seat->connector->plannedRemoteId(seat->account, whole, {Uid::create(now), now}).isEmpty())
            return fail(ErrorKind::Invalid, u"this account cannot send an answer in parts"_s);
        actions = outbox::actionsOf(whole, parts);
    }
    outbox::endDraft(w, asked.conversation, direct ? DraftKind::Direct : DraftKind::Reply, answer.files);
    const OutboxEntry first = entry.sendAt != 0 ? planActions(w, entry, actions, answer.close)
                                                : queueActions(w, *seat, entry, actions, *target, answer.close);
    // A colleague's planned answer was written before this one.
    if (entry.sendAt == 0)
        outbox::holdForNews(w);
    return first;
}

} // namespace

namespace outbox {
namespace {

/// What was taken back is a draft again, unless something else has been begun meanwhile.
void beginDraftAgain(Writer &w, const OutboxEntry &entry, const ReplyAction &reply, MessageId answered)
{
    const DraftKind kind = reply.direct ? DraftKind::Direct : DraftKind::Reply;
    const QList<Draft> drafts = store::drafts(w, entry.conversation);
    if (std::any_of(drafts.begin(), drafts.end(), [kind](const Draft &draft) { return draft.kind == kind; }))
        return;
    store::saveDraft(w, Draft{.conversation = entry.conversation,
                              .kind = kind,
                              .uid = Uid::create(w.nowMs()),
                              .actor = w.actor(),
                              .replyTo = answered,
                              .text = reply.text,
                              .updatedAt = w.nowMs()});
    for (const Attachment &file : reply.files)
        store::addDraftFile(w, entry.conversation, file);
    w.changes().drafts = true;
}

/// Out of the thread and out of what is to be sent; returns the message that it answered.
MessageId withdraw(Writer &w, OutboxEntry &entry)
{
    const MessageId message = entry.message;
    entry.state = OutboxState::Cancelled;
    entry.finishedAt = w.nowMs();
    entry.message = {};
    store::saveOutboxEntry(w, entry);
    outbox::addEntryEvent(w, entry, u"outbox.cancelled"_s);
    outbox::markChanged(w, entry);
    const auto *reply = std::get_if<ReplyAction>(&entry.action);
    if (!reply)
        return {};
    const std::optional<Message> answer = store::message(w, message);
    // One that was planned has been in the outbox alone.
    const MessageId answered =
        answer ? answer->parent : store::findMessage(w, entry.account, reply->parentRemoteId).value_or(MessageId());
    outbox::restoreStanding(w, entry);
    store::removeUnsentMessage(w, message);
    store::recountConversation(w, entry.conversation);
    return answered;
}

bool isTakeable(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued || entry.state == OutboxState::Failed;
}

} // namespace

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
    Event event = outbox::queuedEvent(entry, {{u"moderation"_s, static_cast<int>(message->moderation)}},
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
    if (!isTakeable(*entry))
        return fail(ErrorKind::Invalid, u"it is "_s + outboxStateName(entry->state) + u" and cannot be taken back"_s);
    const bool wasFailed = entry->state == OutboxState::Failed;
    if (const auto *moderation = std::get_if<ModerateAction>(&entry->action)) {
        withdraw(w, *entry);
        if (!wasFailed)
            outbox::restoreModeration(w, *entry, *moderation);
        return *entry;
    }
    // What was written as one text is taken back as one: all of it that has not left. From the last part on, so that
    // none ever answers a message that is gone.
    QList<OutboxEntry> parts = partsOf(w, *entry);
    parts.removeIf([](const OutboxEntry &part) { return !isTakeable(part); });
    MessageId answered;
    for (auto it = parts.rbegin(); it != parts.rend(); ++it)
        answered = withdraw(w, *it);
    OutboxEntry taken = parts.constFirst();
    if (auto *reply = std::get_if<ReplyAction>(&taken.action)) {
        reply->text = writtenText(parts);
        beginDraftAgain(w, taken, *reply, answered);
    }
    return taken;
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
        // It was refused, so the channel has nothing under its former time, by which it would be late now.
        if (entry->sendAt != 0 && outbox::isPublishing(*entry))
            entry->sendAt = w.nowMs();
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

/// Parts of one text that failed with one of them are tried with it.
Result<OutboxEntry> tryTextAgain(Writer &w, OutboxId id)
{
    const Result<OutboxEntry> entry = tryAgain(w, id);
    if (!entry)
        return entry;
    for (const OutboxEntry &part : outbox::partsOf(w, *entry)) {
        if (part.state != OutboxState::Failed)
            continue;
        if (const Result<OutboxEntry> other = tryAgain(w, part.id); !other)
            return other;
    }
    return entry;
}

// What publishes something moves and leaves as its piece of content does.

Result<OutboxEntry> entryOfPost(Reader &r, const Uid &content, const Uid &post)
{
    const std::optional<ContentPiece> piece = store::contentPiece(r, content);
    for (const PublishedPost &one : piece ? piece->posts : QList<PublishedPost>()) {
        const std::optional<OutboxEntry> entry =
            one.post.uid == post ? store::outboxEntry(r, one.entry) : std::nullopt;
        if (entry)
            return *entry;
    }
    return fail(ErrorKind::Invalid, u"no such entry in the outbox"_s);
}

Result<PublishedPost> postOfEntry(const std::optional<ContentPiece> &piece, const OutboxEntry &entry)
{
    for (const PublishedPost &one : piece ? piece->posts : QList<PublishedPost>()) {
        if (one.entry == entry.id)
            return one;
    }
    return fail(ErrorKind::Invalid, u"the piece of content that it belongs to is gone"_s);
}

Result<OutboxEntry> moveContent(Writer &w, const OutboxEntry &entry, qint64 sendAt)
{
    const std::optional<ContentPiece> piece = store::contentOfSend(w, entry.uid);
    const Result<PublishedPost> post = postOfEntry(piece, entry);
    if (!post)
        return fail(post.error());
    if (const Result<Event> moved = contentchanges::move(w, piece->id, sendAt); !moved)
        return fail(moved.error());
    return entryOfPost(w, piece->uid, post->post.uid);
}

Result<OutboxEntry> publishNow(Writer &w, const contentchanges::Publishing &publishing, const OutboxEntry &entry)
{
    const std::optional<ContentPiece> piece = store::contentOfSend(w, entry.uid);
    const Result<PublishedPost> post = postOfEntry(piece, entry);
    if (!post)
        return fail(post.error());
    if (const Result<Event> left = contentchanges::publishNow(w, publishing, piece->id, post->post.uid); !left)
        return fail(left.error());
    return entryOfPost(w, piece->uid, post->post.uid);
}

} // namespace

Outbox::Outbox(Store &store, const Registry &registry, qint64 undoMs)
    : m_store(store), m_registry(registry), m_undoMs(undoMs)
{
}

QFuture<Result<OutboxEntry>> Outbox::reply(ConversationId conversation, MessageId to, const QString &text, bool close)
{
    return reply(conversation, Answer{.to = to, .text = text, .close = close});
}

QFuture<Result<OutboxEntry>> Outbox::reply(ConversationId conversation, const Answer &answer)
{
    return m_store.write(WriteLane::User, [this, asked = Asked{conversation, answer, m_store.attachmentsFolder()}](
                                              Writer &w) { return queueReply(w, m_registry, m_undoMs, asked); });
}

QFuture<Result<OutboxEntry>> Outbox::plan(OutboxId id, qint64 sendAt)
{
    return m_store.write(WriteLane::User, [id, sendAt](Writer &w) {
        const std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
        return entry && outbox::isPublishing(*entry) ? moveContent(w, *entry, sendAt)
                                                     : outbox::changeTime(w, id, sendAt);
    });
}

QFuture<Result<OutboxEntry>> Outbox::sendNow(OutboxId id)
{
    return m_store.write(WriteLane::User, [this, id](Writer &w) {
        const std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
        if (!entry || !outbox::isPublishing(*entry))
            return outbox::leaveNow(w, m_registry, m_undoMs, id);
        return publishNow(w, {m_registry, m_store.attachmentsFolder(), m_undoMs}, *entry);
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
    return m_store.write(WriteLane::User, [id](Writer &w) { return tryTextAgain(w, id); });
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

QString textProblem(const QString &text, const Capabilities &can, bool withFiles)
{
    if (text.trimmed().isEmpty() && !withFiles)
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
