#include "demo/desk.h"

#include "base/time.h"
#include "store/conversations.h"
#include "store/ideas.h"
#include "store/leads.h"
#include "store/messages.h"
#include "store/worklog.h"
#include "sync/standing.h"

#include <algorithm>

namespace rapport::demo {

using namespace Qt::StringLiterals;

namespace {

void record(Writer &w, const Conversation &conversation, qint64 at, const QString &kind, const QJsonObject &before,
            const QJsonObject &after, MessageId message = {})
{
    Event event;
    event.at = at;
    event.kind = kind;
    event.account = conversation.account;
    event.conversation = conversation.id;
    event.message = message;
    event.before = before;
    event.after = after;
    store::addEvent(w, event);
}

void standAs(Writer &w, Conversation conversation, const lifecycle::Standing &standing, const QString &kind, qint64 at)
{
    const QJsonObject before = standing::toJson(standing::of(conversation));
    standing::apply(conversation, standing);
    store::updateConversation(w, conversation);
    record(w, conversation, at, kind, before, standing::toJson(standing));
}

void settle(Writer &w, const DeskWork &work, const Conversation &conversation)
{
    lifecycle::Standing standing = standing::of(conversation);
    if (work.outcome == Outcome::Snoozed) {
        standing = {.state = ConversationState::Snoozed, .waitingSince = 0, .snoozedUntil = work.at + 9 * kDayMs};
        standAs(w, conversation, standing, u"conversation.snoozed"_s, work.at);
    } else if (conversation.state == ConversationState::Open) {
        standAs(w, conversation, {.state = ConversationState::Closed}, u"conversation.closed"_s, work.at);
    }
    store::setRead(w, conversation.id, true);
}

void addNote(Writer &w, const DeskWork &work, const Conversation &conversation)
{
    Message note;
    note.conversation = conversation.id;
    note.account = conversation.account;
    note.kind = MessageKind::Note;
    note.direction = Direction::Note;
    note.at = work.at;
    note.receivedAt = work.at;
    note.text = work.note;
    note.uid = Uid::create(work.at);
    note.actor = w.actor();
    note.id = store::addMessage(w, note, 0);
    store::recountConversation(w, conversation.id);
    record(w, conversation, work.at, u"note.added"_s, {}, {{u"note"_s, note.uid.toString()}}, note.id);
}

/// The first message of theirs: what they came for.
std::optional<Message> firstAsk(Reader &r, ConversationId id)
{
    const QList<ThreadMessage> messages = store::thread(r, id);
    for (const ThreadMessage &one : messages) {
        if (one.message.direction == Direction::In)
            return one.message;
    }
    return std::nullopt;
}

void standForIdea(Writer &w, const DeskWork &work, const Conversation &conversation, const Message &message)
{
    const QList<IdeaId> known = store::findIdeas(w, work.idea);
    IdeaId idea = known.value(0);
    const Uid uid = Uid::create(work.at);
    if (!idea) {
        Idea made;
        made.uid = Uid::create(work.at);
        made.title = work.idea;
        made.owner = w.actor();
        made.createdAt = work.at;
        idea = store::addIdea(w, made, uid);
        // Decided some weeks after it came up.
        const qint64 decided = std::min(work.at + 45 * kDayMs, work.until);
        if (work.ideaState != IdeaState::New && decided > work.at)
            store::setIdeaState(w, idea, work.ideaState, Uid::create(decided), decided);
    }
    if (store::attach(w, {.idea = idea, .message = message.id, .uid = uid, .actor = w.actor(), .at = work.at})) {
        record(w, conversation, work.at, u"idea.attached"_s, {},
               {{u"idea"_s, store::idea(w, idea).value_or(Idea{}).uid.toString()}}, message.id);
    }
}

void takeLead(Writer &w, const DeskWork &work, const Conversation &conversation, const Message &message)
{
    constexpr qint64 kStageMs = 3 * kDayMs;
    const store::LeadFinding found = store::judgedMessage(w, message);
    Lead lead;
    lead.uid = Uid::create(work.at);
    lead.message = message.id;
    lead.signalBits = found.signalBits;
    lead.expected = found.expected;
    lead.owner = w.actor();
    lead.takenAt = work.at;
    const LeadId id = store::addLead(w, lead, Uid::create(work.at));
    record(w, conversation, work.at, u"lead.taken"_s, {}, {{u"lead"_s, lead.uid.toString()}}, message.id);
    qint64 at = work.at;
    for (const LeadStage stage : {LeadStage::Qualified, LeadStage::HandedOver, LeadStage::Won, LeadStage::Lost}) {
        const bool passed = stage <= *work.lead && !(stage == LeadStage::Won && *work.lead == LeadStage::Lost);
        at += kStageMs;
        if (passed && at <= work.until)
            store::setLeadStage(w, id, stage, Uid::create(at), at);
    }
}

} // namespace

void doDeskWork(Writer &w, const DeskWork &work)
{
    const std::optional<ConversationId> id = store::findConversation(w, work.account, work.threadKey);
    if (!id)
        return;
    if (!work.note.isEmpty())
        addNote(w, work, store::conversation(w, *id).value_or(Conversation{}));
    std::optional<Conversation> conversation = store::conversation(w, *id);
    if (!conversation)
        return;
    if (work.assigned) {
        conversation->assignee = w.actor();
        store::updateConversation(w, *conversation);
        record(w, *conversation, work.at, u"conversation.assigned"_s, {{u"assignee"_s, 0}},
               {{u"assignee"_s, w.actor().value}});
    }
    if (!work.tag.isEmpty() && store::addTag(w, *id, work.tag)) {
        w.changes().tags = true;
        record(w, *conversation, work.at, u"tag.added"_s, {}, {{u"tag"_s, work.tag}});
    }
    const std::optional<Message> ask = work.idea.isEmpty() && !work.lead ? std::nullopt : firstAsk(w, conversation->id);
    if (ask && !work.idea.isEmpty())
        standForIdea(w, work, *conversation, *ask);
    if (ask && work.lead)
        takeLead(w, work, *conversation, *ask);
    if (work.recent && work.outcome != Outcome::NeedsReply)
        settle(w, work, *conversation);
}

} // namespace rapport::demo
