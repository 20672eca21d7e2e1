// Service levels: how soon people are answered, whose hours count, and who matters how much.
#include "base/time.h"
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "store/people.h"
#include "store/servicelevels.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <functional>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kDays{QLatin1StringView("mon"), QLatin1StringView("tue"), QLatin1StringView("wed"),
                           QLatin1StringView("thu"), QLatin1StringView("fri"), QLatin1StringView("sat"),
                           QLatin1StringView("sun")};

QJsonValue duration(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(ms);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString shown(qint64 ms)
{
    return ms == 0 ? u"-"_s : spanText(ms);
}

Outcome<store::ServiceRevision> rulesOf(Opened &opened)
{
    const auto revision =
        opened.store().readNow([](Reader &r) -> Result<store::ServiceRevision> { return store::serviceRules(r); });
    return revision ? Outcome<store::ServiceRevision>(*revision) : failed(revision.error());
}

void printPolicies(const Call &call, const ServiceRules &rules)
{
    Table table(call.console, {u"PLACE"_s, u"NAME"_s, u"FOR"_s, u"FIRST REPLY"_s, u"NEXT REPLY"_s, u"RESOLUTION"_s,
                               u"WARN"_s, u"CALENDAR"_s});
    int place = 0;
    for (const ServicePolicy &policy : rules.policies) {
        ++place;
        const WorkCalendar *calendar = rules.calendar(policy.calendar);
        const QString hours = calendar ? calendar->name : QString();
        QStringList conditions;
        if (!policy.channel.isEmpty())
            conditions += u"channel:"_s + policy.channel;
        if (!policy.tag.isEmpty())
            conditions += u"tag:"_s + policy.tag;
        if (policy.importance != Importance::Normal)
            conditions += u"importance:"_s + importanceName(policy.importance);
        table.add({{u"id"_s, policy.uid.toString()},
                   {u"name"_s, policy.name},
                   {u"place"_s, place},
                   {u"channel"_s, orNull(policy.channel)},
                   {u"tag"_s, orNull(policy.tag)},
                   {u"importance"_s, importanceName(policy.importance)},
                   {u"first_reply_ms"_s, duration(policy.firstReplyMs)},
                   {u"next_reply_ms"_s, duration(policy.nextReplyMs)},
                   {u"resolution_ms"_s, duration(policy.resolutionMs)},
                   {u"warn_ms"_s, policy.warnMs},
                   {u"calendar"_s, orNull(hours)}},
                  {QString::number(place), policy.name, conditions.isEmpty() ? u"all"_s : conditions.join(u' '),
                   shown(policy.firstReplyMs), shown(policy.nextReplyMs), shown(policy.resolutionMs),
                   shown(policy.warnMs), hours.isEmpty() ? u"every hour"_s : hours});
    }
    table.finish(u"Nothing is promised: there is no policy."_s);
}

/// "mon-fri=09:00-17:00 sat=10:00-14:00"
QString weekText(const WorkCalendar &calendar)
{
    QStringList parts;
    for (size_t day = 0; day < kDays.size();) {
        size_t last = day;
        while (last + 1 < kDays.size() && calendar.week[last + 1] == calendar.week[day])
            ++last;
        const QString hours = workHoursText(calendar.week[day]).remove(u' ');
        const QString days = last == day ? QString(kDays[day]) : QString(kDays[day] + u'-' + kDays[last]);
        if (!hours.isEmpty())
            parts += QString(days + u'=' + hours);
        day = last + 1;
    }
    return parts.join(u' ');
}

void printCalendars(const Call &call, const ServiceRules &rules)
{
    Table table(call.console, {u"NAME"_s, u"ZONE"_s, u"WEEK"_s, u"DAYS"_s});
    for (const WorkCalendar &calendar : rules.calendars) {
        QJsonObject week;
        for (size_t day = 0; day < kDays.size(); ++day)
            week[kDays[day]] = workHoursText(calendar.week[day]);
        QJsonArray days;
        for (const ExceptionalDay &day : calendar.days) {
            days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                    {u"name"_s, orNull(day.name)},
                                    {u"hours"_s, workHoursText(day.hours)}});
        }
        table.add({{u"id"_s, calendar.uid.toString()},
                   {u"name"_s, calendar.name},
                   {u"zone"_s, QString::fromUtf8(calendar.zone)},
                   {u"week"_s, week},
                   {u"days"_s, days}},
                  {calendar.name, QString::fromUtf8(calendar.zone), weekText(calendar),
                   QString::number(calendar.days.size())});
    }
    table.finish(u"There is no calendar."_s);
}

