#include "sync/dashboardcommands.h"

#include "sync/dashboardchanges.h"

namespace rapport {

QFuture<Result<Event>> DashboardCommands::add(const Dashboard &dashboard)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return dashboardchanges::add(w, dashboard); });
}

QFuture<Result<Event>> DashboardCommands::change(const Dashboard &dashboard)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return dashboardchanges::change(w, dashboard); });
}

QFuture<Result<Event>> DashboardCommands::move(DashboardId id, int position)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return dashboardchanges::move(w, id, position); });
}

QFuture<Result<Event>> DashboardCommands::remove(DashboardId id)
{
    return m_store.write(WriteLane::User, [=](Writer &w) { return dashboardchanges::remove(w, id); });
}

} // namespace rapport
