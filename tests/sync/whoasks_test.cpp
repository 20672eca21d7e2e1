// Who asks and who does not: for each thing that can arrive, whether somebody waits for an answer because of it, in a
// conversation that is new and in one that was answered or closed before.
#include "base/time.h"
#include "store/conversations.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <functional>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using State = ConversationState;

struct Arrival
{
    const char *what;
    std::function<RemoteItem(const RemoteMessage &)> item; ///< Made of a question that a person wrote.
    bool asks;
};

template<class F>
std::function<RemoteItem(const RemoteMessage &)> with(F change)
{
    return [change](const RemoteMessage &question) {
        RemoteMessage message = question;
        change(message);
        return RemoteItem(message);
    };
}

std::function<RemoteItem(const RemoteMessage &)> act(ActivityKind kind)
{
    return [kind](const RemoteMessage &question) {
        return RemoteItem(RemoteActivity{.remoteId = u"act-"_s + question.remoteId,
                                         .kind = kind,
                                         .author = question.author,
                                         .subjectRemoteId = question.threadKey,
                                         .at = question.at});
    };
}

const Arrival kArrivals[] = {
    {"a question", with([](RemoteMessage &) {}), true},
    {"a comment that is held for moderation", with([](RemoteMessage &m) { m.moderation = Moderation::Held; }), true},
    {"a direct message", with([](RemoteMessage &m) { m.kind = MessageKind::Direct; }), true},
    {"a mention", with([](RemoteMessage &m) { m.kind = MessageKind::Mention; }), true},
    {"a like", act(ActivityKind::Like), false},
    {"a share", act(ActivityKind::Share), false},
    {"a new follower", act(ActivityKind::Follow), false},
    {"an auto-reply: out of office", with([](RemoteMessage &m) { m.automatic = true; }), false},
    {"bulk mail: a newsletter", with([](RemoteMessage &m) {
         m.automatic = true;
         m.title = u"Our spring sale"_s;
     }),
     false},
    {"a bot", with([](RemoteMessage &m) { m.author.bot = true; }), false},
    {"a pingback", with([](RemoteMessage &m) { m.kind = MessageKind::Ping; }), false},
    {"spam", with([](RemoteMessage &m) { m.moderation = Moderation::Spam; }), false},
    {"what is in the channel's trash", with([](RemoteMessage &m) { m.moderation = Moderation::Trashed; }), false},
    {"an article of others in a feed", with([](RemoteMessage &m) { m.asksForAnswer = false; }), false},
    {"what we wrote ourselves, elsewhere", with([](RemoteMessage &m) {
         m.own = true;
         m.author = ownMessage(u"x"_s, 0, {}).author;
     }),
     false},
    {"another account of ours", with([](RemoteMessage &m) { m.author = messageFrom(u"shop"_s, u"x"_s, 0, {}).author; }),
     false},
};

class WhoAsks : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Account shop = addScriptedAccount(workspace, u"shop"_s);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    void SetUp() override
    {
        RemoteProfile profile{.person = messageFrom(u"shop"_s, {}, 0, {}).author};
        merge(workspace, shop, {profile});
    }
    [[nodiscard]] Conversation thread(const QString &key) { return conversationBy(workspace, account, key); }
};

} // namespace

TEST_F(WhoAsks, InAConversationThatIsNew)
{
    int number = 0;
    for (const Arrival &arrival : kArrivals) {
        const QString key = u"q%1"_s.arg(++number);
        const RemoteMessage question = messageFrom(u"ana%1"_s.arg(number), key, now, u"Do you ship to Norway?"_s);
        const RemoteItem item = arrival.item(question);
        if (!std::holds_alternative<RemoteMessage>(item))
            continue; // It is about something that stands there already.
        merge(workspace, account, {item});
        EXPECT_EQ(thread(key).state == State::Open, arrival.asks) << arrival.what;
        EXPECT_EQ(thread(key).waitingSince > 0, arrival.asks) << arrival.what;
    }
}

TEST_F(WhoAsks, InOneThatWasAnsweredClosedOrPutAside)
{
    int number = 0;
    for (const Arrival &arrival : kArrivals) {
        for (const State before : {State::Waiting, State::Closed, State::Snoozed}) {
            const QString key = u"t%1"_s.arg(++number);
            const QString author = u"ana%1"_s.arg(number);
            merge(workspace, account,
                  {messageFrom(author, key, now - kHourMs, u"Do you ship to Norway?"_s),
                   inThread(ownMessage(key + u"a"_s, now - kMinuteMs, u"Yes, we do."_s), key)});
            ASSERT_EQ(thread(key).state, State::Waiting) << arrival.what;
            if (before == State::Closed) {
                ASSERT_TRUE(await(commands.close(thread(key).id)));
            } else if (before == State::Snoozed) {
                const Change snooze{.kind = Change::Kind::Snooze, .until = now + kDayMs};
                ASSERT_TRUE(await(commands.change(thread(key).id, snooze)));
            }
            RemoteMessage question = inThread(messageFrom(author, key + u"b"_s, now, u"And to Chile?"_s), key);
            merge(workspace, account, {arrival.item(question)});
            EXPECT_EQ(thread(key).state, arrival.asks ? State::Open : before)
                << arrival.what << ", before: " << static_cast<int>(before);
        }
    }
}

} // namespace rapport::test
