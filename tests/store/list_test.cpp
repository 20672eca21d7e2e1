#include "samples.h"
#include "store/filter.h"
#include "store/folding.h"
#include "store/merging.h"
#include "store/phrase.h"
#include "store/removal.h"

#include <QMap>
#include <QRandomGenerator>

namespace rapport {
namespace {

using namespace test;
using store::ConversationFilter;
using Order = ConversationFilter::Order;

/// Lists by what is said and by whom, however few or many there are of it, held against a look at every message.
class Lists : public ::testing::Test
{
protected:
    struct Said
    {
        ConversationId conversation;
        MessageKind kind = MessageKind::Post;
        QString author;
        QString handle;
    };

    Lists()
    {
        workspace.write([this](Writer &w) {
            account = addAccount(w).id;
            // So many of one name that they are not asked for one by one.
            for (int i = 0; i < 2100; ++i)
                people.append(addPerson(w, u"Callum Reid%1"_s.arg(i)));
            for (const char *name : {"Ann Lee", "Ann Leeds", "Anna Lee", "Lee Ann", "Bo.bsky", "bsky Bo", "Ann-Lee Bo"})
                people.append(addPerson(w, QString::fromLatin1(name)));
        });
    }

    void sayMore(int messages)
    {
        workspace.write([&](Writer &w) {
            for (int i = 0; i < messages; ++i) {
                // Few conversations have comments, fewer are mentions, hardly any is a quote.
                const auto kind = random.bounded(400) == 0  ? MessageKind::Quote
                                  : random.bounded(40) == 0 ? MessageKind::Mention
                                  : random.bounded(5) == 0  ? MessageKind::Comment
                                                            : MessageKind::Reply;
                if (conversations.isEmpty() || random.bounded(3) > 0)
                    conversations.append(addConversation(w, account, QString::number(random.generate64()),
                                                         static_cast<ConversationState>(random.bounded(4))));
                // Few write much: the last ones of all people.
                const int who = random.bounded(2) == 0 ? random.bounded(static_cast<int>(people.size()))
                                                       : static_cast<int>(people.size()) - 1 - random.bounded(7);
                addMessage(w, account, conversations[random.bounded(static_cast<int>(conversations.size()))],
                           people[who],
                           {.remoteId = QString::number(random.generate64()),
                            .at = w.nowMs() - random.bounded(1'000'000'000),
                            .kind = kind});
            }
        });
    }

    std::vector<Said> everything()
    {
        return workspace.read([](Reader &r) {
            std::vector<Said> all;
            Statement s = r.compose("SELECT m.conversation_id, m.kind, i.display_name, i.handle FROM message m"
                                    " LEFT JOIN identity i ON i.id = m.identity_id");
            while (s.step())
                all.push_back({s.id<ConversationId>(0), s.value<MessageKind>(1), s.text(2), s.text(3)});
            return all;
        });
    }

    std::vector<ConversationId> list(const QString &text, const ConversationFilter &like = {}, int limit = 0)
    {
        ConversationFilter filter = like;
        filter.query = *parseQuery(text);
        return *workspace.store().readNow([&](Reader &r) { return store::conversationIds(r, filter, limit); });
    }

    /// Every order, whole and as a page, with and without other conditions.
    template<class Fits>
    void expectList(const QString &text, Fits fits)
    {
        SCOPED_TRACE(qPrintable(text));
        QSet<ConversationId> fitting;
        for (const Said &said : everything()) {
            if (fits(said))
                fitting.insert(said.conversation);
        }
        for (const Order order : {Order::NewestFirst, Order::OldestFirst, Order::LongestWaiting}) {
            for (const std::optional<ConversationState> state :
                 {std::optional<ConversationState>(), std::optional(ConversationState::Open),
                  std::optional(ConversationState::Closed)}) {
                const ConversationFilter filter{.state = state, .order = order};
                std::vector<ConversationId> expected;
                std::vector<ConversationId> others;
                for (const ConversationId id : list({}, filter))
                    (fitting.contains(id) ? expected : others).push_back(id);
                EXPECT_EQ(list(text, filter), expected);
                EXPECT_EQ(list(u'-' + text, filter), others);
                if (state && order != Order::LongestWaiting) {
                    EXPECT_EQ(list(text + u" is:"_s + conversationStateName(*state), {.order = order}), expected);
                }
                expected.resize(std::min<size_t>(expected.size(), 7));
                EXPECT_EQ(list(text, filter, 7), expected);
            }
        }
    }

    template<class Reading>
    void expectFrom(const QString &name, Reading fits)
    {
        expectList(u"from:\"%1\""_s.arg(name),
                   [&](const Said &said) { return fits(said.author) || fits(said.handle); });
    }

    TempWorkspace workspace;
    QRandomGenerator random{7};
    AccountId account;
    QList<IdentityId> people;
    QList<ConversationId> conversations;
};

TEST_F(Lists, OfAKindHoldWhoeverHasAMessageOfIt)
{
    const auto ofKind = [](MessageKind kind) { return [kind](const Said &said) { return said.kind == kind; }; };
    for (int round = 0; round < 2; ++round) {
        sayMore(2000);
        expectList(u"kind:reply"_s, ofKind(MessageKind::Reply));
        expectList(u"kind:comment"_s, ofKind(MessageKind::Comment));
        expectList(u"kind:mention"_s, ofKind(MessageKind::Mention));
        expectList(u"kind:quote"_s, ofKind(MessageKind::Quote));
        expectList(u"kind:ping"_s, ofKind(MessageKind::Ping));
    }
    expectHealthy(workspace);
}

TEST_F(Lists, OfAKindFollowWhateverHappensToMessages)
{
    sayMore(300);
    for (int round = 0; round < 60; ++round) {
        workspace.write([&](Writer &w) {
            const auto any = [&] { return conversations[random.bounded(static_cast<int>(conversations.size()))]; };
            const QList<ThreadMessage> thread = store::thread(w, any());
            if (thread.isEmpty())
                return;
            Message one = thread[random.bounded(static_cast<int>(thread.size()))].message;
            switch (random.bounded(4)) {
            case 0:
                one.kind = static_cast<MessageKind>(random.bounded(6));
                store::reviseMessage(w, one, round + 2, w.nowMs());
                break;
            case 1:
                if (const ConversationId to = any(); to != one.conversation) {
                    store::moveMessages(w, {one.id}, to);
                    store::recountConversation(w, to);
                    store::recountConversation(w, one.conversation);
                }
                break;
            case 2:
                store::removeConversation(w, account, one.conversation);
                conversations.removeOne(one.conversation);
                break;
            case 3: {
                const MessageId own =
                    addMessage(w, account, one.conversation, {},
                               {.direction = Direction::Out, .kind = MessageKind::Direct, .writtenHere = true});
                if (random.bounded(2) == 0)
                    store::removeUnsentMessage(w, own);
                break;
            }
            }
        });
    }
    for (const auto &[word, kind] :
         {std::pair(u"reply"_s, MessageKind::Reply), std::pair(u"comment"_s, MessageKind::Comment),
          std::pair(u"direct"_s, MessageKind::Direct), std::pair(u"post"_s, MessageKind::Post)})
        expectList(u"kind:"_s + word, [kind = kind](const Said &said) { return said.kind == kind; });
    expectHealthy(workspace);
}

TEST_F(Lists, FromSomebodyHoldWhoeverIsCalledSo)
{
    sayMore(4000);
    const auto begins = [](const QString &words) {
        return [words](const QString &name) {
            const QString plain = u' ' + name.toLower().replace(u'.', u' ').replace(u'-', u' ');
            return plain.contains(u' ' + words);
        };
    };
    expectFrom(u"ann lee"_s, begins(u"ann lee"_s));
    expectFrom(u"ann leed"_s, begins(u"ann leed"_s));
    expectFrom(u"@Ann.Lee"_s, begins(u"ann lee"_s));
    expectFrom(u"bo"_s, begins(u"bo"_s));
    expectFrom(u"bo.bsky.exam"_s, begins(u"bo bsky exam"_s));
    expectFrom(u"callum reid20"_s, begins(u"callum reid20"_s));
    expectFrom(u"callum reid"_s, begins(u"callum reid"_s));
    expectFrom(u"callum"_s, begins(u"callum"_s));
    expectFrom(u"example"_s, begins(u"example"_s));
    expectFrom(u"eid77"_s, [](const QString &name) { return name.contains(u"eid77"_s, Qt::CaseInsensitive); });
    expectFrom(u"nobody at all"_s, [](const QString &) { return false; });
}

/// People found without the index of word begins are those that it finds.
TEST(Phrase, IsFoundAsTheIndexFindsIt)
{
    TempWorkspace workspace;
    const QStringList parts{u"ann"_s,  u"anna"_s, u"Bo"_s, u"@bo"_s, u"#bo"_s, u"bsky"_s, u"é"_s,      u"山田"_s,
                            u"太郎"_s, u"山"_s,   u"😀"_s,  u"x1"_s,  u"ก"_s,   u"_"_s,    u"Straße"_s, u"bs"_s};
    const QStringList between{u" "_s, u"."_s, u"-"_s, u""_s, u" @"_s, u"\" "_s};
    QRandomGenerator random(3);
    const auto name = [&](int most) {
        QString text = parts[random.bounded(static_cast<int>(parts.size()))];
        for (int i = random.bounded(most); i > 0; --i)
            text += between[random.bounded(static_cast<int>(between.size()))] +
                    parts[random.bounded(static_cast<int>(parts.size()))];
        return text;
    };
    workspace.write([&](Writer &w) {
        for (int i = 0; i < 600; ++i)
            addPerson(w, name(4) + QString(i % 3, u' '));
    });
    int split = 0;
    for (int i = 0; i < 400; ++i) {
        const QString asked = name(3);
        const QByteArray match = store::matchPhrase(asked, true);
        if (match.isEmpty())
            continue;
        split += store::matchAllButLast(asked).has_value();
        workspace.read([&](Reader &r) {
            QSet<qint64> byIndex;
            Statement s = r.compose("SELECT rowid FROM identity_fts WHERE identity_fts MATCH :match");
            s.bind(":match", QString::fromUtf8(match));
            while (s.step())
                byIndex.insert(s.integer(0));
            QSet<qint64> read;
            Statement all = r.compose("SELECT id, display_name, handle FROM identity");
            const QByteArrayList words = store::phraseWords(asked.toUtf8());
            while (all.step()) {
                if (store::holdsPhrase(all.text(1).toUtf8(), words) || store::holdsPhrase(all.text(2).toUtf8(), words))
                    read.insert(all.integer(0));
            }
            EXPECT_EQ(read, byIndex) << qPrintable(asked);
            if (byIndex.isEmpty())
                return 0;
            QSet<qint64> people;
            for (const QByteArray &id : store::peopleAsked(r, asked).ids.split(','))
                people.insert(id.toLongLong());
            if (!asked.startsWith(u'@')) {
                EXPECT_EQ(people, byIndex) << qPrintable(asked);
            }
            return 0;
        });
    }
    EXPECT_GT(split, 100) << "most phrases of several words need no word begins";
}

} // namespace
} // namespace rapport
