#include "base/time.h"
#include "demo/corpus.h"
#include "demo/filled.h"
#include "demo/items.h"
#include "demo/tally.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/ledger.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/people.h"
#include "sync/ingest.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <gtest/gtest.h>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endAt = test::demoEndAt;

struct Filled : test::FilledDemo
{
    using FilledDemo::FilledDemo;

    std::vector<ConversationId> conversations(const store::ConversationFilter &filter)
    {
        return read(
            [&](Reader &r) { return store::conversationIds(r, filter).value_or(std::vector<ConversationId>{}); });
    }

    QMap<QString, AccountId> accounts()
    {
        return read([](Reader &r) {
            QMap<QString, AccountId> result;
            for (const Account &account : store::accounts(r))
                result.insert(account.channel, account.id);
            return result;
        });
    }

    /// Every message, by channel and remote id; notes are left out.
    QMap<QString, ThreadMessage> messages()
    {
        return read([&](Reader &r) {
            QMap<AccountId, QString> channels;
            for (const Account &account : store::accounts(r))
                channels.insert(account.id, account.channel);
            QMap<QString, ThreadMessage> result;
            const auto ids = store::conversationIds(r, {});
            for (const ConversationId id : *ids) {
                for (const ThreadMessage &m : store::thread(r, id)) {
                    if (m.message.direction != Direction::Note)
                        result.insert(channels[m.message.account] + u' ' + m.message.remoteId, m);
                }
            }
            return result;
        });
    }
};

store::ConversationFilter in(AccountId account)
{
    store::ConversationFilter filter;
    filter.account = account;
    return filter;
}

store::ConversationFilter open()
{
    store::ConversationFilter filter;
    filter.state = ConversationState::Open;
    return filter;
}

QString keyOf(const DemoTruth::Reference &reference)
{
    return reference.channel + u' ' + reference.message;
}

/// Large enough that what is rare (three deletions in a thousand replies) surely happens.
constexpr int kSmall = 4000;

Filled &small()
{
    static Filled filled(kSmall);
    return filled;
}

TEST(Demo, bringsExactlyWhatWasAskedFor)
{
    EXPECT_EQ(small().truth.messages, kSmall);
    EXPECT_EQ(small().messages().size(), kSmall);
}

TEST(Demo, isTheSameForTheSameSeed)
{
    Filled first(600, 3);
    Filled second(600, 3);
    Filled other(600, 4);
    const auto text = [](Filled &filled) {
        QStringList lines;
        const QMap<QString, ThreadMessage> messages = filled.messages();
        for (auto it = messages.begin(); it != messages.end(); ++it) {
            const Message &m = it->message;
            lines.append(it.key() + u'|' + it->authorName + u'|' + QString::number(m.at) + u'|' + m.title + u'|' +
                         m.text + u'|' + QString::number(m.id.value) + u'|' +
                         QString::number(static_cast<int>(m.moderation)) + u'|' + QString::number(m.unread));
        }
        return lines;
    };
    EXPECT_EQ(text(first), text(second));
    EXPECT_EQ(first.truth.toJson(), second.truth.toJson());
    EXPECT_NE(text(first), text(other));
    const auto states = [](Filled &filled) {
        return filled.read([](Reader &r) {
            QStringList lines;
            const auto ids = store::conversationIds(r, {});
            for (const ConversationRow &row : store::conversationRows(r, *ids))
                lines.append(row.conversation.remoteKey + u'|' + conversationStateName(row.conversation.state) + u'|' +
                             row.tags.join(u',') + u'|' + QString::number(row.conversation.waitingSince));
            return lines;
        });
    };
    EXPECT_EQ(states(first), states(second));
}

