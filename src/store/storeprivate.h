#pragma once

#include "store/circumstances.h"
#include "store/lane.h"
#include "store/opening.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

namespace rapport {

/// What a Store is made of: its connections, each touched by its lane's thread alone, and the lanes. store.cpp opens
/// and closes it and hands out work, storewriting.cpp is what the writer's lane does.
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
    std::atomic<bool> closing = false; ///< What still waits to be read is not read any more.
    ChangeFeed feed;
    std::optional<store::Circumstances> circumstances; ///< From opening on.

    // Each connection is touched by its lane's thread alone once the lane runs.
    std::unique_ptr<Connection> writing;
    struct Reading
    {
        QString file;
        Connection::Mode mode = Connection::Mode::ReadOnly;
        std::array<std::unique_ptr<Connection>, 2> connections;
        std::array<std::atomic<Connection *>, 2> opened{}; ///< For who looks at them from another thread.
    };
    Reading reading;
    bool durable = true; ///< The writer's current PRAGMA synchronous is FULL.
    bool keepsManyPages = true; ///< As the writer's PRAGMA cache_size stands.
    bool wantsUpkeep = false;
    bool upkeepRead = false;  ///< Pages that the writer still keeps.
    QuietWork quietWork;      ///< Empty: there is none, or it failed once.
    int unmergedWrites = 0;   ///< A sync's, since the text index was merged behind one.
    int rowsAtCheckpoint = 0; ///< The writer's changes when the log was emptied last.
    qint64 seenVersion = 0;
    QElapsedTimer sinceWrite;
    std::atomic<std::chrono::steady_clock::time_point> lastReport{}; ///< When somebody asked for one.
    // Of the questions of which only the newest counts.
    std::mutex latestMutex;
    quint64 latestAsked = 0;
    quint64 latestRunning = 0; ///< Its number; 0: none.

    // Last, so that they end before what they work on.
    std::unique_ptr<Lane> writer;
    std::array<std::unique_ptr<Lane>, 2> readers;

    void openConnections(const store::Opening &opening);
    /// The lane's connection, opened by the first who asks for it. Throws SqlError.
    Connection &readerOf(ReadLane lane);
    void readIdentity(const Options &options);
    void startLanes();
    [[nodiscard]] Result<> mayWrite();
    Result<> transact(WriteLane lane, const WriteJob &job);
    void makeDurable(bool yes);
    void keepPages(bool many);
    Result<> rewriteFile();
    void lookForOthers(Connection &connection);
    bool mergeStep(const char *index);
    void checkpoint();
    void tidyBetweenWrites();
    bool upkeepStep();
    bool dueStep();
    bool workOff(const char *what, const std::function<bool(Reader &)> &isPending, const WriteJob &some);
    [[nodiscard]] bool isQuiet() const;
    bool figureStep();
    bool quietStep();
    bool matchStep();
    bool findingStep();
    void publish(const ChangeSet &changes, Connection &connection);
};

} // namespace rapport
