// What people talk about, and the names that are watched.
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "insight/reportdays.h"
#include "store/rollups.h"
#include "store/search.h"
#include "store/topics.h"
#include "store/voice.h"
#include "store/watchednames.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUsualDays = 30;
constexpr qint64 kMostDays = 3660;
constexpr qint64 kMostTopics = 200;

Outcome<int> dayFrom(const QString &text, const QString &option)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return wrongUse(u"--%1 takes a day as 2026-08-24, not \"%2\"."_s.arg(option, text));
    return ReportDays::dayOf(date);
}

Outcome<Period> periodOf(int from, int last)
{
    if (last < from)
        return wrongUse(u"The period ends before it begins."_s);
    if (last - from >= kMostDays)
        return wrongUse(u"The period is longer than ten years."_s);
    return Period{from, last + 1};
}

/// --from and --to, both of them in it; else the last thirty days.
Outcome<Period> askedPeriod(const Call &call, int today)
{
    int from = today - kUsualDays + 1;
    int last = today;
    if (call.arguments.has(u"to"_s)) {
        const Outcome<int> day = dayFrom(call.arguments.value(u"to"_s), u"to"_s);
        if (!day)
            return tl::unexpected(day.error());
        last = *day;
        from = last - kUsualDays + 1;
    }
    if (call.arguments.has(u"from"_s)) {
        const Outcome<int> day = dayFrom(call.arguments.value(u"from"_s), u"from"_s);
        if (!day)
            return tl::unexpected(day.error());
        from = *day;
    }
    return periodOf(from, last);
}

Outcome<Period> askedReference(const Call &call, const Period &period)
{
    const QString text = call.arguments.value(u"against"_s);
    if (text.isEmpty() || text == u"before"_s)
        return before(period);
    if (text == u"year"_s)
        return yearBefore(period);
    const QStringList ends = text.split(u".."_s);
    if (ends.size() != 2)
        return wrongUse(u"--against takes before, year or two days as 2026-01-01..2026-03-31, not \"%1\"."_s.arg(text));
    const Outcome<int> from = dayFrom(ends[0], u"against"_s);
    if (!from)
        return tl::unexpected(from.error());
    const Outcome<int> last = dayFrom(ends[1], u"against"_s);
    if (!last)
        return tl::unexpected(last.error());
    return periodOf(*from, *last);
}

/// The options that narrow figures, as a query.
QString askedFilter(const Call &call)
{
    QStringList parts;
    for (const auto &[option, field] : {std::pair{u"channel"_s, u"channel:"_s}, std::pair{u"account"_s, u"account:"_s},
                                        std::pair{u"language"_s, u"lang:"_s}, std::pair{u"tag"_s, u"tag:"_s}}) {
        QStringList terms;
        for (const QString &value : call.arguments.values(option))
            terms.append(field + (value.contains(u' ') ? u'"' + value + u'"' : value));
        if (!terms.isEmpty())
            parts.append(terms.join(u" OR "_s));
    }
    return parts.join(u' ');
}

std::vector<Option> periodOptions()
{
    return {{u"from"_s, u"DATE"_s, u"The first day; otherwise thirty days before --to."_s},
            {u"to"_s, u"DATE"_s, u"The last day; otherwise today."_s},
            {u"channel"_s, u"NAME"_s, u"Only this channel (again for another)."_s},
            {u"account"_s, u"ID-OR-NAME"_s, u"Only this account (again for another)."_s},
            {u"language"_s, u"CODE"_s, u"Only this language (again for another)."_s},
            {u"tag"_s, u"NAME"_s, u"Only conversations with this tag (again for another)."_s}};
}

int todayOf(Opened &opened)
{
    return opened.store()
        .readNow([](Reader &r) -> Result<int> { return store::reportDays(r).dayOf(r.nowMs()); })
        .value_or(0);
}

QString dateText(int day)
{
    return ReportDays::dateOf(day).toString(Qt::ISODate);
}

QJsonObject periodObject(const Period &period)
{
    return {{u"from"_s, dateText(period.fromDay)}, {u"to"_s, dateText(period.toDay - 1)}};
}

QJsonArray dailyArray(const std::vector<qint64> &daily)
{
    QJsonArray array;
    for (const qint64 count : daily)
        array.append(count);
    return array;
}

