#include "store/store.h"

#include "base/log.h"
#include "store/circumstances.h"
#include "store/lane.h"
#include "store/maintenance.h"
#include "store/migrations.h"
#include "store/opening.h"
#include "store/servicelevels.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <array>
#include <atomic>
#include <mutex>
#include <pwd.h>
#include <unistd.h>

namespace rapport {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kWatchInterval = 400ms;
/// The writer does its housekeeping when nobody has written for so long.
constexpr qint64 kIdleBeforeUpkeepMs = 1500;
/// Pages of the text index merged in one step: some 10 ms, so that a person's write never waits long behind it.
constexpr int kMergePages = 64;
/// Rows changed after which the write-ahead log goes into the file, between two writes of a sync: some 10 MB and 20 ms.
/// Left to itself SQLite would do it inside the COMMIT of whoever comes by, and much more at once.
constexpr int kRowsInLog = 4000;

/// The full name that the system knows of who runs this, else the login name.
QString systemUserName()
{
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return qEnvironmentVariable("USER", u"somebody"_s);
    const QString fullName = QString::fromLocal8Bit(found->pw_gecos).section(u',', 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(found->pw_name) : fullName;
}

/// Changes whenever another connection has committed something; a connection's own commits do not count.
qint64 dataVersion(Connection &connection)
{
    Statement statement = connection.compose("PRAGMA data_version");
    statement.step();
    return statement.integer(0);
}

} // namespace

struct Store::Private
{
    QString folder;
    Access access = Access::ReadWrite;
    bool watch = true;
    Hindrance standing = Hindrance::None; ///< Why it was opened for reading only.
    bool fromCopy = false;
    SystemClock systemClock;
    const Clock *clock = nullptr;
    Uid uid;
    ActorId actor;
    QString actorName;
    std::atomic<bool> demo = false;
    ChangeFeed feed;
    std::optional<store::Circumstances> circumstances; ///< From opening on.

    // Each connection is touched by its lane's thread alone once the lane runs.
    std::unique_ptr<Connection> writing;
    std::array<std::unique_ptr<Connection>, 2> reading;
    bool durable = true; ///< The writer's current PRAGMA synchronous is FULL.
    bool wantsUpkeep = false;
    int rowsAtCheckpoint = 0; ///< The writer's changes when the log was emptied last.
    qint64 seenVersion = 0;
    QElapsedTimer sinceWrite;
    // Of the questions of which only the newest counts.
    std::mutex latestMutex;
    quint64 latestAsked = 0;
    quint64 latestRunning = 0; ///< Its number; 0: none.

    // Last, so that they end before what they work on.
    std::unique_ptr<Lane> writer;
    std::array<std::unique_ptr<Lane>, 2> readers;

    void openConnections(const store::Opening &opening);
    void readIdentity(const Options &options);
    void startLanes();
    [[nodiscard]] Result<> mayWrite();
    Result<> transact(WriteLane lane, const WriteJob &job);
    void makeDurable(bool yes);
    Result<> rewriteFile();
    void lookForOthers(Connection &connection);
    bool mergeStep();
    void checkpoint();
    void tidyBetweenWrites();
    bool upkeepStep();
    bool dueStep();
    void publish(const ChangeSet &changes, Connection &connection);
};

void Store::Private::openConnections(const store::Opening &opening)
{
    const QString file = opening.file;
    const bool canWrite = access == Access::ReadWrite;
    if (canWrite) {
        writing = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
        writing->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;"
                         "PRAGMA wal_autocheckpoint = 10000; PRAGMA cell_size_check = ON;");
    }
    for (auto &connection : reading) {
        const auto mode = canWrite       ? Connection::Mode::ReadWrite
                          : opening.copy ? Connection::Mode::Immutable
                                         : Connection::Mode::ReadOnly;
        connection = std::make_unique<Connection>(file, mode);
        // The words of the text index. Nothing is stored by it, but it has to be made before query_only.
        connection->execute("CREATE VIRTUAL TABLE temp.message_word USING fts5vocab('main', 'message_fts', 'row');"
                            "PRAGMA query_only = ON");
    }
}

void Store::Private::readIdentity(const Options &options)
{
    Connection &connection = *reading[0];
    Reader reader(connection, *clock, {});
    uid = Uid::fromString(store::workspaceValue(reader, store::kWorkspaceUid)).value_or(Uid());
    demo = !store::workspaceValue(reader, store::kWorkspaceDemo).isEmpty();
    actorName = options.actorName.isEmpty() ? systemUserName() : options.actorName;
    const auto find = [this](Connection &in) {
        Statement known = in.query("people.actorByName");
        known.bind(":name", actorName);
        return known.step() ? known.id<ActorId>(0) : ActorId();
    };
    actor = find(connection);
    if (actor || !writing)
        return;
    writing->execute("BEGIN IMMEDIATE");
    try {
        actor = find(*writing); // another process may have been faster
        if (!actor) {
            writing->query("people.insertActor")
                .bind(":uid", Uid::create(clock->nowMs()))
                .bind(":name", actorName)
                .run();
            actor = ActorId(writing->lastInsertId());
        }
        writing->commit();
    } catch (const SqlError &) {
        writing->rollBack();
        throw;
    }
}

