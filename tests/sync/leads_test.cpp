// Leads: what the rules propose, when they stop, what people decide, and that lists and counts agree.
#include "base/time.h"
#include "domain/query.h"
#include "store/conversations.h"
#include "store/leads.h"
#include "store/people.h"
#include "store/transfer.h"
#include "store/worklog.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "syncfixture.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class Leads : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    std::unique_ptr<Registry> registry = registryOf(std::make_unique<ScriptedConnector>());
    Commands commands{workspace.store(), registry.get()};
    qint64 now = workspace.clock().nowMs();

    void arrives(const QString &author, const QString &id, qint64 ago, const QString &text, const QString &thread = {})
    {
        RemoteMessage message = messageFrom(author, id, now - ago, text);
        merge(workspace, account, {thread.isEmpty() ? message : inThread(message, thread, thread)});
    }
    [[nodiscard]] QList<Lead> all(const store::LeadFilter &filter = {})
    {
        EXPECT_TRUE(store::settleLeads(workspace.store()));
        return workspace.read([&filter](Reader &r) { return store::leads(r, filter); });
    }
    [[nodiscard]] QStringList proposed()
    {
        QStringList names;
        for (const Lead &lead : all({.taken = false}))
            names.append(lead.personName.toLower());
        return names;
    }
    [[nodiscard]] ConversationId conversation(const QString &key) { return conversationBy(workspace, account, key).id; }
    [[nodiscard]] int found(const QString &query) { return foundBy(workspace, query); }
    /// What stands beside a view is what the view holds.
    void countsFit()
    {
        const store::LeadCounts counts = workspace.read([](Reader &r) { return store::leadCounts(r); });
        EXPECT_EQ(counts.proposed, found(u"lead:proposed"_s));
        EXPECT_EQ(counts.underWay, found(u"lead:new OR lead:qualified OR lead:handedover"_s));
        for (int i = 0; i < kLeadStages; ++i)
            EXPECT_EQ(counts.stages[static_cast<size_t>(i)],
                      found(u"lead:"_s + leadStageName(static_cast<LeadStage>(i))));
    }
};

} // namespace

TEST_F(Leads, AreProposedForUnansweredMessagesThatAsk)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    arrives(u"bo"_s, u"b"_s, kHourMs, u"A lovely day at the fair"_s);
    arrives(u"cleo"_s, u"c"_s, kHourMs, u"I want my money back, this is broken"_s);
    EXPECT_EQ(proposed(), (QStringList{u"ana"_s, u"cleo"_s}));
    countsFit();
    const Lead lead = all().first();
    EXPECT_EQ(lead.signalBits, static_cast<int>(LeadSignal::Buying) | static_cast<int>(LeadSignal::Question));
    EXPECT_GT(lead.expected, 0);
    const store::LeadGrounds grounds = workspace.read([&lead](Reader &r) { return store::leadGrounds(r, lead); });
    EXPECT_TRUE(grounds.phrases.contains(u"buying: how much is"_s)) << qPrintable(grounds.phrases.join(u'\n'));
    EXPECT_FALSE(grounds.score.reasons.isEmpty());
}

TEST_F(Leads, WhatWaitsLongerComesFirst)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    arrives(u"bo"_s, u"b"_s, 5 * kHourMs, u"How much is the small loom?"_s);
    EXPECT_EQ(proposed(), (QStringList{u"bo"_s, u"ana"_s}));
    const auto ids = workspace.read([](Reader &r) {
        store::ConversationFilter filter;
        filter.order = store::ConversationFilter::Order::LeadFirst;
        return store::conversationIds(r, filter).value_or(std::vector<ConversationId>());
    });
    EXPECT_EQ(ids, (std::vector{conversation(u"b"_s), conversation(u"a"_s)}));
}

TEST_F(Leads, AreGoneAtOnceWhenAnswered)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    ASSERT_EQ(proposed().size(), 1);
    merge(workspace, account, {inThread(ownMessage(u"o"_s, now - kMinuteMs, u"Three hundred."_s), u"a"_s, u"a"_s)});
    countsFit();
    EXPECT_EQ(found(u"lead:proposed"_s), 0) << "without waiting for anything";
    EXPECT_TRUE(proposed().isEmpty());
    arrives(u"ana"_s, u"a2"_s, 0, u"And how much is the bench?"_s, u"a"_s);
    EXPECT_EQ(proposed().size(), 1) << "they ask again";
}

