#include "measure/dashboardfigures.h"

#include "insight/reportdays.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/dashboards.h"
#include "store/figuremarks.h"
#include "store/rollups.h"

#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// As many points as a card's width can tell apart.
constexpr int kMostNarrow = 45;
constexpr int kMostWide = 100;

enum class CalendarUnit { None, Week, Month, Quarter, Year };

CalendarUnit calendarUnit(RangePreset range)
{
    switch (range) {
    case RangePreset::ThisWeek:
    case RangePreset::LastWeek:
        return CalendarUnit::Week;
    case RangePreset::ThisMonth:
    case RangePreset::LastMonth:
        return CalendarUnit::Month;
    case RangePreset::ThisQuarter:
    case RangePreset::LastQuarter:
        return CalendarUnit::Quarter;
    case RangePreset::ThisYear:
    case RangePreset::LastYear:
        return CalendarUnit::Year;
    default:
        return CalendarUnit::None;
    }
}

QDate beginOf(CalendarUnit unit, const QDate &date)
{
    switch (unit) {
    case CalendarUnit::Week:
        return date.addDays(1 - date.dayOfWeek());
    case CalendarUnit::Month:
        return {date.year(), date.month(), 1};
    case CalendarUnit::Quarter:
        return {date.year(), (date.month() - 1) / 3 * 3 + 1, 1};
    case CalendarUnit::Year:
        return {date.year(), 1, 1};
    case CalendarUnit::None:
        break;
    }
    return date;
}

QDate beginBefore(CalendarUnit unit, const QDate &begin)
{
    return beginOf(unit, begin.addDays(-1));
}

Period upTo(const QDate &from, const QDate &end)
{
    return {ReportDays::dayOf(from), ReportDays::dayOf(end)};
}

Step stepOf(CardStep step)
{
    switch (step) {
    case CardStep::Day:
        return Step::Day;
    case CardStep::Week:
        return Step::Week;
    case CardStep::Month:
        return Step::Month;
    case CardStep::Quarter:
        return Step::Quarter;
    case CardStep::Year:
        return Step::Year;
    case CardStep::Automatic:
        break;
    }
    return Step::Whole;
}

constexpr int kMostPosts = 5;
constexpr qsizetype kPostTextMost = 80;

/// The accounts that a filter leaves; empty: none.
QList<AccountId> accountsOf(Reader &r, const MetricFilter &filter)
{
    QList<AccountId> left;
    for (const Account &account : store::accounts(r)) {
        const bool channelFits = filter.channels.isEmpty() || filter.channels.contains(account.channel);
        const bool nameFits = filter.accounts.isEmpty() || filter.accounts.contains(account.name);
        if (channelFits && nameFits)
            left.append(account.id);
    }
    return left;
}

QList<FigureMark> marksOf(Reader &r, const Period &period, const MetricFilter &filter)
{
    QList<FigureMark> marks;
    for (const Campaign &campaign : store::campaigns(r)) {
        const CampaignPlan &plan = campaign.plan;
        const bool wanted = filter.campaigns.isEmpty() || filter.campaigns.contains(plan.name);
        if (wanted && plan.fromDay > 0 && plan.fromDay < period.toDay && plan.toDay >= period.fromDay)
            marks.append(
                {.kind = FigureMark::Kind::Campaign, .days = {plan.fromDay, plan.toDay + 1}, .text = plan.name});
    }
    const QList<AccountId> accounts = accountsOf(r, filter);
    if (accounts.isEmpty())
        return marks;
    for (const store::StrongPost &post : store::strongestPosts(r, period, accounts, kMostPosts)) {
        QString text = post.text.simplified();
        if (text.size() > kPostTextMost)
            text = text.left(kPostTextMost).trimmed() + u'…';
        marks.append({.kind = FigureMark::Kind::Post,
                      .days = {post.day, post.day + 1},
                      .text = text,
                      .conversation = post.conversation,
                      .message = post.message});
    }
    return marks;
}

