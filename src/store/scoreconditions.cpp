#include "store/scoreconditions.h"

#include "domain/advocacy.h"
#include "domain/engagement.h"
#include "insight/memberlevel.h"

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

template<class E>
QByteArray number(E value)
{
    return QByteArray::number(static_cast<int>(value));
}

} // namespace

QByteArray currentScoreRun()
{
    return "(SELECT max(id) FROM score_run WHERE done = 1)";
}

QByteArray watchCondition(const QString &word)
{
    if (word == u"candidate"_s)
        return "s.candidate = 1";
    if (word == u"newcomer"_s)
        return "s.watch = " + number(WatchState::Newcomer);
    if (word == u"returning"_s)
        return "s.watch IN (" + number(WatchState::Returning) + ',' + number(WatchState::BackAgain) + ')';
    if (word == u"quiet"_s)
        return "s.watch = " + number(WatchState::GoneQuiet);
    if (word == u"back"_s)
        return "s.watch = " + number(WatchState::BackAgain);
    return {};
}

QByteArray levelCondition(const QString &word)
{
    if (const std::optional<MemberLevel> level = memberLevelFromName(word.toLower()))
        return "s.member_level = " + number(*level);
    return "s.orbit_level = " + QByteArray::number(word.toInt());
}

QByteArray rungCondition(const QString &word)
{
    return "s.settled_rung = " + number(rungFromName(word.toLower()).value_or(Rung::None));
}

QByteArray scoredPeople(const QByteArray &condition)
{
    return "SELECT s.contact_id FROM person_score s WHERE s.run_id = " + currentScoreRun() + " AND " + condition;
}

QByteArray scoredAs(const QByteArray &condition)
{
    return "SELECT i.id FROM person_score s JOIN identity i ON i.contact_id = s.contact_id WHERE s.run_id = " +
           currentScoreRun() + " AND " + condition;
}

QByteArray advocatePeople()
{
    return "SELECT contact_id FROM person_advocate WHERE state = " + number(AdvocateState::Agreed);
}

QByteArray advocateIdentities()
{
    return "SELECT i.id FROM person_advocate a JOIN identity i ON i.contact_id = a.contact_id WHERE a.state = " +
           number(AdvocateState::Agreed);
}

} // namespace rapport::store
