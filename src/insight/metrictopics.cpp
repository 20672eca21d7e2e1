#include "insight/metriclists.h"

#include <QtGlobal>

// What people talk about, and how much of it is about us.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

MetricDefinition ofTopics(const QString &id, const char *name, const char *formula, Unit unit, bool byTime)
{
    return {
        .id = id,
        .name = said(name),
        .formula = said(formula),
        .rule = said(QT_TRANSLATE_NOOP(
            "Metric", "Topics are words and phrases significantly more frequent in the period than in the one of the "
                      "same length before it: log-likelihood of at least 10.83 (p < 0.001), at least five mentions by "
                      "three people. The eight clearest are taken.")),
        .population = said(QT_TRANSLATE_NOOP("Metric", "Messages received, on the day they were written.")),
        .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Our own team, bots, spam and what is gone; words that say "
                                                       "nothing by themselves, links and handles.")),
        .source = said(QT_TRANSLATE_NOOP("Metric", "Test by UCREL (Rayson and Garside)")),
        .unit = unit,
        .better = Better::Neither,
        .rows = RowsOf::Messages,
        .breakdowns = {u"topic"_s},
        .byTime = byTime};
}

} // namespace

void addTopicMetrics(QList<MetricDefinition> &all)
{
    all.append(ofTopics(u"topic_trend"_s, QT_TRANSLATE_NOOP("Metric", "Topic trends"),
                        QT_TRANSLATE_NOOP("Metric", "Messages that mention a topic ÷ mentions of all topics × 100. A "
                                                    "message that mentions two topics counts for each."),
                        Unit::Percent, true));
    all.append(ofTopics(u"topic_rise"_s, QT_TRANSLATE_NOOP("Metric", "Rise of topics"),
                        QT_TRANSLATE_NOOP("Metric", "How many times as often a topic is used among all words as in the "
                                                    "period before; one that was not used then counts as half a time."),
                        Unit::Ratio, false));
    all.append(
        {.id = u"share_of_voice"_s,
         .name = said(QT_TRANSLATE_NOOP("Metric", "Share of voice")),
         .formula = said(QT_TRANSLATE_NOOP(
             "Metric", "Messages that mention us ÷ (those + messages that mention each competitor) × 100; by name, "
                       "each name's part of all mentions.")),
         .rule = said(QT_TRANSLATE_NOOP("Metric", "A message that mentions us under two names counts once, one that "
                                                  "mentions us and a competitor once for each. The names are those "
                                                  "of the watched list, over the same channels and days; without a "
                                                  "name of ours there is no data.")),
         .population = said(QT_TRANSLATE_NOOP("Metric", "Messages received, on the day they were written.")),
         .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Our own team, bots, spam and what is gone.")),
         .source = said(QT_TRANSLATE_NOOP("Metric", "Altimeter and Web Analytics Demystified, 2010")),
         .unit = Unit::Percent,
         .better = Better::More,
         .rows = RowsOf::Messages,
         .breakdowns = {u"name"_s}});
}

} // namespace rapport
