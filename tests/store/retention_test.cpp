#include "store/retention.h"
#include "base/time.h"
#include "samples.h"
#include "store/outbox.h"
#include "store/verify.h"
#include "store/worklog.h"

namespace rapport::test {
namespace {

class Retention : public testing::Test
{
protected:
    void SetUp() override
    {
        m_workspace.write([this](Writer &w) {
            m_account = addAccount(w).id;
            m_ines = addPerson(w, u"Ines"_s);
        });
    }

    ConversationId add(const QString &key, int daysAgo, ConversationState state = ConversationState::Closed)
    {
        return m_workspace.write([&](Writer &w) {
            const ConversationId id = addConversation(w, m_account, key, state);
            for (int i = 0; i < 2; ++i) {
                const QString remoteId = key + QString::number(i);
                addMessage(w, m_account, id, m_ines,
                           {.text = key, .remoteId = remoteId, .at = w.nowMs() - daysAgo * kDayMs});
                store::saveRawItem(w, m_account, remoteId, 1, "{}", 1);
            }
            return id;
        });
    }

    store::RetentionReceipt apply(int days, bool dryRun = false)
    {
        const auto receipt = store::applyRetention(m_workspace.store(), {m_account, days}, dryRun);
        EXPECT_TRUE(receipt) << (receipt ? "" : qPrintable(receipt.error().detail));
        return receipt.value_or(store::RetentionReceipt());
    }

    bool isThere(ConversationId id)
    {
        return m_workspace.read([id](Reader &r) { return store::conversation(r, id).has_value(); });
    }

    TempWorkspace m_workspace;
    AccountId m_account;
    IdentityId m_ines;
};

TEST_F(Retention, RemovesWhatIsOldAndDoneWith)
{
    const ConversationId old = add(u"old"_s, 400);
    const ConversationId young = add(u"young"_s, 300);
    const ConversationId open = add(u"open"_s, 400, ConversationState::Open);
    const ConversationId waiting = add(u"waiting"_s, 400, ConversationState::Waiting);
    const ConversationId snoozed = add(u"snoozed"_s, 400, ConversationState::Snoozed);
    const ConversationId drafted = add(u"drafted"_s, 400);
    const ConversationId unsent = add(u"unsent"_s, 400);
    m_workspace.write([&](Writer &w) {
        Draft draft;
        draft.conversation = drafted;
        draft.uid = Uid::create(1);
        draft.text = u"Well"_s;
        store::saveDraft(w, draft);
        OutboxEntry entry;
        entry.uid = Uid::create(2);
        entry.account = m_account;
        entry.conversation = unsent;
        entry.action = ReplyAction{};
        entry.state = OutboxState::Failed;
        store::addOutboxEntry(w, entry);
        store::addTag(w, old, u"shipping"_s);
    });
    const store::RetentionReceipt plan = apply(365, true);
    EXPECT_EQ(plan.conversations, 1);
    EXPECT_EQ(plan.messages, 2);
    EXPECT_TRUE(isThere(old));

    const store::RetentionReceipt receipt = apply(365);
    EXPECT_EQ(receipt.conversations, 1);
    EXPECT_EQ(receipt.messages, 2);
    EXPECT_FALSE(isThere(old));
    for (const ConversationId kept : {young, open, waiting, snoozed, drafted, unsent})
        EXPECT_TRUE(isThere(kept)) << kept.value;
    EXPECT_EQ(countOf(m_workspace, "raw_item"), 12);
    EXPECT_EQ(apply(365).conversations, 0);
    expectHealthy(m_workspace);
    const auto findings = store::verifyWorkspace(m_workspace.store(), false, [](const QString &) {});
    ASSERT_TRUE(findings);
    for (const store::Finding &finding : *findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id);
}

TEST_F(Retention, KeepsOtherAccounts)
{
    const AccountId mine = m_account;
    m_account = m_workspace.write([](Writer &w) { return addAccount(w, u"Second"_s).id; });
    const ConversationId other = add(u"other"_s, 4000);
    m_account = mine;
    EXPECT_EQ(apply(1).conversations, 0);
    EXPECT_TRUE(isThere(other));
}

TEST_F(Retention, GoesThroughMoreThanOneStep)
{
    m_workspace.write([this](Writer &w) {
        for (int i = 0; i < 1200; ++i) {
            const ConversationId id = addConversation(w, m_account, QString::number(i), ConversationState::Closed);
            addMessage(w, m_account, id, m_ines,
                       {.remoteId = QString::number(i), .at = w.nowMs() - (400 + i % 3) * kDayMs});
        }
    });
    EXPECT_EQ(apply(401, true).conversations, 400);
    EXPECT_EQ(apply(401).conversations, 400);
    EXPECT_EQ(apply(30, true).conversations, 800);
    EXPECT_EQ(apply(30).messages, 800);
    EXPECT_EQ(countOf(m_workspace, "message"), 0);
    expectHealthy(m_workspace);
}

TEST_F(Retention, RemembersRulesUntilTheyAreDropped)
{
    m_workspace.write([this](Writer &w) { store::setRetentionRule(w, {m_account, 90}); });
    const auto rules = m_workspace.read([](Reader &r) { return store::retentionRules(r); });
    ASSERT_EQ(rules.size(), 1);
    EXPECT_EQ(rules.first().account, m_account);
    EXPECT_EQ(rules.first().days, 90);
    m_workspace.write([this](Writer &w) { store::setRetentionRule(w, {m_account, 0}); });
    EXPECT_TRUE(m_workspace.read([](Reader &r) { return store::retentionRules(r); }).isEmpty());
}

TEST_F(Retention, RefusesToKeepNothing)
{
    const auto refused = store::applyRetention(m_workspace.store(), {m_account, 0}, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
}

} // namespace
} // namespace rapport::test
