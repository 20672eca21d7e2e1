#pragma once

#include "base/result.h"
#include "base/uid.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rapport {

/// How figures are shown. Automatic: as fits them best.
enum class CardKind { Automatic, Tile, Bars, Lines, Ranking, Funnel, Heat, Cohorts, Scatter, Table };
/// How long the stretches are that one point stands for. Automatic: so that there are a few dozen at most.
enum class CardStep { Automatic, Day, Week, Month, Quarter, Year };
enum class CardWidth { Narrow, Wide };

/// One place on a dashboard: one metric, or a few of one unit in one chart.
struct DashboardCard
{
    QStringList metrics;  ///< Their ids.
    QString groupBy = {}; ///< "channel", "language" …; empty: nothing.
    CardKind kind = CardKind::Automatic;
    CardStep step = CardStep::Automatic;
    CardWidth width = CardWidth::Narrow;
    QString title = {}; ///< Empty: as the metric is called.

    friend bool operator==(const DashboardCard &, const DashboardCard &) = default;
};

/// Of which days figures are. The "last" ones end with today; a week begins on Monday.
enum class RangePreset {
    Last7,
    Last30,
    Last90,
    ThisWeek,
    LastWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    LastYear,
    All,
    Custom,
};
enum class ComparedWith { None, PeriodBefore, YearBefore };

/// What the figures of a page are about. Filters by what they narrow ("channel", "account", "campaign", "tag", "group",
/// "language"), with the words that a query has for them; several of one kind: any of them.
struct DashboardScope
{
    RangePreset range = RangePreset::Last90;
    QDate from = {}; ///< Custom: the first day,
    QDate to = {};   ///< and the last one.
    ComparedWith comparison = ComparedWith::PeriodBefore;
    QHash<QString, QStringList> filters = {};

    friend bool operator==(const DashboardScope &, const DashboardScope &) = default;
};

/// A page of figures that somebody arranged. A value.
struct Dashboard
{
    DashboardId id = {};
    Uid uid = {};
    QString name;
    QString origin = {}; ///< Stands in the place of the built-in one of this name; empty: is one more.
    QList<DashboardCard> cards;
    DashboardScope scope = {};
    int position = 0; ///< From 0, in the order in which they are offered.

    friend bool operator==(const Dashboard &, const Dashboard &) = default;
};

/// Those that come with the program, in their order: without id, with `origin`.
[[nodiscard]] const QList<Dashboard> &builtInDashboards();
/// All that can be chosen from: the built-in ones, each as what was kept in its place, then the others that were kept.
[[nodiscard]] QList<Dashboard> offeredDashboards(const QList<Dashboard> &kept);
/// What may be filtered by, in the order in which it is offered.
[[nodiscard]] const QStringList &dashboardFilters();

[[nodiscard]] QString cardKindWord(CardKind kind); ///< "bars"; for files and the command line.
[[nodiscard]] QString cardStepWord(CardStep step);
[[nodiscard]] QString rangeWord(RangePreset range);
[[nodiscard]] QString comparisonWord(ComparedWith comparison);
[[nodiscard]] std::optional<RangePreset> rangeFromWord(const QString &word);
[[nodiscard]] std::optional<ComparedWith> comparisonFromWord(const QString &word);

/// Name, cards and scope, as files and the workspace have them: {"format": 1, "name", "cards": […], "range", …}.
[[nodiscard]] QJsonObject dashboardToJson(const Dashboard &dashboard);
/// Malformed names the place and what is wrong there, in English: "cards[2].kind: there is no kind \"pie\"".
[[nodiscard]] Result<Dashboard> dashboardFromJson(const QJsonObject &json);
/// The same as a file that people can read, and back; what is no JSON is named with its line.
[[nodiscard]] QByteArray dashboardToFile(const Dashboard &dashboard);
[[nodiscard]] Result<Dashboard> dashboardFromFile(const QByteArray &file);
/// What keeps it from being kept (no name, no cards, too many …), in English; empty: nothing.
[[nodiscard]] QString dashboardProblem(const Dashboard &dashboard);

} // namespace rapport
