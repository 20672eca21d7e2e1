#include "cli/objects.h"

#include "output/jsonvalues.h"

#include <QJsonArray>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;
using namespace output;

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

QJsonArray fileObjects(const QList<Attachment> &files)
{
    QJsonArray objects;
    for (const Attachment &file : files)
        objects.append(QJsonObject{{u"name"_s, file.name},
                                   {u"alt_text"_s, file.altText},
                                   {u"mime_type"_s, file.mimeType},
                                   {u"width"_s, file.width},
                                   {u"height"_s, file.height},
                                   {u"bytes"_s, file.bytes}});
    return objects;
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
                              {u"default"_s, textValue(field.defaultValue)},
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
            {u"state_detail"_s, textValue(account.stateDetail)},
            {u"settings"_s, account.settings},
            {u"created_at"_s, timeValue(account.createdAt)},
            {u"last_attempt_at"_s, timeValue(sync.lastAttemptAt)},
            {u"last_success_at"_s, timeValue(sync.lastSuccessAt)},
            {u"next_run_at"_s, timeValue(sync.nextRunAt)},
            {u"failures"_s, sync.failures},
            {u"error"_s, textValue(sync.errorKind)},
            {u"error_detail"_s, textValue(sync.errorDetail)},
            {u"quota_left"_s, countValue(sync.quota.left)},
            {u"quota_limit"_s, countValue(sync.quota.limit)}};
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
            {u"at"_s, timeValue(hit.at)},
            {u"snippet"_s, snippet}};
}

QJsonObject outboxObject(const OutboxEntry &entry)
{
    QString text;
    QJsonArray files;
    if (const auto *reply = std::get_if<ReplyAction>(&entry.action)) {
        text = reply->text;
        files = fileObjects(reply->files);
    } else if (const auto *post = std::get_if<PublishAction>(&entry.action)) {
        text = post->text;
        files = fileObjects(post->files);
    } else if (const auto *moderate = std::get_if<ModerateAction>(&entry.action)) {
        text = moderationName(moderate->to);
    }
    return {{u"id"_s, entry.id.value},
            {u"uid"_s, entry.uid.toString()},
            {u"account"_s, entry.account.value},
            {u"conversation"_s, idValue(entry.conversation)},
            {u"message"_s, idValue(entry.message)},
            {u"action"_s, actionName(entry.action)},
            {u"text"_s, textValue(text)},
            {u"state"_s, outboxStateName(entry.state)},
            {u"attempts"_s, entry.attempts},
            {u"remote_id"_s, textValue(entry.remoteId)},
            {u"error"_s, textValue(entry.errorKind)},
            {u"error_detail"_s, textValue(entry.errorDetail)},
            {u"created_at"_s, timeValue(entry.createdAt)},
            {u"not_before"_s, timeValue(entry.notBefore)},
            {u"send_at"_s, timeValue(entry.sendAt)},
            {u"hold"_s, textValue(entry.isPlanned() ? outboxHoldName(entry.hold) : QString())},
            {u"files"_s, files},
            {u"finished_at"_s, timeValue(entry.finishedAt)}};
}

QJsonObject runObject(const SyncRunRecord &run)
{
    return {{u"id"_s, run.id.value},
            {u"account"_s, run.account.value},
            {u"feed"_s, run.feedKind},
            {u"mode"_s, run.mode == PullMode::Live ? u"live"_s : u"history"_s},
            {u"started_at"_s, timeValue(run.startedAt)},
            {u"ended_at"_s, timeValue(run.endedAt)},
            {u"requests"_s, run.requests},
            {u"pages"_s, run.pages},
            {u"bytes"_s, run.bytes},
            {u"received"_s, run.received},
            {u"added"_s, run.added},
            {u"changed"_s, run.changed},
            {u"unchanged"_s, run.unchanged},
            {u"quarantined"_s, run.quarantined},
            {u"gap"_s, run.gap},
            {u"error"_s, textValue(run.errorKind)},
            {u"error_detail"_s, textValue(run.errorDetail)}};
}

QJsonObject quarantinedObject(const Quarantined &item)
{
    return {{u"id"_s, item.id.value},
            {u"account"_s, item.account.value},
            {u"feed"_s, item.feedKind},
            {u"remote_id"_s, textValue(item.remoteId)},
            {u"at"_s, timeValue(item.at)},
            {u"reason"_s, item.reason},
            {u"raw"_s, QString::fromUtf8(item.raw)}};
}

} // namespace rapport::cli
