#include "channels/bluesky/bluesky.h"

#include "channels/bluesky/blueskyparse.h"
#include "channels/bluesky/blueskypull.h"
#include "channels/bluesky/blueskytext.h"
#include "channels/bluesky/blueskywrite.h"

#include "base/time.h"

#include <QSet>

namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

ConnectorInfo makeInfo()
{
    AccountField handle;
    handle.key = u"handle"_s;
    handle.label = QT_TRANSLATE_NOOP("Channels", "Handle");
    handle.hint = QT_TRANSLATE_NOOP("Channels", "The name others mention you by, without the @.");
    handle.placeholder = u"your-name.bsky.social"_s;

    AccountField secret;
    secret.key = u"secret"_s;
    secret.label = QT_TRANSLATE_NOOP("Channels", "App password");
    secret.hint = QT_TRANSLATE_NOOP("Channels", "Made on Bluesky under Settings, Privacy and security, App passwords.");
    secret.kind = AccountField::Kind::Secret;

    AccountField server;
    server.key = u"server"_s;
    server.label = QT_TRANSLATE_NOOP("Channels", "Server");
    server.hint = QT_TRANSLATE_NOOP("Channels", "Only to be changed for an account that is hosted elsewhere.");
    server.kind = AccountField::Kind::Url;
    server.required = false;
    server.defaultValue = u"https://bsky.social"_s;

    ConnectorInfo info;
    info.id = u"bluesky"_s;
    info.name = QT_TRANSLATE_NOOP("Channels", "Bluesky");
    info.pitch = QT_TRANSLATE_NOOP(
        "Channels", "Replies, mentions, quotes, likes and followers of an account, and answers to them.");
    info.glyph = u"cloud"_s;
    info.color = u"series1"_s;
    info.fields = {handle, secret, server};
    info.can.reply = true;
    info.can.removeOwn = true;
    info.can.publish = true;
    info.can.chains = true;
    info.can.mentions = true;
    info.can.textLimit = 300;
    info.can.textUnit = Capabilities::Unit::Graphemes;
    info.can.textByteLimit = 3000;
    // app.bsky.embed.images allows 2 000 000 bytes; servers of before 2026 no more than 1 000 000, which is plenty.
    info.can.attachments = {.most = 4,
                            .bytes = 1'000'000,
                            .side = 2000,
                            .mimeTypes = {u"image/jpeg"_s, u"image/png"_s},
                            .altTextLimit = 2000};
    info.can.postAttachments = info.can.attachments;
    info.can.pollIntervalMs = 45 * kSecondMs;
    info.can.recheckWindowMs = 7 * kDayMs;
    info.can.recheckBatch = 25;
    info.portraitHosts = {u"cdn.bsky.app"_s};
    return info;
}

/// Of the posts that were asked for, our own that began a thread and were answered.
QStringList answeredRoots(const QList<RemoteItem> &items, const QStringList &asked)
{
    QStringList roots;
    for (const RemoteItem &item : items) {
        const auto *message = std::get_if<RemoteMessage>(&item);
        if (message && message->own && message->parentRemoteId.isEmpty() && message->stats.replies > 0 &&
            asked.contains(message->remoteId))
            roots.append(message->remoteId);
    }
    return roots;
}

bool writesPost(const Action &action)
{
    return std::holds_alternative<ReplyAction>(action) || std::holds_alternative<PublishAction>(action);
}

} // namespace

BlueskyConnector::BlueskyConnector() : m_info(makeInfo()) {}

