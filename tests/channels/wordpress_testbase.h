#pragma once

#include "channels/wordpress/wordpressconnector.h"

#include "support/fakeclock.h"
#include "support/fakehttp.h"

#include <gtest/gtest.h>

namespace rapport::test {

using namespace Qt::StringLiterals;
using Method = HttpRequest::Method;

inline const QString kSite = u"https://blog.example"_s;
inline const QString kRoot = u"https://blog.example/wp-json/"_s;
inline const QString kMe = u"https://blog.example/wp-json/wp/v2/users/me"_s;
inline const QString kComments = u"https://blog.example/wp-json/wp/v2/comments"_s;
inline const QString kPosts = u"https://blog.example/wp-json/wp/v2/posts"_s;
inline const QString kPages = u"https://blog.example/wp-json/wp/v2/pages"_s;

inline const QByteArray kIndex =
    R"({"name":"Birch &amp; Co","home":"https://blog.example","namespaces":["oembed/1.0","wp/v2"],
    "authentication":{"application-passwords":{}}})";
inline const QByteArray kModerator = R"({"id":1,"name":"Maria","slug":"maria","capabilities":
    {"moderate_comments":true,"edit_posts":true,"read_private_posts":true,"publish_posts":true}})";
inline const QByteArray kSubscriber = R"({"id":2,"name":"Ann","slug":"ann","capabilities":{"read":true}})";

inline QByteArray commentJson(int id, int post, const QByteArray &status = "approved", const QByteArray &raw = "Hello",
                              int author = 7)
{
    return "{\"id\":" + QByteArray::number(id) + ",\"post\":" + QByteArray::number(post) +
           ",\"parent\":0,\"author\":" + QByteArray::number(author) + ",\"author_name\":\"Ann\"," +
           "\"date_gmt\":\"2026-04-30T10:00:00\",\"link\":\"https://blog.example/p/#comment-" + QByteArray::number(id) +
           "\",\"content\":{\"rendered\":\"<p>" + raw + "</p>\",\"raw\":\"" + raw + "\"},\"status\":\"" + status +
           "\",\"type\":\"comment\"}";
}

class WordPressConnectorTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        account.channel = u"wordpress"_s;
        account.server = kSite;
        account.settings = {{u"server"_s, kSite}, {u"user"_s, u"maria"_s}};
    }

    void site(const QByteArray &me = kModerator)
    {
        http.on(Method::Get, kSite, 200, "<html></html>",
                {{"link", "<https://blog.example/wp-json/>; rel=\"https://api.w.org/\""}});
        http.on(Method::Get, kRoot, 200, kIndex);
        http.on(Method::Get, kMe, 200, me);
    }

    Session session() { return Session(account, u"ab cd"_s, http, clock, memory, {}); }

    Result<Receipt> reply(const QString &text = u"Thanks"_s)
    {
        Session s = session();
        return connector.perform(s, ReplyAction{u"post:4"_s, u"comment:12"_s, {}, text, {}}, {});
    }

    static QByteArray refusal(const QByteArray &code, const QByteArray &message = "No &#8220;way&#8221;")
    {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"data\":{}}";
    }

    Account account;
    FakeHttp http;
    FakeClock clock;
    SessionMemory memory;
    WordPressConnector connector;
};

} // namespace rapport::test
