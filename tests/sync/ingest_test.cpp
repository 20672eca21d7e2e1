#include "base/time.h"
#include "domain/lifecycle.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"
#include "syncfixture.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class Ingest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();

    [[nodiscard]] Conversation thread(const QString &key) { return conversationBy(workspace, account, key); }
};

TEST_F(Ingest, AQuestionOpensAConversationAndIsUnread)
{
    const IngestCounts counts =
        merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kMinuteMs, u"Do you ship to Norway?"_s)});
    EXPECT_EQ(counts.added, 1);
    const Conversation c = thread(u"q"_s);
    EXPECT_EQ(c.state, ConversationState::Open);
    EXPECT_EQ(c.waitingSince, now - kMinuteMs);
    EXPECT_EQ(c.unread, 1);
    EXPECT_EQ(c.messageCount, 1);
    EXPECT_EQ(c.subject, u"Do you ship to Norway?"_s);
    EXPECT_EQ(c.preview, u"Do you ship to Norway?"_s);
}

TEST_F(Ingest, TheSamePageAgainWritesNothingAtAll)
{
    QList<RemoteItem> page;
    for (int i = 0; i < 50; ++i) {
        RemoteMessage message =
            messageFrom(u"p%1"_s.arg(i % 7), u"m%1"_s.arg(i), now - i * kMinuteMs, u"Text %1"_s.arg(i));
        message.stats.likes = i;
        message.raw = "{\"n\":" + QByteArray::number(i) + '}';
        page.push_back(message);
    }
    page.push_back(RemoteActivity{.remoteId = u"like"_s,
                                  .kind = ActivityKind::Like,
                                  .author = messageFrom(u"p1"_s, {}, 0, {}).author,
                                  .subjectRemoteId = u"m1"_s,
                                  .at = now});
    RemoteProfile profile{.person = messageFrom(u"me"_s, {}, 0, {}).author};
    profile.person.followers = 12;
    page.push_back(profile);
    merge(workspace, account, page);

    const QString before = dump(workspace);
    const IngestCounts counts = merge(workspace, account, page);
    EXPECT_EQ(counts.unchanged, counts.received);
    EXPECT_EQ(difference(dump(workspace), before), "");
    // Not a row: SQLite's own count of changes stands still.
    const qint64 changes = workspace.write([&](Writer &w) {
        const auto total = [&w] {
            Statement s = w.compose("SELECT total_changes()");
            s.step();
            return s.integer(0);
        };
        const qint64 start = total();
        ingest(w, account, account.channel, u"posts"_s, PullMode::Live, prepare(page, w.nowMs()));
        return total() - start;
    });
    EXPECT_EQ(changes, 0);
}

TEST_F(Ingest, AnEditBecomesARevisionAndAnOldTextStaysReadable)
{
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Is it red?"_s)});
    const IngestCounts counts =
        merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Is it blue?"_s)});
    EXPECT_EQ(counts.changed, 1);
    const Message message = messageBy(workspace, account, u"q"_s);
    EXPECT_EQ(message.text, u"Is it blue?"_s);
    EXPECT_EQ(message.editedAt, now);
    const auto revisions = workspace.read([&](Reader &r) { return store::revisions(r, message.id); });
    ASSERT_EQ(revisions.size(), 1);
    EXPECT_EQ(revisions.first().text, u"Is it red?"_s);
    EXPECT_EQ(thread(u"q"_s).preview, u"Is it blue?"_s);
    EXPECT_EQ(thread(u"q"_s).subject, u"Is it blue?"_s);
    EXPECT_EQ(thread(u"q"_s).messageCount, 1);
}

TEST_F(Ingest, ADeletionIsMarkedAndItsTextKept)
{
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Where is my parcel?"_s)});
    EXPECT_EQ(merge(workspace, account, {RemoteDeletion{u"q"_s}}).changed, 1);
    Message message = messageBy(workspace, account, u"q"_s);
    EXPECT_EQ(message.deletedAt, now);
    EXPECT_EQ(message.text, u"Where is my parcel?"_s);
    EXPECT_EQ(thread(u"q"_s).state, ConversationState::Closed) << "nobody waits for an answer any more";
    EXPECT_EQ(merge(workspace, account, {RemoteDeletion{u"q"_s}, RemoteDeletion{u"never seen"_s}}).unchanged, 2);

    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Where is my parcel?"_s)});
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).deletedAt, 0) << "it came back";
    EXPECT_EQ(thread(u"q"_s).state, ConversationState::Open);
}