QJsonArray burstsArray(const store::HotTopic &topic, const Period &course)
{
    QJsonArray bursts;
    for (const text::Burst &burst : topic.bursts)
        bursts.append(QJsonObject{{u"from"_s, dateText(course.fromDay + static_cast<int>(burst.first))},
                                  {u"to"_s, dateText(course.fromDay + static_cast<int>(burst.last))},
                                  {u"weight"_s, burst.weight}});
    return bursts;
}

QJsonArray spikesArray(const store::HotTopic &topic, const Period &course)
{
    QJsonArray spikes;
    for (const Spike &spike : topic.spikes)
        spikes.append(QJsonObject{{u"day"_s, dateText(course.fromDay + static_cast<int>(spike.day))},
                                  {u"messages"_s, topic.daily[spike.day]},
                                  {u"usual"_s, spike.usual},
                                  {u"band"_s, spike.most}});
    return spikes;
}

QJsonArray examplesArray(const store::HotTopic &topic, const QList<store::SearchHit> &hits)
{
    QJsonArray examples;
    for (const MessageId id : topic.examples) {
        const auto hit =
            std::find_if(hits.begin(), hits.end(), [id](const store::SearchHit &one) { return one.message == id; });
        if (hit != hits.end())
            examples.append(searchObject(*hit));
    }
    return examples;
}

QJsonObject topicObject(const store::HotTopic &topic, const Period &course, const QList<store::SearchHit> &hits)
{
    return {{u"topic"_s, topic.name},
            {u"forms"_s, QJsonArray::fromStringList(topic.forms)},
            {u"occurrences"_s, topic.occurrences},
            {u"before"_s, topic.before},
            {u"g2"_s, topic.keyness.logLikelihood},
            {u"log_ratio"_s, topic.keyness.logRatio},
            {u"messages"_s, topic.messages},
            {u"conversations"_s, topic.conversations},
            {u"people"_s, topic.people},
            {u"mood"_s, QJsonObject{{u"unknown"_s, topic.moods[0]},
                                    {u"negative"_s, topic.moods[1]},
                                    {u"neutral"_s, topic.moods[2]},
                                    {u"positive"_s, topic.moods[3]}}},
            {u"course"_s, QJsonObject{{u"from"_s, dateText(course.fromDay)}, {u"messages"_s, dailyArray(topic.daily)}}},
            {u"bursts"_s, burstsArray(topic, course)},
            {u"spikes"_s, spikesArray(topic, course)},
            {u"examples"_s, examplesArray(topic, hits)},
            {u"query"_s, topic.query}};
}

/// Topics with the messages that show them, of one moment.
struct Shown
{
    store::TopicReport report;
    QList<store::SearchHit> hits;
};

Result<Shown> readTopics(Reader &r, const store::TopicQuestion &question)
{
    Result<store::TopicReport> report = store::hotTopics(r, question);
    if (!report)
        return fail(report.error());
    Shown shown{std::move(*report), {}};
    for (const store::HotTopic &topic : std::as_const(shown.report.topics)) {
        const Result<Query> query = parseQuery(topic.query);
        if (query)
            shown.hits += store::searchHits(r, *query, {topic.examples.begin(), topic.examples.end()});
    }
    return shown;
}

