#include "store/topics.h"
#include "insight/stopwords.h"
#include "samples.h"
#include "store/erasure.h"
#include "store/figurerows.h"
#include "store/folding.h"
#include "store/rollups.h"
#include "store/search.h"
#include "store/topicdays.h"
#include "store/topicwords.h"
#include "store/triage.h"
#include "store/worklog.h"

#include <algorithm>
#include <random>

namespace rapport::test {
namespace {

constexpr qint64 kDayMs = 86'400'000;

/// Tokens as one line: "#" before a hashtag, "|" for a break, "+" before what stands without a space.
QString cut(const QString &text)
{
    QStringList parts;
    for (const TopicToken &token : store::topicTokens(text)) {
        if (token.kind == TopicToken::Kind::Break)
            parts.append(u"|"_s);
        else
            parts.append((token.joined ? u"+"_s : QString()) + QString::fromUtf8(token.folded) +
                         (token.acronym ? u"!"_s : QString()));
    }
    return parts.join(u' ');
}

/// A workspace with an account and people who say things on days; days are counted from its own today.
class Talk
{
public:
    Talk()
    {
        workspace.clock().set(1'790'000'000'000);
        workspace.write([this](Writer &w) {
            account = addAccount(w).id;
            other = addAccount(w, u"Second"_s, u"mastodon"_s).id;
            for (int i = 0; i < 8; ++i)
                people.push_back(addPerson(w, u"Person"_s + QString::number(i)));
            conversation = addConversation(w, account, u"talk"_s);
            elsewhere = addConversation(w, other, u"elsewhere"_s);
        });
        today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
    }

    [[nodiscard]] Period now() const { return {today - 6, today + 1}; }
    [[nodiscard]] Period reference() const { return before(now()); }
    /// Noon of a day so many days ago.
    [[nodiscard]] qint64 at(int daysAgo) { return workspace.clock().nowMs() - daysAgo * kDayMs - 1000; }

    MessageId say(const QString &text, int person, int daysAgo, const QString &language = u"en"_s)
    {
        return workspace.write([&](Writer &w) { return say(w, text, person, daysAgo, language); });
    }

    /// The same by several people on the days of both periods, one after another.
    void sayOften(const QString &text, int now, int before, const QString &language = u"en"_s)
    {
        workspace.write([&](Writer &w) {
            for (int i = 0; i < now; ++i)
                say(w, text, i % 6, i % 7, language);
            for (int i = 0; i < before; ++i)
                say(w, text, i % 6, 7 + i % 7, language);
        });
    }

    store::TopicReport hot(const QString &filter = {})
    {
        return workspace.read([&](Reader &r) {
            Result<store::TopicReport> report =
                store::hotTopics(r, {.period = now(), .against = reference(), .filter = filter});
            EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().detail));
            return report.value_or(store::TopicReport());
        });
    }

    QStringList names(const QString &filter = {})
    {
        QStringList all;
        for (const store::HotTopic &topic : hot(filter).topics)
            all.append(topic.name);
        return all;
    }

    int rows(const QString &query)
    {
        return workspace.read(
            [&query](Reader &r) { return store::countHits(r, *parseQuery(query), 100'000).value_or(-1); });
    }

    void keep()
    {
        const std::atomic_bool stop = false;
        EXPECT_TRUE(store::keepTopicDays(workspace.store(), {reference(), now()}, stop, [](int, int) {}));
    }
    qint64 wrong() { return store::countWrongTopicDays(workspace.store()).value_or(-1); }

    TempWorkspace workspace;
    AccountId account;
    AccountId other;
    ConversationId conversation;
    ConversationId elsewhere;
    std::vector<IdentityId> people;
    int today = 0;

private:
    MessageId say(Writer &w, const QString &text, int person, int daysAgo, const QString &language)
    {
        const QString remoteId = u"m"_s + QString::number(++m_messages);
        Message message = makeMessage(w, account, conversation, people[static_cast<size_t>(person)],
                                      {.text = text, .remoteId = remoteId, .at = at(daysAgo)});
        message.language = language;
        return store::addMessage(w, message, 1);
    }

    int m_messages = 0;
};

} // namespace

TEST(TopicWords, AreCutAsTheTextIndexCutsThem)
{
    struct Case
    {
        QString text;
        QString tokens;
    };
    for (const Case &c : {
             Case{u"The Café's open-air night"_s, u"the cafe s open air night"_s},
             Case{u"Yes. Looms, please\nnow"_s, u"yes | looms | please | now"_s},
             Case{u"see https://example.com/looms?a=b and www.loom.example"_s, u"see | and |"_s},
             Case{u"@ana@example.social thanks! mail ana@example.com"_s, u"thanks | mail |"_s},
             Case{u"#Yarn on the AI loom"_s, u"#yarn on the ai! loom"_s},
             Case{u"> quoted words\nown words"_s, u"own words"_s},
             Case{u"wool 🧶 loom"_s, u"wool | loom"_s},
             Case{u"珈琲豆を買った"_s, u"珈琲 +豆 +を +買 +っ +た"_s},
             Case{u"กาแฟสดอร่อย"_s, u"กาแฟ +สด +อร่อย"_s},
             Case{u"القهوة، لذيذة"_s, u"القهوة | لذيذة"_s},
             Case{u"커피를 주문"_s, u"커피를 주문"_s},
             Case{u"#珈琲豆 #Wi珈琲"_s, u"#珈琲豆 #wi 珈琲"_s},
             Case{u"a@b 豆@c 豆，珈琲"_s, u"豆 | 珈琲"_s},
             Case{QString(), QString()},
         })
        EXPECT_EQ(cut(c.text).toStdString(), c.tokens.toStdString());
}

/// Whatever strangers write: no crash, and nothing longer than the text.
TEST(TopicWords, AreCutFromAnything)
{
    std::mt19937 random(5);
    const std::u32string pieces = U"aB9 "
                                  U"\n\t#@＃＠>-'’.,:/"
                                  U"wé́ßłก่าเชี珈琲豆ーを한국어ゞ々قهوةּ🧶👩🏽\u200d\u200b\u00ad\ufe0f"
                                  U"\ufffd";
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (unsigned i = 0; i < random() % 30; ++i) {
            const char32_t c = pieces[random() % pieces.size()];
            text += QString::fromUcs4(&c, 1);
        }
        for (const TopicToken &token : store::topicTokens(text))
            EXPECT_LE(token.folded.size(), 4 * text.size() + 4);
    }
    EXPECT_EQ(store::topicTokens(QString(1'000'000, u'a')).size(), 1U);
    EXPECT_EQ(store::topicTokens(QString(300'000, u'豆')).size() > 0, true);
}

TEST(TopicWords, WithoutMeaningAreFoldedAsTermsAre)
{
    for (const QByteArray &word : stopWords().any)
        EXPECT_EQ(store::folded(QByteArrayView(word)), word) << word.constData();
}

TEST(TopicWords, AreShownAsTheyWereWritten)
{
    EXPECT_EQ(store::writtenForm(u"In der Töpferei-Werkstatt"_s, u"topferei werkstatt"_s), u"Töpferei-Werkstatt"_s);
    EXPECT_EQ(store::writtenForm(u"more #Yarn"_s, u"#yarn"_s), u"#Yarn"_s);
    EXPECT_EQ(store::writtenForm(u"nothing of it"_s, u"yarn"_s), QString());
}

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
