#include "domain/servicelevel.h"

#include "base/time.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <array>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using Kind = RulesProblem::Kind;

constexpr qsizetype kNameMost = 80;
constexpr qint64 kLongestTargetMs = 366 * kDayMs;
constexpr int kDayMinutes = 24 * 60;

constexpr std::array kImportances{
    std::pair{QLatin1StringView("normal"), Importance::Normal},
    std::pair{QLatin1StringView("high"), Importance::High},
    std::pair{QLatin1StringView("key"), Importance::Key},
};

constexpr std::array kWeekdays{QLatin1StringView("monday"),    QLatin1StringView("tuesday"),
                               QLatin1StringView("wednesday"), QLatin1StringView("thursday"),
                               QLatin1StringView("friday"),    QLatin1StringView("saturday"),
                               QLatin1StringView("sunday")};

std::optional<RulesProblem> hoursProblem(const QList<WorkHours> &hours, const QString &where)
{
    for (const WorkHours &one : hours) {
        if (one.from < 0 || one.from >= kDayMinutes || one.to <= one.from || one.to > one.from + kDayMinutes)
            return RulesProblem{Kind::BadHours, where, workHoursText(hours)};
    }
    if (workHoursOverlap(hours))
        return RulesProblem{Kind::OverlappingHours, where, workHoursText(hours)};
    return std::nullopt;
}

std::optional<RulesProblem> calendarProblem(const WorkCalendar &calendar)
{
    if (calendar.name.trimmed().isEmpty() || calendar.name.size() > kNameMost || calendar.uid.isNull())
        return RulesProblem{Kind::NoName, calendar.name.left(kNameMost), {}};
    if (!QTimeZone(calendar.zone).isValid())
        return RulesProblem{Kind::UnknownZone, calendar.name, QString::fromUtf8(calendar.zone)};
    bool works = false;
    for (const QList<WorkHours> &hours : calendar.week) {
        works |= !hours.isEmpty();
        if (const auto problem = hoursProblem(hours, calendar.name))
            return problem;
    }
    if (!works)
        return RulesProblem{Kind::NoHours, calendar.name, {}};
    if (calendar.days.size() > kMostExceptionalDays)
        return RulesProblem{Kind::TooMany, calendar.name, {}};
    QSet<QDate> seen;
    for (const ExceptionalDay &day : calendar.days) {
        if (!day.date.isValid() || seen.contains(day.date))
            return RulesProblem{Kind::DoubleDay, calendar.name, day.date.toString(Qt::ISODate)};
        seen.insert(day.date);
        if (const auto problem = hoursProblem(day.hours, calendar.name))
            return problem;
    }
    return std::nullopt;
}

std::optional<RulesProblem> policyProblem(const ServicePolicy &policy, const ServiceRules &rules)
{
    if (policy.name.trimmed().isEmpty() || policy.name.size() > kNameMost || policy.uid.isNull())
        return RulesProblem{Kind::NoName, policy.name.left(kNameMost), {}};
    bool promises = false;
    for (const qint64 target : {policy.firstReplyMs, policy.nextReplyMs, policy.resolutionMs}) {
        if (target == 0)
            continue;
        if (target < kMinuteMs || target > kLongestTargetMs)
            return RulesProblem{Kind::BadTarget, policy.name, spanText(target)};
        promises = true;
    }
    if (!promises)
        return RulesProblem{Kind::NoTarget, policy.name, {}};
    if (policy.warnMs < 0 || policy.warnMs > kLongestTargetMs)
        return RulesProblem{Kind::BadTarget, policy.name, spanText(policy.warnMs)};
    if (!policy.calendar.isNull() && !rules.calendar(policy.calendar))
        return RulesProblem{Kind::UnknownCalendar, policy.name, {}};
    return std::nullopt;
}

template<class T>
std::optional<RulesProblem> nameTaken(const QList<T> &all)
{
    QSet<QString> names;
    QSet<Uid> uids;
    for (const T &one : all) {
        const QString name = one.name.simplified().toCaseFolded();
        if (names.contains(name) || uids.contains(one.uid))
            return RulesProblem{Kind::NameTaken, one.name, {}};
        names.insert(name);
        uids.insert(one.uid);
    }
    return std::nullopt;
}

QJsonObject calendarToJson(const WorkCalendar &calendar)
{
    QJsonObject week;
    for (size_t i = 0; i < calendar.week.size(); ++i) {
        if (!calendar.week[i].isEmpty())
            week[kWeekdays[i]] = workHoursText(calendar.week[i]);
    }
    QJsonArray days;
    for (const ExceptionalDay &day : calendar.days) {
        days.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                {u"name"_s, day.name},
                                {u"hours"_s, workHoursText(day.hours)}});
    }
    return {{u"uid"_s, calendar.uid.toString()},
            {u"name"_s, calendar.name},
            {u"zone"_s, QString::fromUtf8(calendar.zone)},
            {u"week"_s, week},
            {u"days"_s, days}};
}

