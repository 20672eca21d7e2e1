#include "output/objects.h"

#include "domain/servicelevel.h"
#include "output/jsonvalues.h"

#include <QJsonArray>

namespace rapport::output {

using namespace Qt::StringLiterals;

namespace {

/// Names of the clocks that ended too late.
QJsonArray missedClocks(const DueTimes &due)
{
    QJsonArray names;
    for (const auto clock : {ServiceClock::FirstReply, ServiceClock::NextReply, ServiceClock::Resolution}) {
        if (wasMissed(due, clock))
            names.append(serviceClockName(clock));
    }
    return names;
}

} // namespace

QString directionName(Direction direction)
{
    switch (direction) {
    case Direction::In:
        return u"in"_s;
    case Direction::Out:
        return u"out"_s;
    case Direction::Note:
        return u"note"_s;
    }
    return u"in"_s;
}

QString messageKindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Post:
        return u"post"_s;
    case MessageKind::Comment:
        return u"comment"_s;
    case MessageKind::Reply:
        return u"reply"_s;
    case MessageKind::Mention:
        return u"mention"_s;
    case MessageKind::Quote:
        return u"quote"_s;
    case MessageKind::Direct:
        return u"direct"_s;
    case MessageKind::Note:
        return u"note"_s;
    case MessageKind::Ping:
        return u"ping"_s;
    }
    return u"post"_s;
}

QString moderationName(Moderation moderation)
{
    switch (moderation) {
    case Moderation::Visible:
        return u"visible"_s;
    case Moderation::Held:
        return u"held"_s;
    case Moderation::Spam:
        return u"spam"_s;
    case Moderation::Trashed:
        return u"trashed"_s;
    }
    return u"visible"_s;
}

namespace {

QString leadName(LeadMark lead)
{
    switch (lead) {
    case LeadMark::None:
        break;
    case LeadMark::Proposed:
        return u"proposed"_s;
    case LeadMark::Taken:
        return u"taken"_s;
    }
    return u"none"_s;
}

} // namespace

QJsonObject conversationObject(const ConversationRow &row)
{
    const Conversation &conversation = row.conversation;
    return {{u"id"_s, conversation.id.value},
            {u"channel"_s, row.channel},
            {u"account"_s, conversation.account.value},
            {u"account_name"_s, row.accountName},
            {u"remote_key"_s, conversation.remoteKey},
            {u"subject"_s, conversation.subject},
            {u"preview"_s, conversation.preview},
            {u"state"_s, conversationStateName(conversation.state)},
            {u"unread"_s, conversation.unread},
            {u"held"_s, conversation.held},
            {u"messages"_s, conversation.messageCount},
            {u"person"_s, row.personName},
            {u"handle"_s, row.personHandle},
            {u"tags"_s, QJsonArray::fromStringList(row.tags)},
            {u"language"_s, textValue(conversation.language)},
            {u"waiting_since"_s, timeValue(conversation.waitingSince)},
            {u"snoozed_until"_s, timeValue(conversation.snoozedUntil)},
            {u"due_at"_s, timeValue(row.due.dueAt)},
            {u"due_soon_at"_s, timeValue(row.due.soonAt)},
            {u"due"_s, row.due.dueAt == 0 ? QJsonValue() : QJsonValue(serviceClockName(row.due.clock))},
            {u"missed"_s, missedClocks(row.due)},
            {u"created_at"_s, timeValue(conversation.firstAt)},
            {u"updated_at"_s, timeValue(conversation.lastAt)},
            {u"draft"_s, row.hasDraft},
            {u"delivery"_s, textValue(row.delivery)},
            {u"mood"_s, moodName(conversation.mood)},
            {u"lead"_s, leadName(row.lead)},
            {u"ideas"_s, QJsonArray::fromStringList(row.ideas)},
            {u"advocate"_s, row.advocate}};
}

QJsonObject messageObject(const ThreadMessage &entry)
{
    const Message &message = entry.message;
    const bool inbound = message.direction == Direction::In;
    QJsonArray attachments;
    for (const Attachment &attachment : message.attachments) {
        attachments += QJsonObject{{u"id"_s, attachment.id.value}, {u"url"_s, attachment.url},
                                   {u"kind"_s, attachment.kind},   {u"mime_type"_s, textValue(attachment.mimeType)},
                                   {u"name"_s, attachment.name},   {u"alt_text"_s, attachment.altText}};
    }
    return {{u"id"_s, message.id.value},
            {u"conversation"_s, message.conversation.value},
            {u"account"_s, message.account.value},
            {u"remote_id"_s, textValue(message.remoteId)},
            {u"parent"_s, idValue(message.parent)},
            {u"author"_s, entry.actorName.isEmpty() ? entry.authorName : entry.actorName},
            {u"handle"_s, entry.authorHandle},
            {u"direction"_s, directionName(message.direction)},
            {u"kind"_s, messageKindName(message.kind)},
            {u"title"_s, textValue(message.title)},
            {u"text"_s, message.text},
            {u"html"_s, textValue(message.html)},
            {u"url"_s, textValue(message.url)},
            {u"language"_s, textValue(message.language)},
            {u"at"_s, timeValue(message.at)},
            {u"received_at"_s, timeValue(message.receivedAt)},
            {u"edited_at"_s, timeValue(message.editedAt)},
            {u"deleted_at"_s, timeValue(message.deletedAt)},
            {u"revisions"_s, entry.revisions},
            {u"moderation"_s, moderationName(message.moderation)},
            {u"unread"_s, message.unread},
            {u"automatic"_s, message.automatic},
            {u"delivery"_s, textValue(entry.delivery)},
            {u"delivery_error"_s, textValue(entry.deliveryError)},
            {u"outbox"_s, idValue(entry.outbox)},
            {u"likes"_s, countValue(entry.stats.likes)},
            {u"shares"_s, countValue(entry.stats.shares)},
            {u"attachments"_s, attachments},
            {u"mood"_s, inbound ? QJsonValue(moodName(message.judged.mood)) : QJsonValue()},
            {u"mood_by"_s, inbound ? QJsonValue(entry.moodCorrected ? u"person"_s : u"formula"_s) : QJsonValue()},
            {u"ideas"_s, QJsonArray::fromStringList(entry.ideas)}};
}

} // namespace rapport::output
