#include "output/report.h"

#include "insight/reportdays.h"
#include "store/rollups.h"

#include <algorithm>

namespace rapport::output {
namespace {

using namespace Qt::StringLiterals;

QString filterText(const QString &filter, const ReportNaming &naming)
{
    if (filter == u"channel")
        return naming.said(QT_TRANSLATE_NOOP("Report", "Channel: %1"));
    if (filter == u"account")
        return naming.said(QT_TRANSLATE_NOOP("Report", "Account: %1"));
    if (filter == u"campaign")
        return naming.said(QT_TRANSLATE_NOOP("Report", "Campaign: %1"));
    if (filter == u"tag")
        return naming.said(QT_TRANSLATE_NOOP("Report", "Tag: %1"));
    if (filter == u"group")
        return naming.said(QT_TRANSLATE_NOOP("Report", "Group of people: %1"));
    return naming.said(QT_TRANSLATE_NOOP("Report", "Language: %1"));
}

QString filtersText(const DashboardScope &scope, const ReportNaming &naming)
{
    QStringList parts;
    for (const QString &filter : dashboardFilters()) {
        QStringList names;
        for (const QString &word : scope.filters.value(filter)) {
            const bool isNamed = filter == u"channel" || filter == u"language";
            names.append(isNamed ? groupText(filter, word, naming.cards) : word);
        }
        if (!names.isEmpty())
            parts.append(filterText(filter, naming).arg(names.join(u", "_s)));
    }
    return parts.isEmpty() ? naming.said(QT_TRANSLATE_NOOP("Report", "Everything, no filter")) : parts.join(u"; "_s);
}

QString problemText(const Error &problem, const ReportNaming &naming)
{
    if (problem.kind == ErrorKind::NotFound)
        return naming.said(QT_TRANSLATE_NOOP("Report", "This version of Rapport has no metric “%1”."))
            .arg(problem.detail);
    return naming.said(QT_TRANSLATE_NOOP("Report", "Not reckoned: %1")).arg(problem.detail);
}

QString valueText(const Figure &figure, Unit unit, const ReportNaming &naming)
{
    return figure.value ? figureText(*figure.value, unit, naming.words()) : naming.words().noData;
}

/// What a figure was made of.
QString madeOf(const Figure &figure, Unit unit, const ReportNaming &naming)
{
    const QLocale &locale = naming.words().locale;
    if (!figure.value)
        return {};
    switch (unit) {
    case Unit::Percent:
    case Unit::Points:
    case Unit::Ratio:
        return naming.said(QT_TRANSLATE_NOOP("Report", "from %1 and %2"))
            .arg(locale.toString(figure.numerator), locale.toString(figure.denominator));
    case Unit::Duration:
        return naming.said(QT_TRANSLATE_NOOP("Report", "times: %1")).arg(locale.toString(figure.denominator));
    case Unit::Count:
    case Unit::Score:
        break;
    }
    return {};
}

ReportDefinition definitionOf(const MetricResult &result, const ReportNaming &naming)
{
    const MetricDefinition *metric = metricOf(result.metric);
    const Unit unit = metric ? metric->unit : Unit::Count;
    ReportDefinition definition{
        .metric = result.metric,
        .version = result.version,
        .name = metric ? naming.cards.metric(metric->name) : result.metric,
        .formula = metric ? naming.cards.metric(metric->formula) : QString(),
        .population = metric ? naming.cards.metric(metric->population) : QString(),
        .exclusions = metric ? naming.cards.metric(metric->exclusions) : QString(),
        .excluded = result.whole.figure.excluded,
        .figure = result.missing.isEmpty() ? valueText(result.whole.figure, unit, naming)
                                           : naming.cards.metric(result.missing),
        .made = madeOf(result.whole.figure, unit, naming),
    };
    if (metric && !metric->rule.isEmpty())
        definition.formula += u' ' + naming.cards.metric(metric->rule);
    return definition;
}

void fillTile(ReportCard &card, const MetricResult &result, const ReportNaming &naming)
{
    const MetricDefinition *metric = metricOf(result.metric);
    const Unit unit = metric ? metric->unit : Unit::Count;
    card.figure = valueText(result.whole.figure, unit, naming);
    card.comparison = comparisonOf({.unit = unit,
                                    .better = metric ? metric->better : Better::Neither,
                                    .value = result.whole.figure.value,
                                    .before = result.compared ? result.compared->figure.value : std::nullopt},
                                   naming.words(), naming.comparison);
}

QList<ChartAnnotation> annotationsOf(const QList<FigureMark> &marks)
{
    QList<ChartAnnotation> annotations;
    for (const FigureMark &mark : marks) {
        const bool isPost = mark.kind == FigureMark::Kind::Post;
        annotations.append(
            {isPost ? ChartAnnotation::Kind::Post : ChartAnnotation::Kind::Campaign, mark.days, mark.text});
    }
    return annotations;
}

ReportCard cardOf(const CardFigures &figures, const DashboardFigures &page, const ReportNaming &naming)
{
    ReportCard card;
    card.card = figures.card;
    card.kind = fittingKind(figures.card);
    card.title = cardTitle(figures.card, naming.cards);
    if (figures.problem)
        card.problem = problemText(*figures.problem, naming);
    for (const MetricResult &result : figures.results)
        card.definitions.append(definitionOf(result, naming));
    if (card.kind == CardKind::Tile) {
        card.figure = naming.words().noData;
        if (!figures.results.isEmpty())
            fillTile(card, figures.results.first(), naming);
        return card;
    }
    card.chart = cardChart(figures.card, figures.results, figures.step, naming.cards).model;
    card.chart.opens = false;
    if (card.chart.isOverTime())
        card.chart.annotations = annotationsOf(page.marks);
    if (!card.problem.isEmpty())
        card.chart.missing = card.problem;
    return card;
}

/// The rows of one metric on a card.
class RowsOfResult
{
public:
    RowsOfResult(QList<ReportRow> &rows, const ReportRow &common, const MetricResult &result)
        : m_rows(rows), m_common(common), m_result(result)
    {
    }