std::optional<WorkCalendar> calendarFromJson(const QJsonObject &json)
{
    WorkCalendar calendar;
    const std::optional<Uid> uid = Uid::fromString(json[u"uid"_s].toString());
    if (!uid)
        return std::nullopt;
    calendar.uid = *uid;
    calendar.name = json[u"name"_s].toString();
    calendar.zone = json[u"zone"_s].toString().toUtf8();
    const QJsonObject week = json[u"week"_s].toObject();
    for (size_t i = 0; i < calendar.week.size(); ++i) {
        const auto hours = workHoursFromText(week[kWeekdays[i]].toString());
        if (!hours)
            return std::nullopt;
        calendar.week[i] = *hours;
    }
    for (const QJsonValue &value : json[u"days"_s].toArray()) {
        const QJsonObject day = value.toObject();
        const auto hours = workHoursFromText(day[u"hours"_s].toString());
        const QDate date = QDate::fromString(day[u"date"_s].toString(), Qt::ISODate);
        if (!hours || !date.isValid())
            return std::nullopt;
        calendar.days.append({.date = date, .name = day[u"name"_s].toString(), .hours = *hours});
    }
    return calendar;
}

QJsonObject policyToJson(const ServicePolicy &policy)
{
    return {{u"uid"_s, policy.uid.toString()},
            {u"name"_s, policy.name},
            {u"channel"_s, policy.channel},
            {u"tag"_s, policy.tag},
            {u"importance"_s, importanceName(policy.importance)},
            {u"calendar"_s, policy.calendar.isNull() ? QString() : policy.calendar.toString()},
            {u"firstReplyMs"_s, policy.firstReplyMs},
            {u"nextReplyMs"_s, policy.nextReplyMs},
            {u"resolutionMs"_s, policy.resolutionMs},
            {u"warnMs"_s, policy.warnMs}};
}

std::optional<ServicePolicy> policyFromJson(const QJsonObject &json)
{
    const std::optional<Uid> uid = Uid::fromString(json[u"uid"_s].toString());
    const std::optional<Importance> importance = importanceFromName(json[u"importance"_s].toString());
    const QString calendar = json[u"calendar"_s].toString();
    const std::optional<Uid> calendarUid = calendar.isEmpty() ? Uid() : Uid::fromString(calendar);
    if (!uid || !importance || !calendarUid)
        return std::nullopt;
    return ServicePolicy{.uid = *uid,
                         .name = json[u"name"_s].toString(),
                         .channel = json[u"channel"_s].toString(),
                         .tag = json[u"tag"_s].toString(),
                         .importance = *importance,
                         .calendar = *calendarUid,
                         .firstReplyMs = json[u"firstReplyMs"_s].toInteger(),
                         .nextReplyMs = json[u"nextReplyMs"_s].toInteger(),
                         .resolutionMs = json[u"resolutionMs"_s].toInteger(),
                         .warnMs = json[u"warnMs"_s].toInteger()};
}

} // namespace

QString importanceName(Importance importance)
{
    for (const auto &[name, known] : kImportances) {
        if (known == importance)
            return name;
    }
    return kImportances.front().first;
}

std::optional<Importance> importanceFromName(QStringView name)
{
    for (const auto &[known, importance] : kImportances) {
        if (name == known)
            return importance;
    }
    return std::nullopt;
}

QString serviceClockName(ServiceClock clock)
{
    switch (clock) {
    case ServiceClock::FirstReply:
        return u"first-reply"_s;
    case ServiceClock::NextReply:
        return u"next-reply"_s;
    case ServiceClock::Resolution:
        break;
    }
    return u"resolution"_s;
}

qint64 ServicePolicy::target(ServiceClock clock) const
{
    switch (clock) {
    case ServiceClock::FirstReply:
        return firstReplyMs;
    case ServiceClock::NextReply:
        return nextReplyMs;
    case ServiceClock::Resolution:
        break;
    }
    return resolutionMs;
}

const WorkCalendar *ServiceRules::calendar(const Uid &uid) const
{
    const auto found = std::find_if(calendars.cbegin(), calendars.cend(),
                                    [&uid](const WorkCalendar &calendar) { return calendar.uid == uid; });
    return found == calendars.cend() ? nullptr : &*found;
}

bool policyFits(const ServicePolicy &policy, const ServiceSubject &subject)
{
    const bool tagged =
        policy.tag.isEmpty() || std::any_of(subject.tags.cbegin(), subject.tags.cend(), [&policy](const QString &tag) {
            return tag.compare(policy.tag, Qt::CaseInsensitive) == 0;
        });
    return tagged && (policy.channel.isEmpty() || policy.channel == subject.channel) &&
           subject.importance >= policy.importance;
}