TEST_F(Ingest, OurAnswerFromElsewhereEndsTheWaiting)
{
    merge(workspace, account, {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s)});
    merge(workspace, account, {inThread(ownMessage(u"a"_s, now - kMinuteMs, u"We do."_s), u"q"_s)});
    Conversation c = thread(u"q"_s);
    EXPECT_EQ(c.state, ConversationState::Waiting);
    EXPECT_EQ(c.waitingSince, 0);
    EXPECT_EQ(c.lastOutAt, now - kMinuteMs);
    merge(workspace, account, {inThread(messageFrom(u"ana"_s, u"q2"_s, now, u"And Iceland?"_s), u"q"_s)});
    c = thread(u"q"_s);
    EXPECT_EQ(c.state, ConversationState::Open);
    EXPECT_EQ(c.waitingSince, now);
}

TEST_F(Ingest, WhatWasAnsweredBeforeItWasSeenWaitsForThem)
{
    merge(workspace, account,
          {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s),
           inThread(ownMessage(u"a"_s, now - kMinuteMs, u"We do."_s), u"q"_s)});
    EXPECT_EQ(thread(u"q"_s).state, ConversationState::Waiting);

    merge(workspace, account, {inThread(ownMessage(u"b"_s, now - kMinuteMs, u"Yes, until May."_s), u"p"_s)});
    merge(workspace, account, {messageFrom(u"ana"_s, u"p"_s, now - kHourMs, u"Is it still on sale?"_s)});
    EXPECT_EQ(thread(u"p"_s).state, ConversationState::Waiting) << "the answer came first";
}

TEST_F(Ingest, WithinOneSecondTheNumbersTellWhatWasAnswered)
{
    // A blog tells its times in whole seconds and counts its comments; the newest come first in a page.
    const qint64 at = now - kHourMs;
    merge(workspace, account,
          {inThread(messageFrom(u"ana"_s, u"comment:12"_s, at, u"CSV. Is there an API too?"_s), u"post:1"_s),
           inThread(ownMessage(u"comment:11"_s, at, u"Which format?"_s), u"post:1"_s),
           inThread(messageFrom(u"ana"_s, u"comment:9"_s, at, u"The export fails for me."_s), u"post:1"_s)});
    EXPECT_EQ(thread(u"post:1"_s).state, ConversationState::Open);
    EXPECT_EQ(thread(u"post:1"_s).waitingSince, at);

    merge(workspace, account,
          {inThread(ownMessage(u"comment:21"_s, at, u"It does."_s), u"post:2"_s),
           inThread(messageFrom(u"ana"_s, u"comment:20"_s, at, u"Does it fit?"_s), u"post:2"_s)});
    EXPECT_EQ(thread(u"post:2"_s).state, ConversationState::Waiting);
}

TEST_F(Ingest, WhatIsHeldWaitsForADecisionWhateverWasSaidSince)
{
    RemoteMessage held = messageFrom(u"ana"_s, u"held"_s, now - kHourMs, u"My first comment here."_s);
    held.moderation = Moderation::Held;
    merge(workspace, account, {inThread(held, u"post"_s)});
    merge(workspace, account, {inThread(ownMessage(u"a"_s, now - kMinuteMs, u"Thanks to all of you."_s), u"post"_s)});
    EXPECT_EQ(thread(u"post"_s).state, ConversationState::Open);
    EXPECT_EQ(thread(u"post"_s).held, 1);
}