TEST(Demo, holdsWhatTheTruthSays)
{
    Filled &demo = small();
    const QMap<QString, ThreadMessage> messages = demo.messages();
    QMap<QString, DemoTruth::ChannelCounts> counted;
    for (auto it = messages.begin(); it != messages.end(); ++it) {
        DemoTruth::ChannelCounts &counts = counted[it.key().section(u' ', 0, 0)];
        ++(it->message.direction == Direction::Out ? counts.out : counts.in);
    }
    const QMap<QString, AccountId> accounts = demo.accounts();
    for (auto it = demo.truth.channels.begin(); it != demo.truth.channels.end(); ++it) {
        EXPECT_EQ(counted[it.key()].in, it->in) << it.key().toStdString();
        EXPECT_EQ(counted[it.key()].out, it->out) << it.key().toStdString();
        EXPECT_EQ(demo.conversations(in(accounts[it.key()])).size(), static_cast<size_t>(it->conversations));
    }
    EXPECT_EQ(counted.size(), 5);

    for (const DemoTruth::Reference &reference : demo.truth.edited) {
        ASSERT_TRUE(messages.contains(keyOf(reference)));
        EXPECT_EQ(messages[keyOf(reference)].revisions, 1);
    }
    for (const DemoTruth::Reference &reference : demo.truth.deleted)
        EXPECT_NE(messages[keyOf(reference)].message.deletedAt, 0);
    for (const DemoTruth::Reference &reference : demo.truth.spam)
        EXPECT_EQ(messages[keyOf(reference)].message.moderation, Moderation::Spam);
    for (const DemoTruth::Reference &reference : demo.truth.held)
        EXPECT_EQ(messages[keyOf(reference)].message.moderation, Moderation::Held);
    EXPECT_FALSE(demo.truth.edited.isEmpty());
    EXPECT_FALSE(demo.truth.deleted.isEmpty());
    EXPECT_FALSE(demo.truth.spam.isEmpty());
    const auto deleted = std::count_if(messages.begin(), messages.end(),
                                       [](const ThreadMessage &m) { return m.message.deletedAt != 0; });
    EXPECT_EQ(deleted, demo.truth.deleted.size());
    EXPECT_EQ(demo.truth.quarantined, 3);
    EXPECT_EQ(demo.read([&](Reader &r) { return store::quarantined(r, {}, 100).size(); }), 3);
}

TEST(Demo, leavesTheOpenQueueThatTheTruthNames)
{
    Filled &demo = small();
    const std::vector<ConversationId> waiting = demo.conversations(open());
    EXPECT_EQ(static_cast<int>(waiting.size()), demo.truth.open);
    EXPECT_GE(waiting.size(), 12U);
    EXPECT_LE(waiting.size(), 40U);

    const QMap<QString, ThreadMessage> messages = demo.messages();
    QSet<ConversationId> asked;
    for (const DemoTruth::Question &question : demo.truth.questions) {
        ASSERT_TRUE(messages.contains(keyOf(question.at)));
        if (question.open)
            asked.insert(messages[keyOf(question.at)].message.conversation);
    }
    EXPECT_EQ(asked, QSet<ConversationId>(waiting.begin(), waiting.end()));
    // Somebody wrote in the last hours, not weeks ago.
    const qint64 newest = std::max_element(messages.begin(), messages.end(), [](const auto &a, const auto &b) {
                              return a.message.at < b.message.at;
                          })->message.at;
    EXPECT_GT(newest, endAt - 6 * kHourMs);
    EXPECT_LE(newest, endAt);
}

TEST(Demo, isPausedAndSaysWhatItIs)
{
    Filled &demo = small();
    EXPECT_TRUE(demo.workspace->isDemo());
    const QList<Account> accounts = demo.read([](Reader &r) { return store::accounts(r); });
    EXPECT_EQ(accounts.size(), 5);
    for (const Account &account : accounts) {
        EXPECT_EQ(account.state, AccountState::Paused);
        EXPECT_EQ(account.stateDetail, u"demo"_s);
    }
    QFile file(demo.workspace->folder() + u"/demo-truth.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), demo.truth.toJson());
    EXPECT_TRUE(demo.read([](Reader &r) { return store::checkHealth(r); }).problems.isEmpty());
}

TEST(Demo, refusesAWorkspaceThatHoldsSomething)
{
    const Result<DemoTruth> again = fillDemo(*small().workspace, {.messages = 200, .seed = 1, .endAt = endAt}, {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Invalid);
}

TEST(Demo, stopsWhenAsked)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    ASSERT_TRUE(Store::create(path, {}));
    const auto workspace = std::move(*Store::open(path, {}));
    const Result<DemoTruth> result =
        fillDemo(*workspace, {.messages = 4000, .seed = 1, .endAt = endAt}, [](int done, int) { return done == 0; });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::Cancelled);
}