const ServicePolicy *policyFor(const ServiceRules &rules, const ServiceSubject &subject)
{
    const auto found = std::find_if(rules.policies.cbegin(), rules.policies.cend(),
                                    [&subject](const ServicePolicy &policy) { return policyFits(policy, subject); });
    return found == rules.policies.cend() ? nullptr : &*found;
}

std::optional<RulesProblem> rulesProblem(const ServiceRules &rules)
{
    if (rules.calendars.size() > kMostServiceRules || rules.policies.size() > kMostServiceRules)
        return RulesProblem{Kind::TooMany, {}, {}};
    for (const WorkCalendar &calendar : rules.calendars) {
        if (auto problem = calendarProblem(calendar))
            return problem;
    }
    for (const ServicePolicy &policy : rules.policies) {
        if (auto problem = policyProblem(policy, rules))
            return problem;
    }
    if (auto problem = nameTaken(rules.calendars))
        return problem;
    return nameTaken(rules.policies);
}

QString rulesProblemText(const RulesProblem &problem)
{
    const QString where = u"\"%1\""_s.arg(problem.where);
    switch (problem.kind) {
    case Kind::NoName:
        return u"a calendar or policy needs a name of at most %1 characters"_s.arg(kNameMost);
    case Kind::NameTaken:
        return u"there is another one of the name "_s + where;
    case Kind::UnknownZone:
        return where + u": there is no time zone "_s + problem.what;
    case Kind::BadHours:
        return where + u": these are no hours of a day: "_s + problem.what;
    case Kind::OverlappingHours:
        return where + u": hours overlap: "_s + problem.what;
    case Kind::NoHours:
        return where + u": nobody works on any day of the week"_s;
    case Kind::DoubleDay:
        return where + u": a date is there twice, or is none: "_s + problem.what;
    case Kind::NoTarget:
        return where + u" promises nothing: it needs one time at least"_s;
    case Kind::BadTarget:
        return where + u": a time lies between a minute and a year: "_s + problem.what;
    case Kind::UnknownCalendar:
        return where + u" goes by a calendar that would be missing"_s;
    case Kind::TooMany:
        break;
    }
    return u"there are too many calendars, policies or days"_s;
}

WorkCalendar officeHours(const QString &name, const QByteArray &zone, qint64 nowMs)
{
    WorkCalendar calendar{.uid = Uid::create(nowMs), .name = name, .zone = zone, .week = {}, .days = {}};
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{.from = 9 * 60, .to = 17 * 60}};
    return calendar;
}

QJsonObject serviceRulesToJson(const ServiceRules &rules)
{
    QJsonArray calendars;
    for (const WorkCalendar &calendar : rules.calendars)
        calendars.append(calendarToJson(calendar));
    QJsonArray policies;
    for (const ServicePolicy &policy : rules.policies)
        policies.append(policyToJson(policy));
    return {{u"calendars"_s, calendars}, {u"policies"_s, policies}};
}

std::optional<ServiceRules> serviceRulesFromJson(const QJsonObject &json)
{
    if (!json[u"calendars"_s].isArray() || !json[u"policies"_s].isArray())
        return std::nullopt;
    ServiceRules rules;
    for (const QJsonValue &value : json[u"calendars"_s].toArray()) {
        std::optional<WorkCalendar> calendar = calendarFromJson(value.toObject());
        if (!calendar)
            return std::nullopt;
        rules.calendars.append(std::move(*calendar));
    }
    for (const QJsonValue &value : json[u"policies"_s].toArray()) {
        std::optional<ServicePolicy> policy = policyFromJson(value.toObject());
        if (!policy)
            return std::nullopt;
        rules.policies.append(std::move(*policy));
    }
    if (rulesProblem(rules))
        return std::nullopt;
    return rules;
}

std::optional<qint64> durationFromText(QStringView text)
{
    constexpr qint64 kMost = 3660 * kDayMs;
    qint64 sum = 0;
    qint64 number = -1;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            number = std::max<qint64>(0, number) * 10 + c.digitValue();
            if (number > kMost)
                return std::nullopt;
            continue;
        }
        if (c.isSpace() && number < 0)
            continue;
        const qint64 unit = c == u'm' ? kMinuteMs : c == u'h' ? kHourMs : c == u'd' ? kDayMs : 0;
        if (unit == 0 || number < 0 || number > kMost / unit)
            return std::nullopt;
        sum += number * unit;
        number = -1;
    }
    const bool isNothing = text.trimmed().isEmpty() || number >= 0;
    return isNothing || sum > kMost ? std::nullopt : std::optional(sum);
}

QString spanText(qint64 ms)
{
    QString text;
    const qint64 minutes = ms / kMinuteMs;
    const auto append = [&text](qint64 number, QChar unit) {
        if (number > 0)
            text += QString::number(number) + unit;
    };
    append(minutes / (24 * 60), u'd');
    append(minutes / 60 % 24, u'h');
    append(minutes % 60, u'm');
    return text.isEmpty() ? u"0m"_s : text;
}

} // namespace rapport