TEST_F(Ingest, APastOfYearsIsNotTodaysWork)
{
    const qint64 old = account.createdAt - lifecycle::kOldestAskMs - kMinuteMs;
    merge(workspace, account, {messageFrom(u"ana"_s, u"old"_s, old, u"A question from long ago?"_s)},
          PullMode::History);
    merge(workspace, account, {messageFrom(u"ana"_s, u"recent"_s, old + kHourMs, u"A question from this month?"_s)},
          PullMode::History);
    EXPECT_EQ(thread(u"old"_s).state, ConversationState::Closed);
    EXPECT_EQ(thread(u"old"_s).unread, 0);
    EXPECT_EQ(thread(u"recent"_s).state, ConversationState::Open);
    EXPECT_EQ(thread(u"recent"_s).unread, 1);
}

TEST_F(Ingest, WithoutATimeOnlyLiveArrivalsAreNew)
{
    merge(workspace, account, {messageFrom(u"ana"_s, u"history"_s, 0, u"Undated"_s)}, PullMode::History);
    merge(workspace, account, {messageFrom(u"ana"_s, u"live"_s, 0, u"Undated"_s)}, PullMode::Live);
    EXPECT_EQ(thread(u"history"_s).unread, 0);
    EXPECT_EQ(thread(u"live"_s).unread, 1);
}

TEST_F(Ingest, NobodyWaitsForAnAnswerToSpamBotsPingsOrOurselves)
{
    RemoteMessage spam = messageFrom(u"x"_s, u"spam"_s, now, u"Buy now"_s);
    spam.moderation = Moderation::Spam;
    RemoteMessage bot = messageFrom(u"robot"_s, u"bot"_s, now, u"Your weekly digest"_s);
    bot.author.bot = true;
    RemoteMessage ping = messageFrom(u"blog"_s, u"ping"_s, now, u"Linked to you"_s);
    ping.kind = MessageKind::Ping;
    RemoteMessage article = messageFrom(u"paper"_s, u"article"_s, now, u"News"_s);
    article.asksForAnswer = false;
    merge(workspace, account, {spam, bot, ping, article, ownMessage(u"own"_s, now, u"A post of ours"_s)});
    for (const QString &key : {u"spam"_s, u"bot"_s, u"ping"_s, u"article"_s, u"own"_s})
        EXPECT_EQ(thread(key).state, ConversationState::Closed) << qPrintable(key);
    EXPECT_EQ(thread(u"spam"_s).unread, 0);
    EXPECT_EQ(thread(u"own"_s).unread, 0);
    EXPECT_EQ(thread(u"article"_s).unread, 1);
}

TEST_F(Ingest, AHeldCommentIsCountedAndSpamTakesItsReasonAway)
{
    RemoteMessage held = messageFrom(u"ana"_s, u"c"_s, now, u"First comment?"_s);
    held.moderation = Moderation::Held;
    merge(workspace, account, {held});
    EXPECT_EQ(thread(u"c"_s).held, 1);
    EXPECT_EQ(thread(u"c"_s).state, ConversationState::Open);
    held.moderation = Moderation::Spam;
    merge(workspace, account, {held});
    EXPECT_EQ(thread(u"c"_s).held, 0);
    EXPECT_EQ(thread(u"c"_s).unread, 0);
    EXPECT_EQ(thread(u"c"_s).state, ConversationState::Closed);
    held.moderation = Moderation::Visible;
    merge(workspace, account, {held});
    EXPECT_EQ(thread(u"c"_s).state, ConversationState::Open) << "approved after all";
}

TEST_F(Ingest, TheSubjectImprovesWhenTheBeginningArrives)
{
    merge(workspace, account, {inThread(messageFrom(u"ana"_s, u"r2"_s, now, u"Me too"_s), u"root"_s)});
    merge(workspace, account, {inThread(messageFrom(u"bob"_s, u"r1"_s, now - kMinuteMs, u"Same here"_s), u"root"_s)});
    EXPECT_EQ(thread(u"root"_s).subject, u"Same here"_s);
    merge(workspace, account,
          {messageFrom(u"cleo"_s, u"root"_s, now - kHourMs, u"My warp threads break\nall the time"_s)});
    EXPECT_EQ(thread(u"root"_s).subject, u"My warp threads break all the time"_s);
    merge(workspace, account, {inThread(messageFrom(u"dan"_s, u"r0"_s, now - 2 * kHourMs, u"Earlier"_s), u"root"_s)});
    EXPECT_EQ(thread(u"root"_s).subject, u"My warp threads break all the time"_s);

    RemoteMessage comment = inThread(messageFrom(u"ana"_s, u"c1"_s, now, u"Lovely"_s), u"post"_s);
    comment.threadSubject = u"Our new looms"_s;
    merge(workspace, account, {comment});
    EXPECT_EQ(thread(u"post"_s).subject, u"Our new looms"_s);
}

