// A workspace in bad circumstances: a place that cannot be written, a log left behind, a folder that goes away, a disk
// without room, a clock that is set back.
#include "base/time.h"
#include "samples.h"
#include "store/migrations.h"
#include "store/opening.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapport {
namespace {

using namespace test;

Result<> touch(Store &store)
{
    return store.writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        w.compose("UPDATE workspace SET value = value WHERE key = 'uid'").run();
        return {};
    });
}

qsizetype accountsIn(Store &store)
{
    return store.readNow([](Reader &r) -> Result<qsizetype> { return store::accounts(r).size(); }).value_or(-1);
}

void copyDatabase(const QString &from, const QString &to, bool withLog)
{
    ASSERT_TRUE(QDir().mkpath(to));
    ASSERT_TRUE(QFile::copy(Store::databasePath(from), Store::databasePath(to)));
    if (withLog) {
        ASSERT_TRUE(QFile::copy(Store::databasePath(from) + u"-wal"_s, Store::databasePath(to) + u"-wal"_s));
    }
}

/// A small disk of its own; only root may make one.
class SmallDisk
{
public:
    explicit SmallDisk(const char *size = "size=4m")
    {
        m_mounted = ::mount("tmpfs", path().toUtf8().constData(), "tmpfs", 0, size) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().toUtf8().constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] bool makeReadOnly() const
    {
        return ::mount("tmpfs", path().toUtf8().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

TEST(Opening, ReadsFromADiskThatCannotBeWritten)
{
    SmallDisk disk;
    if (!disk.isThere())
        GTEST_SKIP() << "only root may mount a disk";
    TempWorkspace workspace;
    workspace.write([](Writer &w) { return addAccount(w).id; });
    workspace.close();
    const QString folder = disk.path() + u"/workspace"_s;
    copyDatabase(workspace.folder(), folder, false);
    ASSERT_TRUE(disk.makeReadOnly());
    const auto store = Store::open(folder, {});
    ASSERT_TRUE(store) << qPrintable(store.error().detail);
    EXPECT_EQ((*store)->access(), Store::Access::ReadOnly);
    EXPECT_EQ((*store)->hindrance(), Hindrance::ReadOnlyPlace);
    EXPECT_FALSE((*store)->isReadFromCopy());
    EXPECT_EQ(accountsIn(**store), 1);
    const Result<> refused = touch(**store);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail.toStdString(), testing::HasSubstr("can only be read"));
}

TEST(Opening, ReadsThroughACopyWhatWasNotClosedCleanly)
{
    SmallDisk disk;
    if (!disk.isThere())
        GTEST_SKIP() << "only root may mount a disk";
    TempWorkspace workspace;
    workspace.write([](Writer &w) { return addAccount(w).id; });
    const QString folder = disk.path() + u"/workspace"_s;
    copyDatabase(workspace.folder(), folder, true);
    ASSERT_TRUE(disk.makeReadOnly());
    const QTemporaryDir scratch; // a place for temporary files that nobody else uses
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(scratch.path()));
    {
        const auto store = Store::open(folder, {});
        ASSERT_TRUE(store) << qPrintable(store.error().detail);
        EXPECT_TRUE((*store)->isReadFromCopy());
        EXPECT_EQ((*store)->hindrance(), Hindrance::ReadOnlyPlace);
        EXPECT_EQ(accountsIn(**store), 1) << "also what only the log holds";
        EXPECT_EQ((*store)->readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); })->problems,
                  QStringList());
        EXPECT_TRUE(QDir(scratch.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot))
            << "nothing of it is left, even if the program is killed now";
    }
    const QTemporaryDir backups;
    EXPECT_TRUE(store::backUp(folder, backups.filePath(u"copy.db"_s)));
    usual.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", usual);
}

