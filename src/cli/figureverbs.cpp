// The rows behind a figure, whatever they are: what clicking it opens in the window.
#include "cli/findings.h"
#include "cli/metricrequest.h"
#include "cli/verbs.h"
#include "insight/reportdays.h"
#include "store/figurerecords.h"
#include "store/findinghistory.h"
#include "store/ideas.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kRows = 50;

constexpr std::array kKinds{QLatin1StringView("reading"), QLatin1StringView("account"), QLatin1StringView("campaign"),
                            QLatin1StringView("event"),   QLatin1StringView("guest"),   QLatin1StringView("offer"),
                            QLatin1StringView("goal")};

QString dayText(int day)
{
    return day == 0 ? QString() : ReportDays::dateOf(day).toString(Qt::ISODate);
}

QJsonObject recordObject(const store::FigureRecord &record)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const bool isGoal = record.kind == store::FigureRecord::Kind::Goal;
    return {{u"kind"_s, QString(kKinds.at(static_cast<size_t>(record.kind)))},
            {u"name"_s, record.name},
            {u"of"_s, orNull(record.of)},
            {u"from"_s, orNull(dayText(record.day))},
            {u"to"_s, orNull(dayText(record.toDay))},
            {u"number"_s, record.number ? QJsonValue(*record.number) : QJsonValue()},
            {u"verdict"_s, isGoal ? QJsonValue(verdictName(record.verdict)) : QJsonValue()},
            {u"campaign"_s, record.campaign.isNull() ? QJsonValue() : QJsonValue(record.campaign.toString())}};
}

/// The query of the rows that are asked for; empty: there are none.
Outcome<QString> queryOf(const Call &call, const MetricDefinition &metric, Opened &opened)
{
    const Arguments &arguments = call.arguments;
    Outcome<MetricRequest> request = requestFrom(arguments, opened.store());
    if (!request)
        return tl::unexpected(request.error());
    request->metric = metric.id;
    const QString name = arguments.value(u"name"_s);
    if (arguments.has(u"name"_s) != arguments.has(u"group"_s))
        return wrongUse(u"--group WHAT and --name NAME go together: which of its parts."_s);
    const auto result =
        opened.store().readNow([&](Reader &r) { return Measuring(r).measure(*request); }, ReadLane::Report);
    if (!result)
        return result.error().kind == ErrorKind::Invalid ? Outcome<QString>(wrongUse(describe(result.error())))
                                                         : Outcome<QString>(failed(result.error()));
    if (!result->missing.isEmpty())
        return failed(result->missing);
    if (!arguments.has(u"group"_s))
        return result->whole.query.text();
    QStringList parts;
    for (const MetricSeries &series : result->series) {
        if (series.group == name || (!series.label.isEmpty() && series.label == name))
            return series.whole.query.text();
        parts.append(series.label.isEmpty() ? series.group : series.label);
    }
    return wrongUse(u"There is no part \"%1\"; there are %2."_s.arg(name, parts.join(u", "_s)));
}

/// As the verb that lists such rows does it.
Outcome<> listAs(const QString &verb, const Call &call, const QString &query, qint64 limit)
{
    const Verb *listing = findVerb(verb.split(u' '));
    const Outcome<Arguments> arguments =
        Arguments::parse({u"--limit"_s, QString::number(limit), u"--"_s, query}, listing->options);
    if (!arguments)
        return tl::unexpected(arguments.error());
    Call inner{*arguments, call.console, call.folder};
    return listing->run(inner);
}

Outcome<> listIdeas(const Call &call, Opened &opened, const Query &query, qint64 limit)
{
    const auto rows = opened.store().readNow([&](Reader &r) -> Result<QList<IdeaRow>> {
        const Result<QList<IdeaId>> ids = store::figureIdeas(r, query);
        if (!ids)
            return fail(ids.error());
        const QSet<IdeaId> wanted(ids->begin(), ids->end());
        QList<IdeaRow> found = store::ideaRows(r);
        found.removeIf([&wanted](const IdeaRow &row) { return !wanted.contains(row.idea.id); });
        return found;
    });
    if (!rows)
        return failed(rows.error());
    printIdeas(call, *rows, limit, u"Nothing is behind this figure."_s);
    return {};
}