using Print = void (*)(const Call &, const ServiceRules &);

Outcome<> runPrint(Call &call, Print print)
{
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<store::ServiceRevision> revision = rulesOf(**opened);
    if (!revision)
        return tl::unexpected(revision.error());
    print(call, revision->rules);
    return {};
}

/// Changes the rules, reckons what is due by them, and shows them as they are.
Outcome<> runChange(Call &call, const std::function<Outcome<>(ServiceRules &)> &change, Print print)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Outcome<store::ServiceRevision> revision = rulesOf(**opened);
    if (!revision)
        return tl::unexpected(revision.error());
    if (const Outcome<> done = change(revision->rules); !done)
        return done;
    const auto event = waitFor((*opened)->workspace.commands->setServiceRules(revision->rules, revision->uid));
    if (!event)
        return tl::unexpected(event.error());
    if (const Result<> settled = store::settleDueTimes((*opened)->store()); !settled)
        return failed(settled.error());
    const Outcome<store::ServiceRevision> now = rulesOf(**opened);
    if (!now)
        return tl::unexpected(now.error());
    print(call, now->rules);
    return {};
}

template<class T>
Outcome<qsizetype> placeOf(const QList<T> &all, const QString &name, const QString &what)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return i;
    }
    return failed(u"There is no %1 \"%2\"."_s.arg(what, name));
}

Outcome<> readDuration(const Arguments &arguments, const QString &option, qint64 &into)
{
    if (!arguments.has(option))
        return {};
    const std::optional<qint64> read = durationFromText(arguments.value(option));
    if (!read)
        return wrongUse(u"--%1 takes a time such as 30m, 4h or 2d, not \"%2\"."_s.arg(option, arguments.value(option)));
    into = *read;
    return {};
}

/// Takes the options over that are given.
Outcome<> fillPolicy(const Arguments &arguments, const ServiceRules &rules, ServicePolicy &policy)
{
    for (const auto &[option, into] :
         {std::pair{u"first-reply"_s, &policy.firstReplyMs}, std::pair{u"next-reply"_s, &policy.nextReplyMs},
          std::pair{u"resolution"_s, &policy.resolutionMs}, std::pair{u"warn"_s, &policy.warnMs}}) {
        if (const Outcome<> read = readDuration(arguments, option, *into); !read)
            return read;
    }
    if (arguments.has(u"channel"_s))
        policy.channel = arguments.value(u"channel"_s);
    if (arguments.has(u"tag"_s))
        policy.tag = arguments.value(u"tag"_s);
    if (arguments.has(u"importance"_s)) {
        const auto importance = importanceFromName(arguments.value(u"importance"_s));
        if (!importance)
            return wrongUse(u"--importance takes normal, high or key."_s);
        policy.importance = *importance;
    }
    if (const QString name = arguments.value(u"calendar"_s); !name.isEmpty()) {
        const Outcome<qsizetype> place = placeOf(rules.calendars, name, u"calendar"_s);
        if (!place)
            return tl::unexpected(place.error());
        policy.calendar = rules.calendars[*place].uid;
    }
    return {};
}

Outcome<> runLevelList(Call &call)
{
    return runPrint(call, printPolicies);
}

Outcome<> runLevelAdd(Call &call)
{
    return runChange(
        call,
        [&call](ServiceRules &rules) -> Outcome<> {
            ServicePolicy policy{.uid = Uid::create(SystemClock().nowMs()),
                                 .name = call.arguments.words().first(),
                                 .channel = {},
                                 .tag = {},
                                 .calendar = {},
                                 .warnMs = 30 * kMinuteMs};
            if (const Outcome<> filled = fillPolicy(call.arguments, rules, policy); !filled)
                return filled;
            const Outcome<qint64> place = call.arguments.number(u"place"_s, rules.policies.size() + 1, 1);
            if (!place)
                return tl::unexpected(place.error());
            rules.policies.insert(std::min<qsizetype>(*place - 1, rules.policies.size()), policy);
            return {};
        },
        printPolicies);
}

