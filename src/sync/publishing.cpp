#include "sync/publishing.h"

#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "sync/outboxreply.h"
#include "sync/pagethreads.h"

namespace rapport::outbox {
namespace {

using namespace Qt::StringLiterals;

/// The post as the first message of its conversation. Its revision is 0, as that of every message that was written here
/// and not seen on the channel yet.
MessageId addPost(Writer &w, Account account, const OutboxEntry &entry, const Receipt &receipt)
{
    const auto &action = std::get<PublishAction>(entry.action);
    const QString key = receipt.threadKey.isEmpty() ? receipt.remoteId : receipt.threadKey;
    Message message;
    if (const auto known = store::findConversation(w, account.id, key)) {
        message.conversation = *known;
    } else {
        Conversation conversation;
        conversation.account = account.id;
        conversation.remoteKey = key;
        conversation.subject = subjectOf(action.title, action.text);
        message.conversation = store::addConversation(w, conversation);
    }
    message.account = account.id;
    message.author = ownIdentity(w, account, {});
    message.remoteId = receipt.remoteId;
    message.kind = MessageKind::Post;
    message.direction = Direction::Out;
    message.at = entry.key().createdAt; // as the channel shows it, whenever its answer arrived
    message.receivedAt = w.nowMs();
    message.title = action.title;
    message.text = action.text;
    message.language = action.language;
    message.url = receipt.url;
    message.moderation = receipt.shown;
    message.uid = entry.uid;
    message.actor = entry.actor;
    message.attachments = action.files;
    const MessageId id = store::addMessage(w, message, 0);
    if (!receipt.raw.isEmpty())
        store::saveRawItem(w, account.id, receipt.remoteId, 0, receipt.raw, w.nowMs());
    store::recountConversation(w, message.conversation);
    return id;
}

} // namespace

bool isPublishing(const OutboxEntry &entry)
{
    return std::holds_alternative<PublishAction>(entry.action);
}

QString publishObstacle(Reader &r, const OutboxEntry &entry)
{
    if (!isPublishing(entry))
        return {};
    const std::optional<ContentPiece> piece = store::contentOfSend(r, entry.uid);
    if (!piece)
        return u"the piece of content that it belongs to is gone"_s;
    // It may have been withdrawn since this was planned.
    if (piece->plan.kind == ContentKind::UserMade && !store::hasConsent(r, piece->plan.author, ConsentUse::Content))
        return u"its author's consent is not on record"_s;
    return {};
}

void showPublished(Writer &w, OutboxEntry &entry, const Receipt &receipt)
{
    const std::optional<Account> account = store::account(w, entry.account);
    if (!account || receipt.remoteId.isEmpty())
        return;
    const std::optional<MessageId> told = store::findMessage(w, entry.account, receipt.remoteId);
    entry.message = told ? *told : addPost(w, *account, entry, receipt);
    if (const std::optional<Message> message = store::message(w, entry.message))
        entry.conversation = message->conversation;
    const std::optional<ContentPiece> piece = store::contentOfSend(w, entry.uid);
    if (!piece)
        return;
    store::setPostSent(w, entry.uid, receipt.remoteId, receipt.url, w.nowMs());
    const CampaignId campaign = piece->plan.campaign;
    if (campaign && entry.conversation && !store::campaignDecision(w, campaign, entry.conversation))
        store::setCampaignDecision(w, campaign, entry.conversation, true);
}

} // namespace rapport::outbox
