#include "play.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/erasure.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/migrations.h"
#include "store/retention.h"
#include "store/transfer.h"
#include "store/verify.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

const QString kPicture = u"1/picture.png"_s;

void noProgress(const QString &) {}

/// Gives a message's attachment a file, as if it had been fetched.
Step fetchPicture()
{
    return work("fetch a picture", [](Play &play) -> Result<> {
        const QString file = play.store().attachmentsFolder() + u'/' + kPicture;
        QFile picture(file);
        if (!QDir().mkpath(QFileInfo(file).path()) || !picture.open(QIODevice::WriteOnly) ||
            picture.write("carla's pan") < 0)
            return fail(ErrorKind::Storage, picture.errorString());
        return play.store().writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            w.compose("UPDATE attachment SET path = :path").bind(":path", kPicture).run();
            return {};
        });
    });
}

/// Files of the workspace that hold a word.
QStringList filesWith(const QString &folder, const QByteArray &word)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(word))
            found.append(QDir(folder).relativeFilePath(file.fileName()));
    }
    return found;
}

// Export and import.

QString copyFolder(const Play &play)
{
    return play.place() + u"/copy"_s;
}

Result<> exportAndImport(Play &play)
{
    if (QFileInfo::exists(copyFolder(play)))
        return {};
    QByteArray lines;
    const Result<qint64> exported = store::exportWorkspace(play.store(), [&lines](const QByteArray &line) {
        lines += line;
        return true;
    });
    if (!exported)
        return fail(exported.error());
    QBuffer buffer(&lines);
    buffer.open(QIODevice::ReadOnly);
    store::ImportOptions options;
    options.store = play.options();
    options.aside = [](qint64 line, const QString &why) { ADD_FAILURE() << line << ": " << qPrintable(why); };
    return outcomeOf(store::importWorkspace(copyFolder(play), buffer, options));
}

Chapter transferring()
{
    return {.name = "transferring",
            .before = {firstDay()[0], firstDay()[1], fetchPicture()},
            .steps = {work("export and import", exportAndImport)},
            .check = [](Play &play, bool settled) {
                EXPECT_FALSE(QFileInfo::exists(copyFolder(play) + u".part"_s)) << "it would stand in the way";
                if (!QFileInfo::exists(copyFolder(play))) {
                    EXPECT_FALSE(settled);
                    return;
                }
                // Where there is a copy it is whole.
                const auto copy = Store::open(copyFolder(play), play.options());
                ASSERT_TRUE(copy) << qPrintable(copy.error().detail);
                EXPECT_EQ(contents(**copy), contents(play.store()));
                EXPECT_TRUE(QFileInfo::exists((*copy)->attachmentsFolder() + u'/' + kPicture));
            }};
}

// Backup and compaction.

QString backupFile(const Play &play)
{
    return play.place() + u"/backup/workspace.db"_s;
}

Chapter backingUp()
{
    return {.name = "backing up",
            .before = firstDay(),
            .steps = {work("back up",
                           [](Play &play) -> Result<> {
                               if (QFileInfo::exists(backupFile(play)))
                                   return {};
                               return store::backUp(play.folder(), backupFile(play));
                           }),
                      work("compact", [](Play &play) { return play.store().compact(); })},
            .check = [](Play &play, bool settled) {
                if (!QFileInfo::exists(backupFile(play))) {
                    EXPECT_FALSE(settled);
                    return;
                }
                const auto copy = Store::open(QFileInfo(backupFile(play)).path(), play.options());
                ASSERT_TRUE(copy) << qPrintable(copy.error().detail);
                EXPECT_EQ(contents(**copy), contents(play.store()));
            }};
}

// Erasure and retention.

Result<> eraseCarla(Play &play)
{
    const auto people = play.store().readNow(
        [](Reader &r) -> Result<QList<ContactId>> { return store::findPeople(r, u"carla.example"_s); });
    if (!people)
        return fail(people.error());
    if (people->isEmpty())
        return outcomeOf(store::finishErasure(play.store()));
    return outcomeOf(store::erasePerson(play.store(), people->first(), noProgress));
}

Chapter erasing()
{
    return {.name = "erasing",
            .before = {firstDay()[0], firstDay()[1], fetchPicture()},
            .steps = {work("erase", eraseCarla)},
            .check = [](Play &play, bool settled) {
                if (settled) {
                    EXPECT_EQ(filesWith(play.folder(), "carla"), QStringList());
                }
            }};
}

