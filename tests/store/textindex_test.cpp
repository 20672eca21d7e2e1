#include "store/textindex.h"
#include "samples.h"

#include <QRandomGenerator>

namespace rapport {
namespace {

using namespace test;

/// The index is written when a write commits: whatever happens to a row before, it must fit the rows afterwards.
class TextIndex : public ::testing::Test
{
protected:
    TextIndex()
    {
        workspace.write([&](Writer &w) {
            account = addAccount(w).id;
            conversation = addConversation(w, account, u"root"_s);
            ines = addPerson(w, u"Ines"_s);
        });
    }

    MessageId add(Writer &w, const MessageSample &sample)
    {
        return test::addMessage(w, account, conversation, ines, sample);
    }
    static void revise(Writer &w, MessageId id, const QString &text)
    {
        Message message = *store::message(w, id);
        message.text = text;
        store::reviseMessage(w, message, 2, w.nowMs());
    }
    [[nodiscard]] qint64 messagesWith(const QByteArray &word)
    {
        return countOf(workspace, "message_fts WHERE message_fts MATCH '" + word + '\'');
    }
    [[nodiscard]] qint64 peopleWith(const QByteArray &word)
    {
        return countOf(workspace, "identity_fts WHERE identity_fts MATCH '" + word + '\'');
    }
    void expectFits()
    {
        const QStringList broken = workspace.read([](Reader &r) { return *store::brokenTextIndexes(r); });
        EXPECT_TRUE(broken.isEmpty()) << qPrintable(broken.join(u' '));
        EXPECT_EQ(countOf(workspace, "message_fts_docsize"), countOf(workspace, "message"));
        EXPECT_EQ(countOf(workspace, "identity_fts_docsize"), countOf(workspace, "identity"));
    }

    TempWorkspace workspace;
    AccountId account;
    ConversationId conversation;
    IdentityId ines;
};

TEST_F(TextIndex, HoldsWhatAWriteAdded)
{
    workspace.write([&](Writer &w) {
        add(w, {.text = u"a plum"_s});
        add(w, {.text = u"a pear"_s, .title = u"plum"_s});
    });
    EXPECT_EQ(messagesWith("plum"), 2);
    EXPECT_EQ(peopleWith("ines"), 1);
    expectFits();
}

TEST_F(TextIndex, HoldsTheLastWordsOfWhatWasRevisedInTheSameWrite)
{
    workspace.write([&](Writer &w) { revise(w, add(w, {.text = u"a plum"_s}), u"a pear"_s); });
    EXPECT_EQ(messagesWith("plum"), 0);
    EXPECT_EQ(messagesWith("pear"), 1);
    expectFits();
}

TEST_F(TextIndex, HoldsNothingOfWhatWasRemovedInTheSameWrite)
{
    workspace.write(
        [&](Writer &w) { store::removeUnsentMessage(w, add(w, {.text = u"a plum"_s, .writtenHere = true})); });
    EXPECT_EQ(messagesWith("plum"), 0);
    expectFits();
}

TEST_F(TextIndex, FollowsEditsAndRemovalsOfLaterWrites)
{
    const auto [edited, removed] = workspace.write([&](Writer &w) {
        return std::pair(add(w, {.text = u"a plum"_s}), add(w, {.text = u"a fig"_s, .writtenHere = true}));
    });
    workspace.write([&, kept = edited, gone = removed](Writer &w) {
        add(w, {.text = u"a quince"_s});
        revise(w, kept, u"a pear"_s);
        store::removeUnsentMessage(w, gone);
    });
    EXPECT_EQ(messagesWith("plum OR fig"), 0);
    EXPECT_EQ(messagesWith("pear OR quince"), 2);
    expectFits();
}

TEST_F(TextIndex, FollowsNames)
{
    workspace.write([&](Writer &w) {
        addPerson(w, u"Otto"_s);
        Identity renamed = *store::identity(w, ines);
        renamed.displayName = u"Inês Carvalho"_s;
        store::upsertIdentity(w, renamed, 1);
    });
    EXPECT_EQ(peopleWith("carvalho"), 1);
    EXPECT_EQ(peopleWith("otto"), 1);
    expectFits();
}

TEST_F(TextIndex, ForgetsWhatWasRolledBack)
{
    const Result<> refused = workspace.store().writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
        add(w, {.text = u"a plum"_s});
        return fail(ErrorKind::Rejected, u"no"_s);
    });
    EXPECT_FALSE(refused);
    // The next one gets the very same id.
    workspace.write([&](Writer &w) { add(w, {.text = u"a pear"_s}); });
    EXPECT_EQ(messagesWith("plum"), 0);
    EXPECT_EQ(messagesWith("pear"), 1);
    expectFits();
}

