#include "base/time.h"
#include "wordpress_testbase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(WordPressConnectorTest, VerifyTellsWhoTheLoginIs)
{
    site();
    Session s = session();
    const auto profile = connector.verify(s);
    ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
    EXPECT_EQ(profile->server, kSite);
    EXPECT_EQ(profile->me.remoteId, u"user:1"_s);
    EXPECT_EQ(profile->me.realm, kSite);
    EXPECT_TRUE(profile->me.self);
    EXPECT_EQ(profile->accountName, u"Birch & Co"_s);
    EXPECT_TRUE(profile->warnings.isEmpty());
    bool authorized = false;
    const HttpRequest asked = http.requestsTo(kMe).first();
    for (const auto &[name, value] : asked.headers)
        authorized = authorized || (name == "Authorization" && value == "Basic " + QByteArray("maria:abcd").toBase64());
    EXPECT_TRUE(authorized);
}

TEST_F(WordPressConnectorTest, VerifyWarnsWhereTheLoginMayNotModerate)
{
    site(kSubscriber);
    Session s = session();
    const auto profile = connector.verify(s);
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->warnings.size(), 2);
}

TEST_F(WordPressConnectorTest, VerifyWarnsWhereTheLoginMayNotPublish)
{
    site(R"({"id":1,"name":"Maria","slug":"maria","capabilities":{"moderate_comments":true,"edit_posts":true}})");
    Session s = session();
    const auto profile = connector.verify(s);
    ASSERT_TRUE(profile);
    ASSERT_EQ(profile->warnings.size(), 1);
    EXPECT_TRUE(profile->warnings[0].contains(u"may not publish"_s));
}

TEST_F(WordPressConnectorTest, TheApiIsFoundInEveryPlace)
{
    const QByteArray head = "<html><head><link rel='https://api.w.org/' href='/api/' /></head></html>";
    http.on(Method::Get, kSite, 200, head);
    http.on(Method::Get, kSite + u"/api/", 200, kIndex);
    http.on(Method::Get, kSite + u"/api/wp/v2/users/me", 200, kModerator);
    Session s = session();
    EXPECT_TRUE(connector.verify(s));

    FakeHttp plain;
    plain.on(Method::Get, kSite, 200, "<html></html>");
    plain.on(Method::Get, kRoot, 404, "<html>Not found</html>");
    plain.on(Method::Get, kSite + u"/", [&](const HttpRequest &request) -> Result<HttpResponse> {
        const QString route = QUrlQuery(request.url).queryItemValue(u"rest_route"_s, QUrl::FullyDecoded);
        HttpResponse response;
        response.status = route == u"/" || route == u"/wp/v2/users/me" ? 200 : 404;
        response.body = route == u"/" ? kIndex : kModerator;
        response.url = request.url;
        return response;
    });
    SessionMemory fresh;
    Session second(account, u"x"_s, plain, clock, fresh, {});
    const auto profile = connector.verify(second);
    ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
}

TEST_F(WordPressConnectorTest, VerifySaysWhatDoesNotFit)
{
    http.on(Method::Get, kSite, 200, "<html></html>");
    http.on(Method::Get, kRoot, 200, kIndex);
    http.on(Method::Get, kMe, 401, refusal("rest_not_logged_in"));
    Session s = session();
    const auto wrong = connector.verify(s);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::Auth);
    EXPECT_TRUE(wrong.error().detail.contains(u"Authorization"_s));
    EXPECT_TRUE(wrong.error().detail.contains(u"No “way”"_s));

    http.forget(Method::Get, kRoot);
    http.on(Method::Get, kRoot, 200, R"({"namespaces":["wp/v2"],"authentication":[]})");
    const auto off = connector.verify(s);
    ASSERT_FALSE(off);
    EXPECT_EQ(off.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(off.error().detail.contains(u"Application passwords"_s));

    http.forget(Method::Get, kRoot);
    http.on(Method::Get, kRoot, 404, "<html></html>");
    http.on(Method::Get, kSite + u"/", 200, "<html></html>");
    const auto other = connector.verify(s);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, ErrorKind::Malformed);
}

