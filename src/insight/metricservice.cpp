#include "insight/metriclists.h"

#include <QtGlobal>

// How well people are answered.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

const QStringList &breakdowns()
{
    static const QStringList all{u"channel"_s, u"account"_s, u"language"_s};
    return all;
}

/// One thing that is timed, in calendar or in working hours.
struct Timed
{
    const char *id;
    const char *median; ///< Names.
    const char *ninth;
    const char *mean;
    const char *formula;
    const char *population;
    const char *exclusions;
    const char *source;
    RowsOf rows = RowsOf::Conversations;
};

constexpr const char *kFirstReply =
    QT_TRANSLATE_NOOP("Metric", "From their first message that waited to our first public reply by a person.");
constexpr const char *kFirstReplyWork =
    QT_TRANSLATE_NOOP("Metric", "From their first message that waited to our first public reply by a person, "
                                "counting only the hours of the calendar that applies.");
constexpr const char *kNextReply =
    QT_TRANSLATE_NOOP("Metric", "From the first message that was unanswered to our next public reply by a person; "
                                "messages in a row are one.");
constexpr const char *kNextReplyWork =
    QT_TRANSLATE_NOOP("Metric", "From the first message that was unanswered to our next public reply by a person, "
                                "counting only the hours of the calendar that applies; messages in a row are one.");
constexpr const char *kFirstResolution = QT_TRANSLATE_NOOP(
    "Metric", "From their first message that needs an answer to the first time the conversation was closed.");
constexpr const char *kFullResolution = QT_TRANSLATE_NOOP(
    "Metric", "From their first message that needs an answer to the closing that still holds, times when "
              "it was open again included. It is never taken from the last change.");
constexpr const char *kBegunByThem = QT_TRANSLATE_NOOP(
    "Metric", "Conversations that others began and we answered, on the day of the message that waited.");
constexpr const char *kBegunByThemCalendar =
    QT_TRANSLATE_NOOP("Metric", "Conversations that others began and we answered, for which a calendar applies; on the "
                                "day of the message that waited.");
constexpr const char *kRuns =
    QT_TRANSLATE_NOOP("Metric", "Their messages that were answered, on the day of the first unanswered one.");
constexpr const char *kRunsCalendar = QT_TRANSLATE_NOOP(
    "Metric",
    "Their messages that were answered, for which a calendar applies; on the day of the first unanswered one.");
constexpr const char *kClosed = QT_TRANSLATE_NOOP(
    "Metric", "Conversations that were closed, on the day of their first message that needs an answer.");
constexpr const char *kNoMachines = QT_TRANSLATE_NOOP(
    "Metric", "Conversations that we began. Notes, automatic answers and bots do not count as a reply.");
constexpr const char *kNoMachinesNext =
    QT_TRANSLATE_NOOP("Metric", "What is not answered yet. Notes, automatic answers and bots do not count as a reply.");
constexpr const char *kOpenOnes = QT_TRANSLATE_NOOP("Metric", "What is not closed yet, or was opened again.");
constexpr const char *kNeverClosed = QT_TRANSLATE_NOOP("Metric", "What was never closed.");

constexpr Timed kTimed[] = {
    {"first_reply", QT_TRANSLATE_NOOP("Metric", "First reply, median"),
     QT_TRANSLATE_NOOP("Metric", "First reply, 90th percentile"), QT_TRANSLATE_NOOP("Metric", "First reply, mean"),
     kFirstReply, kBegunByThem, kNoMachines,
     QT_TRANSLATE_NOOP("Metric", "Zendesk, Intercom, Plain; CHAOSS, Time to First Response")},
    {"first_reply_work", QT_TRANSLATE_NOOP("Metric", "First reply in working hours, median"),
     QT_TRANSLATE_NOOP("Metric", "First reply in working hours, 90th percentile"),
     QT_TRANSLATE_NOOP("Metric", "First reply in working hours, mean"), kFirstReplyWork, kBegunByThemCalendar,
     kNoMachines, QT_TRANSLATE_NOOP("Metric", "Zendesk, Intercom, Plain")},
    {"next_reply", QT_TRANSLATE_NOOP("Metric", "Each reply, median"),
     QT_TRANSLATE_NOOP("Metric", "Each reply, 90th percentile"), QT_TRANSLATE_NOOP("Metric", "Each reply, mean"),
     kNextReply, kRuns, kNoMachinesNext, QT_TRANSLATE_NOOP("Metric", "Zendesk, next reply"), RowsOf::Messages},
    {"next_reply_work", QT_TRANSLATE_NOOP("Metric", "Each reply in working hours, median"),
     QT_TRANSLATE_NOOP("Metric", "Each reply in working hours, 90th percentile"),
     QT_TRANSLATE_NOOP("Metric", "Each reply in working hours, mean"), kNextReplyWork, kRunsCalendar, kNoMachinesNext,
     QT_TRANSLATE_NOOP("Metric", "Zendesk, next reply"), RowsOf::Messages},
    {"first_resolution", QT_TRANSLATE_NOOP("Metric", "First resolution, median"),
     QT_TRANSLATE_NOOP("Metric", "First resolution, 90th percentile"),
     QT_TRANSLATE_NOOP("Metric", "First resolution, mean"), kFirstResolution, kClosed, kNeverClosed,
     QT_TRANSLATE_NOOP("Metric", "Zendesk, first resolution time")},
    {"full_resolution", QT_TRANSLATE_NOOP("Metric", "Full resolution, median"),
     QT_TRANSLATE_NOOP("Metric", "Full resolution, 90th percentile"),
     QT_TRANSLATE_NOOP("Metric", "Full resolution, mean"), kFullResolution, kClosed, kOpenOnes,
     QT_TRANSLATE_NOOP("Metric", "Zendesk, full resolution time")},
};