Outcome<> listRecords(const Call &call, Opened &opened, const Query &query, qint64 limit)
{
    const auto records =
        opened.store().readNow([&](Reader &r) { return store::figureRecords(r, query); }, ReadLane::Report);
    if (!records)
        return failed(records.error());
    Table table(call.console, {u"KIND"_s, u"NAME"_s, u"OF"_s, u"FROM"_s, u"TO"_s, u"NUMBER"_s});
    for (const store::FigureRecord &record :
         records->first(limit > 0 ? std::min<qsizetype>(limit, records->size()) : records->size())) {
        table.add(recordObject(record), {QString(kKinds.at(static_cast<size_t>(record.kind))), elided(record.name, 40),
                                         elided(record.of, 40), dayText(record.day), dayText(record.toDay),
                                         record.number ? QString::number(*record.number) : QString()});
    }
    table.finish(u"Nothing is behind this figure."_s);
    return {};
}

Outcome<> runRows(Call &call)
{
    const QStringList words = call.arguments.words();
    const MetricDefinition *metric = metricOf(words.first());
    if (!metric)
        return noSuchMetric(words.first());
    if (metric->rows == RowsOf::Nothing)
        return failed(u"Nothing can be opened behind %1."_s.arg(metric->name));
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, call.console.isJson() ? 0 : kRows);
    if (!limit)
        return tl::unexpected(limit.error());
    QString text = words.mid(1).join(u' ');
    auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const Outcome<> settled = settleFor({metric}, **opened); !settled)
        return settled;
    if (text.isEmpty()) {
        const Outcome<QString> query = queryOf(call, *metric, **opened);
        if (!query)
            return tl::unexpected(query.error());
        text = *query;
    }
    const Result<Query> query = parseQuery(text);
    if (!query)
        return wrongUse(describe(query.error()));
    if (text.isEmpty()) {
        call.console.text(u"Nothing is behind this figure."_s);
        return {};
    }
    switch (metric->rows) {
    case RowsOf::Ideas:
        return listIdeas(call, **opened, *query, *limit);
    case RowsOf::Records:
        return listRecords(call, **opened, *query, *limit);
    case RowsOf::Conversations:
    case RowsOf::Messages:
    case RowsOf::People:
    case RowsOf::Nothing:
        break;
    }
    opened->reset(); // that verb opens it itself
    const QString verb = metric->rows == RowsOf::Conversations ? u"list"_s
                         : metric->rows == RowsOf::Messages    ? u"search"_s
                                                               : u"people list"_s;
    return listAs(verb, call, text, *limit);
}

} // namespace

void addFigureVerbs(std::vector<Verb> &all)
{
    all.push_back(
        {u"rows"_s,
         u"METRIC [QUERY...]"_s,
         1,
         -1,
         u"The rows behind a figure: of a metric over a period, or of the query that metrics gives with one."_s,
         metricOptions({{u"group"_s, u"WHAT"_s, u"of one of its parts, see metrics"_s},
                        {u"name"_s, u"NAME"_s, u"which part of --group"_s},
                        {u"limit"_s, u"N"_s, u"at most so many; 0: all; by default 50, as JSON all"_s}}),
         {u"conversation"_s, u"search"_s, u"scored_person"_s, u"idea"_s, u"record"_s},
         runRows});
}

std::vector<Key> keysOfFigures(const QString &object)
{
    if (object != u"record"_s)
        return {};
    return {{"kind", "reading, account, campaign, event, guest, offer, goal"},
            {"name", "of the account, campaign, event, guest or offer; of a goal, its metric"},
            {"of", "the account's channel, the campaign, of a guest the event; or null"},
            {"from", "the day it is of, or the first of them; or null"},
            {"to", "a campaign's last day, or null"},
            {"number", "of a reading, the followers; else null"},
            {"verdict", "of a goal: open, met, missed, not measurable; else null"},
            {"campaign", "globally unique id of the campaign it belongs to, or null"}};
}

} // namespace rapport::cli
