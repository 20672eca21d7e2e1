#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/uid.h"
#include "store/changeset.h"
#include "store/hindrance.h"
#include "store/sql.h"

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <functional>
#include <memory>
#include <type_traits>

namespace rapport {

/// What a reading function gets: a connection in the middle of one read transaction, and the time.
class Reader
{
public:
    Reader(Connection &connection, const Clock &clock, ActorId actor)
        : m_connection(connection), m_clock(clock), m_actor(actor)
    {
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    Statement query(const char *name) { return m_connection.query(name); }
    Statement compose(const QByteArray &sql) { return m_connection.compose(sql); }
    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
    [[nodiscard]] ActorId actor() const { return m_actor; } ///< Who works here; none in a workspace opened read-only.

private:
    Connection &m_connection;
    const Clock &m_clock;
    ActorId m_actor;
};

/// What a writing function gets: a Reader in the middle of one BEGIN IMMEDIATE, the change set that is published after
/// the COMMIT, and who acts.
class Writer final : public Reader
{
public:
    Writer(Connection &connection, const Clock &clock, ActorId actor) : Reader(connection, clock, actor) {}

    [[nodiscard]] ChangeSet &changes() { return m_changes; }
    /// What addToCounter() adds up: figures that change with nearly every row are written once, before the COMMIT.
    [[nodiscard]] QHash<QString, qint64> &counterChanges() { return m_counterChanges; }

private:
    ChangeSet m_changes;
    QHash<QString, qint64> m_counterChanges;
};

/// Whose write goes first, and how durable it is: a person's is on the disk before it is acknowledged
/// (synchronous=FULL), a synced page can be fetched again (NORMAL).
enum class WriteLane { User, Sync };
enum class ReadLane { List, Report };

/// One workspace: a folder with the database, attachments and backups. A single writer lane and two reader lanes on
/// threads of their own; every function here can be called from any thread unless it says otherwise.
///
/// The functions given to read() and write() run on a lane, return a Result, and may call the aggregate functions of
/// this layer. An error (or an SqlError, which the lane catches) rolls the transaction back.
class Store final
{
public:
    enum class Access { ReadWrite, ReadOnly };
    /// What is done while nobody writes, known only to a layer above. Called on the thread that writes.
    struct QuietWork
    {
        std::function<bool(Reader &)> isPending = {}; ///< Quick. Empty: there is no such work.
        std::function<Result<>(Writer &)> doSome = {}; ///< For about 50 ms, in a transaction of its own.
    };
    struct Options
    {
        Access access = Access::ReadWrite;
        const Clock *clock = nullptr;    ///< Null: the system's. Must outlive the store.
        QString actorName = {};          ///< Who writes here; empty: the system's user name.
        bool watchOtherProcesses = true; ///< Tell the change feed within half a second what another process wrote.
        QuietWork quietWork = {};
    };

    /// Makes a new workspace in a folder that is empty or missing. Storage, Invalid (the folder holds something).
    [[nodiscard]] static Result<> create(const QString &folder, const Options &options);
    /// Opens one, brings an older schema up to date (after a copy of the file into backups/). What cannot be written
    /// (a newer schema, a read-only disk) opens for reading only: see access() and hindrance(). Storage (missing, not a
    /// workspace, unreadable, damaged).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &folder, const Options &options);
    /// Waits for the writes that were given; reads that have not ended end with Cancelled.
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    template<class F>
    auto read(F function, ReadLane lane = ReadLane::List) -> QFuture<std::invoke_result_t<F, Reader &>>
    {
        using R = std::invoke_result_t<F, Reader &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        enqueueRead(lane,
                    [this, promise, function = std::move(function)](Reader *reader, const Error &refusal) mutable {
                        settle<R>(*promise, reader, refusal, [&] { return function(*reader); });
                    });
        return future;
    }

    /// A read on the report lane of which only the newest counts: what is typed while one types. Those that were asked
    /// before and have not ended, waiting or running, end with Cancelled.
    template<class F>
    auto readLatest(F function) -> QFuture<std::invoke_result_t<F, Reader &>>
    {
        using R = std::invoke_result_t<F, Reader &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        enqueueLatest([this, promise, function = std::move(function)](Reader *reader, const Error &refusal) mutable {
            settle<R>(*promise, reader, refusal, [&] { return function(*reader); });
        });
        return future;
    }

    template<class F>
    auto write(WriteLane lane, F function) -> QFuture<std::invoke_result_t<F, Writer &>>
    {
        using R = std::invoke_result_t<F, Writer &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        auto outcome = std::make_shared<std::optional<R>>();
        enqueueWrite(
            lane,
            [outcome, function = std::move(function)](Writer &writer) mutable -> Result<> {
                outcome->emplace(function(writer));
                if (!**outcome)
                    return fail((*outcome)->error());
                return {};
            },
            [promise, outcome](const Result<> &committed) {
                if (committed)
                    promise->addResult(std::move(**outcome));
                else
                    promise->addResult(R(fail(committed.error())));
                promise->finish();
            });
        return future;
    }

    /// The same, waiting for the result: for the command line, sync threads and tests; never on the GUI thread.
    template<class F>
    auto readNow(F function, ReadLane lane = ReadLane::List)
    {
        return read(std::move(function), lane).result();
    }
    template<class F>
    auto writeNow(WriteLane lane, F function)
    {
        return write(lane, std::move(function)).result();
    }

    /// Rewrites the file without what was deleted from it and empties the write-ahead log: nothing deleted can be read
    /// from the disk any more. Seconds a gigabyte; a write waits for it. Waits; never on the GUI thread. Storage, Busy.
    [[nodiscard]] Result<> compact();

    [[nodiscard]] ChangeFeed &changes();
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] Access access() const;
    /// The file was made by a newer Rapport: it is shown, and nothing is written to it.
    [[nodiscard]] bool newerSchema() const;
    /// What keeps it from being written to right now; ChangeFeed::hindranceChanged() follows each change of it.
    [[nodiscard]] Hindrance hindrance() const;
    /// What is shown is a temporary copy, since the workspace cannot be read where it lies.
    [[nodiscard]] bool isReadFromCopy() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString attachmentsFolder() const;
    [[nodiscard]] Uid uid() const;
    [[nodiscard]] ActorId actor() const;
    [[nodiscard]] QString actorName() const;
    /// Filled by the demo generator: every screen says so.
    [[nodiscard]] bool isDemo() const;

    /// The file name of the database in a workspace's folder.
    static QString databasePath(const QString &folder);

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> p);

    using ReadJob = std::function<void(Reader *, const Error &)>;
    using WriteJob = std::function<Result<>(Writer &)>;
    using WriteDone = std::function<void(const Result<> &)>;
    void enqueueRead(ReadLane lane, ReadJob job);
    void enqueueLatest(ReadJob job);
    void enqueueWrite(WriteLane lane, WriteJob job, WriteDone done);
    Error failureOf(const SqlError &error);

    template<class R, class G>
    void settle(QPromise<R> &promise, Reader *reader, const Error &refusal, G &&call)
    {
        if (!reader) {
            promise.addResult(R(fail(refusal)));
        } else {
            try {
                promise.addResult(call());
            } catch (const SqlError &error) {
                promise.addResult(R(fail(failureOf(error))));
            }
        }
        promise.finish();
    }

    std::unique_ptr<Private> d;
};

} // namespace rapport