constexpr const char *kNearestRank =
    QT_TRANSLATE_NOOP("Metric", "By the nearest rank: the shortest time that at least half of all took no longer than; "
                                "of two in the middle, the shorter.");
constexpr const char *kNearestRankNinth = QT_TRANSLATE_NOOP(
    "Metric", "By the nearest rank: the shortest time that at least 90 % of all took no longer than.");
constexpr const char *kMean = QT_TRANSLATE_NOOP("Metric", "The sum of the times ÷ their number.");

void addTimed(QList<MetricDefinition> &all, const Timed &timed)
{
    const struct
    {
        const char *ending;
        const char *name;
        const char *rule;
    } statistics[] = {{"_median", timed.median, kNearestRank},
                      {"_p90", timed.ninth, kNearestRankNinth},
                      {"_mean", timed.mean, kMean}};
    for (const auto &statistic : statistics) {
        all.append({.id = said(timed.id) + said(statistic.ending),
                    .name = said(statistic.name),
                    .formula = said(timed.formula),
                    .rule = said(statistic.rule),
                    .population = said(timed.population),
                    .exclusions = said(timed.exclusions),
                    .source = said(timed.source),
                    .unit = Unit::Duration,
                    .better = Better::Less,
                    .rows = timed.rows,
                    .breakdowns = breakdowns()});
    }
}

void addServiceLevel(QList<MetricDefinition> &all, const QString &id, const char *name, const char *population,
                     RowsOf rows)
{
    all.append({.id = id,
                .name = said(name),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "Clocks that ended in time ÷ clocks that ended in time or "
                                                            "too late × 100. Each is judged by the rules of its "
                                                            "time.")),
                .population = said(population),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Clocks that still run and are not late.")),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Zendesk, Intercom")),
                .unit = Unit::Percent,
                .better = Better::More,
                .rows = rows,
                .breakdowns = breakdowns()});
}

