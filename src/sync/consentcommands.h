#pragma once

#include "domain/consent.h"
#include "domain/event.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// What is written down of people's consents. One write each, an event each, undo by Commands::undo(). Thread-safe;
/// results come as futures. See sync/consentchanges.h.
class ConsentCommands final
{
public:
    explicit ConsentCommands(Store &store) : m_store(store) {}

    QFuture<Result<Event>> record(const ConsentRecord &record);
    QFuture<Result<Event>> correct(const Uid &uid, const ConsentRecord &record);
    QFuture<Result<Event>> withdraw(const Uid &uid, int day);
    QFuture<Result<Event>> remove(const Uid &uid);

private:
    Store &m_store;
};

} // namespace rapport
