#include "cli/metricrequest.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "insight/reportdays.h"
#include "measure/measuring.h"
#include "output/charttext.h"
#include "store/rollups.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kUnits{QLatin1StringView("count"),    QLatin1StringView("percent"), QLatin1StringView("points"),
                            QLatin1StringView("duration"), QLatin1StringView("ratio"),   QLatin1StringView("score")};
constexpr std::array kBetter{QLatin1StringView("neither"), QLatin1StringView("more"), QLatin1StringView("less")};
constexpr std::array kRows{QLatin1StringView("nothing"),  QLatin1StringView("conversations"),
                           QLatin1StringView("messages"), QLatin1StringView("people"),
                           QLatin1StringView("ideas"),    QLatin1StringView("records")};

template<class Names, class Value>
QString nameOf(const Names &names, Value value)
{
    return QString(names.at(static_cast<size_t>(value)));
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString dateOf(int day)
{
    return ReportDays::dateOf(day).toString(Qt::ISODate);
}

QJsonObject definitionObject(const MetricDefinition &metric)
{
    return {{u"id"_s, metric.id},
            {u"version"_s, metric.version},
            {u"name"_s, metric.name},
            {u"formula"_s, metric.formula},
            {u"rule"_s, orNull(metric.rule)},
            {u"unit"_s, nameOf(kUnits, metric.unit)},
            {u"population"_s, metric.population},
            {u"exclusions"_s, metric.exclusions},
            {u"source"_s, metric.source},
            {u"better"_s, nameOf(kBetter, metric.better)},
            {u"rows"_s, nameOf(kRows, metric.rows)},
            {u"breakdowns"_s, QJsonArray::fromStringList(metric.breakdowns)},
            {u"by_time"_s, metric.byTime},
            {u"missing"_s, orNull(metric.missing)}};
}

QJsonObject figureObject(const MetricPoint &point)
{
    const Figure &figure = point.figure;
    return {{u"from"_s, dateOf(point.period.fromDay)},
            {u"to"_s, dateOf(point.period.toDay - 1)},
            {u"value"_s, figure.value ? QJsonValue(*figure.value) : QJsonValue()},
            {u"numerator"_s, figure.numerator},
            {u"denominator"_s, figure.denominator},
            {u"excluded"_s, figure.excluded},
            {u"rows"_s, figure.rows},
            {u"query"_s, orNull(point.query)},
            {u"unfinished"_s, point.unfinished}};
}

QString valueText(const MetricDefinition &metric, const MetricPoint &point)
{
    const ChartWords words;
    return point.figure.value ? figureText(*point.figure.value, metric.unit, words) : words.noData;
}

void printDefinition(const Call &call, const MetricDefinition &metric)
{
    call.console.object(definitionObject(metric));
    call.console.text(u"%1 (%2, version %3)"_s.arg(metric.name, metric.id).arg(metric.version));
    call.console.text(u"  Formula     "_s + metric.formula +
                      (metric.rule.isEmpty() ? QString() : QString(u' ' + metric.rule)));
    call.console.text(u"  Population  "_s + metric.population);
    call.console.text(u"  Left out    "_s + metric.exclusions);
    call.console.text(u"  Source      "_s + metric.source);
    call.console.text(u"  Unit        "_s + nameOf(kUnits, metric.unit));
    call.console.text(u"  Better      "_s + nameOf(kBetter, metric.better));
    call.console.text(u"  Rows        "_s + nameOf(kRows, metric.rows));
    call.console.text(u"  By          "_s +
                      (metric.breakdowns.isEmpty() ? u"nothing"_s : metric.breakdowns.join(u", "_s)));
    if (!metric.missing.isEmpty())
        call.console.text(u"  Missing     "_s + metric.missing);
}

Outcome<> listMetrics(const Call &call)
{
    Table table(call.console, {u"Id"_s, u"Name"_s, u"Unit"_s, u"By"_s});
    for (const MetricDefinition &metric : metrics()) {
        table.add(definitionObject(metric),
                  {metric.id, metric.name, nameOf(kUnits, metric.unit), metric.breakdowns.join(u", "_s)});
    }
    table.finish(u"There are no metrics."_s);
    return {};
}

void addRow(Table &table, const MetricDefinition &metric, const MetricPoint &point, const QString &group,
            const QString &label, const QString &what)
{
    QJsonObject object = figureObject(point);
    object.insert(u"id"_s, metric.id);
    object.insert(u"version"_s, metric.version);
    object.insert(u"name"_s, metric.name);
    object.insert(u"unit"_s, nameOf(kUnits, metric.unit));
    object.insert(u"group"_s, orNull(group));
    object.insert(u"label"_s, orNull(label));
    object.insert(u"what"_s, what);
    object.insert(u"missing"_s, QJsonValue());
    const Figure &figure = point.figure;
    const QString end = point.unfinished ? u"not over yet"_s : QString();
    table.add(object, {metric.name, label.isEmpty() ? group : label, dateOf(point.period.fromDay),
                       dateOf(point.period.toDay - 1), valueText(metric, point), QString::number(figure.numerator),
                       QString::number(figure.denominator), QString::number(figure.excluded), end});
}

void addRows(Table &table, const MetricDefinition &metric, const MetricRequest &request, const MetricResult &result)
{
    if (!result.missing.isEmpty()) {
        QJsonObject object = figureObject(result.whole);
        object.insert(u"id"_s, metric.id);
        object.insert(u"version"_s, metric.version);
        object.insert(u"name"_s, metric.name);
        object.insert(u"unit"_s, nameOf(kUnits, metric.unit));
        object.insert(u"group"_s, QJsonValue());
        object.insert(u"label"_s, QJsonValue());
        object.insert(u"what"_s, u"whole"_s);
        object.insert(u"missing"_s, result.missing);
        table.add(object, {metric.name, {}, {}, {}, ChartWords().noData, {}, {}, {}, result.missing});
        return;
    }
    for (const MetricSeries &series : result.series) {
        if (request.step != Step::Whole) {
            for (const MetricPoint &point : series.points)
                addRow(table, metric, point, series.group, series.label, u"point"_s);
        } else if (!request.groupBy.isEmpty()) {
            addRow(table, metric, series.whole, series.group, series.label, u"group"_s);
        }
    }
    addRow(table, metric, result.whole, {}, {}, u"whole"_s);
    if (result.compared)
        addRow(table, metric, *result.compared, {}, {}, u"compared"_s);
}

/// What is measured: the named metrics, or all that can be where none is named.
Outcome<QList<const MetricDefinition *>> metricsFrom(const QStringList &ids, const MetricRequest &request)
{
    QList<const MetricDefinition *> asked;
    for (const QString &id : ids) {
        const MetricDefinition *metric = metricOf(id);
        if (!metric)
            return noSuchMetric(id);
        asked.append(metric);
    }
    if (!ids.isEmpty())
        return asked;
    for (const MetricDefinition &metric : metrics()) {
        const bool fits = (request.groupBy.isEmpty() || metric.breakdowns.contains(request.groupBy)) &&
                          (request.step == Step::Whole || metric.byTime);
        if (fits && metric.missing.isEmpty())
            asked.append(&metric);
    }
    return asked;
}

Outcome<> runMetrics(Call &call)
{
    const Arguments &arguments = call.arguments;
    if (arguments.has(u"list"_s))
        return listMetrics(call);
    if (arguments.has(u"explain"_s)) {
        const MetricDefinition *metric = metricOf(arguments.value(u"explain"_s));
        if (!metric)
            return noSuchMetric(arguments.value(u"explain"_s));
        printDefinition(call, *metric);
        return {};
    }
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    Outcome<MetricRequest> request = requestFrom(arguments, store);
    if (!request)
        return tl::unexpected(request.error());
    const Outcome<QList<const MetricDefinition *>> asked = metricsFrom(arguments.words(), *request);
    if (!asked)
        return tl::unexpected(asked.error());

    if (const Outcome<> settled = settleFor(*asked, **opened); !settled)
        return settled;
    bool isComplete = true;
    const auto results = store.readNow(
        [&](Reader &r) -> Result<QList<MetricResult>> {
            isComplete = store::figureProgress(r).isComplete();
            Measuring measuring(r);
            QList<MetricResult> all;
            for (const MetricDefinition *metric : *asked) {
                request->metric = metric->id;
                Result<MetricResult> result = measuring.measure(*request);
                if (!result)
                    return fail(result.error());
                all.append(*result);
            }
            return all;
        },
        ReadLane::Report);
    if (!results)
        return failed(results.error());
    if (!isComplete)
        Console::note(u"The history of this workspace was not counted before, and it is open for reading only: figures "
                      "are too small or missing until it is opened for writing once."_s);
    Table table(call.console, {u"Metric"_s, u"Group"_s, u"From"_s, u"To"_s, u"Value"_s, u"Numerator"_s,
                               u"Denominator"_s, u"Excluded"_s, u"Note"_s});
    for (qsizetype i = 0; i < results->size(); ++i)
        addRows(table, *asked->at(i), *request, results->at(i));
    table.finish(u"Nothing can be measured so."_s);
    return {};
}

} // namespace

