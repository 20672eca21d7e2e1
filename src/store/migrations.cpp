#include "store/migrations.h"

#include "base/time.h"
#include "base/uid.h"
#include "store/opening.h"
#include "store/place.h"
#include "store/sql.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

static void loadSchemaResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// "Rapp": tells our files from other programs' SQLite files.
constexpr qint64 kApplicationId = 0x52617070;
constexpr qsizetype kHeadBytes = 100;

tl::unexpected<Error> storageFailure(const QString &what, const SqlError &error)
{
    return fail(ErrorKind::Storage, what + u": "_s + QString::fromUtf8(error.what()));
}

qint64 pragma(Connection &connection, const QByteArray &name)
{
    Statement statement = connection.compose("PRAGMA " + name);
    return statement.step() ? statement.integer(0) : 0;
}

/// With the files that SQLite keeps beside it: a journal that stays would be taken for that of the next file of its
/// name.
void removeDatabase(const QString &file)
{
    for (const QStringView beside : {u"", u"-journal", u"-wal", u"-shm"})
        QFile::remove(file + beside);
}

qint64 numberIn(const QByteArray &head, int offset)
{
    return qFromBigEndian<quint32>(head.constData() + offset);
}

/// The first bytes of a file that is ours (https://www.sqlite.org/fileformat.html, section 1.3): what is not is not
/// even opened as a database, so that nothing can be written beside it.
Result<QByteArray> readHead(const QString &file)
{
    QFile raw(file);
    if (!raw.exists())
        return fail(ErrorKind::Storage, u"There is no workspace in "_s + QFileInfo(file).path());
    if (!raw.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file + u" cannot be read: "_s + raw.errorString());
    const QByteArray head = raw.read(kHeadBytes);
    if (head.size() < kHeadBytes || !head.startsWith("SQLite format 3"))
        return fail(ErrorKind::Storage, file + u" is damaged, or is no workspace of Rapport"_s);
    if (numberIn(head, 68) != kApplicationId)
        return fail(ErrorKind::Storage, file + u" was made by another program"_s);
    // A log that was not taken over yet may hold the pages that seem to be missing.
    const qint64 pageSize = qFromBigEndian<quint16>(head.constData() + 16);
    if (pendingLogBytes(file) == 0 && numberIn(head, 24) == numberIn(head, 92) &&
        numberIn(head, 28) * pageSize > raw.size())
        return fail(ErrorKind::Storage, file + u" is damaged: its end is missing"_s);
    return head;
}

/// The schema's version is written in the transaction that brings it: one cannot be there without the other.
void apply(Connection &connection, const Migration &migration)
{
    connection.execute(migration.sql);
    connection.execute("PRAGMA user_version = " + QByteArray::number(migration.version));
}

} // namespace

const QList<Migration> &builtInMigrations()
{
    static const QList<Migration> migrations = [] {
        loadSchemaResources();
        QList<Migration> found;
        const QDir folder(u":/rapport/sql"_s);
        const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("The schema file %s cannot be read", qUtf8Printable(name));
            found.append({.version = name.left(4).toInt(), .sql = file.readAll()});
        }
        return found;
    }();
    return migrations;
}

Result<FileState> inspect(const QString &file)
{
    if (const Result<QByteArray> head = readHead(file); !head)
        return fail(head.error());
    try {
        Connection connection(file, Connection::Mode::ReadOnly);
        FileState state{.schema = static_cast<int>(pragma(connection, "user_version"))};
        Statement known = connection.compose("SELECT count(*) FROM sqlite_master WHERE name IN ('workspace', 'actor')");
        if (state.schema < 1 || !known.step() || known.integer(0) != 2)
            return fail(ErrorKind::Storage, file + u" is damaged: its tables are missing"_s);
        return state;
    } catch (const SqlError &error) {
        return storageFailure(file + u" cannot be read"_s, error);
    }
}

bool hasPlainly(const QString &file, int schema)
{
    const Result<QByteArray> head = readHead(file);
    return head && pendingLogBytes(file) == 0 && !QFileInfo::exists(file + u"-journal"_s) &&
           numberIn(*head, 60) == schema;
}

QString unfinishedFile(const QString &file)
{
    return file + u".new"_s;
}

