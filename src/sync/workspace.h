#pragma once

#include "channels/http.h"
#include "channels/registry.h"
#include "store/store.h"
#include "sync/accountremovals.h"
#include "sync/commands.h"
#include "sync/outbox.h"
#include "sync/pictures.h"
#include "sync/secrets.h"
#include "sync/snoozes.h"
#include "sync/syncengine.h"

#include <memory>

namespace rapport {

/// One open workspace with everything that works on it: what the window and the command line both stand on.
/// Main thread. Destroyed in the order that lets everything end cleanly: engine, then store.
struct Workspace
{
    std::shared_ptr<Http> http;
    std::unique_ptr<Registry> registry;
    std::unique_ptr<Secrets> secrets;
    std::unique_ptr<Store> store;
    std::unique_ptr<Commands> commands;
    std::unique_ptr<AccountRemovals> removals;
    std::unique_ptr<SnoozeReturns> snoozes;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Pictures> pictures;
    std::unique_ptr<SyncEngine> engine;

    struct Options
    {
        Store::Options store;
        qint64 undoMs = 0; ///< See Outbox.
    };
    /// Opens the folder (see Store::open) and builds the rest on it.
    [[nodiscard]] static Result<Workspace> open(const QString &folder, std::unique_ptr<Secrets> secrets,
                                                std::shared_ptr<Http> http, std::unique_ptr<Registry> registry,
                                                const Options &options);

    Workspace() = default;
    Workspace(Workspace &&) = default;
    Workspace &operator=(Workspace &&other) noexcept;
    ~Workspace();
};

} // namespace rapport
