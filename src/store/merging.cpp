#include "store/merging.h"

#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/outgoing.h"
#include "store/worklog.h"

#include <QHash>
#include <QSet>
#include <utility>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

MergedConversation readMerged(const Statement &s)
{
    return {.id = s.id<ConversationId>(0),
            .into = s.id<ConversationId>(1),
            .via = s.id<ConversationId>(2),
            .account = s.id<AccountId>(3),
            .remoteKey = s.text(4),
            .subject = s.text(5),
            .state = s.value<ConversationState>(6),
            .snoozedUntil = s.integer(7),
            .waitingSince = s.integer(8),
            .assignee = s.id<ActorId>(9),
            .lastAskAt = s.integer(10)};
}

/// What was begun in both stands in one draft, one below the other: nothing typed is lost.
void moveDrafts(Writer &w, ConversationId from, ConversationId into)
{
    const QList<Draft> there = drafts(w, into);
    for (Draft draft : drafts(w, from)) {
        for (const Draft &other : there) {
            if (other.kind != draft.kind)
                continue;
            draft.text = other.text + u"\n\n"_s + draft.text;
            draft.replyTo = other.replyTo;
            draft.uid = other.uid;
        }
        removeDraft(w, from, draft.kind);
        draft.conversation = into;
        saveDraft(w, draft);
    }
    moveDraftFiles(w, from, into);
}

void moveSends(Writer &w, ConversationId from, ConversationId into)
{
    w.query("merging.moveSends").bind(":from", from).bind(":into", into).run();
}

void markChanged(Writer &w, ConversationId a, ConversationId b)
{
    w.changes().conversations.insert(a);
    w.changes().conversations.insert(b);
    w.changes().tags = true;
    w.changes().drafts = true;
}

} // namespace

