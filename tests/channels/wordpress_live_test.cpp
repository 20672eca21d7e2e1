#include "channels/feeds/feedsconnector.h"
#include "channels/qthttp.h"
#include "channels/wordpress/wordpressapi.h"
#include "channels/wordpress/wordpressconnector.h"

#include "support/fakeclock.h"

#include <QJsonArray>
#include <algorithm>
#include <gtest/gtest.h>
#include <map>

// Against a real WordPress that tests/peers has filled: RAPPORT_WORDPRESS_URL, and RAPPORT_WORDPRESS_KEEPER, an
// application password of its administrator "keeper".
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

class WordPressLive : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString url = qEnvironmentVariable("RAPPORT_WORDPRESS_URL");
        if (url.isEmpty())
            GTEST_SKIP() << "RAPPORT_WORDPRESS_URL is not set";
        account.channel = u"wordpress"_s;
        account.settings = {{u"server"_s, url}, {u"user"_s, u"keeper"_s}};
        secret = qEnvironmentVariable("RAPPORT_WORDPRESS_KEEPER");
        Session s = session();
        const auto profile = connector.verify(s);
        ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
        account.server = profile->server;
        account.remoteId = profile->me.remoteId;
    }

    Session session() { return Session(account, secret, http, clock, memory, {}); }

    std::map<QString, RemoteMessage> messages(PullMode mode = PullMode::History)
    {
        std::map<QString, RemoteMessage> found;
        Session s = session();
        for (const QString &kind : connector.feedKinds(account)) {
            QString cursor;
            for (bool more = true; more;) {
                const auto pull = connector.pull(s, kind, mode, cursor);
                if (!pull) {
                    ADD_FAILURE() << qPrintable(pull.error().detail);
                    return found;
                }
                for (const RemoteItem &item : pull->items) {
                    EXPECT_FALSE(std::holds_alternative<RemoteBad>(item));
                    if (const auto *message = std::get_if<RemoteMessage>(&item))
                        found[message->remoteId] = *message;
                }
                cursor = pull->next;
                more = pull->more;
            }
        }
        return found;
    }

    RemoteMessage firstReaderComment()
    {
        for (const auto &[id, message] : messages()) {
            if (id.startsWith(u"comment:"_s) && !message.own && message.moderation == Moderation::Visible)
                return message;
        }
        ADD_FAILURE() << "no comment by a reader";
        return {};
    }

    Account account;
    QString secret;
    QtHttp http;
    SystemClock clock;
    SessionMemory memory;
    WordPressConnector connector;
};

TEST_F(WordPressLive, WhatIsThereComesInItsThreads)
{
    const auto all = messages();
    int held = 0;
    int threads = 0;
    for (const auto &[id, message] : all) {
        if (!id.startsWith(u"comment:"_s))
            continue;
        EXPECT_TRUE(all.contains(message.threadKey)) << qPrintable(message.threadKey);
        EXPECT_FALSE(message.threadSubject.isEmpty());
        held += message.moderation == Moderation::Held ? 1 : 0;
        threads += message.parentRemoteId.startsWith(u"comment:"_s) && all.contains(message.parentRemoteId) ? 1 : 0;
        if (message.own) {
            EXPECT_EQ(message.author.remoteId, account.remoteId);
        }
    }
    EXPECT_GE(threads, 1);
    EXPECT_GE(held, 1);
    // The first look brings the newest page.
    const auto newest = std::max_element(all.begin(), all.end(),
                                         [](const auto &a, const auto &b) { return a.second.at < b.second.at; });
    const auto live = messages(PullMode::Live);
    EXPECT_TRUE(live.contains(newest->first)) << qPrintable(newest->first);
}

