#pragma once

#include "base/time.h"
#include "domain/dashboard.h"
#include "domain/savedreply.h"
#include "domain/savedview.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "syncfixture.h"

namespace rapport::test {

/// A workspace with something of everything in it, and the hands to change it.
class World
{
public:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    std::unique_ptr<Registry> registry = registryOf(publishingChannel());
    Commands commands{workspace.store(), registry.get(), kMinuteMs};
    Outbox outbox{workspace.store(), *registry, 0};
    qint64 now = workspace.clock().nowMs();
    ConversationId one;
    ConversationId two;
    Uid note = Uid::create(now);
    OutboxId planned;

    World();

    /// What is decided in one write of a person.
    template<class F>
    Event decide(F change)
    {
        return done(workspace.store().writeNow(WriteLane::User, change));
    }
    Event change(const Change &change) { return done(commands.change(one, change)); }
    Event writeNote(const QString &text);

    [[nodiscard]] static SavedView view(const QString &name);
    [[nodiscard]] static Dashboard dashboard(const QString &name);
    [[nodiscard]] static SavedReply reply(const QString &name);

    [[nodiscard]] QList<SavedView> views();
    [[nodiscard]] QList<Dashboard> dashboards();
    [[nodiscard]] QList<SavedReply> replies();
    [[nodiscard]] Identity identity(const QString &author);
    [[nodiscard]] ContactId contact(const QString &author) { return identity(author).contact; }
    [[nodiscard]] ContactId home(const QString &author);

    /// Every row of every table, in a form that can be compared. Left out is what only tells that work was done: the
    /// log, sends that were taken back before they left, notes that were removed and can come back, and all revisions
    /// of the promises but the one in force.
    [[nodiscard]] QString rows();

private:
    [[nodiscard]] static std::unique_ptr<Connector> publishingChannel();
};

} // namespace rapport::test
