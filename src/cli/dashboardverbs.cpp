// Pages of figures.
#include "cli/dashboards.h"
#include "cli/decisions.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "insight/metric.h"
#include "store/dashboards.h"
#include "sync/commands.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostFileBytes = qint64{1024} * 1024;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject dashboardObject(const Dashboard &dashboard)
{
    return {{u"id"_s, dashboard.id ? QJsonValue(dashboard.id.value) : QJsonValue()},
            {u"uid"_s, dashboard.id ? QJsonValue(dashboard.uid.toString()) : QJsonValue()},
            {u"name"_s, dashboard.name},
            {u"built_in"_s, orNull(dashboard.origin)},
            {u"range"_s, rangeWord(dashboard.scope.range)},
            {u"compare"_s, comparisonWord(dashboard.scope.comparison)},
            {u"cards"_s, dashboard.cards.size()}};
}

Outcome<QList<Dashboard>> readDashboards(Opened &opened)
{
    const auto kept =
        opened.store().readNow([](Reader &r) -> Result<QList<Dashboard>> { return store::dashboards(r); });
    if (!kept)
        return failed(kept.error());
    return offeredDashboards(*kept);
}

Outcome<> printDashboards(Call &call, Opened &opened)
{
    const Outcome<QList<Dashboard>> all = readDashboards(opened);
    if (!all)
        return tl::unexpected(all.error());
    Table table(call.console, {u"ID"_s, u"NAME"_s, u"PERIOD"_s, u"COMPARED"_s, u"CARDS"_s, u"KIND"_s});
    for (const Dashboard &dashboard : *all) {
        const QString kind = dashboard.origin.isEmpty() ? u"own"_s : dashboard.id ? u"changed"_s : u"built in"_s;
        table.add(dashboardObject(dashboard),
                  {dashboard.id ? QString::number(dashboard.id.value) : u"-"_s, dashboard.name,
                   rangeWord(dashboard.scope.range), comparisonWord(dashboard.scope.comparison),
                   QString::number(dashboard.cards.size()), kind});
    }
    table.finish(u"There is no dashboard."_s);
    return {};
}

/// Carries it out, then shows the dashboards as they are.
Outcome<> finish(Call &call, Opened &opened, const QFuture<Result<Event>> &future)
{
    if (const Outcome<> done = noteDecision(call, future); !done)
        return done;
    return printDashboards(call, opened);
}

Outcome<> runDashboards(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printDashboards(call, **opened);
}

Outcome<> runDashboardShow(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Dashboard> dashboard = dashboardFrom(call.arguments.words().first(), **opened);
    if (!dashboard)
        return tl::unexpected(dashboard.error());
    Table table(call.console, {u"PLACE"_s, u"METRICS"_s, u"BY"_s, u"KIND"_s, u"STEP"_s, u"TITLE"_s});
    int place = 0;
    for (const DashboardCard &card : dashboard->cards) {
        ++place;
        const auto known = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
        table.add({{u"place"_s, place},
                   {u"metrics"_s, QJsonArray::fromStringList(card.metrics)},
                   {u"group"_s, orNull(card.groupBy)},
                   {u"kind"_s, cardKindWord(card.kind)},
                   {u"step"_s, cardStepWord(card.step)},
                   {u"wide"_s, card.width == CardWidth::Wide},
                   {u"title"_s, orNull(card.title)}},
                  {QString::number(place), card.metrics.join(u", "_s), known(card.groupBy), cardKindWord(card.kind),
                   cardStepWord(card.step), known(card.title)});
    }
    table.finish(u"There is nothing on it."_s);
    return {};
}

Outcome<> runDashboardAdd(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Dashboard dashboard;
    dashboard.name = call.arguments.words().first();
    dashboard.position = std::numeric_limits<int>::max();
    for (const QString &id : call.arguments.words().mid(1)) {
        if (!metricOf(id))
            return wrongUse(u"There is no metric \"%1\" (see: metrics)."_s.arg(id));
        dashboard.cards.append({.metrics = {id}});
    }
    return finish(call, **opened, (*opened)->workspace.commands->dashboards().add(dashboard));
}