void Store::Private::startLanes()
{
    Connection &watched = writing ? *writing : *reading[0];
    seenVersion = dataVersion(watched);
    const auto look = [this, &watched](bool idle) -> std::chrono::milliseconds {
        circumstances->lookAtPlace();
        circumstances->lookForRoom();
        if (watch)
            lookForOthers(watched);
        if (idle && writing && (dueStep() || upkeepStep()))
            return 1ms;
        return kWatchInterval;
    };
    // The watch is kept by the writer's own connection, since to that one the writer's commits are no news. Where
    // nothing can be written it is a reader's.
    const bool readerWatches = !writing && watch;
    if (writing)
        writer = std::make_unique<Lane>(u"store-write"_s, kWatchInterval, look);
    readers[0] = std::make_unique<Lane>(u"store-list"_s, kWatchInterval, readerWatches ? Lane::Pause(look) : nullptr);
    readers[1] = std::make_unique<Lane>(u"store-report"_s, kWatchInterval, nullptr);
}

void Store::Private::lookForOthers(Connection &connection)
{
    try {
        const qint64 version = dataVersion(connection);
        if (version == seenVersion)
            return;
        seenVersion = version;
        ChangeSet changes;
        changes.everything = true;
        publish(changes, connection);
    } catch (const SqlError &error) {
        qCWarning(logStore) << "Looking for changes of other processes failed:" << error.what();
    }
}

void Store::Private::publish(const ChangeSet &changes, Connection &connection)
{
    try {
        if (changes.everything) {
            Reader reader(connection, *clock, actor);
            demo = !store::workspaceValue(reader, store::kWorkspaceDemo).isEmpty();
        }
    } catch (const SqlError &error) {
        // What is announced is committed: that one thing cannot be read just now must not make a failure of it.
        qCWarning(logStore) << "The mark of a demo could not be read:" << error.what();
    }
    feed.publish(changes);
}

/// True where the text index had something to merge.
bool Store::Private::mergeStep()
{
    makeDurable(false);
    const int before = writing->totalChanges();
    writing->query("maintenance.mergeMessages").bind(":pages", kMergePages).run();
    // A merge that found nothing to do writes one row at most (https://www.sqlite.org/fts5.html, section 6.8).
    return writing->totalChanges() - before >= 2;
}

void Store::Private::checkpoint()
{
    writing->execute("PRAGMA wal_checkpoint(PASSIVE)");
    rowsAtCheckpoint = writing->totalChanges();
}