TEST(Opening, ShowsAnOlderSchemaWithoutChangingIt)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    QList<store::Migration> first = store::builtInMigrations();
    first.resize(1);
    ASSERT_TRUE(store::createDatabase(Store::databasePath(folder.path()), first, clock));
    const auto contents = [&folder] {
        QFile file(Store::databasePath(folder.path()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = contents();
    EXPECT_EQ(store::hasOlderSchema(Store::databasePath(folder.path())), store::builtInMigrations().size() > 1);
    if (store::builtInMigrations().size() > 1) {
        const auto store = Store::open(folder.path(), {.access = Store::Access::ReadOnly});
        ASSERT_TRUE(store) << qPrintable(store.error().detail);
        EXPECT_EQ((*store)->hindrance(), Hindrance::Asked);
        EXPECT_TRUE((*store)->isReadFromCopy());
        EXPECT_EQ(accountsIn(**store), 0);
    }
    EXPECT_EQ(contents(), before);
    EXPECT_FALSE(QDir(folder.path()).exists(u"backups"_s));
}

TEST(Opening, TrustsTheFirstBytesOnlyWithoutALog)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    const QString file = Store::databasePath(folder.path());
    const int newest = store::builtInMigrations().last().version;
    ASSERT_TRUE(store::createDatabase(file, store::builtInMigrations(), clock));
    EXPECT_TRUE(store::hasPlainly(file, newest));
    EXPECT_FALSE(store::hasPlainly(file, newest - 1));
    EXPECT_FALSE(store::hasPlainly(folder.filePath(u"none.db"_s), newest));
    {
        const auto store = Store::open(folder.path(), {});
        ASSERT_TRUE(store);
        ASSERT_TRUE(touch(**store));
        EXPECT_FALSE(store::hasPlainly(file, newest)) << "the log may hold another schema";
    }
    EXPECT_TRUE(store::hasPlainly(file, newest));
}

TEST(Opening, SaysWhatIsMissingBehindABeginningThatIsWhole)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    const QString file = Store::databasePath(folder.path());
    ASSERT_TRUE(store::createDatabase(file, store::builtInMigrations(), clock));
    Connection(file, Connection::Mode::ReadWrite).execute("DROP TABLE workspace");
    ASSERT_TRUE(store::hasPlainly(file, store::builtInMigrations().last().version));
    const auto store = Store::open(folder.path(), {});
    ASSERT_FALSE(store);
    EXPECT_TRUE(store.error().detail.contains(u"its tables are missing"_s)) << qPrintable(store.error().detail);
}

TEST(Opening, WritesNothingIntoAFolderThatWasMovedAway)
{
    TempWorkspace workspace;
    QSignalSpy told(&workspace.store().changes(), &ChangeFeed::hindranceChanged);
    const QString away = workspace.folder() + u"-moved"_s;
    ASSERT_TRUE(QDir().rename(workspace.folder(), away));
    const Result<> refused = touch(workspace.store());
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail.toStdString(), testing::HasSubstr("not there any more"));
    EXPECT_EQ(workspace.store().hindrance(), Hindrance::Away);
    EXPECT_TRUE(told.wait(2000));

    ASSERT_TRUE(QDir().rename(away, workspace.folder()));
    EXPECT_TRUE(touch(workspace.store())) << "back again, work goes on";
    EXPECT_EQ(workspace.store().hindrance(), Hindrance::None);
}

TEST(Opening, NoticesByItselfThatItsFolderIsGone)
{
    TempWorkspace workspace;
    QSignalSpy told(&workspace.store().changes(), &ChangeFeed::hindranceChanged);
    ASSERT_TRUE(QDir(workspace.folder()).removeRecursively());
    EXPECT_TRUE(told.wait(3000));
    EXPECT_EQ(workspace.store().hindrance(), Hindrance::Away);
    workspace.close();
    EXPECT_FALSE(QFile::exists(workspace.folder())) << "closing makes no ghost either";
}