TEST_F(Leads, AreNotProposedOfBotsSpamAndWhatNeedsNoAnswer)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    arrives(u"bo"_s, u"b"_s, kHourMs, u"Where can I buy it?"_s);
    arrives(u"cleo"_s, u"c"_s, kHourMs, u"Do you ship to Norway?"_s);
    RemoteMessage bot = messageFrom(u"robot"_s, u"r"_s, now - kHourMs, u"Free trial, where can I buy followers?"_s);
    bot.author.bot = true;
    merge(workspace, account, {bot});
    ASSERT_EQ(proposed().size(), 3);
    done(commands.change(conversation(u"a"_s), {.kind = Change::Kind::MarkSpam}));
    done(commands.change(conversation(u"b"_s), {.kind = Change::Kind::NoReplyNeeded}));
    EXPECT_EQ(proposed(), QStringList{u"cleo"_s});
    countsFit();
}

TEST_F(Leads, StayProposedWhileSnoozed)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    done(commands.change(conversation(u"a"_s), {.kind = Change::Kind::Snooze, .until = now + kDayMs}));
    EXPECT_EQ(proposed().size(), 1);
    done(commands.close(conversation(u"a"_s)));
    EXPECT_TRUE(proposed().isEmpty());
}

TEST_F(Leads, GoThroughStagesWithTheirHistory)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    ASSERT_EQ(proposed().size(), 1);
    const Event taken = done(commands.findings().takeLead(conversation(u"a"_s)));
    EXPECT_TRUE(proposed().isEmpty());
    EXPECT_EQ(found(u"is:lead"_s), 1);
    EXPECT_FALSE(await(commands.findings().takeLead(conversation(u"a"_s)))) << "once is enough";
    Lead lead = all().first();
    EXPECT_EQ(lead.stage, LeadStage::New);
    EXPECT_EQ(lead.owner, workspace.store().actor());
    workspace.clock().advance(kDayMs);
    const Event qualified = done(commands.findings().setLeadStage(lead.id, LeadStage::Qualified));
    workspace.clock().advance(kDayMs);
    done(commands.findings().setLeadStage(lead.id, LeadStage::Won));
    EXPECT_FALSE(await(commands.findings().setLeadStage(lead.id, LeadStage::Won)));
    countsFit();
    EXPECT_EQ(found(u"lead:won"_s), 1);
    const QList<LeadStep> steps = workspace.read([&lead](Reader &r) { return store::leadSteps(r, lead.id); });
    ASSERT_EQ(steps.size(), 3);
    EXPECT_EQ(steps[1].stage, LeadStage::Qualified);
    EXPECT_EQ(steps[2].at - steps[1].at, kDayMs);
    EXPECT_FALSE(await(commands.undo(qualified.uid))) << "it went on since";
    EXPECT_FALSE(await(commands.undo(taken.uid)));
    merge(workspace, account, {inThread(ownMessage(u"o"_s, now, u"Sold."_s), u"a"_s, u"a"_s)});
    EXPECT_EQ(found(u"is:lead"_s), 1) << "what was taken on stays, whatever becomes of the conversation";
}

TEST_F(Leads, AreDismissedUntilSomethingNewIsAsked)
{
    arrives(u"ana"_s, u"a"_s, 2 * kHourMs, u"How much is the large loom?"_s);
    ASSERT_EQ(proposed().size(), 1);
    const Event dismissed = done(commands.findings().dismissLead(conversation(u"a"_s)));
    EXPECT_EQ(found(u"lead:proposed"_s), 0);
    EXPECT_EQ(found(u"lead:dismissed"_s), 1);
    EXPECT_TRUE(proposed().isEmpty());
    EXPECT_FALSE(await(commands.findings().dismissLead(conversation(u"a"_s))));
    ASSERT_TRUE(await(commands.undo(dismissed.uid)));
    EXPECT_EQ(proposed().size(), 1);
    done(commands.findings().dismissLead(conversation(u"a"_s)));
    arrives(u"ana"_s, u"a2"_s, kHourMs, u"Thanks for nothing"_s, u"a"_s);
    EXPECT_TRUE(proposed().isEmpty());
    arrives(u"ana"_s, u"a3"_s, kMinuteMs, u"So where can I buy it?"_s, u"a"_s);
    EXPECT_EQ(proposed().size(), 1);
}

