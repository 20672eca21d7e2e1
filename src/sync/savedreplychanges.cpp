#include "sync/savedreplychanges.h"

#include "channels/registry.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/people.h"
#include "store/savedreplies.h"
#include "store/triage.h"
#include "store/worklog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>
#include <limits>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostInFile = 1000;
const QString kFileKey = u"savedReplies"_s;

QJsonObject contentOf(const SavedReply &reply)
{
    return {{u"name"_s, reply.name},
            {u"shortcut"_s, reply.shortcut},
            {u"text"_s, reply.text},
            {u"language"_s, reply.language},
            {u"channel"_s, reply.channel}};
}

SavedReply fromContent(const QJsonObject &json)
{
    SavedReply reply;
    reply.name = json[u"name"_s].toString();
    reply.shortcut = json[u"shortcut"_s].toString();
    reply.text = json[u"text"_s].toString();
    reply.language = json[u"language"_s].toString();
    reply.channel = json[u"channel"_s].toString();
    return reply;
}

bool sameContent(const SavedReply &a, const SavedReply &b)
{
    return contentOf(a) == contentOf(b);
}

/// With what names it among others: for events.
QJsonObject toJson(const SavedReply &reply)
{
    QJsonObject json = contentOf(reply);
    json[u"reply"_s] = reply.uid.toString();
    json[u"position"_s] = reply.position;
    return json;
}

SavedReply fromJson(const QJsonObject &json)
{
    SavedReply reply = fromContent(json);
    reply.uid = Uid::fromString(json[u"reply"_s].toString()).value_or(Uid());
    reply.position = json[u"position"_s].toInt();
    return reply;
}

Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    w.changes().savedReplies = true;
    return store::addEvent(w, event);
}

Result<SavedReply> existing(Reader &r, SavedReplyId id)
{
    const std::optional<SavedReply> reply = store::savedReply(r, id);
    if (!reply)
        return fail(ErrorKind::Invalid, u"no such saved reply"_s);
    return *reply;
}

/// Whether another one than `id` has the name or the shortcut.
QString taken(Reader &r, const SavedReply &reply, SavedReplyId id)
{
    if (const auto other = store::savedReplyNamed(r, reply.name); other && other->id != id)
        return u"there is a saved reply of that name already"_s;
    if (const auto other = store::savedReplyByShortcut(r, reply.shortcut); other && other->id != id)
        return u"the shortcut is that of \"%1\""_s.arg(other->name);
    return {};
}

/// As it is kept.
Result<SavedReply> checked(Reader &r, SavedReply reply)
{
    reply.name = reply.name.simplified();
    reply.shortcut = reply.shortcut.trimmed().toLower();
    reply.language = reply.language.trimmed().toLower();
    if (const QString problem = savedReplyProblem(reply); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (const QString problem = taken(r, reply, reply.id); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return reply;
}

Result<> undoChanged(Writer &w, const SavedReply &now, const Event &event)
{
    if (!sameContent(now, fromJson(event.after)))
        return fail(ErrorKind::Invalid, u"the saved reply has changed since"_s);
    SavedReply before = fromJson(event.before);
    before.id = now.id;
    if (const QString problem = taken(w, before, now.id); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    store::updateSavedReply(w, before);
    return {};
}

} // namespace

QByteArray savedRepliesToFile(const QList<SavedReply> &replies)
{
    QJsonArray array;
    for (const SavedReply &reply : replies)
        array.append(contentOf(reply));
    return QJsonDocument(QJsonObject{{kFileKey, array}}).toJson();
}

Result<QList<SavedReply>> savedRepliesFromFile(const QByteArray &file)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file, &error).object();
    if (error.error != QJsonParseError::NoError || !object[kFileKey].isArray())
        return fail(ErrorKind::Malformed, u"this is no file of saved replies"_s);
    const QJsonArray array = object[kFileKey].toArray();
    if (array.size() > kMostInFile)
        return fail(ErrorKind::Malformed, u"the file holds more than %1 replies"_s.arg(kMostInFile));
    QList<SavedReply> replies;
    for (const QJsonValue &one : array)
        replies.append(fromContent(one.toObject()));
    return replies;
}

Result<ReplyFacts> replyFacts(Reader &r, const Registry &registry, ConversationId id)
{
    const std::optional<Conversation> conversation = store::conversation(r, id);
    if (!conversation)
        return fail(ErrorKind::Invalid, u"no such conversation"_s);
    ReplyFacts facts;
    facts.subject = conversation->subject;
    facts.language = conversation->language;
    facts.now = QDateTime::fromMSecsSinceEpoch(r.nowMs());
    if (const auto person = store::identity(r, conversation->person)) {
        facts.personName = person->displayName;
        facts.personHandle = person->handle;
    }
    if (const auto account = store::account(r, conversation->account)) {
        facts.account = account->name;
        facts.channelId = account->channel;
        if (const Connector *connector = registry.find(account->channel))
            facts.channel = QString::fromUtf8(connector->info().name);
    }
    const QList<Actor> actors = store::actors(r);
    const auto me =
        std::find_if(actors.begin(), actors.end(), [&r](const Actor &actor) { return actor.id == r.actor(); });
    if (me != actors.end())
        facts.myName = me->name;
    return facts;
}