Result<Profile> BlueskyConnector::verify(Session &session)
{
    const auto server = serverFromSetting(session.setting(u"server"_s));
    if (!server)
        return fail(server.error());
    Client client(session);
    const auto signedIn = client.signIn();
    if (!signedIn)
        return fail(signedIn.error());
    if (signedIn->contains("active"_L1) && !signedIn->value("active"_L1).toBool())
        return fail(ErrorKind::Auth,
                    u"The account is not active: "_s + signedIn->value("status"_L1).toString().left(100));

    const QString did = signedIn->value("did"_L1).toString();
    Profile profile;
    profile.server = server->toString();
    profile.me = parsePerson(*signedIn, did);
    // The account is good even where its public profile cannot be had yet.
    if (const auto json = client.query(u"app.bsky.actor.getProfile"_s, {{u"actor"_s, did}})) {
        if (RemotePerson person = parsePerson(*json, did); person.self)
            profile.me = std::move(person);
    } else if (json.error().kind == ErrorKind::Cancelled) {
        return fail(json.error());
    }
    profile.accountName = profile.me.handle.isEmpty() ? did : profile.me.handle;
    return profile;
}

QStringList BlueskyConnector::feedKinds(const Account &) const
{
    return {kNotifications, kPosts, kProfile};
}

Result<Pull> BlueskyConnector::pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor)
{
    Client client(session);
    return pullFeed(client, session.clock(), feedKind, mode, cursor);
}

Result<QList<RemoteItem>> BlueskyConnector::recheck(Session &session, const QStringList &remoteIds)
{
    Client client(session);
    const auto me = client.did();
    if (!me)
        return fail(me.error());
    auto items = fetchPosts(client, remoteIds);
    if (!items)
        return fail(items.error());
    QSet<QString> present;
    for (const RemoteItem &item : *items) {
        if (const auto *message = std::get_if<RemoteMessage>(&item))
            present.insert(message->remoteId);
        else if (const auto *bad = std::get_if<RemoteBad>(&item))
            present.insert(bad->remoteId);
    }
    for (const QString &uri : remoteIds) {
        const auto address = parseRecordAddress(uri);
        if (postPage(uri).isEmpty() || present.contains(uri))
            continue;
        // The public view lags behind; what is ours is asked for where it was written.
        if (address->did == *me) {
            const auto written = findRecord(client, *address);
            if (!written)
                return fail(written.error());
            if (written->has_value())
                continue;
        }
        items->append(RemoteDeletion{uri});
    }
    // Nobody is notified of an answer far down in a thread, nor of one to somebody who has muted it.
    for (const QString &uri : answeredRoots(*items, remoteIds)) {
        const auto answers = fetchAnswers(client, uri);
        if (!answers)
            return fail(answers.error());
        for (const RemoteItem &answer : *answers) {
            const auto *message = std::get_if<RemoteMessage>(&answer);
            if (!message || !present.contains(message->remoteId))
                items->append(answer);
        }
    }
    return items;
}

Result<Receipt> BlueskyConnector::perform(Session &session, const Action &action, const IdempotencyKey &key)
{
    Client client(session);
    // What is private must never become a post.
    if (const auto *reply = std::get_if<ReplyAction>(&action); reply && !reply->direct)
        return writeReply(client, session, *reply, key);
    if (const auto *post = std::get_if<PublishAction>(&action))
        return writePost(client, session, *post, key);
    if (const auto *removal = std::get_if<DeleteAction>(&action))
        return deletePost(client, *removal);
    return fail(ErrorKind::Invalid, u"Bluesky cannot do this: "_s + actionName(action));
}

Result<std::optional<Receipt>> BlueskyConnector::findPerformed(Session &session, const Action &action,
                                                               const IdempotencyKey &key)
{
    Client client(session);
    if (writesPost(action)) {
        const auto me = client.did();
        if (!me)
            return fail(me.error());
        return findRecord(client, postAddress(*me, key));
    }
    if (const auto *removal = std::get_if<DeleteAction>(&action))
        return findDeleted(client, *removal);
    return fail(ErrorKind::Invalid, u"Bluesky cannot do this: "_s + actionName(action));
}

QString BlueskyConnector::plannedRemoteId(const Account &account, const Action &action, const IdempotencyKey &key) const
{
    if (!writesPost(action) || account.remoteId.isEmpty())
        return {};
    return postAddress(account.remoteId, key).toString();
}

QString BlueskyConnector::previewHtml(const QString &text) const
{
    return htmlOfTyped(text);
}

} // namespace rapport::bluesky
