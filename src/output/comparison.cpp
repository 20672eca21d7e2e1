#include "output/comparison.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using Sense = Comparison::Sense;

/// A share of very little says nothing that can be pictured.
constexpr double kLeastToShare = 20;

Sense senseOf(Better better, bool rises)
{
    if (better == Better::Neither)
        return Sense::Neither;
    return (better == Better::More) == rises ? Sense::Better : Sense::Worse;
}

/// The step to which the figures themselves are shown: a difference below it would contradict what is seen.
double shownStep(Unit unit)
{
    switch (unit) {
    case Unit::Duration:
        return 1;
    case Unit::Ratio:
        return 0.01;
    default:
        return 0.1;
    }
}

QString countText(double difference, double before, const ChartWords &words, const ComparisonWords &own)
{
    const double size = std::abs(difference);
    const QString by = before >= kLeastToShare
                           ? figureText(std::max(1.0, std::round(100 * size / before)), Unit::Percent, words)
                           : figureText(size, Unit::Count, words);
    return (difference > 0 ? own.moreThan : own.fewerThan).arg(by, figureText(before, Unit::Count, words));
}

/// Words for a difference that is not a share: "3 points better", "22 min faster", "0.4 more".
QString differenceText(const ComparedFigures &figures, double difference, Sense sense, const ChartWords &words,
                       const ComparisonWords &own)
{
    const bool rises = difference > 0;
    const double size = std::abs(difference);
    if (figures.unit == Unit::Duration) {
        const QString text = figureText(size, Unit::Duration, words);
        if (sense == Sense::Neither)
            return (rises ? own.longer : own.shorter).arg(text);
        if (figures.better == Better::More)
            return (rises ? own.longerBetter : own.shorterWorse).arg(text);
        return (rises ? own.slower : own.faster).arg(text);
    }
    QString text;
    if (figures.unit == Unit::Percent || figures.unit == Unit::Points)
        text = (size == 1 ? own.point : own.points).arg(figureText(size, Unit::Count, words));
    else
        text = figureText(size, figures.unit, words);
    if (sense == Sense::Neither)
        return (rises ? own.more : own.less).arg(text);
    return (sense == Sense::Better ? own.better : own.worse).arg(text);
}

} // namespace

Comparison comparisonOf(const ComparedFigures &figures, const ChartWords &words, const ComparisonWords &own)
{
    if (!figures.value || !figures.before)
        return {};
    const double step = shownStep(figures.unit);
    const double difference = std::round(*figures.value / step) * step - std::round(*figures.before / step) * step;
    if (std::abs(difference) < step / 2)
        return {.text = own.asBefore, .sense = Sense::Neither};
    const bool rises = difference > 0;
    const Sense sense = senseOf(figures.better, rises);
    const QString text = figures.unit == Unit::Count ? countText(difference, *figures.before, words, own)
                                                     : differenceText(figures, difference, sense, words, own);
    return {.text = QString((rises ? u"↑ "_s : u"↓ "_s) + text), .sense = sense};
}

} // namespace rapport
