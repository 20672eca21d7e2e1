#pragma once

#include "measure/dashboardfigures.h"
#include "output/comparison.h"
#include "output/dashboardcharts.h"

#include <QByteArray>
#include <QDateTime>

// A dashboard with its figures as it is handed on: the same figures as the window shows, with what they are made of.
namespace rapport::output {

/// How a report speaks. English as it stands.
struct ReportNaming
{
    CardNaming cards;
    ComparisonWords comparison;

    [[nodiscard]] const ChartWords &words() const { return cards.words; }
    /// A text of the context "Report".
    [[nodiscard]] QString said(const char *english) const { return cards.say("Report", english); }
};

/// What a figure is, in short.
struct ReportDefinition
{
    QString metric;
    int version = 0;
    QString name;
    QString formula;
    QString population;
    QString exclusions;
    qint64 excluded = 0; ///< How much was left out, over the whole period.
    QString figure;      ///< "92%", or why there is none,
    QString made;        ///< and of what: "from 1,204 and 1,309"; empty where it is simply counted.
};

struct ReportCard
{
    DashboardCard card;
    CardKind kind = CardKind::Automatic; ///< As it is shown.
    QString title;
    QString figure;        ///< Of a tile,
    Comparison comparison; ///< and how it stands to the one before.
    ChartModel chart;      ///< Of all others.
    QList<ReportDefinition> definitions;
    QString problem; ///< Why there is nothing.
};

/// One figure with all that it was made of.
struct ReportRow
{
    enum class What { Point, Group, Whole, Compared };
    What what = What::Whole;
    int card = 0; ///< Its place on the dashboard, from 1.
    QString title;
    QString metric;
    int version = 0;
    QString name;
    Unit unit = Unit::Count;
    QString group;
    QString label; ///< The group as it is shown.
    Period period;
    Figure figure;
    bool unfinished = false;
    QString missing; ///< Why there is no data.
};

/// A value; from any thread.
struct Report
{
    QString title;
    QString workspace;
    Period period;
    QString periodText;
    std::optional<Period> comparison;
    QString comparisonText; ///< Empty: compared with nothing.
    QString filters;        ///< "Channel: Mastodon, Bluesky"; says so where there are none.
    QDateTime made;         ///< In the zone in which days begin.
    QString zone;
    QString notice; ///< What a reader must know before anything else; mostly empty.
    QList<ReportCard> cards;
    QList<ReportRow> rows;

    [[nodiscard]] QString madeText(const ReportNaming &naming) const;
};

/// Measures the dashboard within its scope. `title`: as it is called in the reader's language.
[[nodiscard]] Result<Report> readReport(Reader &r, const Dashboard &dashboard, const QString &title,
                                        const QString &workspace, const ReportNaming &naming);

/// What a cell of data is called: lasting words for files and programs.
[[nodiscard]] QString unitWord(Unit unit);
[[nodiscard]] QString rowWord(ReportRow::What what);
/// The value as the window shows it, "no data" too.
[[nodiscard]] QString rowText(const ReportRow &row, const ReportNaming &naming);

} // namespace rapport::output
