#include "store/search.h"

#include "domain/message.h"
#include "store/filter.h"
#include "store/folding.h"
#include "store/idlist.h"
#include "store/maintenance.h"
#include "store/snippet.h"

#include <algorithm>
#include <optional>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar kMark(0x02);
constexpr int kRanked = 1000;
/// The beginning of a word that so few letters were typed of has so many endings that the index reads for a long time
/// before it has the newest; the newest messages themselves hold it soon.
constexpr qsizetype kShortPrefix = 4;
constexpr qint64 kLongHistory = 200'000; ///< Messages; below, the index is as quick from three letters on.
constexpr int kNewestLookedAt = 1500;    ///< Of all messages, one after another.
constexpr int kOthersLookedAt = 5000;    ///< Of those that hold the other words.
constexpr int kGlanceShare = 6;          ///< After such a part of them it shows whether it is worth going on.
/// So few messages of somebody are read one after another rather than looked for in the index ...
constexpr qint64 kFewMessages = 500;
/// ... and so many still are less than the hits of a common word.
constexpr qint64 kSomeMessages = 20'000;

bool holdsText(const Query::Term &term)
{
    return term.field == Query::Field::Text && !matchPhrase(term.value, term.prefix).isEmpty();
}

/// The text terms that a hit is found by: those that are not excluded and hold something that can be found.
QList<Query::Term> wantedWords(const Query &query)
{
    QList<Query::Term> words;
    for (const Query::Clause &clause : query.allOf) {
        if (!clause.excluded)
            std::copy_if(clause.anyOf.begin(), clause.anyOf.end(), std::back_inserter(words), holdsText);
    }
    return words;
}

bool isTextAlone(const Query::Clause &clause)
{
    return std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                       [](const Query::Term &term) { return term.field == Query::Field::Text; });
}

/// Where hits are looked for, and what a message has to hold besides.
struct Walk
{
    SqlFilter filter;
    QByteArray among = {};              ///< A SELECT of message ids; empty: all messages.
    bool amongAreFew = false;           ///< They are walked themselves, and the index is left alone.
    std::vector<WordFinder> texts = {}; ///< The text has to hold something of each.
    int lookAt = 0;                     ///< 0: to the end.
    int glance = 0;                     ///< It ends after so many where hits come too slowly to be enough by then.

    [[nodiscard]] bool usesIndex() const { return !filter.match.isEmpty() && !amongAreFew; }
};

QByteArray joined(const Walk &walk)
{
    QByteArray sql =
        walk.usesIndex() ? "FROM message_fts CROSS JOIN message m ON m.id = message_fts.rowid" : "FROM message m";
    const bool ofConversations = std::any_of(walk.filter.conditions.begin(), walk.filter.conditions.end(),
                                             [](const QByteArray &condition) { return condition.contains("c."); });
    if (ofConversations)
        sql += " CROSS JOIN conversation c ON c.id = m.conversation_id";
    return sql;
}

QByteArray fitting(const Walk &walk)
{
    return walk.filter.conditions.isEmpty() ? "1" : walk.filter.conditions.join(" AND ");
}

void bindTo(Statement &s, const Walk &walk)
{
    for (const auto &[name, text] : walk.filter.texts)
        s.bind(name.constData(), text);
    if (walk.usesIndex())
        s.bind(":match", walk.filter.match);
}

/// At most `most` (0: all). The messages are given one by one, newest first, with whether they fit: so the walk can end
/// at any of them.
HitPage follow(Reader &r, const Walk &walk, int most, MessageId before)
{
    const QByteArray id = walk.usesIndex() ? "message_fts.rowid" : "m.id";
    QByteArrayList where;
    if (walk.usesIndex())
        where.append("message_fts MATCH :match");
    if (before)
        where.append(id + " < :before");
    // The sign keeps the index from being asked for each of them alone.
    if (!walk.among.isEmpty())
        where.append((walk.usesIndex() ? "+" : "") + id + " IN (" + walk.among + ')');
    QByteArray sql = "SELECT " + id + ", m.conversation_id, " + fitting(walk);
    if (!walk.texts.empty())
        sql += ", m.title, m.text";
    sql += ' ' + joined(walk);
    if (!where.isEmpty())
        sql += " WHERE " + where.join(" AND ");
    Statement s = r.compose(sql + " ORDER BY " + id + " DESC");
    bindTo(s, walk);
    if (before)
        s.bind(":before", before);

    const auto holds = [&s](const WordFinder &words) { return words.finds(s.blob(4)) || words.finds(s.blob(3)); };
    const auto wanted = static_cast<size_t>(most);
    HitPage page;
    for (int lookedAt = 1; s.step(); ++lookedAt) {
        const auto message = s.id<MessageId>(0);
        if (s.flag(2) && std::all_of(walk.texts.begin(), walk.texts.end(), holds))
            page.hits.push_back({message, s.id<ConversationId>(1)});
        const bool enough = wanted > 0 && page.hits.size() >= wanted;
        const bool hopeless = lookedAt == walk.glance && kGlanceShare * page.hits.size() < wanted;
        if (enough || hopeless || lookedAt == walk.lookAt) {
            page.next = message;
            break;
        }
    }
    return page;
}

