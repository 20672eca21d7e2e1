#include "cli/objects.h"

#include "base/time.h"
#include "domain/servicelevel.h"

#include <QJsonArray>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonValue time(qint64 unixMs)
{
    return unixMs == 0 ? QJsonValue() : QJsonValue(isoFromMs(unixMs));
}

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

template<class T>
QJsonValue number(Id<T> id)
{
    return id ? QJsonValue(id.value) : QJsonValue();
}

QJsonValue known(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue count(qint64 figure)
{
    return figure < 0 ? QJsonValue() : QJsonValue(figure);
}

QString fieldKindName(AccountField::Kind kind)
{
    switch (kind) {
    case AccountField::Kind::Text:
        return u"text"_s;
    case AccountField::Kind::Url:
        return u"url"_s;
    case AccountField::Kind::Secret:
        return u"secret"_s;
    case AccountField::Kind::Choice:
        return u"choice"_s;
    }
    return u"text"_s;
}

QString unitName(Capabilities::Unit unit)
{
    switch (unit) {
    case Capabilities::Unit::Graphemes:
        return u"graphemes"_s;
    case Capabilities::Unit::Characters:
        return u"characters"_s;
    case Capabilities::Unit::Bytes:
        return u"bytes"_s;
    }
    return u"characters"_s;
}

} // namespace

QString accountStateName(AccountState state)
{
    switch (state) {
    case AccountState::Active:
        return u"active"_s;
    case AccountState::Paused:
        return u"paused"_s;
    case AccountState::NeedsSignIn:
        return u"needs_sign_in"_s;
    case AccountState::Stopped:
        return u"stopped"_s;
    case AccountState::Removed:
        return u"removed"_s;
    case AccountState::Leaving:
        return u"leaving"_s;
    }
    return u"removed"_s;
}

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

QJsonObject channelObject(const ConnectorInfo &info)
{
    QJsonArray fields;
    for (const AccountField &field : info.fields) {
        QJsonArray choices;
        for (const auto &[value, label] : field.choices)
            choices += value;
        fields += QJsonObject{{u"key"_s, field.key},
                              {u"kind"_s, fieldKindName(field.kind)},
                              {u"label"_s, QString::fromUtf8(field.label)},
                              {u"hint"_s, QString::fromUtf8(field.hint)},
                              {u"required"_s, field.required},
                              {u"default"_s, known(field.defaultValue)},
                              {u"choices"_s, choices}};
    }
    return {{u"id"_s, info.id},
            {u"name"_s, QString::fromUtf8(info.name)},
            {u"pitch"_s, QString::fromUtf8(info.pitch)},
            {u"reply"_s, info.can.reply},
            {u"moderate"_s, info.can.moderate},
            {u"needs_secret"_s, info.can.needsSecret},
            {u"text_limit"_s, info.can.textLimit > 0 ? QJsonValue(info.can.textLimit) : QJsonValue()},
            {u"text_unit"_s, unitName(info.can.textUnit)},
            {u"fields"_s, fields}};
}

QJsonObject accountObject(const Account &account, const std::optional<SyncStatus> &status)
{
    const SyncStatus sync = status.value_or(SyncStatus{});
    return {{u"id"_s, account.id.value},
            {u"uid"_s, account.uid.toString()},
            {u"channel"_s, account.channel},
            {u"name"_s, account.name},
            {u"server"_s, account.server},
            {u"handle"_s, account.handle},
            {u"remote_id"_s, account.remoteId},
            {u"state"_s, accountStateName(account.state)},
            {u"state_detail"_s, known(account.stateDetail)},
            {u"settings"_s, account.settings},
            {u"created_at"_s, time(account.createdAt)},
            {u"last_attempt_at"_s, time(sync.lastAttemptAt)},
            {u"last_success_at"_s, time(sync.lastSuccessAt)},
            {u"next_run_at"_s, time(sync.nextRunAt)},
            {u"failures"_s, sync.failures},
            {u"error"_s, known(sync.errorKind)},
            {u"error_detail"_s, known(sync.errorDetail)},
            {u"quota_left"_s, count(sync.quota.left)},
            {u"quota_limit"_s, count(sync.quota.limit)}};
}

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
            {u"language"_s, known(conversation.language)},
            {u"waiting_since"_s, time(conversation.waitingSince)},
            {u"snoozed_until"_s, time(conversation.snoozedUntil)},
            {u"due_at"_s, time(row.due.dueAt)},
            {u"due_soon_at"_s, time(row.due.soonAt)},
            {u"due"_s, row.due.dueAt == 0 ? QJsonValue() : QJsonValue(serviceClockName(row.due.clock))},
            {u"missed"_s, missedClocks(row.due)},
            {u"created_at"_s, time(conversation.firstAt)},
            {u"updated_at"_s, time(conversation.lastAt)},
            {u"draft"_s, row.hasDraft},
            {u"delivery"_s, known(row.delivery)}};
}