TEST(Demo, threadsHangTogether)
{
    int repeated = 0;
    Filled &demo = small();
    demo.read([&](Reader &r) {
        const auto ids = store::conversationIds(r, {});
        for (const ConversationId id : *ids) {
            QHash<MessageId, qint64> times;
            QString previous;
            for (const ThreadMessage &m : store::thread(r, id)) {
                if (m.message.direction == Direction::Note)
                    continue;
                times.insert(m.message.id, m.message.at);
                if (m.message.parent) {
                    EXPECT_GE(m.message.at, times.value(m.message.parent, endAt)) << m.message.text.toStdString();
                }
                EXPECT_TRUE(m.message.parentRemoteId.isEmpty());
                EXPECT_FALSE(m.message.text.contains(u'{') || m.message.text.contains(u'}'))
                    << m.message.text.toStdString();
                EXPECT_FALSE(m.message.text.trimmed().isEmpty());
                repeated += m.message.text == previous;
                previous = m.message.text;
            }
        }
        return 0;
    });
    EXPECT_LE(repeated * 200, small().truth.messages); // two people may say the same
}

TEST(Demo, deliversPagesThatChangeNothingTheSecondTime)
{
    const std::vector<demo::Corpus> corpora = *demo::loadCorpora();
    const demo::People people(corpora, 100, 5);
    const demo::Plan plan = demo::makePlan(corpora, people, 1000, 5, endAt);
    const demo::Texts texts(corpora, people, plan);
    const demo::Items items(people, plan, texts, 5);
    QList<RemoteItem> page;
    for (quint32 index = 0; index < plan.messages.size(); ++index) {
        if (items.channelOf(index) == demo::Channel::WordPress)
            page.append(items.message(index, false));
    }
    ASSERT_GT(page.size(), 50);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    ASSERT_TRUE(Store::create(path, {}));
    const auto workspace = std::move(*Store::open(path, {}));
    const auto deliver = [&] {
        return *workspace->writeNow(WriteLane::Sync, [&](Writer &w) -> Result<IngestCounts> {
            const QList<Account> known = store::accounts(w);
            Account account;
            account.channel = u"wordpress"_s;
            account.name = u"blog"_s;
            account.createdAt = endAt;
            if (known.isEmpty())
                account = store::addAccount(w, account);
            else
                account = known.front();
            return ingest(w, account, u"wordpress"_s, u"comments"_s, PullMode::History, prepare(page, endAt));
        });
    };
    const IngestCounts first = deliver();
    EXPECT_EQ(first.added, page.size());
    const IngestCounts second = deliver();
    EXPECT_EQ(second.added, 0);
    EXPECT_EQ(second.changed, 0);
    EXPECT_EQ(second.unchanged, page.size());
}

TEST(Demo, looksLikeACommunity)
{
    Filled &demo = small();
    const QMap<QString, ThreadMessage> messages = demo.messages();
    QMap<QString, int> languages;
    QMap<QString, int> authors;
    QMap<ConversationId, int> lengths;
    int night = 0;
    for (const ThreadMessage &m : messages) {
        ++languages[m.message.language];
        ++lengths[m.message.conversation];
        if (m.message.direction == Direction::In)
            ++authors[m.authorName];
        const auto hour = m.message.at % kDayMs / kHourMs;
        night += m.message.language == u"de"_s && hour >= 1 && hour < 4;
    }
    EXPECT_GT(languages[u"en"_s], messages.size() * 35 / 100);
    for (const QString &language : {u"de"_s, u"fr"_s, u"es"_s, u"it"_s, u"ja"_s})
        EXPECT_GT(languages[language], messages.size() / 100) << language.toStdString();
    EXPECT_GE(languages.size(), 9);
    EXPECT_GT(authors.size(), 110);
    EXPECT_GE(*std::max_element(lengths.begin(), lengths.end()), 12);
    EXPECT_GT(lengths.size() * 8, messages.size());
    EXPECT_LT(lengths.size() * 3, messages.size());
    EXPECT_LT(night, languages[u"de"_s] / 12);
    EXPECT_GT(demo.truth.persons.size(), 3);
    EXPECT_EQ(demo.truth.campaigns.size(), 5);
    for (const DemoTruth::Burst &burst : demo.truth.bursts)
        EXPECT_GE(burst.messages, 10) << burst.topic.toStdString();
    EXPECT_FALSE(demo.truth.buying.isEmpty());
    EXPECT_FALSE(demo.truth.leaving.isEmpty());
}

TEST(Demo, showsFollowersGrow)
{
    Filled &demo = small();
    const AccountId account = demo.accounts()[u"bluesky"_s];
    const auto followers = [&](qint64 at) {
        return demo.read([&](Reader &r) { return store::followerCount(r, account, at / kDayMs).value_or(-1); });
    };
    EXPECT_GT(followers(endAt - qint64{1000} * kDayMs), 0);
    EXPECT_GT(followers(endAt), followers(endAt - qint64{1000} * kDayMs));
}

} // namespace
