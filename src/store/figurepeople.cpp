#include "store/figurerows.h"

#include "insight/contributions.h"
#include "insight/memberlevel.h"
#include "insight/personacts.h"
#include "store/accounts.h"
#include "store/figurenarrowing.h"
#include "store/figurescores.h"
#include "store/filter.h"
#include "store/people.h"
#include "store/rollups.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Before anything can have been done.
constexpr int kFirstDay = -40'000;

bool asksOnly(const Query::Clause &clause, std::initializer_list<Query::Field> fields)
{
    return std::all_of(clause.anyOf.begin(), clause.anyOf.end(), [fields](const Query::Term &term) {
        return std::find(fields.begin(), fields.end(), term.field) != fields.end();
    });
}

/// A query in parts: those that roll-ups tell, and what is left.
struct Narrowed
{
    std::optional<QList<AccountId>> accounts; ///< None: any.
    QList<QSet<quint16>> languages;           ///< One of each.
    Query rest;
};

Result<QList<AccountId>> accountsThatFit(Reader &r, const Query &query)
{
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    QList<AccountId> accounts;
    Statement s = r.compose("SELECT m.account_id FROM (SELECT id AS account_id FROM account) m WHERE " +
                            filter->conditions.join(" AND "));
    filter->bindTo(s);
    while (s.step())
        accounts.append(s.id<AccountId>(0));
    return accounts;
}

Result<Narrowed> inParts(Reader &r, const Query &query)
{
    Narrowed parts;
    Query accounts;
    for (const Query::Clause &clause : query.allOf) {
        if (asksOnly(clause, {Query::Field::Channel, Query::Field::Account})) {
            accounts.allOf.append(clause);
        } else if (!clause.excluded && asksOnly(clause, {Query::Field::Language})) {
            QSet<quint16> languages;
            for (const Query::Term &term : clause.anyOf)
                languages.insert(languageNumber(term.value.toLower()));
            parts.languages.append(languages);
        } else {
            parts.rest.allOf.append(clause);
        }
    }
    if (accounts.allOf.isEmpty())
        return parts;
    const Result<QList<AccountId>> fitting = accountsThatFit(r, accounts);
    if (!fitting)
        return fail(fitting.error());
    parts.accounts = *fitting;
    return parts;
}

/// As figures are counted: what was written in the languages asked for, wherever; what else narrows is counted again.
Result<std::vector<DayCells>> actsOf(Reader &r, const Period &days, const Query &narrowed)
{
    const Result<Narrowed> parts = inParts(r, narrowed);
    if (!parts)
        return fail(parts.error());
    const QList<AccountId> accounts = parts->accounts.value_or(QList<AccountId>());
    if (parts->accounts && accounts.isEmpty())
        return std::vector<DayCells>();
    Result<std::vector<DayCells>> acts = parts->rest.isEmpty()
                                             ? cells(r, CellFamily::Acts, days, accounts)
                                             : recountCells(r, CellFamily::Acts, days, accounts, parts->rest);
    if (!acts || parts->languages.isEmpty())
        return acts;
    for (DayCells &day : *acts) {
        std::erase_if(day.cells, [&](const Cell &cell) {
            const quint16 language = ActCell::fromKey(cell.key).language;
            return std::any_of(parts->languages.begin(), parts->languages.end(),
                               [language](const QSet<quint16> &some) { return !some.contains(language); });
        });
    }
    return acts;
}

/// What each person did up to the end of the set, days ascending.
using People = std::map<ContactId, std::vector<PersonAct>>;

/// Leaves what was done on days by which the account had told how many follow it.
void dropWithoutFollowers(Reader &r, std::vector<DayCells> &days)
{
    QHash<AccountId, int> firstTold;
    for (const FollowersTold &told : followersTold(r)) { // days ascend within each account
        if (!firstTold.contains(told.account))
            firstTold.insert(told.account, told.day);
    }
    std::erase_if(days, [&firstTold](const DayCells &one) {
        const auto first = firstTold.constFind(one.account);
        return first == firstTold.cend() || *first > one.day;
    });
}