Step closeOld()
{
    return work("close what is old", [](Play &play) {
        return play.store().writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            std::vector<ConversationId> old;
            {
                Statement s = w.compose("SELECT id FROM conversation WHERE remote_key LIKE 'old-%' OR "
                                        "remote_key = 'thread-1'");
                while (s.step())
                    old.push_back(s.id<ConversationId>(0));
            }
            for (const ConversationId id : old) {
                Conversation c = *store::conversation(w, id);
                c.state = ConversationState::Closed;
                c.waitingSince = 0;
                store::updateConversation(w, c);
            }
            return {};
        });
    });
}

Chapter keepingShort()
{
    return {.name = "keeping short",
            .before = {firstDay()[0], firstDay()[1], fetchPicture(), closeOld()},
            .steps = {work("apply the rule",
                           [](Play &play) -> Result<> {
                               const Result<Account> account = play.account();
                               if (!account)
                                   return fail(account.error());
                               // The clock of a chapter stands days after the server's time.
                               const store::RetentionRule rule{.account = account->id, .days = 1};
                               return outcomeOf(store::applyRetention(play.store(), rule, false));
                           })},
            .check = [](Play &play, bool settled) {
                if (settled) {
                    EXPECT_EQ(filesWith(play.folder(), "carla's pan"), QStringList());
                }
            }};
}

// Verify with repair.

Chapter mending()
{
    const Step spoil = work("spoil", [](Play &play) {
        return play.store().writeNow(WriteLane::User, [](Writer &w) -> Result<> {
            w.connection().execute("UPDATE counter SET n = n + 3; UPDATE conversation_count SET n = n + 1;"
                                   "UPDATE conversation SET message_count = 9 WHERE remote_key = 'thread-2';"
                                   "INSERT INTO message_fts (message_fts) VALUES ('delete-all');"
                                   "UPDATE message SET parent_id = 5 WHERE remote_id = 'm10';");
            return {};
        });
    });
    return {.name = "mending",
            .before = {firstDay()[0], firstDay()[1], spoil},
            .steps = {work(
                "mend", [](Play &play) { return outcomeOf(store::verifyWorkspace(play.store(), true, noProgress)); })}};
}

// Migration.

QString olderFile(const Play &play)
{
    return play.place() + u"/older/workspace.db"_s;
}

/// Those of the program, and one more that rewrites a table.
QList<store::Migration> moreMigrations()
{
    QList<store::Migration> all = store::builtInMigrations();
    all.append({.version = all.last().version + 1,
                .sql = "CREATE TABLE remark (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL);"
                       "INSERT INTO remark (name, size) SELECT name, length(name) FROM contact;"
                       "ALTER TABLE contact ADD COLUMN size INTEGER NOT NULL DEFAULT 0;"
                       "UPDATE contact SET size = length(name);"});
    return all;
}

/// A file of the first schema with people in it.
Result<> makeOlder(Play &play)
{
    if (!QDir().mkpath(QFileInfo(olderFile(play)).path()))
        return fail(ErrorKind::Storage, u"no folder"_s);
    const Result<> made = store::createDatabase(olderFile(play), store::builtInMigrations().mid(0, 1), play.clock());
    if (!made)
        return made;
    Connection connection(olderFile(play), Connection::Mode::ReadWrite);
    connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
                       "INSERT INTO contact (uid, name, created_at) SELECT randomblob(16), 'person ' || i, i FROM n");
    return {};
}

void checkOlder(Play &play, bool settled)
{
    const Result<store::FileState> state = store::inspect(olderFile(play));
    ASSERT_TRUE(state) << qPrintable(state.error().detail);
    const int newest = moreMigrations().last().version;
    EXPECT_TRUE(!settled || state->schema == newest);
    Connection connection(olderFile(play), Connection::Mode::ReadWrite);
    Statement people = connection.compose("SELECT count(*) FROM contact");
    people.step();
    EXPECT_EQ(people.integer(0), 300);
    Statement tables = connection.compose("SELECT count(*) FROM sqlite_master WHERE name = 'remark'");
    tables.step();
    EXPECT_EQ(tables.integer(0), state->schema == newest ? 1 : 0) << "a migration is whole or not there";
    Statement check = connection.compose("PRAGMA integrity_check");
    check.step();
    EXPECT_EQ(check.text(0), u"ok"_s);
}

Chapter growing()
{
    return {.name = "growing",
            .before = {work("make an older one", makeOlder)},
            .steps = {work("migrate",
                           [](Play &play) {
                               return store::migrate(olderFile(play), play.place() + u"/backups"_s, moreMigrations(),
                                                     play.clock());
                           })},
            .check = checkOlder};
}

} // namespace

std::vector<Chapter> keepingChapters()
{
    return {transferring(), backingUp(), erasing(), keepingShort(), mending(), growing()};
}

} // namespace rapport::test
