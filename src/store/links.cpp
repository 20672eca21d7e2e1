#include "store/links.h"

#include "store/accounts.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"

namespace rapport::store {
namespace {

AccountId accountOf(Reader &r, const Uid &uid)
{
    Statement s = r.query("links.accountByUid");
    s.bind(":uid", uid);
    return s.step() ? s.id<AccountId>(0) : AccountId();
}

std::optional<LinkTarget> ownMessage(Reader &r, const Uid &uid)
{
    Statement s = r.query("links.messageByUid");
    s.bind(":uid", uid);
    return s.step() ? std::optional(LinkTarget{s.id<ConversationId>(1), s.id<MessageId>(0)}) : std::nullopt;
}

std::optional<LinkTarget> remoteMessage(Reader &r, AccountId account, const QString &remoteId)
{
    const std::optional<MessageId> id = findMessage(r, account, remoteId);
    const std::optional<Message> found = id ? message(r, *id) : std::nullopt;
    return found ? std::optional(LinkTarget{found->conversation, found->id}) : std::nullopt;
}

} // namespace

std::optional<LinkTarget> targetOf(Reader &r, const ConversationLink &link)
{
    const AccountId account = accountOf(r, link.account);
    if (!account)
        return std::nullopt;
    std::optional<LinkTarget> found;
    if (!link.remoteMessage.isEmpty())
        found = remoteMessage(r, account, link.remoteMessage);
    else if (!link.ownMessage.isNull())
        found = ownMessage(r, link.ownMessage);
    if (found)
        return found;
    if (const std::optional<ConversationId> id = findConversation(r, account, link.thread))
        return LinkTarget{*id, {}};
    if (const std::optional<MergedConversation> merged = mergedConversation(r, account, link.thread))
        return LinkTarget{merged->into, {}};
    return std::nullopt;
}

std::optional<ConversationLink> linkTo(Reader &r, ConversationId conversation, MessageId id)
{
    const std::optional<Conversation> known = store::conversation(r, conversation);
    const std::optional<Account> of = known ? account(r, known->account) : std::nullopt;
    if (!of)
        return std::nullopt;
    ConversationLink link{of->uid, known->remoteKey, {}, {}};
    const std::optional<Message> one = id ? message(r, id) : std::nullopt;
    if (one && one->conversation == conversation) {
        link.remoteMessage = one->remoteId;
        if (one->remoteId.isEmpty())
            link.ownMessage = one->uid;
    }
    return link;
}

} // namespace rapport::store