std::optional<MergedConversation> mergedConversation(Reader &r, ConversationId id)
{
    Statement s = r.query("merging.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readMerged(s)) : std::nullopt;
}

std::optional<MergedConversation> mergedConversation(Reader &r, AccountId account, const QString &remoteKey)
{
    Statement s = r.query("merging.byKey");
    s.bind(":account", account).bind(":remoteKey", remoteKey);
    return s.step() ? std::optional(readMerged(s)) : std::nullopt;
}

bool anyMoved(Reader &r)
{
    return r.query("merging.any").step();
}

void absorbConversation(Writer &w, ConversationId into, const Conversation &from)
{
    w.query("merging.keep")
        .bind(":id", from.id)
        .bind(":into", into)
        .bind(":account", from.account)
        .bind(":remoteKey", from.remoteKey)
        .bind(":subject", from.subject)
        .bind(":state", from.state)
        .bind(":snoozedUntil", from.snoozedUntil)
        .bind(":waitingSince", from.waitingSince)
        .bind(":assignee", from.assignee)
        .bind(":lastAskAt", lastAskAt(w, from.id))
        .run();
    w.query("merging.takeAlong").bind(":from", from.id).bind(":into", into).run();
    w.query("merging.nameHomes").bind(":conversation", from.id).run();
    w.query("merging.moveAll").bind(":from", from.id).bind(":into", into).run();
    w.query("merging.dropHomesOf").bind(":conversation", into).run();
    moveDrafts(w, from.id, into);
    moveSends(w, from.id, into);
    w.query("merging.remove").bind(":id", from.id).run();
    markChanged(w, from.id, into);
}

void restoreConversation(Writer &w, const MergedConversation &merged, const QList<MessageId> &guests)
{
    w.query("merging.restore").bind(":id", merged.id).run();
    w.query("merging.moveHome").bind(":id", merged.id).bind(":from", merged.into).run();
    for (const MessageId guest : guests) {
        w.query("merging.moveGuest").bind(":message", guest).bind(":from", merged.into).bind(":to", merged.id).run();
    }
    w.query("merging.leave").bind(":id", merged.id).run();
    w.query("merging.forget").bind(":id", merged.id).run();
    w.query("merging.dropHomesOf").bind(":conversation", merged.id).run();
    w.query("merging.returnSends").bind(":id", merged.id).bind(":from", merged.into).run();
    w.query("merging.returnDrafts").bind(":id", merged.id).bind(":from", merged.into).run();
    markChanged(w, merged.id, merged.into);
}

QList<MessageId> guestsOf(Reader &r, ConversationId id)
{
    QList<MessageId> guests;
    Statement s = r.query("merging.guests");
    s.bind(":conversation", id);
    while (s.step())
        guests.append(s.id<MessageId>(0));
    return guests;
}

QList<MessageId> branchOf(Reader &r, const Message &message)
{
    QMultiHash<MessageId, MessageId> answers;
    {
        Statement s = r.query("merging.parents");
        s.bind(":conversation", message.conversation);
        while (s.step())
            answers.insert(s.id<MessageId>(1), s.id<MessageId>(0));
    }
    QList<MessageId> branch{message.id};
    QSet<MessageId> seen{message.id};
    for (qsizetype i = 0; i < branch.size(); ++i) {
        for (const MessageId answer : answers.values(branch.at(i))) {
            if (seen.contains(answer))
                continue; // a channel may claim that two answer each other
            seen.insert(answer);
            branch.append(answer);
        }
    }
    return branch;
}

void moveMessages(Writer &w, const QList<MessageId> &messages, ConversationId to)
{
    for (const MessageId message : messages) {
        w.query("merging.nameHome").bind(":message", message).run();
        w.query("merging.move").bind(":message", message).bind(":to", to).run();
    }
    w.query("merging.dropHomesOf").bind(":conversation", to).run();
    w.changes().conversations.insert(to);
}

QList<ConversationId> dissolveConversation(Writer &w, ConversationId from, ConversationId into)
{
    w.query("merging.moveAll").bind(":from", from).bind(":into", into).run();
    w.query("merging.dropHomesOf").bind(":conversation", into).run();
    QList<ConversationId> changed{into};
    std::vector<std::pair<MessageId, ConversationId>> strangers;
    {
        Statement s = w.query("merging.strangers");
        s.bind(":conversation", into);
        while (s.step())
            strangers.emplace_back(s.id<MessageId>(0), s.id<ConversationId>(1));
    }
    for (const auto &[message, home] : strangers) {
        moveMessages(w, {message}, home);
        if (!changed.contains(home))
            changed.append(home);
    }
    for (const BoundTag &tag : boundTags(w, from)) {
        removeTag(w, from, tag.name);
        bindTag(w, into, tag);
    }
    const QList<CampaignBinding> bindings = campaignBindings(w, from);
    dropCampaignBindings(w, from);
    for (const CampaignBinding &binding : bindings)
        bindToCampaign(w, into, binding);
    moveDrafts(w, from, into);
    moveSends(w, from, into);
    w.query("merging.moveEvents").bind(":from", from).bind(":into", into).run();
    w.query("merging.remove").bind(":id", from).run();
    markChanged(w, from, into);
    return changed;
}

ConversationId homeOf(Reader &r, MessageId message)
{
    Statement s = r.query("merging.homeOf");
    s.bind(":message", message);
    return s.step() ? s.id<ConversationId>(0) : ConversationId();
}

void setHome(Writer &w, MessageId message, ConversationId home)
{
    w.query("merging.setHome").bind(":message", message).bind(":conversation", home).run();
}

QString threadKeyOf(Reader &r, const Message &message)
{
    const ConversationId home = homeOf(r, message.id);
    if (const std::optional<MergedConversation> merged = home ? mergedConversation(r, home) : std::nullopt)
        return merged->remoteKey;
    return conversation(r, home ? home : message.conversation).value_or(Conversation{}).remoteKey;
}

QList<BoundTag> boundTags(Reader &r, ConversationId id)
{
    QList<BoundTag> tags;
    Statement s = r.query("merging.boundTags");
    s.bind(":conversation", id);
    while (s.step())
        tags.append({s.text(0), Uid::fromBytes(s.blob(1)), s.id<ActorId>(2), s.integer(3)});
    return tags;
}

bool bindTag(Writer &w, ConversationId id, const BoundTag &tag)
{
    return w.query("merging.bindTag")
               .bind(":conversation", id)
               .bind(":name", tag.name)
               .bind(":uid", tag.uid)
               .bind(":actor", tag.actor)
               .bind(":at", tag.at)
               .run() != 0;
}

} // namespace rapport::store
