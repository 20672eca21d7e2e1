#include "output/campaignwords.h"

#include "output/moneytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::output {
namespace {

QString placeText(CampaignPlace place, const DossierNaming &naming)
{
    switch (place) {
    case CampaignPlace::Offline:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Offline"));
    case CampaignPlace::Both:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Online and offline"));
    case CampaignPlace::Online:
        break;
    }
    return naming.said(QT_TRANSLATE_NOOP("Dossier", "Online"));
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString goalText(const CampaignGoal &goal, const DossierNaming &naming)
{
    return naming.said(QT_TRANSLATE_NOOP("Dossier", "target %1, baseline %2"))
        .arg(figureText(goal.metric, goal.target, naming), figureText(goal.metric, goal.baseline, naming));
}

QString eventText(const CampaignEvent &event, const DossierNaming &naming)
{
    const auto came = std::count_if(event.guests.begin(), event.guests.end(),
                                    [](const CampaignGuest &guest) { return guest.attended; });
    const QString guests =
        event.guests.isEmpty()
            ? QString()
            : naming.said(QT_TRANSLATE_NOOP("Dossier", "guests who came: %1 of %2")).arg(came).arg(event.guests.size());
    return joined({event.place, naming.day(event.day), guests}, u" · "_s);
}

/// A plan as lines that can be told apart, by what they are about.
QList<std::pair<QString, QString>> linesOf(const CampaignPlan &plan, const QList<MaturityModel> &models,
                                           const DossierNaming &naming)
{
    DossierFacts lines = planFacts(plan, models, naming);
    lines.facts.prepend({naming.said(QT_TRANSLATE_NOOP("Dossier", "Name")), plan.name});
    for (const CampaignGoal &goal : plan.goals)
        lines.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Goal “%1”")).arg(metricText(goal.metric, naming)),
                  goalText(goal, naming));
    for (const CampaignLink &link : plan.links)
        lines.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Link")), utmAddress(link).toString(QUrl::FullyEncoded));
    for (const CampaignEvent &event : plan.events)
        lines.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Event “%1”")).arg(event.name), eventText(event, naming));
    return lines.facts;
}

QStringList valuesOf(const QList<std::pair<QString, QString>> &lines, const QString &name)
{
    QStringList values;
    for (const auto &[one, value] : lines) {
        if (one == name)
            values.append(value);
    }
    return values;
}

} // namespace

QString modelLanguage(const DossierNaming &naming)
{
    const QString code = naming.words().locale.name().section(u'_', 0, 0);
    return code == u"en" ? QString() : code;
}

QString campaignStateText(CampaignState state, const DossierNaming &naming)
{
    switch (state) {
    case CampaignState::Approved:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Approved"));
    case CampaignState::Running:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Running"));
    case CampaignState::Closed:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Closed"));
    case CampaignState::Reviewed:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Reviewed"));
    case CampaignState::Draft:
        break;
    }
    return naming.said(QT_TRANSLATE_NOOP("Dossier", "Draft"));
}

QString verdictText(Verdict verdict, const DossierNaming &naming)
{
    switch (verdict) {
    case Verdict::Met:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Met"));
    case Verdict::Missed:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Missed"));
    case Verdict::NotMeasurable:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "Not measurable"));
    case Verdict::Open:
        break;
    }
    return naming.said(QT_TRANSLATE_NOOP("Dossier", "Not judged yet"));
}

QString metricText(const QString &metric, const DossierNaming &naming)
{
    const MetricDefinition *definition = metricOf(metric);
    return definition ? naming.cards.metric(definition->name) : metric;
}

QString figureText(const QString &metric, const std::optional<double> &value, const DossierNaming &naming)
{
    const MetricDefinition *definition = metricOf(metric);
    return value ? rapport::figureText(*value, definition ? definition->unit : Unit::Count, naming.words())
                 : naming.words().noData;
}

QString madeText(const QString &metric, const Figure &figure, const DossierNaming &naming)
{
    const QLocale &locale = naming.words().locale;
    const MetricDefinition *definition = metricOf(metric);
    if (!figure.value)
        return {};
    switch (definition ? definition->unit : Unit::Count) {
    case Unit::Percent:
    case Unit::Points:
    case Unit::Ratio:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "from %1 and %2"))
            .arg(locale.toString(figure.numerator), locale.toString(figure.denominator));
    case Unit::Duration:
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "times: %1")).arg(locale.toString(figure.denominator));
    case Unit::Count:
    case Unit::Score:
        break;
    }
    return naming.said(QT_TRANSLATE_NOOP("Dossier", "counted: %1")).arg(locale.toString(figure.rows));
}

