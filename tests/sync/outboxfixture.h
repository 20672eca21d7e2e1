#pragma once

#include "base/time.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "support/fakehttp.h"
#include "sync/outbox.h"
#include "syncfixture.h"

namespace rapport::test {

/// A workspace with one account, on a channel that a test scripts.
class ChannelTest : public ::testing::Test
{
protected:
    using Planned = Outbox::Planned;

    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();
    qint64 tomorrow = now + kDayMs;
    ScriptedConnector *channel = new ScriptedConnector;
    std::unique_ptr<Registry> registry = registryOf(std::unique_ptr<Connector>(channel));
    FakeHttp http;
    SessionMemory memory;
    std::stop_source stop;

    [[nodiscard]] Outbox outbox(qint64 undoMs = 0) { return {workspace.store(), *registry, undoMs}; }
    Result<> drain(Planned planned = Planned::Leave)
    {
        Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
        return Outbox::drain(workspace.store(), *channel, session, planned);
    }
    /// As at the start of a program: the store is opened anew and what was being sent becomes unsure.
    void restart()
    {
        workspace.reopen();
        EXPECT_TRUE(workspace.store().writeNow(WriteLane::User, Outbox::recover));
    }
    void goTo(qint64 at) { workspace.clock().advance(at - workspace.clock().nowMs()); }
    void failWith(ErrorKind kind, std::optional<qint64> retryAfterMs = {})
    {
        channel->onPerform = [kind, retryAfterMs](Session &, const Action &,
                                                  const IdempotencyKey &) -> Result<Receipt> {
            return fail(kind, QStringLiteral("the server's words"), retryAfterMs);
        };
    }
    [[nodiscard]] OutboxEntry entry(OutboxId id)
    {
        return workspace.read([id](Reader &r) { return store::outboxEntry(r, id).value_or(OutboxEntry{}); });
    }
};

/// The same, with one question in it that is answered.
class OutboxTest : public ChannelTest
{
protected:
    ConversationId question;

    void SetUp() override
    {
        merge(workspace, account,
              {messageFrom(QStringLiteral("ana"), QStringLiteral("q"), now - kHourMs,
                           QStringLiteral("Do you ship to Norway?"))});
        question = conversationBy(workspace, account, QStringLiteral("q")).id;
    }

    OutboxEntry reply(const QString &text = QStringLiteral("Yes, we do."), bool close = false)
    {
        const Result<OutboxEntry> entry = await(outbox().reply(question, {}, text, close));
        EXPECT_TRUE(entry) << (entry ? "" : qPrintable(entry.error().detail));
        return entry.value_or(OutboxEntry{});
    }
    [[nodiscard]] Conversation conversation() { return conversationBy(workspace, account, QStringLiteral("q")); }
    [[nodiscard]] QList<ThreadMessage> thread()
    {
        return workspace.read([this](Reader &r) { return store::thread(r, question); });
    }
    [[nodiscard]] QList<Draft> drafts()
    {
        return workspace.read([this](Reader &r) { return store::drafts(r, question); });
    }
};

} // namespace rapport::test
