#pragma once

#include "domain/content.h"
#include "outboxfixture.h"
#include "store/content.h"
#include "store/verify.h"
#include "sync/change.h"
#include "sync/contentcommands.h"

namespace rapport::test {

/// Pieces of content on a channel that remembers what was published there and by which key.
class ContentTest : public ChannelTest
{
protected:
    void SetUp() override
    {
        channel->description.can.publish = true;
        channel->description.can.titles = true;
        channel->description.can.textLimit = 60;
        channel->onPerform = [this](Session &, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
            keyTimes.append(key.createdAt);
            sent.append(std::get<PublishAction>(action));
            return receiptFor(key);
        };
    }
    static Receipt receiptFor(const IdempotencyKey &key)
    {
        const QString id = ScriptedConnector::remoteIdFor(key);
        return {.remoteId = id, .url = QStringLiteral("https://example.com/") + id, .raw = {}, .threadKey = id};
    }

    [[nodiscard]] ContentCommands content(qint64 undoMs = 0) { return {workspace.store(), *registry, undoMs}; }
    [[nodiscard]] ContentPlan swapDay() const
    {
        ContentPlan plan;
        plan.name = QStringLiteral("Swap day");
        plan.at = tomorrow;
        plan.posts = {{.account = account.id,
                       .title = QStringLiteral("Swap day"),
                       .text = QStringLiteral("Bring your drafts on Friday.")}};
        return plan;
    }
    ContentId add(const ContentPlan &plan)
    {
        const Event event = done(content().add(plan));
        const Uid uid = Uid::fromString(event.after[QStringLiteral("content")].toString()).value_or(Uid());
        return workspace.read([&uid](Reader &r) { return store::contentPiece(r, uid).value_or(ContentPiece{}).id; });
    }
    ContentId addScheduled()
    {
        const ContentId id = add(swapDay());
        done(content().schedule(id));
        return id;
    }
    static QString refused(QFuture<Result<Event>> future)
    {
        const Result<Event> event = await(std::move(future));
        EXPECT_FALSE(event);
        return event ? QString() : event.error().detail;
    }
    Result<> undo(const Event &event)
    {
        const auto undone = workspace.store().writeNow(WriteLane::User, [&](Writer &w) {
            return undoEvent(w, {registry.get(), 0}, event);
        });
        return undone ? Result<>() : fail(undone.error());
    }
    [[nodiscard]] ContentPiece piece(ContentId id)
    {
        return workspace.read([id](Reader &r) { return store::contentPiece(r, id).value_or(ContentPiece{}); });
    }
    [[nodiscard]] PostState state(ContentId id) { return piece(id).posts.value(0).state; }
    void expectHealthy()
    {
        const auto findings = store::verifyWorkspace(workspace.store(), false, [](const QString &) {});
        ASSERT_TRUE(findings);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.check);
    }
    /// As the feed tells what was published.
    RemoteMessage asTold(const PublishedPost &post)
    {
        RemoteMessage message = ownMessage(post.remoteId, post.sentAt, QStringLiteral("Bring your drafts on Friday."));
        message.title = QStringLiteral("Swap day");
        return message;
    }
    QList<PublishAction> sent;
    QList<qint64> keyTimes;
};

} // namespace rapport::test
