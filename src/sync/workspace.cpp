#include "sync/workspace.h"

#include "measure/boardcourse.h"

namespace rapport {

Result<Workspace> Workspace::open(const QString &folder, std::unique_ptr<Secrets> secrets, std::shared_ptr<Http> http,
                                  std::unique_ptr<Registry> registry, const Options &options)
{
    Store::Options quiet = options.store;
    quiet.quietWork = {.isPending = isCoursePending, .doSome = reckonSomeOfCourse};
    Result<std::unique_ptr<Store>> store = Store::open(folder, quiet);
    if (!store)
        return fail(store.error());
    Workspace workspace;
    workspace.http = std::move(http);
    workspace.registry = std::move(registry);
    workspace.secrets = std::move(secrets);
    workspace.store = std::move(*store);
    workspace.commands = std::make_unique<Commands>(*workspace.store, workspace.registry.get(), options.undoMs);
    workspace.removals = std::make_unique<AccountRemovals>(*workspace.store);
    workspace.snoozes = std::make_unique<SnoozeReturns>(*workspace.store);
    workspace.outbox = std::make_unique<Outbox>(*workspace.store, *workspace.registry, options.undoMs);
    workspace.pictures = std::make_unique<Pictures>(*workspace.store, workspace.http, *workspace.registry);
    workspace.engine =
        std::make_unique<SyncEngine>(*workspace.store, *workspace.registry, *workspace.secrets, workspace.http);
    return workspace;
}

Workspace &Workspace::operator=(Workspace &&other) noexcept
{
    // What stands on something else goes first.
    engine = std::move(other.engine);
    pictures = std::move(other.pictures);
    outbox = std::move(other.outbox);
    snoozes = std::move(other.snoozes);
    removals = std::move(other.removals);
    commands = std::move(other.commands);
    store = std::move(other.store);
    secrets = std::move(other.secrets);
    registry = std::move(other.registry);
    http = std::move(other.http);
    return *this;
}

Workspace::~Workspace() = default;

} // namespace rapport