Outcome<> runTopics(Call &call)
{
    const Outcome<qint64> most = call.arguments.number(u"most"_s, 20, 1);
    if (!most)
        return tl::unexpected(most.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Period> period = askedPeriod(call, todayOf(**opened));
    if (!period)
        return tl::unexpected(period.error());
    const Outcome<Period> against = askedReference(call, *period);
    if (!against)
        return tl::unexpected(against.error());
    const store::TopicQuestion question{.period = *period,
                                        .against = *against,
                                        .filter = askedFilter(call),
                                        .most = static_cast<int>(std::min(*most, kMostTopics))};
    const auto shown =
        (*opened)->store().readNow([&question](Reader &r) { return readTopics(r, question); }, ReadLane::Report);
    if (!shown)
        return failed(shown.error());
    Table table(call.console,
                {u"TOPIC"_s, u"USED"_s, u"BEFORE"_s, u"G2"_s, u"LOG RATIO"_s, u"MESSAGES"_s, u"PEOPLE"_s, u"BURST"_s});
    for (const store::HotTopic &topic : shown->report.topics) {
        const QString burst =
            topic.bursts.empty() ? u"-"_s
                                 : dateText(shown->report.course.fromDay + static_cast<int>(topic.bursts.back().first));
        table.add(topicObject(topic, shown->report.course, shown->hits),
                  {elided(topic.name, 40), QString::number(topic.occurrences), QString::number(topic.before),
                   QString::number(topic.keyness.logLikelihood, 'f', 1),
                   QString::number(topic.keyness.logRatio, 'f', 2), QString::number(topic.messages),
                   QString::number(topic.people), burst});
    }
    table.finish(u"Nothing is talked about significantly more than before."_s);
    if (!call.console.isJson()) {
        Console::note(u"%1 to %2 (%3 messages) against %4 to %5 (%6 messages)."_s.arg(
            dateText(period->fromDay), dateText(period->toDay - 1), QString::number(shown->report.messages),
            dateText(against->fromDay), dateText(against->toDay - 1), QString::number(shown->report.messagesBefore)));
    }
    return {};
}

QJsonObject watchedObject(const WatchedName &name)
{
    return {{u"id"_s, name.id.value},
            {u"uid"_s, name.uid.toString()},
            {u"name"_s, name.name},
            {u"side"_s, watchedSideName(name.side)},
            {u"phrases"_s, QJsonArray::fromStringList(name.phrases)},
            {u"place"_s, name.position + 1}};
}

Outcome<> printWatched(Call &call, Opened &opened)
{
    const auto names =
        opened.store().readNow([](Reader &r) -> Result<QList<WatchedName>> { return store::watchedNames(r); });
    if (!names)
        return failed(names.error());
    Table table(call.console, {u"ID"_s, u"NAME"_s, u"SIDE"_s, u"LOOKED FOR"_s});
    for (const WatchedName &name : *names)
        table.add(watchedObject(name), {QString::number(name.id.value), name.name, watchedSideName(name.side),
                                        elided(name.phrases.join(u", "_s), 60)});
    table.finish(u"No name is watched."_s);
    return {};
}

/// Carries it out, then shows the names as they are.
Outcome<> finish(Call &call, Opened &opened, const QFuture<Result<Event>> &future)
{
    if (const Outcome<> done = noteDecision(call, future); !done)
        return done;
    return printWatched(call, opened);
}

/// By its number or its name.
Outcome<WatchedName> watchedFrom(const QString &word, Opened &opened)
{
    const auto found = opened.store().readNow([&word](Reader &r) -> Result<std::optional<WatchedName>> {
        bool isNumber = false;
        if (const qint64 id = word.toLongLong(&isNumber); isNumber) {
            if (const auto name = store::watchedName(r, WatchedNameId(id)))
                return name;
        }
        return store::watchedNameCalled(r, word);
    });
    if (!found)
        return failed(found.error());
    if (!*found)
        return failed(u"No name \"%1\" is watched (see: watch list)."_s.arg(word));
    return **found;
}

Outcome<> takeOptions(const Call &call, WatchedName &name)
{
    if (call.arguments.has(u"phrase"_s))
        name.phrases = call.arguments.values(u"phrase"_s);
    if (call.arguments.has(u"name"_s))
        name.name = call.arguments.value(u"name"_s);
    if (!call.arguments.has(u"side"_s))
        return {};
    const std::optional<WatchedSide> side = watchedSideFromName(call.arguments.value(u"side"_s));
    if (!side)
        return wrongUse(u"--side takes ours or competitor."_s);
    name.side = *side;
    return {};
}

Outcome<> runWatchList(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    return printWatched(call, **opened);
}

Outcome<> runWatchAdd(Call &call)
{
    WatchedName name;
    name.name = call.arguments.words().first();
    name.phrases = {name.name};
    name.position = std::numeric_limits<int>::max();
    if (const Outcome<> taken = takeOptions(call, name); !taken)
        return taken;
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    return finish(call, **opened, (*opened)->workspace.commands->watching().add(name));
}

Outcome<> runWatchChange(Call &call)
{
    const Outcome<qint64> place = call.arguments.number(u"place"_s, 0, 1);
    if (!place)
        return tl::unexpected(place.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<WatchedName> name = watchedFrom(call.arguments.words().first(), **opened);
    if (!name)
        return tl::unexpected(name.error());
    WatchCommands &watching = (*opened)->workspace.commands->watching();
    if (call.arguments.has(u"place"_s)) {
        const int position = static_cast<int>(std::min<qint64>(*place, kMostWatchedNames)) - 1;
        return finish(call, **opened, watching.move(name->id, position));
    }
    if (const Outcome<> taken = takeOptions(call, *name); !taken)
        return taken;
    return finish(call, **opened, watching.change(*name));
}

Outcome<> runWatchRemove(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<WatchedName> name = watchedFrom(call.arguments.words().first(), **opened);
    if (!name)
        return tl::unexpected(name.error());
    return finish(call, **opened, (*opened)->workspace.commands->watching().remove(name->id));
}

QString percentText(const std::optional<double> &percent)
{
    return percent ? QString::number(*percent, 'f', 1) + u'%' : u"no data"_s;
}

Outcome<> runVoice(Call &call)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Period> period = askedPeriod(call, todayOf(**opened));
    if (!period)
        return tl::unexpected(period.error());
    const QString filter = askedFilter(call);
    const auto voice = (*opened)->store().readNow([&](Reader &r) { return store::shareOfVoice(r, *period, filter); },
                                                  ReadLane::Report);
    if (!voice)
        return failed(voice.error());
    Table table(call.console, {u"NAME"_s, u"SIDE"_s, u"MESSAGES"_s, u"PEOPLE"_s});
    QJsonArray names;
    for (const store::NameMentions &one : voice->names) {
        const QJsonObject object{{u"name"_s, one.name.name},
                                 {u"side"_s, watchedSideName(one.name.side)},
                                 {u"messages"_s, one.mentions.messages},
                                 {u"people"_s, one.mentions.people},
                                 {u"daily"_s, dailyArray(one.mentions.daily)},
                                 {u"query"_s, one.mentions.query}};
        names.append(object);
        if (!call.console.isJson())
            table.add(object, {one.name.name, watchedSideName(one.name.side), QString::number(one.mentions.messages),
                               QString::number(one.mentions.people)});
    }
    call.console.object({{u"period"_s, periodObject(*period)},
                         {u"share"_s, voice->percent ? QJsonValue(*voice->percent) : QJsonValue()},
                         {u"ours"_s, voice->ours.messages},
                         {u"competitors"_s, voice->competitors},
                         {u"query"_s, voice->ours.query},
                         {u"names"_s, names}});
    table.finish(u"No name is watched: watch add NAME --side ours."_s);
    call.console.text(u"Share of voice, %1 to %2: %3 (%4 of %5)"_s.arg(
        dateText(period->fromDay), dateText(period->toDay - 1), percentText(voice->percent),
        QString::number(voice->ours.messages), QString::number(voice->all())));
    return {};
}

std::vector<Option> with(std::vector<Option> options, std::initializer_list<Option> more)
{
    options.insert(options.end(), more);
    return options;
}

std::vector<Option> watchOptions()
{
    return {{u"side"_s, u"SIDE"_s, u"ours or competitor."_s},
            {u"phrase"_s, u"TEXT"_s, u"A word or phrase to look for (again for another); otherwise the name."_s}};
}

} // namespace

