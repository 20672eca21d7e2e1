#include "store/conversations.h"

#include "store/conversationrow.h"
#include "store/filter.h"
#include "store/findingconditions.h"
#include "store/maintenance.h"

#include <array>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Whether only open ones are asked for, on further conditions, and they are so few that to look at all of them and
/// sort what fits is sooner done than to meet them in the order of a long history.
bool isAmongFewOpen(Reader &r, const ConversationFilter &filter)
{
    constexpr int kFewOpen = 3000;
    const Query::Clause open{.anyOf = {{.field = Query::Field::Is, .value = u"open"_s}}};
    const auto clauses = filter.query.allOf.size();
    const bool asksForOpen =
        filter.state == ConversationState::Open ? clauses > 0 : clauses > 1 && filter.query.allOf.contains(open);
    if (!asksForOpen)
        return false;
    Statement s = r.query("conversations.openCount");
    return s.step() && s.integer(0) <= kFewOpen;
}

QByteArray orderBy(Reader &r, const ConversationFilter &filter)
{
    switch (filter.order) {
    case ConversationFilter::Order::OldestFirst:
        return isAmongFewOpen(r, filter) ? " ORDER BY +c.last_at, c.id" : " ORDER BY c.last_at, c.id";
    case ConversationFilter::Order::LongestWaiting:
        // Only what is open waits; asked for just that, the index has the order already.
        if (filter.state == ConversationState::Open)
            return " ORDER BY c.waiting_since, c.id";
        return " ORDER BY c.waiting_since = 0, c.waiting_since, c.last_at DESC, c.id DESC";
    case ConversationFilter::Order::BestMatch:
        return " ORDER BY h.score IS NULL, h.score, c.last_at DESC, c.id DESC";
    case ConversationFilter::Order::LeadFirst:
        return " ORDER BY " + leadUrgency(r.nowMs()) + " DESC, c.last_at DESC, c.id DESC";
    case ConversationFilter::Order::DueFirst: // has parts with orders of their own
    case ConversationFilter::Order::NewestFirst:
        break;
    }
    // The plus keeps it from walking an index that has this order.
    return isAmongFewOpen(r, filter) ? " ORDER BY +c.last_at DESC, c.id DESC" : " ORDER BY c.last_at DESC, c.id DESC";
}

/// The ids in the filter's order, of those that one more condition holds for.
std::vector<ConversationId> idsWith(Reader &r, const ConversationFilter &filter, const SqlFilter &query,
                                    const QByteArray &condition, const QByteArray &order, int limit)
{
    QByteArray sql = "SELECT c.id FROM conversation c";
    if (filter.order == ConversationFilter::Order::BestMatch)
        sql += " LEFT JOIN (" + rankedConversations() + ") h ON h.conversation = c.id";
    QByteArrayList conditions = query.conditions;
    if (!condition.isEmpty())
        conditions.append(condition);
    // Written out as a number: the partial indexes are on exact values, and a parameter could be any.
    if (filter.state)
        conditions.append("c.state = " + QByteArray::number(static_cast<int>(*filter.state)));
    if (filter.account)
        conditions.append("c.account_id = :account");
    if (filter.assignee)
        conditions.append(filter.assignee->isValid() ? "c.assignee_id <> 0 AND c.assignee_id = :assignee"
                                                     : "c.assignee_id = 0");
    if (filter.unreadOnly)
        conditions.append("c.unread > 0");
    if (!conditions.isEmpty())
        sql += " WHERE " + conditions.join(" AND ");
    sql += order;
    if (limit > 0)
        sql += " LIMIT :limit";

    Statement s = r.compose(sql);
    query.bindTo(s);
    if (filter.account)
        s.bind(":account", *filter.account);
    if (filter.assignee && filter.assignee->isValid())
        s.bind(":assignee", *filter.assignee);
    if (limit > 0)
        s.bind(":limit", limit);
    std::vector<ConversationId> ids;
    while (s.step())
        ids.push_back(s.id<ConversationId>(0));
    return ids;
}

} // namespace