/// The clause that is the beginning of a word just being typed; -1: there is none.
struct ShortPrefix
{
    qsizetype clause = -1;
    qsizetype letters = 0;
};

ShortPrefix shortPrefix(const Query &query)
{
    for (qsizetype i = 0; i < query.allOf.size(); ++i) {
        const Query::Clause &clause = query.allOf.at(i);
        if (clause.excluded || clause.anyOf.size() != 1 || clause.anyOf.first().field != Query::Field::Text)
            continue;
        const Query::Term &term = clause.anyOf.first();
        QStringList tokens;
        tokenize(term.value.toUtf8(), TokenPurpose::Query, [&tokens](const TokenSpan &span) {
            tokens.append(QString::fromUtf8(span.token));
            return true;
        });
        if (tokens.size() == 1 && tokens.first().size() <= kShortPrefix &&
            matchPhrase(term.value, term.prefix).endsWith('*'))
            return {i, tokens.first().size()};
    }
    return {};
}

/// Looks for a word of which few letters were typed in the texts of the newest messages, or of the newest that hold the
/// other words. Nothing where that is no way to go, or found too little.
std::optional<HitPage> lookAtNewest(Reader &r, const Query &query, int most)
{
    const ShortPrefix typed = shortPrefix(query);
    if (typed.clause < 0 || (typed.letters > 2 && counter(r, kMessageCounter) < kLongHistory))
        return std::nullopt;
    Query others = query;
    others.allOf.removeAt(typed.clause);
    const Result<SqlFilter> filter = messageConditions(r, others);
    if (!filter || (filter->match.isEmpty() && hasWords(others)))
        return std::nullopt;
    Walk walk{.filter = *filter};
    walk.texts.emplace_back(query.allOf.at(typed.clause).anyOf);
    walk.lookAt = walk.usesIndex() ? kOthersLookedAt : kNewestLookedAt;
    walk.glance = walk.lookAt / kGlanceShare;
    HitPage page = follow(r, walk, most, {});
    if (page.hits.size() < static_cast<size_t>(most) && page.next)
        return std::nullopt;
    return page;
}

/// Takes the messages of the people asked for as the way to go, where they are not too many.
void walkThroughPeople(Reader &r, const Query &query, Walk &walk)
{
    if (walk.filter.match.isEmpty())
        return;
    for (const Query::Clause &clause : query.allOf) {
        if (clause.excluded || clause.anyOf.size() != 1 || clause.anyOf.first().field != Query::Field::From)
            continue;
        const PeopleAsked asked = peopleAsked(r, clause.anyOf.first().value);
        if (!asked.areFew())
            return;
        const QByteArray theirs = "SELECT id FROM message WHERE identity_id IN (" + asked.ids + ')';
        Statement count = r.compose("SELECT count(*) FROM (" + theirs + " LIMIT :most)");
        count.bind(":most", kSomeMessages + 1);
        count.step();
        const qint64 messages = count.integer(0);
        if (messages > kSomeMessages)
            return;
        walk.among = theirs;
        walk.amongAreFew = messages <= kFewMessages;
        for (const Query::Clause &other : query.allOf) {
            // A clause of words and something else is among the conditions already.
            if (!walk.amongAreFew || other.excluded || !isTextAlone(other))
                continue;
            QList<Query::Term> words;
            std::copy_if(other.anyOf.begin(), other.anyOf.end(), std::back_inserter(words), holdsText);
            if (!words.isEmpty())
                walk.texts.emplace_back(words);
        }
        return;
    }
}

/// What a figure was counted from is few enough to be listed without a word.
bool asksForFigure(const Query &query)
{
    return std::any_of(query.allOf.begin(), query.allOf.end(), [](const Query::Clause &clause) {
        return !clause.excluded && !clause.anyOf.isEmpty() &&
               std::all_of(clause.anyOf.begin(), clause.anyOf.end(),
                           [](const Query::Term &term) { return term.field == Query::Field::Figure; });
    });
}

Result<Walk> walkFor(Reader &r, const Query &query)
{
    const bool words = hasWords(query);
    if (!words && !asksForFigure(query))
        return fail(ErrorKind::Invalid, u"There is no word to look for"_s);
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    Walk walk{.filter = *filter};
    if (!words) {
        walk.among = "SELECT m.id " + joined(walk) + " WHERE " + fitting(walk);
        walk.filter.conditions.clear();
        return walk;
    }
    walkThroughPeople(r, query, walk);
    return walk;
}

} // namespace

