#include "store/filter.h"

#include "domain/message.h"
#include "store/campaigns.h"
#include "store/contacts.h"
#include "store/erasure.h"
#include "store/figurerows.h"
#include "store/findingconditions.h"
#include "store/folding.h"
#include "store/people.h"
#include "store/phrase.h"
#include "store/scoreconditions.h"

#include <QHash>
#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

enum class Target { Conversations, Messages };

constexpr int kFewPeople = 2000;
constexpr int kFewConversations = 1000; ///< Looked up one by one and sorted sooner than met in the list's order.
constexpr int kManyMessages = 20000;    ///< Not gathered any more.

tl::unexpected<Error> noSuchValue(QStringView field, const QString &value)
{
    return fail(ErrorKind::Invalid, field + u":"_s + value + u" is not known"_s);
}

const QHash<QString, ConversationState> &statesByName()
{
    static const QHash<QString, ConversationState> states = [] {
        QHash<QString, ConversationState> byName;
        for (const auto state : {ConversationState::Open, ConversationState::Waiting, ConversationState::Snoozed,
                                 ConversationState::Closed})
            byName.insert(conversationStateName(state), state);
        return byName;
    }();
    return states;
}

/// Builds the conditions of one query over one kind of row.
class Builder
{
public:
    Builder(Reader &reader, Target target) : m_reader(reader), m_target(target) {}