Outcome<> runLevelRemove(Call &call)
{
    return runChange(
        call,
        [&call](ServiceRules &rules) -> Outcome<> {
            const Outcome<qsizetype> place = placeOf(rules.policies, call.arguments.words().first(), u"policy"_s);
            if (!place)
                return tl::unexpected(place.error());
            rules.policies.removeAt(*place);
            return {};
        },
        printPolicies);
}

/// "mon-fri" or "sat": days from 0 on.
std::optional<QList<size_t>> daysFrom(const QString &text)
{
    const auto dayOf = [](const QString &name) -> std::optional<size_t> {
        for (size_t day = 0; day < kDays.size(); ++day) {
            if (name.compare(kDays[day], Qt::CaseInsensitive) == 0)
                return day;
        }
        return std::nullopt;
    };
    const QStringList ends = text.split(u'-');
    const std::optional<size_t> from = dayOf(ends.first());
    const std::optional<size_t> to = dayOf(ends.last());
    if (ends.size() > 2 || !from || !to)
        return std::nullopt;
    QList<size_t> days;
    for (size_t day = *from;; day = (day + 1) % kDays.size()) {
        days.append(day);
        if (day == *to)
            return days;
    }
}

Outcome<> readWeek(const Arguments &arguments, WorkCalendar &calendar)
{
    for (const QString &given : arguments.values(u"hours"_s)) {
        const auto days = daysFrom(given.section(u'=', 0, 0));
        const auto hours = workHoursFromText(given.section(u'=', 1));
        if (!days || !hours || !given.contains(u'=')) {
            return wrongUse(
                u"--hours takes days and times such as mon-fri=09:00-12:00,13:00-17:00, not \"%1\"."_s.arg(given));
        }
        for (const size_t day : *days)
            calendar.week[day] = *hours;
    }
    return {};
}

Outcome<> runCalendarList(Call &call)
{
    return runPrint(call, printCalendars);
}

Outcome<> runCalendarAdd(Call &call)
{
    return runChange(
        call,
        [&call](ServiceRules &rules) -> Outcome<> {
            const QByteArray zone = call.arguments.has(u"zone"_s) ? call.arguments.value(u"zone"_s).toUtf8()
                                                                  : QTimeZone::systemTimeZoneId();
            WorkCalendar calendar = officeHours(call.arguments.words().first(), zone, SystemClock().nowMs());
            if (call.arguments.has(u"hours"_s))
                calendar.week = {};
            if (const Outcome<> read = readWeek(call.arguments, calendar); !read)
                return read;
            rules.calendars.append(calendar);
            return {};
        },
        printCalendars);
}

Outcome<> runCalendarDay(Call &call)
{
    return runChange(
        call,
        [&call](ServiceRules &rules) -> Outcome<> {
            const QStringList &words = call.arguments.words();
            const Outcome<qsizetype> place = placeOf(rules.calendars, words.at(0), u"calendar"_s);
            if (!place)
                return tl::unexpected(place.error());
            ExceptionalDay day{.date = QDate::fromString(words.at(1), Qt::ISODate),
                               .name = call.arguments.value(u"name"_s),
                               .hours = {}};
            const auto hours = workHoursFromText(words.value(2));
            if (!day.date.isValid() || !hours)
                return wrongUse(u"A day is given as 2026-12-25, its hours as 10:00-14:00; no hours: a holiday."_s);
            day.hours = *hours;
            QList<ExceptionalDay> &days = rules.calendars[*place].days;
            const auto known = std::find_if(days.begin(), days.end(),
                                            [&day](const ExceptionalDay &other) { return other.date == day.date; });
            if (known != days.end())
                days.erase(known);
            else if (call.arguments.has(u"drop"_s))
                return failed(u"That day is as any other in this calendar."_s);
            if (!call.arguments.has(u"drop"_s))
                days.append(day);
            std::sort(days.begin(), days.end(),
                      [](const ExceptionalDay &a, const ExceptionalDay &b) { return a.date < b.date; });
            return {};
        },
        printCalendars);
}

Outcome<> runCalendarRemove(Call &call)
{
    return runChange(
        call,
        [&call](ServiceRules &rules) -> Outcome<> {
            const Outcome<qsizetype> place = placeOf(rules.calendars, call.arguments.words().first(), u"calendar"_s);
            if (!place)
                return tl::unexpected(place.error());
            rules.calendars.removeAt(*place);
            return {};
        },
        printCalendars);
}

