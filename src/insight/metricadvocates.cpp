#include "insight/metriclists.h"

#include <QtGlobal>

// Who speaks for us, and how deep the community is in.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

const char *const kScored =
    QT_TRANSLATE_NOOP("Metric", "People who did anything in the 365 days before the scores were "
                                "reckoned last.");
const char *const kLeftOut = QT_TRANSLATE_NOOP("Metric", "Bots, our own team, and what was marked as spam or is gone.");

MetricDefinition ofAdvocates(const QString &id, const char *name, const char *formula, const char *source, Unit unit)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = said(QT_TRANSLATE_NOOP("Metric", "People who agreed to speak for us.")),
            .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Who was asked, declined or was paused.")),
            .source = said(source),
            .unit = unit,
            .better = Better::More,
            .rows = RowsOf::People,
            .breakdowns = {}};
}

MetricDefinition ofScores(const QString &id, const char *name, const char *formula, const char *source, Unit unit)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = said(kScored),
            .exclusions = said(kLeftOut),
            .source = said(source),
            .unit = unit,
            .better = Better::More,
            .rows = RowsOf::People,
            .breakdowns = {},
            .byTime = false,
            .ofScores = true};
}

/// One for each of those who lead; together their mean.
MetricDefinition ofLeading(const QString &id, const char *name, const char *formula, const char *source, Unit unit)
{
    MetricDefinition metric = ofScores(id, name, formula, source, unit);
    metric.population = said(QT_TRANSLATE_NOOP("Metric", "Of the people who did anything in the 365 days before the "
                                                         "scores were reckoned last, the 200 with the most gravity."));
    metric.breakdowns = {u"person"_s};
    return metric;
}

} // namespace

void addAdvocateMetrics(QList<MetricDefinition> &all)
{
    const char *altimeter = QT_TRANSLATE_NOOP("Metric", "Proposed");
    const char *orbit = QT_TRANSLATE_NOOP("Metric", "Orbit model; the weights are ours");
    all.append(ofAdvocates(u"advocates"_s, QT_TRANSLATE_NOOP("Metric", "Advocates"),
                           QT_TRANSLATE_NOOP("Metric", "People who had agreed to speak for us when the period ended, "
                                                       "and still do."),
                           QT_TRANSLATE_NOOP("Metric", "Proposed"), Unit::Count));
    all.append(ofAdvocates(u"advocates_active"_s, QT_TRANSLATE_NOOP("Metric", "Active advocates"),
                           QT_TRANSLATE_NOOP("Metric", "Advocates who did anything in the 30 days until the period "
                                                       "ended ÷ all advocates × 100."),
                           altimeter, Unit::Percent));
    MetricDefinition influence = ofAdvocates(
        u"advocate_influence"_s, QT_TRANSLATE_NOOP("Metric", "Advocate influence"),
        QT_TRANSLATE_NOOP("Metric", "The influence (Klout-like) of advocates ÷ that of all advocates × 100: "
                                    "by advocate, the part that each one has."),
        altimeter, Unit::Percent);
    influence.better = Better::Neither;
    influence.breakdowns = {u"advocate"_s};
    influence.byTime = false;
    influence.ofScores = true;
    all.append(influence);
    MetricDefinition answers =
        ofAdvocates(u"advocate_answers"_s, QT_TRANSLATE_NOOP("Metric", "Answers by advocates"),
                    QT_TRANSLATE_NOOP("Metric", "Answers that advocates gave to other people in 365 days ÷ all answers "
                                                "that people gave to other people × 100."),
                    QT_TRANSLATE_NOOP("Metric", "Proposed"), Unit::Percent);
    answers.byTime = false;
    answers.ofScores = true;
    all.append(answers);

    MetricDefinition levels = ofScores(
        u"orbit_levels"_s, QT_TRANSLATE_NOOP("Metric", "Orbit levels"),
        QT_TRANSLATE_NOOP("Metric", "People who have scores; by level, 1 is the innermost."), orbit, Unit::Count);
    levels.better = Better::Neither;
    levels.breakdowns = {u"level"_s};
    all.append(levels);
    all.append(ofScores(u"gravity"_s, QT_TRANSLATE_NOOP("Metric", "Gravity"),
                        QT_TRANSLATE_NOOP("Metric", "The sum of love × reach of all people."), orbit, Unit::Points));
    all.append(ofScores(u"network_density"_s, QT_TRANSLATE_NOOP("Metric", "Density of the network"),
                        QT_TRANSLATE_NOOP("Metric", "Pairs of people who exchanged answers ÷ all pairs × 100."),
                        QT_TRANSLATE_NOOP("Metric", "Orbit model's site, 2022"), Unit::Percent));
    all.append(ofLeading(u"people_reach"_s, QT_TRANSLATE_NOOP("Metric", "Reach of people"),
                         QT_TRANSLATE_NOOP("Metric", "The reach of each: points for people who respond, followers and "
                                                     "channels; together, the mean."),
                         orbit, Unit::Score));
    all.append(ofLeading(u"people_advocacy"_s, QT_TRANSLATE_NOOP("Metric", "Advocacy of people"),
                         QT_TRANSLATE_NOOP("Metric", "How often each answered others, built on their words, shared or "
                                                     "quoted in 365 days; together, the mean."),
                         altimeter, Unit::Ratio));
}

} // namespace rapport
