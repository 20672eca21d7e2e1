#include "channels/bluesky/bluesky.h"
#include "channels/qthttp.h"

#include <QEventLoop>
#include <QTimer>
#include <gtest/gtest.h>
#include <map>

// Against a real server of the AT Protocol. RAPPORT_ATPROTO_URL names it, RAPPORT_ATPROTO_HANDLE and
// RAPPORT_ATPROTO_PASSWORD an account on it that has a reply, a mention, a quote, two likes, a repost and three
// followers.
namespace rapport::bluesky {

using namespace Qt::StringLiterals;

namespace {

class BlueskyLive : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("RAPPORT_ATPROTO_URL"))
            GTEST_SKIP() << "RAPPORT_ATPROTO_URL is not set";
        account.channel = u"bluesky"_s;
        account.settings = {{u"server"_s, qEnvironmentVariable("RAPPORT_ATPROTO_URL")},
                            {u"handle"_s, qEnvironmentVariable("RAPPORT_ATPROTO_HANDLE")}};
        secret = qEnvironmentVariable("RAPPORT_ATPROTO_PASSWORD");
        Session session = newSession();
        const auto profile = connector.verify(session);
        ASSERT_TRUE(profile.has_value()) << profile.error().detail.toStdString();
        account.remoteId = profile->me.remoteId;
        account.handle = profile->me.handle;
    }

    Session newSession() { return Session(account, secret, http, clock, memory, {}); }

    std::map<QString, RemoteMessage> everything(const QString &feedKind, QList<RemoteActivity> *activities = nullptr)
    {
        std::map<QString, RemoteMessage> messages;
        Session session = newSession();
        QString cursor;
        for (bool more = true; more;) {
            const auto pull = connector.pull(session, feedKind, PullMode::History, cursor);
            if (!pull) {
                ADD_FAILURE() << pull.error().detail.toStdString();
                break;
            }
            for (const RemoteItem &item : pull->items) {
                if (const auto *message = std::get_if<RemoteMessage>(&item))
                    messages.emplace(message->remoteId, *message);
                else if (const auto *activity = std::get_if<RemoteActivity>(&item); activity && activities)
                    activities->append(*activity);
                EXPECT_FALSE(std::holds_alternative<RemoteBad>(item));
            }
            cursor = pull->next;
            more = pull->more;
        }
        return messages;
    }

    /// A message of somebody else's that waits for an answer.
    static const RemoteMessage *firstOf(const std::map<QString, RemoteMessage> &messages, MessageKind kind)
    {
        for (const auto &[uri, message] : messages) {
            if (message.kind == kind && !message.own && message.asksForAnswer)
                return &message;
        }
        return nullptr;
    }

    BlueskyConnector connector;
    QtHttp http;
    SystemClock clock;
    SessionMemory memory;
    Account account;
    QString secret;
};

} // namespace

TEST_F(BlueskyLive, EverythingSeededArrivesInItsPlace)
{
    QList<RemoteActivity> activities;
    const auto messages = everything(u"notifications"_s, &activities);
    std::map<ActivityKind, int> kinds;
    for (const RemoteActivity &activity : activities)
        ++kinds[activity.kind];
    EXPECT_GE(kinds[ActivityKind::Like], 2);
    EXPECT_GE(kinds[ActivityKind::Share], 1);
    EXPECT_GE(kinds[ActivityKind::Follow], 3);
    EXPECT_GE(kinds[ActivityKind::Quote], 1);

    const RemoteMessage *reply = firstOf(messages, MessageKind::Reply);
    const RemoteMessage *mention = firstOf(messages, MessageKind::Mention);
    const RemoteMessage *quote = firstOf(messages, MessageKind::Quote);
    ASSERT_TRUE(reply && mention && quote);
    EXPECT_EQ(mention->threadKey, mention->remoteId);
    EXPECT_EQ(quote->threadKey, quote->remoteId);
    ASSERT_EQ(quote->attachments.size(), 1);
    EXPECT_EQ(quote->attachments.first().kind, u"quote"_s);
    for (const auto &[uri, message] : messages) {
        if (message.parentRemoteId.isEmpty() || message.own)
            continue;
        EXPECT_TRUE(messages.contains(message.threadKey)) << "the thread's first post comes along";
        EXPECT_TRUE(messages.contains(message.parentRemoteId)) << "and what is answered";
    }

    const auto posts = everything(u"posts"_s);
    ASSERT_TRUE(posts.contains(reply->threadKey));
    const RemoteMessage &root = posts.at(reply->threadKey);
    EXPECT_TRUE(root.own);
    EXPECT_GE(root.stats.replies, 1);
}