TEST_F(WordPressLive, AnAnswerSentTwiceIsOneCommentAndCanBeTakenBack)
{
    const RemoteMessage asked = firstReaderComment();
    const IdempotencyKey key{Uid::create(clock.nowMs()), clock.nowMs()};
    const ReplyAction answer{
        asked.threadKey, asked.remoteId, {}, u"Is 1 < 2 & 3 > 2? Yes — \"always\" 😀\nkey "_s + key.uid.toString(), {}};
    Session s = session();
    const auto before = connector.findPerformed(s, answer, key);
    ASSERT_TRUE(before);
    EXPECT_FALSE(*before);
    const auto first = connector.perform(s, answer, key);
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    const auto second = connector.perform(s, answer, key);
    ASSERT_TRUE(second) << qPrintable(second.error().detail);
    EXPECT_EQ(second->remoteId, first->remoteId);
    const auto found = connector.findPerformed(s, answer, key);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->remoteId, first->remoteId);

    const auto seen = connector.recheck(s, {first->remoteId});
    ASSERT_TRUE(seen && seen->size() == 1);
    const auto &message = std::get<RemoteMessage>(seen->first());
    EXPECT_TRUE(message.own);
    EXPECT_EQ(message.parentRemoteId, asked.remoteId);

    ASSERT_TRUE(connector.perform(s, DeleteAction{first->remoteId}, key));
    ASSERT_TRUE(connector.perform(s, DeleteAction{first->remoteId}, key)) << "a second time is no error";
    const auto gone = connector.recheck(s, {first->remoteId, u"comment:999999"_s});
    ASSERT_TRUE(gone && gone->size() == 2);
    EXPECT_EQ(std::get<RemoteMessage>(gone->at(0)).moderation, Moderation::Trashed);
    EXPECT_EQ(std::get<RemoteDeletion>(gone->at(1)).remoteId, u"comment:999999"_s);
}

TEST_F(WordPressLive, CommentsAreHeldApprovedAndMarkedAsSpam)
{
    const RemoteMessage comment = firstReaderComment();
    Session s = session();
    for (const Moderation to : {Moderation::Held, Moderation::Held, Moderation::Spam, Moderation::Trashed,
                                Moderation::Visible, Moderation::Visible}) {
        const auto receipt = connector.perform(s, ModerateAction{comment.remoteId, to}, {});
        ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
        EXPECT_EQ(receipt->shown, to);
        const auto seen = connector.recheck(s, {comment.remoteId});
        ASSERT_TRUE(seen && seen->size() == 1);
        EXPECT_EQ(std::get<RemoteMessage>(seen->first()).moderation, to);
        const auto found = connector.findPerformed(s, ModerateAction{comment.remoteId, to}, {});
        EXPECT_TRUE(found && *found);
    }
}

TEST_F(WordPressLive, AWrongPasswordIsSaidSo)
{
    Session s(account, u"wrong"_s, http, clock, memory, {});
    const auto profile = connector.verify(s);
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().kind, ErrorKind::Auth);
}

TEST_F(WordPressLive, ItsCommentFeedIsFoundReadAndThenUnchanged)
{
    Account feed;
    feed.channel = u"feeds"_s;
    feed.settings = {{u"address"_s, account.server}, {u"contains"_s, u"comments"_s}};
    FeedsConnector feeds;
    SessionMemory none;
    Session first(feed, {}, http, clock, none, {});
    const auto profile = feeds.verify(first);
    ASSERT_TRUE(profile) << qPrintable(profile.error().detail);
    feed.server = profile->server;
    feed.remoteId = profile->me.remoteId;
    Session s(feed, {}, http, clock, none, {});
    const auto pull = feeds.pull(s, u"items"_s, PullMode::Live, {});
    ASSERT_TRUE(pull) << qPrintable(pull.error().detail);
    ASSERT_FALSE(pull->items.isEmpty());
    for (const RemoteItem &item : pull->items) {
        const auto &message = std::get<RemoteMessage>(item);
        EXPECT_EQ(message.kind, MessageKind::Comment);
        EXPECT_TRUE(message.remoteId.contains(u"#comment-"_s));
        EXPECT_FALSE(message.threadKey.contains(u'#'));
        EXPECT_GT(message.at, 0);
    }
    const auto again = feeds.pull(s, u"items"_s, PullMode::Live, pull->next);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->items.isEmpty());
    EXPECT_EQ(again->next, pull->next);
    EXPECT_FALSE(again->gap);
}

} // namespace
} // namespace rapport
