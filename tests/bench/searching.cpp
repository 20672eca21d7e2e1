#include "bench.h"

#include "stop.h"
#include "store/search.h"
#include "words.h"

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarmUp = 5;
constexpr int kRuns = 60;
constexpr int kPageRows = 50;
constexpr int kHitsMost = 10'000'000;

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

void measureHits(Bench &bench, const Words &words)
{
    const Query query = valueOf(parseQuery(words.common));
    const Samples samples = valueOf(bench.store->readNow([&](Reader &r) -> Result<Samples> {
        return timed(kWarmUp, kRuns, [&](int) {
            if (valueOf(store::countHits(r, query, kHitsMost)) == 0)
                stop(u"no hit was counted"_s);
        });
    }));
    LimitStore::Query hits(*bench.limit, LimitStore::kHits);
    const Samples limit = timed(kWarmUp, kRuns, [&](int) { hits.run(words.common.toUtf8()); });
    bench.report.add({.name = u"search, number of hits of a common word"_s,
                      .value = samples.p95(),
                      .unit = u"ms p95"_s,
                      .limit = limit.p95()});
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
        {.name = u"search, three letters as typed"_s, .query = typed, .match = typed + u'*', .asTyped = true},
        // The plain index cuts no pairs out of a run of such characters: a word is what it can be held against.
        {u"search, two Han characters"_s, words.pair, words.common},
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
    measureHits(bench, words);
}

} // namespace rapport::bench
