#pragma once

#include "output/chartmodel.h"

#include <QLocale>

/// What a chart says in words and figures. From any thread.
namespace rapport {

/// The words that go with figures, in the language of whoever reads them. English as it stands.
struct ChartWords
{
    QLocale locale = QLocale(QLocale::English);
    QString seconds = QStringLiteral("%1 s");
    QString minutes = QStringLiteral("%1 min");
    QString hours = QStringLiteral("%1 h");
    QString days = QStringLiteral("%1 d");
    QString percent = QStringLiteral("%1%");
    QString span = QStringLiteral("%1 to %2");
    QString dayFormat = QStringLiteral("d MMMM"); ///< As QLocale::toString() takes them.
    QString dayOfYearFormat = QStringLiteral("d MMMM yyyy");
    QString monthFormat = QStringLiteral("MMMM yyyy");
    QString shortDayFormat = QStringLiteral("d MMM");
    QString noData = QStringLiteral("no data");
    QString unfinished = QStringLiteral("not over yet");
    QString ofAbove = QStringLiteral("%1 of the one above");
    QString total = QStringLiteral("Total");
    QString goal = QStringLiteral("Goal: %1");
    QString andMore = QStringLiteral("and %1 more");
    QString period = QStringLiteral("Period");
    QString value = QStringLiteral("Value");
    QString share = QStringLiteral("Share");
    QString name = QStringLiteral("Name");
};

/// "2,846", "92%", "+31", "1 h 48 min" (at most two units), "1.8". Durations in seconds.
[[nodiscard]] QString figureText(double value, Unit unit, const ChartWords &words);
/// The same for an axis: the shortest form of a round value.
[[nodiscard]] QString tickText(double value, Unit unit, const ChartWords &words);
/// "24 August", "24 to 30 August", "August 2026"; the year where `nowYear` is another one.
[[nodiscard]] QString stretchText(const Period &days, const ChartWords &words, int nowYear);

/// What stands for a point on its axis in full: the step's days, the category, the name in a scatter. The year is told
/// where the chart's steps do not all lie in one.
[[nodiscard]] QString pointText(const ChartModel &model, qsizetype series, qsizetype point, const ChartWords &words);
/// The value in words, with the share of the rung above and "no data".
[[nodiscard]] QString valueText(const ChartModel &model, qsizetype series, qsizetype point, const ChartWords &words);
/// "Mastodon, 24 August: 12 conversations, not over yet", for whoever hears it.
[[nodiscard]] QString pointSentence(const ChartModel &model, qsizetype series, qsizetype point,
                                    const ChartWords &words);
/// What of the chart's annotations falls on a step.
[[nodiscard]] QStringList annotationsOf(const ChartModel &model, qsizetype step);
/// A rung's share of the one above it; none for the first, or where there is nothing or less above.
[[nodiscard]] std::optional<double> shareOfAbove(const ChartModel &model, qsizetype series);

/// The values of a chart as rows and columns, for whoever would rather read them.
struct ChartTable
{
    struct Cell
    {
        QString text;
        std::optional<double> value = {};
        qsizetype series = -1; ///< With `point`: whose value this is; -1: a name.
        qsizetype point = -1;
    };
    QStringList columns;
    QList<QList<Cell>> rows;
};
[[nodiscard]] ChartTable chartTable(const ChartModel &model, const ChartWords &words);

} // namespace rapport