Result<> createDatabase(const QString &file, const QList<Migration> &migrations, const Clock &clock)
{
    const QString unfinished = unfinishedFile(file);
    // Left by an attempt that was cut off.
    removeDatabase(unfinished);
    QFile made(unfinished);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorKind::Storage, unfinished + u" cannot be written: "_s + made.errorString());
    made.close();
    try {
        Connection connection(unfinished, Connection::Mode::ReadWrite);
        connection.execute("BEGIN IMMEDIATE; PRAGMA application_id = " + QByteArray::number(kApplicationId));
        for (const Migration &migration : migrations)
            apply(connection, migration);
        connection.compose("INSERT INTO workspace (key, value) VALUES ('uid', :uid), ('created_at', :at)")
            .bind(":uid", Uid::create(clock.nowMs()).toString())
            .bind(":at", QString::number(clock.nowMs()))
            .run();
        connection.commit();
        connection.execute("PRAGMA journal_mode = WAL");
    } catch (const SqlError &error) {
        removeDatabase(unfinished);
        return storageFailure(u"The workspace could not be made in "_s + file, error);
    }
    if (!QFile::rename(unfinished, file))
        return fail(ErrorKind::Storage, u"The workspace could not be made in "_s + file);
    return {};
}

Result<> migrate(const QString &file, const QString &backups, const QList<Migration> &migrations, const Clock &clock)
{
    try {
        Connection connection(file, Connection::Mode::ReadWrite);
        const qint64 before = pragma(connection, "user_version");
        if (migrations.isEmpty() || migrations.last().version <= before)
            return {};

        if (!QDir().mkpath(backups))
            return fail(ErrorKind::Storage, backups + u" cannot be made"_s);
        const QString stamp =
            QDateTime::fromMSecsSinceEpoch(clock.nowMs(), Qt::UTC).toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
        const QString copy = backups + u"/before-schema-%1-%2.db"_s.arg(migrations.last().version).arg(stamp);
        if (const Result<> copied = copyDatabase(file, copy); !copied)
            return copied;

        for (const Migration &migration : migrations) {
            try {
                // Tables are rebuilt without their references being followed, and all of them are checked before
                // COMMIT.
                connection.execute("PRAGMA foreign_keys = OFF");
                connection.begin();
                // Another process may have been faster.
                if (pragma(connection, "user_version") < migration.version) {
                    apply(connection, migration);
                    if (connection.compose("PRAGMA foreign_key_check").step())
                        throw SqlError(1, u"a reference leads nowhere"_s);
                }
                connection.commit();
            } catch (const SqlError &error) {
                connection.rollBack();
                return storageFailure(u"%1 could not be brought to schema %2 (a copy of it is %3)"_s.arg(file)
                                          .arg(migration.version)
                                          .arg(copy),
                                      error);
            }
        }
    } catch (const SqlError &error) {
        return storageFailure(file + u" cannot be opened"_s, error);
    }
    return {};
}

Result<> copyDatabase(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to))
        return fail(ErrorKind::Storage, to + u" exists already"_s);
    if (!QDir().mkpath(QFileInfo(to).absolutePath()))
        return fail(ErrorKind::Storage, QFileInfo(to).path() + u" cannot be made"_s);
    const QString unfinished = to + u".part"_s;
    removeDatabase(unfinished);
    try {
        {
            std::unique_ptr<ReadingCopy> readable;
            if (needsCopyToRead(from)) {
                Result<std::unique_ptr<ReadingCopy>> made = ReadingCopy::make(from);
                if (!made)
                    return fail(made.error());
                readable = std::move(*made);
            }
            Connection source(readable ? readable->file() : from, Connection::Mode::ReadOnly);
            source.compose("VACUUM INTO :file").bind(":file", unfinished).run();
        }
        Connection copy(unfinished, Connection::Mode::ReadWrite);
        Statement check = copy.compose("PRAGMA integrity_check(1)");
        if (!check.step() || check.text(0) != u"ok"_s) {
            removeDatabase(unfinished);
            return fail(ErrorKind::Storage, u"The copy %1 is not sound"_s.arg(to));
        }
    } catch (const SqlError &error) {
        removeDatabase(unfinished);
        return storageFailure(u"%1 could not be copied to %2"_s.arg(from, to), error);
    }
    if (!QFile::rename(unfinished, to))
        return fail(ErrorKind::Storage, to + u" could not be written"_s);
    return {};
}

} // namespace rapport::store
