#include "insight/metriclists.h"

#include <QtGlobal>

// How much is said, by whom, where.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

QString leftOut()
{
    return said(QT_TRANSLATE_NOOP("Metric", "Messages of bots and machines, spam and what is held or in the bin, and "
                                            "what is gone from the channel; notes are no messages."));
}

QString ours()
{
    return said(QT_TRANSLATE_NOOP("Metric", "Rapport"));
}

} // namespace

void addVolumeMetrics(QList<MetricDefinition> &all)
{
    const QString messages = said(QT_TRANSLATE_NOOP("Metric", "Messages on all connected accounts, on the day they "
                                                              "were written."));
    all.append({.id = u"messages"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Messages")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "The number of messages, theirs and ours.")),
                .population = messages,
                .exclusions = leftOut(),
                .source = ours(),
                .rows = RowsOf::Messages,
                .breakdowns = {u"channel"_s, u"account"_s, u"direction"_s, u"kind"_s, u"language"_s, u"mood"_s,
                               u"hour"_s, u"weekday"_s, u"weekday_hour"_s}});
    all.append({.id = u"messages_received"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Messages received")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "The number of messages that others wrote.")),
                .population = messages,
                .exclusions = leftOut(),
                .source = ours(),
                .rows = RowsOf::Messages,
                .breakdowns = {u"channel"_s, u"account"_s, u"kind"_s, u"language"_s, u"mood"_s, u"hour"_s, u"weekday"_s,
                               u"weekday_hour"_s}});
    all.append({.id = u"messages_sent"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Messages sent")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "The number of messages that we wrote.")),
                .population = messages,
                .exclusions = leftOut(),
                .source = ours(),
                .rows = RowsOf::Messages,
                .breakdowns = {u"channel"_s, u"account"_s, u"kind"_s, u"language"_s, u"hour"_s, u"weekday"_s,
                               u"weekday_hour"_s}});
    all.append({.id = u"conversations_begun"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Conversations begun")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "The number of conversations, on the day of their first "
                                                            "message.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Conversations of all connected accounts.")),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Conversations that hold nothing but what does not "
                                                               "count as a message.")),
                .source = ours(),
                .rows = RowsOf::Conversations,
                .breakdowns = {u"channel"_s, u"account"_s, u"direction"_s, u"language"_s}});
    all.append({.id = u"content_mix"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Content mix")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "Items that we wrote ÷ all items × 100; by direction, the "
                                                            "share of theirs beside it. An item begins something: a "
                                                            "post, a mention, a quote.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Posts, mentions and quotes, theirs and ours.")),
                .exclusions = leftOut(),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Proposed")),
                .unit = Unit::Percent,
                .rows = RowsOf::Messages,
                .breakdowns = {u"channel"_s, u"account"_s, u"direction"_s, u"language"_s}});
    all.append({.id = u"spike_days"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Days that stand out")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "Days on which more was received than the mean of the 28 "
                                                            "days before and two standard deviations. Days with fewer "
                                                            "than 14 days of history before them are not judged.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Days that have ended.")),
                .exclusions = leftOut(),
                .source = said(QT_TRANSLATE_NOOP("Metric", "CHAOSS, burstiness; the width of the band is proposed")),
                .rows = RowsOf::Messages,
                .breakdowns = {u"channel"_s, u"account"_s}});
}

} // namespace rapport