bool isOfCategories(const QString &groupBy)
{
    return groupBy == u"hour" || groupBy == u"weekday";
}

/// Two figures of the same people: one across, one upright.
bool isScattered(const DashboardCard &card)
{
    return card.groupBy == u"person" && card.metrics.size() == 2;
}

/// Whether the groups together are the whole: bars of them may stand on each other.
bool isOfShares(const MetricDefinition &metric, const QString &groupBy)
{
    return metric.unit == Unit::Percent && (groupBy == u"mood" || groupBy == u"direction");
}

} // namespace

Period scopePeriod(const DashboardScope &scope, int today, int firstDay)
{
    const int end = today + 1;
    const QDate date = ReportDays::dateOf(today);
    const CalendarUnit unit = calendarUnit(scope.range);
    switch (scope.range) {
    case RangePreset::Last7:
        return {end - 7, end};
    case RangePreset::Last30:
        return {end - 30, end};
    case RangePreset::Last90:
        return {end - 90, end};
    case RangePreset::ThisWeek:
    case RangePreset::ThisMonth:
    case RangePreset::ThisQuarter:
    case RangePreset::ThisYear:
        return {ReportDays::dayOf(beginOf(unit, date)), end};
    case RangePreset::LastWeek:
    case RangePreset::LastMonth:
    case RangePreset::LastQuarter:
    case RangePreset::LastYear: {
        const QDate begin = beginOf(unit, date);
        return upTo(beginBefore(unit, begin), begin);
    }
    case RangePreset::All:
        return {std::min(firstDay, today), end};
    case RangePreset::Custom:
        return upTo(scope.from, scope.to.addDays(1));
    }
    return {end - 90, end};
}

std::optional<Period> scopeComparison(const DashboardScope &scope, const Period &period)
{
    if (scope.comparison == ComparedWith::None || scope.range == RangePreset::All)
        return std::nullopt;
    if (scope.comparison == ComparedWith::YearBefore)
        return yearBefore(period);
    const CalendarUnit unit = calendarUnit(scope.range);
    if (unit == CalendarUnit::None)
        return before(period);
    const QDate begin = ReportDays::dateOf(period.fromDay);
    const Period whole = upTo(beginBefore(unit, begin), begin);
    const bool goesOn = scope.range == RangePreset::ThisWeek || scope.range == RangePreset::ThisMonth ||
                        scope.range == RangePreset::ThisQuarter || scope.range == RangePreset::ThisYear;
    return goesOn ? Period{whole.fromDay, std::min(whole.toDay, whole.fromDay + period.days())} : whole;
}

MetricFilter scopeFilter(const DashboardScope &scope)
{
    return {.channels = scope.filters.value(u"channel"_s),
            .accounts = scope.filters.value(u"account"_s),
            .languages = scope.filters.value(u"language"_s),
            .campaigns = scope.filters.value(u"campaign"_s),
            .tags = scope.filters.value(u"tag"_s),
            .groups = scope.filters.value(u"group"_s)};
}

CardKind fittingKind(const DashboardCard &card)
{
    if (card.kind != CardKind::Automatic)
        return card.kind;
    const MetricDefinition *metric = card.metrics.isEmpty() ? nullptr : metricOf(card.metrics.first());
    if (!metric)
        return CardKind::Tile;
    if (card.groupBy == u"weekday_hour")
        return CardKind::Heat;
    if (card.groupBy == u"rung")
        return CardKind::Funnel;
    if (card.groupBy == u"cohort")
        return CardKind::Cohorts;
    if (isScattered(card))
        return CardKind::Scatter;
    if (isOfCategories(card.groupBy))
        return CardKind::Bars;
    if (!metric->byTime)
        return card.groupBy.isEmpty() ? CardKind::Tile : CardKind::Ranking;
    return metric->unit == Unit::Count ? CardKind::Bars : CardKind::Lines;
}

