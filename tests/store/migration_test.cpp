#include "samples.h"
#include "store/migrations.h"

#include <QDir>

namespace rapport {
namespace {

using namespace test;
using store::Migration;

class Migrations : public ::testing::Test
{
protected:
    Migrations()
    {
        workspace.write([](Writer &w) { return addAccount(w).id; });
        workspace.close();
    }
    [[nodiscard]] QString file() const { return Store::databasePath(workspace.folder()); }
    [[nodiscard]] QString backups() const { return workspace.folder() + u"/backups"_s; }
    [[nodiscard]] QStringList copies() const { return QDir(backups()).entryList(QDir::Files); }
    Result<> migrateWith(const QList<Migration> &further)
    {
        return store::migrate(file(), backups(), store::builtInMigrations() + further, workspace.clock());
    }

    TempWorkspace workspace;
};

TEST_F(Migrations, AreNumberedWithoutAGap)
{
    int expected = 1;
    for (const Migration &migration : store::builtInMigrations()) {
        EXPECT_EQ(migration.version, expected++);
        EXPECT_FALSE(migration.sql.isEmpty());
    }
}

TEST_F(Migrations, LeaveAFileAloneThatIsUpToDate)
{
    EXPECT_TRUE(migrateWith({}));
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(Migrations, RunInOrderAfterACopyWasMade)
{
    const int next = store::builtInMigrations().last().version + 1;
    const Result<> done = migrateWith({{next, "CREATE TABLE fruit (id INTEGER PRIMARY KEY, name TEXT)"},
                                       {next + 1, "INSERT INTO fruit (name) VALUES ('plum')"}});
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_EQ(store::inspect(file())->schema, next + 1);
    ASSERT_EQ(copies().size(), 1);
    const QString copy = backups() + u'/' + copies().first();
    EXPECT_EQ(store::inspect(copy)->schema, next - 1) << "the copy is of the time before";
    EXPECT_TRUE(migrateWith({{next, "not run again"}, {next + 1, "nor this"}}));
    EXPECT_EQ(copies().size(), 1);
}

TEST_F(Migrations, ThatFailLeaveTheFileAsItWas)
{
    const int next = store::builtInMigrations().last().version + 1;
    const Result<> broken = migrateWith({{next, "CREATE TABLE fruit (id INTEGER); INSERT INTO nowhere VALUES (1)"}});
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().kind, ErrorKind::Storage);
    EXPECT_TRUE(broken.error().detail.contains(backups())) << "it says where the copy is";
    workspace.clock().advance(1000);
    const Result<> dangling =
        migrateWith({{next, "INSERT INTO conversation (account_id, remote_key) VALUES (99, 'x')"}});
    ASSERT_FALSE(dangling);
    EXPECT_TRUE(dangling.error().detail.contains(u"reference"_s)) << qPrintable(dangling.error().detail);
    EXPECT_EQ(store::inspect(file())->schema, next - 1);
    workspace.reopen();
    EXPECT_EQ(countOf(workspace, "account"), 1);
    EXPECT_EQ(countOf(workspace, "sqlite_master WHERE name = 'fruit'"), 0);
    expectHealthy(workspace);
}

TEST_F(Migrations, OfANewerProgramAreReadAndNotWritten)
{
    const int next = store::builtInMigrations().last().version + 1;
    ASSERT_TRUE(migrateWith({{next, "CREATE TABLE fruit (id INTEGER PRIMARY KEY)"}}));
    const auto newer = Store::open(workspace.folder(), workspace.options());
    ASSERT_TRUE(newer);
    EXPECT_TRUE((*newer)->newerSchema());
    EXPECT_EQ((*newer)->access(), Store::Access::ReadOnly);
    const auto accounts = (*newer)->readNow([](Reader &r) -> Result<qsizetype> { return store::accounts(r).size(); });
    EXPECT_EQ(accounts.value(), 1);
    const Result<> refused = (*newer)->writeNow(WriteLane::User, [](Writer &) -> Result<> { return {}; });
    EXPECT_EQ(refused.error().kind, ErrorKind::Storage);
}

TEST_F(Migrations, BackupsCanBeOpenedAsAWorkspace)
{
    workspace.reopen();
    const QString other = workspace.folder() + u"-copy"_s;
    const QString copy = Store::databasePath(other);
    const Result<> made = store::backUp(workspace.folder(), copy);
    ASSERT_TRUE(made) << qPrintable(made.error().detail);
    const auto opened = Store::open(other, workspace.options());
    ASSERT_TRUE(opened);
    const auto accounts = (*opened)->readNow([](Reader &r) -> Result<qsizetype> { return store::accounts(r).size(); });
    EXPECT_EQ(accounts.value(), 1);
    EXPECT_EQ(store::backUp(workspace.folder(), copy).error().kind, ErrorKind::Storage) << "never over another file";
    EXPECT_EQ(store::backUp(workspace.folder() + u"-none"_s, copy + u"2"_s).error().kind, ErrorKind::Storage);
}

TEST(Health, FindsWhatIsWrong)
{
    struct Case
    {
        const char *what;
        QByteArray damage;
    };
    const Case cases[] = {
        {"a counter", "UPDATE counter SET n = n + 1 WHERE name = 'messages'"},
        {"the number beside a view", "UPDATE conversation_count SET n = 5"},
        {"the kinds of a conversation", "DELETE FROM conversation_kind"},
        {"figures of a conversation", "UPDATE conversation SET message_count = 9"},
        {"a word missing in the index",
         "INSERT INTO message_fts (message_fts, rowid, title, text) SELECT 'delete', id, title, text FROM message"},
        {"a parent that is not there", "UPDATE message SET parent_id = 5"},
        {"an author who is not there", "UPDATE message SET identity_id = 55"},
    };
    for (const Case &c : cases) {
        TempWorkspace workspace;
        workspace.write([](Writer &w) {
            const AccountId account = addAccount(w).id;
            addMessage(w, account, addConversation(w, account, u"x"_s), addPerson(w, u"Ines"_s), {.remoteId = u"m"_s});
        });
        expectHealthy(workspace);
        workspace.write([&](Writer &w) { w.connection().execute(c.damage); });
        const auto health = workspace.read([](Reader &r) { return store::checkHealth(r); });
        EXPECT_EQ(health.problems.size(), 1) << c.what << ": " << qPrintable(health.problems.join(u'\n'));
    }
}

} // namespace
} // namespace rapport
