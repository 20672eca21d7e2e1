#pragma once

#include "base/time.h"
#include "store/conversations.h"
#include "store/people.h"
#include "store/servicelevels.h"
#include "sync/commands.h"
#include "syncfixture.h"

namespace rapport::test {

inline ServicePolicy promise(const QString &name, qint64 firstReply, qint64 nextReply = 0, qint64 resolution = 0)
{
    return {.uid = Uid::create(1),
            .name = name,
            .channel = {},
            .tag = {},
            .calendar = {},
            .firstReplyMs = firstReply,
            .nextReplyMs = nextReply,
            .resolutionMs = resolution,
            .warnMs = 30 * kMinuteMs};
}

/// A workspace with promises that a test makes.
class LevelsTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    /// Those in force with a change.
    template<class F>
    Result<Event> changeRules(F change)
    {
        store::ServiceRevision revision = workspace.read([](Reader &r) { return store::serviceRules(r); });
        change(revision.rules);
        return await(commands.setServiceRules(revision.rules, revision.uid));
    }
    void setPolicies(const QList<ServicePolicy> &policies)
    {
        const Result<Event> done = changeRules([&](ServiceRules &rules) { rules.policies = policies; });
        ASSERT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
    }
    ConversationId ask(const QString &thread, qint64 at, const QString &author = QStringLiteral("ana"))
    {
        merge(workspace, account, {messageFrom(author, thread, at, QStringLiteral("Do you ship to Norway?"))});
        return conversationBy(workspace, account, thread).id;
    }
    [[nodiscard]] DueTimes due(ConversationId id)
    {
        return workspace.read([id](Reader &r) { return store::conversationRows(r, {id}).value(0).due; });
    }
    [[nodiscard]] ContactId contactOf(const QString &author)
    {
        return workspace.read([&](Reader &r) {
            const auto identity = store::findIdentity(r, QStringLiteral("scripted"), {}, author);
            EXPECT_TRUE(identity);
            return identity ? identity->contact : ContactId();
        });
    }
    [[nodiscard]] QStringList ids(const store::ConversationFilter &filter, int limit = 0)
    {
        return workspace.read([&](Reader &r) {
            QStringList keys;
            const auto found = store::conversationIds(r, filter, limit);
            EXPECT_TRUE(found);
            for (const ConversationRow &row : store::conversationRows(r, found.value()))
                keys.append(row.conversation.remoteKey);
            return keys;
        });
    }
    [[nodiscard]] QStringList found(const QString &query)
    {
        return ids({.query = parseQuery(query).value(), .order = store::ConversationFilter::Order::OldestFirst});
    }
    void undo(const Event &event)
    {
        const auto undone = await(commands.undo(event.uid));
        ASSERT_TRUE(undone) << (undone ? "" : qPrintable(undone.error().detail));
    }
};

} // namespace rapport::test
