#include "sync/scorereckoning.h"

#include "store/peoplelist.h"
#include "store/scorefacts.h"

#include <QPointer>
#include <QThreadPool>

#include <atomic>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// Rows of one write.
constexpr size_t kRowsOfAWrite = 400;
constexpr int kSweptAtOnce = 2'000;
/// How much of the time reading and reckoning take.
constexpr double kRead = 0.6;
constexpr double kReckoned = 0.8;

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, u"nobody waits for it any more"_s);
}

Result<> readAll(Store &store, store::ScoreReading &reading, const GoOn &goOn)
{
    for (bool more = true; more;) {
        if (!goOn(kRead * reading.progress()))
            return cancelled();
        const Result<bool> read =
            store.readNow([&reading](Reader &r) -> Result<bool> { return reading.readOn(r); }, ReadLane::Report);
        if (!read)
            return fail(read.error());
        more = *read;
    }
    return {};
}

Result<> sweep(Store &store, const GoOn &goOn)
{
    for (bool more = true; more;) {
        if (!goOn(1))
            return cancelled();
        const Result<bool> swept = store.writeNow(
            WriteLane::Sync, [](Writer &w) -> Result<bool> { return store::sweepScores(w, kSweptAtOnce); });
        if (!swept)
            return fail(swept.error());
        more = *swept;
    }
    return {};
}

} // namespace

Result<bool> areScoresStale(Store &store)
{
    return store.readNow(
        [](Reader &r) -> Result<bool> {
            const std::optional<store::ScoreRun> run = store::currentScores(r);
            return !run || run->watermark != store::scoreWatermark(r);
        },
        ReadLane::Report);
}

Result<store::ScoreRun> reckonScores(Store &store, const GoOn &goOn)
{
    store::ScoreReading reading;
    if (const Result<> read = readAll(store, reading, goOn); !read)
        return fail(read.error());
    store::ScoreRun run{.at = store.clock().nowMs(), .weights = reading.weights().id, .watermark = reading.watermark()};
    const ScoreWeights weights = reading.weights().weights;
    const ScoreResult result = scoresOf(std::move(reading).facts(), weights, [&goOn] { return goOn(kRead); });
    if (!goOn(kReckoned))
        return cancelled();

    const Result<qint64> begun = store.writeNow(WriteLane::Sync, [&run](Writer &w) -> Result<qint64> {
        return store::beginScores(w, run.weights, run.watermark);
    });
    if (!begun)
        return fail(begun.error());
    run.id = *begun;
    const std::span<const PersonScore> all(result.people);
    for (size_t at = 0; at < all.size(); at += kRowsOfAWrite) {
        const auto done = static_cast<double>(at) / static_cast<double>(all.size());
        if (!goOn(kReckoned + (1 - kReckoned) * done))
            return cancelled();
        const auto some = all.subspan(at, std::min(kRowsOfAWrite, all.size() - at));
        const Result<> written = store.writeNow(WriteLane::Sync, [&run, some](Writer &w) -> Result<> {
            store::addScores(w, run.id, some);
            return {};
        });
        if (!written)
            return fail(written.error());
    }
    run.summary = result.summary;
    const Result<> finished = store.writeNow(WriteLane::Sync, [&run](Writer &w) -> Result<> {
        store::finishScores(w, run.id, run.summary);
        return {};
    });
    if (!finished)
        return fail(finished.error());
    if (const Result<> swept = sweep(store, goOn); !swept)
        return fail(swept.error());
    return run;
}

Result<WeightsPreview> previewWeights(Store &store, const ScoreWeights &weights, const GoOn &goOn)
{
    if (const QString problem = weightsProblem(weights); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    store::ScoreReading reading;
    if (const Result<> read = readAll(store, reading, goOn); !read)
        return fail(read.error());
    WeightsPreview preview{
        .before = reading.weights().weights, .revision = reading.weights().uid, .scoresBefore = {}, .scoresAfter = {}};
    ScoreFacts facts = std::move(reading).facts();
    preview.scoresBefore = scoresOf(facts, preview.before, [&goOn] { return goOn(kRead); });
    preview.scoresAfter = scoresOf(std::move(facts), weights, [&goOn] { return goOn(kReckoned); });
    if (!goOn(1))
        return cancelled();
    return preview;
}

Result<RankingPreview> previewRanking(Store &store, const ScoreWeights &weights, Score score, int most,
                                      const GoOn &goOn)
{
    const auto found = previewWeights(store, weights, goOn);
    if (!found)
        return fail(found.error());
    RankingPreview preview{.revision = found->revision,
                           .changes = rankChanges(found->scoresBefore, found->scoresAfter, score, most),
                           .names = {}};
    std::vector<ContactId> people;
    for (const RankChange &change : preview.changes)
        people.push_back(change.contact);
    const auto rows =
        store.readNow([&people](Reader &r) -> Result<QList<store::PersonRow>> { return store::personRows(r, people); },
                      ReadLane::Report);
    if (!rows)
        return fail(rows.error());
    for (const store::PersonRow &row : *rows)
        preview.names.insert(row.id, row.name);
    return preview;
}

struct ScoreReckoning::Private
{
    explicit Private(Store &theStore) : store(theStore) { pool.setMaxThreadCount(1); }

    Store &store;
    QThreadPool pool;
    std::atomic_bool stop = false;
    bool running = false;
};

ScoreReckoning::ScoreReckoning(Store &store, QObject *parent) : QObject(parent), d(std::make_unique<Private>(store)) {}

ScoreReckoning::~ScoreReckoning()
{
    d->stop = true;
    d->pool.waitForDone();
}

void ScoreReckoning::giveWay()
{
    d->pool.setThreadPriority(QThread::IdlePriority);
}

bool ScoreReckoning::isRunning() const
{
    return d->running;
}

void ScoreReckoning::refresh()
{
    if (d->running || d->store.access() == Store::Access::ReadOnly)
        return;
    d->running = true;
    // The destructor waits for the job, so that `this` outlives it; what it posts goes with the receiver.
    d->pool.start([this] {
        const GoOn goOn = [this](double progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
            return !d->stop.load();
        };
        Result<bool> renewed = areScoresStale(d->store);
        if (renewed && *renewed) {
            if (const Result<store::ScoreRun> run = reckonScores(d->store, goOn); !run)
                renewed = fail(run.error());
        }
        QMetaObject::invokeMethod(
            this,
            [this, renewed] {
                d->running = false;
                Q_EMIT ended(renewed);
            },
            Qt::QueuedConnection);
    });
}

} // namespace rapport
