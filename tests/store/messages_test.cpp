#include "samples.h"
#include "store/outbox.h"
#include "store/worklog.h"

namespace rapport {
namespace {

using namespace test;

class Messages : public ::testing::Test
{
protected:
    Messages()
    {
        workspace.write([this](Writer &w) {
            account = addAccount(w).id;
            conversation = addConversation(w, account, u"root"_s);
            ines = addPerson(w, u"Ines"_s);
            Identity self;
            self.channel = u"bluesky"_s;
            self.remoteId = u"did:plc:us"_s;
            self.displayName = u"Birch"_s;
            self.self = true;
            us = store::upsertIdentity(w, self, 0);
        });
    }

    MessageId add(const MessageSample &sample, qint64 revision = 1)
    {
        return workspace.write([&](Writer &w) {
            const IdentityId author = sample.direction == Direction::In ? ines : us;
            return addMessage(w, account, conversation, author, sample, revision);
        });
    }
    QList<ThreadMessage> thread()
    {
        return workspace.read([this](Reader &r) { return store::threadInFull(r, conversation); });
    }
    Conversation figures()
    {
        return *workspace.read([this](Reader &r) { return store::conversation(r, conversation); });
    }

    TempWorkspace workspace;
    AccountId account;
    ConversationId conversation;
    IdentityId ines;
    IdentityId us;
};

TEST_F(Messages, GetIdsInTheOrderOfTheirTimes)
{
    const qint64 now = workspace.clock().nowMs();
    const MessageId late = add({.remoteId = u"late"_s, .at = now});
    const MessageId early = add({.remoteId = u"early"_s, .at = now - 5000});
    const MessageId ancient = add({.remoteId = u"ancient"_s, .at = 1000});
    EXPECT_LT(early, late);
    EXPECT_LT(ancient, early);
    EXPECT_TRUE(ancient.isValid()) << "a time before the epoch of ids is no reason for having none";
}

TEST_F(Messages, FindIdsWhereManyCameInOneSecond)
{
    constexpr int kCount = 3000;
    const qint64 now = workspace.clock().nowMs();
    const QSet<qint64> ids = workspace.write([&](Writer &w) {
        QSet<qint64> given;
        for (int i = 0; i < kCount; ++i) {
            const Message message =
                makeMessage(w, account, conversation, ines, {.remoteId = QString::number(i), .at = now});
            given.insert(store::addMessage(w, message, 1).value);
        }
        store::recountConversation(w, conversation);
        return given;
    });
    EXPECT_EQ(ids.size(), kCount);
    expectHealthy(workspace);
}

TEST_F(Messages, FindTheirParentWheneverItComes)
{
    const MessageId answer = add({.remoteId = u"answer"_s, .parentRemoteId = u"question"_s});
    EXPECT_EQ(thread().first().message.parentRemoteId, u"question"_s);
    EXPECT_FALSE(thread().first().message.parent);
    const MessageId question = add({.remoteId = u"question"_s});
    const MessageId second = add({.remoteId = u"second"_s, .parentRemoteId = u"question"_s});
    for (const ThreadMessage &m : thread()) {
        if (m.message.id == answer || m.message.id == second) {
            EXPECT_EQ(m.message.parent, question);
            EXPECT_TRUE(m.message.parentRemoteId.isEmpty());
        }
    }
    expectHealthy(workspace);
}

TEST_F(Messages, KeepWhatTheyWereBeforeAnEdit)
{
    const MessageId id = add({.text = u"blue yarn"_s, .remoteId = u"m"_s});
    workspace.write([&](Writer &w) {
        Message now = *store::message(w, id);
        now.text = u"green yarn"_s;
        now.attachments = {{.id = {},
                            .url = u"https://example.com/a.png"_s,
                            .kind = u"image"_s,
                            .mimeType = {},
                            .name = {},
                            .altText = u"a scarf"_s,
                            .path = {}}};
        store::reviseMessage(w, now, 2, 5000);
        now.text = u"red yarn"_s;
        store::reviseMessage(w, now, 3, 6000);
        now.url = u"https://example.com/1"_s;
        store::reviseMessage(w, now, 4, 7000); // nothing that a reader would call an edit
    });
    const auto earlier = workspace.read([&](Reader &r) { return store::revisions(r, id); });
    ASSERT_EQ(earlier.size(), 2);
    EXPECT_EQ(earlier[0].text, u"green yarn"_s);
    EXPECT_EQ(earlier[1].text, u"blue yarn"_s);
    const ThreadMessage shown = thread().first();
    EXPECT_EQ(shown.message.text, u"red yarn"_s);
    EXPECT_EQ(shown.message.editedAt, 6000);
    EXPECT_EQ(shown.message.attachments.size(), 1);
    EXPECT_EQ(shown.revisions, 2);
    const auto stored = workspace.read([&](Reader &r) { return store::storedRevision(r, account, u"m"_s); });
    EXPECT_EQ(stored->revision, 4);
    expectHealthy(workspace);
}

TEST_F(Messages, ShowTheirAuthorColleagueAndDelivery)
{
    const MessageId answer = add({.text = u"From our shop"_s, .direction = Direction::Out, .writtenHere = true});
    workspace.write([&](Writer &w) {
        OutboxEntry entry;
        entry.uid = Uid::create(1);
        entry.account = account;
        entry.conversation = conversation;
        entry.message = answer;
        entry.actor = w.actor();
        entry.action = ReplyAction{};
        entry.createdAt = 1;
        entry.state = OutboxState::Cancelled;
        store::addOutboxEntry(w, entry);
        entry.uid = Uid::create(2);
        entry.state = OutboxState::Failed;
        entry.errorDetail = u"too long"_s;
        store::addOutboxEntry(w, entry);
        store::saveStats(w, answer, {.likes = 3}, 10);
    });
    const ThreadMessage shown = thread().first();
    EXPECT_EQ(shown.authorName, u"Birch"_s);
    EXPECT_EQ(shown.actorName, u"Mira"_s);
    EXPECT_EQ(shown.delivery, u"failed"_s);
    EXPECT_TRUE(shown.outbox.isValid());
    EXPECT_EQ(shown.deliveryError, u"too long"_s);
    EXPECT_EQ(shown.stats.likes, 3);
    EXPECT_EQ(shown.stats.views, -1);
    const auto rows = workspace.read([&](Reader &r) {
        return store::conversationRows(r, {conversation, ConversationId(999)});
    });
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first().delivery, u"failed"_s);
}

TEST_F(Messages, FoldTheCopyThatAPullBroughtIntoTheOneWrittenHere)
{
    const MessageId own = add({.text = u"From our shop"_s, .direction = Direction::Out, .writtenHere = true});
    // Meanwhile a pull brings the very same answer, in a conversation of its own since its thread is not known there,
    // and with it somebody's reply, a like and an edit.
    const ConversationId elsewhere =
        workspace.write([&](Writer &w) { return addConversation(w, account, u"other"_s, ConversationState::Closed); });
    const MessageId copy = workspace.write([&](Writer &w) {
        const MessageId id = addMessage(w, account, elsewhere, us,
                                        {.text = u"From our shop!"_s,
                                         .remoteId = u"at://x"_s,
                                         .parentRemoteId = u"root"_s,
                                         .direction = Direction::Out},
                                        42);
        Message edited = *store::message(w, id);
        edited.text = u"From our shop, now"_s;
        store::reviseMessage(w, edited, 43, 9000);
        store::saveStats(w, id, {.likes = 1}, 1);
        store::saveRawItem(w, account, u"at://x"_s, 43, "{}", 1);
        Activity like;
        like.account = account;
        like.author = ines;
        like.remoteId = u"like1"_s;
        EXPECT_TRUE(store::upsertActivity(w, like, u"at://x"_s));
        EXPECT_FALSE(store::upsertActivity(w, like, u"at://x"_s));
        return id;
    });
    const MessageId child = add({.text = u"Thanks"_s, .remoteId = u"child"_s, .parentRemoteId = u"at://x"_s});

    workspace.write([&](Writer &w) { store::setRemoteId(w, own, u"at://x"_s, u"https://example.com/x"_s); });

    const auto gone = workspace.read([&](Reader &r) { return store::message(r, copy); });
    EXPECT_FALSE(gone);
    EXPECT_EQ(countOf(workspace, "conversation"), 1) << "a conversation that nothing is left of goes";
    const Message kept = *workspace.read([&](Reader &r) { return store::message(r, own); });
    EXPECT_EQ(kept.text, u"From our shop, now"_s) << "what the channel says is what is there";
    EXPECT_EQ(kept.remoteId, u"at://x"_s);
    EXPECT_EQ(kept.parentRemoteId, u"root"_s);
    EXPECT_FALSE(kept.uid.isNull());
    EXPECT_EQ(kept.url, u"https://example.com/x"_s);
    const auto revision = workspace.read([&](Reader &r) { return store::storedRevision(r, account, u"at://x"_s); });
    EXPECT_EQ(revision->revision, 43) << "so that the next pull finds nothing new";
    EXPECT_EQ(revision->id, own);
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::revisions(r, own); }).size(), 1);
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::message(r, child); })->parent, own);
    EXPECT_EQ(countOf(workspace, "activity WHERE subject_id = " + QByteArray::number(own.value)), 1);
    EXPECT_EQ(figures().messageCount, 2);
    EXPECT_EQ(thread().first().stats.likes, 1);
    expectHealthy(workspace);
}

