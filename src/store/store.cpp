#include "store/store.h"

#include "base/log.h"
#include "store/maintenance.h"
#include "store/migrations.h"
#include "store/storeprivate.h"

#include <QDir>
#include <QFileInfo>
#include <array>
#include <pwd.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rapport {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kWatchInterval = 400ms;
constexpr auto kCacheKept = 1s;
constexpr auto kReportCacheKept = 400ms; // Each question of that kind goes through other pages than the one before.

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

Error closingError()
{
    return {ErrorKind::Cancelled, u"The workspace is being closed"_s, {}};
}

/// Gives back the memory of pages that a connection has read; they are read again when they are needed.
void forgetPages(Connection &connection)
{
    try {
        connection.execute("PRAGMA shrink_memory");
    } catch (const SqlError &error) {
        qCWarning(logStore) << "Memory could not be given back:" << error.what();
    }
#ifdef __GLIBC__
    // A page is too small a block to be given back to the system by itself.
    malloc_trim(0);
#endif
}

/// Changes whenever another connection has committed something; a connection's own commits do not count.
qint64 dataVersion(Connection &connection)
{
    Statement statement = connection.compose("PRAGMA data_version");
    statement.step();
    return statement.integer(0);
}

} // namespace

void Store::Private::openConnections(const store::Opening &opening)
{
    const QString file = opening.file;
    const bool canWrite = access == Access::ReadWrite;
    if (canWrite) {
        writing = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
        writing->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;"
                         "PRAGMA wal_autocheckpoint = 10000; PRAGMA cell_size_check = ON;");
    }
    reading.file = file;
    reading.mode = canWrite       ? Connection::Mode::ReadWrite
                   : opening.copy ? Connection::Mode::Immutable
                                  : Connection::Mode::ReadOnly;
    // What a person turns over page by page is in the same places again and again, other than what is searched for.
    readerOf(ReadLane::List).execute("PRAGMA cache_size = -12288");
    // Otherwise its lane opens it, beside what is done until the first list stands.
    if (!canWrite)
        readerOf(ReadLane::Report);
}

Connection &Store::Private::readerOf(ReadLane lane)
{
    std::unique_ptr<Connection> &connection = reading.connections[static_cast<size_t>(lane)];
    if (!connection) {
        auto made = std::make_unique<Connection>(reading.file, reading.mode);
        // The words of the text index. Nothing is stored by it, but it has to be made before query_only. The cache is
        // small: the system's memory holds the pages too, and gives one in a microsecond or two.
        made->execute("CREATE VIRTUAL TABLE temp.message_word USING fts5vocab('main', 'message_fts', 'row');"
                      "PRAGMA cache_size = -2048; PRAGMA query_only = ON");
        connection = std::move(made);
        reading.opened[static_cast<size_t>(lane)] = connection.get();
    }
    return *connection;
}

