// What is talked about more than before, and which tags that suggests.
#include "store/erasure.h"
#include "store/figurerows.h"
#include "store/topicdays.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "talk.h"

#include <algorithm>

namespace rapport::test {

TEST(HotTopics, AreFoundInEveryScriptWithTheirRows)
{
    struct Case
    {
        const char *language;
        QString usual;
        QString news;
        QString topic;
    };
    for (const Case &c : {
             Case{"en", u"The loom is warm today"_s, u"Is the Kiln Room open?"_s, u"Kiln Room"_s},
             Case{"de", u"Der Webstuhl steht bereit"_s, u"Läuft die Töpferei wieder?"_s, u"Töpferei"_s},
             Case{"ja", u"教室は楽しいです"_s, u"珈琲はありますか"_s, u"珈琲"_s},
             Case{"zh", u"教室很舒服"_s, u"这里有咖啡吗"_s, u"咖啡"_s},
             Case{"th", u"ห้องเรียนสวยงาม"_s, u"มีกาแฟไหมครับ"_s, u"กาแฟ"_s},
             Case{"ar", u"الورشة جميلة جدا"_s, u"هل توجد قهوة"_s, u"قهوة"_s},
         }) {
        const QString language = QString::fromLatin1(c.language);
        Talk talk;
        talk.sayOften(c.usual, 60, 60, language);
        talk.sayOften(c.topic, 18, 1, language);
        talk.sayOften(c.news, 6, 0, language);
        const store::TopicReport report = talk.hot();
        const auto it = std::find_if(report.topics.begin(), report.topics.end(),
                                     [&c](const store::HotTopic &topic) { return topic.name == c.topic; });
        if (it == report.topics.end()) {
            ADD_FAILURE() << c.language << ": " << qPrintable(talk.names().join(u", "_s));
            continue;
        }
        EXPECT_EQ(it->occurrences, 24) << c.language;
        EXPECT_EQ(it->before, 1) << c.language;
        EXPECT_EQ(it->messages, 24) << c.language;
        EXPECT_EQ(it->people, 6) << c.language;
        EXPECT_EQ(it->conversations, 1) << c.language;
        EXPECT_EQ(it->examples.size(), 3) << c.language;
        EXPECT_EQ(talk.rows(it->query), 24) << qPrintable(it->query);
        const text::Keyness keyness = text::keynessOf({24, report.words, 1, report.wordsBefore});
        EXPECT_DOUBLE_EQ(it->keyness.logLikelihood, keyness.logLikelihood);
        EXPECT_EQ(report.messages, 84);
        EXPECT_EQ(report.messagesBefore, 61);
    }
}

TEST(HotTopics, AreNotOnePersonsAlone)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    for (int i = 0; i < 12; ++i)
        talk.say(u"Kiln"_s, i % 2, i % 7);
    EXPECT_EQ(talk.names(), QStringList());
    talk.say(u"Kiln"_s, 2, 0);
    EXPECT_EQ(talk.names(), QStringList{u"Kiln"_s});
    // Two identities of one person are one.
    talk.workspace.write([&](Writer &w) {
        const ContactId first = store::identity(w, talk.people[1])->contact;
        w.compose("UPDATE identity SET contact_id = :contact WHERE id = :id")
            .bind(":contact", first)
            .bind(":id", talk.people[2])
            .run();
    });
    EXPECT_EQ(talk.names(), QStringList());
}

TEST(HotTopics, LeaveOutOursBotsSpamAndWhatIsGone)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    talk.sayOften(u"Kiln"_s, 12, 0);
    ASSERT_EQ(talk.names(), QStringList{u"Kiln"_s});
    talk.keep();
    const auto hold = [&talk](const QByteArray &change, const QByteArray &back) {
        talk.workspace.write([&](Writer &w) { w.compose(change).run(); });
        EXPECT_EQ(talk.names(), QStringList()) << change.constData();
        EXPECT_EQ(talk.wrong(), 0) << change.constData();
        talk.keep();
        talk.workspace.write([&](Writer &w) { w.compose(back).run(); });
        EXPECT_EQ(talk.names(), QStringList{u"Kiln"_s}) << back.constData();
        EXPECT_EQ(talk.wrong(), 0) << back.constData();
        talk.keep();
    };
    hold("UPDATE message SET automatic = 1 WHERE text = 'Kiln'", "UPDATE message SET automatic = 0");
    hold("UPDATE message SET deleted_at = 5 WHERE text = 'Kiln'", "UPDATE message SET deleted_at = 0");
    hold("UPDATE message SET moderation = 2 WHERE text = 'Kiln'", "UPDATE message SET moderation = 0");
    hold("UPDATE message SET direction = 1 WHERE text = 'Kiln'", "UPDATE message SET direction = 0");
    hold("UPDATE identity SET is_bot = 1 WHERE id > 1", "UPDATE identity SET is_bot = 0");
    hold("UPDATE identity SET is_self = 1 WHERE id > 1", "UPDATE identity SET is_self = 0");
    hold("INSERT INTO spam_mark (conversation_id, identity_id, uid, actor_id, at) "
         "SELECT (SELECT min(id) FROM conversation), id, randomblob(16), 1, 1 FROM identity",
         "DELETE FROM spam_mark");
}