TEST_F(Leads, CanBeTakenOnWhereNoRuleSeesOne)
{
    arrives(u"bo"_s, u"b"_s, kHourMs, u"A lovely day at the fair"_s);
    EXPECT_TRUE(proposed().isEmpty());
    done(commands.findings().takeLead(conversation(u"b"_s)));
    EXPECT_EQ(all().first().signalBits, 0);
    merge(workspace, account, {ownMessage(u"o"_s, now - kHourMs, u"Hello"_s)});
    EXPECT_FALSE(await(commands.findings().takeLead(conversation(u"o"_s)))) << "nobody else wrote in it";
}

TEST_F(Leads, APlainQuestionIsOneOnlyOfWhomEverythingSpeaksFor)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"Which heddle fits?"_s);
    EXPECT_TRUE(proposed().isEmpty());
    const auto ana = workspace.read([](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, u"ana"_s); });
    ASSERT_TRUE(ana);
    done(commands.setImportance(ana->contact, Importance::Key));
    EXPECT_TRUE(proposed().isEmpty());
    done(commands.people().addToGroup(ana->contact, u"Customers"_s));
    arrives(u"ana"_s, u"b"_s, 2 * kHourMs, u"A lovely day"_s);
    EXPECT_EQ(proposed(), QStringList{u"ana"_s}) << "known before, in a group, and more important than others";
}

TEST_F(Leads, FollowTheRulesThatPeopleSet)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"Any warp kits left"_s);
    arrives(u"bo"_s, u"b"_s, kHourMs, u"How much is the small loom?"_s);
    ASSERT_EQ(proposed(), QStringList{u"bo"_s});
    LeadRules rules;
    rules.buyingPhrases = {u"warp kit*"_s};
    rules.ignoredPhrases = {u"how much is"_s, u"?"_s};
    const Event set = done(commands.findings().setLeadRules(rules, {}));
    EXPECT_EQ(proposed(), QStringList{u"ana"_s});
    EXPECT_FALSE(await(commands.findings().setLeadRules(LeadRules(), {}))) << "made from rules that hold no more";
    ASSERT_TRUE(await(commands.undo(set.uid)));
    EXPECT_EQ(proposed(), QStringList{u"bo"_s});
    rules = LeadRules();
    rules.leastFit = 500;
    const Uid current = workspace.read([](Reader &r) { return store::leadRules(r); }).uid;
    done(commands.findings().setLeadRules(rules, current));
    EXPECT_TRUE(proposed().isEmpty()) << "nobody fits so well";
}

TEST_F(Leads, AreScoredAnewWhenAPersonMattersMore)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    const Lead before = all().first();
    const auto ana = workspace.read([](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, u"ana"_s); });
    ASSERT_TRUE(ana);
    done(commands.setImportance(ana->contact, Importance::Key));
    const Lead after = all().first();
    EXPECT_DOUBLE_EQ(after.fit, before.fit + 40);
    EXPECT_GT(after.expected, before.expected);
}

TEST_F(Leads, GoWithTheirMessagesWhenConversationsAreMerged)
{
    arrives(u"ana"_s, u"a"_s, kHourMs, u"How much is the large loom?"_s);
    arrives(u"ana"_s, u"b"_s, 2 * kHourMs, u"A lovely day"_s);
    done(commands.findings().takeLead(conversation(u"a"_s)));
    const ConversationId b = conversation(u"b"_s);
    const Event merged = done(commands.merge(b, {conversation(u"a"_s)}));
    EXPECT_EQ(all().first().conversation, b);
    EXPECT_EQ(found(u"is:lead"_s), 1);
    countsFit();
    ASSERT_TRUE(await(commands.undo(merged.uid)));
    EXPECT_EQ(all().first().conversation, conversation(u"a"_s));
}

} // namespace rapport::test
