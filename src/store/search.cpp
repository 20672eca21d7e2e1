#include "store/search.h"

#include "store/filter.h"
#include "store/folding.h"
#include "store/snippet.h"

#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar kMark(0x02);

/// The text terms that a hit is found by: those that are not excluded and hold something that can be found.
QList<Query::Term> wantedWords(const Query &query)
{
    QList<Query::Term> words;
    for (const Query::Clause &clause : query.allOf) {
        for (const Query::Term &term : clause.anyOf) {
            if (!clause.excluded && term.field == Query::Field::Text && !matchPhrase(term.value, term.prefix).isEmpty())
                words.append(term);
        }
    }
    return words;
}

/// FROM and WHERE of the messages that fit. The index is walked first and gives them by their ids, newest first; where
/// words stand in an OR with something else there is no index to walk, and the messages themselves are.
QByteArray hitsSql(const SqlFilter &filter)
{
    QByteArray sql =
        filter.match.isEmpty() ? "FROM message m" : "FROM message_fts CROSS JOIN message m ON m.id = message_fts.rowid";
    sql += " CROSS JOIN conversation c ON c.id = m.conversation_id";
    QByteArrayList conditions = filter.conditions;
    if (!filter.match.isEmpty())
        conditions.prepend("message_fts MATCH :match");
    return sql + " WHERE " + conditions.join(" AND ");
}

Result<SqlFilter> hitFilter(Reader &r, const Query &query)
{
    if (wantedWords(query).isEmpty())
        return fail(ErrorKind::Invalid, u"There is no word to look for"_s);
    return messageConditions(r, query);
}

SearchHit readHit(Reader &r, MessageId id, const QList<Query::Term> &words)
{
    Statement s = r.query("search.hit");
    s.bind(":id", id);
    s.step();
    SearchHit hit{.message = id,
                  .conversation = s.id<ConversationId>(0),
                  .subject = s.text(5),
                  .personName = s.text(7),
                  .channel = s.text(6),
                  .account = s.id<AccountId>(1),
                  .at = s.integer(2),
                  .snippet = makeSnippet(s.text(4), words)};
    if (!hit.snippet.contains(kMark) && !s.isNull(3)) {
        // Found in the title alone.
        const QString title = makeSnippet(s.text(3), words);
        if (title.contains(kMark))
            hit.snippet = title;
    }
    return hit;
}

} // namespace

Result<QList<SearchHit>> searchMessages(Reader &r, const Query &query, SearchOrder order, int limit, MessageId before)
{
    const Result<SqlFilter> filter = hitFilter(r, query);
    if (!filter)
        return fail(filter.error());
    const QByteArray hits = hitsSql(*filter);
    const QByteArray rowid = filter->match.isEmpty() ? "m.id" : "message_fts.rowid";
    const bool ranked = order == SearchOrder::BestMatch && !filter->match.isEmpty();
    QByteArray sql;
    if (ranked) {
        sql = "SELECT id FROM (SELECT m.id AS id, bm25(message_fts) AS score " + hits +
              " ORDER BY message_fts.rowid DESC LIMIT 1000) ORDER BY score, id DESC LIMIT :limit";
    } else {
        sql = "SELECT m.id " + hits;
        if (before)
            sql += " AND " + rowid + " < :before";
        sql += " ORDER BY " + rowid + " DESC LIMIT :limit";
    }
    std::vector<MessageId> ids;
    {
        Statement s = r.compose(sql);
        filter->bindTo(s);
        s.bind(":limit", limit);
        if (before && !ranked)
            s.bind(":before", before);
        while (s.step())
            ids.push_back(s.id<MessageId>(0));
    }
    const QList<Query::Term> words = wantedWords(query);
    QList<SearchHit> found;
    for (const MessageId id : ids)
        found.append(readHit(r, id, words));
    return found;
}

Result<int> countHits(Reader &r, const Query &query, int most)
{
    const Result<SqlFilter> filter = hitFilter(r, query);
    if (!filter)
        return fail(filter.error());
    Statement s = r.compose("SELECT count(*) FROM (SELECT 1 " + hitsSql(*filter) + " LIMIT :most)");
    filter->bindTo(s);
    s.bind(":most", most);
    s.step();
    return static_cast<int>(s.integer(0));
}

QList<IdentityId> searchPeople(Reader &r, const QString &text, int limit)
{
    QByteArrayList words;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        // A person's handle is stored without the sign that it is called by.
        const QByteArray phrase = matchPhrase(part.startsWith(u'@') ? part.mid(1) : part, true);
        if (!phrase.isEmpty())
            words.append(phrase);
    }
    QList<IdentityId> found;
    if (words.isEmpty())
        return found;
    Statement s = r.query("search.people");
    s.bind(":match", QString::fromUtf8(words.join(" AND "))).bind(":limit", limit);
    while (s.step())
        found.append(s.id<IdentityId>(0));
    return found;
}

} // namespace rapport::store
