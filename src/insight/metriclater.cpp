#include "insight/metriclists.h"

#include <QtGlobal>

// What has its place here until its data can be connected.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

MetricDefinition later(const QString &id, const char *name, const char *formula, const char *population,
                       const char *source, Unit unit, const char *missing)
{
    return {.id = id,
            .name = said(name),
            .formula = said(formula),
            .population = said(population),
            .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Nothing.")),
            .source = said(source),
            .unit = unit,
            .better = Better::More,
            .missing = said(missing)};
}

} // namespace

void addLaterMetrics(QList<MetricDefinition> &all)
{
    const char *noOrders = QT_TRANSLATE_NOOP("Metric", "Connect a shop, or import its orders.");
    const char *common = QT_TRANSLATE_NOOP("Metric", "Common practice");
    const char *proposed = QT_TRANSLATE_NOOP("Metric", "Proposed");
    const char *orders = QT_TRANSLATE_NOOP("Metric", "Orders of people who are known here.");
    all.append(later(u"orders"_s, QT_TRANSLATE_NOOP("Metric", "Orders"),
                     QT_TRANSLATE_NOOP("Metric", "The number of orders."), orders, common, Unit::Count, noOrders));
    all.append(later(u"sales"_s, QT_TRANSLATE_NOOP("Metric", "Sales"),
                     QT_TRANSLATE_NOOP("Metric", "The sum of the orders, in the shop's currency."), orders, common,
                     Unit::Count, noOrders));
    all.append(later(u"average_spend"_s, QT_TRANSLATE_NOOP("Metric", "Average spend"),
                     QT_TRANSLATE_NOOP("Metric", "The sum of the orders ÷ people who ordered, by the channel on which "
                                                 "each was first met before the first order; groups of fewer than five "
                                                 "are not shown."),
                     orders, proposed, Unit::Ratio, noOrders));
    all.append(
        later(u"cohorts"_s, QT_TRANSLATE_NOOP("Metric", "Cohorts of customers"),
              QT_TRANSLATE_NOOP("Metric", "Of the people who first ordered in a month, those who ordered again in "
                                          "each month after it."),
              orders, common, Unit::Percent, noOrders));
    all.append(
        later(u"attributed_sales"_s, QT_TRANSLATE_NOOP("Metric", "Sales from social"),
              QT_TRANSLATE_NOOP("Metric", "The sum of the orders that a message, post or shared link came before, "
                                          "each order divided among what came before it; the shares of one order "
                                          "come to its sum."),
              orders, QT_TRANSLATE_NOOP("Metric", "Analytics vendors' help"), Unit::Count, noOrders));
}

} // namespace rapport
