#include "bench.h"

#include "stop.h"
#include "store/conversations.h"
#include "store/search.h"
#include "words.h"

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarmUp = 5;
constexpr int kRuns = 60;
constexpr int kPageRows = 50;
constexpr int kAllHits = 10'000'000;
constexpr int kHitsShown = 10'000;

struct Search
{
    QString name;
    QString query; ///< As typed into the search field.
    QString match; ///< The same for the plain index.
    const char *limitSql = LimitStore::kSearch;
    Budget budget = {.ratio = 2, .value = 5};
    store::SearchOrder order = store::SearchOrder::NewestFirst;
    bool asTyped = false;
};

Samples runSearch(Store &store, const Search &search)
{
    const Query query = valueOf(parseQuery(search.query, search.asTyped));
    return valueOf(store.readNow(
        [&](Reader &r) -> Result<Samples> {
            return timed(kWarmUp, kRuns, [&](int) {
                if (valueOf(store::searchMessages(r, query, search.order, kPageRows)).isEmpty())
                    stop(u"nothing was found for "_s + search.query);
            });
        },
        ReadLane::Report));
}

void measureHits(Bench &bench, const Words &words, const QString &name, int most, bool page)
{
    const Query query = valueOf(parseQuery(words.common));
    const Samples samples = valueOf(bench.store->readNow([&](Reader &r) -> Result<Samples> {
        return timed(kWarmUp, kRuns, [&](int) {
            if (valueOf(store::countHits(r, query, most)) == 0)
                stop(u"no hit was counted"_s);
        });
    }));
    LimitStore::Query hits(*bench.limit, LimitStore::kHits);
    const Samples limit = timed(kWarmUp, kRuns, [&](int) { hits.run(words.common.toUtf8()); });
    bench.report.add({.name = name,
                      .value = samples.p95(),
                      .unit = u"ms p95"_s,
                      .limit = limit.p95(),
                      .budget = {.ratio = 2},
                      .page = page});
}

/// Somebody who wrote one message of the middle of the history.
QString somebody(Store &store)
{
    return valueOf(store.readNow([](Reader &r) -> Result<QString> {
        Statement s = r.compose("SELECT i.handle FROM message m JOIN identity i ON i.id = m.identity_id"
                                " WHERE m.direction = 0 AND i.is_self = 0 AND i.handle <> ''"
                                " AND m.id >= (SELECT (min(id) + max(id)) / 2 FROM message) ORDER BY m.id LIMIT 1");
        s.step();
        return s.text(0);
    }));
}

/// The conversations that a list shows first, of conditions that need no word.
void measureFiltered(Bench &bench, const QString &condition)
{
    store::ConversationFilter filter;
    filter.query = valueOf(parseQuery(condition));
    const Samples samples = valueOf(bench.store->readNow([&](Reader &r) -> Result<Samples> {
        return timed(kWarmUp, kRuns, [&](int) {
            const auto ids = valueOf(store::conversationIds(r, filter, kPageRows));
            if (store::conversationRows(r, ids).isEmpty())
                stop(u"nothing fits "_s + condition);
        });
    }));
    bench.report.add({.name = u"list of "_s + condition.section(u':', 0, 0) + u':',
                      .value = samples.p95(),
                      .unit = u"ms p95"_s,
                      .budget = {.value = 5},
                      .page = true});
}

} // namespace

void measureSearch(Bench &bench)
{
    const Words words = chooseWords(*bench.limit, sampleRecords(*bench.store, 50, 400));
    const QString phrase = u'"' + words.phrase + u'"';
    const QString typed = words.common.left(3);
    const QList<Search> searches{
        {u"search, common word"_s, words.common, words.common},
        {u"search, mid word"_s, words.mid, words.mid},
        {u"search, rare word"_s, words.rare, words.rare},
        {u"search, two words"_s, words.common + u' ' + words.second, words.common + u" AND "_s + words.second},
        {u"search, phrase"_s, phrase, phrase},
        {.name = u"search, one letter as typed"_s,
         .query = typed.left(1),
         .match = typed.left(1) + u'*',
         .asTyped = true},
        {.name = u"search, two letters as typed"_s,
         .query = typed.left(2),
         .match = typed.left(2) + u'*',
         .asTyped = true},
        {.name = u"search, three letters as typed"_s, .query = typed, .match = typed + u'*', .asTyped = true},
        // The plain index cuts no pairs out of a run of such characters: a word is what it can be held against.
        {u"search, two Han characters"_s, words.pair, words.common},
        // Held against the plain search without the second condition.
        {u"search, common word in comments"_s, words.common + u" kind:comment"_s, words.common},
        {u"search, common word on one channel"_s, words.common + u" channel:bluesky"_s, words.common,
         LimitStore::kSearchPosts},
        {u"search, best match"_s, words.common, words.common, LimitStore::kBestMatch, Budget{.value = 20},
         store::SearchOrder::BestMatch},
    };
    for (const Search &search : searches) {
        const Samples samples = runSearch(*bench.store, search);
        LimitStore::Query query(*bench.limit, search.limitSql);
        const QByteArray match = search.match.toUtf8();
        const Samples limit = timed(kWarmUp, kRuns, [&](int) { query.run(match); });
        bench.report.add({.name = search.name,
                          .value = samples.p95(),
                          .unit = u"ms p95"_s,
                          .limit = limit.p95(),
                          .budget = search.budget,
                          .page = true});
    }
    measureHits(bench, words, u"search, number of hits as far as it is shown"_s, kHitsShown, true);
    measureHits(bench, words, u"search, number of all hits of a common word"_s, kAllHits, false);
    measureFiltered(bench, u"from:"_s + somebody(*bench.store));
    measureFiltered(bench, u"kind:comment"_s);
}

} // namespace rapport::bench
