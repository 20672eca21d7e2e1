#include "sync/merging.h"

#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/worklog.h"
#include "sync/standing.h"

#include <QJsonArray>
#include <algorithm>

namespace rapport::merging {
namespace {

using namespace Qt::StringLiterals;
using changes::existing;

QJsonObject tagToJson(const store::BoundTag &tag)
{
    return {{u"tag"_s, tag.name}, {u"uid"_s, tag.uid.toString()}, {u"actor"_s, tag.actor.value}, {u"at"_s, tag.at}};
}

store::BoundTag tagFromJson(const QJsonObject &json)
{
    return {.name = json[u"tag"_s].toString(),
            .uid = Uid::fromString(json[u"uid"_s].toString()).value_or(Uid()),
            .actor = ActorId(json[u"actor"_s].toInteger()),
            .at = json[u"at"_s].toInteger()};
}

QJsonObject bindingToJson(const store::CampaignBinding &binding)
{
    return {{u"campaign"_s, binding.campaign.toString()},
            {u"belongs"_s, binding.belongs},
            {u"uid"_s, binding.uid.toString()},
            {u"actor"_s, binding.actor.value},
            {u"at"_s, binding.at}};
}

store::CampaignBinding bindingFromJson(const QJsonObject &json)
{
    return {.campaign = Uid::fromString(json[u"campaign"_s].toString()).value_or(Uid()),
            .belongs = json[u"belongs"_s].toBool(),
            .uid = Uid::fromString(json[u"uid"_s].toString()).value_or(Uid()),
            .actor = ActorId(json[u"actor"_s].toInteger()),
            .at = json[u"at"_s].toInteger()};
}

/// What was decided about the part holds for the whole where nothing was decided about that.
QJsonArray moveBindings(Writer &w, ConversationId from, ConversationId into)
{
    QJsonArray moved;
    const QList<store::CampaignBinding> bindings = store::campaignBindings(w, from);
    store::dropCampaignBindings(w, from);
    for (const store::CampaignBinding &binding : bindings) {
        QJsonObject told = bindingToJson(binding);
        told[u"added"_s] = store::bindToCampaign(w, into, binding);
        moved.append(told);
    }
    return moved;
}

void returnBindings(Writer &w, const QJsonArray &moved, ConversationId from, ConversationId to)
{
    for (const QJsonValue &one : moved) {
        const store::CampaignBinding binding = bindingFromJson(one.toObject());
        const auto campaign = store::campaign(w, binding.campaign);
        if (campaign && one[u"added"_s].toBool() && store::campaignDecision(w, campaign->id, from) == binding.belongs)
            store::setCampaignDecision(w, campaign->id, from, std::nullopt);
        store::bindToCampaign(w, to, binding);
    }
}

/// What the event has to keep of one that becomes part of another.
QJsonObject absorb(Writer &w, ConversationId into, const Conversation &from)
{
    QJsonArray tags;
    QJsonArray added;
    const QList<store::BoundTag> bound = store::boundTags(w, from.id);
    const QStringList there = store::tagsOf(w, into);
    for (const store::BoundTag &tag : bound) {
        tags.append(tagToJson(tag));
        if (!there.contains(tag.name))
            added.append(tag.name);
    }
    QJsonArray guests;
    for (const MessageId guest : store::guestsOf(w, from.id))
        guests.append(guest.value);
    const QJsonArray campaigns = moveBindings(w, from.id, into);
    store::absorbConversation(w, into, from);
    for (const store::BoundTag &tag : bound)
        store::bindTag(w, into, tag);
    return {{u"id"_s, from.id.value},
            {u"tags"_s, tags},
            {u"added"_s, added},
            {u"campaigns"_s, campaigns},
            {u"guests"_s, guests}};
}

/// Puts it where its own messages say, as far as it is open: somebody waits, or nobody does.
void reconsider(Writer &w, ConversationId id)
{
    const std::optional<Conversation> conversation = store::conversation(w, id);
    const std::optional<Account> account = conversation ? store::account(w, conversation->account) : std::nullopt;
    if (account)
        standing::reconsider(w, *account, id);
}

void standAs(Writer &w, ConversationId id, const lifecycle::Standing &standing)
{
    store::recountConversation(w, id);
    std::optional<Conversation> conversation = store::conversation(w, id);
    if (!conversation)
        return;
    standing::apply(*conversation, standing);
    store::updateConversation(w, *conversation);
}

/// Whether nothing was said or decided about the whole since: then each part is what it was before.
bool isUntouched(Reader &r, const Event &event)
{
    const std::optional<Conversation> now = store::conversation(r, event.conversation);
    return now && standing::of(*now) == standing::fromJson(event.after) &&
           store::lastAskAt(r, now->id) == event.after[u"lastAsk"_s].toInteger();
}

Result<> part(Writer &w, const QJsonObject &entry, bool untouched)
{
    const std::optional<store::MergedConversation> merged =
        store::mergedConversation(w, ConversationId(entry[u"id"_s].toInteger()));
    if (!merged)
        return fail(ErrorKind::Invalid, u"it was parted already"_s);
    const Result<Conversation> whole = existing(w, merged->into);
    if (!whole)
        return fail(whole.error());
    QList<MessageId> guests;
    for (const QJsonValue &guest : entry[u"guests"_s].toArray())
        guests.append(MessageId(guest.toInteger()));
    store::restoreConversation(w, *merged, guests);
    for (const QJsonValue &name : entry[u"added"_s].toArray())
        store::removeTag(w, whole->id, name.toString());
    for (const QJsonValue &tag : entry[u"tags"_s].toArray())
        store::bindTag(w, merged->id, tagFromJson(tag.toObject()));
    returnBindings(w, entry[u"campaigns"_s].toArray(), whole->id, merged->id);
    if (untouched) {
        standAs(w, merged->id, {merged->state, merged->waitingSince, merged->snoozedUntil});
        return {};
    }
    // What was decided since was decided of both; which of them somebody waits in, their messages say.
    const qint64 lastAsk = store::lastAskAt(w, whole->id);
    for (const ConversationId id : {whole->id, merged->id}) {
        store::setLastAskAt(w, id, lastAsk);
        standAs(w, id, standing::of(*whole));
        reconsider(w, id);
    }
    return {};
}

} // namespace

Result<Event> merge(Writer &w, ConversationId into, const QList<ConversationId> &others)
{
    const Result<Conversation> whole = existing(w, into);
    if (!whole)
        return fail(whole.error());
    QList<Conversation> parts;
    for (const ConversationId id : others) {
        const Result<Conversation> other = existing(w, id);
        if (!other)
            return fail(other.error());
        if (other->account != whole->account)
            return fail(ErrorKind::Invalid, u"conversations of two accounts cannot become one"_s);
        if (id != into && std::none_of(parts.begin(), parts.end(), [id](const Conversation &c) { return c.id == id; }))
            parts.append(*other);
    }
    if (parts.isEmpty())
        return fail(ErrorKind::Invalid, u"it takes two to be merged"_s);

    QJsonObject before = standing::toJson(standing::of(*whole));
    before[u"lastAsk"_s] = store::lastAskAt(w, into);
    lifecycle::Standing together = standing::of(*whole);
    qint64 lastAsk = store::lastAskAt(w, into);
    QJsonArray merged;
    for (const Conversation &other : std::as_const(parts)) {
        together = lifecycle::merged(together, standing::of(other));
        lastAsk = std::max(lastAsk, store::lastAskAt(w, other.id));
        merged.append(absorb(w, into, other));
    }
    store::setLastAskAt(w, into, lastAsk);
    standAs(w, into, together);
    QJsonObject after = standing::toJson(together);
    after[u"merged"_s] = merged;
    after[u"lastAsk"_s] = lastAsk;
    return changes::recorded(w, changes::eventFor(*whole, u"conversation.merged"_s, before, after));
}

Result<Event> split(Writer &w, MessageId id)
{
    const std::optional<Message> message = store::message(w, id);
    if (!message || message->direction == Direction::Note)
        return fail(ErrorKind::Invalid, u"only what was said on the channel can stand for itself"_s);
    const Result<Conversation> whole = existing(w, message->conversation);
    if (!whole)
        return fail(whole.error());
    const QList<MessageId> branch = store::branchOf(w, *message);
    const QList<ThreadMessage> thread = store::thread(w, whole->id);
    const bool leavesSomething = std::any_of(thread.begin(), thread.end(), [&branch](const ThreadMessage &entry) {
        return entry.message.direction != Direction::Note && !branch.contains(entry.message.id);
    });
    if (!leavesSomething)
        return fail(ErrorKind::Invalid, u"it is the whole conversation"_s);

    Conversation own;
    own.account = whole->account;
    // A key that no channel gives: only answers to its messages find it.
    own.remoteKey = u"split:"_s + Uid::create(w.nowMs()).toString();
    own.subject = previewText(message->title, message->text);
    own.assignee = whole->assignee;
    own.state = whole->state;
    own.snoozedUntil = whole->snoozedUntil;
    own.waitingSince = whole->waitingSince;
    own.id = store::addConversation(w, own);
    store::setLastAskAt(w, own.id, store::lastAskAt(w, whole->id));
    store::moveMessages(w, branch, own.id);
    for (const ConversationId part : {whole->id, own.id}) {
        store::recountConversation(w, part);
        reconsider(w, part);
    }
    const Result<Conversation> left = existing(w, whole->id);
    if (!left)
        return fail(left.error());
    QJsonObject after = standing::toJson(standing::of(*left));
    after[u"into"_s] = own.id.value;
    after[u"key"_s] = own.remoteKey;
    Event event = changes::eventFor(*whole, u"conversation.split"_s, standing::toJson(standing::of(*whole)), after);
    event.message = id;
    return changes::recorded(w, event);
}

Result<> undoMerge(Writer &w, const Event &event)
{
    const bool untouched = isUntouched(w, event);
    const QJsonArray merged = event.after[u"merged"_s].toArray();
    for (qsizetype i = merged.size() - 1; i >= 0; --i) {
        if (const Result<> done = part(w, merged.at(i).toObject(), untouched); !done)
            return done;
    }
    if (untouched) {
        store::setLastAskAt(w, event.conversation, event.before[u"lastAsk"_s].toInteger());
        standAs(w, event.conversation, standing::fromJson(event.before));
    }
    return {};
}

Result<> undoSplit(Writer &w, const Event &event)
{
    const std::optional<ConversationId> own =
        store::findConversation(w, event.account, event.after[u"key"_s].toString());
    if (!own)
        return fail(ErrorKind::Invalid, u"it is not a conversation of its own any more"_s);
    // What it was taken from may be part of another one by now.
    ConversationId back = event.conversation;
    if (const std::optional<store::MergedConversation> merged = store::mergedConversation(w, back))
        back = merged->into;
    const Result<Conversation> whole = existing(w, back);
    const Result<Conversation> taken = existing(w, *own);
    if (!whole || !taken || back == *own)
        return fail(ErrorKind::Invalid, u"the conversation it was taken from is gone"_s);
    const bool asBefore = back == event.conversation && standing::of(*whole) == standing::fromJson(event.after);
    const lifecycle::Standing together = asBefore && standing::of(*taken).state == standing::of(*whole).state
                                             ? standing::fromJson(event.before)
                                             : lifecycle::merged(standing::of(*whole), standing::of(*taken));
    const qint64 lastAsk = std::max(store::lastAskAt(w, back), store::lastAskAt(w, *own));
    const QList<ConversationId> changed = store::dissolveConversation(w, *own, back);
    for (const ConversationId id : changed) {
        store::setLastAskAt(w, id, std::max(lastAsk, store::lastAskAt(w, id)));
        store::recountConversation(w, id);
    }
    standAs(w, back, together);
    for (const ConversationId id : changed)
        reconsider(w, id);
    return {};
}

} // namespace rapport::merging
