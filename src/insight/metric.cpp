#include "insight/metric.h"

#include "insight/metriclists.h"
#include "insight/reportdays.h"

#include <QHash>
#include <algorithm>

namespace rapport {
namespace {

/// The first day of the stretch after the one that a date lies in.
QDate nextBegin(const QDate &date, Step step)
{
    switch (step) {
    case Step::Day:
        return date.addDays(1);
    case Step::Week:
        return date.addDays(8 - date.dayOfWeek());
    case Step::Month:
        return QDate(date.year(), date.month(), 1).addMonths(1);
    case Step::Quarter:
        return QDate(date.year(), (date.month() - 1) / 3 * 3 + 1, 1).addMonths(3);
    case Step::Year:
        return {date.year() + 1, 1, 1};
    case Step::Whole:
        break;
    }
    return {};
}

} // namespace

QList<Period> stretches(const Period &period, Step step)
{
    if (period.days() <= 0)
        return {};
    if (step == Step::Whole)
        return {period};
    QList<Period> all;
    for (int from = period.fromDay; from < period.toDay;) {
        const int next = ReportDays::dayOf(nextBegin(ReportDays::dateOf(from), step));
        all.append({from, std::min(next, period.toDay)});
        from = next;
    }
    return all;
}

Period before(const Period &period)
{
    return {period.fromDay - period.days(), period.fromDay};
}

Period yearBefore(const Period &period)
{
    const auto yearEarlier = [](int day) { return ReportDays::dayOf(ReportDays::dateOf(day).addYears(-1)); };
    return {yearEarlier(period.fromDay), yearEarlier(period.toDay)};
}

const QList<MetricDefinition> &metrics()
{
    static const QList<MetricDefinition> all = [] {
        QList<MetricDefinition> list;
        addVolumeMetrics(list);
        addServiceMetrics(list);
        addMoodMetrics(list);
        addReachMetrics(list);
        addPeopleMetrics(list);
        addAdvocateMetrics(list);
        addTopicMetrics(list);
        addFindingMetrics(list);
        addProgrammeMetrics(list);
        addLaterMetrics(list);
        return list;
    }();
    return all;
}

const MetricDefinition *metricOf(const QString &id)
{
    static const QHash<QString, const MetricDefinition *> byId = [] {
        QHash<QString, const MetricDefinition *> found;
        for (const MetricDefinition &metric : metrics())
            found.insert(metric.id, &metric);
        return found;
    }();
    return byId.value(id);
}

} // namespace rapport
