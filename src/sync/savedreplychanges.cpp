#include "sync/savedreplychanges.h"

#include "channels/registry.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/people.h"
#include "store/savedreplies.h"
#include "store/triage.h"
#include "sync/savedrows.h"

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

struct KeptReplies
{
    using Row = SavedReply;
    using RowId = SavedReplyId;
    static constexpr const char *kNoun = "saved reply";

    static QJsonObject toJson(const SavedReply &reply)
    {
        QJsonObject json = contentOf(reply);
        json[u"reply"_s] = reply.uid.toString();
        json[u"position"_s] = reply.position;
        json[u"uses"_s] = reply.uses;
        json[u"usedAt"_s] = reply.usedAt;
        return json;
    }
    static SavedReply fromJson(const QJsonObject &json)
    {
        SavedReply reply = fromContent(json);
        reply.uid = Uid::fromString(json[u"reply"_s].toString()).value_or(Uid());
        reply.position = json[u"position"_s].toInt();
        reply.uses = json[u"uses"_s].toInt();
        reply.usedAt = json[u"usedAt"_s].toInteger();
        return reply;
    }
    static std::optional<SavedReply> find(Reader &r, SavedReplyId id) { return store::savedReply(r, id); }
    static std::optional<SavedReply> find(Reader &r, const Uid &uid) { return store::savedReply(r, uid); }
    static Result<SavedReply> checked(Reader &r, SavedReply reply);
    static QString taken(Reader &r, const SavedReply &reply);
    static bool same(const SavedReply &a, const SavedReply &b) { return contentOf(a) == contentOf(b); }
    static SavedReply add(Writer &w, SavedReply reply) { return store::addSavedReply(w, std::move(reply)); }
    static void update(Writer &w, const SavedReply &reply) { store::updateSavedReply(w, reply); }
    static void move(Writer &w, SavedReplyId id, int position) { store::moveSavedReply(w, id, position); }
    static void remove(Writer &w, SavedReplyId id) { store::removeSavedReply(w, id); }
    static void mark(ChangeSet &changes) { changes.savedReplies = true; }
};

/// As it is kept.
Result<SavedReply> KeptReplies::checked(Reader &, SavedReply reply)
{
    reply.name = reply.name.simplified();
    reply.shortcut = reply.shortcut.trimmed().toLower();
    reply.language = reply.language.trimmed().toLower();
    if (const QString problem = savedReplyProblem(reply); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return reply;
}

/// Whether another one has the name or the shortcut.
QString KeptReplies::taken(Reader &r, const SavedReply &reply)
{
    if (const auto other = store::savedReplyNamed(r, reply.name); other && other->id != reply.id)
        return u"there is a saved reply of that name already"_s;
    if (const auto other = store::savedReplyByShortcut(r, reply.shortcut); other && other->id != reply.id)
        return u"the shortcut is that of \"%1\""_s.arg(other->name);
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
    facts.language = store::languageToAnswerIn(r, *conversation);
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
    SavedReply unused = reply;
    unused.uses = 0;
    unused.usedAt = 0;
    return savedrows::add<KeptReplies>(w, u"savedreply.added"_s, unused);
}

Result<Event> change(Writer &w, const SavedReply &reply)
{
    return savedrows::change<KeptReplies>(w, u"savedreply.changed"_s, reply);
}

Result<Event> move(Writer &w, SavedReplyId id, int position)
{
    return savedrows::move<KeptReplies>(w, u"savedreply.moved"_s, id, position);
}

Result<Event> remove(Writer &w, SavedReplyId id)
{
    return savedrows::remove<KeptReplies>(w, u"savedreply.removed"_s, id);
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
    return savedrows::undo<KeptReplies>(w, event);
}

} // namespace savedreplychanges
} // namespace rapport