Result<People> peopleUntil(Reader &r, int end, const Query &narrowed, bool followersKnown)
{
    Result<std::vector<DayCells>> days = actsOf(r, {.fromDay = kFirstDay, .toDay = end}, narrowed);
    if (!days)
        return fail(days.error());
    if (followersKnown)
        dropWithoutFollowers(r, *days);
    QHash<IdentityId, ContactId> contacts;
    for (const auto &[identity, contact] : contactsOfIdentities(r))
        contacts.insert(identity, contact);
    People people;
    for (const DayCells &day : *days) {
        for (const Cell &cell : day.cells) {
            const ActCell act = ActCell::fromKey(cell.key);
            if (const auto contact = contacts.constFind(act.who); contact != contacts.cend())
                people[*contact].push_back({.day = day.day, .act = act.act, .count = cell.count});
        }
    }
    for (auto &[contact, acts] : people) {
        std::stable_sort(acts.begin(), acts.end(),
                         [](const PersonAct &a, const PersonAct &b) { return a.day < b.day; });
    }
    return people;
}

template<class Fits>
QList<ContactId> whoever(const People &people, Fits fits)
{
    QList<ContactId> found;
    for (const auto &[contact, acts] : people) {
        if (fits(PersonActs(acts)))
            found.append(contact);
    }
    return found;
}

/// How often somebody did something of the kinds asked for, on the days of the set; no kinds: any.
qint64 doneWithin(PersonActs acts, const FigureSet &set, const QList<int> &kinds)
{
    qint64 done = 0;
    for (const PersonAct &act : actsWithin(acts, set.fromDay, set.toDay))
        done += kinds.isEmpty() || kinds.contains(static_cast<int>(act.act)) ? act.count : 0;
    return done;
}

/// Those who wrote half of all, as few as can be: of two who wrote as much, whoever was known first.
QList<ContactId> halfMakers(const People &people, const FigureSet &set)
{
    std::vector<std::pair<int, ContactId>> made;
    std::vector<int> contributions;
    for (const auto &[contact, acts] : people) {
        if (const int wrote = contributionsWithin(acts, set.fromDay, set.toDay); wrote > 0) {
            made.emplace_back(wrote, contact);
            contributions.push_back(wrote);
        }
    }
    std::stable_sort(made.begin(), made.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<ContactId> makers;
    for (qint64 i = 0; i < absenceFactor(contributions).value_or(0); ++i)
        makers.append(made[static_cast<size_t>(i)].second);
    std::sort(makers.begin(), makers.end());
    return makers;
}

/// `ring`: a number of Ring; 0: whoever wrote anything.
QList<ContactId> ringOf(const People &people, const FigureSet &set, int ring)
{
    std::vector<int> contributions;
    for (const auto &[contact, acts] : people)
        contributions.push_back(contributionsWithin(acts, set.fromDay, set.toDay));
    const std::vector<Ring> rings = ringsOf(contributions);
    QList<ContactId> found;
    size_t place = 0;
    for (const auto &[contact, acts] : people) {
        const Ring stands = rings[place++];
        if (ring == 0 ? stands != Ring::None : stands == static_cast<Ring>(ring))
            found.append(contact);
    }
    return found;
}

/// What a set asks of people; -1: nothing of the kind.
struct PeopleAsk
{
    int who = -1;
    int rung = -1;
    int moved = -1;
    int part = -1;
    int ring = -1;
    int half = -1;
    int again = -1;
    int followers = -1;
    std::optional<Period> cohort; ///< The month; days without any: those of the set.
};

/// The days of a month that is written YYYYMM.
Result<Period> monthOf(const FigureSet &set, const QString &month)
{
    if (month == u"any"_s)
        return Period();
    const QDate first = QDate::fromString(QString(month + u"01"_s), u"yyyyMMdd"_s);
    if (month.size() != 6 || !first.isValid())
        return unknownIn(set, u"cohort is any, or a month such as 202608"_s);
    return Period{ReportDays::dayOf(first), ReportDays::dayOf(first.addMonths(1))};
}

Result<PeopleAsk> peopleAsk(const FigureSet &set, FigureNarrowing &narrowing)
{
    PeopleAsk ask;
    if (const QString month = narrowing.text(u"cohort"_s); !month.isEmpty()) {
        const Result<Period> days = monthOf(set, month);
        if (!days)
            return fail(days.error());
        ask.cohort = *days;
    }
    const std::tuple<const char16_t *, QStringList, int *> words[] = {
        {u"who", {u"new"_s, u"returning"_s, u"quiet"_s, u"back"_s}, &ask.who},
        {u"rung", {u"any"_s, u"consumption"_s, u"curation"_s, u"creation"_s, u"collaboration"_s}, &ask.rung},
        {u"moved", {u"none"_s, u"up"_s, u"held"_s, u"down"_s}, &ask.moved},
        {u"part", {u"any"_s, u"occasional"_s, u"heavy"_s}, &ask.part},
        {u"ring", {u"any"_s, u"core"_s, u"regular"_s, u"casual"_s}, &ask.ring},
        {u"half", {u"yes"_s}, &ask.half},
        {u"again", {u"yes"_s}, &ask.again},
        {u"followers", {u"known"_s}, &ask.followers}};
    for (const auto &[name, values, place] : words) {
        const Result<int> value = narrowing.oneOf(QString::fromUtf16(name), values);
        if (!value)
            return fail(value.error());
        *place = *value;
    }
    return ask;
}

QList<ContactId> peopleWho(const People &people, const FigureSet &set, int knownEnd, int who)
{
    return whoever(people, [&](PersonActs acts) {
        switch (who) {
        case 0:
            return isNewWithin(acts, set.fromDay, set.toDay);
        case 1:
            return isReturningWithin(acts, set.fromDay, set.toDay);
        case 2:
            return isQuietAt(acts, knownEnd);
        default:
            return isBackWithin(acts, set.fromDay, set.toDay);
        }
    });
}

} // namespace