    void add(const CardFigures &figures, const ReportNaming &naming)
    {
        if (!m_result.missing.isEmpty()) {
            m_common.missing = naming.cards.metric(m_result.missing);
            append(ReportRow::What::Whole, m_result.whole);
            return;
        }
        const MetricDefinition *metric = metricOf(m_result.metric);
        const bool isGrouped = metric && metric->breakdowns.contains(figures.card.groupBy);
        const bool overTime = metric && metric->byTime && figures.step != Step::Whole;
        for (const MetricSeries &series : m_result.series) {
            m_common.group = isGrouped ? series.group : QString();
            m_common.label = series.label;
            if (isGrouped && series.label.isEmpty())
                m_common.label = groupText(figures.card.groupBy, series.group, naming.cards);
            if (overTime) {
                for (const MetricPoint &point : series.points)
                    append(ReportRow::What::Point, point);
            }
            if (isGrouped)
                append(ReportRow::What::Group, series.whole);
        }
        m_common.group.clear();
        m_common.label.clear();
        append(ReportRow::What::Whole, m_result.whole);
        if (m_result.compared)
            append(ReportRow::What::Compared, *m_result.compared);
    }

private:
    void append(ReportRow::What what, const MetricPoint &point)
    {
        ReportRow row = m_common;
        row.what = what;
        row.period = point.period;
        row.figure = point.figure;
        row.unfinished = point.unfinished;
        m_rows.append(row);
    }

    QList<ReportRow> &m_rows;
    ReportRow m_common;
    const MetricResult &m_result;
};

void addRows(Report &report, const CardFigures &figures, const ReportNaming &naming)
{
    ReportRow common;
    common.card = static_cast<int>(report.cards.size());
    common.title = report.cards.last().title;
    if (figures.results.isEmpty()) {
        common.metric = figures.card.metrics.join(u", "_s);
        common.name = common.metric;
        common.period = report.period;
        common.missing = report.cards.last().problem;
        report.rows.append(common);
    }
    for (const MetricResult &result : figures.results) {
        const MetricDefinition *metric = metricOf(result.metric);
        common.metric = result.metric;
        common.version = result.version;
        common.name = metric ? naming.cards.metric(metric->name) : result.metric;
        common.unit = metric ? metric->unit : Unit::Count;
        RowsOfResult(report.rows, common, result).add(figures, naming);
    }
}

} // namespace

QString Report::madeText(const ReportNaming &naming) const
{
    const ChartWords &words = naming.words();
    return words.locale.toString(made.date(), words.dayOfYearFormat) + u' ' +
           words.locale.toString(made.time(), QLocale::ShortFormat);
}

Result<Report> readReport(Reader &r, const Dashboard &dashboard, const QString &title, const QString &workspace,
                          const ReportNaming &naming)
{
    const Result<DashboardFigures> figures = measureDashboard(r, dashboard.cards, dashboard.scope);
    if (!figures)
        return fail(figures.error());
    Report report;
    report.title = title;
    report.workspace = workspace;
    report.period = figures->period;
    report.periodText = stretchText(figures->period, naming.words(), 0);
    report.comparison = figures->comparison;
    if (report.comparison)
        report.comparisonText = stretchText(*report.comparison, naming.words(), 0);
    report.filters = filtersText(dashboard.scope, naming);
    const QTimeZone zone = store::reportZone(r);
    report.zone = QString::fromUtf8(zone.id());
    report.made = QDateTime::fromMSecsSinceEpoch(r.nowMs(), zone);
    if (!figures->progress.isComplete())
        report.notice = naming.said(
            QT_TRANSLATE_NOOP("Report", "The history was still being counted: these figures are too small."));
    for (const CardFigures &one : figures->cards) {
        report.cards.append(cardOf(one, *figures, naming));
        addRows(report, one, naming);
    }
    return report;
}

QString unitWord(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return u"percent"_s;
    case Unit::Points:
        return u"points"_s;
    case Unit::Duration:
        return u"duration"_s;
    case Unit::Ratio:
        return u"ratio"_s;
    case Unit::Score:
        return u"score"_s;
    case Unit::Count:
        break;
    }
    return u"count"_s;
}

QString rowWord(ReportRow::What what)
{
    switch (what) {
    case ReportRow::What::Point:
        return u"point"_s;
    case ReportRow::What::Group:
        return u"group"_s;
    case ReportRow::What::Compared:
        return u"compared"_s;
    case ReportRow::What::Whole:
        break;
    }
    return u"whole"_s;
}

QString rowText(const ReportRow &row, const ReportNaming &naming)
{
    return valueText(row.figure, row.unit, naming);
}

} // namespace rapport::output
