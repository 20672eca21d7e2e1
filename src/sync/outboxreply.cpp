#include "sync/outboxreply.h"

#include "domain/outgoingfile.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/outgoing.h"
#include "store/people.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/standing.h"

#include <QFileInfo>
#include <algorithm>

namespace rapport::outbox {

using namespace Qt::StringLiterals;

IdentityId ownIdentity(Writer &w, Account &account, const std::optional<Message> &answered)
{
    if (account.identity || account.remoteId.isEmpty())
        return account.identity;
    Identity me;
    me.channel = account.channel;
    me.remoteId = account.remoteId;
    me.handle = account.handle;
    me.self = true;
    if (const auto author = store::identity(w, answered ? answered->author : IdentityId()))
        me.realm = author->realm; // people of one account share a realm, and we are one of them
    account.identity = store::upsertIdentity(w, me, w.nowMs());
    store::updateAccount(w, account);
    return account.identity;
}

MessageId showReply(Writer &w, const Connector &connector, Account account, const OutboxEntry &entry,
                    const std::optional<Message> &answered)
{
    const auto &reply = std::get<ReplyAction>(entry.action);
    Message message;
    message.conversation = entry.conversation;
    message.account = entry.account;
    message.author = ownIdentity(w, account, answered);
    message.remoteId = connector.plannedRemoteId(account, entry.action, entry.key());
    message.parent = answered ? answered->id : MessageId();
    message.kind = reply.direct ? MessageKind::Direct : MessageKind::Reply;
    message.direction = Direction::Out;
    message.at = w.nowMs();
    message.receivedAt = message.at;
    message.text = reply.text;
    message.language = reply.language;
    message.uid = entry.uid;
    message.actor = entry.actor;
    message.attachments = reply.files;
    const MessageId id = store::addMessage(w, message, 0);
    if (const ConversationId home = answered ? store::homeOf(w, answered->id) : ConversationId())
        store::setHome(w, id, home);
    store::recountConversation(w, entry.conversation);
    return id;
}

StandingChange standReplied(Writer &w, ConversationId id, bool close)
{
    std::optional<Conversation> conversation = store::conversation(w, id);
    if (!conversation)
        return {};
    StandingChange change;
    change.before = standing::of(*conversation);
    const bool allAnswered = store::lastAskAt(w, id) <= std::max(w.nowMs(), conversation->lastOutAt);
    change.after =
        lifecycle::afterArrivals(change.before, {.reply = true}, allAnswered && conversation->held == 0, true);
    const bool closes =
        change.after.state == ConversationState::Waiting && store::stateOnceAnswered(w) == ConversationState::Closed;
    if (close || closes)
        change.after = {};
    standing::apply(*conversation, change.after);
    store::updateConversation(w, *conversation);
    return change;
}

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

void endDraft(Writer &w, ConversationId conversation, DraftKind kind, const QList<Attachment> &sent)
{
    store::removeDraft(w, conversation, kind);
    if (kind == DraftKind::Reply && !sent.isEmpty()) {
        for (const Attachment &file : store::draftFiles(w, conversation)) {
            const auto isIt = [&file](const Attachment &one) { return one.path == file.path; };
            if (std::any_of(sent.begin(), sent.end(), isIt))
                store::removeDraftFile(w, conversation, file.id);
        }
    }
    w.changes().drafts = true;
}

QString filesProblem(const QList<Attachment> &files, const AttachmentLimits &limits, const QString &folder)
{
    if (files.size() > limits.most)
        return limits.most == 0 ? u"this channel takes no files"_s
                                : u"%1 of %2 files"_s.arg(files.size()).arg(limits.most);
    for (const Attachment &file : files) {
        const QString path = folder + u'/' + file.path;
        if (!isOutgoingPath(file.path) || QFileInfo(path).size() != file.bytes || file.bytes == 0)
            return u"%1 is not there any more"_s.arg(file.name);
        if (!limits.mimeTypes.contains(file.mimeType))
            return u"this channel does not take %1"_s.arg(file.mimeType);
        if (limits.bytes > 0 && file.bytes > limits.bytes)
            return u"%1 is larger than %2 bytes"_s.arg(file.name).arg(limits.bytes);
        if (limits.altTextLimit > 0 && file.altText.size() > limits.altTextLimit)
            return u"the description of %1 is longer than %2 characters"_s.arg(file.name).arg(limits.altTextLimit);
    }
    return {};
}

} // namespace rapport::outbox
