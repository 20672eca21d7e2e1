#include "window/incoming.h"

#include "measure.h"
#include "stop.h"
#include "store/accounts.h"
#include "sync/ingest.h"
#include "sync/syncrun.h"

#include <limits>

namespace rapport::bench {

using namespace Qt::StringLiterals;

Incoming::Incoming(Store &store)
    : m_store(store),
      m_answers(store, std::numeric_limits<int>::max()),
      m_begin(wallMs()),
      m_thread([this] { write(); })
{
}

double Incoming::stop()
{
    if (!m_thread.joinable())
        return 0;
    m_stop = true;
    m_thread.join();
    return static_cast<double>(m_stored) / (wallMs() - m_begin) * 1000;
}

void Incoming::write()
{
    QHash<qint64, Account> accounts;
    const auto known = m_store.readNow([](Reader &r) -> Result<QList<Account>> { return store::accounts(r); });
    for (const Account &account : valueOf(known))
        accounts.insert(account.id.value, account);
    while (!m_stop) {
        const AnswerBatch batch = m_answers.next();
        const QList<PreparedItem> prepared = prepare(batch.items, m_store.clock().nowMs());
        const Account account = accounts[batch.account];
        // In as many writes as the engine makes of it.
        const qsizetype most = SyncRun::Limits().batch;
        for (qsizetype first = 0; first < prepared.size() && !m_stop; first += most)
            m_stored += valueOf(m_store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<int> {
                return ingest(w, account, account.channel, u"notifications"_s, PullMode::Live,
                              prepared.mid(first, most))
                    .added;
            }));
    }
}

} // namespace rapport::bench
