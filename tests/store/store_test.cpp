#include "samples.h"

#include <QFile>
#include <QTest>
#include <atomic>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rapport {
namespace {

using namespace test;

Error openError(const QString &folder, const Store::Options &options = {})
{
    const auto opened = Store::open(folder, options);
    EXPECT_FALSE(opened) << "it opened";
    return opened ? Error{} : opened.error();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Waits, with the event loop running, until something holds.
template<class F>
bool comesTrue(F holds)
{
    return QTest::qWaitFor(holds, 5000);
}

TEST(Store, KeepsWhatWasWrittenWhenOpenedAgain)
{
    TempWorkspace workspace;
    const Uid uid = workspace.store().uid();
    const ActorId actor = workspace.store().actor();
    EXPECT_FALSE(uid.isNull());
    EXPECT_TRUE(actor.isValid());
    const Account added = workspace.write([](Writer &w) { return addAccount(w); });
    workspace.reopen();
    EXPECT_EQ(workspace.read([](Reader &r) { return store::accounts(r); }), QList{added});
    EXPECT_EQ(workspace.store().uid(), uid);
    EXPECT_EQ(workspace.store().actor(), actor);
    EXPECT_EQ(workspace.store().actorName(), u"Mira"_s);
    EXPECT_FALSE(workspace.store().isDemo());
    workspace.write([](Writer &w) { store::setWorkspaceValue(w, store::kWorkspaceDemo, u"1"_s); });
    EXPECT_TRUE(workspace.store().isDemo());
}

TEST(Store, RollsBackWhatFailed)
{
    TempWorkspace workspace;
    const Result<> refused = workspace.store().writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        addAccount(w);
        return fail(ErrorKind::Rejected, u"no"_s);
    });
    EXPECT_EQ(refused.error().kind, ErrorKind::Rejected);
    const Result<> broken = workspace.store().writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        addAccount(w);
        w.connection().execute("INSERT INTO conversation (account_id, remote_key) VALUES (99, '')");
        return {};
    });
    EXPECT_EQ(broken.error().kind, ErrorKind::Storage);
    EXPECT_EQ(countOf(workspace, "account"), 0);
}

TEST(Store, NeverWritesOnAReadingLane)
{
    TempWorkspace workspace;
    const Result<int> refused = workspace.store().readNow([](Reader &r) -> Result<int> {
        r.connection().execute("DELETE FROM workspace");
        return 1;
    });
    EXPECT_EQ(refused.error().kind, ErrorKind::Storage);
    EXPECT_EQ(countOf(workspace, "workspace"), 2);
}

TEST(Store, LetsAPersonGoBeforeASync)
{
    TempWorkspace workspace;
    std::atomic<bool> hold = true;
    QList<int> order;
    QList<QFuture<Result<>>> pending;
    const auto append = [&order](int number) {
        return [&order, number](Writer &) -> Result<> {
            order.append(number);
            return {};
        };
    };
    pending.append(workspace.store().write(WriteLane::Sync, [&hold](Writer &) -> Result<> {
        while (hold)
            std::this_thread::yield();
        return {};
    }));
    pending.append(workspace.store().write(WriteLane::Sync, append(2)));
    pending.append(workspace.store().write(WriteLane::User, append(1)));
    hold = false;
    for (auto &future : pending)
        EXPECT_TRUE(future.result());
    EXPECT_EQ(order, (QList{1, 2}));
}

TEST(Store, FinishesTheWritesItWasGivenBeforeItCloses)
{
    TempWorkspace workspace;
    QList<QFuture<Result<>>> writes;
    for (int i = 0; i < 50; ++i) {
        writes.append(workspace.store().write(WriteLane::Sync, [](Writer &w) -> Result<> {
            addAccount(w);
            return {};
        }));
    }
    const QFuture<Result<int>> reading =
        workspace.store().read([](Reader &) -> Result<int> { return 7; }, ReadLane::Report);
    workspace.close();
    EXPECT_TRUE(reading.isFinished()) << "whoever asked is told, be it that nobody answers any more";
    for (const auto &write : writes) {
        ASSERT_TRUE(write.isFinished());
        EXPECT_TRUE(write.result());
    }
    workspace.reopen();
    EXPECT_EQ(countOf(workspace, "account"), 50);
}