Step fittingStep(const DashboardCard &card, const Period &period)
{
    const CardKind kind = fittingKind(card);
    if (kind == CardKind::Cohorts)
        return Step::Month;
    const bool overTime =
        kind == CardKind::Bars || kind == CardKind::Lines || (kind == CardKind::Table && card.groupBy.isEmpty());
    if (!overTime || isOfCategories(card.groupBy))
        return Step::Whole;
    if (card.step != CardStep::Automatic)
        return stepOf(card.step);
    const int most = card.width == CardWidth::Wide ? kMostWide : kMostNarrow;
    if (period.days() <= most)
        return Step::Day;
    if (period.days() <= most * 7)
        return Step::Week;
    return period.days() <= most * 30 ? Step::Month : Step::Year;
}

QList<MetricRequest> cardRequests(const DashboardCard &card, const Period &period,
                                  const std::optional<Period> &comparison, const MetricFilter &filter)
{
    QList<MetricRequest> requests;
    for (const QString &id : card.metrics) {
        const MetricDefinition *metric = metricOf(id);
        if (!metric)
            continue;
        MetricRequest request{.metric = id,
                              .period = period,
                              .step = metric->byTime ? fittingStep(card, period) : Step::Whole,
                              .groupBy = {},
                              .filter = filter,
                              .compareWith = {}};
        if (fittingKind(card) == CardKind::Tile)
            request.compareWith = comparison;
        else if (metric->breakdowns.contains(card.groupBy))
            request.groupBy = card.groupBy;
        requests.append(request);
    }
    return requests;
}

QList<CardKind> fittingKinds(const DashboardCard &card)
{
    const MetricDefinition *metric = card.metrics.isEmpty() ? nullptr : metricOf(card.metrics.first());
    if (!metric)
        return {};
    if (card.groupBy == u"weekday_hour")
        return {CardKind::Heat, CardKind::Table};
    if (isOfCategories(card.groupBy))
        return {CardKind::Bars, CardKind::Table};
    if (card.groupBy == u"cohort")
        return {CardKind::Cohorts};
    if (isScattered(card))
        return {CardKind::Scatter};
    QList<CardKind> kinds;
    if (card.groupBy.isEmpty())
        kinds.append(CardKind::Tile);
    if (metric->byTime && (metric->unit == Unit::Count || isOfShares(*metric, card.groupBy)))
        kinds.append(CardKind::Bars);
    if (metric->byTime)
        kinds.append(CardKind::Lines);
    if (!card.groupBy.isEmpty())
        kinds.append(CardKind::Ranking);
    if (card.groupBy == u"rung")
        kinds.append(CardKind::Funnel);
    kinds.append(CardKind::Table);
    return kinds;
}

Result<DashboardFigures> measureDashboard(Reader &r, const QList<DashboardCard> &cards, const DashboardScope &scope)
{
    DashboardFigures figures;
    figures.today = store::reportDays(r).dayOf(r.nowMs());
    const int firstDay =
        scope.range == RangePreset::All ? store::firstFigureDay(r).value_or(figures.today) : figures.today;
    figures.period = scopePeriod(scope, figures.today, firstDay);
    figures.comparison = scopeComparison(scope, figures.period);
    figures.progress = store::figureProgress(r);
    const MetricFilter filter = scopeFilter(scope);
    figures.marks = marksOf(r, figures.period, filter);
    Measuring measuring(r);
    for (const DashboardCard &card : cards) {
        CardFigures measured{.card = card, .step = fittingStep(card, figures.period), .results = {}, .problem = {}};
        const QList<MetricRequest> requests = cardRequests(card, figures.period, figures.comparison, filter);
        if (requests.isEmpty())
            measured.problem = Error{ErrorKind::NotFound, card.metrics.join(u", "_s), {}};
        for (const MetricRequest &request : requests) {
            Result<MetricResult> result = measuring.measure(request);
            if (result)
                measured.results.append(*result);
            else if (result.error().kind != ErrorKind::Invalid)
                return fail(result.error());
            else
                measured.problem = result.error();
        }
        figures.cards.append(measured);
    }
    return figures;
}

} // namespace rapport
