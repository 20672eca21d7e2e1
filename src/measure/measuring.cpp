#include "measure/measuring.h"

#include "insight/reportdays.h"
#include "measure/evaluation.h"
#include "measure/sources.h"
#include "measure/tallies.h"

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

/// What stands behind the name and the two days of a figure set.
QString behindDays(const FigureSet &set)
{
    const QString text = figureSetText(set).section(u',', 3);
    return text.isEmpty() ? text : QString(u',' + text);
}

/// Writes the queries of one group's rows, for each of Question::spans(); none where the metric opens nothing.
std::shared_ptr<const RowsQuery::Write> rowsOf(const Evaluation &evaluation, const Question &question,
                                               const GroupFigures &group)
{
    if (!evaluation.rows)
        return nullptr;
    return std::make_shared<const RowsQuery::Write>([rows = evaluation.rows, question, name = group.group,
                                                     words = group.words, narrowed = group.narrowed](qsizetype place) {
        const Period span = question.spans().at(place);
        FigureSet set = rows(question, name);
        if (!narrowed.isEmpty())
            set.narrowed.insert(narrowed.at(place));
        const auto dated = [](int day) { return ReportDays::dateOf(day).toString(Qt::ISODate); };
        const QString terms = filterText(within(question.filter, question.groupBy, name));
        return QString((words.isEmpty() ? QString() : QString(words + u' ')) + u"figure:"_s + set.name + u',' +
                       dated(span.fromDay) + u',' + dated(span.toDay) + behindDays(set) +
                       (terms.isEmpty() ? QString() : QString(u' ' + terms)));
    });
}

/// Makes points of the figures of one group.
class Pointing
{
public:
    Pointing(const Evaluation &evaluation, const Question &question, const GroupFigures &group, int today)
        : m_today(today), m_rows(rowsOf(evaluation, question, group))
    {
    }

    /// `place`: of the span, in Question::spans().
    [[nodiscard]] MetricPoint point(qsizetype place, const Period &period, const Figure &figure) const
    {
        const bool opens = m_rows && figure.rows > 0;
        return {.period = period,
                .figure = figure,
                .unfinished = period.toDay > m_today,
                .query = opens ? RowsQuery(m_rows, place) : RowsQuery()};
    }

private:
    int m_today;
    std::shared_ptr<const RowsQuery::Write> m_rows;
};

/// The figure of all groups together where theirs add up to it.
std::optional<Figure> sumOf(const QList<GroupFigures> &groups)
{
    Tally sum;
    bool isCovered = false;
    for (const GroupFigures &group : groups) {
        if (!group.valueOfSum)
            return std::nullopt;
        const Figure &whole = group.figures.last();
        sum.numerator += whole.numerator;
        sum.denominator += whole.denominator;
        sum.excluded += whole.excluded;
        sum.rows += whole.rows;
        isCovered = isCovered || whole.value.has_value();
    }
    if (groups.isEmpty())
        return std::nullopt;
    return Figure{.value = groups.first().valueOfSum(sum, isCovered),
                  .numerator = sum.numerator,
                  .denominator = sum.denominator,
                  .excluded = sum.excluded,
                  .rows = sum.rows};
}

} // namespace

struct Measuring::Private
{
    explicit Private(Reader &r) : sources(r) {}

    /// Over a period as a whole, whatever is grouped.
    Result<MetricPoint> whole(const MetricDefinition &metric, const Evaluation &evaluation,
                              const MetricRequest &request, const Period &period)
    {
        const Question question{metric, period, {period}, {}, request.filter, {}};
        const Result<QList<GroupFigures>> groups = evaluation.evaluate(sources, question);
        if (!groups)
            return fail(groups.error());
        return pointed(evaluation, question, groups->isEmpty() ? GroupFigures{{}, {}, {Figure()}} : groups->first());
    }
    [[nodiscard]] MetricPoint pointed(const Evaluation &evaluation, const Question &question,
                                      const GroupFigures &all) const
    {
        return Pointing(evaluation, question, all, sources.today())
            .point(all.figures.size() - 1, question.period, all.figures.last());
    }

    Sources sources;
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

    const Question question{*metric,         request.period, stretches(request.period, request.step),
                            request.groupBy, request.filter, request.compareWith};
    const Result<QList<GroupFigures>> groups = evaluation->evaluate(d->sources, question);
    if (!groups)
        return fail(groups.error());
    const QList<Period> spans = question.spans();
    for (const GroupFigures &group : *groups) {
        const Pointing pointing(*evaluation, question, group, d->sources.today());
        MetricSeries series{.group = group.group, .label = group.label, .points = {}, .whole = {}};
        series.points.reserve(question.stretches.size());
        for (qsizetype i = 0; i < question.stretches.size(); ++i)
            series.points.append(pointing.point(i, spans[i], group.figures[i]));
        series.whole = pointing.point(spans.size() - 1, spans.last(), group.figures.last());
        result.series.append(series);
    }
    if (request.groupBy.isEmpty() && !result.series.isEmpty()) {
        result.whole = result.series.first().whole;
    } else if (const std::optional<Figure> sum = sumOf(*groups)) {
        const Question all{*metric, request.period, {request.period}, {}, request.filter, {}};
        result.whole = d->pointed(*evaluation, all, {.group = {}, .label = {}, .figures = {*sum}});
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
