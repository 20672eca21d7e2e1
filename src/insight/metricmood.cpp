#include "insight/metriclists.h"
#include "text/moodlists.h"

#include <QtGlobal>

// How people feel about it.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

MetricDefinition ofMood(const QString &id, const char *name, const char *formula, const char *exclusions,
                        const char *source, Unit unit)
{
    return {.id = id,
            .version = text::moodListsVersion,
            .name = said(name),
            .formula = said(formula),
            .population = said(QT_TRANSLATE_NOOP("Metric", "Messages received whose mood is known, on the day they "
                                                           "were written; a person's correction wins.")),
            .exclusions = said(exclusions),
            .source = said(source),
            .unit = unit,
            .better = Better::More,
            .rows = RowsOf::Messages,
            .breakdowns = {u"channel"_s, u"account"_s, u"language"_s, u"kind"_s}};
}

} // namespace

void addMoodMetrics(QList<MetricDefinition> &all)
{
    all.append(ofMood(u"mood_net_opinions"_s, QT_TRANSLATE_NOOP("Metric", "Net mood, opinions only (variant A)"),
                      QT_TRANSLATE_NOOP("Metric", "(positive − negative) ÷ (positive + negative) × 100; neutral "
                                                  "messages are left out."),
                      QT_TRANSLATE_NOOP("Metric", "Neutral messages, those whose mood is unknown, bots, spam and what "
                                                  "is gone."),
                      QT_TRANSLATE_NOOP("Metric", "YouScan, Talkwalker"), Unit::Points));
    all.append(ofMood(u"mood_net_all"_s, QT_TRANSLATE_NOOP("Metric", "Net mood, all messages (variant B)"),
                      QT_TRANSLATE_NOOP("Metric", "(positive − negative) ÷ (positive + neutral + negative) × 100."),
                      QT_TRANSLATE_NOOP("Metric", "Messages whose mood is unknown, bots, spam and what is gone."),
                      QT_TRANSLATE_NOOP("Metric", "Several vendors"), Unit::Points));
    MetricDefinition share =
        ofMood(u"mood_share"_s, QT_TRANSLATE_NOOP("Metric", "Positive messages"),
               QT_TRANSLATE_NOOP("Metric", "Positive messages ÷ messages whose mood is known × 100; by mood, the share "
                                           "of each."),
               QT_TRANSLATE_NOOP("Metric", "Messages whose mood is unknown, bots, spam and what is gone."),
               QT_TRANSLATE_NOOP("Metric", "Proposed"), Unit::Percent);
    share.breakdowns.append(u"mood"_s);
    all.append(share);
}

} // namespace rapport
