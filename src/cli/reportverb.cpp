// Dashboards as documents.
#include "cli/dashboards.h"
#include "cli/documents.h"
#include "cli/scores.h"
#include "cli/verbs.h"
#include "insight/metric.h"
#include "insight/reportdays.h"
#include "output/saving.h"
#include "printing/reportfile.h"
#include "store/rollups.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kFilters{std::pair{QLatin1StringView("channel"), QLatin1StringView("channel")},
                              std::pair{QLatin1StringView("account"), QLatin1StringView("account")},
                              std::pair{QLatin1StringView("lang"), QLatin1StringView("language")},
                              std::pair{QLatin1StringView("campaign"), QLatin1StringView("campaign")},
                              std::pair{QLatin1StringView("tag"), QLatin1StringView("tag")},
                              std::pair{QLatin1StringView("of-group"), QLatin1StringView("group")}};

/// The days that are asked for; as the dashboard has them where nothing is said.
Outcome<> setDays(DashboardScope &scope, const Arguments &arguments, int today)
{
    if (arguments.has(u"range"_s)) {
        const std::optional<RangePreset> range = rangeFromWord(arguments.value(u"range"_s));
        if (arguments.has(u"from"_s) || arguments.has(u"to"_s))
            return wrongUse(u"--range says which days; --from and --to would say it again."_s);
        if (!range || *range == RangePreset::Custom)
            return wrongUse(u"--range takes last7, last30, last90, this-week, last-week, this-month, last-month, "
                            "this-quarter, last-quarter, this-year, last-year or all, not \"%1\"."_s.arg(
                                arguments.value(u"range"_s)));
        scope.range = *range;
        return {};
    }
    const Outcome<QDate> from = dateFrom(arguments, u"from"_s);
    const Outcome<QDate> to = dateFrom(arguments, u"to"_s);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    if (!from->isValid() && !to->isValid())
        return {};
    if (!from->isValid())
        return wrongUse(u"--to is the last day; --from is needed for the first."_s);
    scope.range = RangePreset::Custom;
    scope.from = *from;
    scope.to = to->isValid() ? *to : ReportDays::dateOf(today);
    if (scope.to < scope.from)
        return wrongUse(u"--to is the last day, and not before --from."_s);
    return {};
}

Outcome<> setComparison(DashboardScope &scope, const Arguments &arguments)
{
    if (!arguments.has(u"compare"_s))
        return {};
    const std::optional<ComparedWith> comparison = comparisonFromWord(arguments.value(u"compare"_s));
    if (!comparison)
        return wrongUse(u"--compare takes before, year or none, not \"%1\"."_s.arg(arguments.value(u"compare"_s)));
    scope.comparison = *comparison;
    return {};
}

bool restsOnScores(const Dashboard &dashboard)
{
    return std::any_of(dashboard.cards.begin(), dashboard.cards.end(), [](const DashboardCard &card) {
        return std::any_of(card.metrics.begin(), card.metrics.end(), [](const QString &id) {
            const MetricDefinition *metric = metricOf(id);
            return metric && metric->ofScores;
        });
    });
}

/// Where it is written to, and as what.
struct Target
{
    QString file; ///< Empty: standard output.
    printing::ReportForm form = printing::ReportForm::Pdf;
};

Outcome<Target> targetFrom(const Arguments &arguments)
{
    const QString out = arguments.value(u"out"_s);
    if (out.isEmpty())
        return wrongUse(u"--out FILE says where to write; - is standard output."_s);
    const bool toOutput = out == u"-";
    const QString given = arguments.value(u"format"_s);
    const QString ending = given.isEmpty() && !toOutput ? QFileInfo(out).suffix() : given;
    const std::optional<printing::ReportForm> form = printing::reportFormFromEnding(ending);
    if (!form)
        return wrongUse(u"--format takes pdf, png, svg, xlsx or csv, not \"%1\"."_s.arg(ending));
    if (toOutput)
        return Target{{}, *form};
    const Outcome<QString> file = newFileFrom(out);
    if (!file)
        return tl::unexpected(file.error());
    return Target{*file, *form};
}

Result<> writeTo(const Target &target, const std::function<Result<>(QIODevice &)> &write)
{
    if (!target.file.isEmpty())
        return output::saveFile(target.file, write);
    QFile device;
    if (!device.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, u"Standard output cannot be written to"_s);
    const Result<> written = write(device);
    if (written && !device.flush())
        return fail(ErrorKind::Storage, u"Standard output cannot be written to"_s);
    return written;
}

/// A filter that names nothing known empties every card: said at once, and nothing is written.
Outcome<> checkFilters(const output::Report &report, const DashboardScope &scope)
{
    const auto isProblem = [](const output::ReportCard &card) { return !card.problem.isEmpty(); };
    const bool allFailed = std::all_of(report.cards.begin(), report.cards.end(), isProblem);
    const bool isFiltered = std::any_of(scope.filters.begin(), scope.filters.end(),
                                        [](const QStringList &words) { return !words.empty(); });
    if (!report.cards.isEmpty() && allFailed && isFiltered)
        return failed(report.cards.first().problem);
    return {};
}

