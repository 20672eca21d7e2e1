#include "bench.h"

#include "stop.h"
#include "store/rollups.h"
#include "store/topicdays.h"
#include "store/topics.h"

#include <atomic>

// What is talked about: the words of a month against the month before, from messages and from what is kept of each day.
// On a copy of the workspace, since the words of days are written.
namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 30;
constexpr int kCountRuns = 3; ///< Each reads all messages of two months.
constexpr int kKeptRuns = 20;
constexpr double kKeptMs = 150; ///< As any other page of figures.

store::TopicQuestion lastMonth(Reader &r)
{
    store::TopicQuestion question;
    question.period.toDay = store::reportDays(r).dayOf(r.nowMs()) + 1;
    question.period.fromDay = question.period.toDay - kDays;
    question.against = before(question.period);
    return question;
}

Samples timedTopics(Store &store, int warmUp, int runs)
{
    return valueOf(store.readNow(
        [&](Reader &r) -> Result<Samples> {
            const store::TopicQuestion question = lastMonth(r);
            return timed(warmUp, runs, [&](int) {
                if (valueOf(store::hotTopics(r, question)).messages == 0)
                    stop(u"nobody wrote in the last month"_s);
            });
        },
        ReadLane::Report));
}

} // namespace

void measureTopics(Bench &bench)
{
    bench.store.reset();
    const QString copy = copyWorkspace(bench, u"topics"_s);
    bench.store = openWorkspace(bench.workspace);
    const std::unique_ptr<Store> store = openWorkspace(copy);
    check(store::forgetTopicDays(*store));
    bench.report.add({.name = u"topics of 30 days, counted from all their messages"_s,
                      .value = timedTopics(*store, 1, kCountRuns).median(),
                      .unit = u"ms"_s});
    const store::TopicQuestion question =
        valueOf(store->readNow([](Reader &r) -> Result<store::TopicQuestion> { return lastMonth(r); }));
    check(store::keepTopicDays(*store, {question.period, question.against}, std::atomic_bool(false), [](int, int) {}));
    bench.report.add({.name = u"topics of 30 days, the words of each day kept"_s,
                      .value = timedTopics(*store, 2, kKeptRuns).p95(),
                      .unit = u"ms p95"_s,
                      .budget = {.value = kKeptMs}});
}

} // namespace rapport::bench
