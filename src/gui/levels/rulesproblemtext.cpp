#include "gui/levels/rulesproblemtext.h"

#include <QCoreApplication>

namespace rapport {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RulesProblem)
};

} // namespace

QString rulesProblemSentence(const RulesProblem &problem)
{
    using Kind = RulesProblem::Kind;
    switch (problem.kind) {
    case Kind::NoName:
        return Texts::tr("Give it a name.");
    case Kind::NameTaken:
        return Texts::tr("There is another one called %1. Choose a name of its own.").arg(problem.where);
    case Kind::UnknownZone:
        return Texts::tr("There is no time zone %1. Choose one from the list.").arg(problem.what);
    case Kind::BadHours:
        return Texts::tr("These are no hours of a day: %1. Write them as 09:00-12:00, 13:00-17:00.").arg(problem.what);
    case Kind::OverlappingHours:
        return Texts::tr("These hours overlap: %1.").arg(problem.what);
    case Kind::NoHours:
        return Texts::tr("Nobody works on any day of the week. Give hours to one day at least.");
    case Kind::DoubleDay:
        return Texts::tr("A date is given twice, or is not a date: %1. Write it as 2026-12-25.").arg(problem.what);
    case Kind::NoTarget:
        return Texts::tr("It promises nothing yet. Set one time at least.");
    case Kind::BadTarget:
        return Texts::tr("A time has to lie between a minute and a year.");
    case Kind::UnknownCalendar:
        return Texts::tr("The policy %1 goes by this calendar. Let it count other hours first.").arg(problem.where);
    case Kind::TooMany:
        break;
    }
    return Texts::tr("There are too many of them.");
}

QString importanceLabel(Importance importance)
{
    switch (importance) {
    case Importance::Normal:
        return Texts::tr("Normal");
    case Importance::High:
        return Texts::tr("High");
    case Importance::Key:
        break;
    }
    return Texts::tr("Key person");
}

} // namespace rapport