TEST(Store, TellsWhatChangedAfterTheCommit)
{
    TempWorkspace workspace;
    QList<ChangeSet> told;
    QObject::connect(&workspace.store().changes(), &ChangeFeed::changed, &workspace.store().changes(),
                     [&](const ChangeSet &changes) { told.append(changes); });
    const AccountId account = workspace.write([](Writer &w) { return addAccount(w).id; });
    EXPECT_TRUE(told.isEmpty()) << "not before the event loop has its turn";
    ASSERT_TRUE(comesTrue([&] { return !told.isEmpty(); }));
    EXPECT_EQ(told.first().accounts, QSet{account});
    EXPECT_FALSE(told.first().everything) << "what was written here is known by name";

    // A sync that writes on and on is told of in few words.
    told.clear();
    for (int i = 0; i < 200; ++i)
        workspace.write([&](Writer &w) { return addConversation(w, account, QString::number(i)); }, WriteLane::Sync);
    ASSERT_TRUE(comesTrue([&] {
        QSet<ConversationId> all;
        for (const ChangeSet &changes : told)
            all.unite(changes.conversations);
        return all.size() == 200;
    }));
    EXPECT_LE(told.size(), 100);
}

TEST(Store, SaysWhenAnotherProcessWrote)
{
    TempWorkspace window;
    bool everything = false;
    QObject::connect(&window.store().changes(), &ChangeFeed::changed, &window.store().changes(),
                     [&](const ChangeSet &changes) { everything |= changes.everything; });
    // Its own writes are no news from elsewhere, however long it waits.
    window.write([](Writer &w) { return addAccount(w).id; });
    QTest::qWait(1000);
    EXPECT_FALSE(everything);

    const auto other = Store::open(window.folder(), {.clock = &window.clock(), .actorName = u"Tom"_s});
    ASSERT_TRUE(other);
    ASSERT_TRUE((*other)->writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        addAccount(w, u"By the command line"_s);
        return {};
    }));
    EXPECT_TRUE(comesTrue([&] { return everything; }));
    EXPECT_EQ(window.read([](Reader &r) { return store::accounts(r); }).size(), 2);
}

TEST(Store, TwoThatWriteAtOnceWaitForEachOther)
{
    TempWorkspace one;
    const auto two = Store::open(one.folder(), one.options());
    ASSERT_TRUE(two);
    QList<QFuture<Result<>>> writes;
    for (int i = 0; i < 60; ++i) {
        Store &store = i % 2 == 0 ? one.store() : **two;
        writes.append(store.write(WriteLane::User, [](Writer &w) -> Result<> {
            addPerson(w, Uid::create(1).toString());
            return {};
        }));
    }
    for (auto &write : writes) {
        const Result<> done = write.result();
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
    }
    expectHealthy(one);
    EXPECT_EQ(one.read([](Reader &r) { return store::figures(r); }).people, 60);
}

TEST(Store, OpensForReadingWithoutWriting)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) { return addAccount(w).id; });
    workspace.close();
    const auto reading =
        Store::open(workspace.folder(), {.access = Store::Access::ReadOnly, .clock = &workspace.clock()});
    ASSERT_TRUE(reading);
    EXPECT_EQ((*reading)->access(), Store::Access::ReadOnly);
    const auto count = (*reading)->readNow([](Reader &r) -> Result<qsizetype> { return store::accounts(r).size(); });
    EXPECT_EQ(count.value(), 1);
    const Result<> refused = (*reading)->writeNow(WriteLane::User, [](Writer &) -> Result<> { return {}; });
    EXPECT_EQ(refused.error().kind, ErrorKind::Storage);
    const auto health = (*reading)->readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); });
    EXPECT_TRUE(health->readOnly);
    EXPECT_TRUE(health->problems.isEmpty()) << qPrintable(health->problems.join(u'\n'));
}