TEST_F(Ingest, AConversationKeepsTheLanguageTheyBeganIn)
{
    struct Said
    {
        const char *language;
        bool own;
    };
    struct Case
    {
        std::vector<Said> said; ///< In the order of their times.
        const char *language;
        const char *answerIn;
        const char *why;
    };
    const std::vector<Case> cases{
        {{{"de", false}, {"en", false}}, "de", "en", "who joins later does not change it"},
        {{{"", false}, {"de", false}, {"en", false}}, "de", "en", "the first that is known"},
        {{{"en", true}, {"fr", false}}, "fr", "fr", "theirs before ours"},
        {{{"en", true}, {"fr", false}, {"en", true}, {"de", false}}, "fr", "de", "wherever ours stand"},
        {{{"en", true}, {"de", true}}, "en", "en", "ours where nobody else said anything"},
        {{{"", false}, {"", true}}, "", "", "unknown"},
    };
    int number = 0;
    for (const Case &c : cases) {
        std::vector<size_t> order(c.said.size());
        std::iota(order.begin(), order.end(), 0);
        do {
            const QString key = u"thread%1"_s.arg(number++);
            for (const size_t i : order) {
                RemoteMessage message = messageFrom(c.said[i].own ? u"me"_s : u"ana"_s, key + QString::number(i),
                                                    now - kDayMs + static_cast<qint64>(i) * kMinuteMs, u"Words"_s);
                message.threadKey = key;
                message.own = c.said[i].own;
                message.language = QString::fromLatin1(c.said[i].language);
                merge(workspace, account, {message});
            }
            const Conversation conversation = thread(key);
            EXPECT_EQ(conversation.language, QString::fromLatin1(c.language)) << c.why;
            workspace.read([&](Reader &r) {
                EXPECT_EQ(store::languageToAnswerIn(r, conversation), QString::fromLatin1(c.answerIn)) << c.why;
                EXPECT_EQ(store::conversationLanguage(r, conversation.id), conversation.language);
                return 0;
            });
        } while (std::next_permutation(order.begin(), order.end()));
    }
}

TEST_F(Ingest, RepliesFindTheirParentsInAnyOrder)
{
    merge(workspace, account, {inThread(messageFrom(u"ana"_s, u"r"_s, now, u"An answer"_s), u"root"_s)});
    EXPECT_FALSE(messageBy(workspace, account, u"r"_s).parent);
    merge(workspace, account, {messageFrom(u"bob"_s, u"root"_s, now - kHourMs, u"The beginning"_s)});
    EXPECT_EQ(messageBy(workspace, account, u"r"_s).parent, messageId(workspace, account, u"root"_s));
}

TEST_F(Ingest, AnOlderItemNeverBringsBackAnOlderName)
{
    RemoteMessage recent = messageFrom(u"ana"_s, u"new"_s, now, u"Hello"_s);
    recent.author.displayName = u"Ana the Weaver"_s;
    RemoteMessage old = messageFrom(u"ana"_s, u"old"_s, now - kDayMs, u"Hi"_s);
    old.author.displayName = u"Ana"_s;
    old.author.email = u"ana@example.org"_s;
    merge(workspace, account, {recent});
    merge(workspace, account, {old}, PullMode::History);
    const auto ana = workspace.read([](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, u"ana"_s); });
    ASSERT_TRUE(ana);
    EXPECT_EQ(ana->displayName, u"Ana the Weaver"_s);
    EXPECT_EQ(ana->email, u"ana@example.org"_s) << "what was not known is welcome at any age";
    EXPECT_EQ(ana->firstSeenAt, now - kDayMs);
    EXPECT_EQ(ana->lastSeenAt, now);
}

