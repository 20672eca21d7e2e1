#include "samples.h"

#include <QMap>
#include <QRandomGenerator>

namespace rapport {
namespace {

using namespace test;

/// What a thread and the person beside it tell, held against the plain rows.
TEST(Reading, TellsOfThreadsAndPeopleWhatTheRowsSay)
{
    TempWorkspace workspace;
    QRandomGenerator random(5);
    QList<IdentityId> people;
    QList<ConversationId> conversations;
    const auto any = [&random](const auto &list) { return list[random.bounded(static_cast<int>(list.size()))]; };
    workspace.write([&](Writer &w) {
        const AccountId account = addAccount(w).id;
        for (int i = 0; i < 30; ++i)
            people.append(addPerson(w, QString(1 + i % 5, u'a') + QString::number(i)));
        for (int i = 0; i < 40; ++i)
            conversations.append(addConversation(w, account, QString::number(i)));
        QStringList known;
        for (int i = 0; i < 800; ++i) {
            const QString remoteId = QString::number(i);
            const QString parent = random.bounded(3) == 0 ? u"missing"_s + remoteId
                                   : known.isEmpty()      ? QString()
                                                          : any(known);
            const MessageId id = addMessage(w, account, any(conversations), any(people),
                                            {.text = remoteId,
                                             .remoteId = remoteId,
                                             .parentRemoteId = parent,
                                             .at = w.nowMs() - random.bounded(5000)});
            known.append(remoteId);
            if (random.bounded(3) == 0)
                store::saveStats(w, id, {.likes = i}, w.nowMs());
            Activity activity;
            activity.account = account;
            activity.remoteId = remoteId;
            activity.kind = static_cast<ActivityKind>(random.bounded(4));
            activity.author = any(people);
            activity.at = w.nowMs();
            store::upsertActivity(w, activity, any(known));
        }
    });

    workspace.read([&](Reader &r) {
        for (const ConversationId id : conversations) {
            Statement s = r.compose("SELECT m.id, m.text, i.display_name, i.handle, s.likes, o.parent_remote_id"
                                    " FROM message m JOIN identity i ON i.id = m.identity_id"
                                    " LEFT JOIN message_stat s ON s.message_id = m.id"
                                    " LEFT JOIN message_orphan o ON o.message_id = m.id"
                                    " WHERE m.conversation_id = :id ORDER BY m.at, m.id");
            s.bind(":id", id);
            const QList<ThreadMessage> thread = store::threadInFull(r, id);
            for (const ThreadMessage &told : thread) {
                EXPECT_TRUE(s.step());
                EXPECT_EQ(told.message.id, s.id<MessageId>(0));
                EXPECT_EQ(told.message.text, s.text(1));
                EXPECT_EQ(told.authorName, s.text(2));
                EXPECT_EQ(told.authorHandle, s.text(3));
                EXPECT_EQ(told.stats.likes, s.isNull(4) ? MessageStats{}.likes : s.integer(4));
                EXPECT_EQ(told.message.parentRemoteId, s.text(5));
            }
            EXPECT_FALSE(s.step());
        }
        for (const IdentityId id : people) {
            const store::PersonSummary told = *store::personSummary(r, id);
            const auto count = [&](const QByteArray &what) {
                Statement s = r.compose("SELECT count(" + what + " identity_id = :id");
                s.bind(":id", id);
                s.step();
                return s.integer(0);
            };
            EXPECT_EQ(told.messages, count("*) FROM message WHERE"));
            EXPECT_EQ(told.conversations, count("DISTINCT conversation_id) FROM message WHERE"));
            EXPECT_EQ(told.likes, count("*) FROM activity WHERE kind = 0 AND"));
            EXPECT_EQ(told.shares, count("*) FROM activity WHERE kind = 1 AND"));
            Statement s = r.compose("SELECT conversation_id, max(at) FROM message WHERE identity_id = :id"
                                    " GROUP BY 1 ORDER BY 2 DESC, 1 DESC");
            s.bind(":id", id);
            for (const auto &item : told.recent) {
                EXPECT_TRUE(s.step());
                EXPECT_EQ(item.conversation, s.id<ConversationId>(0));
                EXPECT_EQ(item.at, s.integer(1));
            }
        }
        return 0;
    });
}

} // namespace
} // namespace rapport