TEST(Opening, LeavesAnotherWorkspaceAloneThatTookItsPlace)
{
    TempWorkspace workspace;
    workspace.write([](Writer &w) { return addAccount(w).id; });
    const QString away = workspace.folder() + u"-moved"_s;
    ASSERT_TRUE(QDir().rename(workspace.folder(), away));
    ASSERT_TRUE(Store::create(workspace.folder(), workspace.options()));
    auto other = Store::open(workspace.folder(), workspace.options());
    ASSERT_TRUE(other);
    ASSERT_TRUE((*other)->writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        addAccount(w);
        addAccount(w, u"A second"_s);
        return {};
    }));
    const QString log = Store::databasePath(workspace.folder()) + u"-wal"_s;
    const qint64 size = QFileInfo(log).size();
    ASSERT_GT(size, 0);
    EXPECT_FALSE(touch(workspace.store()));
    EXPECT_EQ(workspace.store().hindrance(), Hindrance::Replaced);
    workspace.close();
    EXPECT_EQ(QFileInfo(log).size(), size) << "its log is not ours to empty";
    EXPECT_EQ(accountsIn(**other), 2);
    other->reset();
    const auto moved = Store::open(away, workspace.options());
    ASSERT_TRUE(moved);
    EXPECT_EQ(accountsIn(**moved), 1);
}

TEST(Opening, WaitsForRoomAndGoesOn)
{
    SmallDisk disk("size=3m");
    if (!disk.isThere())
        GTEST_SKIP() << "only root may mount a disk";
    const QString folder = disk.path() + u"/workspace"_s;
    ASSERT_TRUE(Store::create(folder, {}));
    const auto store = Store::open(folder, {});
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->writeNow(WriteLane::User, [](Writer &w) -> Result<> {
        addAccount(w);
        return {};
    }));
    QFile filler(disk.path() + u"/filler"_s);
    ASSERT_TRUE(filler.open(QIODevice::WriteOnly));
    while (filler.write(QByteArray(64 * 1024, 'x')) > 0 && filler.flush()) {
    }
    filler.close();
    Result<> written;
    for (int i = 0; i < 50 && written; ++i)
        written = (*store)->writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
            addAccount(w, QString(20'000, u'a'));
            return {};
        });
    ASSERT_FALSE(written);
    EXPECT_EQ((*store)->hindrance(), Hindrance::DiskFull);
    const qsizetype kept = accountsIn(**store);
    EXPECT_GE(kept, 1) << "all that was there still is";
    ASSERT_TRUE(filler.remove());
    EXPECT_TRUE(QTest::qWaitFor([&] { return (*store)->hindrance() == Hindrance::None; }, 6000));
    EXPECT_TRUE(touch(**store));
    EXPECT_EQ(accountsIn(**store), kept);
    EXPECT_EQ((*store)->readNow([](Reader &r) -> Result<store::Health> { return store::checkHealth(r); })->problems,
              QStringList());
}

TEST(Opening, KeepsTheOrderOfWhatHappensWhenTheClockIsSetBack)
{
    TempWorkspace workspace;
    const Account account = workspace.write([](Writer &w) { return addAccount(w); });
    const ConversationId conversation =
        workspace.write([&](Writer &w) { return addConversation(w, account.id, u"thread"_s); });
    const IdentityId ann = workspace.write([](Writer &w) { return addPerson(w, u"Ann"_s); });
    std::vector<MessageId> ids;
    std::vector<Uid> uids;
    for (const qint64 jump : {qint64{0}, -365 * kDayMs, 3 * 365 * kDayMs, -2 * 365 * kDayMs}) {
        workspace.clock().advance(jump);
        const QString remote = QString::number(ids.size());
        ids.push_back(workspace.write([&](Writer &w) {
            return addMessage(w, account.id, conversation, ann, {.text = u"No "_s + remote, .remoteId = remote});
        }));
        uids.push_back(Uid::create(workspace.clock().nowMs()));
    }
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end()) << "no number twice";
    EXPECT_EQ(countOf(workspace, "message"), 4);
    std::sort(uids.begin(), uids.end(), [](const Uid &a, const Uid &b) { return a.bytes() < b.bytes(); });
    EXPECT_EQ(std::adjacent_find(uids.begin(), uids.end()), uids.end());
    expectHealthy(workspace);
}

} // namespace
} // namespace rapport
