#include "store/campaigns.h"
#include "store/content.h"
#include "store/verify.h"
#include "samples.h"
#include "store/ledger.h"

#include <QDir>
#include <QFile>

namespace rapport::test {
namespace {

QMap<QString, store::Finding> verified(TempWorkspace &workspace, bool repair = false)
{
    QStringList told;
    const auto findings =
        store::verifyWorkspace(workspace.store(), repair, [&told](const QString &check) { told.append(check); });
    EXPECT_TRUE(findings) << (findings ? "" : qPrintable(findings.error().detail));
    QMap<QString, store::Finding> byId;
    for (const store::Finding &finding : findings.value_or(QList<store::Finding>()))
        byId.insert(finding.id, finding);
    EXPECT_EQ(told.size(), byId.size());
    return byId;
}

class Verify : public testing::Test
{
protected:
    void SetUp() override
    {
        m_workspace.write([this](Writer &w) {
            const Account account = addAccount(w);
            const IdentityId ines = addPerson(w, u"Ines"_s);
            m_conversation = addConversation(w, account.id, u"1"_s);
            addMessage(w, account.id, m_conversation, ines, {.text = u"Where?"_s, .remoteId = u"1"_s, .unread = true});
            addMessage(w, account.id, m_conversation, ines,
                       {.text = u"Hello?"_s, .remoteId = u"2"_s, .parentRemoteId = u"1"_s});
            store::setLastAskAt(w, m_conversation, w.nowMs());
            store::saveRawItem(w, account.id, u"1"_s, 1, "{}", 1);
        });
    }

    /// A workspace in which this went wrong is found out, and set right where `repairs`.
    void breakAndVerify(const QByteArray &sql, const QString &check, bool repairs = true)
    {
        SCOPED_TRACE(sql.constData());
        m_workspace.write([&sql](Writer &w) { w.connection().execute("PRAGMA defer_foreign_keys = ON;" + sql); });
        const auto found = verified(m_workspace);
        EXPECT_GT(found[check].found, 0);
        EXPECT_EQ(found[check].repaired, 0);
        const auto repaired = verified(m_workspace, true);
        EXPECT_EQ(repaired[check].repaired, repairs ? repaired[check].found : 0);
        const auto after = verified(m_workspace);
        EXPECT_EQ(after[check].found == 0, repairs);
    }

    TempWorkspace m_workspace;
    ConversationId m_conversation;
};

TEST_F(Verify, FindsNothingInASoundWorkspace)
{
    const auto findings = verified(m_workspace, true);
    EXPECT_GE(findings.size(), 12);
    for (const store::Finding &finding : findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id);
}

TEST_F(Verify, FindsAndRepairsWrongFigures)
{
    for (const char *column :
         {"message_count", "unread", "held", "first_at", "last_at", "last_in_at", "last_out_at", "identity_id"})
        breakAndVerify(QByteArray("UPDATE conversation SET ") + column + " = 77", u"conversations"_s);
    breakAndVerify("UPDATE conversation SET preview = 'Nothing'", u"conversations"_s);
    breakAndVerify("UPDATE conversation SET last_ask_at = 77", u"asks"_s);
    breakAndVerify("UPDATE conversation_count SET n = 5", u"state_counts"_s);
    breakAndVerify("DELETE FROM conversation_kind", u"kinds"_s);
    breakAndVerify("INSERT INTO conversation_kind (kind, conversation_id) VALUES (5, 1)", u"kinds"_s);
    breakAndVerify("UPDATE counter SET n = n + 1 WHERE name = 'messages'", u"counters"_s);
    breakAndVerify("DELETE FROM counter WHERE name = 'people'", u"counters"_s);
    const auto row = m_workspace.read([this](Reader &r) { return *store::conversation(r, m_conversation); });
    EXPECT_EQ(row.messageCount, 2);
    EXPECT_EQ(row.preview, u"Hello?"_s);
    expectHealthy(m_workspace);
}

TEST_F(Verify, FindsAndRepairsTextIndexes)
{
    breakAndVerify("INSERT INTO message_fts (message_fts) VALUES ('delete-all')", u"text_index"_s);
    breakAndVerify("INSERT INTO identity_fts (identity_fts) VALUES ('delete-all')", u"text_index"_s);
    expectHealthy(m_workspace);
}

TEST_F(Verify, FindsWhatLeadsNowhere)
{
    breakAndVerify("UPDATE message SET parent_id = 99 WHERE parent_id IS NOT NULL", u"parents"_s);
    breakAndVerify("INSERT INTO message_orphan SELECT id, account_id, '1' FROM message WHERE remote_id = '2'",
                   u"awaited_parents"_s);
    breakAndVerify(
        "INSERT INTO merged_conversation (id, into_id, via_id, account_id, remote_key, subject, state, "
        "snoozed_until, waiting_since, assignee_id, last_ask_at) VALUES (77, 99, 99, 1, 'k', '', 3, 0, 0, 0, 0)",
        u"merged"_s);
    breakAndVerify("INSERT INTO message_home SELECT id, 99 FROM message LIMIT 1", u"merged"_s);
    breakAndVerify("UPDATE message SET identity_id = 99 WHERE remote_id = '2'", u"authors"_s, false);
    breakAndVerify("INSERT INTO activity (account_id, remote_id, kind, identity_id, subject_id, at) "
                   "VALUES (1, 'l', 0, 1, 99, 1)",
                   u"activities"_s);
    const auto parent = m_workspace.read([](Reader &r) {
        const auto child = store::findMessage(r, AccountId(1), u"2"_s);
        return store::message(r, *child)->parent;
    });
    EXPECT_TRUE(parent); // adopted again
}

TEST_F(Verify, SetsPostsRightByTheirSends)
{
    m_workspace.write([](Writer &w) {
        ContentPiece piece;
        piece.plan.name = u"Swap day"_s;
        piece.plan.posts = {{.accountName = u"Gone"_s, .text = u"On Friday"_s}};
        store::addContent(w, piece);
    });
    breakAndVerify("UPDATE content_post SET send = randomblob(16)", u"content"_s);
    breakAndVerify("UPDATE content_post SET account_id = 4711", u"content"_s);
    const ContentPiece piece =
        m_workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0); });
    EXPECT_EQ(piece.posts.value(0).state, PostState::Draft);
    EXPECT_FALSE(piece.posts.value(0).post.account);
}

