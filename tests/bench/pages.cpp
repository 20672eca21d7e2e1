#include "bench.h"

#include "stop.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"

#include <QFileInfo>
#include <algorithm>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarmUp = 20;
constexpr int kRuns = 200;
constexpr int kPageRows = 50;
constexpr int kSlowRuns = 5; ///< Of what takes a second at a million messages.
constexpr Budget kPageBudget{.ratio = 2, .value = 1};

template<class F>
Samples inStore(Store &store, int warmUp, int runs, F call)
{
    return valueOf(
        store.readNow([&](Reader &r) -> Result<Samples> { return timed(warmUp, runs, [&](int i) { call(r, i); }); }));
}

void page(Bench &bench, const QString &name, const Samples &samples, const Samples &limit, Budget budget = kPageBudget)
{
    bench.report.add({.name = name,
                      .value = samples.p95(),
                      .unit = u"ms p95"_s,
                      .limit = limit.p95(),
                      .budget = budget,
                      .page = true});
}

/// What the inbox asks when it opens: the order, then the rows that can be seen.
void measureInbox(Bench &bench, const QString &name, const store::ConversationFilter &filter, const char *limitIds)
{
    const Samples samples = inStore(*bench.store, kWarmUp, kRuns, [&](Reader &r, int) {
        const auto ids = valueOf(store::conversationIds(r, filter, kPageRows));
        if (store::conversationRows(r, ids).isEmpty())
            stop(u"the inbox is empty"_s);
    });
    const std::vector<qint64> ids = [&] {
        std::vector<qint64> found;
        const auto read = bench.store->readNow([&](Reader &r) { return store::conversationIds(r, filter, kPageRows); });
        for (const ConversationId id : valueOf(read))
            found.push_back(id.value);
        return found;
    }();
    LimitStore::Query order(*bench.limit, limitIds);
    LimitStore::Query row(*bench.limit, LimitStore::kRow);
    const Samples limit = timed(kWarmUp, kRuns, [&](int) {
        order.run();
        for (const qint64 id : ids)
            row.run(id);
    });
    page(bench, name, samples, limit);
}

void measureIdVector(Bench &bench)
{
    const Samples samples = inStore(*bench.store, 1, kSlowRuns, [](Reader &r, int) {
        if (valueOf(store::conversationIds(r, {})).empty())
            stop(u"the inbox is empty"_s);
    });
    LimitStore::Query all(*bench.limit, LimitStore::kAllIds);
    const Samples limit = timed(1, kSlowRuns, [&](int) { all.run(); });
    bench.report.add({.name = u"ids of all conversations"_s,
                      .value = samples.median(),
                      .unit = u"ms"_s,
                      .limit = limit.median(),
                      .budget = {.ratio = 2}});
}

/// Conversations of at most a page of messages; the longest ones are the demo's, and grow with its size.
std::vector<qint64> usualThreads(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<std::vector<qint64>> {
        Statement s = r.compose("SELECT id FROM conversation WHERE message_count BETWEEN 2 AND :most"
                                " ORDER BY id * 7919 % 65537 LIMIT :wanted");
        s.bind(":most", kPageRows).bind(":wanted", kRuns);
        std::vector<qint64> ids;
        while (s.step())
            ids.push_back(s.integer(0));
        return ids;
    }));
}

qint64 longestThread(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<qint64> {
        Statement s = r.compose("SELECT id FROM conversation ORDER BY message_count DESC, id LIMIT 1");
        s.step();
        return s.integer(0);
    }));
}

