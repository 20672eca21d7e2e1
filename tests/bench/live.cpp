#include "bench.h"

#include "answers.h"
#include "stop.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "sync/ingest.h"
#include "sync/syncrun.h"

#include <QDir>
#include <atomic>
#include <thread>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

/// The readers look as often as two busy people would click, so that they and the writer share two processors.
constexpr auto kBetweenReads = std::chrono::milliseconds(10);
constexpr auto kBetweenUserWrites = std::chrono::milliseconds(50);

/// Threads that read pages and write as a person would, for as long as it lives, and time what they wait for.
class Others final
{
public:
    explicit Others(Store &store)
        : m_store(store),
          m_inboxReader([this] { readInbox(); }),
          m_threadReader([this] { readThreads(); }),
          m_person([this] { writeAsPerson(); })
    {
    }
    ~Others() { stopAll(); }
    Others(const Others &) = delete;
    Others &operator=(const Others &) = delete;

    void stopAll()
    {
        m_stop = true;
        for (std::thread *thread : {&m_inboxReader, &m_threadReader, &m_person}) {
            if (thread->joinable())
                thread->join();
        }
    }
    [[nodiscard]] const Samples &inbox() const { return m_inbox; }
    [[nodiscard]] const Samples &userWrites() const { return m_userWrites; }

private:
    void readInbox()
    {
        while (!m_stop) {
            const double begin = wallMs();
            (void)valueOf(m_store.readNow([](Reader &r) -> Result<int> {
                const auto ids = valueOf(store::conversationIds(r, {}, 50));
                return static_cast<int>(store::conversationRows(r, ids).size());
            }));
            m_inbox.add(wallMs() - begin);
            std::this_thread::sleep_for(kBetweenReads);
        }
    }

    void readThreads()
    {
        while (!m_stop) {
            (void)valueOf(m_store.readNow(
                [](Reader &r) -> Result<int> {
                    const auto ids = valueOf(store::conversationIds(r, {}, 5));
                    qsizetype messages = 0;
                    for (const ConversationId id : ids)
                        messages += store::thread(r, id).size();
                    return static_cast<int>(messages);
                },
                ReadLane::Report));
            std::this_thread::sleep_for(kBetweenReads);
        }
    }

    void writeAsPerson()
    {
        for (int i = 0; !m_stop; ++i) {
            const double begin = wallMs();
            check(m_store.writeNow(WriteLane::User, [i](Writer &w) -> Result<> {
                store::addToCounter(w, u"bench"_s, i % 2 == 0 ? 1 : -1);
                return {};
            }));
            m_userWrites.add(wallMs() - begin);
            std::this_thread::sleep_for(kBetweenUserWrites);
        }
    }

    Store &m_store;
    std::atomic<bool> m_stop = false;
    Samples m_inbox;
    Samples m_userWrites;
    std::thread m_inboxReader;
    std::thread m_threadReader;
    std::thread m_person;
};

struct Timed
{
    Samples batches;
    Samples writes; ///< Each on its own: what somebody else's write may have to wait for.
    int added = 0;
};

Timed writeBatches(Store &store, const std::vector<AnswerBatch> &batches)
{
    QHash<qint64, Account> accounts;
    const auto known = store.readNow([](Reader &r) -> Result<QList<Account>> { return store::accounts(r); });
    for (const Account &account : valueOf(known))
        accounts.insert(account.id.value, account);
    Timed result;
    for (const AnswerBatch &batch : batches) {
        const QList<PreparedItem> prepared = prepare(batch.items, store.clock().nowMs());
        const Account account = accounts[batch.account];
        double whole = 0;
        // In as many writes as the engine makes of it, each from its transaction's begin to its commit; what it waits
        // for in the queue is not its own.
        const qsizetype most = SyncRun::Limits().batch;
        for (qsizetype first = 0; first < prepared.size(); first += most) {
            double begin = 0;
            result.added += valueOf(store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<int> {
                begin = wallMs();
                return ingest(w, account, account.channel, u"notifications"_s, PullMode::Live,
                              prepared.mid(first, most))
                    .added;
            }));
            const double took = wallMs() - begin;
            result.writes.add(took);
            whole += took;
        }
        result.batches.add(whole);
    }
    return result;
}

} // namespace

void measureLive(Bench &bench)
{
    Answers answers(*bench.store, bench.size);
    std::vector<AnswerBatch> batches;
    while (batches.size() < answers.count())
        batches.push_back(answers.next());
    bench.store.reset(); // so that everything is in the file
    const QString folder = copyWorkspace(bench, u"live"_s);
    bench.store = openWorkspace(bench.workspace);
    std::unique_ptr<Store> store = openWorkspace(folder);

    Samples limit;
    Timed live;
    {
        Others others(*store);
        live = writeBatches(*store, batches);
        others.stopAll();
        bench.report.add({.name = u"inbox page while a sync writes"_s,
                          .value = others.inbox().p99(),
                          .unit = u"ms p99"_s,
                          .budget = {.value = 4}});
        bench.report.add({.name = u"a person's write while a sync writes"_s,
                          .value = others.userWrites().worst(),
                          .unit = u"ms worst"_s,
                          .budget = {.value = 100}});
    }
    {
        // The same readers beside the plain writer; they read the workspace, which costs the processors as much.
        Others others(*store);
        for (const AnswerBatch &batch : batches) {
            std::vector<LimitRecord> plain;
            for (const Record &record : batch.records)
                plain.push_back(limitRecord(record));
            for (LimitRecord &record : plain)
                record.unread = true;
            const double begin = wallMs();
            bench.limit->write(plain);
            limit.add(wallMs() - begin);
        }
    }
    bench.report.add({.name = u"live batch of 500, median"_s,
                      .value = live.batches.median(),
                      .unit = u"ms"_s,
                      .limit = limit.median(),
                      .budget = {.ratio = 1.5},
                      .conditions = live.added > 0,
                      .condition = u"stored"_s});
    bench.report.add({.name = u"live batch of 500, p99"_s,
                      .value = live.batches.p99(),
                      .unit = u"ms"_s,
                      .limit = limit.p99(),
                      .budget = {.value = 250}});
    bench.report.add({.name = u"longest write transaction of a live sync"_s,
                      .value = live.writes.worst(),
                      .unit = u"ms"_s,
                      .limit = limit.worst(),
                      .budget = {.value = 100}});
    store.reset();
    QDir(folder).removeRecursively();
}

} // namespace rapport::bench