TEST_F(WordPressConnectorTest, CommentsBringThePostTheyHangOn)
{
    site();
    http.on(Method::Get, kComments, 200, "[" + commentJson(12, 4) + "," + commentJson(13, 4, "hold") + "]",
            {{"x-wp-totalpages", "1"}});
    http.on(Method::Get, kPosts, 200,
            R"([{"id":4,"date_gmt":"2026-04-01T00:00:00","title":{"rendered":"Launch"},"content":{"rendered":"x"},
                "status":"publish","author":1}])");
    Session s = session();
    const auto pull = connector.pull(s, u"comments"_s, PullMode::Live, {});
    ASSERT_TRUE(pull) << qPrintable(pull.error().detail);
    ASSERT_EQ(pull->items.size(), 3);
    EXPECT_FALSE(pull->more);
    EXPECT_EQ(std::get<RemoteMessage>(pull->items.at(0)).remoteId, u"post:4"_s);
    EXPECT_EQ(std::get<RemoteMessage>(pull->items.at(1)).threadSubject, u"Launch"_s);
    EXPECT_EQ(std::get<RemoteMessage>(pull->items.at(2)).moderation, Moderation::Held);
    const QUrlQuery asked(http.requestsTo(kComments).first().url);
    EXPECT_EQ(asked.queryItemValue(u"status"_s), u"any"_s);
    EXPECT_EQ(asked.queryItemValue(u"context"_s), u"edit"_s);

    ASSERT_TRUE(connector.pull(s, u"comments"_s, PullMode::Live, pull->next));
    const QUrlQuery next(http.requestsTo(kComments).last().url);
    EXPECT_EQ(next.queryItemValue(u"after"_s, QUrl::FullyDecoded), u"2026-04-30T08:59:59.000Z"_s);
    EXPECT_EQ(http.requestsTo(kMe).size(), 1) << "the site is remembered";
}

TEST_F(WordPressConnectorTest, ReadersSeeOnlyWhatIsPublic)
{
    site(kSubscriber);
    http.on(Method::Get, kComments, 200, "[]", {{"x-wp-totalpages", "0"}});
    Session s = session();
    ASSERT_TRUE(connector.pull(s, u"comments"_s, PullMode::History, {}));
    const QUrlQuery asked(http.requestsTo(kComments).first().url);
    EXPECT_FALSE(asked.hasQueryItem(u"status"_s));
    EXPECT_FALSE(asked.hasQueryItem(u"context"_s));
}

TEST_F(WordPressConnectorTest, APageTooFarIsTheEndAndNoError)
{
    site();
    http.on(Method::Get, kPosts, 400, refusal("rest_post_invalid_page_number"));
    Session s = session();
    const auto pull = connector.pull(s, u"posts"_s, PullMode::History, {});
    ASSERT_TRUE(pull);
    EXPECT_FALSE(pull->more);
    EXPECT_TRUE(pull->items.isEmpty());
}

TEST_F(WordPressConnectorTest, APageOfTheHostIsNotTakenForData)
{
    site();
    http.on(Method::Get, kPosts, 200, "<html>Back soon</html>");
    http.on(Method::Get, kComments, 503, "<html>Busy</html>", {{"retry-after", "120"}});
    Session s = session();
    const auto maintenance = connector.pull(s, u"posts"_s, PullMode::Live, {});
    ASSERT_FALSE(maintenance);
    EXPECT_EQ(maintenance.error().kind, ErrorKind::Malformed);
    const auto busy = connector.pull(s, u"comments"_s, PullMode::Live, {});
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error().kind, ErrorKind::Remote);
    EXPECT_EQ(busy.error().retryAfterMs, 120 * kSecondMs);
}

TEST_F(WordPressConnectorTest, AFirewallsRefusalToReadPasses)
{
    site();
    http.on(Method::Get, kPosts, 403, "<html>Forbidden</html>");
    Session s = session();
    EXPECT_EQ(connector.pull(s, u"posts"_s, PullMode::Live, {}).error().kind, ErrorKind::Remote);
    http.on(Method::Post, kComments, 403, "<html>Forbidden</html>");
    EXPECT_EQ(reply().error().kind, ErrorKind::Rejected);
}

