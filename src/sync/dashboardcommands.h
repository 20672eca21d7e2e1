#pragma once

#include "domain/dashboard.h"
#include "domain/event.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// What is decided about pages of figures. One write each, an event each, undo by Commands::undo(). Thread-safe;
/// results come as futures. See sync/dashboardchanges.h. The event's `after` has the dashboard's uid ("dashboard").
class DashboardCommands final
{
public:
    explicit DashboardCommands(Store &store) : m_store(store) {}

    QFuture<Result<Event>> add(const Dashboard &dashboard);
    QFuture<Result<Event>> change(const Dashboard &dashboard);
    QFuture<Result<Event>> move(DashboardId id, int position);
    QFuture<Result<Event>> remove(DashboardId id);

private:
    Store &m_store;
};

} // namespace rapport