void Store::Private::readIdentity(const Options &options)
{
    Connection &connection = readerOf(ReadLane::List);
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
    writing->begin();
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
    Connection &watched = writing ? *writing : readerOf(ReadLane::List);
    seenVersion = dataVersion(watched);
    const auto look = [this, &watched](bool idle) -> std::chrono::milliseconds {
        circumstances->lookAtPlace();
        circumstances->lookForRoom();
        if (watch)
            lookForOthers(watched);
        if (!idle || !writing)
            return kWatchInterval;
        if (dueStep() || findingStep() || figureStep() || matchStep() || quietStep() || upkeepStep()) {
            upkeepRead = true;
            return 1ms;
        }
        // It went through much that nobody looks at again soon.
        if (upkeepRead && isQuiet()) {
            upkeepRead = false;
            forgetPages(*writing);
        }
        return kWatchInterval;
    };
    // The watch is kept by the writer's own connection, since to that one the writer's commits are no news. Where
    // nothing can be written it is a reader's.
    const bool readerWatches = !writing && watch;
    const auto forget = [](auto connection, std::chrono::milliseconds after = kCacheKept) -> Lane::Rest {
        return {.after = after, .begin = [connection] {
                    if (Connection *opened = connection())
                        forgetPages(*opened);
                }};
    };
    const auto forgetRead = [this, &forget](ReadLane lane, std::chrono::milliseconds after) {
        return forget([&opened = reading.opened[static_cast<size_t>(lane)]] { return opened.load(); }, after);
    };
    if (writing)
        writer =
            std::make_unique<Lane>(u"store-write"_s, kWatchInterval, look, forget([this] { return writing.get(); }));
    readers[0] = std::make_unique<Lane>(u"store-list"_s, kWatchInterval, readerWatches ? Lane::Pause(look) : nullptr,
                                        forgetRead(ReadLane::List, kCacheKept));
    readers[1] = std::make_unique<Lane>(u"store-report"_s, kWatchInterval, nullptr,
                                        forgetRead(ReadLane::Report, kReportCacheKept));
    (void)readers[1]->add(Priority::First, [this] {
        if (closing)
            return;
        try {
            readerOf(ReadLane::Report);
        } catch (const SqlError &error) {
            qCWarning(logStore) << "The reader for reports is opened when it is asked:" << error.what();
        }
    });
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

Store::Store(std::unique_ptr<Private> p) : d(std::move(p)) {}

Store::~Store()
{
    // In this order: what a reader still holds back cannot be checkpointed.
    d->closing = true;
    for (size_t i = 0; i < d->readers.size(); ++i)
        d->readers[i]->close([this, i] {
            if (Connection *opened = d->reading.opened[i])
                opened->interrupt();
        });
    if (d->writer)
        d->writer->close();
    d->circumstances->lookAtPlace();
    if (d->circumstances->isLost()) {
        for (Connection *opened : d->reading.opened) {
            if (opened)
                opened->leaveLogWhenClosed();
        }
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
    p->quietWork = options.quietWork;
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
        if (p->readerOf(ReadLane::List).isImmutable())
            p->circumstances->expectNoChange();
        p->readIdentity(options);
        p->startLanes();
    } catch (const SqlError &error) {
        // Where its first bytes said that all is well, this finds the words for what is not.
        if (const Result<store::FileState> state = store::inspect(file); !state)
            return fail(state.error());
        Error failure = store::storageError(error);
        failure.detail = file + u" cannot be opened: "_s + failure.detail;
        return fail(failure);
    }
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

void Store::enqueueRead(ReadLane lane, ReadJob job)
{
    if (lane == ReadLane::Report)
        d->lastReport = std::chrono::steady_clock::now();
    auto shared = std::make_shared<ReadJob>(std::move(job));
    const bool taken = d->readers[static_cast<size_t>(lane)]->add(Priority::First, [this, lane, shared] {
        if (d->closing) {
            (*shared)(nullptr, closingError());
            return;
        }
        Connection *connection = nullptr;
        try {
            connection = &d->readerOf(lane);
            connection->execute("BEGIN");
        } catch (const SqlError &error) {
            (*shared)(nullptr, failureOf(error));
            return;
        }
        Reader reader(*connection, *d->clock, d->actor);
        (*shared)(&reader, {});
        connection->rollBack(); // nothing was written: this only ends the snapshot
    });
    if (!taken)
        (*shared)(nullptr, closingError());
}

void Store::enqueueLatest(ReadJob job)
{
    quint64 number = 0;
    {
        const std::lock_guard lock(d->latestMutex);
        number = ++d->latestAsked;
        Connection *opened = d->reading.opened[static_cast<size_t>(ReadLane::Report)];
        if (d->latestRunning != 0 && opened)
            opened->interrupt();
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
        if (Connection *opened = d->reading.opened[static_cast<size_t>(ReadLane::Report)])
            opened->goOn();
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
        d->keepPages(true);
        const int rows = d->writing->totalChanges();
        const Result<> written = d->transact(lane, job);
        done(written);
        if (written && lane == WriteLane::Sync && d->writing->totalChanges() != rows)
            d->tidyBetweenWrites();
    });
    if (!taken)
        done(fail(closingError()));
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
        return fail(closingError());
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
