#include "insight/metriclists.h"

#include <QtGlobal>

// What a team has planned and carries out: channels, events, offers, goals, groups.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *kProposed = QT_TRANSLATE_NOOP("Metric", "Proposed");

MetricDefinition planned(const QString &id, const char *name, const char *formula, const char *population,
                         const char *exclusions, Unit unit)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = said(population),
            .exclusions = said(exclusions),
            .source = said(kProposed),
            .unit = unit,
            .better = Better::More,
            .rows = RowsOf::Records,
            .breakdowns = {}};
}

} // namespace

void addProgrammeMetrics(QList<MetricDefinition> &all)
{
    const char *campaigns = QT_TRANSLATE_NOOP("Metric", "Campaigns that were agreed on.");
    const char *drafts = QT_TRANSLATE_NOOP("Metric", "Drafts.");
    all.append(planned(u"accounts_posted"_s, QT_TRANSLATE_NOOP("Metric", "Accounts we wrote on"),
                       QT_TRANSLATE_NOOP("Metric", "Connected accounts with a message of ours in the period."),
                       QT_TRANSLATE_NOOP("Metric", "All connected accounts."),
                       QT_TRANSLATE_NOOP("Metric", "Messages of machines, and what is gone from the channel."),
                       Unit::Count));
    all.append(planned(u"events"_s, QT_TRANSLATE_NOOP("Metric", "Events"),
                       QT_TRANSLATE_NOOP("Metric", "Events of campaigns, on the day they take place."), campaigns,
                       drafts, Unit::Count));
    all.append(planned(u"event_guests"_s, QT_TRANSLATE_NOOP("Metric", "Guests"),
                       QT_TRANSLATE_NOOP("Metric", "Guests who came to an event, on its day."), campaigns,
                       QT_TRANSLATE_NOOP("Metric", "Who was asked and did not come."), Unit::Count));
    all.append(planned(u"offers"_s, QT_TRANSLATE_NOOP("Metric", "Offers"),
                       QT_TRANSLATE_NOOP("Metric", "Offers of campaigns whose dates touch the period."), campaigns,
                       drafts, Unit::Count));
    all.append(planned(u"campaigns"_s, QT_TRANSLATE_NOOP("Metric", "Campaigns"),
                       QT_TRANSLATE_NOOP("Metric", "Campaigns whose dates touch the period."), campaigns, drafts,
                       Unit::Count));
    all.append(planned(
        u"goals_met"_s, QT_TRANSLATE_NOOP("Metric", "Goals met"),
        QT_TRANSLATE_NOOP("Metric", "Goals with the verdict met ÷ goals with the verdict met or missed × "
                                    "100."),
        QT_TRANSLATE_NOOP("Metric", "Goals of campaigns that ended in the period."),
        QT_TRANSLATE_NOOP("Metric", "Goals without a verdict, and those that could not be measured."), Unit::Percent));
}

} // namespace rapport
