#include "cli/metricrequest.h"

#include "cli/scores.h"
#include "insight/reportdays.h"
#include "store/moods.h"
#include "store/rollups.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUsualDays = 30;

constexpr std::array kSteps{
    std::pair{QLatin1StringView("day"), Step::Day}, std::pair{QLatin1StringView("week"), Step::Week},
    std::pair{QLatin1StringView("month"), Step::Month}, std::pair{QLatin1StringView("quarter"), Step::Quarter},
    std::pair{QLatin1StringView("year"), Step::Year}};

/// The period that is asked for; by default the last 30 days, today among them.
Outcome<Period> periodFrom(const Arguments &arguments, int today)
{
    const Outcome<QDate> from = dateFrom(arguments, u"from"_s);
    const Outcome<QDate> to = dateFrom(arguments, u"to"_s);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    const int end = (to->isValid() ? ReportDays::dayOf(*to) : today) + 1;
    const Period period{from->isValid() ? ReportDays::dayOf(*from) : end - kUsualDays, end};
    if (period.days() <= 0)
        return wrongUse(u"--to is the last day, and not before --from."_s);
    return period;
}

Outcome<Step> stepFrom(const Arguments &arguments)
{
    if (!arguments.has(u"by"_s))
        return Step::Whole;
    const QString word = arguments.value(u"by"_s);
    const auto step =
        std::find_if(kSteps.begin(), kSteps.end(), [&word](const auto &known) { return known.first == word; });
    if (step == kSteps.end())
        return wrongUse(u"--by takes day, week, month, quarter or year, not \"%1\"."_s.arg(word));
    return step->second;
}

Outcome<std::optional<Period>> comparedFrom(const Arguments &arguments, const Period &period)
{
    const QString word = arguments.value(u"compare"_s);
    if (word.isEmpty())
        return std::optional<Period>();
    if (word == u"before"_s)
        return std::optional(before(period));
    if (word == u"year"_s)
        return std::optional(yearBefore(period));
    return wrongUse(u"--compare takes before or year, not \"%1\"."_s.arg(word));
}

MetricFilter filterFrom(const Arguments &arguments)
{
    MetricFilter filter;
    filter.channels = arguments.values(u"channel"_s);
    filter.accounts = arguments.values(u"account"_s);
    filter.languages = arguments.values(u"lang"_s);
    filter.campaigns = arguments.values(u"campaign"_s);
    filter.tags = arguments.values(u"tag"_s);
    filter.groups = arguments.values(u"of-group"_s);
    return filter;
}

} // namespace

std::vector<Option> metricOptions(const std::vector<Option> &own)
{
    std::vector<Option> all{
        {u"from"_s, u"DATE"_s, u"the first day; by default 30 days with --to"_s},
        {u"to"_s, u"DATE"_s, u"the last day; by default today"_s},
        {u"channel"_s, u"CHANNEL"_s, u"only on this channel; repeat it for more, as the next ones"_s},
        {u"account"_s, u"ID"_s, u"only this account"_s},
        {u"lang"_s, u"CODE"_s, u"only in this language; unknown: where nobody knows it"_s},
        {u"tag"_s, u"TAG"_s, u"only conversations with this tag"_s},
        {u"campaign"_s, u"NAME"_s, u"only conversations of this campaign"_s},
        {u"of-group"_s, u"GROUP"_s, u"only people of this group"_s}};
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

Outcome<MetricRequest> requestFrom(const Arguments &arguments, Store &store)
{
    const auto today =
        store.readNow([](Reader &r) -> Result<int> { return store::reportDays(r).dayOf(r.nowMs()); }, ReadLane::Report);
    if (!today)
        return failed(today.error());
    const Outcome<Period> period = periodFrom(arguments, *today);
    const Outcome<Step> step = stepFrom(arguments);
    if (!period || !step)
        return tl::unexpected(period ? step.error() : period.error());
    const Outcome<std::optional<Period>> compared = comparedFrom(arguments, *period);
    if (!compared)
        return tl::unexpected(compared.error());
    return MetricRequest{.period = *period,
                         .step = *step,
                         .groupBy = arguments.value(u"group"_s),
                         .filter = filterFrom(arguments),
                         .compareWith = *compared};
}

tl::unexpected<Failure> noSuchMetric(const QString &id)
{
    return wrongUse(u"There is no metric \"%1\"; rapport-cli metrics --list names them."_s.arg(id));
}

Outcome<> settleFor(const QList<const MetricDefinition *> &metrics, Opened &opened)
{
    Store &store = opened.store();
    if (store.access() != Store::Access::ReadWrite)
        return {};
    // What a history from before there were figures has not been looked at for yet.
    if (const Result<> settled = store::settleMoods(store); !settled)
        return failed(settled.error());
    if (const Result<> settled = store::settleFigures(store); !settled)
        return failed(settled.error());
    const bool ofScores =
        std::any_of(metrics.begin(), metrics.end(), [](const MetricDefinition *metric) { return metric->ofScores; });
    return ofScores ? settleScores(opened) : Outcome<>();
}

} // namespace rapport::cli