    Result<SqlFilter> build(const Query &query)
    {
        QByteArrayList words;
        m_ofRuns = ofMessages() && std::any_of(query.allOf.begin(), query.allOf.end(), asksRuns);
        for (const Query::Clause &clause : query.allOf) {
            if (!clause.excluded && isText(clause)) {
                // One message has to hold all of them: they become one expression.
                const QByteArray expression = match(clause);
                if (!expression.isEmpty())
                    words.append(expression);
                continue;
            }
            QByteArrayList anyOf;
            for (const Query::Term &term : clause.anyOf) {
                const Result<QByteArray> one = condition(term);
                if (!one)
                    return fail(one.error());
                if (!one->isEmpty())
                    anyOf.append(*one);
            }
            if (!anyOf.isEmpty())
                m_filter.conditions.append((clause.excluded ? "NOT (" : "(") + anyOf.join(" OR ") + ')');
        }
        m_filter.match = QString::fromUtf8(words.join(" AND "));
        if (!words.isEmpty() && m_target == Target::Conversations) {
            m_filter.conditions.append("c.id IN (SELECT x.conversation_id FROM message_fts "
                                       "JOIN message x ON x.id = message_fts.rowid WHERE message_fts MATCH :match)");
        }
        return m_filter;
    }

private:
    static bool isText(const Query::Clause &clause)
    {
        return !clause.anyOf.isEmpty() &&
               std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                           [](const Query::Term &term) { return term.field == Query::Field::Text; });
    }

    static bool asksRuns(const Query::Clause &clause)
    {
        return std::any_of(clause.anyOf.begin(), clause.anyOf.end(), [](const Query::Term &term) {
            const Result<FigureSet> set =
                term.field == Query::Field::Figure ? parseFigureSet(term.value) : Result<FigureSet>(FigureSet());
            return set && figureIsOfRuns(*set);
        });
    }

    /// Joins the words of a clause; empty where it has none that could be found (only punctuation).
    static QByteArray match(const Query::Clause &clause)
    {
        QByteArrayList phrases;
        for (const Query::Term &term : clause.anyOf) {
            const QByteArray phrase = matchPhrase(term.value, term.prefix);
            if (!phrase.isEmpty())
                phrases.append(phrase);
        }
        return phrases.size() < 2 ? phrases.join() : '(' + phrases.join(" OR ") + ')';
    }

    [[nodiscard]] bool ofMessages() const { return m_target == Target::Messages; }
    /// Whether it is the message itself that a language or a person is asked of. A run counts with its conversation.
    [[nodiscard]] bool asksMessage() const { return ofMessages() && !m_ofRuns; }
    /// A message knows its account: the conversation need not be looked up.
    [[nodiscard]] QByteArray accountColumn() const { return ofMessages() ? "m.account_id" : "c.account_id"; }

    QByteArray bound(const QString &text)
    {
        const QByteArray name = ":t" + QByteArray::number(m_filter.texts.size());
        m_filter.texts.append({name, text});
        return name;
    }

    QByteArray boundFolded(const QString &text) { return bound(QString::fromUtf8(folded(text))); }

    Result<QByteArray> condition(const Query::Term &term)
    {
        switch (term.field) {
        case Query::Field::Text: {
            const QByteArray phrase = matchPhrase(term.value, term.prefix);
            if (phrase.isEmpty())
                return phrase;
            const QByteArray name = bound(QString::fromUtf8(phrase));
            if (ofMessages())
                return "m.id IN (SELECT rowid FROM message_fts WHERE message_fts MATCH " + name + ')';
            return "c.id IN (SELECT x.conversation_id FROM message_fts JOIN message x ON x.id = message_fts.rowid "
                   "WHERE message_fts MATCH " +
                   name + ')';
        }
        case Query::Field::Is:
            return is(term.value);
        case Query::Field::Channel:
            return accountColumn() + " IN (SELECT id FROM account WHERE folded(channel) = " + boundFolded(term.value) +
                   ')';
        case Query::Field::Account:
            return account(term.value);
        case Query::Field::From:
            return from(term.value);
        case Query::Field::Person:
            return writtenBy(identitiesNamed(term.value));
        case Query::Field::Group:
            return writtenBy("SELECT i.id FROM person_group g JOIN person_group_member p ON p.group_id = g.id "
                             "LEFT JOIN contact_merge x ON x.contact_id = p.contact_id "
                             "JOIN identity i ON i.contact_id = ifnull(x.root_id, p.contact_id) "
                             "WHERE folded(g.name) = " +
                             boundFolded(term.value));
        case Query::Field::Tag:
            return "c.id IN (SELECT ct.conversation_id FROM tag t JOIN conversation_tag ct ON ct.tag_id = t.id "
                   "WHERE folded(t.name) = " +
                   boundFolded(term.value) + ')';
        case Query::Field::Assigned:
            return assigned(term.value);
        case Query::Field::Language:
            return (asksMessage() ? "ifnull(m.language, '') = " : "c.language = ") +
                   bound(term.value.compare(u"unknown"_s, Qt::CaseInsensitive) == 0 ? QString() : term.value.toLower());
        case Query::Field::Kind:
            return kind(term.value);
        case Query::Field::Has:
            return has(term.value);
        case Query::Field::Campaign: {
            const QByteArray name = boundFolded(term.value);
            return "c.id IN (" + campaignConversations("(folded(p.name) = " + name + " OR p.id = " + name + ')') + ')';
        }
        case Query::Field::Level:
            return writtenBy(scoredAs(levelCondition(term.value)));
        case Query::Field::Rung:
            return writtenBy(scoredAs(rungCondition(term.value)));
        case Query::Field::Figure: {
            const Result<FigureSet> set = parseFigureSet(term.value);
            if (!set)
                return fail(set.error());
            return ofMessages() ? figureMessages(m_reader, *set) : figureConversations(m_reader, *set);
        }
        case Query::Field::Mood:
            return moodCondition(term.value, ofMessages());
        case Query::Field::Lead:
            return leadCondition(term.value);
        case Query::Field::Idea:
            return ideaCondition(m_reader, term.value, ofMessages());
        case Query::Field::Before:
            return (ofMessages() ? "m.at < " : "c.last_at < ") + dayOf(term);
        case Query::Field::After:
            return (ofMessages() ? "m.at >= " : "c.last_at >= ") + dayOf(term);
        }
        return noSuchValue(u"field", term.value);
    }

    [[nodiscard]] QByteArray dayOf(const Query::Term &term) const
    {
        return QByteArray::number(dayMeant(term.value, m_reader.nowMs()).value_or(0));
    }

    [[nodiscard]] Result<QByteArray> is(const QString &value)
    {
        const QString word = value.toLower();
        if (const auto state = statesByName().constFind(word); state != statesByName().constEnd())
            return "c.state = " + QByteArray::number(static_cast<int>(*state));
        if (word == u"unread"_s)
            return QByteArray(ofMessages() ? "m.unread = 1" : "c.unread > 0");
        if (word == u"held"_s)
            return QByteArray(ofMessages() ? "m.moderation = 1" : "c.held > 0");
        if (word == u"due"_s)
            return QByteArray("c.id IN (SELECT id FROM conversation WHERE due_at <> 0)");
        if (word == u"overdue"_s)
            return "c.id IN (SELECT id FROM conversation WHERE due_at <> 0 AND due_at < " +
                   QByteArray::number(m_reader.nowMs()) + ')';
        if (word == u"mine"_s)
            return assigned(u"me"_s);
        if (word == u"noreply"_s) {
            return QByteArray("EXISTS (SELECT 1 FROM no_reply n WHERE n.conversation_id = c.id AND "
                              "n.until >= c.last_ask_at)");
        }
        if (word == u"advocate"_s)
            return writtenBy(advocateIdentities());
        if (const QByteArray watched = watchCondition(word); !watched.isEmpty())
            return writtenBy(scoredAs(watched));
        if (word == u"lead"_s)
            return anyLeadCondition();
        if (word == u"idea"_s)
            return anyIdeaCondition(ofMessages());
        if (word == u"spam"_s)
            return QByteArray("c.id IN (SELECT conversation_id FROM spam_mark)");
        if (word == u"deleted"_s || word == u"edited"_s) {
            const QByteArray column = word == u"deleted"_s ? "deleted_at" : "edited_at";
            if (ofMessages())
                return "m." + column + " <> 0";
            return "c.id IN (SELECT conversation_id FROM message WHERE " + column + " <> 0)";
        }
        return noSuchValue(u"is", value);
    }

    QByteArray account(const QString &value)
    {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        const QByteArray id = QByteArray::number(isNumber ? number : 0);
        const QByteArray name = boundFolded(value);
        // The number of an account is no part of another one's name.
        return accountColumn() + " IN (SELECT id FROM account WHERE id = " + id +
               " OR (NOT EXISTS (SELECT 1 FROM account WHERE id = " + id + ") AND (folded_contains(name, " + name +
               ") OR folded_contains(handle, " + name + "))))";
    }

    [[nodiscard]] QByteArray writtenBy(const QByteArray &identities) const
    {
        if (asksMessage())
            return "m.identity_id IN (" + identities + ')';
        return "c.id IN (SELECT conversation_id FROM message WHERE identity_id IN (" + identities + "))";
    }

    /// Of one person, under whatever names: told by a contact's number or an exact handle.
    [[nodiscard]] QByteArray identitiesNamed(const QString &value)
    {
        QByteArrayList ids;
        for (const ContactId contact : findPeople(m_reader, value)) {
            for (const Identity &identity : identitiesOf(m_reader, rootOf(m_reader, contact)))
                ids.append(QByteArray::number(identity.id.value));
        }
        return ids.join(',');
    }

    QByteArray from(const QString &value)
    {
        const PeopleAsked asked = peopleAsked(m_reader, value);
        const QByteArray who = '(' + asked.select(asked.areFew() ? QByteArray() : bound(asked.text)) + ')';
        if (ofMessages())
            return "m.identity_id IN " + who;
        // A few people's messages are an index range each; what half of all wrote is better looked for in each row.
        if (asked.areFew()) {
            const QByteArray theirs = "SELECT conversation_id FROM message WHERE identity_id IN " + who;
            const qint64 messages = countUpTo(theirs, kManyMessages + 1);
            if (messages <= kFewConversations)
                return "c.id IN (" + theirs + ')';
            // The plus has the list walked in its order, and each conversation looked for among theirs.
            if (messages <= kManyMessages)
                return "+c.id IN (" + theirs + ')';
        }
        return "EXISTS (SELECT 1 FROM message x WHERE x.conversation_id = c.id AND x.identity_id IN " + who + ')';
    }

    /// The rows of a SELECT, as far as `most`.
    [[nodiscard]] qint64 countUpTo(const QByteArray &select, int most)
    {
        Statement s = m_reader.compose("SELECT count(*) FROM (" + select + " LIMIT :most)");
        s.bind(":most", most);
        return s.step() ? s.integer(0) : 0;
    }

    QByteArray assigned(const QString &value)
    {
        const QString word = value.toLower();
        if (word == u"nobody"_s)
            return "c.assignee_id = 0";
        if (word == u"me"_s)
            return "(c.assignee_id <> 0 AND c.assignee_id = " + QByteArray::number(m_reader.actor().value) + ')';
        return "c.assignee_id IN (SELECT id FROM actor WHERE folded_contains(name, " + boundFolded(value) + "))";
    }

    [[nodiscard]] Result<QByteArray> kind(const QString &value)
    {
        const std::optional<MessageKind> found = messageKindFromName(value.toLower());
        if (!found)
            return noSuchValue(u"kind", value);
        const QByteArray number = QByteArray::number(static_cast<int>(*found));
        if (ofMessages())
            return "m.kind = " + number;
        // Of many, a page is full soon when each conversation of the list is asked.
        const QByteArray those = "SELECT conversation_id FROM conversation_kind WHERE kind = " + number;
        if (countUpTo(those, kFewConversations + 1) <= kFewConversations)
            return "c.id IN (" + those + ')';
        return "EXISTS (SELECT 1 FROM conversation_kind k WHERE k.kind = " + number + " AND k.conversation_id = c.id)";
    }

    [[nodiscard]] Result<QByteArray> has(const QString &value) const
    {
        const QString word = value.toLower();
        if (word == u"attachment"_s) {
            if (ofMessages())
                return QByteArray("EXISTS (SELECT 1 FROM attachment f WHERE f.message_id = m.id)");
            return QByteArray(
                "c.id IN (SELECT x.conversation_id FROM attachment f JOIN message x ON x.id = f.message_id)");
        }
        if (word == u"draft"_s)
            return QByteArray(
                "c.id IN (SELECT conversation_id FROM draft UNION SELECT conversation_id FROM draft_file)");
        if (word == u"note"_s)
            return QByteArray("c.id IN (SELECT conversation_id FROM message WHERE direction = 2)");
        return noSuchValue(u"has", value);
    }

    Reader &m_reader;
    Target m_target;
    bool m_ofRuns = false;
    SqlFilter m_filter;
};

} // namespace