Outcome<> runReport(Call &call)
{
    const Arguments &arguments = call.arguments;
    if (!arguments.has(u"dashboard"_s))
        return wrongUse(u"--dashboard NAME says of which one (see: dashboards)."_s);
    const Outcome<Target> target = targetFrom(arguments);
    if (!target)
        return tl::unexpected(target.error());
    const Outcome<printing::PaperSize> paper = paperFrom(arguments);
    if (!paper)
        return tl::unexpected(paper.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<Dashboard> dashboard = dashboardFrom(arguments.value(u"dashboard"_s), **opened);
    if (!dashboard)
        return tl::unexpected(dashboard.error());
    Store &store = (*opened)->store();
    const auto today =
        store.readNow([](Reader &r) -> Result<int> { return store::reportDays(r).dayOf(r.nowMs()); }, ReadLane::Report);
    if (!today)
        return failed(today.error());
    if (const Outcome<> set = setDays(dashboard->scope, arguments, *today); !set)
        return set;
    if (const Outcome<> set = setComparison(dashboard->scope, arguments); !set)
        return set;
    for (const auto &[option, filter] : kFilters) {
        if (arguments.has(option))
            dashboard->scope.filters.insert(filter, arguments.values(option));
    }
    if (store.access() == Store::Access::ReadWrite) {
        if (const Result<> settled = store::settleFigures(store); !settled)
            return failed(settled.error());
    }
    if (restsOnScores(*dashboard)) {
        if (const Outcome<> settled = settleScores(**opened); !settled)
            return settled;
    }
    output::ReportNaming naming;
    const QString workspace = workspaceName(call, store);
    const auto report = store.readNow(
        [&](Reader &r) {
            naming.cards = cardNamingOf(r);
            return output::readReport(r, *dashboard, dashboard->name, workspace, naming);
        },
        ReadLane::Report);
    if (!report)
        return failed(report.error());
    if (const Outcome<> fits = checkFilters(*report, dashboard->scope); !fits)
        return fits;
    const Result<> written = writeTo(*target, [&](QIODevice &device) {
        return printing::writeReport(*report, naming, target->form, *paper, device);
    });
    if (!written)
        return failed(written.error());
    if (target->file.isEmpty())
        return {};
    call.console.object({{u"file"_s, target->file},
                         {u"format"_s, printing::endingOf(target->form)},
                         {u"dashboard"_s, dashboard->name},
                         {u"from"_s, ReportDays::dateOf(report->period.fromDay).toString(Qt::ISODate)},
                         {u"to"_s, ReportDays::dateOf(report->period.toDay - 1).toString(Qt::ISODate)},
                         {u"cards"_s, report->cards.size()},
                         {u"figures"_s, report->rows.size()},
                         {u"bytes"_s, QFileInfo(target->file).size()}});
    call.console.text(u"\"%1\", %2, is in %3"_s.arg(report->title, report->periodText, target->file));
    if (!report->notice.isEmpty())
        Console::note(report->notice);
    return {};
}

} // namespace

void addReportVerbs(std::vector<Verb> &all)
{
    all.push_back({u"report"_s,
                   {},
                   0,
                   0,
                   u"Write a dashboard with its figures as a document: the same figures as in the window."_s,
                   {{u"dashboard"_s, u"NAME"_s, u"which one (see: dashboards; required)"_s},
                    {u"from"_s, u"DATE"_s, u"the first day; by default as the dashboard says"_s},
                    {u"to"_s, u"DATE"_s, u"the last day; by default today"_s},
                    {u"range"_s, u"RANGE"_s, u"instead, such as last-month, this-quarter, last30 or all"_s},
                    {u"compare"_s, u"WITH"_s, u"before, year or none; by default as the dashboard says"_s},
                    {u"channel"_s, u"CHANNEL"_s, u"only on this channel; repeat it for more, as the next ones"_s},
                    {u"account"_s, u"ID"_s, u"only this account"_s},
                    {u"lang"_s, u"CODE"_s, u"only in this language; unknown: where nobody knows it"_s},
                    {u"tag"_s, u"TAG"_s, u"only conversations with this tag"_s},
                    {u"campaign"_s, u"NAME"_s, u"only conversations of this campaign"_s},
                    {u"of-group"_s, u"GROUP"_s, u"only people of this group"_s},
                    {u"out"_s, u"FILE"_s, u"where to, a file that is not there yet; -: standard output (required)"_s},
                    {u"format"_s, u"FORMAT"_s, u"pdf, png, svg, xlsx or csv; by default as the file's name ends"_s},
                    {u"paper"_s, u"SIZE"_s, u"of a PDF: a4 or letter; by default what your country prints on"_s}},
                   {u"report"_s},
                   runReport});
}

} // namespace rapport::cli
