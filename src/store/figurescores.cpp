#include "store/figurescores.h"

#include "store/figurenarrowing.h"
#include "store/figurerows.h"
#include "store/rollups.h"

#include <QSet>

#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// As Altimeter counts them.
constexpr int kActiveDays = 30;

Result<QList<ContactId>> doing(Reader &r, const QList<ContactId> &people, int fromDay, int toDay, const Query &narrowed)
{
    const FigureSet anything{.name = u"people"_s, .fromDay = fromDay, .toDay = toDay, .narrowed = {}};
    const Result<QList<ContactId>> active = figurePeople(r, anything, narrowed);
    if (!active)
        return fail(active.error());
    const QSet<ContactId> known(active->begin(), active->end());
    QList<ContactId> found = people;
    found.removeIf([&known](ContactId one) { return !known.contains(one); });
    return found;
}

Result<QList<ContactId>> advocates(Reader &r, const FigureSet &set, const Query &narrowed)
{
    FigureNarrowing narrowing(set);
    const Result<int> active = narrowing.oneOf(u"active"_s, {u"yes"_s});
    const Result<qint64> one = narrowing.atLeast0(u"advocate"_s, 0);
    const Result<> end = narrowing.end();
    if (!active || !one)
        return fail(active ? one.error() : active.error());
    if (!end)
        return fail(end.error());
    const ReportDays days = reportDays(r);
    const int until = std::min(set.toDay, days.dayOf(r.nowMs()) + 1);
    QList<ContactId> people;
    Statement s = r.query("scores.advocatesUntil");
    s.bind(":until", days.beginOf(until));
    while (s.step()) {
        const ContactId contact = s.id<ContactId>(0);
        if (*one == 0 || contact.value == *one)
            people.append(contact);
    }
    if (*active >= 0)
        return doing(r, people, until - kActiveDays, until, narrowed);
    return narrowed.isEmpty() ? people : doing(r, people, 0, until, narrowed);
}

Result<QList<ContactId>> levels(Reader &r, const FigureSet &set, const Query &narrowed)
{
    FigureNarrowing narrowing(set);
    const Result<int> level = narrowing.oneOf(u"level"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    const Result<> end = narrowing.end();
    if (!level)
        return fail(level.error());
    if (!end)
        return fail(end.error());
    QList<ContactId> people;
    Statement s = r.query("scores.onLevel");
    s.bind(":level", *level + 1);
    while (s.step())
        people.append(s.id<ContactId>(0));
    const int tomorrow = reportDays(r).dayOf(r.nowMs()) + 1;
    return narrowed.isEmpty() ? people : doing(r, people, 0, tomorrow, narrowed);
}

/// The most gravity first.
Result<QList<ContactId>> leading(Reader &r, const FigureSet &set, const Query &narrowed)
{
    FigureNarrowing narrowing(set);
    const Result<qint64> one = narrowing.atLeast0(u"person"_s, 0);
    if (!one)
        return fail(one.error());
    if (const Result<> end = narrowing.end(); !end)
        return fail(end.error());
    QList<ContactId> people;
    Statement s = r.query("scores.leading");
    s.bind(":most", narrowed.isEmpty() ? kMostLeading : -1);
    while (s.step())
        people.append(s.id<ContactId>(0));
    if (!narrowed.isEmpty()) {
        const Result<QList<ContactId>> fitting = doing(r, people, 0, reportDays(r).dayOf(r.nowMs()) + 1, narrowed);
        if (!fitting)
            return fitting;
        people = fitting->first(std::min<qsizetype>(fitting->size(), kMostLeading));
    }
    if (*one != 0)
        people.removeIf([&one](ContactId person) { return person.value != *one; });
    return people;
}

} // namespace

bool isScoreSet(const QString &name)
{
    return name == u"advocates"_s || name == u"levels"_s || name == u"leading"_s;
}

Result<QList<ContactId>> figureScoredPeople(Reader &r, const FigureSet &set, const Query &narrowed)
{
    if (set.name == u"leading"_s)
        return leading(r, set, narrowed);
    return set.name == u"advocates"_s ? advocates(r, set, narrowed) : levels(r, set, narrowed);
}

} // namespace rapport::store