QByteArray PeopleAsked::select(const QByteArray &parameter) const
{
    if (areFew())
        return ids;
    if (byPart)
        return "SELECT id FROM identity WHERE folded_contains(display_name, " + parameter +
               ") OR folded_contains(handle, " + parameter + ')';
    return "SELECT rowid FROM identity_fts WHERE identity_fts MATCH " + parameter;
}

PeopleAsked peopleAsked(Reader &r, const QString &value)
{
    // A person's handle is stored without the sign that it is called by.
    const QString name = value.startsWith(u'@') && value.size() > 1 ? value.mid(1) : value;
    const QString match = QString::fromUtf8(matchPhrase(name, true));
    const QString part = QString::fromUtf8(folded(name));
    for (const bool byPart : {false, true}) {
        if (!byPart && match.isEmpty())
            continue;
        const std::optional<QByteArray> head = byPart ? std::nullopt : matchAllButLast(name);
        Statement s = r.query(byPart ? "search.peopleByPart" : head ? "search.peopleByPhrase" : "search.peopleByWord");
        if (head)
            s.bind(":match", QString::fromUtf8(*head));
        s.bind(":text", byPart ? part : head ? name : match).bind(":most", kFewPeople + 1);
        QByteArrayList ids;
        while (s.step())
            ids.append(QByteArray::number(s.integer(0)));
        if (ids.size() > kFewPeople)
            return {.ids = {}, .text = byPart ? part : match, .byPart = byPart};
        if (!ids.isEmpty() || byPart)
            return {.ids = ids.join(','), .text = {}};
    }
    return {};
}

QByteArrayList SqlFilter::conditionsWithWords() const
{
    if (match.isEmpty())
        return conditions;
    return conditions + QByteArrayList{"m.id IN (SELECT rowid FROM message_fts WHERE message_fts MATCH :match)"};
}

void SqlFilter::bindTo(Statement &statement) const
{
    for (const auto &[name, text] : texts)
        statement.bind(name.constData(), text);
    if (!match.isEmpty())
        statement.bind(":match", match);
}

Result<SqlFilter> conversationConditions(Reader &r, const Query &query)
{
    return Builder(r, Target::Conversations).build(query);
}

Result<SqlFilter> messageConditions(Reader &r, const Query &query)
{
    return Builder(r, Target::Messages).build(query);
}

QByteArray rankedConversations()
{
    return "SELECT x.conversation_id AS conversation, min(hit.score) AS score "
           "FROM (SELECT rowid AS id, relevance(message_fts) AS score FROM message_fts WHERE message_fts MATCH :match "
           "ORDER BY rowid DESC LIMIT 1000) hit JOIN message x ON x.id = hit.id GROUP BY x.conversation_id";
}

} // namespace rapport::store
