#pragma once

#include "base/uid.h"
#include "domain/duetimes.h"
#include "domain/workcalendar.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace rapport {

/// How much a person matters to us, as somebody here decided. Stored as its number: do not renumber.
enum class Importance { Normal = 0, High = 1, Key = 2 };

[[nodiscard]] QString importanceName(Importance importance); ///< "normal", "high", "key"
[[nodiscard]] std::optional<Importance> importanceFromName(QStringView name);

[[nodiscard]] QString serviceClockName(ServiceClock clock); ///< "first-reply", "next-reply", "resolution"

/// A promise: how soon conversations of a kind are answered and settled. An empty condition fits every conversation.
struct ServicePolicy
{
    Uid uid;
    QString name;
    QString channel;                            ///< A connector's id: "bluesky".
    QString tag;                                ///< Compared without case.
    Importance importance = Importance::Normal; ///< At least so important is the person.
    Uid calendar;                               ///< Whose hours count; null: every hour does.
    qint64 firstReplyMs = 0;                    ///< Of the clock's time; 0: no promise. The same for the next two.
    qint64 nextReplyMs = 0;
    qint64 resolutionMs = 0;
    qint64 warnMs = 0; ///< So much of the clock's time before it is due, it is due soon.

    [[nodiscard]] qint64 target(ServiceClock clock) const;
    friend bool operator==(const ServicePolicy &, const ServicePolicy &) = default;
};

/// All promises of a workspace in the order in which they are tried, and the calendars that they go by.
struct ServiceRules
{
    QList<WorkCalendar> calendars;
    QList<ServicePolicy> policies;

    [[nodiscard]] const WorkCalendar *calendar(const Uid &uid) const; ///< Null: there is none.
    friend bool operator==(const ServiceRules &, const ServiceRules &) = default;
};

/// What a policy is matched against.
struct ServiceSubject
{
    QString channel;
    QStringList tags;
    Importance importance = Importance::Normal;

    friend bool operator==(const ServiceSubject &, const ServiceSubject &) = default;
};

[[nodiscard]] bool policyFits(const ServicePolicy &policy, const ServiceSubject &subject);
/// The first that fits; null: no promise was made.
[[nodiscard]] const ServicePolicy *policyFor(const ServiceRules &rules, const ServiceSubject &subject);

/// Why rules cannot be kept as they are.
struct RulesProblem
{
    enum class Kind {
        NoName,
        NameTaken, ///< By another calendar, or another policy.
        UnknownZone,
        BadHours, ///< Begin or end outside of what WorkHours can hold.
        OverlappingHours,
        NoHours,   ///< A calendar in which nobody ever works.
        DoubleDay, ///< A date that stands there twice, or is none.
        NoTarget,  ///< A policy that promises nothing.
        BadTarget, ///< Below a minute, above a year, or a warning that is longer.
        UnknownCalendar,
        TooMany,
    } kind = Kind::NoName;
    QString where; ///< The name of the calendar or policy.
    QString what;  ///< The zone, the hours or the date, where there is one.
};
inline constexpr qsizetype kMostServiceRules = 200;
inline constexpr qsizetype kMostExceptionalDays = 2000;

[[nodiscard]] std::optional<RulesProblem> rulesProblem(const ServiceRules &rules);
/// The same in English, for errors.
[[nodiscard]] QString rulesProblemText(const RulesProblem &problem);

/// A first set for a person to change: a calendar of office hours in that zone.
[[nodiscard]] WorkCalendar officeHours(const QString &name, const QByteArray &zone, qint64 nowMs);

[[nodiscard]] QJsonObject serviceRulesToJson(const ServiceRules &rules);
/// Nothing where it is no such object or breaks a rule of rulesProblem().
[[nodiscard]] std::optional<ServiceRules> serviceRulesFromJson(const QJsonObject &json);

/// "90m", "4h", "2d" (of 24 hours), "1h30m" and back; nothing where it cannot be read or is longer than ten years.
[[nodiscard]] std::optional<qint64> durationFromText(QStringView text);
[[nodiscard]] QString spanText(qint64 ms);

} // namespace rapport