TEST_F(WordPressConnectorTest, ARoleThatWasTakenAwayReadsWhatIsLeft)
{
    site();
    http.on(Method::Get, kComments, 200, "[]");
    Session s = session();
    ASSERT_TRUE(connector.pull(s, u"comments"_s, PullMode::Live, {}));
    http.forget(Method::Get, kMe);
    http.on(Method::Get, kMe, 200, kSubscriber);
    http.forget(Method::Get, kComments);
    http.on(Method::Get, kComments, 403, refusal("rest_forbidden_context"));
    http.on(Method::Get, kComments, 200, "[]");
    const auto pull = connector.pull(s, u"comments"_s, PullMode::Live, {});
    ASSERT_TRUE(pull) << qPrintable(pull.error().detail);
    EXPECT_FALSE(QUrlQuery(http.requestsTo(kComments).last().url).hasQueryItem(u"context"_s));
}

TEST_F(WordPressConnectorTest, RecheckTellsChangesFromDeletions)
{
    site();
    http.on(Method::Get, kComments, 200, "[" + commentJson(12, 4, "spam") + "]", {{"x-wp-totalpages", "1"}});
    http.on(Method::Get, kPosts, 200, "[]");
    http.on(Method::Get, kRoot + u"wp/v2/types", 200, R"({"post":{"rest_base":"posts"},"page":{"rest_base":"pages"}})");
    http.on(Method::Get, kPages, 200, R"([{"id":5,"title":{"rendered":"About"},"content":{"rendered":""}}])");
    Session s = session();
    const auto items =
        connector.recheck(s, {u"comment:12"_s, u"comment:13"_s, u"post:5"_s, u"post:6"_s, u"something else"_s});
    ASSERT_TRUE(items) << qPrintable(items.error().detail);
    ASSERT_EQ(items->size(), 4);
    EXPECT_EQ(std::get<RemoteMessage>(items->at(0)).moderation, Moderation::Spam);
    EXPECT_EQ(std::get<RemoteDeletion>(items->at(1)).remoteId, u"comment:13"_s);
    EXPECT_EQ(std::get<RemoteMessage>(items->at(2)).remoteId, u"post:5"_s);
    EXPECT_EQ(std::get<RemoteDeletion>(items->at(3)).remoteId, u"post:6"_s);
}

TEST_F(WordPressConnectorTest, AnAnswerIsSentEscapedAndItsStateTold)
{
    site();
    http.on(Method::Post, kComments, 201, commentJson(20, 4, "hold", "x", 1));
    const auto receipt = reply(u"a <b> & c\nd"_s);
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->remoteId, u"comment:20"_s);
    EXPECT_EQ(receipt->shown, Moderation::Held);
    const QJsonObject sent = QJsonDocument::fromJson(http.requestsTo(kComments).first().body).object();
    EXPECT_EQ(sent.value(u"post"_s).toInt(), 4);
    EXPECT_EQ(sent.value(u"parent"_s).toInt(), 12);
    EXPECT_EQ(sent.value(u"content"_s).toString(), u"a &lt;b&gt; &amp; c\nd"_s);
}

TEST_F(WordPressConnectorTest, ADuplicateIsAnAnswerThatWasHadAlready)
{
    site();
    http.on(Method::Post, kComments, 409, refusal("comment_duplicate"));
    http.on(Method::Get, kComments, 200,
            "[" + commentJson(21, 4, "trash", "Thanks", 1) + "," + commentJson(22, 4, "approved", "Thanks", 9) + "," +
                commentJson(23, 4, "approved", "Thanks", 1) + "]",
            {{"x-wp-totalpages", "1"}});
    const auto receipt = reply();
    ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    EXPECT_EQ(receipt->remoteId, u"comment:23"_s);
    const QUrlQuery asked(http.requestsTo(kComments).last().url);
    EXPECT_EQ(asked.queryItemValue(u"parent"_s), u"12"_s);
    EXPECT_EQ(asked.queryItemValue(u"author"_s), u"1"_s);
}

