#include "output/definitions.h"

using namespace Qt::StringLiterals;

namespace rapport::output {

QList<DossierPart> definitionsChapter(QStringList metrics, const DossierNaming &naming)
{
    metrics.removeDuplicates();
    QList<DossierPart> parts{DossierHeading{
        .level = 1, .anchor = u"definitions"_s, .text = naming.said(QT_TRANSLATE_NOOP("Dossier", "Definitions"))}};
    for (const QString &id : std::as_const(metrics)) {
        const MetricDefinition *metric = metricOf(id);
        parts.append(DossierHeading{.level = 2,
                                    .anchor = u"definition-"_s + QString(id).replace(u'_', u'-'),
                                    .text = metric ? naming.cards.metric(metric->name) : id});
        if (!metric) {
            parts.append(DossierText{
                .text = naming.said(QT_TRANSLATE_NOOP("Dossier", "This version of Rapport has no such metric."))});
            continue;
        }
        DossierFacts facts;
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Metric")), id);
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Version")), QString::number(metric->version));
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Formula")),
                  QString(naming.cards.metric(metric->formula) + u' ' +
                          (metric->rule.isEmpty() ? QString() : naming.cards.metric(metric->rule)))
                      .trimmed());
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Population")), naming.cards.metric(metric->population));
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Left out")), naming.cards.metric(metric->exclusions));
        facts.add(naming.said(QT_TRANSLATE_NOOP("Dossier", "Source")), naming.cards.metric(metric->source));
        parts.append(facts);
    }
    return parts;
}

} // namespace rapport::output
