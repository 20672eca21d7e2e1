#pragma once

#include "domain/event.h"
#include "domain/watchedname.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// What is decided about the names that are watched. One write each, an event each, undo by Commands::undo().
/// Thread-safe; results come as futures. See sync/watchchanges.h. The event's `after` has the name's uid ("watched").
class WatchCommands final
{
public:
    explicit WatchCommands(Store &store) : m_store(store) {}

    QFuture<Result<Event>> add(const WatchedName &name);
    QFuture<Result<Event>> change(const WatchedName &name);
    QFuture<Result<Event>> move(WatchedNameId id, int position);
    QFuture<Result<Event>> remove(WatchedNameId id);

private:
    Store &m_store;
};

} // namespace rapport
