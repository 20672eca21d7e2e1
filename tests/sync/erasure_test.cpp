#include "base/time.h"
#include "store/conversations.h"
#include "store/erased.h"
#include "store/erasure.h"
#include "store/messages.h"
#include "store/people.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// What a synchronisation brings after a person was erased.
class SyncAfterErasure : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_page = {messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s),
                  inThread(messageFrom(u"ben"_s, u"a1"_s, now - kMinuteMs, u"They do"_s), u"q"_s, u"q"_s),
                  RemoteActivity{.remoteId = u"like"_s,
                                 .kind = ActivityKind::Like,
                                 .author = messageFrom(u"ana"_s, {}, 0, {}).author,
                                 .subjectRemoteId = u"a1"_s,
                                 .at = now}};
        merge(workspace, account, m_page);
        const ContactId ana = workspace.read([this](Reader &r) {
            return store::identity(r, store::message(r, *store::findMessage(r, account.id, u"q"_s))->author)->contact;
        });
        const auto receipt = store::erasePerson(workspace.store(), ana, [](const QString &) {});
        ASSERT_TRUE(receipt) << qPrintable(receipt.error().detail);
    }

    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();
    QList<RemoteItem> m_page;
};

TEST_F(SyncAfterErasure, BringsNothingBack)
{
    const QString before = dump(workspace);
    const IngestCounts counts = merge(workspace, account, m_page);
    EXPECT_EQ(counts.added, 0);
    EXPECT_EQ(counts.changed, 0);
    EXPECT_EQ(counts.unchanged, 3);
    EXPECT_EQ(difference(dump(workspace), before), "");
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM identity WHERE remote_id = 'ana'"), 0);
}

TEST_F(SyncAfterErasure, LeavesOutWhatThePersonWritesLater)
{
    const IngestCounts counts =
        merge(workspace, account, {messageFrom(u"ana"_s, u"q2"_s, now, u"Hello again"_s)}, PullMode::Live);
    EXPECT_EQ(counts.added, 0);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message WHERE remote_id = 'q2'"), 0);
}

TEST_F(SyncAfterErasure, GoesOnInTheThreadThatTheyBegan)
{
    const IngestCounts counts =
        merge(workspace, account, {inThread(messageFrom(u"ben"_s, u"a2"_s, now, u"And to Sweden?"_s), u"q"_s, u"q"_s)});
    EXPECT_EQ(counts.added, 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 1);
    const Message answer = messageBy(workspace, account, u"a2"_s);
    const QString name = workspace.read([](Reader &r) { return store::ErasedNames(r).nameOf(u"q"_s); });
    EXPECT_EQ(answer.parent, messageId(workspace, account, name));
    EXPECT_EQ(answer.parentRemoteId, QString());
}

TEST_F(SyncAfterErasure, TakesOthersAsEver)
{
    const IngestCounts counts = merge(workspace, account, {messageFrom(u"cleo"_s, u"q3"_s, now, u"Hello"_s)});
    EXPECT_EQ(counts.added, 1);
    EXPECT_EQ(conversationBy(workspace, account, u"q3"_s).state, ConversationState::Open);
}

} // namespace
} // namespace rapport::test
