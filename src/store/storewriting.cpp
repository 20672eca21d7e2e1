#include "base/log.h"
#include "store/conversationfacts.h"
#include "store/leads.h"
#include "store/maintenance.h"
#include "store/matchkeys.h"
#include "store/moods.h"
#include "store/pendingfigures.h"
#include "store/rollups.h"
#include "store/servicelevels.h"
#include "store/storeprivate.h"

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

/// The writer does its housekeeping when nobody has written for so long.
constexpr qint64 kIdleBeforeUpkeepMs = 1500;
/// What takes a processor for long waits until nobody has asked for a page of figures for so long: on two of them it
/// would make such a page half as fast.
constexpr auto kQuietAfterReport = std::chrono::milliseconds(1500);
/// Pages of the text index merged in one step: some 10 ms, so that a person's write never waits long behind it.
constexpr int kMergePages = 64;
constexpr const char *kMergeMessages = "maintenance.mergeMessages";
constexpr const char *kMergePeople = "maintenance.mergePeople";
/// Writes of a sync that add a piece each to the text index before it is merged: many at once are rewritten less often
/// than few, and until then who searches looks at some more.
constexpr int kPiecesMerged = 16;
/// Rows changed after which the write-ahead log goes into the file, between two writes of a sync: some 10 MB and 20 ms.
/// Left to itself SQLite would do it inside the COMMIT of whoever comes by, and much more at once.
constexpr int kRowsInLog = 4000;

} // namespace

/// True where the text index had something to merge. `index` is the query that merges it.
bool Store::Private::mergeStep(const char *index)
{
    makeDurable(false);
    const int before = writing->totalChanges();
    writing->query(index).bind(":pages", kMergePages).run();
    // A merge that found nothing to do writes one row at most (https://www.sqlite.org/fts5.html, section 6.8).
    return writing->totalChanges() - before >= 2;
}

void Store::Private::checkpoint()
{
    writing->execute("PRAGMA wal_checkpoint(PASSIVE)");
    rowsAtCheckpoint = writing->totalChanges();
}

/// The index never merges inside a write (0002_text_index_at_commit.sql): what a sync has added is merged between two of
/// its writes, in steps that give way to a person.
void Store::Private::tidyBetweenWrites()
{
    try {
        if (++unmergedWrites >= kPiecesMerged) {
            bool isMerged = false;
            while (!writer->isWanted() && !isMerged)
                isMerged = !mergeStep(kMergeMessages);
            unmergedWrites = isMerged ? 0 : unmergedWrites;
        }
        if (!writer->isWanted() && writing->totalChanges() - rowsAtCheckpoint >= kRowsInLog)
            checkpoint();
    } catch (const SqlError &error) {
        qCWarning(logStore) << "Tidying up behind a write put off:" << error.what();
    }
}

bool Store::Private::upkeepStep()
{
    if (!wantsUpkeep || circumstances->hindrance() != Hindrance::None || sinceWrite.elapsed() < kIdleBeforeUpkeepMs)
        return false;
    try {
        keepPages(false);
        if (mergeStep(kMergeMessages) || mergeStep(kMergePeople))
            return true;
        checkpoint();
    } catch (const SqlError &error) {
        qCWarning(logStore) << "Upkeep put off:" << error.what();
    }
    wantsUpkeep = false;
    return false;
}

/// Reckons some of the due times that wait for it; true where there were any.
bool Store::Private::dueStep()
{
    try {
        Reader reader(*writing, *clock, actor);
        if (!store::dueTimesPending(reader))
            return false;
    } catch (const SqlError &error) {
        qCWarning(logStore) << "Due times put off:" << error.what();
        return false;
    }
    // Each COMMIT takes its share.
    return transact(WriteLane::Sync, [](Writer &) -> Result<> { return {}; }).has_value();
}

/// Does some of what waits for a quiet moment; true where there was any. Nobody waits for it, so it counts as no write
/// that keeps other upkeep away.
bool Store::Private::workOff(const char *what, const std::function<bool(Reader &)> &isPending, const WriteJob &some)
{
    try {
        Reader reader(*writing, *clock, actor);
        if (!isPending(reader))
            return false;
        if (isQuiet())
            keepPages(false);
        const QElapsedTimer before = sinceWrite;
        const Result<> done = transact(WriteLane::Sync, some);
        sinceWrite = before;
        if (writing->totalChanges() - rowsAtCheckpoint >= kRowsInLog)
            checkpoint();
        return done.has_value();
    } catch (const SqlError &error) {
        qCWarning(logStore) << what << "put off:" << error.what();
        return false;
    }
}

