#include "insight/metriclists.h"

#include <QtGlobal>

// Who takes part, how deep, how lasting.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

MetricDefinition ofPeople(const QString &id, const char *name, const char *formula, const char *source)
{
    return {
        .id = id,
        .name = said(name),
        .formula = said(formula),
        .population = said(QT_TRANSLATE_NOOP("Metric", "People who wrote, liked, shared, quoted or followed; one who "
                                                       "goes by several names counts once.")),
        .exclusions =
            said(QT_TRANSLATE_NOOP("Metric", "Bots, our own team, and people in what was marked as spam. In one "
                                             "language only what was written counts: likes, shares and follows have "
                                             "none.")),
        .source = said(source),
        .rows = RowsOf::People,
        .breakdowns = {u"channel"_s, u"account"_s}};
}

} // namespace

void addPeopleMetrics(QList<MetricDefinition> &all)
{
    const char *proposed = QT_TRANSLATE_NOOP("Metric", "Proposed");
    const char *savannah = QT_TRANSLATE_NOOP("Metric", "Savannah");
    const char *chaoss = QT_TRANSLATE_NOOP("Metric", "CHAOSS");
    all.append(ofPeople(u"people_active"_s, QT_TRANSLATE_NOOP("Metric", "Active people"),
                        QT_TRANSLATE_NOOP("Metric", "People who did anything in the period."), proposed));
    all.append(ofPeople(u"people_new"_s, QT_TRANSLATE_NOOP("Metric", "New people"),
                        QT_TRANSLATE_NOOP("Metric", "Active people who had never done anything before the period."),
                        chaoss));
    all.append(ofPeople(u"people_returning"_s, QT_TRANSLATE_NOOP("Metric", "Returning people"),
                        QT_TRANSLATE_NOOP("Metric", "Active people who had done something before the period."),
                        chaoss));
    all.append(ofPeople(u"people_quiet"_s, QT_TRANSLATE_NOOP("Metric", "Gone quiet"),
                        QT_TRANSLATE_NOOP("Metric", "People who, when the period ended, had done nothing for 30 days, "
                                                    "after at least 50 acts in the 90 days before."),
                        savannah));
    all.append(ofPeople(u"people_back"_s, QT_TRANSLATE_NOOP("Metric", "Back again"),
                        QT_TRANSLATE_NOOP("Metric", "People who did something in the period after 30 silent days, with "
                                                    "at least 20 acts in the 90 days before those."),
                        savannah));

    MetricDefinition ladder = ofPeople(
        u"ladder"_s, QT_TRANSLATE_NOOP("Metric", "Engagement ladder"),
        QT_TRANSLATE_NOOP("Metric", "People by the highest rung they touched in the 90 days until the period "
                                    "ended: consumption (followed), curation (liked, shared, quoted), creation "
                                    "(wrote), collaboration (a thread of three alternating turns)."),
        QT_TRANSLATE_NOOP("Metric", "Evans; the thresholds are proposed"));
    ladder.breakdowns.append(u"rung"_s);
    all.append(ladder);
    MetricDefinition movement = ofPeople(
        u"ladder_movement"_s, QT_TRANSLATE_NOOP("Metric", "Movement on the ladder"),
        QT_TRANSLATE_NOOP("Metric", "People who stand on a higher rung when the period ends than when it began; "
                                    "by movement, those who held theirs and those on a lower one beside them. "
                                    "A rung is the highest touched in 90 days; none is the lowest."),
        QT_TRANSLATE_NOOP("Metric", "Evans; the windows are proposed"));
    movement.better = Better::More;
    movement.breakdowns.append(u"movement"_s);
    all.append(movement);

    MetricDefinition participation =
        ofPeople(u"participation"_s, QT_TRANSLATE_NOOP("Metric", "Participation (90-9-1)"),
                 QT_TRANSLATE_NOOP("Metric",
                                   "People who took part in the period ÷ the known audience (followers as told last) × "
                                   "100; by part: heavy (began something), occasional (only answered, liked, shared or "
                                   "followed) and silent (the rest of the audience). Where the audience is unknown, "
                                   "heavy and occasional are shares of those who took part."),
                 QT_TRANSLATE_NOOP("Metric", "Nielsen 2006; the thresholds are proposed"));
    participation.unit = Unit::Percent;
    participation.better = Better::More;
    participation.breakdowns.append(u"part"_s);
    all.append(participation);

    MetricDefinition onion =
        ofPeople(u"onion"_s, QT_TRANSLATE_NOOP("Metric", "Contributors (onion)"),
                 QT_TRANSLATE_NOOP("Metric", "People who wrote in the period; by ring: the core made the first 80 % of "
                                             "the messages, the regular ones the next 15 %, the casual ones the rest."),
                 QT_TRANSLATE_NOOP("Metric", "GrimoireLab"));
    onion.breakdowns.append(u"ring"_s);
    all.append(onion);
    MetricDefinition returned = ofPeople(
        u"newcomers_returned"_s, QT_TRANSLATE_NOOP("Metric", "Newcomers who wrote again"),
        QT_TRANSLATE_NOOP("Metric", "Of the people who wrote for the first time in the period, those who wrote "
                                    "again in a later month × 100; by cohort, of those who began in a month, "
                                    "the ones who wrote in each stretch."),
        proposed);
    returned.unit = Unit::Percent;
    returned.better = Better::More;
    returned.breakdowns.append(u"cohort"_s);
    all.append(returned);
    MetricDefinition absence = ofPeople(
        u"absence_factor"_s, QT_TRANSLATE_NOOP("Metric", "Absence factor"),
        QT_TRANSLATE_NOOP("Metric", "The fewest people who wrote half of all messages of the period."), chaoss);
    absence.better = Better::More;
    all.append(absence);
}

} // namespace rapport
