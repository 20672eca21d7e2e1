#include "gui/metrics/metricwords.h"

#include "base/clock.h"
#include "channels/registry.h"
#include "gui/charts/chartlook.h"
#include "insight/reportdays.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

struct MetricWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

/// What the built-in dashboards' files say in English, for the translators.
[[maybe_unused]] constexpr const char *kBuiltInTexts[] = {
    QT_TRANSLATE_NOOP("Dashboard", "Overview"),
    QT_TRANSLATE_NOOP("Dashboard", "Service"),
    QT_TRANSLATE_NOOP("Dashboard", "Community"),
    QT_TRANSLATE_NOOP("Dashboard", "Content"),
    QT_TRANSLATE_NOOP("Dashboard", "Conversations"),
    QT_TRANSLATE_NOOP("Dashboard", "Net mood (variant A)"),
    QT_TRANSLATE_NOOP("Dashboard", "Median first reply"),
    QT_TRANSLATE_NOOP("Dashboard", "Leads"),
    QT_TRANSLATE_NOOP("Dashboard", "Conversations by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "First reply time"),
    QT_TRANSLATE_NOOP("Dashboard", "Engagements by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Engagement ladder"),
    QT_TRANSLATE_NOOP("Dashboard", "When people write"),
    QT_TRANSLATE_NOOP("Dashboard", "Median of each reply"),
    QT_TRANSLATE_NOOP("Dashboard", "Needing an answer, by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Answered, by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Time of each reply"),
    QT_TRANSLATE_NOOP("Dashboard", "Age of what waits, by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Resolution time"),
    QT_TRANSLATE_NOOP("Dashboard", "Messages received, by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Mood of what people write"),
    QT_TRANSLATE_NOOP("Dashboard", "Movement on the ladder"),
    QT_TRANSLATE_NOOP("Dashboard", "Who takes part"),
    QT_TRANSLATE_NOOP("Dashboard", "Core and casual"),
    QT_TRANSLATE_NOOP("Dashboard", "Languages"),
    QT_TRANSLATE_NOOP("Dashboard", "Posts by channel"),
    QT_TRANSLATE_NOOP("Dashboard", "Who writes what is there"),
    QT_TRANSLATE_NOOP("Dashboard", "Messages by kind"),
};

} // namespace

CardNaming cardNaming(const Registry &registry, const Clock &clock)
{
    CardNaming naming;
    naming.words = chartWords();
    naming.say = [](const char *context, const char *english) { return QCoreApplication::translate(context, english); };
    for (const auto &connector : registry.all()) {
        const auto &info = connector->info();
        naming.channels.insert(info.id, {QCoreApplication::translate("Channels", info.name), colorOfToken(info.color)});
    }
    naming.nowYear = QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().year();
    return naming;
}

QString rangeName(RangePreset range)
{
    switch (range) {
    case RangePreset::Last7:
        return MetricWords::tr("Last 7 days");
    case RangePreset::Last30:
        return MetricWords::tr("Last 30 days");
    case RangePreset::Last90:
        return MetricWords::tr("Last 90 days");
    case RangePreset::ThisWeek:
        return MetricWords::tr("This week");
    case RangePreset::LastWeek:
        return MetricWords::tr("Last week");
    case RangePreset::ThisMonth:
        return MetricWords::tr("This month");
    case RangePreset::LastMonth:
        return MetricWords::tr("Last month");
    case RangePreset::ThisQuarter:
        return MetricWords::tr("This quarter");
    case RangePreset::LastQuarter:
        return MetricWords::tr("Last quarter");
    case RangePreset::ThisYear:
        return MetricWords::tr("This year");
    case RangePreset::LastYear:
        return MetricWords::tr("Last year");
    case RangePreset::All:
        return MetricWords::tr("Everything");
    case RangePreset::Custom:
        break;
    }
    return MetricWords::tr("Other dates");
}

QString periodName(const Period &period)
{
    const ChartWords words = chartWords();
    const QDate first = ReportDays::dateOf(period.fromDay);
    const QDate last = ReportDays::dateOf(period.toDay - 1);
    const QString full = MetricWords::tr("d MMM yyyy", "a date as Qt writes formats");
    const QString to = words.locale.toString(last, full);
    if (first == last)
        return to;
    const QString from = words.locale.toString(first, first.year() == last.year() ? words.shortDayFormat : full);
    return words.span.arg(from, to);
}

QString comparisonName(ComparedWith comparison)
{
    switch (comparison) {
    case ComparedWith::PeriodBefore:
        return MetricWords::tr("The period before");
    case ComparedWith::YearBefore:
        return MetricWords::tr("The year before");
    case ComparedWith::None:
        break;
    }
    return MetricWords::tr("Nothing");
}

