#include "insight/metriclists.h"

#include <QtGlobal>

// What is made of what people write: leads and their stages, ideas and their age, and how far the moods can be trusted.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *kProposed = QT_TRANSLATE_NOOP("Metric", "Proposed");

struct Said
{
    const char *name;
    const char *formula;
    const char *population;
    const char *exclusions;
};

MetricDefinition finding(const QString &id, const Said &words, Unit unit, Better better, RowsOf rows)
{
    return {.id = id,
            .name = said(words.name),
            .formula = said(words.formula),
            .population = said(words.population),
            .exclusions = said(words.exclusions),
            .source = said(kProposed),
            .unit = unit,
            .better = better,
            .rows = rows,
            .breakdowns = {}};
}

/// Leads hang on messages: they are told by account.
MetricDefinition ofLeads(const QString &id, const Said &words, Unit unit, Better better)
{
    MetricDefinition metric = finding(id, words, unit, better, RowsOf::Messages);
    metric.breakdowns = {QStringLiteral("channel"), QStringLiteral("account")};
    return metric;
}

MetricDefinition ofIdeas(const QString &id, const Said &words, Unit unit, Better better)
{
    return finding(id, words, unit, better, RowsOf::Ideas);
}

} // namespace

void addFindingMetrics(QList<MetricDefinition> &all)
{
    const char *leads = QT_TRANSLATE_NOOP("Metric", "Leads that somebody took on; filters are asked of the "
                                                    "message that is the lead.");
    const char *proposals = QT_TRANSLATE_NOOP("Metric", "What the rules propose and nobody took on.");
    const char *ideas = QT_TRANSLATE_NOOP("Metric", "Ideas that were written down; filtered, those that a fitting "
                                                    "message stands for.");
    const char *merged = QT_TRANSLATE_NOOP("Metric", "Ideas that were merged into another.");
    all.append(ofLeads(u"leads_taken"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Leads taken on"),
                        QT_TRANSLATE_NOOP("Metric", "Leads that somebody took on in the period."), leads, proposals},
                       Unit::Count, Better::More));
    all.append(ofLeads(u"leads_handed_over"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Leads handed over"),
                        QT_TRANSLATE_NOOP("Metric", "Leads that came to the stage handed over in the period."), leads,
                        proposals},
                       Unit::Count, Better::More));
    all.append(
        ofLeads(u"leads_won"_s,
                {QT_TRANSLATE_NOOP("Metric", "Leads won"),
                 QT_TRANSLATE_NOOP("Metric", "Leads that came to the stage won in the period."), leads, proposals},
                Unit::Count, Better::More));
    all.append(ofLeads(u"lead_conversion"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Leads won of those that ended"),
                        QT_TRANSLATE_NOOP("Metric", "Leads won in the period ÷ leads won or lost in it × 100."), leads,
                        QT_TRANSLATE_NOOP("Metric", "Leads that are under way.")},
                       Unit::Percent, Better::More));
    all.append(ofLeads(u"lead_handover_median"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Until a lead is handed over, median"),
                        QT_TRANSLATE_NOOP("Metric", "From taking a lead on to handing it over, of those handed over "
                                                    "in the period; the median by the nearest rank."),
                        leads, proposals},
                       Unit::Duration, Better::Less));
    all.append(ofLeads(u"lead_won_median"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Until a lead is won, median"),
                        QT_TRANSLATE_NOOP("Metric", "From taking a lead on to winning it, of those won in the period; "
                                                    "the median by the nearest rank."),
                        leads, proposals},
                       Unit::Duration, Better::Less));
    all.append(ofIdeas(u"ideas_new"_s,
                       {QT_TRANSLATE_NOOP("Metric", "New ideas"),
                        QT_TRANSLATE_NOOP("Metric", "Ideas that were written down in the period."), ideas, merged},
                       Unit::Count, Better::More));
    all.append(ofIdeas(u"ideas_done"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Ideas done"),
                        QT_TRANSLATE_NOOP("Metric", "Ideas that came to the state done in the period."), ideas, merged},
                       Unit::Count, Better::More));
    all.append(ofIdeas(u"ideas_open"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Open ideas"),
                        QT_TRANSLATE_NOOP("Metric", "Ideas neither done nor declined at the end of the period."), ideas,
                        merged},
                       Unit::Count, Better::Neither));
    all.append(ofIdeas(u"idea_age_median"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Age of open ideas, median"),
                        QT_TRANSLATE_NOOP("Metric", "From writing an idea down to the end of the period, of those "
                                                    "neither done nor declined then; the median by the nearest rank."),
                        ideas, merged},
                       Unit::Duration, Better::Less));
    all.append(finding(u"mood_agreement"_s,
                       {QT_TRANSLATE_NOOP("Metric", "Agreement with the formula of moods"),
                        QT_TRANSLATE_NOOP("Metric", "Messages of which people said in the period what the formula "
                                                    "says ÷ messages that they judged × 100."),
                        QT_TRANSLATE_NOOP("Metric", "Messages that people judged."),
                        QT_TRANSLATE_NOOP("Metric", "Messages of which the formula knows no mood.")},
                       Unit::Percent, Better::More, RowsOf::Messages));
}

} // namespace rapport