QString campaignDatesText(const CampaignPlan &plan, const DossierNaming &naming)
{
    if (plan.fromDay == 0 && plan.toDay == 0)
        return {};
    if (plan.toDay == 0)
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "from %1")).arg(naming.day(plan.fromDay));
    if (plan.fromDay == 0)
        return naming.said(QT_TRANSLATE_NOOP("Dossier", "until %1")).arg(naming.day(plan.toDay));
    return naming.words().span.arg(naming.day(plan.fromDay), naming.day(plan.toDay));
}

DossierFacts planFacts(const CampaignPlan &plan, const QList<MaturityModel> &models, const DossierNaming &naming)
{
    DossierFacts facts;
    const auto fact = [&](const char *name, const QString &value) { facts.add(naming.said(name), value); };
    fact(QT_TRANSLATE_NOOP("Dossier", "Objective"), plan.objective);
    fact(QT_TRANSLATE_NOOP("Dossier", "Owner"), plan.owner);
    fact(QT_TRANSLATE_NOOP("Dossier", "Dates"), campaignDatesText(plan, naming));
    fact(QT_TRANSLATE_NOOP("Dossier", "Where"), placeText(plan.place, naming));
    if (const MaturityModel *model = findById(models, plan.model)) {
        const QString language = modelLanguage(naming);
        const ModelStage *stage = findById(model->stages, plan.stage);
        const ModelStep *step = findById(model->path, plan.step);
        fact(QT_TRANSLATE_NOOP("Dossier", "Maturity model"), model->name.in(language));
        fact(QT_TRANSLATE_NOOP("Dossier", "Stage"), stage ? stage->name.in(language) : QString());
        fact(QT_TRANSLATE_NOOP("Dossier", "Step"), step ? step->name.in(language) : QString());
    }
    fact(QT_TRANSLATE_NOOP("Dossier", "Audience"), plan.audience);
    fact(QT_TRANSLATE_NOOP("Dossier", "Budget"), moneyText(plan.budget, naming.words().locale));
    fact(QT_TRANSLATE_NOOP("Dossier", "Channels"), plan.accounts.join(u", "_s));
    fact(QT_TRANSLATE_NOOP("Dossier", "Groups of people"), plan.groups.join(u", "_s));
    fact(QT_TRANSLATE_NOOP("Dossier", "Tags"), plan.tags.join(u", "_s));
    for (const CampaignOffer &offer : plan.offers)
        fact(QT_TRANSLATE_NOOP("Dossier", "Offer"), joined({offer.name, offer.code, offer.address}, u" · "_s));
    fact(QT_TRANSLATE_NOOP("Dossier", "Notes"), plan.notes);
    return facts;
}

QStringList planChanges(const CampaignPlan &before, const CampaignPlan &after, const QList<MaturityModel> &models,
                        const DossierNaming &naming)
{
    const auto was = linesOf(before, models, naming);
    const auto is = linesOf(after, models, naming);
    QStringList names;
    for (const auto &[name, value] : is + was) {
        if (!names.contains(name))
            names.append(name);
    }
    QStringList changes;
    for (const QString &name : std::as_const(names)) {
        const QStringList then = valuesOf(was, name);
        const QStringList now = valuesOf(is, name);
        if (then == now)
            continue;
        if (then.isEmpty())
            changes.append(naming.said(QT_TRANSLATE_NOOP("Dossier", "%1: %2, new")).arg(name, now.join(u"; "_s)));
        else if (now.isEmpty())
            changes.append(
                naming.said(QT_TRANSLATE_NOOP("Dossier", "%1: no longer, before: %2")).arg(name, then.join(u"; "_s)));
        else
            changes.append(naming.said(QT_TRANSLATE_NOOP("Dossier", "%1: %2, before: %3"))
                               .arg(name, now.join(u"; "_s), then.join(u"; "_s)));
    }
    return changes;
}

} // namespace rapport::output