TEST_F(Ingest, TheProfileTellsWhoWeAreAndHowManyFollow)
{
    RemoteProfile profile{.person = messageFrom(u"me"_s, {}, 0, {}).author};
    profile.person.handle = u"renamed.test"_s;
    profile.person.followers = 120;
    merge(workspace, account, {profile});
    const auto stored = workspace.read([&](Reader &r) { return store::account(r, account.id); });
    ASSERT_TRUE(stored && stored->identity);
    EXPECT_EQ(stored->handle, u"renamed.test"_s);
    EXPECT_TRUE(workspace.read([&](Reader &r) { return store::identity(r, stored->identity)->self; }));
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::followerCount(r, account.id, now / kDayMs); }), 120);
}

TEST_F(Ingest, OneBadItemIsSetAsideAndTheRestGoesOn)
{
    const IngestCounts counts = merge(workspace, account,
                                      {messageFrom(u"ana"_s, u"1"_s, now, u"Fine"_s),
                                       RemoteBad{.remoteId = u"2"_s, .reason = u"no text"_s, .raw = "{"},
                                       messageFrom(u"bob"_s, u"3"_s, now, u"Fine too"_s)});
    EXPECT_EQ(counts.added, 2);
    EXPECT_EQ(counts.quarantined, 1);
    merge(workspace, account, {RemoteBad{.remoteId = u"2"_s, .reason = u"no text"_s, .raw = "{"}});
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM quarantine"), 1);
}

TEST_F(Ingest, TwoVersionsOfOneMessageInAPageLeaveTheLater)
{
    merge(
        workspace, account,
        {messageFrom(u"ana"_s, u"q"_s, now, u"First words"_s), messageFrom(u"ana"_s, u"q"_s, now, u"Second words"_s)});
    EXPECT_EQ(messageBy(workspace, account, u"q"_s).text, u"Second words"_s);
    EXPECT_EQ(thread(u"q"_s).messageCount, 1);
}

/// A small community with everything in it that a page can bring, times all different.
QList<RemoteItem> community(std::mt19937 &random, qint64 now, bool withReplies)
{
    const auto pick = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QStringList texts{u"Where do I find the pattern for the blue scarf?"_s,
                            u"Ich habe gestern bestellt und noch nichts gehört, ist alles in Ordnung?"_s,
                            u"Merci beaucoup pour cette belle laine, elle est magnifique."_s, u":)"_s};
    QList<RemoteItem> items;
    QStringList ids;
    for (int t = 0; t < 12; ++t) {
        const QString root = u"t%1"_s.arg(t);
        const int length = 1 + pick(7);
        for (int i = 0; i < length; ++i) {
            const QString id = i == 0 ? root : u"%1-%2"_s.arg(root).arg(i);
            // Threads grow in time; the oldest are older than what still opens.
            const qint64 at = now - (12 - t) * 6 * kDayMs + i * kHourMs + pick(1000) * kSecondMs + 60'000 * pick(20);
            const bool own = withReplies && i > 0 && pick(4) == 0;
            RemoteMessage message =
                own ? ownMessage(id, at, texts[pick(4)]) : messageFrom(u"p%1"_s.arg(pick(6)), id, at, texts[pick(4)]);
            if (i > 0)
                message = inThread(message, root, i > 1 && pick(2) == 0 ? u"%1-%2"_s.arg(root).arg(i - 1) : root);
            if (!own && pick(8) == 0)
                message.moderation = pick(2) == 0 ? Moderation::Held : Moderation::Spam;
            message.stats.likes = pick(5) - 1;
            message.raw = QByteArray::number(at);
            message.author.followers = at % 1000;
            items.push_back(message);
            ids.push_back(id);
        }
    }
    for (int i = 0; i < 20; ++i) {
        items.push_back(RemoteActivity{.remoteId = u"a%1"_s.arg(i),
                                       .kind = static_cast<ActivityKind>(pick(3)),
                                       .author = messageFrom(u"p%1"_s.arg(pick(9)), {}, 0, {}).author,
                                       .subjectRemoteId = ids[pick(static_cast<int>(ids.size()))],
                                       .at = now - i * kDayMs - pick(1000)});
    }
    return items;
}

