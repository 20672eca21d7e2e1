#include "server.h"

#include "base/time.h"

#include <QSet>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

RemotePerson person(const QString &name)
{
    RemotePerson person;
    person.remoteId = u"person-"_s + name;
    person.handle = name + u".example"_s;
    person.displayName = name.left(1).toUpper() + name.mid(1);
    person.followers = name.size();
    return person;
}

/// `minute` of the server's time.
RemoteMessage message(const QString &id, const QString &thread, const QString &author, int minute, const QString &text)
{
    RemoteMessage message;
    message.remoteId = id;
    message.threadKey = thread;
    if (id != thread) {
        message.parentRemoteId = thread;
        message.kind = MessageKind::Reply;
    }
    message.author = person(author);
    message.at = kServerBegin + minute * kMinuteMs;
    message.text = text;
    message.raw = "{\"id\":\"" + id.toUtf8() + "\"}";
    return message;
}

RemoteActivity like(const QString &id, const QString &author, const QString &subject, int minute)
{
    RemoteActivity activity;
    activity.remoteId = id;
    activity.author = person(author);
    activity.subjectRemoteId = subject;
    activity.at = kServerBegin + minute * kMinuteMs;
    return activity;
}

QString id(int number)
{
    return u"m%1"_s.arg(number);
}

/// Questions, answers among strangers, a picture, a like of something unseen, an item that cannot be read.
QList<RemoteItem> firstPage()
{
    QList<RemoteItem> items;
    for (int i = 1; i <= 6; ++i) {
        const QString author = i % 2 == 0 ? u"ines"_s : u"bob"_s;
        items.append(message(threadKey(i), threadKey(i), author, 100 + i, u"Is pan number %1 for ovens too?"_s.arg(i)));
    }
    RemoteMessage picture = message(id(10), threadKey(1), u"carla"_s, 120, u"It looks like mine"_s);
    picture.attachments.append({.id = {},
                                .url = u"https://pictures.example/10.png"_s,
                                .kind = u"image"_s,
                                .mimeType = {},
                                .name = {},
                                .altText = u"A pan"_s,
                                .path = {}});
    picture.stats.likes = 3;
    items.append(picture);
    items.append(message(id(11), threadKey(2), u"bob"_s, 121, u"I told ines.example so"_s));
    items.append(like(u"like-1"_s, u"ines"_s, threadKey(1), 122));
    items.append(like(u"like-2"_s, u"carla"_s, u"old-1"_s, 123));
    items.append(RemoteBad{.remoteId = u"bad-1"_s, .reason = u"no author"_s, .raw = "{}"});
    return items;
}

/// What was known is edited, taken down, answered; threads that are new.
QList<RemoteItem> secondPage()
{
    QList<RemoteItem> items;
    RemoteMessage edited = message(threadKey(3), threadKey(3), u"bob"_s, 103, u"Is pan number three for ovens, too?"_s);
    items.append(edited);
    items.append(RemoteDeletion{id(11)});
    items.append(message(id(20), threadKey(4), u"carla"_s, 200, u"And for dishwashers?"_s));
    for (int i = 7; i <= 9; ++i)
        items.append(message(threadKey(i), threadKey(i), u"dora"_s, 200 + i, u"Where is order %1?"_s.arg(i)));
    RemoteMessage ours = message(id(21), threadKey(5), u"me"_s, 210, u"We look into it"_s);
    ours.own = true;
    ours.author.remoteId = u"me"_s;
    items.append(ours);
    RemoteProfile profile;
    profile.person = person(u"me"_s);
    profile.person.remoteId = u"me"_s;
    profile.person.followers = 120;
    items.append(profile);
    return items;
}

QList<RemoteItem> thirdPage()
{
    return {message(id(30), threadKey(7), u"dora"_s, 300, u"Hello?"_s),
            message(id(31), id(10), u"bob"_s, 301, u"A thread of its own now"_s)};
}

QList<RemoteItem> historyPage(int number)
{
    QList<RemoteItem> items;
    for (int i = 1; i <= 5; ++i) {
        const int minute = (Server::kHistoryPages - number) * 10 + i;
        const QString old = u"old-%1"_s.arg(number * 5 + i);
        items.append(message(old, old, i % 2 == 0 ? u"ines"_s : u"erik"_s, minute, u"Thanks for the lid"_s));
    }
    return items;
}

} // namespace

QString effectOf(const Action &action)
{
    if (const auto *reply = std::get_if<ReplyAction>(&action))
        return reply->text;
    if (const auto *moderation = std::get_if<ModerateAction>(&action))
        return u"moderated "_s + moderation->remoteId;
    if (const auto *post = std::get_if<PublishAction>(&action))
        return post->text;
    return u"deleted "_s + std::get<DeleteAction>(action).remoteId;
}

Receipt receiptFor(const QString &effect)
{
    Receipt receipt;
    receipt.remoteId = u"sent "_s + effect;
    return receipt;
}

QString threadKey(int number)
{
    return u"thread-%1"_s.arg(number);
}

Server::Server() = default;

std::unique_ptr<ScriptedConnector> Server::connector()
{
    auto connector = std::make_unique<ScriptedConnector>();
    connector->description.can.publish = true;
    connector->onPull = [this](Session &, const QString &, PullMode mode, const QString &cursor) {
        return pull(mode, cursor);
    };
    connector->onPerform = [this](Session &, const Action &action, const IdempotencyKey &key) {
        return perform(key.uid.toString(), effectOf(action));
    };
    connector->onFind = [this](Session &, const Action &, const IdempotencyKey &key) {
        return find(key.uid.toString());
    };
    return connector;
}

QStringList Server::effects() const
{
    const QMutexLocker lock(&m_mutex);
    return m_effects;
}

QStringList Server::doubled() const
{
    QSet<QString> once;
    QStringList again;
    for (const QString &effect : effects()) {
        if (once.contains(effect))
            again.append(effect);
        once.insert(effect);
    }
    return again;
}

Result<Pull> Server::pull(PullMode mode, const QString &cursor) const
{
    const int page = cursor.toInt();
    const int pages = mode == PullMode::Live ? m_shown.load() : kHistoryPages;
    Pull pulled;
    pulled.next = QString::number(std::min(page + 1, pages));
    pulled.more = page + 1 < pages;
    if (page >= pages)
        return pulled;
    if (mode == PullMode::History)
        pulled.items = historyPage(page);
    else
        pulled.items = page == 0 ? firstPage() : page == 1 ? secondPage() : thirdPage();
    return pulled;
}

Result<Receipt> Server::perform(const QString &uid, const QString &effect)
{
    const QMutexLocker lock(&m_mutex);
    const bool again = m_tried.contains(uid);
    m_tried.append(uid);
    if (effect.startsWith(u"No"))
        return fail(ErrorKind::Rejected, u"This cannot be said here"_s);
    if (effect.startsWith(u"Lost") && !again)
        return fail(ErrorKind::Interrupted, u"The connection broke"_s);
    m_effects.append(effect);
    m_done.insert(uid, effect);
    if (effect.startsWith(u"Cut") && !again)
        return fail(ErrorKind::Interrupted, u"The connection broke"_s);
    return receiptFor(effect);
}

Result<std::optional<Receipt>> Server::find(const QString &uid) const
{
    const QMutexLocker lock(&m_mutex);
    const auto effect = m_done.constFind(uid);
    if (effect == m_done.constEnd())
        return std::optional<Receipt>();
    return receiptFor(*effect);
}

} // namespace rapport::test
