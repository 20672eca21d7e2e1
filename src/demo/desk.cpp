#include "demo/desk.h"

#include "base/time.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/worklog.h"
#include "sync/standing.h"

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
    if (work.recent && work.outcome != Outcome::NeedsReply)
        settle(w, work, *conversation);
}

} // namespace rapport::demo