TEST_F(Messages, LeaveTheThreadWhenASendIsTakenBack)
{
    add({.remoteId = u"q"_s});
    const MessageId own = add({.text = u"Hm"_s, .direction = Direction::Out, .writtenHere = true});
    EXPECT_EQ(figures().messageCount, 2);
    workspace.write([&](Writer &w) { store::removeUnsentMessage(w, own); });
    EXPECT_EQ(figures().messageCount, 1);
    EXPECT_EQ(figures().preview, u"Where can I buy this?"_s);
    const MessageId sent = add({.remoteId = u"s"_s, .direction = Direction::Out, .writtenHere = true});
    workspace.write([&](Writer &w) { store::removeUnsentMessage(w, sent); });
    EXPECT_EQ(figures().messageCount, 2) << "what the channel has is not taken back here";
    expectHealthy(workspace);
}

TEST_F(Messages, AreReadAndUnread)
{
    add({.remoteId = u"1"_s, .unread = true});
    add({.remoteId = u"2"_s, .at = workspace.clock().nowMs() + 1000, .unread = true});
    EXPECT_EQ(figures().unread, 2);
    workspace.write([&](Writer &w) { store::setRead(w, conversation, true); });
    EXPECT_EQ(figures().unread, 0);
    workspace.write([&](Writer &w) { store::setRead(w, conversation, false); });
    EXPECT_EQ(figures().unread, 1);
    EXPECT_TRUE(thread().last().message.unread);
    expectHealthy(workspace);
}

