#include "domain/action.h"

#include <QJsonArray>
#include <type_traits>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

template<class>
inline constexpr bool kAlwaysFalse = false;

QJsonObject partToJson(const ReplyPart &part)
{
    return {{u"follows"_s, part.follows.toString()},
            {u"number"_s, part.number},
            {u"count"_s, part.count},
            {u"gap"_s, part.gap},
            {u"mark"_s, part.mark}};
}

ReplyPart partFromJson(const QJsonObject &json)
{
    return {.follows = Uid::fromString(json[u"follows"_s].toString()).value_or(Uid()),
            .number = json[u"number"_s].toInt(),
            .count = json[u"count"_s].toInt(),
            .gap = json[u"gap"_s].toString(),
            .mark = json[u"mark"_s].toString()};
}

QJsonObject fileToJson(const Attachment &file)
{
    return {{u"path"_s, file.path},     {u"kind"_s, file.kind},   {u"mimeType"_s, file.mimeType},
            {u"name"_s, file.name},     {u"alt"_s, file.altText}, {u"width"_s, file.width},
            {u"height"_s, file.height}, {u"bytes"_s, file.bytes}};
}

Attachment fileFromJson(const QJsonObject &json)
{
    Attachment file;
    file.path = json[u"path"_s].toString();
    file.kind = json[u"kind"_s].toString();
    file.mimeType = json[u"mimeType"_s].toString();
    file.name = json[u"name"_s].toString();
    file.altText = json[u"alt"_s].toString();
    file.width = json[u"width"_s].toInt();
    file.height = json[u"height"_s].toInt();
    file.bytes = json[u"bytes"_s].toInteger();
    return file;
}

} // namespace

QJsonArray filesToJson(const QList<Attachment> &files)
{
    QJsonArray array;
    for (const Attachment &file : files)
        array.append(fileToJson(file));
    return array;
}

QList<Attachment> filesFromJson(const QJsonArray &array)
{
    QList<Attachment> files;
    for (const QJsonValue &file : array)
        files.append(fileFromJson(file.toObject()));
    return files;
}

QString actionName(const Action &action)
{
    return std::visit(
        [](const auto &a) {
            using A = std::decay_t<decltype(a)>;
            if constexpr (std::is_same_v<A, ReplyAction>)
                return u"reply"_s;
            else if constexpr (std::is_same_v<A, ModerateAction>)
                return u"moderate"_s;
            else if constexpr (std::is_same_v<A, DeleteAction>)
                return u"delete"_s;
            else if constexpr (std::is_same_v<A, PublishAction>)
                return u"publish"_s;
            else
                static_assert(kAlwaysFalse<A>, "an action without a name");
        },
        action);
}

QJsonObject actionToJson(const Action &action)
{
    QJsonObject json{{u"kind"_s, actionName(action)}};
    if (const auto *reply = std::get_if<ReplyAction>(&action)) {
        json[u"thread"_s] = reply->threadKey;
        json[u"parent"_s] = reply->parentRemoteId;
        json[u"parentRaw"_s] = QString::fromUtf8(reply->parentRaw);
        json[u"text"_s] = reply->text;
        json[u"language"_s] = reply->language;
        if (reply->direct)
            json[u"direct"_s] = true;
        if (reply->part.number > 0)
            json[u"part"_s] = partToJson(reply->part);
        if (!reply->files.isEmpty())
            json[u"files"_s] = filesToJson(reply->files);
    } else if (const auto *moderate = std::get_if<ModerateAction>(&action)) {
        json[u"remoteId"_s] = moderate->remoteId;
        json[u"to"_s] = static_cast<int>(moderate->to);
    } else if (const auto *remove = std::get_if<DeleteAction>(&action)) {
        json[u"remoteId"_s] = remove->remoteId;
    } else if (const auto *publish = std::get_if<PublishAction>(&action)) {
        json[u"title"_s] = publish->title;
        json[u"text"_s] = publish->text;
        json[u"language"_s] = publish->language;
        if (!publish->files.isEmpty())
            json[u"files"_s] = filesToJson(publish->files);
    }
    return json;
}

std::optional<Action> actionFromJson(const QJsonObject &json)
{
    const QString kind = json[u"kind"_s].toString();
    if (kind == u"reply"_s) {
        return ReplyAction{.threadKey = json[u"thread"_s].toString(),
                           .parentRemoteId = json[u"parent"_s].toString(),
                           .parentRaw = json[u"parentRaw"_s].toString().toUtf8(),
                           .text = json[u"text"_s].toString(),
                           .language = json[u"language"_s].toString(),
                           .direct = json[u"direct"_s].toBool(),
                           .part = partFromJson(json[u"part"_s].toObject()),
                           .files = filesFromJson(json[u"files"_s].toArray())};
    }
    if (kind == u"moderate"_s) {
        const int to = json[u"to"_s].toInt(-1);
        if (to < 0 || to > static_cast<int>(Moderation::Trashed))
            return std::nullopt;
        return ModerateAction{.remoteId = json[u"remoteId"_s].toString(), .to = static_cast<Moderation>(to)};
    }
    if (kind == u"delete"_s)
        return DeleteAction{.remoteId = json[u"remoteId"_s].toString()};
    if (kind == u"publish"_s)
        return PublishAction{.title = json[u"title"_s].toString(),
                             .text = json[u"text"_s].toString(),
                             .language = json[u"language"_s].toString(),
                             .files = filesFromJson(json[u"files"_s].toArray())};
    return std::nullopt;
}

QString outboxHoldName(OutboxHold hold)
{
    switch (hold) {
    case OutboxHold::None:
        return {};
    case OutboxHold::News:
        return u"news"_s;
    case OutboxHold::Missed:
        return u"missed"_s;
    }
    return {};
}

QString outboxStateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
        return u"queued"_s;
    case OutboxState::Sending:
        return u"sending"_s;
    case OutboxState::Sent:
        return u"sent"_s;
    case OutboxState::Failed:
        return u"failed"_s;
    case OutboxState::Unsure:
        return u"unsure"_s;
    case OutboxState::Cancelled:
        return u"cancelled"_s;
    }
    return u"queued"_s;
}

} // namespace rapport