TEST_F(WordPressConnectorTest, AnAnswerOfUnknownFateIsLookedFor)
{
    site();
    http.on(Method::Post, kComments, Error{ErrorKind::Interrupted, u"broken"_s, {}});
    EXPECT_EQ(reply().error().kind, ErrorKind::Interrupted);
    http.on(Method::Get, kComments, 200, "[" + commentJson(24, 4, "approved", "Thanks", 1) + "]");
    const ReplyAction action{u"post:4"_s, u"comment:12"_s, {}, u"Thanks"_s, {}};
    Session s = session();
    const auto found = connector.findPerformed(s, action, {});
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->remoteId, u"comment:24"_s);
    ReplyAction other = action;
    other.text = u"Something else"_s;
    const auto none = connector.findPerformed(s, other, {});
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
}

TEST_F(WordPressConnectorTest, RefusalsSayWhetherTryingAgainHelps)
{
    struct Row
    {
        int status;
        QByteArray code;
        ErrorKind kind;
    };
    for (const Row &row :
         {Row{403, "rest_comment_closed", ErrorKind::Rejected}, Row{400, "comment_flood", ErrorKind::RateLimited},
          Row{401, "rest_comment_login_required", ErrorKind::Auth}, Row{404, "rest_no_route", ErrorKind::Rejected},
          Row{500, "rest_comment_failed_create", ErrorKind::Remote}}) {
        FakeHttp fresh;
        SessionMemory forgotten;
        fresh.on(Method::Get, kSite, 200, "<html></html>");
        fresh.on(Method::Get, kRoot, 200, kIndex);
        fresh.on(Method::Get, kMe, 200, kModerator);
        fresh.on(Method::Post, kComments, row.status, refusal(row.code));
        Session s(account, u"x"_s, fresh, clock, forgotten, {});
        const auto receipt = connector.perform(s, ReplyAction{u"post:4"_s, u"post:4"_s, {}, u"Hi"_s, {}}, {});
        ASSERT_FALSE(receipt) << row.code.constData();
        EXPECT_EQ(receipt.error().kind, row.kind) << row.code.constData();
        EXPECT_TRUE(receipt.error().detail.startsWith(u"No “way”"_s));
        EXPECT_EQ(receipt.error().retryAfterMs.has_value(), row.kind == ErrorKind::RateLimited);
    }
}

TEST_F(WordPressConnectorTest, WhatCannotBeSentIsSaidBeforeItIsSent)
{
    site();
    for (const QString &text : {u"  \n "_s, QString(70'000, u'x')})
        EXPECT_EQ(reply(text).error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(http.requestsTo(kComments).isEmpty());
}

TEST_F(WordPressConnectorTest, ModerationThatWasHadAlreadyIsASuccess)
{
    site();
    http.on(Method::Post, kComments + u"/12", 500, refusal("rest_comment_failed_edit"));
    http.on(Method::Get, kComments + u"/12", 200, commentJson(12, 4, "approved"));
    Session s = session();
    const auto same = connector.perform(s, ModerateAction{u"comment:12"_s, Moderation::Visible}, {});
    ASSERT_TRUE(same) << qPrintable(same.error().detail);
    EXPECT_EQ(same->shown, Moderation::Visible);
    EXPECT_FALSE(connector.perform(s, ModerateAction{u"comment:12"_s, Moderation::Spam}, {}));
}

TEST_F(WordPressConnectorTest, TakingBackWhatIsGoneIsASuccess)
{
    site();
    http.on(Method::Delete, kComments + u"/12", 410, refusal("rest_already_trashed"));
    Session s = session();
    const auto removed = connector.perform(s, DeleteAction{u"comment:12"_s}, {});
    ASSERT_TRUE(removed) << qPrintable(removed.error().detail);
    EXPECT_EQ(removed->shown, Moderation::Trashed);
}

} // namespace
} // namespace rapport::test