TEST_F(Verify, SetsCampaignsRightByTheirPlans)
{
    m_workspace.write([this](Writer &w) {
        Campaign campaign;
        campaign.plan.name = u"Swap"_s;
        campaign.plan.tags = {u"swap"_s, u"wool"_s};
        campaign.plan.fromDay = 20'000;
        store::setCampaignDecision(w, store::addCampaign(w, campaign).id, m_conversation, true);
    });
    breakAndVerify("UPDATE campaign SET name = 'Other'", u"campaigns"_s);
    breakAndVerify("UPDATE campaign SET from_day = 1", u"campaigns"_s);
    breakAndVerify("DELETE FROM campaign_tag WHERE tag = 'wool'", u"campaigns"_s);
    breakAndVerify("INSERT INTO campaign_tag SELECT id, 'stray' FROM campaign", u"campaigns"_s);
    breakAndVerify("INSERT INTO campaign_conversation SELECT id, 4711, 1, randomblob(16), 1, 1 FROM campaign",
                   u"campaigns"_s);
    EXPECT_EQ(countOf(m_workspace, "campaign_tag"), 2);
    EXPECT_EQ(countOf(m_workspace, "campaign_conversation"), 1);
}

TEST_F(Verify, DropsPartsOfMessagesThatAreGone)
{
    m_workspace.write([](Writer &w) {
        w.connection().execute(
            "INSERT INTO message_revision (message_id, replaced_at, text) SELECT id, 1, 'x' FROM message;"
            "INSERT INTO message_stat (message_id, at) SELECT id, 1 FROM message;"
            "INSERT INTO attachment (message_id, url, kind) SELECT id, 'u', 'image' FROM message;"
            "INSERT INTO message_orphan SELECT id, account_id, 'unknown' FROM message");
    });
    m_workspace.close();
    {
        // As a program would leave it that does not heed references.
        Connection careless(Store::databasePath(m_workspace.folder()), Connection::Mode::ReadWrite);
        careless.execute("PRAGMA foreign_keys = OFF; BEGIN; DELETE FROM message WHERE remote_id = '1'");
        careless.commit();
    }
    m_workspace.reopen();
    const auto found = verified(m_workspace, true);
    EXPECT_EQ(found[u"references"_s].found, 4);
    EXPECT_EQ(found[u"references"_s].repaired, 4);
    EXPECT_EQ(found[u"parents"_s].repaired, 1);
    EXPECT_EQ(found[u"counters"_s].repaired, 1);
    for (const char *table : {"message_revision", "message_stat", "attachment", "message_orphan"})
        EXPECT_EQ(countOf(m_workspace, table), 1) << table;
    for (const store::Finding &finding : verified(m_workspace))
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id);
    expectHealthy(m_workspace);
}

TEST_F(Verify, KeepsRawItemsWhoseMessageIsMissing)
{
    breakAndVerify("INSERT INTO raw_item SELECT account_id, 'lost', 1, 1, body FROM raw_item", u"raw_items"_s);
    const auto aside = m_workspace.read([](Reader &r) { return store::quarantined(r, {}, 10); });
    ASSERT_EQ(aside.size(), 1);
    EXPECT_EQ(aside.first().remoteId, u"lost"_s);
    EXPECT_EQ(aside.first().raw, "{}");
}

TEST_F(Verify, MovesFilesThatNobodyHas)
{
    const QString folder = m_workspace.store().attachmentsFolder();
    ASSERT_TRUE(QDir().mkpath(folder + u"/a"_s));
    QFile file(folder + u"/a/stray.png"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_EQ(verified(m_workspace)[u"orphaned_files"_s].found, 1);
    EXPECT_EQ(verified(m_workspace, true)[u"orphaned_files"_s].repaired, 1);
    EXPECT_FALSE(file.exists());
    EXPECT_TRUE(QFileInfo::exists(m_workspace.folder() + u"/orphaned-files/a/stray.png"_s));
    EXPECT_EQ(verified(m_workspace)[u"orphaned_files"_s].found, 0);
}

TEST_F(Verify, ForgetsFilesThatAreGone)
{
    breakAndVerify("INSERT INTO attachment (message_id, url, kind, path) SELECT id, 'u', 'image', 'a/b' FROM message",
                   u"missing_files"_s);
    EXPECT_EQ(countOf(m_workspace, "attachment"), 2);
}

} // namespace
} // namespace rapport::test