TEST_F(Messages, GiveTheirConversationItsFigures)
{
    const qint64 t = workspace.clock().nowMs();
    add({.text = u"First\n\n  question"_s, .remoteId = u"1"_s, .at = t, .title = u"Scarf"_s});
    add({.text = u"Answer"_s, .remoteId = u"2"_s, .direction = Direction::Out, .at = t + 10});
    add({.text = u"A note for us"_s,
         .direction = Direction::Note,
         .at = t + 20,
         .kind = MessageKind::Note,
         .writtenHere = true});
    const Conversation now = figures();
    EXPECT_EQ(now.messageCount, 3);
    EXPECT_EQ(now.subject, u"Scarf"_s);
    EXPECT_EQ(now.preview, u"Answer"_s) << "a note is not what was said last";
    EXPECT_EQ(now.person, ines);
    EXPECT_EQ(now.firstAt, t);
    EXPECT_EQ(now.lastAt, t + 10);
    EXPECT_EQ(now.lastInAt, t);
    EXPECT_EQ(now.lastOutAt, t + 10);
}

TEST_F(Messages, AreLookedAtAgainLongestUncheckedFirst)
{
    const qint64 now = workspace.clock().nowMs();
    const MessageId a = add({.remoteId = u"a"_s, .at = now - 1000});
    const MessageId b = add({.remoteId = u"b"_s, .at = now - 2000});
    add({.remoteId = u"old"_s, .at = now - 100'000});
    workspace.write([&](Writer &w) {
        store::setCheckedAt(w, a, now - 500);
        store::setCheckedAt(w, b, now - 700);
    });
    const auto check = [&](qint64 before) {
        return workspace.read([&](Reader &r) { return store::remoteIdsToCheck(r, account, now - 50'000, before, 10); });
    };
    EXPECT_EQ(check(now), (QStringList{u"b"_s, u"a"_s}));
    EXPECT_EQ(check(now - 500), (QStringList{u"b"_s}));
}

TEST_F(Messages, MarkTheirConversationOnlyWhenSomethingChanges)
{
    const MessageId id = add({.remoteId = u"m"_s});
    const auto changes = [&](auto change) {
        return workspace.write([&](Writer &w) {
            change(w);
            return w.changes().conversations.contains(conversation);
        });
    };
    EXPECT_TRUE(changes([&](Writer &w) { store::setDeletedAt(w, id, 5); }));
    EXPECT_FALSE(changes([&](Writer &w) { store::setDeletedAt(w, id, 5); }));
    EXPECT_TRUE(changes([&](Writer &w) { store::setModeration(w, id, Moderation::Held); }));
    EXPECT_FALSE(changes([&](Writer &w) { store::setModeration(w, id, Moderation::Held); }));
    EXPECT_FALSE(changes([&](Writer &w) { store::setRead(w, conversation, true); }));
    EXPECT_TRUE(changes([&](Writer &w) { store::setDeletedAt(w, id, 0); })) << "it is back";
    EXPECT_TRUE(changes([&](Writer &w) { store::recountConversation(w, conversation); })) << "one message is held now";
    EXPECT_FALSE(changes([&](Writer &w) { store::recountConversation(w, conversation); }));
}

TEST_F(Messages, KeepTheirRawItem)
{
    const QByteArray body = QByteArray("{\"text\":\"x\"}").repeated(100);
    workspace.write([&](Writer &w) { store::saveRawItem(w, account, u"m"_s, 1, body, 5); });
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::rawItem(r, account, u"m"_s); }), body);
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::rawItem(r, account, u"n"_s); }), QByteArray());
}

TEST_F(Messages, OpenALongThreadAtOnce)
{
    const int count = qEnvironmentVariableIntValue("RAPPORT_TEST_THREAD") > 0
                          ? qEnvironmentVariableIntValue("RAPPORT_TEST_THREAD")
                          : 2000;
    workspace.write([&](Writer &w) {
        for (int i = 0; i < count; ++i) {
            store::addMessage(w,
                              makeMessage(w, account, conversation, ines,
                                          {.remoteId = QString::number(i),
                                           .parentRemoteId = QString::number(i / 2),
                                           .at = w.nowMs() + i * 1000}),
                              1);
        }
        store::recountConversation(w, conversation);
    });
    QElapsedTimer timer;
    timer.start();
    const auto shown = thread();
    RecordProperty("milliseconds", static_cast<int>(timer.elapsed()));
    ASSERT_EQ(shown.size(), count);
    for (int i = 2; i < count; ++i)
        EXPECT_EQ(shown[i].message.parent, shown[i / 2].message.id);
    EXPECT_LT(timer.elapsed(), 50 + count); // a millisecond a message would be a hundred times too slow already
}

} // namespace
} // namespace rapport