void addWork(QList<MetricDefinition> &all)
{
    all.append({.id = u"backlog"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Waiting for an answer")),
                .formula = said(QT_TRANSLATE_NOOP("Metric",
                                                  "Messages that waited for an answer when the period "
                                                  "ended, or now where it has not ended; messages in a row are one.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Their messages that need an answer.")),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "What was closed or marked as needing no answer.")),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Proposed")),
                .better = Better::Less,
                .rows = RowsOf::Messages,
                .breakdowns = breakdowns()});
    all.append(
        {.id = u"backlog_age"_s,
         .name = said(QT_TRANSLATE_NOOP("Metric", "Age of what waits, median")),
         .formula = said(QT_TRANSLATE_NOOP("Metric", "How long what waited when the period ended had been waiting; "
                                                     "where it has not ended, what waits now.")),
         .rule = said(kNearestRank),
         .population = said(QT_TRANSLATE_NOOP("Metric", "Their messages that waited for an answer then; messages in "
                                                        "a row are one.")),
         .exclusions = said(QT_TRANSLATE_NOOP("Metric", "What was closed or marked as needing no answer.")),
         .source = said(QT_TRANSLATE_NOOP("Metric", "Proposed")),
         .unit = Unit::Duration,
         .better = Better::Less,
         .rows = RowsOf::Messages,
         .breakdowns = breakdowns(),
         .byTime = false});
    all.append({.id = u"conversations_solved"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Conversations solved")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "Conversations closed for the first time, on the day of "
                                                            "that.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Conversations of all connected accounts.")),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Later closings of the same conversation.")),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Zendesk")),
                .better = Better::More,
                .rows = RowsOf::Conversations,
                .breakdowns = breakdowns()});
    all.append({.id = u"reopen_rate"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Reopen rate")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "How often solved conversations were opened again ÷ "
                                                            "conversations solved for the first time × 100, each on "
                                                            "the day it happened.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Conversations that were closed.")),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "What was never closed.")),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Common practice")),
                .unit = Unit::Percent,
                .better = Better::Less,
                .rows = RowsOf::Conversations,
                .breakdowns = breakdowns()});
    all.append({.id = u"closure_ratio"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Closure ratio")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "Conversations closed for good in the period ÷ "
                                                            "conversations begun in it × 100; above 100 more ends "
                                                            "than begins.")),
                .population = said(QT_TRANSLATE_NOOP("Metric", "Conversations of all connected accounts.")),
                .exclusions = said(QT_TRANSLATE_NOOP("Metric", "Closings that did not last.")),
                .source = said(QT_TRANSLATE_NOOP("Metric", "CHAOSS")),
                .unit = Unit::Percent,
                .better = Better::More,
                .rows = RowsOf::Conversations,
                .breakdowns = breakdowns()});
}

} // namespace

void addServiceMetrics(QList<MetricDefinition> &all)
{
    const QString asked =
        said(QT_TRANSLATE_NOOP("Metric", "Their messages that need an answer, on the day of the first "
                                         "unanswered one; messages in a row are one."));
    const QString noReply = said(QT_TRANSLATE_NOOP("Metric", "What somebody marked as needing no answer."));
    all.append({.id = u"asks"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Needing an answer")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "How often an answer was needed.")),
                .population = asked,
                .exclusions = noReply,
                .source = said(QT_TRANSLATE_NOOP("Metric", "Sprout; Agorapulse for what is counted apart")),
                .rows = RowsOf::Messages,
                .breakdowns = breakdowns()});
    all.append({.id = u"response_rate"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Answered")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "What got a public reply by a person ÷ what needed an "
                                                            "answer × 100.")),
                .population = asked,
                .exclusions = noReply,
                .source = said(QT_TRANSLATE_NOOP("Metric", "Sprout, action rate; Agorapulse for what is counted "
                                                           "apart")),
                .unit = Unit::Percent,
                .better = Better::More,
                .rows = RowsOf::Messages,
                .breakdowns = breakdowns()});
    for (const Timed &timed : kTimed)
        addTimed(all, timed);
    all.append({.id = u"first_reply_healthy"_s,
                .name = said(QT_TRANSLATE_NOOP("Metric", "Answered within 1000 minutes")),
                .formula = said(QT_TRANSLATE_NOOP("Metric", "First replies in under 1000 minutes ÷ all first replies × "
                                                            "100.")),
                .population = said(kBegunByThem),
                .exclusions = said(kNoMachines),
                .source = said(QT_TRANSLATE_NOOP("Metric", "Proposed; the limit is the one told of Lithium's community "
                                                           "health index")),
                .unit = Unit::Percent,
                .better = Better::More,
                .rows = RowsOf::Conversations,
                .breakdowns = breakdowns()});
    addServiceLevel(all, u"service_level"_s, QT_TRANSLATE_NOOP("Metric", "Service level kept"),
                    QT_TRANSLATE_NOOP("Metric", "All promises of the policies, on the day their clock began."),
                    RowsOf::Conversations);
    addServiceLevel(all, u"service_level_first"_s, QT_TRANSLATE_NOOP("Metric", "Service level kept, first reply"),
                    QT_TRANSLATE_NOOP("Metric", "Promises of a first reply, on the day their clock began."),
                    RowsOf::Conversations);
    addServiceLevel(all, u"service_level_next"_s, QT_TRANSLATE_NOOP("Metric", "Service level kept, next reply"),
                    QT_TRANSLATE_NOOP("Metric", "Promises of further replies, on the day their clock began."),
                    RowsOf::Conversations);
    addServiceLevel(all, u"service_level_resolution"_s, QT_TRANSLATE_NOOP("Metric", "Service level kept, resolution"),
                    QT_TRANSLATE_NOOP("Metric", "Promises of a resolution, on the day their clock began."),
                    RowsOf::Conversations);
    addWork(all);
}

} // namespace rapport