TEST(Store, ReadsFromAFolderThatCannotBeWritten)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) { return addAccount(w).id; });
    workspace.close();
    // In a child, since giving rights up cannot be taken back; root is not stopped by a folder's mode at all.
    const QByteArray folder = QFile::encodeName(workspace.folder());
    const QByteArray parent = QFile::encodeName(QFileInfo(workspace.folder()).path());
    const QByteArray file = QFile::encodeName(Store::databasePath(workspace.folder()));
    ASSERT_EQ(chmod(parent.constData(), 0755), 0);
    ASSERT_EQ(chmod(file.constData(), 0444), 0);
    ASSERT_EQ(chmod(folder.constData(), 0555), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        if (geteuid() == 0 && setuid(65534) != 0)
            _exit(9);
        const auto reading = Store::open(workspace.folder(), {.access = Store::Access::ReadOnly});
        if (!reading)
            _exit(1);
        const auto count =
            (*reading)->readNow([](Reader &r) -> Result<qsizetype> { return store::accounts(r).size(); });
        const auto writing = Store::open(workspace.folder(), {});
        _exit(!count ? 2 : *count != 1 ? 3 : !writing ? 4 : (*writing)->access() != Store::Access::ReadOnly ? 5 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    chmod(folder.constData(), 0755);
    chmod(file.constData(), 0644);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Store, RefusesWhatIsNoWorkspaceAndLeavesItAsItIs)
{
    const QTemporaryDir folder;
    const QString file = Store::databasePath(folder.path());
    EXPECT_EQ(openError(folder.path()).kind, ErrorKind::Storage);
    EXPECT_FALSE(QFile::exists(file));

    QList<QByteArray> contents{"", "hello", QByteArray(5000, 'x'),
                               "SQLite format 3" + QByteArray(1, '\0') + QByteArray(3000, '\x7f')};
    {
        Result<> made = Store::create(folder.path() + u"/sound"_s, {});
        ASSERT_TRUE(made);
        const QByteArray sound = contentOf(Store::databasePath(folder.path() + u"/sound"_s));
        QByteArray foreign = sound;
        foreign[68] = 'X';
        contents.append(foreign);
        contents.append(sound.left(5000));
        contents.append(sound.left(100) + QByteArray(sound.size() - 100, '\x55'));
    }
    for (const QByteArray &content : std::as_const(contents)) {
        writeFile(file, content);
        const Error error = openError(folder.path());
        EXPECT_EQ(error.kind, ErrorKind::Storage) << content.size();
        EXPECT_TRUE(error.detail.contains(file)) << qPrintable(error.detail);
        EXPECT_EQ(contentOf(file), content) << "the file was changed";
    }
}

TEST(Store, IsMadeOnlyWhereNothingIs)
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"diary.txt"_s), "mine");
    EXPECT_EQ(Store::create(folder.path(), {}).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(contentOf(folder.filePath(u"diary.txt"_s)), "mine");
    const QString fresh = folder.filePath(u"a/b/fresh"_s);
    ASSERT_TRUE(Store::create(fresh, {}));
    EXPECT_EQ(Store::create(fresh, {}).error().kind, ErrorKind::Invalid);
    // What an attempt that was cut off left behind does not stand in the way.
    const QString again = folder.filePath(u"again"_s);
    ASSERT_TRUE(QDir().mkpath(again));
    writeFile(again + u"/workspace.db.new"_s, "half");
    EXPECT_TRUE(Store::create(again, {}));
    EXPECT_TRUE(Store::open(again, {}));
}

/// Every write that was acknowledged is there after kill -9, whole, and the file is sound.
TEST(Store, LosesNothingWhenItIsKilled)
{
    const int rounds = std::max(8, qEnvironmentVariableIntValue("RAPPORT_TEST_KILLS"));
    TempWorkspace workspace;
    const AccountId account = workspace.write([](Writer &w) { return addAccount(w).id; });
    workspace.close();
    qint64 acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        int pipes[2];
        ASSERT_EQ(pipe(pipes), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto opened = Store::open(workspace.folder(), {.clock = &workspace.clock(), .actorName = u"Mira"_s});
            for (int i = 0; opened; ++i) {
                const Result<> done = (*opened)->writeNow(WriteLane::User, [&](Writer &w) -> Result<> {
                    const QString key = u"%1-%2"_s.arg(round).arg(i);
                    const ConversationId conversation = addConversation(w, account, key);
                    addMessage(w, account, conversation, {}, {.text = u"blue yarn "_s.repeated(20), .remoteId = key});
                    return {};
                });
                const char one = 1;
                if (!done || write(pipes[1], &one, 1) != 1)
                    break;
            }
            _exit(1);
        }
        ::close(pipes[1]);
        char byte = 0;
        const int wanted = 1 + round * 3; // killed a little later each time
        for (int i = 0; i < wanted && read(pipes[0], &byte, 1) == 1; ++i)
            ++acknowledged;
        kill(child, SIGKILL);
        while (read(pipes[0], &byte, 1) == 1)
            ++acknowledged;
        ::close(pipes[0]);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
    }
    workspace.reopen();
    expectHealthy(workspace);
    EXPECT_GE(countOf(workspace, "message"), acknowledged);
    EXPECT_EQ(countOf(workspace, "message"), countOf(workspace, "conversation")) << "half a transaction was kept";
    EXPECT_LE(countOf(workspace, "message"), acknowledged + rounds) << "at most the one whose word was cut off is more";
}

} // namespace
} // namespace rapport
