#include "store/peoplelist.h"

#include "store/contacts.h"
#include "store/erasure.h"
#include "store/figurerows.h"
#include "store/filter.h"
#include "store/folding.h"
#include "store/idlist.h"
#include "store/scoreconditions.h"
#include "store/servicelevels.h"

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

bool isAboutPeople(const QString &state)
{
    return state == u"advocate"_s || !watchCondition(state).isEmpty();
}

bool isAboutPeople(const Query::Term &term)
{
    switch (term.field) {
    case Query::Field::Text:
    case Query::Field::From:
    case Query::Field::Person:
    case Query::Field::Group:
    case Query::Field::Channel:
    case Query::Field::Level:
    case Query::Field::Rung:
    case Query::Field::Figure:
        return true;
    case Query::Field::Is:
        return isAboutPeople(term.value.toLower());
    default:
        return false;
    }
}

/// What narrows down whom a figure was counted from, rather than who of those is shown.
bool narrowsFigure(const Query::Clause &clause)
{
    return std::all_of(clause.anyOf.begin(), clause.anyOf.end(), [](const Query::Term &term) {
        return term.field == Query::Field::Channel || term.field == Query::Field::Group || !isAboutPeople(term);
    });
}

bool isFigure(const Query::Clause &clause)
{
    return clause.anyOf.size() == 1 && !clause.excluded && clause.anyOf.first().field == Query::Field::Figure;
}

/// Builds the conditions of a query on people, `p`.
class Builder
{
public:
    explicit Builder(Reader &reader) : m_reader(reader) {}

    Result<SqlFilter> build(const Query &query)
    {
        Query narrowing;
        bool ofFigure = false;
        for (const Query::Clause &clause : query.allOf) {
            ofFigure = ofFigure || isFigure(clause);
            if (!isFigure(clause) && narrowsFigure(clause))
                narrowing.allOf.append(clause);
        }
        for (const Query::Clause &clause : query.allOf) {
            if (ofFigure && !isFigure(clause) && narrowsFigure(clause))
                continue;
            QByteArrayList anyOf;
            for (const Query::Term &term : clause.anyOf) {
                const Result<QByteArray> one =
                    term.field == Query::Field::Figure ? figure(term, narrowing) : condition(term);
                if (!one)
                    return fail(one.error());
                if (!one->isEmpty())
                    anyOf.append(*one);
            }
            if (!anyOf.isEmpty())
                m_filter.conditions.append((clause.excluded ? "NOT (" : "(") + anyOf.join(" OR ") + ')');
        }
        return m_filter;
    }

private:
    QByteArray bound(const QString &text)
    {
        const QByteArray name = ":p" + QByteArray::number(m_filter.texts.size());
        m_filter.texts.append({name, text});
        return name;
    }

    static QByteArray withIdentity(const QByteArray &identities)
    {
        return "p.id IN (SELECT contact_id FROM identity WHERE id IN (" + identities + "))";
    }

    static QByteArray among(const QByteArray &people) { return "p.id IN (" + people + ')'; }

    Result<QByteArray> figure(const Query::Term &term, const Query &narrowing)
    {
        const Result<FigureSet> set = parseFigureSet(term.value);
        if (!set)
            return fail(set.error());
        const Result<QList<ContactId>> people = figurePeople(m_reader, *set, narrowing);
        if (!people)
            return fail(people.error());
        return among("SELECT value FROM json_each(" + bound(idList(*people)) + ')');
    }

    Result<QByteArray> condition(const Query::Term &term)
    {
        switch (term.field) {
        case Query::Field::Text:
        case Query::Field::From: {
            const PeopleAsked asked = peopleAsked(m_reader, term.value);
            return withIdentity(asked.select(asked.areFew() ? QByteArray() : bound(asked.text)));
        }
        case Query::Field::Person: {
            std::vector<ContactId> roots;
            for (const ContactId contact : findPeople(m_reader, term.value))
                roots.push_back(rootOf(m_reader, contact));
            return among("SELECT value FROM json_each(" + bound(idList(roots)) + ')');
        }
        case Query::Field::Group:
            return among("SELECT ifnull(x.root_id, m.contact_id) FROM person_group g "
                         "JOIN person_group_member m ON m.group_id = g.id "
                         "LEFT JOIN contact_merge x ON x.contact_id = m.contact_id WHERE folded(g.name) = " +
                         bound(QString::fromUtf8(folded(term.value))));
        case Query::Field::Channel:
            return among("SELECT i.contact_id FROM realm r JOIN identity i ON i.realm_id = r.id WHERE "
                         "folded(r.channel) = " +
                         bound(QString::fromUtf8(folded(term.value))));
        case Query::Field::Level:
            return among(scoredPeople(levelCondition(term.value)));
        case Query::Field::Rung:
            return among(scoredPeople(rungCondition(term.value)));
        case Query::Field::Is: {
            const QString word = term.value.toLower();
            if (word == u"advocate"_s)
                return among(advocatePeople());
            if (const QByteArray watched = watchCondition(word); !watched.isEmpty())
                return among(scoredPeople(watched));
            return wroteIn(term);
        }
        default:
            return wroteIn(term);
        }
    }