QLocale replyLocale(const SavedReply &reply, const ReplyFacts &facts)
{
    const QString language = reply.language.isEmpty() ? facts.language : reply.language;
    const QLocale system;
    if (language.isEmpty() || system.name().section(u'_', 0, 0) == language)
        return system;
    const QLocale locale(language);
    return locale.language() == QLocale::C ? system : locale;
}

namespace savedreplychanges {

Result<Event> add(Writer &w, const SavedReply &reply)
{
    SavedReply made = reply;
    made.id = {};
    Result<SavedReply> kept = checked(w, made);
    if (!kept)
        return fail(kept.error());
    kept->uid = {};
    kept->uses = 0;
    kept->usedAt = 0;
    return recorded(w, u"savedreply.added"_s, {}, toJson(store::addSavedReply(w, *kept)));
}

Result<Event> change(Writer &w, const SavedReply &reply)
{
    const Result<SavedReply> before = existing(w, reply.id);
    if (!before)
        return fail(before.error());
    Result<SavedReply> after = checked(w, reply);
    if (!after)
        return fail(after.error());
    if (sameContent(*before, *after))
        return fail(ErrorKind::Invalid, u"the saved reply is so already"_s);
    after->uid = before->uid;
    after->position = before->position;
    store::updateSavedReply(w, *after);
    return recorded(w, u"savedreply.changed"_s, toJson(*before), toJson(*after));
}

Result<Event> move(Writer &w, SavedReplyId id, int position)
{
    const Result<SavedReply> before = existing(w, id);
    if (!before)
        return fail(before.error());
    store::moveSavedReply(w, id, position);
    const Result<SavedReply> after = existing(w, id);
    if (!after || after->position == before->position)
        return fail(ErrorKind::Invalid, u"the saved reply stands there already"_s);
    return recorded(w, u"savedreply.moved"_s, toJson(*before), toJson(*after));
}

Result<Event> remove(Writer &w, SavedReplyId id)
{
    const Result<SavedReply> reply = existing(w, id);
    if (!reply)
        return fail(reply.error());
    store::removeSavedReply(w, id);
    QJsonObject before = toJson(*reply);
    before[u"uses"_s] = reply->uses;
    before[u"usedAt"_s] = reply->usedAt;
    return recorded(w, u"savedreply.removed"_s, before, {});
}

Result<SavedReplyImport> take(Writer &w, const QList<SavedReply> &replies)
{
    SavedReplyImport brought;
    for (SavedReply reply : replies) {
        const auto known = store::savedReplyNamed(w, reply.name.simplified());
        if (known && known->text == reply.text) {
            ++brought.same;
            continue;
        }
        if (store::savedReplyByShortcut(w, reply.shortcut.trimmed().toLower()))
            reply.shortcut.clear();
        const QString name = reply.name.simplified();
        for (int number = 2; store::savedReplyNamed(w, reply.name.simplified()); ++number)
            reply.name = u"%1 %2"_s.arg(name).arg(number);
        reply.position = std::numeric_limits<int>::max();
        const Result<Event> added = add(w, reply);
        if (added)
            ++brought.added;
        else
            brought.refused.append(u"%1: %2"_s.arg(name.left(64), added.error().detail));
    }
    return brought;
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"savedreply.removed"_s) {
        SavedReply reply = fromJson(event.before);
        reply.uses = event.before[u"uses"_s].toInt();
        reply.usedAt = event.before[u"usedAt"_s].toInteger();
        if (reply.uid.isNull() || store::savedReply(w, reply.uid))
            return fail(ErrorKind::Invalid, u"the saved reply cannot be brought back"_s);
        if (const QString problem = taken(w, reply, {}); !problem.isEmpty())
            return fail(ErrorKind::Invalid, problem);
        store::addSavedReply(w, reply);
        return {};
    }
    const std::optional<SavedReply> now = store::savedReply(w, fromJson(event.after).uid);
    if (!now)
        return fail(ErrorKind::Invalid, u"the saved reply is gone"_s);
    if (event.kind == u"savedreply.changed"_s)
        return undoChanged(w, *now, event);
    if (event.kind == u"savedreply.added"_s) {
        if (!sameContent(*now, fromJson(event.after)))
            return fail(ErrorKind::Invalid, u"the saved reply has changed since"_s);
        store::removeSavedReply(w, now->id);
        return {};
    }
    if (now->position != event.after[u"position"_s].toInt())
        return fail(ErrorKind::Invalid, u"the saved reply was moved again since"_s);
    store::moveSavedReply(w, now->id, event.before[u"position"_s].toInt());
    return {};
}

} // namespace savedreplychanges
} // namespace rapport