QJsonObject messageObject(const ThreadMessage &entry)
{
    const Message &message = entry.message;
    QJsonArray attachments;
    for (const Attachment &attachment : message.attachments) {
        attachments += QJsonObject{{u"id"_s, attachment.id.value}, {u"url"_s, attachment.url},
                                   {u"kind"_s, attachment.kind},   {u"mime_type"_s, known(attachment.mimeType)},
                                   {u"name"_s, attachment.name},   {u"alt_text"_s, attachment.altText}};
    }
    return {{u"id"_s, message.id.value},
            {u"conversation"_s, message.conversation.value},
            {u"account"_s, message.account.value},
            {u"remote_id"_s, known(message.remoteId)},
            {u"parent"_s, number(message.parent)},
            {u"author"_s, entry.actorName.isEmpty() ? entry.authorName : entry.actorName},
            {u"handle"_s, entry.authorHandle},
            {u"direction"_s, directionName(message.direction)},
            {u"kind"_s, messageKindName(message.kind)},
            {u"title"_s, known(message.title)},
            {u"text"_s, message.text},
            {u"html"_s, known(message.html)},
            {u"url"_s, known(message.url)},
            {u"language"_s, known(message.language)},
            {u"at"_s, time(message.at)},
            {u"received_at"_s, time(message.receivedAt)},
            {u"edited_at"_s, time(message.editedAt)},
            {u"deleted_at"_s, time(message.deletedAt)},
            {u"revisions"_s, entry.revisions},
            {u"moderation"_s, moderationName(message.moderation)},
            {u"unread"_s, message.unread},
            {u"automatic"_s, message.automatic},
            {u"delivery"_s, known(entry.delivery)},
            {u"delivery_error"_s, known(entry.deliveryError)},
            {u"outbox"_s, number(entry.outbox)},
            {u"likes"_s, count(entry.stats.likes)},
            {u"shares"_s, count(entry.stats.shares)},
            {u"attachments"_s, attachments}};
}

QJsonObject searchObject(const store::SearchHit &hit)
{
    QString snippet = hit.snippet;
    snippet.removeIf([](QChar c) { return c == u'\x02' || c == u'\x03'; });
    return {{u"id"_s, hit.message.value},
            {u"message"_s, hit.message.value},
            {u"conversation"_s, hit.conversation.value},
            {u"subject"_s, hit.subject},
            {u"person"_s, hit.personName},
            {u"channel"_s, hit.channel},
            {u"account"_s, hit.account.value},
            {u"at"_s, time(hit.at)},
            {u"snippet"_s, snippet}};
}

QJsonObject outboxObject(const OutboxEntry &entry)
{
    QString text;
    if (const auto *reply = std::get_if<ReplyAction>(&entry.action))
        text = reply->text;
    else if (const auto *moderate = std::get_if<ModerateAction>(&entry.action))
        text = moderationName(moderate->to);
    return {{u"id"_s, entry.id.value},
            {u"uid"_s, entry.uid.toString()},
            {u"account"_s, entry.account.value},
            {u"conversation"_s, number(entry.conversation)},
            {u"message"_s, number(entry.message)},
            {u"action"_s, actionName(entry.action)},
            {u"text"_s, known(text)},
            {u"state"_s, outboxStateName(entry.state)},
            {u"attempts"_s, entry.attempts},
            {u"remote_id"_s, known(entry.remoteId)},
            {u"error"_s, known(entry.errorKind)},
            {u"error_detail"_s, known(entry.errorDetail)},
            {u"created_at"_s, time(entry.createdAt)},
            {u"not_before"_s, time(entry.notBefore)},
            {u"finished_at"_s, time(entry.finishedAt)}};
}

QJsonObject runObject(const SyncRunRecord &run)
{
    return {{u"id"_s, run.id.value},
            {u"account"_s, run.account.value},
            {u"feed"_s, run.feedKind},
            {u"mode"_s, run.mode == PullMode::Live ? u"live"_s : u"history"_s},
            {u"started_at"_s, time(run.startedAt)},
            {u"ended_at"_s, time(run.endedAt)},
            {u"requests"_s, run.requests},
            {u"pages"_s, run.pages},
            {u"bytes"_s, run.bytes},
            {u"received"_s, run.received},
            {u"added"_s, run.added},
            {u"changed"_s, run.changed},
            {u"unchanged"_s, run.unchanged},
            {u"quarantined"_s, run.quarantined},
            {u"gap"_s, run.gap},
            {u"error"_s, known(run.errorKind)},
            {u"error_detail"_s, known(run.errorDetail)}};
}

QJsonObject quarantinedObject(const Quarantined &item)
{
    return {{u"id"_s, item.id.value},
            {u"account"_s, item.account.value},
            {u"feed"_s, item.feedKind},
            {u"remote_id"_s, known(item.remoteId)},
            {u"at"_s, time(item.at)},
            {u"reason"_s, item.reason},
            {u"raw"_s, QString::fromUtf8(item.raw)}};
}

} // namespace rapport::cli