std::optional<Conversation> conversation(Reader &r, ConversationId id)
{
    Statement s = r.query("conversations.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readConversation(s)) : std::nullopt;
}

std::optional<ConversationId> findConversation(Reader &r, AccountId account, const QString &remoteKey)
{
    Statement s = r.query("conversations.byKey");
    s.bind(":account", account).bind(":remoteKey", remoteKey);
    return s.step() ? std::optional(s.id<ConversationId>(0)) : std::nullopt;
}

ConversationId nextConversationId(Reader &r)
{
    Statement s = r.query("conversations.nextId");
    s.step();
    return s.id<ConversationId>(0);
}

ConversationId addConversation(Writer &w, const Conversation &conversation, qint64 lastAskAt)
{
    Statement s = w.query("conversations.insert");
    if (conversation.id)
        s.bind(":id", conversation.id);
    else
        s.bindNull(":id");
    s.bind(":account", conversation.account)
        .bind(":remoteKey", conversation.remoteKey)
        .bind(":subject", conversation.subject)
        .bind(":preview", conversation.preview)
        .bind(":state", conversation.state)
        .bind(":snoozedUntil", conversation.snoozedUntil)
        .bind(":waitingSince", conversation.waitingSince)
        .bind(":assignee", conversation.assignee)
        .bind(":person", conversation.person)
        .bind(":unread", conversation.unread)
        .bind(":messageCount", conversation.messageCount)
        .bind(":held", conversation.held)
        .bind(":firstAt", conversation.firstAt)
        .bind(":lastAt", conversation.lastAt)
        .bind(":lastInAt", conversation.lastInAt)
        .bind(":lastOutAt", conversation.lastOutAt)
        .bind(":lastAskAt", lastAskAt)
        .bind(":language", conversation.language)
        .bind(":mood", conversation.mood)
        .run();
    const ConversationId id(w.connection().lastInsertId());
    w.changes().conversations.insert(id);
    return id;
}

void updateConversation(Writer &w, const Conversation &conversation)
{
    if (const std::optional<Conversation> stored = store::conversation(w, conversation.id))
        updateConversation(w, *stored, conversation);
}

void updateConversation(Writer &w, const Conversation &was, const Conversation &now, std::optional<qint64> lastAskAt)
{
    if (was == now && !lastAskAt)
        return;
    // Only the columns that differ: each one that is named has its indexes written again.
    QByteArray set;
    const auto differs = [&set](bool different, const char *assignment) {
        if (different)
            set += (set.isEmpty() ? QByteArray() : QByteArray(", ")) + assignment;
        return different;
    };
    const bool account = differs(was.account != now.account, "account_id = :account");
    const bool remoteKey = differs(was.remoteKey != now.remoteKey, "remote_key = :remoteKey");
    const bool subject = differs(was.subject != now.subject, "subject = :subject");
    const bool preview = differs(was.preview != now.preview, "preview = :preview");
    const bool language = differs(was.language != now.language, "language = :language");
    struct Number
    {
        const char *assignment;
        const char *parameter;
        qint64 was;
        qint64 now;
    };
    const std::array numbers{
        Number{"state = :state", ":state", static_cast<qint64>(was.state), static_cast<qint64>(now.state)},
        Number{"snoozed_until = :snoozedUntil", ":snoozedUntil", was.snoozedUntil, now.snoozedUntil},
        Number{"waiting_since = :waitingSince", ":waitingSince", was.waitingSince, now.waitingSince},
        Number{"assignee_id = :assignee", ":assignee", was.assignee.value, now.assignee.value},
        Number{"identity_id = :person", ":person", was.person.value, now.person.value},
        Number{"unread = :unread", ":unread", was.unread, now.unread},
        Number{"message_count = :messageCount", ":messageCount", was.messageCount, now.messageCount},
        Number{"held = :held", ":held", was.held, now.held},
        Number{"first_at = :firstAt", ":firstAt", was.firstAt, now.firstAt},
        Number{"last_at = :lastAt", ":lastAt", was.lastAt, now.lastAt},
        Number{"last_in_at = :lastInAt", ":lastInAt", was.lastInAt, now.lastInAt},
        Number{"last_out_at = :lastOutAt", ":lastOutAt", was.lastOutAt, now.lastOutAt},
        Number{"mood = :mood", ":mood", static_cast<qint64>(was.mood), static_cast<qint64>(now.mood)},
    };
    for (const Number &number : numbers)
        differs(number.was != number.now, number.assignment);
    differs(lastAskAt.has_value(), "last_ask_at = :lastAskAt");

    Statement s = w.compose("UPDATE conversation SET " + set + " WHERE id = :id");
    s.bind(":id", now.id);
    if (account)
        s.bind(":account", now.account);
    if (remoteKey)
        s.bind(":remoteKey", now.remoteKey);
    if (subject)
        s.bind(":subject", now.subject);
    if (preview)
        s.bind(":preview", now.preview);
    if (language)
        s.bind(":language", now.language);
    for (const Number &number : numbers) {
        if (number.was != number.now)
            s.bind(number.parameter, number.now);
    }
    if (lastAskAt)
        s.bind(":lastAskAt", *lastAskAt);
    s.run();
    w.changes().conversations.insert(now.id);
}

qint64 lastAskAt(Reader &r, ConversationId id)
{
    Statement s = r.query("conversations.lastAskAt");
    s.bind(":id", id);
    return s.step() ? s.integer(0) : 0;
}

QString conversationLanguage(Reader &r, ConversationId id)
{
    Statement s = r.query("conversations.language");
    s.bind(":id", id);
    return s.step() ? s.text(0) : QString();
}

QString languageToAnswerIn(Reader &r, const Conversation &conversation)
{
    Statement s = r.query("conversations.newestLanguage");
    s.bind(":id", conversation.id);
    return s.step() ? s.text(0) : conversation.language;
}

void setLastAskAt(Writer &w, ConversationId id, qint64 at)
{
    w.query("conversations.setLastAskAt").bind(":id", id).bind(":at", at).run();
}

Result<std::vector<ConversationId>> conversationIds(Reader &r, const ConversationFilter &filter, int limit)
{
    const Result<SqlFilter> query = conversationConditions(r, filter.query);
    if (!query)
        return fail(query.error());
    if (filter.order == ConversationFilter::Order::BestMatch && query->match.isEmpty())
        return fail(ErrorKind::Invalid, u"There is no word to look for"_s);
    if (filter.order != ConversationFilter::Order::DueFirst)
        return idsWith(r, filter, *query, {}, orderBy(r, filter), limit);

    // In two parts, each of which an index has in order: what is due is a small part of what is open.
    std::vector<ConversationId> ids = idsWith(r, filter, *query, "c.due_at <> 0", " ORDER BY c.due_at, c.id", limit);
    const int left = limit - static_cast<int>(ids.size());
    if (limit > 0 && left <= 0)
        return ids;
    ConversationFilter others = filter;
    others.order = ConversationFilter::Order::LongestWaiting;
    const std::vector<ConversationId> rest =
        idsWith(r, others, *query, "c.id NOT IN (SELECT id FROM conversation WHERE due_at <> 0)", orderBy(r, others),
                limit > 0 ? left : 0);
    ids.insert(ids.end(), rest.begin(), rest.end());
    return ids;
}

QList<StateCount> stateCounts(Reader &r)
{
    QList<StateCount> counts;
    Statement s = r.query("conversations.stateCounts");
    while (s.step()) {
        counts.append({.account = s.id<AccountId>(0),
                       .state = s.value<ConversationState>(1),
                       .conversations = static_cast<int>(s.integer(2)),
                       .unread = static_cast<int>(s.integer(3))});
    }
    return counts;
}

WorkspaceFigures figures(Reader &r)
{
    Statement total = r.query("conversations.total");
    total.step();
    return {.conversations = total.integer(0),
            .messages = counter(r, kMessageCounter),
            .people = counter(r, kPeopleCounter)};
}

} // namespace rapport::store