/// The index never merges inside a write (0002_text_index_at_commit.sql): what a sync has added is merged behind it, in
/// steps that give way to a person.
void Store::Private::tidyBetweenWrites()
{
    try {
        while (!writer->isWanted() && mergeStep()) {
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
        if (mergeStep())
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

void Store::Private::makeDurable(bool yes)
{
    if (durable == yes)
        return;
    writing->execute(yes ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    durable = yes;
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
        writing->execute("BEGIN IMMEDIATE");
        Writer out(*writing, *clock, actor);
        if (Result<> done = job(out); !done) {
            writing->rollBack();
            return done;
        }
        store::refreshDueTimes(out);
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

Store::Store(std::unique_ptr<Private> p) : d(std::move(p)) {}

Store::~Store()
{
    // In this order: what a reader still holds back cannot be checkpointed.
    for (auto &reader : d->readers)
        reader->close();
    if (d->writer)
        d->writer->close();
    d->circumstances->lookAtPlace();
    if (d->circumstances->isLost()) {
        for (auto &connection : d->reading)
            connection->leaveLogWhenClosed();
        if (d->writing)
            d->writing->leaveLogWhenClosed();
    }
}

Result<> Store::create(const QString &folder, const Options &options)
{
    const SystemClock systemClock;
    const Clock &clock = options.clock ? *options.clock : systemClock;
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, folder + u" cannot be made"_s);
    const QString file = databasePath(folder);
    const QStringList found =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : found) {
        // An attempt that was cut off may be repeated.
        if (!name.startsWith(QFileInfo(store::unfinishedFile(file)).fileName()))
            return fail(ErrorKind::Invalid, folder + u" is not empty"_s);
    }
    return store::createDatabase(file, store::builtInMigrations(), clock);
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, const Options &options)
{
    const QString file = databasePath(folder);
    auto p = std::make_unique<Private>();
    p->folder = QDir(folder).absolutePath();
    p->watch = options.watchOtherProcesses;
    p->clock = options.clock ? options.clock : &p->systemClock;

    Result<store::Opening> opening = store::prepareOpening(file, options.access == Access::ReadOnly, *p->clock);
    if (!opening)
        return fail(opening.error());
    p->standing = opening->hindrance;
    p->access = opening->hindrance == Hindrance::None ? Access::ReadWrite : Access::ReadOnly;
    p->fromCopy = opening->copy != nullptr;
    p->circumstances.emplace(file, opening->hindrance, p->feed);
    try {
        p->openConnections(*opening);
        // From here on the connections alone hold it, and nothing of it is left however this ends.
        opening->copy.reset();
        if (p->reading[0]->isImmutable())
            p->circumstances->expectNoChange();
        p->readIdentity(options);
        p->startLanes();
    } catch (const SqlError &error) {
        Error failure = store::storageError(error);
        failure.detail = file + u" cannot be opened: "_s + failure.detail;
        return fail(failure);
    }
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

void Store::enqueueRead(ReadLane lane, ReadJob job)
{
    const auto index = static_cast<size_t>(lane);
    auto shared = std::make_shared<ReadJob>(std::move(job));
    const bool taken = d->readers[index]->add(Priority::First, [this, index, shared] {
        Connection &connection = *d->reading[index];
        try {
            connection.execute("BEGIN");
        } catch (const SqlError &error) {
            (*shared)(nullptr, failureOf(error));
            return;
        }
        Reader reader(connection, *d->clock, d->actor);
        (*shared)(&reader, {});
        connection.rollBack(); // nothing was written: this only ends the snapshot
    });
    if (!taken)
        (*shared)(nullptr, Error{ErrorKind::Cancelled, u"The workspace is being closed"_s, {}});
}

void Store::enqueueLatest(ReadJob job)
{
    quint64 number = 0;
    {
        const std::lock_guard lock(d->latestMutex);
        number = ++d->latestAsked;
        if (d->latestRunning != 0)
            d->reading[static_cast<size_t>(ReadLane::Report)]->interrupt();
    }
    enqueueRead(ReadLane::Report, [this, number, job = std::move(job)](Reader *reader, const Error &refusal) {
        bool stale = false;
        {
            const std::lock_guard lock(d->latestMutex);
            stale = number != d->latestAsked;
            d->latestRunning = stale ? 0 : number;
        }
        if (stale)
            job(nullptr, Error{ErrorKind::Cancelled, u"A newer question took its place"_s, {}});
        else
            job(reader, refusal);
        // From here on an interruption would hit whoever comes next.
        const std::lock_guard lock(d->latestMutex);
        d->latestRunning = 0;
    });
}

void Store::enqueueWrite(WriteLane lane, WriteJob job, WriteDone done)
{
    if (!d->writer) {
        done(fail(ErrorKind::Storage, hindranceDetail(d->standing)));
        return;
    }
    const Priority priority = lane == WriteLane::User ? Priority::First : Priority::Second;
    const bool taken = d->writer->add(priority, [this, lane, job = std::move(job), done] {
        const Result<> written = d->transact(lane, job);
        done(written);
        if (written && lane == WriteLane::Sync)
            d->tidyBetweenWrites();
    });
    if (!taken)
        done(fail(ErrorKind::Cancelled, u"The workspace is being closed"_s));
}

Result<> Store::compact()
{
    if (!d->writer)
        return fail(ErrorKind::Storage, hindranceDetail(d->standing));
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QFuture<Result<>> future = promise->future();
    const bool taken = d->writer->add(Priority::First, [this, promise] {
        promise->addResult(d->rewriteFile());
        promise->finish();
    });
    if (!taken)
        return fail(ErrorKind::Cancelled, u"The workspace is being closed"_s);
    return future.result();
}

Error Store::failureOf(const SqlError &error)
{
    d->circumstances->noteFailure(error);
    return store::storageError(error);
}

ChangeFeed &Store::changes()
{
    return d->feed;
}

const Clock &Store::clock() const
{
    return *d->clock;
}

Store::Access Store::access() const
{
    return d->access;
}

bool Store::newerSchema() const
{
    return d->standing == Hindrance::NewerSchema;
}

Hindrance Store::hindrance() const
{
    return d->circumstances->hindrance();
}

bool Store::isReadFromCopy() const
{
    return d->fromCopy;
}

QString Store::folder() const
{
    return d->folder;
}

QString Store::attachmentsFolder() const
{
    return d->folder + u"/attachments"_s;
}

Uid Store::uid() const
{
    return d->uid;
}

ActorId Store::actor() const
{
    return d->actor;
}

QString Store::actorName() const
{
    return d->actorName;
}

bool Store::isDemo() const
{
    return d->demo;
}

QString Store::databasePath(const QString &folder)
{
    return QDir(folder).absolutePath() + u"/workspace.db"_s;
}

} // namespace rapport