void addTopicVerbs(std::vector<Verb> &all)
{
    all.push_back(
        {u"topics"_s,
         QString(),
         0,
         0,
         u"What others talk about significantly more than before."_s,
         with(periodOptions(),
              {{u"against"_s, u"PERIOD"_s,
                u"What it is compared with: before (the days right before), year (a year earlier), or DATE..DATE."_s},
               {u"most"_s, u"N"_s, u"At most so many, 20 otherwise."_s}}),
         {u"topic"_s},
         runTopics});
    all.push_back({u"voice"_s,
                   QString(),
                   0,
                   0,
                   u"Our share among the mentions of all names that are watched."_s,
                   periodOptions(),
                   {u"voice"_s},
                   runVoice});
    all.push_back(
        {u"watch list"_s, QString(), 0, 0, u"The names that are watched."_s, {}, {u"watched_name"_s}, runWatchList});
    all.push_back({u"watch add"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"Watch a name of ours or of a competitor."_s,
                   watchOptions(),
                   {u"watched_name"_s},
                   runWatchAdd});
    all.push_back({u"watch change"_s,
                   u"NAME-OR-ID"_s,
                   1,
                   1,
                   u"Change a name that is watched, or move it."_s,
                   with(watchOptions(), {{u"name"_s, u"TEXT"_s, u"What it is called from now on."_s},
                                         {u"place"_s, u"N"_s, u"Its place in the list, 1 for the first."_s}}),
                   {u"watched_name"_s},
                   runWatchChange});
    all.push_back({u"watch remove"_s,
                   u"NAME-OR-ID"_s,
                   1,
                   1,
                   u"Watch a name no longer."_s,
                   {},
                   {u"watched_name"_s},
                   runWatchRemove});
}

} // namespace rapport::cli
