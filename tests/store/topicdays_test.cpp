// The counted days equal a recount, whatever happened.
#include "store/erasure.h"
#include "store/topicdays.h"
#include "store/topicwords.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "talk.h"

#include <random>

namespace rapport::test {

/// Whatever happens in whatever order: what is kept equals a recount.
TEST(TopicDays, EqualARecountAfterAnything)
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("RAPPORT_TOPIC_ROUNDS", &isNumber);
    const int rounds = isNumber ? asked : 120;
    std::mt19937 random(20'260'824);
    const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
    const QStringList texts{u"kiln room"_s, u"The loom is warm"_s, u"珈琲はありますか"_s, u"#yarn again"_s,
                            u"Töpferei offen"_s};
    Talk talk;
    std::vector<MessageId> messages;
    for (int round = 0; round < rounds; ++round) {
        const int what = below(10);
        if (messages.empty() || what < 4) {
            messages.push_back(talk.say(texts[below(5)], below(8), below(16), what % 2 == 0 ? u"en"_s : u"ja"_s));
        } else {
            const MessageId id = messages[static_cast<size_t>(below(static_cast<unsigned>(messages.size())))];
            talk.workspace.write([&](Writer &w) {
                switch (what) {
                case 4:
                    w.compose("UPDATE message SET text = :text WHERE id = :id")
                        .bind(":text", texts[below(5)])
                        .bind(":id", id)
                        .run();
                    break;
                case 5:
                    w.compose("UPDATE message SET at = :at WHERE id = :id")
                        .bind(":at", talk.at(below(16)))
                        .bind(":id", id)
                        .run();
                    break;
                case 6:
                    w.compose("DELETE FROM message WHERE id = :id").bind(":id", id).run();
                    break;
                case 7:
                    w.compose("UPDATE identity SET is_bot = 1 - is_bot WHERE id = :id")
                        .bind(":id", talk.people[static_cast<size_t>(below(8))])
                        .run();
                    break;
                case 8:
                    w.compose("UPDATE message SET account_id = :account, moderation = :moderation, language = "
                              ":language WHERE id = :id")
                        .bind(":account", below(2) == 0 ? talk.account : talk.other)
                        .bind(":moderation", below(3))
                        .bind(":language", below(2) == 0 ? u"de"_s : u"en"_s)
                        .bind(":id", id)
                        .run();
                    break;
                default:
                    w.compose("UPDATE message SET deleted_at = 7 - deleted_at, automatic = 0 WHERE id = :id")
                        .bind(":id", id)
                        .run();
                }
            });
        }
        if (below(3) == 0)
            talk.keep();
        if (below(4) == 0) {
            ASSERT_EQ(talk.wrong(), 0) << "round " << round;
        }
    }
    talk.keep();
    EXPECT_EQ(talk.wrong(), 0);
    EXPECT_EQ(talk.workspace.read([&talk](Reader &r) { return store::uncountedTopicDays(r, talk.now()); }),
              QList<int>());
}

TEST(TopicDays, AreNotKeptWhenSomethingArrivesMeanwhile)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 14, 14);
    const std::atomic_bool stop = false;
    int steps = 0;
    // Between counting a day and keeping it something of that day arrives.
    ASSERT_TRUE(store::keepTopicDays(talk.workspace.store(), {talk.now()}, stop, [&](int done, int) {
        if (done == 7 && steps++ == 0)
            talk.say(u"Kiln"_s, 1, 0);
    }));
    EXPECT_EQ(talk.workspace.read([&talk](Reader &r) { return store::uncountedTopicDays(r, talk.now()); }),
              QList<int>{talk.today});
    EXPECT_EQ(talk.wrong(), 0);
    EXPECT_EQ(talk.hot().messages, 15);
}

TEST(TopicDays, StopWhenAsked)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 14, 14);
    std::atomic_bool stop = false;
    const Result<> kept = store::keepTopicDays(talk.workspace.store(), {talk.reference(), talk.now()}, stop,
                                               [&stop](int done, int) { stop = done == 9; });
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(talk.wrong(), 0);
    EXPECT_EQ(talk.hot().messages, 14);
}

TEST(TopicDays, FollowTheTimeZone)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 14, 14);
    talk.keep();
    talk.workspace.write([](Writer &w) { EXPECT_TRUE(store::setReportZone(w, "Pacific/Auckland")); });
    EXPECT_FALSE(
        talk.workspace.read([&talk](Reader &r) { return store::uncountedTopicDays(r, talk.now()); }).isEmpty());
    talk.keep();
    EXPECT_EQ(talk.workspace.read([&talk](Reader &r) { return store::uncountedTopicDays(r, talk.now()); }),
              QList<int>());
    EXPECT_EQ(talk.wrong(), 0);
}

} // namespace rapport::test