    /// Somebody who wrote in a conversation of which the term holds.
    Result<QByteArray> wroteIn(const Query::Term &term)
    {
        Query one;
        one.allOf.append({.anyOf = {term}});
        const Result<SqlFilter> filter = conversationConditions(m_reader, one);
        if (!filter)
            return fail(filter.error());
        QByteArray condition = filter->conditions.join(" AND ");
        for (const auto &[name, text] : filter->texts)
            condition.replace(name, bound(text));
        return "p.id IN (SELECT i.contact_id FROM conversation c JOIN message x ON x.conversation_id = c.id "
               "JOIN identity i ON i.id = x.identity_id WHERE x.direction = 0 AND " +
               condition + ')';
    }

    Reader &m_reader;
    SqlFilter m_filter;
};

QByteArray orderBy(const PeopleOrder &order)
{
    const QByteArray latest = "p.last_seen DESC, p.id";
    switch (order.by) {
    case PeopleOrder::By::Score: {
        const QByteArray column = "s." + scoreColumn(order.score);
        return column + (order.reversed ? " ASC" : " DESC") + " NULLS LAST, " + latest;
    }
    case PeopleOrder::By::LastSeen:
        return order.reversed ? QByteArray("p.last_seen, p.id") : latest;
    case PeopleOrder::By::Name:
        return QByteArray("folded(p.name)") + (order.reversed ? " DESC" : "") + ", p.id";
    }
    return latest;
}

} // namespace

Result<std::vector<ContactId>> peopleIds(Reader &r, const Query &query, const PeopleOrder &order)
{
    const Result<SqlFilter> filter = Builder(r).build(query);
    if (!filter)
        return fail(filter.error());
    QByteArray where;
    if (!filter->conditions.isEmpty())
        where = " WHERE " + filter->conditions.join(" AND ");
    // max() takes the name from the row that it found.
    Statement s = r.compose("SELECT p.id FROM (SELECT contact_id AS id, max(last_seen_at) AS last_seen, "
                            "coalesce(nullif(display_name, ''), nullif(handle, ''), remote_id) AS name FROM identity "
                            "WHERE is_self = 0 AND is_bot = 0 AND remote_id NOT LIKE 'erased:%' GROUP BY contact_id) p "
                            "LEFT JOIN person_score s ON s.run_id = " +
                            currentScoreRun() + " AND s.contact_id = p.id" + where + " ORDER BY " + orderBy(order));
    filter->bindTo(s);
    std::vector<ContactId> ids;
    while (s.step())
        ids.push_back(s.id<ContactId>(0));
    return ids;
}

QList<PersonRow> personRows(Reader &r, const std::vector<ContactId> &ids)
{
    QList<PersonRow> rows;
    const std::optional<ScoreRun> run = currentScores(r);
    for (const ContactId id : ids) {
        Statement s = r.query("peoplelist.row");
        s.bind(":contact", id);
        if (!s.step() || s.isNull(0))
            continue;
        PersonRow row{.id = id,
                      .identity = s.id<IdentityId>(0),
                      .name = s.text(1),
                      .handle = s.text(2),
                      .avatarUrl = s.text(3),
                      .importance = importance(r, id),
                      .advocate = advocacyOf(r, id).state,
                      .lastSeenAt = s.integer(4)};
        Statement channels = r.query("peoplelist.channels");
        channels.bind(":contact", id);
        while (channels.step())
            row.channels.append(channels.text(0));
        Statement scores = r.query("peoplelist.scores");
        scores.bind(":run", run ? run->id : 0).bind(":contact", id);
        if (scores.step()) {
            row.scored = true;
            for (int i = 0; i < kScores; ++i)
                row.scores[static_cast<size_t>(i)] = scores.real(i);
            row.orbitLevel = static_cast<int>(scores.integer(kScores));
            row.memberLevel = scores.value<MemberLevel>(kScores + 1);
            row.rung = scores.value<Rung>(kScores + 2);
            row.watch = scores.value<WatchState>(kScores + 3);
            row.candidate = scores.flag(kScores + 4);
        }
        rows.append(std::move(row));
    }
    return rows;
}

PeopleLeftOut peopleLeftOut(Reader &r)
{
    Statement s = r.query("peoplelist.leftOut");
    s.step();
    return {.own = static_cast<int>(s.integer(0)), .bots = static_cast<int>(s.integer(1))};
}

} // namespace rapport::store