Result<QList<ContactId>> figurePeople(Reader &r, const FigureSet &set, const Query &narrowed)
{
    if (isScoreSet(set.name))
        return figureScoredPeople(r, set, narrowed);
    if (set.name != u"people"_s)
        return unknownIn(set, u"there is no set of people called "_s + set.name);
    FigureNarrowing narrowing(set);
    static const QStringList acts{u"original"_s, u"answer"_s, u"like"_s, u"share"_s,
                                  u"quote"_s,    u"follow"_s, u"built"_s};
    const Result<QList<int>> kinds = narrowing.someOf(u"act"_s, acts);
    const Result<qint64> least = narrowing.atLeast0(u"least"_s, 1);
    const Result<qint64> most = narrowing.atLeast0(u"most"_s, std::numeric_limits<qint64>::max());
    const Result<PeopleAsk> ask = peopleAsk(set, narrowing);
    const Result<> end = narrowing.end();
    if (!kinds || !ask)
        return fail(kinds ? ask.error() : kinds.error());
    if (!least || !most)
        return fail(least ? most.error() : least.error());
    if (!end)
        return fail(end.error());
    // Whether somebody came back is known by what they did until now.
    const int until = ask->again == 0 ? std::max(set.toDay, reportDays(r).dayOf(r.nowMs()) + 1) : set.toDay;
    const Result<People> people = peopleUntil(r, until, narrowed, ask->followers == 0);
    if (!people)
        return fail(people.error());

    // Of a period that has not ended, what is known now stands for its end.
    const int tomorrow = reportDays(r).dayOf(r.nowMs()) + 1;
    const int knownEnd = std::min(set.toDay, tomorrow);
    if (ask->who >= 0)
        return peopleWho(*people, set, knownEnd, ask->who);
    if (ask->rung >= 0) {
        return whoever(*people, [&](PersonActs done) {
            const Rung rung = rungAt(done, knownEnd);
            return ask->rung == 0 ? rung != Rung::None : rung == static_cast<Rung>(ask->rung);
        });
    }
    if (ask->moved >= 0) {
        return whoever(*people, [&](PersonActs done) {
            return movementOf(rungAt(done, std::min(set.fromDay, tomorrow)), rungAt(done, knownEnd)) ==
                   static_cast<Movement>(ask->moved);
        });
    }
    if (ask->part >= 0) {
        return whoever(*people, [&](PersonActs done) {
            const Part part = partWithin(done, set.fromDay, set.toDay);
            return ask->part == 0 ? part != Part::Silent : part == static_cast<Part>(ask->part);
        });
    }
    if (ask->ring >= 0)
        return ringOf(*people, set, ask->ring);
    if (ask->half >= 0)
        return halfMakers(*people, set);
    if (ask->cohort) {
        const Period first = ask->cohort->days() > 0 ? *ask->cohort : Period{set.fromDay, set.toDay};
        return whoever(*people, [&](PersonActs done) {
            if (!beganToWriteWithin(done, first))
                return false;
            return ask->again == 0 ? wroteInLaterMonth(done) : contributionsWithin(done, set.fromDay, set.toDay) > 0;
        });
    }
    return whoever(*people, [&](PersonActs done) {
        const qint64 times = doneWithin(done, set, *kinds);
        return times >= *least && times <= *most && times > 0;
    });
}

} // namespace rapport::store
