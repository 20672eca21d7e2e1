#include "gui/metrics/cardcontents.h"

#include "gui/metrics/metricwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct CardContents
{
    Q_DECLARE_TR_FUNCTIONS(CardContents)
};

QString problemText(const Error &problem)
{
    if (problem.kind == ErrorKind::NotFound)
        return CardContents::tr("This version of Rapport has no metric “%1”.").arg(problem.detail);
    return CardContents::tr("Not reckoned: %1").arg(problem.detail);
}

TileFigure tileOf(const CardFigures &figures, const DashboardFigures &page, const CardNaming &naming)
{
    TileFigure tile;
    tile.name = cardTitle(figures.card, naming);
    if (figures.problem || figures.results.isEmpty()) {
        tile.opens = false;
        tile.explanation = figures.problem ? problemText(*figures.problem) : QString();
        return tile;
    }
    const MetricResult &result = figures.results.first();
    const MetricDefinition *metric = metricOf(result.metric);
    tile.unit = metric->unit;
    tile.better = metric->better;
    tile.value = result.whole.figure.value;
    if (result.compared)
        tile.before = result.compared->figure.value;
    // What ends with today is compared as it is: its tile would be marked every day else.
    tile.opens = !result.whole.query.isEmpty();
    const QString made = result.missing.isEmpty() ? figureSentence(result.whole.figure, metric->unit, naming)
                                                  : naming.metric(result.missing);
    tile.explanation =
        CardContents::tr("%1\n%2: %3").arg(naming.metric(metric->formula), periodName(page.period), made);
    return tile;
}

} // namespace

QString figureSentence(const Figure &figure, Unit unit, const CardNaming &naming)
{
    if (!figure.value)
        return naming.words.noData;
    QString text = figureText(*figure.value, unit, naming.words);
    const QLocale &locale = naming.words.locale;
    if (unit == Unit::Percent || unit == Unit::Points || unit == Unit::Ratio)
        text = CardContents::tr("%1, from %2 and %3", "a rate, its numerator, its denominator")
                   .arg(text, locale.toString(figure.numerator), locale.toString(figure.denominator));
    else if (unit == Unit::Duration)
        text = CardContents::tr("%1, from %n time(s)", nullptr, static_cast<int>(figure.denominator)).arg(text);
    if (figure.excluded > 0)
        text = CardContents::tr("%1; %2 left out").arg(text, locale.toString(figure.excluded));
    return text;
}

QList<CardContent> cardContents(const DashboardFigures &figures, const CardNaming &naming)
{
    QList<ChartAnnotation> annotations;
    for (const FigureMark &mark : figures.marks) {
        const bool isPost = mark.kind == FigureMark::Kind::Post;
        annotations.append(
            {isPost ? ChartAnnotation::Kind::Post : ChartAnnotation::Kind::Campaign, mark.days, mark.text});
    }
    QList<CardContent> contents;
    for (const CardFigures &one : figures.cards) {
        CardContent content{.card = one.card, .kind = fittingKind(one.card), .figure = {}, .point = {}, .chart = {}};
        if (content.kind == CardKind::Tile) {
            content.figure = tileOf(one, figures, naming);
            if (!one.results.isEmpty())
                content.point = one.results.first().whole;
        } else {
            content.chart = cardChart(one.card, one.results, one.step, naming);
            if (content.chart.model.isOverTime())
                content.chart.model.annotations = annotations;
            if (one.problem)
                content.chart.model.missing = problemText(*one.problem);
        }
        contents.append(content);
    }
    return contents;
}

} // namespace rapport