QString comparedWith(const DashboardScope &scope, const Period &period)
{
    if (scope.comparison == ComparedWith::None || scope.range == RangePreset::All)
        return MetricWords::tr("not compared");
    if (scope.comparison == ComparedWith::YearBefore)
        return MetricWords::tr("vs the year before");
    switch (scope.range) {
    case RangePreset::ThisWeek:
    case RangePreset::LastWeek:
        return MetricWords::tr("vs the week before");
    case RangePreset::ThisMonth:
    case RangePreset::LastMonth:
        return MetricWords::tr("vs the month before");
    case RangePreset::ThisQuarter:
    case RangePreset::LastQuarter:
        return MetricWords::tr("vs the quarter before");
    case RangePreset::ThisYear:
    case RangePreset::LastYear:
        return MetricWords::tr("vs the year before");
    default:
        return MetricWords::tr("vs previous %n day(s)", nullptr, period.days());
    }
}

QString kindName(CardKind kind)
{
    switch (kind) {
    case CardKind::Automatic:
        return MetricWords::tr("As fits");
    case CardKind::Tile:
        return MetricWords::tr("Figure");
    case CardKind::Bars:
        return MetricWords::tr("Bars over time");
    case CardKind::Lines:
        return MetricWords::tr("Lines");
    case CardKind::Ranking:
        return MetricWords::tr("Bars beside names");
    case CardKind::Funnel:
        return MetricWords::tr("Funnel");
    case CardKind::Heat:
        return MetricWords::tr("Heat map");
    case CardKind::Cohorts:
        return MetricWords::tr("Cohorts");
    case CardKind::Scatter:
        return MetricWords::tr("Scatter");
    case CardKind::Table:
        break;
    }
    return MetricWords::tr("Table");
}

QString stepName(CardStep step)
{
    switch (step) {
    case CardStep::Day:
        return MetricWords::tr("By day");
    case CardStep::Week:
        return MetricWords::tr("By week");
    case CardStep::Month:
        return MetricWords::tr("By month");
    case CardStep::Quarter:
        return MetricWords::tr("By quarter");
    case CardStep::Year:
        return MetricWords::tr("By year");
    case CardStep::Automatic:
        break;
    }
    return MetricWords::tr("As the period needs");
}

QString filterName(const QString &filter)
{
    if (filter == u"channel")
        return MetricWords::tr("Channel");
    if (filter == u"account")
        return MetricWords::tr("Account");
    if (filter == u"campaign")
        return MetricWords::tr("Campaign");
    if (filter == u"tag")
        return MetricWords::tr("Tag");
    if (filter == u"group")
        return MetricWords::tr("Group of people");
    return MetricWords::tr("Language");
}

QString allOfFilter(const QString &filter)
{
    if (filter == u"channel")
        return MetricWords::tr("All channels");
    if (filter == u"account")
        return MetricWords::tr("All accounts");
    if (filter == u"campaign")
        return MetricWords::tr("All campaigns");
    if (filter == u"tag")
        return MetricWords::tr("All tags");
    if (filter == u"group")
        return MetricWords::tr("All groups");
    return MetricWords::tr("All languages");
}

QString dashboardName(const Dashboard &dashboard)
{
    const QList<Dashboard> &builtIn = builtInDashboards();
    const bool asBuiltIn = std::any_of(builtIn.begin(), builtIn.end(), [&](const Dashboard &one) {
        return one.origin == dashboard.origin && one.name == dashboard.name;
    });
    return asBuiltIn ? QCoreApplication::translate("Dashboard", dashboard.name.toUtf8().constData()) : dashboard.name;
}

QString rowsTitle(RowsOf rows, qint64 count, const QString &behind, const Period &period)
{
    const int shown = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    QString what;
    switch (rows) {
    case RowsOf::Conversations:
        what = MetricWords::tr("%n conversation(s) behind %1, %2", nullptr, shown);
        break;
    case RowsOf::Messages:
        what = MetricWords::tr("%n message(s) behind %1, %2", nullptr, shown);
        break;
    case RowsOf::People:
        what = MetricWords::tr("%n people behind %1, %2", nullptr, shown);
        break;
    case RowsOf::Ideas:
        what = MetricWords::tr("%n idea(s) behind %1, %2", nullptr, shown);
        break;
    case RowsOf::Records:
        what = MetricWords::tr("%n record(s) behind %1, %2", nullptr, shown);
        break;
    case RowsOf::Nothing:
        what = u"%1, %2"_s;
        break;
    }
    return what.arg(behind, periodName(period));
}

} // namespace rapport