Outcome<> runDashboardRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Dashboard> dashboard = dashboardFrom(call.arguments.words().first(), **opened);
    if (!dashboard)
        return tl::unexpected(dashboard.error());
    if (!dashboard->id)
        return failed(u"\"%1\" comes with the program and stays."_s.arg(dashboard->name));
    return finish(call, **opened, (*opened)->workspace.commands->dashboards().remove(dashboard->id));
}

Outcome<> runDashboardExport(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Dashboard> dashboard = dashboardFrom(call.arguments.words().first(), **opened);
    if (!dashboard)
        return tl::unexpected(dashboard.error());
    const QByteArray content = dashboardToFile(*dashboard);
    QSaveFile file(call.arguments.words().at(1));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failed(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    call.console.object({{u"file"_s, file.fileName()}, {u"name"_s, dashboard->name}});
    call.console.text(u"\"%1\" is in %2."_s.arg(dashboard->name, file.fileName()));
    return {};
}

Outcome<> runDashboardImport(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    QFile file(call.arguments.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    Result<Dashboard> dashboard = dashboardFromFile(file.read(kMostFileBytes + 1));
    if (!dashboard)
        return failed(u"%1: %2"_s.arg(file.fileName(), dashboard.error().detail));
    if (call.arguments.has(u"name"_s))
        dashboard->name = call.arguments.value(u"name"_s);
    dashboard->position = std::numeric_limits<int>::max();
    for (const DashboardCard &card : dashboard->cards) {
        for (const QString &id : card.metrics) {
            if (!metricOf(id))
                Console::note(u"This version knows no metric \"%1\"; its card stays empty."_s.arg(id));
        }
    }
    return finish(call, **opened, (*opened)->workspace.commands->dashboards().add(*dashboard));
}

} // namespace

Outcome<Dashboard> dashboardFrom(const QString &word, Opened &opened)
{
    const Outcome<QList<Dashboard>> all = readDashboards(opened);
    if (!all)
        return tl::unexpected(all.error());
    const auto find = [&](auto &&is) { return std::find_if(all->begin(), all->end(), is); };
    auto found = find([&](const Dashboard &one) { return one.name.compare(word, Qt::CaseInsensitive) == 0; });
    if (found == all->end())
        found = find([&](const Dashboard &one) { return one.id && QString::number(one.id.value) == word; });
    if (found == all->end())
        found = find([&](const Dashboard &one) { return !one.origin.isEmpty() && one.origin == word; });
    if (found == all->end())
        return failed(u"There is no dashboard \"%1\" (see: dashboards)."_s.arg(word));
    return *found;
}

void addDashboardVerbs(std::vector<Verb> &all)
{
    const QStringList dashboard{u"dashboard"_s};
    all.push_back({u"dashboards"_s,
                   {},
                   0,
                   0,
                   u"The pages of figures: those that come with the program, and one's own."_s,
                   {},
                   dashboard,
                   runDashboards});
    all.push_back({u"dashboard show"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"What is on a dashboard; its figures: metrics."_s,
                   {},
                   {u"dashboard_card"_s},
                   runDashboardShow});
    all.push_back({u"dashboard add"_s,
                   u"NAME METRIC..."_s,
                   2,
                   -1,
                   u"Make a dashboard of these metrics."_s,
                   {},
                   dashboard,
                   runDashboardAdd});
    all.push_back({u"dashboard remove"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"Remove one's own; what stood in the place of a built-in one gives way to it."_s,
                   {},
                   dashboard,
                   runDashboardRemove});
    all.push_back({u"dashboard export"_s,
                   u"NAME FILE"_s,
                   2,
                   2,
                   u"Write a dashboard to a file for another workspace, without any figures."_s,
                   {},
                   {u"dashboard_file"_s},
                   runDashboardExport});
    all.push_back({u"dashboard import"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Add the dashboard of such a file."_s,
                   {{u"name"_s, u"NAME"_s, u"call it otherwise than the file does"_s}},
                   dashboard,
                   runDashboardImport});
}

} // namespace rapport::cli
