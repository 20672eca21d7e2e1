#pragma once

#include "channels/bluesky/bluesky.h"
#include "support/fakeclock.h"
#include "support/fakehttp.h"
#include "support/fixture.h"

#include "base/time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

/// What the tests of the Bluesky connector share: an account, its scripted server, and answers to script.
namespace rapport::bluesky {

using namespace Qt::StringLiterals;
using Method = HttpRequest::Method;
using rapport::test::fixture;

inline const QString kMe = u"did:plc:juniperpressjuniperpress"_s;
inline const QString kRoot = u"at://did:plc:juniperpressjuniperpress/app.bsky.feed.post/3kseedpost222"_s;
inline const QString kReply = u"at://did:plc:adaadaadaadaadaadaadaada/app.bsky.feed.post/3kseedrep2222"_s;

inline QString entry(const QString &method)
{
    return u"https://bsky.social/xrpc/"_s + method;
}

/// On the account's own server, as the session names it.
inline QString own(const QString &method)
{
    return u"https://pds.example/xrpc/"_s + method;
}

inline const QString kCreateSession = u"com.atproto.server.createSession"_s;
inline const QString kRefreshSession = u"com.atproto.server.refreshSession"_s;
inline const QString kNotificationList = u"app.bsky.notification.listNotifications"_s;
inline const QString kAuthorFeed = u"app.bsky.feed.getAuthorFeed"_s;
inline const QString kGetPosts = u"app.bsky.feed.getPosts"_s;
inline const QString kGetPostThread = u"app.bsky.feed.getPostThread"_s;
inline const QString kGetRecord = u"com.atproto.repo.getRecord"_s;
inline const QString kPutRecord = u"com.atproto.repo.putRecord"_s;

inline QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray error(const QString &name)
{
    return json({{u"error"_s, name}, {u"message"_s, u"what the server says"_s}});
}

inline QByteArray tokens(const QString &access, const QString &refresh)
{
    return json(
        {{u"did"_s, kMe}, {u"handle"_s, u"juniper.example"_s}, {u"accessJwt"_s, access}, {u"refreshJwt"_s, refresh}});
}

/// A page of likes at these times, newest first.
inline QByteArray likes(const QList<qint64> &times, const QString &cursor = {})
{
    QJsonArray list;
    for (const qint64 at : times) {
        list.append(QJsonObject{{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.like/k%1"_s.arg(at)},
                                {u"reason"_s, u"like"_s},
                                {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:ada"_s}}},
                                {u"record"_s, QJsonObject{{u"subject"_s, QJsonObject{{u"uri"_s, kRoot}}}}},
                                {u"indexedAt"_s, isoFromMs(at)}});
    }
    QJsonObject page{{u"notifications"_s, list}};
    if (!cursor.isEmpty())
        page.insert(u"cursor"_s, cursor);
    return json(page);
}

class BlueskyTest : public ::testing::Test
{
protected:
    BlueskyTest()
    {
        account.channel = u"bluesky"_s;
        account.settings = {{u"handle"_s, u"@juniper.example"_s}};
    }

    Session newSession() { return Session(account, u"app-password"_s, http, clock, memory, {}); }
    void scriptSignIn() { http.on(Method::Post, entry(kCreateSession), 200, fixture(u"bluesky/session.json"_s)); }
    /// Signed in already, as after an earlier run.
    void beSignedIn()
    {
        memory.insert(u"server"_s, u"https://pds.example"_s);
        memory.insert(u"did"_s, kMe);
        memory.insert(u"access"_s, u"access-1"_s);
        memory.insert(u"refresh"_s, u"refresh-1"_s);
    }
    Result<Pull> pull(const QString &feedKind, PullMode mode, const QString &cursor = {})
    {
        Session session = newSession();
        return connector.pull(session, feedKind, mode, cursor);
    }
    static QByteArray authorization(const HttpRequest &request)
    {
        for (const auto &[name, value] : request.headers) {
            if (name == "Authorization")
                return value;
        }
        return {};
    }
    ErrorKind kindOfPull()
    {
        const auto result = pull(u"notifications"_s, PullMode::Live);
        EXPECT_FALSE(result.has_value());
        return result ? ErrorKind::Busy : result.error().kind;
    }

    BlueskyConnector connector;
    test::FakeHttp http;
    test::FakeClock clock;
    SessionMemory memory;
    Account account;
};

} // namespace rapport::bluesky