TEST(HotTopics, AreNarrowedAsFiguresAre)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    talk.sayOften(u"Kiln"_s, 12, 0);
    talk.sayOften(u"Der Webstuhl steht"_s, 30, 30, u"de"_s);
    talk.sayOften(u"Brennofen"_s, 12, 0, u"de"_s);
    for (const bool kept : {false, true}) {
        if (kept)
            talk.keep();
        EXPECT_EQ(talk.names().size(), 2) << qPrintable(talk.names().join(u", "_s));
        EXPECT_EQ(talk.names(u"lang:de"_s), QStringList{u"Brennofen"_s});
        EXPECT_EQ(talk.names(u"channel:bluesky lang:en"_s), QStringList{u"Kiln"_s});
        EXPECT_EQ(talk.names(u"channel:mastodon"_s), QStringList());
        EXPECT_EQ(talk.names(u"tag:kilns"_s), QStringList());
        EXPECT_EQ(talk.hot(u"lang:de"_s).messages, 42);
    }
    talk.workspace.write([&talk](Writer &w) { store::addTag(w, talk.conversation, u"kilns"_s); });
    EXPECT_EQ(talk.names(u"tag:kilns"_s).size(), 2);
    const store::HotTopic topic = talk.hot(u"tag:kilns lang:en"_s).topics.value(0);
    EXPECT_EQ(topic.messages, 12);
    EXPECT_EQ(talk.rows(topic.query), 12);
}

TEST(HotTopics, OfOneLanguageAreNotLookedForInAnother)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    talk.sayOften(u"Wer hat Zeit"_s, 30, 30, u"de"_s);
    talk.sayOften(u"A woolen hat"_s, 9, 0);
    const store::TopicReport report = talk.hot();
    ASSERT_FALSE(report.topics.isEmpty());
    for (const store::HotTopic &topic : report.topics) {
        EXPECT_EQ(topic.messages, 9) << qPrintable(topic.query);
        EXPECT_EQ(talk.rows(topic.query), 9) << qPrintable(topic.query);
    }
}

TEST(HotTopics, TellTheirCourseWithBurstsAndMood)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 70, 70);
    for (int i = 0; i < 10; ++i)
        talk.say(u"Kiln"_s, i % 5, 2);
    talk.workspace.write(
        [](Writer &w) { w.compose("UPDATE message SET mood = 3 WHERE text = 'Kiln' AND identity_id % 2 = 0").run(); });
    const store::HotTopic topic = talk.hot().topics.value(0);
    EXPECT_EQ(topic.name, u"Kiln"_s);
    ASSERT_EQ(topic.daily.size(), 14U);
    EXPECT_EQ(topic.daily[11], 10);
    ASSERT_EQ(topic.bursts.size(), 1U);
    EXPECT_EQ(topic.bursts[0].first, 11U);
    EXPECT_EQ(topic.bursts[0].last, 11U);
    EXPECT_GT(topic.moods[3], 0);
    EXPECT_EQ(topic.moods[0] + topic.moods[1] + topic.moods[2] + topic.moods[3], 10);
}

TEST(HotTopics, GoWithWhoeverIsErased)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    talk.say(u"Only I speak of quinces"_s, 7, 0);
    talk.keep();
    const auto holds = [&talk](const QByteArray &term) {
        return talk.workspace.read([&](Reader &r) {
            bool found = false;
            EXPECT_TRUE(store::eachTopicDay(r, talk.now(), {}, [&](int, const DayTerms &terms) {
                for (const TermTally &one : terms)
                    found = found || one.terms.contains(term);
            }));
            return found;
        });
    };
    ASSERT_TRUE(holds("quinces"));
    const ContactId contact =
        talk.workspace.read([&talk](Reader &r) { return store::identity(r, talk.people[7])->contact; });
    ASSERT_TRUE(store::erasePerson(talk.workspace.store(), contact, [](const QString &) {}));
    EXPECT_FALSE(holds("quinces"));
    EXPECT_EQ(talk.wrong(), 0);
}

TEST(HotTopics, RefuseWhatCannotBeAsked)
{
    Talk talk;
    talk.workspace.read([&talk](Reader &r) {
        EXPECT_FALSE(store::hotTopics(r, {.period = {5, 5}, .against = talk.reference(), .filter = {}}));
        EXPECT_FALSE(store::hotTopics(r, {.period = talk.now(), .against = {9, 5}, .filter = {}}));
        EXPECT_FALSE(
            store::hotTopics(r, {.period = talk.now(), .against = talk.reference(), .filter = u"is:nonsense"_s}));
        return true;
    });
    EXPECT_EQ(talk.names(), QStringList());
    // What FTS5 has a meaning for is only looked for.
    talk.sayOften(u"The loom is warm"_s, 30, 30);
    talk.sayOften(u"#NEAR* \"AND\" (kiln)"_s, 12, 0);
    for (const store::HotTopic &topic : talk.hot().topics)
        EXPECT_EQ(talk.rows(topic.query), topic.messages) << qPrintable(topic.query);
}

TEST(TagSuggestions, AreRisingWordsThatAreNoTagsYet)
{
    Talk talk;
    talk.sayOften(u"The loom is warm"_s, 40, 0);
    for (int i = 0; i < 40; ++i)
        talk.say(u"The loom is warm"_s, i % 6, 70 + i % 40);
    for (int i = 0; i < 12; ++i)
        talk.say(u"Kiln"_s, i % 6, i % 50);
    const auto suggested = [&talk] {
        return talk.workspace.read([&talk](Reader &r) {
            QStringList names;
            const Result<QList<store::TagSuggestion>> found = store::tagSuggestions(r, talk.today, 5);
            EXPECT_TRUE(found);
            for (const store::TagSuggestion &one : found.value_or(QList<store::TagSuggestion>()))
                names.append(one.topic.name);
            return names;
        });
    };
    EXPECT_EQ(suggested(), QStringList{u"Kiln"_s});
    talk.workspace.write([&talk](Writer &w) { store::addTag(w, talk.elsewhere, u"kiln"_s); });
    EXPECT_EQ(suggested(), QStringList());
}

} // namespace rapport::test
