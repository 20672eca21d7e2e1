#include "gui/board/boardtext.h"

#include "gui/charts/chartlook.h"
#include "insight/reportdays.h"
#include "output/charttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::boardtext {
namespace {

struct BoardText
{
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

} // namespace

QString language()
{
    const QString code = QLocale().name().section(u'_', 0, 0);
    return code == u"en" ? QString() : code;
}

QString stateText(PracticeState state)
{
    switch (state) {
    case PracticeState::NoData:
        return BoardText::tr("No data");
    case PracticeState::NotStarted:
        return BoardText::tr("Not started");
    case PracticeState::Growing:
        return BoardText::tr("Growing");
    case PracticeState::InPlace:
        return BoardText::tr("In place");
    case PracticeState::Slipping:
        return BoardText::tr("Slipping");
    }
    return {};
}

ChipColors stateColors(PracticeState state)
{
    using theme::Token;
    switch (state) {
    case PracticeState::InPlace:
        return {Token::Good, Token::GoodSoft};
    case PracticeState::Growing:
        return {Token::Warn, Token::WarnSoft};
    case PracticeState::Slipping:
        return {Token::Bad, Token::BadSoft};
    case PracticeState::NoData:
    case PracticeState::NotStarted:
        break;
    }
    return {Token::Muted, Token::Background};
}

QString percentText(const std::optional<double> &score)
{
    return score ? BoardText::tr("%1%").arg(std::lround(*score)) : BoardText::tr("no data");
}

QString figureText(const QString &metric, const std::optional<double> &value)
{
    const MetricDefinition *definition = metricOf(metric);
    if (!definition || !value)
        return BoardText::tr("no data");
    return rapport::figureText(*value, definition->unit, chartWords());
}

QString metricName(const QString &metric)
{
    const MetricDefinition *definition = metricOf(metric);
    return definition ? QCoreApplication::translate("Metric", definition->name.toUtf8().constData()) : metric;
}

QString evidenceText(const ModelPractice &practice, const PracticeScore &score)
{
    if (score.overruled)
        return BoardText::tr("Your word: %1").arg(score.overruled->reason);
    if (!score.evidence.missing.isEmpty())
        return QCoreApplication::translate("Metric", score.evidence.missing.toUtf8().constData());
    if (!score.evidence.now.value)
        return BoardText::tr("%1: nothing to count in the last %n day(s)", nullptr, practice.days)
            .arg(metricName(practice.metric));
    return BoardText::tr("%1: %2, last %n day(s)", nullptr, practice.days)
        .arg(metricName(practice.metric), figureText(practice.metric, score.evidence.now.value));
}

QString spokenText(const ModelPractice &practice, const PracticeScore &score)
{
    //: A card read aloud: name, state, score, evidence.
    return BoardText::tr("%1: %2, %3. %4")
        .arg(practice.name.in(language()), stateText(score.state), percentText(score.score),
             evidenceText(practice, score));
}

QStringList stepLines(const ModelStep &step, const StepScore &score)
{
    const auto line = [](const QString &metric, const std::optional<double> &value) {
        //: A figure and its metric: where there is little room the name is cut, not the figure.
        return BoardText::tr("%1 · %2").arg(figureText(metric, value), metricName(metric));
    };
    QStringList lines{line(step.metric, score.evidence.figure)};
    if (!step.secondMetric.isEmpty() && score.evidence.second)
        lines.append(line(step.secondMetric, score.evidence.second));
    return lines;
}

QString dayText(int day)
{
    return QLocale().toString(ReportDays::dateOf(day), QLocale::LongFormat);
}

} // namespace rapport::boardtext
