#include "sync/spam.h"

#include "channels/registry.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/outboxeffects.h"
#include "sync/standing.h"

#include <QJsonArray>
#include <algorithm>

namespace rapport::spam {
namespace {

using namespace Qt::StringLiterals;

/// Sends of one decision. More than a person writes as spam in one place before somebody looks.
constexpr int kMostSends = 200;

bool canModerate(Reader &r, const Outward &outward, AccountId id)
{
    const std::optional<Account> account = store::account(r, id);
    const Connector *connector = account && outward.registry ? outward.registry->find(account->channel) : nullptr;
    return connector && account->state == AccountState::Active && connector->info().can.moderate;
}

/// Puts the moderation of whatever somebody wrote in a conversation into the outbox; gives the entries' uids.
QJsonArray moderateAll(Writer &w, const Outward &outward, const Conversation &conversation, IdentityId author,
                       Moderation to)
{
    QJsonArray sends;
    if (!canModerate(w, outward, conversation.account))
        return sends;
    for (const ThreadMessage &entry : store::thread(w, conversation.id)) {
        const Message &message = entry.message;
        const bool isSpam = message.moderation == Moderation::Spam;
        if (message.author != author || message.direction != Direction::In || message.deletedAt != 0 ||
            message.remoteId.isEmpty() || message.moderation == Moderation::Trashed ||
            isSpam == (to == Moderation::Spam))
            continue;
        if (sends.size() >= kMostSends)
            break;
        const Result<OutboxEntry> queued =
            outbox::queueModeration(w, *outward.registry, outward.undoMs, message.id, to);
        if (queued)
            sends.append(queued->uid.toString());
    }
    return sends;
}

/// Where the conversation stands when only what others ask counts.
void settle(Writer &w, ConversationId id)
{
    std::optional<Conversation> conversation = store::conversation(w, id);
    const std::optional<Account> account = conversation ? store::account(w, conversation->account) : std::nullopt;
    if (!account)
        return;
    if (conversation->state != ConversationState::Closed && conversation->state != ConversationState::Open) {
        standing::apply(*conversation, {.state = ConversationState::Open, .waitingSince = 0});
        store::updateConversation(w, *conversation);
    }
    standing::reconsider(w, *account, id);
}

/// What is shown again asks again.
void askAgain(Writer &w, ConversationId id, const QList<IdentityId> &authors)
{
    qint64 lastAsk = store::lastAskAt(w, id);
    for (const ThreadMessage &entry : store::thread(w, id)) {
        if (authors.contains(entry.message.author) && lifecycle::asksForAnswer(entry.message, false, entry.authorBot))
            lastAsk = std::max(lastAsk, entry.message.at);
    }
    store::setLastAskAt(w, id, lastAsk);
}

Result<> takeBackSend(Writer &w, const Outward &outward, const Uid &uid)
{
    const std::optional<Event> queued = store::event(w, uid);
    const QList<OutboxEntry> pending = store::pendingOutbox(w, queued ? std::optional(queued->account) : std::nullopt);
    for (const OutboxEntry &entry : pending) {
        if (entry.uid == uid && entry.state == OutboxState::Queued) {
            const Result<OutboxEntry> cancelled = outbox::takeBack(w, entry.id);
            return cancelled ? Result<>() : fail(cancelled.error());
        }
    }
    // It has left: the channel is told otherwise.
    const int before = queued ? queued->before[u"moderation"_s].toInt(-1) : -1;
    const bool known = before >= 0 && before <= static_cast<int>(Moderation::Trashed);
    if (known && outward.registry && store::message(w, queued->message)) {
        const auto back = static_cast<Moderation>(before);
        // Refused where the message is so already: then there is nothing to tell.
        (void)outbox::queueModeration(w, *outward.registry, outward.undoMs, queued->message, back);
    }
    return {};
}

Result<> takeBackSends(Writer &w, const Outward &outward, const Event &event)
{
    for (const QJsonValue &send : event.after[u"sends"_s].toArray()) {
        const std::optional<Uid> uid = Uid::fromString(send.toString());
        if (!uid)
            continue;
        if (const Result<> done = takeBackSend(w, outward, *uid); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Event> mark(Writer &w, const Outward &outward, const Conversation &conversation)
{
    const std::optional<Identity> author = store::identity(w, conversation.person);
    if (!author || author->self)
        return fail(ErrorKind::Invalid, u"there is nobody in it whose words could be spam"_s);
    if (!store::markSpam(w, conversation.id, author->id))
        return fail(ErrorKind::Invalid, u"it is marked as spam already"_s);
    QJsonObject before = standing::toJson(standing::of(conversation));
    before[u"lastAsk"_s] = store::lastAskAt(w, conversation.id); // hidden on the channel, it is no ask any more
    QJsonArray unread;
    for (const MessageId message : store::unreadMessages(w, conversation.id).mid(0, kMostSends))
        unread.append(message.value);
    before[u"unread"_s] = unread;
    const QJsonArray sends = moderateAll(w, outward, conversation, author->id, Moderation::Spam);
    store::setRead(w, conversation.id, true);
    settle(w, conversation.id);
    const Result<Conversation> now = changes::existing(w, conversation.id);
    if (!now)
        return fail(now.error());
    QJsonObject after = standing::toJson(standing::of(*now));
    after[u"author"_s] = author->id.value;
    after[u"sends"_s] = sends;
    return changes::recorded(w, changes::eventFor(conversation, u"spam.marked"_s, before, after));
}

Result<Event> unmark(Writer &w, const Outward &outward, const Conversation &conversation)
{
    const QList<IdentityId> authors = store::spamAuthors(w, conversation.id);
    if (authors.isEmpty())
        return fail(ErrorKind::Invalid, u"nothing in it is marked as spam"_s);
    QJsonObject before = standing::toJson(standing::of(conversation));
    before[u"lastAsk"_s] = store::lastAskAt(w, conversation.id);
    QJsonArray unmarked;
    QJsonArray sends;
    for (const IdentityId author : authors) {
        store::unmarkSpam(w, conversation.id, author);
        for (const QJsonValue &send : moderateAll(w, outward, conversation, author, Moderation::Visible))
            sends.append(send);
        unmarked.append(author.value);
    }
    before[u"authors"_s] = unmarked;
    askAgain(w, conversation.id, authors);
    Result<Conversation> now = changes::existing(w, conversation.id);
    const std::optional<Account> account = store::account(w, conversation.account);
    if (now && account && now->state == ConversationState::Closed) {
        // It opens if somebody waits in it, else it closes again.
        now->state = ConversationState::Open;
        store::updateConversation(w, *now);
        standing::reconsider(w, *account, conversation.id);
        now = changes::existing(w, conversation.id);
    }
    if (!now)
        return fail(now.error());
    QJsonObject after = standing::toJson(standing::of(*now));
    after[u"lastAsk"_s] = store::lastAskAt(w, conversation.id);
    after[u"sends"_s] = sends;
    return changes::recorded(w, changes::eventFor(conversation, u"spam.unmarked"_s, before, after));
}

Result<> undoMark(Writer &w, const Outward &outward, const Event &event)
{
    const IdentityId author(event.after[u"author"_s].toInteger());
    if (!store::unmarkSpam(w, event.conversation, author))
        return fail(ErrorKind::Invalid, u"it is not marked as spam any more"_s);
    if (const Result<> done = takeBackSends(w, outward, event); !done)
        return done;
    Result<Conversation> now = changes::existing(w, event.conversation);
    if (!now)
        return fail(now.error());
    QList<MessageId> unread;
    for (const QJsonValue &message : event.before[u"unread"_s].toArray())
        unread.append(MessageId(message.toInteger()));
    store::setUnread(w, event.conversation, unread);
    const qint64 lastAsk = event.before[u"lastAsk"_s].toInteger();
    store::setLastAskAt(w, event.conversation, std::max(store::lastAskAt(w, event.conversation), lastAsk));
    if (standing::of(*now) == standing::fromJson(event.after)) {
        standing::apply(*now, standing::fromJson(event.before));
        store::updateConversation(w, *now);
    }
    return {};
}

Result<> undoUnmark(Writer &w, const Outward &outward, const Event &event)
{
    bool marked = false;
    for (const QJsonValue &author : event.before[u"authors"_s].toArray())
        marked |= store::markSpam(w, event.conversation, IdentityId(author.toInteger()));
    if (!marked)
        return fail(ErrorKind::Invalid, u"it is marked as spam again"_s);
    if (const Result<> done = takeBackSends(w, outward, event); !done)
        return done;
    Result<Conversation> now = changes::existing(w, event.conversation);
    if (!now)
        return fail(now.error());
    const bool askedSince = store::lastAskAt(w, event.conversation) != event.after[u"lastAsk"_s].toInteger();
    if (!askedSince)
        store::setLastAskAt(w, event.conversation, event.before[u"lastAsk"_s].toInteger());
    if (!askedSince && standing::of(*now) == standing::fromJson(event.after)) {
        standing::apply(*now, standing::fromJson(event.before));
        store::updateConversation(w, *now);
    }
    return {};
}

} // namespace rapport::spam
