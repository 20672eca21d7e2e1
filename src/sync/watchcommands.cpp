#include "sync/watchcommands.h"

#include "sync/watchchanges.h"

namespace rapport {

QFuture<Result<Event>> WatchCommands::add(const WatchedName &name)
{
    return m_store.write(WriteLane::User, [name](Writer &w) { return watchchanges::add(w, name); });
}

QFuture<Result<Event>> WatchCommands::change(const WatchedName &name)
{
    return m_store.write(WriteLane::User, [name](Writer &w) { return watchchanges::change(w, name); });
}

QFuture<Result<Event>> WatchCommands::move(WatchedNameId id, int position)
{
    return m_store.write(WriteLane::User, [id, position](Writer &w) { return watchchanges::move(w, id, position); });
}

QFuture<Result<Event>> WatchCommands::remove(WatchedNameId id)
{
    return m_store.write(WriteLane::User, [id](Writer &w) { return watchchanges::remove(w, id); });
}

} // namespace rapport
