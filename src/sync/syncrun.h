#pragma once

#include "channels/connector.h"
#include "channels/session.h"
#include "store/store.h"
#include "sync/ingest.h"

#include <functional>
#include <stop_token>

namespace rapport {

/// One run over one account: outbox first (unsure sends are looked for before anything else), then each feed: new
/// things, a look again at recent messages, then some pages of history. Blocking; on a sync thread.
class SyncRun final
{
public:
    struct Limits
    {
        int historyPages = 20; ///< Per feed and run, so that other accounts get their turn; -1: until done.
        int livePages = 50;
        int batch = 100; ///< Items in one write transaction: what somebody's own write waits for.
    };
    struct Outcome
    {
        Result<> result; ///< The first error that ended a feed early; the other feeds were pulled all the same.
        IngestCounts counts;
        bool historyDone = true;
        Quota quota;
    };

    SyncRun(Store &store, Connector &connector, Session &session, Limits limits);

    /// Everything that is due for the account. Each page is ingested and committed with its cursor before the next is
    /// asked for, and each feed leaves a line in the ledger.
    Outcome run();

private:
    [[nodiscard]] bool historyIsDone(const QString &feedKind) const;

    Store &m_store;
    Connector &m_connector;
    Session &m_session;
    Limits m_limits;
};

} // namespace rapport