QString mergedInPages(const QList<RemoteItem> &items, int pageSize, bool twice)
{
    TempWorkspace workspace;
    const Account account = addScriptedAccount(workspace);
    for (qsizetype first = 0; first < items.size(); first += pageSize) {
        const QList<RemoteItem> page = items.mid(first, pageSize);
        merge(workspace, account, page, first % 2 == 0 ? PullMode::Live : PullMode::History);
        if (twice)
            merge(workspace, account, page);
    }
    return dump(workspace);
}

TEST(IngestProperty, PagesInAnyOrderAndTwiceMakeTheSameStore)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 random(seed);
        const qint64 now = FakeClock().nowMs();
        QList<RemoteItem> items = community(random, now, seed % 2 == 0);
        const QString expected = mergedInPages(items, 1000, false);
        for (int order = 0; order < 4; ++order) {
            std::shuffle(items.begin(), items.end(), random);
            const QString found = mergedInPages(items, 1 + static_cast<int>(random() % 9), order % 2 == 1);
            ASSERT_EQ(difference(found, expected), "") << "seed " << seed << ", order " << order;
        }
    }
}

TEST(IngestProperty, EditsAndDeletionsBetweenPagesOfOthersMakeTheSameStore)
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        std::mt19937 random(seed);
        const qint64 now = FakeClock().nowMs();
        const QList<RemoteItem> first = community(random, now, false);
        QList<RemoteItem> later;
        for (const RemoteItem &item : first) {
            const auto *message = std::get_if<RemoteMessage>(&item);
            if (!message || random() % 3 != 0)
                continue;
            if (random() % 3 == 0) {
                later.push_back(RemoteDeletion{message->remoteId});
                continue;
            }
            RemoteMessage edited = *message;
            edited.text += u" (edited)"_s;
            later.push_back(edited);
        }
        const QString expected = mergedInPages(first + later, 10'000, false);
        for (int order = 0; order < 3; ++order) {
            // Each message keeps its own history; beyond that anything may come before anything.
            QList<RemoteItem> items = first;
            std::shuffle(items.begin(), items.end(), random);
            std::shuffle(later.begin(), later.end(), random);
            for (const RemoteItem &item : later) {
                const QString id = std::holds_alternative<RemoteMessage>(item)
                                       ? std::get<RemoteMessage>(item).remoteId
                                       : std::get<RemoteDeletion>(item).remoteId;
                const auto known = std::find_if(items.begin(), items.end(), [&](const RemoteItem &other) {
                    const auto *message = std::get_if<RemoteMessage>(&other);
                    return message && message->remoteId == id;
                });
                const auto place = std::distance(items.begin(), known) + 1;
                items.insert(place + static_cast<qsizetype>(random() % static_cast<unsigned>(items.size() - place + 1)),
                             item);
            }
            ASSERT_EQ(difference(mergedInPages(items, 1 + static_cast<int>(random() % 9), false), expected), "")
                << "seed " << seed << ", order " << order;
        }
    }
}

TEST(IngestProperty, FiguresAddedUpEqualARecount)
{
    std::mt19937 random(11);
    TempWorkspace workspace;
    const Account account = addScriptedAccount(workspace);
    QList<RemoteItem> items = community(random, workspace.clock().nowMs(), true);
    std::shuffle(items.begin(), items.end(), random);
    for (qsizetype first = 0; first < items.size(); first += 7)
        merge(workspace, account, items.mid(first, 7));
    const QString added = dump(workspace);
    workspace.write([](Writer &w) {
        Statement ids = w.compose("SELECT id FROM conversation");
        while (ids.step())
            store::recountConversation(w, ids.id<ConversationId>(0));
    });
    EXPECT_EQ(difference(dump(workspace), added), "");
}

} // namespace
} // namespace rapport::test
