#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What can be measured: one definition for charts, cards, reports and the command line.
namespace rapport {

enum class Unit { Count, Percent, Points, Duration, Ratio, Score };
enum class Better { Neither, More, Less };
/// What a figure's rows are, when it is opened.
enum class RowsOf {
    Nothing,
    Conversations,
    Messages,
    People,
    Ideas,
    Records, ///< What was planned, or told by channels: store/figurerecords.h.
};

/// One measure. Texts are English, marked for translation in the context "Metric".
struct MetricDefinition
{
    QString id = {}; ///< "first_reply_median"; lasting.
    int version = 1;
    QString name = {};       ///< "First reply, median"
    QString formula = {};    ///< In words, whole sentences.
    QString rule = {};       ///< How many are made one, where that is to be said: "By the nearest rank: ..."
    QString population = {}; ///< What it is counted over.
    QString exclusions = {}; ///< What is left out, and counted apart.
    QString source = {};     ///< Whose definition it is; "Proposed" where none is published.
    Unit unit = Unit::Count;
    Better better = Better::Neither;
    RowsOf rows = RowsOf::Nothing;
    QStringList breakdowns = {}; ///< What it can be grouped by besides time: "channel", "account", "language",
                                 ///< "direction", "kind", "mood", ...
    bool byTime = true;          ///< It has a value for each day, week, month; false: only for the whole period.
    bool ofScores = false;       ///< Made of people's scores as they were reckoned last.
    QString missing = {};        ///< What has to be set up before there is any data; empty: nothing.
};

/// Days [fromDay, toDay), since 1970-01-01 in the workspace's time zone.
struct Period
{
    int fromDay = 0;
    int toDay = 0;

    [[nodiscard]] int days() const { return toDay - fromDay; }
    friend bool operator==(const Period &, const Period &) = default;
};

enum class Step { Whole, Day, Week, Month, Quarter, Year };

/// Weeks begin on Monday; the first and last stretch may be cut by the period.
[[nodiscard]] QList<Period> stretches(const Period &period, Step step);
/// The period of the same length right before; the same dates a year before.
[[nodiscard]] Period before(const Period &period);
[[nodiscard]] Period yearBefore(const Period &period);

/// A value with what it was made of. A denominator of 0 has no value: "no data", never 0.
struct Figure
{
    std::optional<double> value; ///< In the metric's unit: percent 0 … 100, durations in seconds.
    qint64 numerator = 0;
    qint64 denominator = 0; ///< Counts: as the value. Medians: how many lengths.
    qint64 excluded = 0;    ///< Left out by the definition.
    qint64 rows = 0;        ///< How many rows open with it.

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// All metrics, in the order in which lists show them; the place of orders and sales is left free.
[[nodiscard]] const QList<MetricDefinition> &metrics();
[[nodiscard]] const MetricDefinition *metricOf(const QString &id);

} // namespace rapport
