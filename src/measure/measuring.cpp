#include "measure/measuring.h"

#include "insight/reportdays.h"
#include "measure/evaluation.h"
#include "measure/sources.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// More than any history holds; what is longer is a slip of the pen.
constexpr int kMostDays = 40'000;

Result<> check(const MetricRequest &request, const MetricDefinition *metric)
{
    if (!metric)
        return fail(ErrorKind::Invalid, u"there is no metric \""_s + request.metric + u'"');
    if (!request.groupBy.isEmpty() && !metric->breakdowns.contains(request.groupBy)) {
        const QString instead = metric->breakdowns.isEmpty() ? u"by nothing"_s : metric->breakdowns.join(u", "_s);
        return fail(ErrorKind::Invalid,
                    request.metric + u" cannot be grouped by "_s + request.groupBy + u", only by "_s + instead);
    }
    if (!metric->byTime && request.step != Step::Whole)
        return fail(ErrorKind::Invalid, request.metric + u" has one value for a whole period"_s);
    const auto isPossible = [](const Period &period) { return period.days() > 0 && period.days() <= kMostDays; };
    if (!isPossible(request.period) || (request.compareWith && !isPossible(*request.compareWith)))
        return fail(ErrorKind::Invalid, u"a period ends after it begins, and lasts at most a century"_s);
    return {};
}

/// The filter with what a group narrows it down to.
MetricFilter within(const MetricFilter &filter, const QString &groupBy, const QString &group)
{
    MetricFilter narrowed = filter;
    if (groupBy == u"channel"_s)
        narrowed.channels = {group};
    else if (groupBy == u"account"_s)
        narrowed.accounts = {group};
    else if (groupBy == u"language"_s)
        narrowed.languages = {group};
    return narrowed;
}

/// Days as figure sets have them: charts of years ask for each of them again and again.
class DayNames
{
public:
    const QString &of(int day)
    {
        auto known = m_names.constFind(day);
        if (known == m_names.cend())
            known = m_names.insert(day, ReportDays::dateOf(day).toString(Qt::ISODate));
        return *known;
    }

private:
    QHash<int, QString> m_names;
};

/// Makes points of the figures of one group.
class Pointing
{
public:
    Pointing(const Evaluation &evaluation, const Question &question, const GroupFigures &group, int today,
             DayNames &days)
        : m_today(today), m_days(days)
    {
        if (!evaluation.rows)
            return;
        const FigureSet set = evaluation.rows(question, group.group);
        m_hasRows = true;
        m_before = (group.words.isEmpty() ? QString() : QString(group.words + u' ')) + u"figure:"_s + set.name + u',';
        m_after = figureSetText(set).section(u',', 3); // behind the name and the two days
        if (!m_after.isEmpty())
            m_after.prepend(u',');
        const QString narrowing = filterText(within(question.filter, question.groupBy, group.group));
        if (!narrowing.isEmpty())
            m_after += u' ' + narrowing;
    }

    [[nodiscard]] MetricPoint point(const Period &period, const Figure &figure) const
    {
        MetricPoint point{.period = period, .figure = figure, .unfinished = period.toDay > m_today, .query = {}};
        if (m_hasRows && figure.rows > 0)
            point.query = m_before + m_days.of(period.fromDay) + u',' + m_days.of(period.toDay) + m_after;
        return point;
    }

private:
    int m_today;
    DayNames &m_days;
    bool m_hasRows = false;
    QString m_before;
    QString m_after;
};

} // namespace

struct Measuring::Private
{
    explicit Private(Reader &r) : sources(r) {}

    /// Over a period as a whole, whatever is grouped.
    Result<MetricPoint> whole(const MetricDefinition &metric, const Evaluation &evaluation,
                              const MetricRequest &request, const Period &period)
    {
        const Question question{metric, period, {period}, {}, request.filter};
        const Result<QList<GroupFigures>> groups = evaluation.evaluate(sources, question);
        if (!groups)
            return fail(groups.error());
        const GroupFigures all = groups->isEmpty() ? GroupFigures{{}, {}, {Figure()}, {}} : groups->first();
        return Pointing(evaluation, question, all, sources.today(), days).point(period, all.figures.last());
    }

    Sources sources;
    DayNames days;
};

Measuring::Measuring(Reader &r) : d(std::make_unique<Private>(r)) {}

Measuring::~Measuring() = default;

Result<MetricResult> Measuring::measure(const MetricRequest &request)
{
    const MetricDefinition *metric = metricOf(request.metric);
    if (const Result<> possible = check(request, metric); !possible)
        return fail(possible.error());
    if (const Result<> known = d->sources.check(request.filter); !known)
        return fail(known.error());

    MetricResult result{
        .metric = metric->id, .version = metric->version, .series = {}, .whole = {}, .compared = {}, .missing = {}};
    result.whole.period = request.period;
    const auto evaluation = evaluations().constFind(metric->id);
    if (evaluation == evaluations().cend())
        result.missing = metric->missing;
    else if (evaluation->missing)
        result.missing = evaluation->missing(request.filter);
    if (evaluation == evaluations().cend() || !result.missing.isEmpty())
        return result;

    const Question question{*metric, request.period, stretches(request.period, request.step), request.groupBy,
                            request.filter};
    const Result<QList<GroupFigures>> groups = evaluation->evaluate(d->sources, question);
    if (!groups)
        return fail(groups.error());
    const QList<Period> spans = question.spans();
    for (const GroupFigures &group : *groups) {
        const Pointing pointing(*evaluation, question, group, d->sources.today(), d->days);
        MetricSeries series{.group = group.group, .label = group.label, .points = {}, .whole = {}};
        for (qsizetype i = 0; i < question.stretches.size(); ++i)
            series.points.append(pointing.point(spans[i], group.figures[i]));
        series.whole = pointing.point(spans.last(), group.figures.last());
        result.series.append(series);
    }
    if (request.groupBy.isEmpty() && !result.series.isEmpty()) {
        result.whole = result.series.first().whole;
    } else {
        const Result<MetricPoint> whole = d->whole(*metric, *evaluation, request, request.period);
        if (!whole)
            return fail(whole.error());
        result.whole = *whole;
    }
    if (request.compareWith) {
        const Result<MetricPoint> compared = d->whole(*metric, *evaluation, request, *request.compareWith);
        if (!compared)
            return fail(compared.error());
        result.compared = *compared;
    }
    return result;
}

} // namespace rapport