bool hasWords(const Query &query)
{
    return !wantedWords(query).isEmpty();
}

Result<HitPage> findHits(Reader &r, const Query &query, int most, MessageId before, int lookAt)
{
    Result<Walk> walk = walkFor(r, query);
    if (!walk)
        return fail(walk.error());
    if (!before && !walk->amongAreFew && hasWords(query)) {
        if (const std::optional<HitPage> newest = lookAtNewest(r, query, most))
            return *newest;
    }
    walk->lookAt = lookAt;
    return follow(r, *walk, most, before);
}

Result<std::vector<Hit>> bestHits(Reader &r, const Query &query, int most)
{
    if (!hasWords(query))
        return fail(ErrorKind::Invalid, u"There is no word to look for"_s);
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    std::vector<Hit> hits;
    if (filter->match.isEmpty())
        return hits;
    const Walk walk{.filter = *filter};
    Statement s = r.compose("SELECT id, conversation FROM (SELECT message_fts.rowid AS id,"
                            " m.conversation_id AS conversation, relevance(message_fts) AS score " +
                            joined(walk) + " WHERE message_fts MATCH :match AND " + fitting(walk) +
                            " ORDER BY message_fts.rowid DESC LIMIT :ranked) ORDER BY score, id DESC LIMIT :most");
    bindTo(s, walk);
    s.bind(":ranked", kRanked).bind(":most", most);
    while (s.step())
        hits.push_back({s.id<MessageId>(0), s.id<ConversationId>(1)});
    return hits;
}

Result<std::vector<Hit>> hitsWithin(Reader &r, const Query &query, const QSet<ConversationId> &conversations)
{
    if (!hasWords(query))
        return fail(ErrorKind::Invalid, u"There is no word to look for"_s);
    const Result<SqlFilter> filter = messageConditions(r, query);
    if (!filter)
        return fail(filter.error());
    Walk walk{.filter = *filter};
    walk.among = "SELECT id FROM message WHERE conversation_id IN (SELECT value FROM json_each(:conversations))";
    walk.filter.texts.append({":conversations", idList(conversations)});
    return follow(r, walk, 0, {}).hits;
}

QList<SearchHit> searchHits(Reader &r, const Query &query, const std::vector<MessageId> &messages)
{
    const WordFinder words(wantedWords(query));
    Statement s = r.query("search.hit");
    QList<SearchHit> found;
    found.reserve(static_cast<qsizetype>(messages.size()));
    for (const MessageId id : messages) {
        s.bind(":id", id);
        if (s.step()) {
            SearchHit hit{.message = id,
                          .conversation = s.id<ConversationId>(0),
                          .subject = s.text(5),
                          .personName = s.text(7),
                          .channel = s.text(6),
                          .account = s.id<AccountId>(1),
                          .at = s.integer(2),
                          .snippet = words.snippet(s.blob(4)),
                          .direction = s.value<Direction>(8)};
            if (!hit.snippet.contains(kMark) && !s.isNull(3)) {
                // Found in the title alone.
                const QString title = words.snippet(s.blob(3));
                if (title.contains(kMark))
                    hit.snippet = title;
            }
            found.append(hit);
        }
        s.reset();
    }
    return found;
}

Result<QList<SearchHit>> searchMessages(Reader &r, const Query &query, SearchOrder order, int limit, MessageId before)
{
    std::vector<Hit> hits;
    if (order == SearchOrder::BestMatch && !before) {
        Result<std::vector<Hit>> best = bestHits(r, query, limit);
        if (!best)
            return fail(best.error());
        hits = std::move(*best);
    }
    if (hits.empty()) {
        Result<HitPage> page = findHits(r, query, limit, before);
        if (!page)
            return fail(page.error());
        hits = std::move(page->hits);
    }
    std::vector<MessageId> messages;
    messages.reserve(hits.size());
    for (const Hit &hit : hits)
        messages.push_back(hit.message);
    return searchHits(r, query, messages);
}

Result<int> countHits(Reader &r, const Query &query, int most)
{
    const Result<Walk> walk = walkFor(r, query);
    if (!walk)
        return fail(walk.error());
    if (!walk->among.isEmpty() || !walk->usesIndex())
        return static_cast<int>(follow(r, *walk, most, {}).hits.size());
    QByteArray sql = "FROM message_fts WHERE message_fts MATCH :match";
    if (!walk->filter.conditions.isEmpty())
        sql = joined(*walk) + " WHERE message_fts MATCH :match AND " + fitting(*walk);
    Statement s = r.compose("SELECT count(*) FROM (SELECT 1 " + sql + " LIMIT :most)");
    bindTo(s, *walk);
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
