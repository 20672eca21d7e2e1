#include "bench.h"

#include "stop.h"
#include "store/accounts.h"
#include "sync/ingest.h"

#include <QDir>
#include <algorithm>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResyncMost = 200'000;

struct Written
{
    IngestCounts counts;
    int rowsTouched = 0; ///< In all tables, those of the text index among them.
};

/// As the engine does: prepared off the lane, merged in one write. Returns when the writer has tidied up behind it too.
Written deliver(const FreshWorkspace &fresh, QHash<qint64, QList<RemoteItem>> pages)
{
    const qint64 now = fresh.store->clock().nowMs();
    QHash<qint64, QList<PreparedItem>> prepared;
    for (auto page = pages.begin(); page != pages.end(); ++page)
        prepared.insert(page.key(), prepare(std::move(page.value()), now));
    const Written written = valueOf(fresh.store->writeNow(WriteLane::Sync, [&](Writer &w) -> Result<Written> {
        Written sum;
        const int before = w.connection().totalChanges();
        for (auto page = prepared.cbegin(); page != prepared.cend(); ++page) {
            const Account &account = fresh.accounts[page.key()];
            const IngestCounts counts =
                ingest(w, account, account.channel, u"notifications"_s, PullMode::History, page.value());
            sum.counts.received += counts.received;
            sum.counts.added += counts.added;
            sum.counts.unchanged += counts.unchanged;
        }
        sum.rowsTouched = w.connection().totalChanges() - before;
        return sum;
    }));
    check(fresh.store->writeNow(WriteLane::Sync, [](Writer &) -> Result<> { return {}; }));
    return written;
}

/// Calls `call` with every batch of the community's messages, at most `most` of them.
template<class F>
void forEachBatch(Store &store, int most, F call)
{
    qint64 last = 0;
    for (int done = 0; done < most;) {
        const std::vector<Record> records = readRecords(store, last, std::min(kBackfillBatch, most - done));
        if (records.empty())
            return;
        last = records.back().id;
        done += static_cast<int>(records.size());
        call(records);
    }
}

std::vector<LimitRecord> limitRecords(const std::vector<Record> &records)
{
    std::vector<LimitRecord> plain;
    plain.reserve(records.size());
    std::transform(records.begin(), records.end(), std::back_inserter(plain), limitRecord);
    return plain;
}

void measureResync(Bench &bench, const FreshWorkspace &fresh)
{
    const int most = std::min(bench.size, kResyncMost);
    double seconds = 0;
    double limitSeconds = 0;
    int received = 0;
    bool untouched = true;
    forEachBatch(*bench.store, most, [&](const std::vector<Record> &records) {
        const std::vector<LimitRecord> plain = limitRecords(records);
        double begin = processCpuSeconds();
        if (bench.limit->writeAgain(plain) != 0)
            stop(u"the plain store wrote rows that do not differ"_s);
        limitSeconds += processCpuSeconds() - begin;

        QHash<qint64, QList<RemoteItem>> pages = itemsByAccount(records);
        begin = processCpuSeconds();
        const Written written = deliver(fresh, std::move(pages));
        seconds += processCpuSeconds() - begin;
        received += written.counts.received;
        untouched &= written.rowsTouched == 0 && written.counts.unchanged == written.counts.received;
    });
    bench.report.add({.name = u"resync of unchanged records"_s,
                      .value = received / seconds,
                      .unit = u"rows/cpu s"_s,
                      .limit = received / limitSeconds,
                      .budget = {.value = 5 * bench.ingestRate},
                      .rate = true,
                      .conditions = untouched,
                      .condition = u"no row and no index entry written"_s});
}

} // namespace

FreshWorkspace makeFreshWorkspace(Bench &bench, const QString &name)
{
    const QString folder = bench.scratch + u'/' + name;
    check(Store::create(folder, {}));
    FreshWorkspace fresh{openWorkspace(folder), {}};
    const QList<Account> accounts =
        valueOf(bench.store->readNow([](Reader &r) -> Result<QList<Account>> { return store::accounts(r); }));
    check(fresh.store->writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
        for (const Account &account : accounts) {
            Account copy = account;
            copy.id = {};
            copy.uid = {};
            copy.identity = {};
            fresh.accounts.insert(account.id.value, store::addAccount(w, copy));
        }
        return {};
    }));
    return fresh;
}

void fillLimit(Bench &bench)
{
    bench.limit = std::make_unique<LimitStore>(QString(bench.scratch + u"/limit.db"_s).toStdString());
    double seconds = 0;
    qint64 rows = 0;
    forEachBatch(*bench.store, bench.size, [&](const std::vector<Record> &records) {
        const std::vector<LimitRecord> plain = limitRecords(records);
        const double begin = processCpuSeconds();
        bench.limit->write(plain);
        seconds += processCpuSeconds() - begin;
        rows += static_cast<qint64>(records.size());
    });
    bench.limitIngestRate = static_cast<double>(rows) / seconds;
    for (qint64 last = 0;;) {
        const std::vector<LimitActivity> activities = readActivities(*bench.store, last, kBackfillBatch, last);
        if (activities.empty())
            break;
        bench.limit->write(activities);
    }
    bench.limit->checkpoint();
}

void measureIngest(Bench &bench)
{
    FreshWorkspace fresh = makeFreshWorkspace(bench, u"ingest"_s);
    double seconds = 0;
    int rows = 0;
    forEachBatch(*bench.store, bench.size, [&](const std::vector<Record> &records) {
        QHash<qint64, QList<RemoteItem>> pages = itemsByAccount(records);
        const double begin = processCpuSeconds();
        rows += deliver(fresh, std::move(pages)).counts.added;
        seconds += processCpuSeconds() - begin;
    });
    bench.ingestRate = rows / seconds;
    bench.report.add({.name = u"ingest of records"_s,
                      .value = bench.ingestRate,
                      .unit = u"rows/cpu s"_s,
                      .limit = bench.limitIngestRate,
                      .budget = {.ratio = 0.8},
                      .rate = true});
    measureResync(bench, fresh);
    fresh.store.reset();
    QDir(bench.scratch + u"/ingest"_s).removeRecursively();
}

} // namespace rapport::bench