TEST_F(TextIndex, CannotBePassedByACommit)
{
    const Result<> refused = workspace.store().writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
        add(w, {.text = u"a plum"_s});
        w.connection().execute("COMMIT");
        return {};
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Storage);
    EXPECT_EQ(countOf(workspace, "message"), 0);
    workspace.write([&](Writer &w) { add(w, {.text = u"a pear"_s}); });
    expectFits();
}

TEST_F(TextIndex, SeesRowsOfWhateverStatement)
{
    workspace.write([&](Writer &w) {
        add(w, {.text = u"a plum"_s});
        w.connection().execute("INSERT INTO message (id, conversation_id, account_id, identity_id, kind, direction, at,"
                               " received_at, text) SELECT id + 1, conversation_id, account_id, identity_id, kind,"
                               " direction, at, received_at, 'a pear' FROM message");
    });
    EXPECT_EQ(messagesWith("pear"), 1);
    expectFits();
}

TEST_F(TextIndex, CanBeAskedForBeforeTheEnd)
{
    workspace.write([&](Writer &w) {
        const MessageId id = add(w, {.text = u"a plum"_s});
        w.connection().indexPendingText();
        Statement found = w.compose("SELECT rowid FROM message_fts WHERE message_fts MATCH 'plum'");
        EXPECT_TRUE(found.step());
        revise(w, id, u"a pear"_s);
        add(w, {.text = u"a fig"_s});
    });
    EXPECT_EQ(messagesWith("plum"), 0);
    EXPECT_EQ(messagesWith("pear OR fig"), 2);
    expectFits();
}

TEST_F(TextIndex, HoldsEachRowOnceAfterItWasMadeAnew)
{
    workspace.write([&](Writer &w) {
        add(w, {.text = u"a plum"_s});
        store::rebuildTextIndex(w, u"message_fts"_s);
        store::optimizeTextIndexes(w);
    });
    EXPECT_EQ(messagesWith("plum"), 1);
    expectFits();
}

TEST_F(TextIndex, IsMergedBehindTheWritesOfASync)
{
    for (int i = 0; i < 200; ++i) {
        workspace.write([&](Writer &w) { add(w, {.text = u"plum "_s + QString::number(i)}); }, WriteLane::Sync);
    }
    workspace.write([](Writer &) {}, WriteLane::Sync);
    const qint64 pieces = workspace.read([](Reader &r) {
        Statement s = r.compose("SELECT count(DISTINCT segid) FROM message_fts_idx");
        return s.step() ? s.integer(0) : -1;
    });
    EXPECT_GT(pieces, 0);
    EXPECT_LT(pieces, 30);
    EXPECT_EQ(messagesWith("plum"), 200);
    expectFits();
}

/// Adds, edits, removals and folds in any order and over any number of writes, some of which are rolled back.
TEST_F(TextIndex, FitsTheRowsWhateverIsDone)
{
    const int rounds = qEnvironmentVariableIntValue("RAPPORT_TEST_ROUNDS") + 60;
    QRandomGenerator random(7);
    const auto words = [&random] {
        QStringList said;
        for (int i = random.bounded(12); i >= 0; --i)
            said.append(QString::number(random.bounded(40), 36) + u"word"_s);
        return said.join(u' ');
    };
    QList<MessageId> stored;
    int number = 0;
    for (int round = 0; round < rounds; ++round) {
        const bool committed = random.bounded(4) != 0;
        const QList<MessageId> before = stored;
        const Result<> done = workspace.store().writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
            for (int step = random.bounded(12); step >= 0; --step) {
                const int what = random.bounded(10);
                const qint64 at = 1'000'000'000'000 + random.bounded(40) * 1000;
                if (what < 5 || stored.isEmpty()) {
                    stored.append(add(w, {.text = words(), .at = at, .writtenHere = true}));
                    continue;
                }
                const qsizetype place = random.bounded(stored.size());
                const MessageId id = stored.at(place);
                if (what < 7) {
                    revise(w, id, words());
                } else if (what < 9) {
                    store::removeUnsentMessage(w, id);
                    if (!store::message(w, id))
                        stored.removeAt(place);
                } else {
                    // A pull brings what was written here, before its id is known.
                    const QString remoteId = u"at://"_s + QString::number(++number);
                    add(w, {.text = words(), .remoteId = remoteId, .direction = Direction::Out, .at = at});
                    store::setRemoteId(w, id, remoteId, {});
                }
            }
            return committed ? Result<>() : fail(ErrorKind::Rejected, u"no"_s);
        });
        EXPECT_EQ(static_cast<bool>(done), committed);
        if (!committed)
            stored = before;
        if (round % 10 == 9)
            expectFits();
    }
    EXPECT_EQ(countOf(workspace, "message"), stored.size());
    expectFits();
    expectHealthy(workspace);
}

} // namespace
} // namespace rapport