void measureThreads(Bench &bench)
{
    const std::vector<qint64> ids = usualThreads(*bench.store);
    if (ids.empty())
        stop(u"there are no threads"_s);
    const auto idAt = [&](int i) { return ids[static_cast<size_t>(i) % ids.size()]; };
    const Samples samples = inStore(*bench.store, kRuns, kRuns, [&](Reader &r, int i) {
        if (store::thread(r, ConversationId(idAt(i))).isEmpty())
            stop(u"a thread is empty"_s);
    });
    LimitStore::Query thread(*bench.limit, LimitStore::kThread);
    const Samples limit = timed(kRuns, kRuns, [&](int i) { thread.run(idAt(i)); });
    page(bench, u"thread of at most 50 messages"_s, samples, limit);

    const qint64 longest = longestThread(*bench.store);
    const Samples whole =
        inStore(*bench.store, 1, kSlowRuns, [&](Reader &r, int) { (void)store::thread(r, ConversationId(longest)); });
    const Samples plain = timed(1, kSlowRuns, [&](int) { thread.run(longest); });
    bench.report.add({.name = u"longest thread, whole"_s,
                      .value = whole.median(),
                      .unit = u"ms"_s,
                      .limit = plain.median(),
                      .budget = {.ratio = 2}});
}

/// The page of some people, beside the same counted from the plain tables.
void measurePeople(Bench &bench, const QString &name, const std::vector<qint64> &people)
{
    if (people.empty())
        stop(u"nobody wrote"_s);
    const auto personAt = [&](int i) { return people[static_cast<size_t>(i) % people.size()]; };
    const Samples samples = inStore(*bench.store, kRuns, kRuns, [&](Reader &r, int i) {
        if (!store::personSummary(r, IdentityId(personAt(i))))
            stop(u"a person is missing"_s);
    });
    LimitStore::Query count(*bench.limit, LimitStore::kPersonCount);
    LimitStore::Query newest(*bench.limit, LimitStore::kPersonPage);
    const Samples limit = timed(kRuns, kRuns, [&](int i) {
        count.run(personAt(i));
        newest.run(personAt(i));
    });
    page(bench, name, samples, limit);
}

/// People who wrote, each as likely as any other.
std::vector<qint64> anyPeople(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<std::vector<qint64>> {
        Statement s = r.compose("SELECT id FROM identity i WHERE EXISTS"
                                " (SELECT 1 FROM message m WHERE m.identity_id = i.id)"
                                " ORDER BY id * 7919 % 65537 LIMIT :wanted");
        s.bind(":wanted", kRuns);
        std::vector<qint64> ids;
        while (s.step())
            ids.push_back(s.integer(0));
        return ids;
    }));
}

/// Authors of messages: who writes most comes up as often as they write.
std::vector<qint64> authors(const std::vector<Record> &sample)
{
    std::vector<qint64> people;
    for (const Record &record : sample) {
        if (!record.message.own)
            people.push_back(record.author);
    }
    return people;
}

} // namespace

void measurePages(Bench &bench)
{
    measureInbox(bench, u"inbox page, needs reply"_s,
                 {.state = ConversationState::Open, .order = store::ConversationFilter::Order::LongestWaiting},
                 LimitStore::kOpenIds);
    measureInbox(bench, u"inbox page, all"_s, {}, LimitStore::kNewestIds);
    measureIdVector(bench);
    measureThreads(bench);
    measurePeople(bench, u"person page"_s, anyPeople(*bench.store));
    // One message of each of many moments: in ten times the history the busiest have written ten times as much.
    measurePeople(bench, u"person page of who writes most"_s, authors(sampleRecords(*bench.store, kRuns, 1)));
    const Samples counts = inStore(*bench.store, kWarmUp, kRuns, [](Reader &r, int) {
        if (store::stateCounts(r).isEmpty())
            stop(u"there are no counts"_s);
    });
    bench.report.add({.name = u"counts beside the views"_s,
                      .value = counts.p95(),
                      .unit = u"ms p95"_s,
                      .budget = {.value = 0.1},
                      .page = true});
}

void measureFile(Bench &bench)
{
    const auto messages = static_cast<double>(bench.limit->messageCount());
    const auto bytes = [&](const QString &file) { return static_cast<double>(QFileInfo(file).size()) / messages; };
    bench.report.add({.name = u"file size"_s,
                      .value = bytes(Store::databasePath(bench.workspace)),
                      .unit = u"bytes/message"_s,
                      .limit = bytes(bench.scratch + u"/limit.db"_s),
                      .budget = {.ratio = 1.1}});
}

} // namespace rapport::bench