TEST_F(BlueskyLive, AReplySentTwiceIsOneRecord)
{
    const auto messages = everything(u"notifications"_s);
    const RemoteMessage *parent = firstOf(messages, MessageKind::Reply);
    ASSERT_TRUE(parent);
    ReplyAction reply;
    reply.threadKey = parent->threadKey;
    reply.parentRemoteId = parent->remoteId;
    reply.text = u"Mended 🎉 @%1 see https://example.org/notes (and @nobody.invalid). #fixed"_s.arg(account.handle);
    reply.language = u"en"_s;
    const IdempotencyKey key{Uid::create(clock.nowMs()), clock.nowMs()};

    Session session = newSession();
    const auto before = connector.findPerformed(session, reply, key);
    ASSERT_TRUE(before.has_value()) << before.error().detail.toStdString();
    EXPECT_FALSE(before->has_value());

    const auto first = connector.perform(session, reply, key);
    ASSERT_TRUE(first.has_value()) << first.error().detail.toStdString();
    EXPECT_EQ(first->remoteId, connector.plannedRemoteId(account, reply, key));
    const auto second = connector.perform(session, reply, key);
    ASSERT_TRUE(second.has_value()) << second.error().detail.toStdString();
    EXPECT_EQ(second->remoteId, first->remoteId);
    // The same key with other text must not overwrite what is published.
    ReplyAction other = reply;
    other.text = u"Something else"_s;
    const auto third = connector.perform(session, other, key);
    ASSERT_TRUE(third.has_value()) << third.error().detail.toStdString();
    EXPECT_TRUE(third->raw.contains("Mended"));

    const auto found = connector.findPerformed(session, reply, key);
    ASSERT_TRUE(found.has_value() && found->has_value());

    // In the thread, as the connector itself reads it: links where they belong, no second copy.
    const auto again = connector.recheck(session, {first->remoteId});
    ASSERT_TRUE(again.has_value());
    for (const RemoteItem &item : *again)
        EXPECT_FALSE(std::holds_alternative<RemoteDeletion>(item)) << "just written, perhaps not indexed, surely there";
    int copies = 0;
    for (int attempt = 0; attempt < 50 && copies == 0; ++attempt) {
        for (const auto &[uri, message] : everything(u"posts"_s)) {
            if (uri != first->remoteId)
                continue;
            ++copies;
            EXPECT_EQ(message.parentRemoteId, parent->remoteId);
            EXPECT_TRUE(message.html.contains(u"<a href=\"https://example.org/notes\">https://example.org/notes</a>"_s))
                << message.html.toStdString();
            EXPECT_TRUE(message.html.contains(QString(u"<a href=\"https://bsky.app/profile/"_s + account.remoteId)));
            EXPECT_TRUE(message.html.contains(u"(and @nobody.invalid)"_s));
            EXPECT_TRUE(message.html.contains(u"<a href=\"https://bsky.app/hashtag/fixed\">#fixed</a>"_s));
        }
        if (copies == 0) {
            QEventLoop loop;
            QTimer::singleShot(100, &loop, &QEventLoop::quit);
            loop.exec();
        }
    }
    EXPECT_EQ(copies, 1);

    const DeleteAction removal{first->remoteId};
    const auto notYet = connector.findPerformed(session, removal, key);
    ASSERT_TRUE(notYet.has_value());
    EXPECT_FALSE(notYet->has_value());
    ASSERT_TRUE(connector.perform(session, removal, key).has_value());
    ASSERT_TRUE(connector.perform(session, removal, key).has_value()) << "gone is removed";
    const auto removed = connector.findPerformed(session, removal, key);
    ASSERT_TRUE(removed.has_value());
    EXPECT_TRUE(removed->has_value());
}

TEST_F(BlueskyLive, TokensThatRanOutAreRenewed)
{
    Session session = newSession();
    memory.insert(u"access"_s, u"not.a.token"_s);
    auto pull = connector.pull(session, u"notifications"_s, PullMode::Live, {});
    EXPECT_TRUE(pull.has_value()) << pull.error().detail.toStdString();
    memory.insert(u"access"_s, u"not.a.token"_s);
    memory.insert(u"refresh"_s, u"not.a.token"_s);
    pull = connector.pull(session, u"notifications"_s, PullMode::Live, {});
    EXPECT_TRUE(pull.has_value()) << pull.error().detail.toStdString();
}

TEST_F(BlueskyLive, AWrongPasswordIsAuth)
{
    secret = u"wrong"_s;
    Session session = newSession();
    const auto profile = connector.verify(session);
    ASSERT_FALSE(profile.has_value());
    EXPECT_EQ(profile.error().kind, ErrorKind::Auth);
}

} // namespace rapport::bluesky