void addMetricVerbs(std::vector<Verb> &all)
{
    all.push_back(
        {u"metrics"_s,
         u"[ID...]"_s,
         0,
         -1,
         u"Figures over a period, each with what it was made of; without ID all there are."_s,
         metricOptions({{u"by"_s, u"STEP"_s, u"day, week, month, quarter or year; by default the whole period"_s},
                        {u"group"_s, u"WHAT"_s, u"a row for each: channel, account, language, kind, mood and so on"_s},
                        {u"compare"_s, u"WITH"_s, u"before: the period before; year: the same dates a year before"_s},
                        {u"list"_s, {}, u"instead, the metrics that there are"_s},
                        {u"explain"_s, u"ID"_s, u"instead, what a metric is and how it is reckoned"_s}}),
         {u"figure"_s, u"metric"_s},
         runMetrics});
}

std::vector<Key> keysOfMetrics(const QString &object)
{
    if (object == u"figure"_s) {
        return {{"id", "the metric"},
                {"version", "of its definition"},
                {"name", "of the metric"},
                {"unit", "count, percent, points, duration (seconds), ratio, score"},
                {"what", "point, group, whole: over the whole period, or compared"},
                {"group", "of --group, or null: all"},
                {"label", "its name, where it has one"},
                {"from", "the first day"},
                {"to", "the last day"},
                {"value", "null: no data"},
                {"numerator", "what it was made of"},
                {"denominator", "of counts as the value; of times, how many"},
                {"excluded", "left out by the definition"},
                {"rows", "how many its query opens"},
                {"query", "opens them, or null"},
                {"unfinished", "whether the period goes on"},
                {"missing", "what has to be set up first, or null"}};
    }
    if (object == u"metric"_s) {
        return {{"id", "what metrics takes as ID"},
                {"version", "of the definition"},
                {"name", "as shown"},
                {"formula", "in words"},
                {"rule", "how many are made one, or null"},
                {"unit", "as of a figure"},
                {"population", "what it is counted over"},
                {"exclusions", "what is left out"},
                {"source", "whose definition it is"},
                {"better", "more, less or neither"},
                {"rows", "what its figures open: conversations, messages, people, ideas, records or nothing"},
                {"breakdowns", "what --group takes"},
                {"by_time", "whether --by applies"},
                {"missing", "what has to be set up first, or null"}};
    }
    return {};
}

} // namespace rapport::cli
