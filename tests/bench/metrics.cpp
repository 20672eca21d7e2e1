#include "bench.h"

#include "insight/reportdays.h"
#include "measure/measuring.h"
#include "stop.h"
#include "store/rollups.h"
#include "store/triage.h"

#include <array>

// Figures: what a chart of three years takes, beside the plain store's counts and beside counting all rows; and a page
// of charts after the filter has changed.
namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChartRuns = 30;
constexpr int kCountRuns = 5; ///< Of what takes a second at a million messages.
constexpr int kPageRuns = 20;
constexpr int kYears = 3;
constexpr double kPageMs = 150;

Period history(Reader &r)
{
    const int tomorrow = store::reportDays(r).dayOf(r.nowMs()) + 1;
    const QDate begin = ReportDays::dateOf(tomorrow).addYears(-kYears);
    return {ReportDays::dayOf(begin), tomorrow};
}

template<class F>
Samples inStore(Store &store, int warmUp, int runs, F call)
{
    return valueOf(
        store.readNow([&](Reader &r) -> Result<Samples> { return timed(warmUp, runs, [&](int) { call(r); }); }));
}

/// The charts of a usual page: what is said, how it is answered, how people feel, who takes part.
QList<MetricRequest> page(const Period &period, const MetricFilter &filter)
{
    struct Chart
    {
        const char *metric;
        Step step = Step::Week;
        const char *groupBy = "";
    };
    constexpr std::array charts{Chart{"conversations_begun", Step::Week, "channel"},
                                Chart{"messages_received", Step::Week, "kind"},
                                Chart{"messages", Step::Whole, "weekday_hour"},
                                Chart{"response_rate"},
                                Chart{"first_reply_median"},
                                Chart{"first_reply_p90"},
                                Chart{"backlog"},
                                Chart{"mood_net_all"},
                                Chart{"mood_share", Step::Month, "mood"},
                                Chart{"people_new", Step::Month},
                                Chart{"ladder", Step::Whole, "rung"},
                                Chart{"absence_factor", Step::Month}};
    static_assert(charts.size() == 12);
    QList<MetricRequest> requests;
    for (const Chart &chart : charts) {
        requests.append({.metric = QString::fromLatin1(chart.metric),
                         .period = period,
                         .step = chart.step,
                         .groupBy = QString::fromLatin1(chart.groupBy),
                         .filter = filter,
                         .compareWith = before(period)});
    }
    return requests;
}

void measureDaily(Bench &bench)
{
    const auto daily = [](Reader &r) {
        const MetricResult result = valueOf(Measuring(r).measure(
            {.metric = u"messages"_s, .period = history(r), .step = Step::Day, .groupBy = u"channel"_s}));
        if (!result.whole.figure.value)
            stop(u"there are no figures"_s);
    };
    LimitStore::Query rollup(*bench.limit, LimitStore::kDailyRollup);
    const Samples plainRollup = timed(1, kChartRuns, [&](int) { rollup.run(); });
    bench.report.add({.name = u"messages by day and channel over three years"_s,
                      .value = inStore(*bench.store, 2, kChartRuns, daily).median(),
                      .unit = u"ms"_s,
                      .limit = plainRollup.median(),
                      .budget = {.ratio = 2}});

    const Samples counted = inStore(*bench.store, 1, kCountRuns, [](Reader &r) {
        Statement s = r.compose("SELECT at / 86400000, account_id, direction, count(*) FROM message GROUP BY 1, 2, 3");
        qint64 messages = 0;
        while (s.step())
            messages += s.integer(3);
        if (messages == 0)
            stop(u"there are no messages"_s);
    });
    LimitStore::Query rows(*bench.limit, LimitStore::kDaily);
    const Samples plainCount = timed(1, kCountRuns, [&](int) { rows.run(); });
    bench.report.add({.name = u"the same counted from all messages by GROUP BY"_s,
                      .value = counted.median(),
                      .unit = u"ms"_s,
                      .limit = plainCount.median()});
}

void measurePage(Bench &bench, const QString &name, const MetricFilter &filter)
{
    const auto complete = [&filter](Reader &r) {
        Measuring measuring(r);
        for (const MetricRequest &request : page(history(r), filter))
            (void)valueOf(measuring.measure(request));
    };
    bench.report.add({.name = u"page of 12 metrics over three years, "_s + name,
                      .value = inStore(*bench.store, 2, kPageRuns, complete).p95(),
                      .unit = u"ms p95"_s,
                      .budget = {.value = kPageMs}});
}

} // namespace

void measureMetrics(Bench &bench)
{
    if (valueOf(bench.store->readNow([](Reader &r) -> Result<bool> { return store::figuresPending(r); })))
        stop(u"the figures of this workspace are not counted yet: open it in Rapport first"_s);
    measureDaily(bench);
    measurePage(bench, u"everything"_s, {});
    MetricFilter channel;
    channel.channels = {u"bluesky"_s};
    measurePage(bench, u"one channel"_s, channel);
    MetricFilter language;
    language.languages = {u"en"_s};
    measurePage(bench, u"one language"_s, language);
    const QStringList tags =
        valueOf(bench.store->readNow([](Reader &r) -> Result<QStringList> { return store::tagNames(r); }));
    if (tags.isEmpty())
        stop(u"there are no tags"_s);
    MetricFilter tag;
    tag.tags = {tags.first()};
    measurePage(bench, u"one tag"_s, tag);
}

} // namespace rapport::bench