bool Store::Private::isQuiet() const
{
    const bool isWritten = sinceWrite.isValid() && sinceWrite.elapsed() < kIdleBeforeUpkeepMs;
    return !isWritten && std::chrono::steady_clock::now() - lastReport.load() >= kQuietAfterReport;
}

/// Counts some of what figures wait for.
bool Store::Private::figureStep()
{
    return workOff("Figures", store::figuresPending, [](Writer &w) -> Result<> {
        store::settleSomeFigures(w);
        return {};
    });
}

/// Gives keys to some of the people who wait for them, when nobody has written for a while.
bool Store::Private::matchStep()
{
    return isQuiet() && workOff("Keys of people", store::matchKeysPending, [](Writer &w) -> Result<> {
               store::settleSomeMatchKeys(w);
               return {};
           });
}

/// Does some of what a layer above does in quiet moments.
bool Store::Private::quietStep()
{
    if (!quietWork.isPending || !isQuiet())
        return false;
    bool hasFailed = false;
    const bool done = workOff("Quiet work", quietWork.isPending, [this, &hasFailed](Writer &w) -> Result<> {
        const Result<> some = quietWork.doSome(w);
        hasFailed = !some;
        return some;
    });
    // What failed once fails again at once: it is tried when the workspace is opened the next time.
    if (hasFailed) {
        qCWarning(logStore) << "Quiet work failed and is left";
        quietWork = {};
    }
    return done;
}

/// Looks for leads in what has just been written, and, when nobody has written for a while, judges some of the history.
bool Store::Private::findingStep()
{
    return workOff("Leads", store::leadsPending,
                   [](Writer &w) -> Result<> {
                       store::findSomeLeads(w);
                       return {};
                   }) ||
           (isQuiet() && workOff("Moods", store::moodsPending, [](Writer &w) -> Result<> {
                store::judgeSome(w);
                return {};
            }));
}

void Store::Private::makeDurable(bool yes)
{
    if (durable == yes)
        return;
    writing->execute(yes ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    durable = yes;
}

/// Quiet work goes once through a history and comes back to little of it: a cache would fill up with that.
void Store::Private::keepPages(bool many)
{
    if (keepsManyPages == many)
        return;
    try {
        writing->execute(many ? "PRAGMA cache_size = -32768" : "PRAGMA cache_size = -8192");
        keepsManyPages = many;
    } catch (const SqlError &error) {
        qCWarning(logStore) << "The cache stays as large as it is:" << error.what();
    }
}

/// Asked before every write, for the path can come to lead elsewhere at any time.
Result<> Store::Private::mayWrite()
{
    circumstances->lookAtPlace();
    const Hindrance now = circumstances->hindrance();
    if (preventsWriting(now))
        return fail(ErrorKind::Storage, hindranceDetail(now));
    return {};
}

Result<> Store::Private::transact(WriteLane lane, const WriteJob &job)
{
    try {
        if (const Result<> allowed = mayWrite(); !allowed)
            return allowed;
        makeDurable(lane == WriteLane::User);
        writing->begin();
        writing->figures().lookAgain();
        Writer out(*writing, *clock, actor);
        if (Result<> done = job(out); !done) {
            writing->rollBack();
            return done;
        }
        store::refreshDueTimes(out);
        store::refreshFacts(out);
        store::writeCounters(out);
        writing->commit();
        wantsUpkeep = true;
        sinceWrite.start();
        circumstances->noteWrite();
        publish(out.changes(), *writing);
        return {};
    } catch (const SqlError &error) {
        writing->rollBack();
        circumstances->noteFailedWrite(error);
        Error failure = store::storageError(error);
        // A COMMIT that was written and could not be synced is undone here; but where nothing can be written any more
        // it may be found whole in the log when the workspace is opened the next time.
        if (error.isSyncFailure())
            failure.detail = u"Whether this was saved shows when the workspace is opened again: "_s + failure.detail;
        return fail(failure);
    }
}

Result<> Store::Private::rewriteFile()
{
    try {
        if (const Result<> allowed = mayWrite(); !allowed)
            return allowed;
        makeDurable(true);
        // The copy that VACUUM makes is as large as the file: not in memory. Its pages are in the file in the end.
        writing->execute("PRAGMA secure_delete = ON; PRAGMA temp_store = FILE;");
        writing->execute("VACUUM");
        writing->execute("PRAGMA temp_store = MEMORY");
        Statement checkpoint = writing->compose("PRAGMA wal_checkpoint(TRUNCATE)");
        checkpoint.step();
        if (checkpoint.flag(0))
            return fail(ErrorKind::Busy, u"Another program reads in the workspace; the log could not be emptied"_s);
        return {};
    } catch (const SqlError &error) {
        circumstances->noteFailedWrite(error);
        return fail(store::storageError(error));
    }
}

} // namespace rapport