Outcome<> runImportance(Call &call)
{
    const QStringList &words = call.arguments.words();
    const Outcome<qint64> id = parseId(words.at(0), u"a person"_s);
    if (!id)
        return tl::unexpected(id.error());
    const std::optional<Importance> importance = importanceFromName(words.at(1));
    if (!importance)
        return wrongUse(u"A person matters normal, high or key, not \"%1\"."_s.arg(words.at(1)));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto identity = (*opened)->store().readNow([id = IdentityId(*id)](Reader &r) -> Result<Identity> {
        const std::optional<Identity> found = store::identity(r, id);
        return found ? Result<Identity>(*found) : fail(ErrorKind::Invalid, u"there is no such person"_s);
    });
    if (!identity)
        return failed(identity.error());
    const auto event = waitFor((*opened)->workspace.commands->setImportance(identity->contact, *importance));
    if (!event)
        return tl::unexpected(event.error());
    if (const Result<> settled = store::settleDueTimes((*opened)->store()); !settled)
        return failed(settled.error());
    call.console.object(eventObject(*event));
    call.console.text(u"%1 matters %2 now."_s.arg(identity->shownName(), importanceName(*importance)));
    return {};
}

} // namespace

void addLevelVerbs(std::vector<Verb> &all)
{
    const QStringList policy{u"policy"_s};
    const QStringList calendar{u"calendar"_s};
    all.push_back({u"level list"_s,
                   {},
                   0,
                   0,
                   u"How soon people are answered: the policies, in the order in which they are tried."_s,
                   {},
                   policy,
                   runLevelList});
    all.push_back({u"level add"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"Promise how soon. Of several policies that fit a conversation the first counts."_s,
                   {{u"first-reply"_s, u"TIME"_s, u"until our first reply, such as 30m, 4h or 2d (of 24 hours)"_s},
                    {u"next-reply"_s, u"TIME"_s, u"until each further reply"_s},
                    {u"resolution"_s, u"TIME"_s, u"until it is closed; waiting for them does not count"_s},
                    {u"warn"_s, u"TIME"_s, u"so long before, it is due soon (default 30m)"_s},
                    {u"channel"_s, u"CHANNEL"_s, u"only on this channel"_s},
                    {u"tag"_s, u"TAG"_s, u"only with this tag"_s},
                    {u"importance"_s, u"LEVEL"_s, u"only for people who matter so much: high or key"_s},
                    {u"calendar"_s, u"NAME"_s, u"count the hours of this calendar; by default every hour"_s},
                    {u"place"_s, u"N"_s, u"where it stands, from 1; by default last"_s}},
                   policy,
                   runLevelAdd});
    all.push_back({u"level remove"_s, u"NAME"_s, 1, 1, u"Promise that no longer."_s, {}, policy, runLevelRemove});
    all.push_back({u"hours list"_s, {}, 0, 0, u"The calendars that promises go by."_s, {}, calendar, runCalendarList});
    all.push_back({u"hours add"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"Add a calendar of working hours; by default Monday to Friday, 9 to 17."_s,
                   {{u"zone"_s, u"ZONE"_s, u"its time zone, such as Europe/Berlin; by default the system's"_s},
                    {u"hours"_s, u"DAYS=HOURS"_s, u"mon-fri=09:00-12:00,13:00-17:00; repeat it for other days"_s}},
                   calendar,
                   runCalendarAdd});
    all.push_back(
        {u"hours day"_s,
         u"NAME DATE [HOURS]"_s,
         2,
         3,
         u"Give one date other hours; without hours it is a holiday."_s,
         {{u"name"_s, u"TEXT"_s, u"what the day is called"_s}, {u"drop"_s, {}, u"make it a day as any other again"_s}},
         calendar,
         runCalendarDay});
    all.push_back({u"hours remove"_s,
                   u"NAME"_s,
                   1,
                   1,
                   u"Remove a calendar that no policy goes by."_s,
                   {},
                   calendar,
                   runCalendarRemove});
    all.push_back({u"importance"_s,
                   u"PERSON normal|high|key"_s,
                   2,
                   2,
                   u"Say how much a person matters; policies can ask for it."_s,
                   {},
                   {u"event"_s},
                   runImportance});
}

} // namespace rapport::cli
