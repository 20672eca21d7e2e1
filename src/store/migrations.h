#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// How a workspace's file comes to be, is recognised, and grows with the program. Before Store opens its lanes;
// blocking.
namespace rapport::store {

/// One step of the schema: a numbered file that is never edited once it has been released.
struct Migration
{
    int version = 0;
    QByteArray sql;
};
/// Those built into the program (sql/0001_initial.sql ...), by number.
[[nodiscard]] const QList<Migration> &builtInMigrations();

/// What a file says of itself.
struct FileState
{
    int schema = 0;
};
/// Looks at the file and changes nothing. Storage: it is missing, damaged, or no workspace.
[[nodiscard]] Result<FileState> inspect(const QString &file);
/// Whether the file says by its first bytes alone that it is whole and has that schema, which spares reading all of the
/// schema. False says nothing: a log that was not taken over, for one, may know better.
[[nodiscard]] bool hasPlainly(const QString &file, int schema);

/// Under what name, followed by SQLite's own endings, a database is made: what an attempt that was cut off leaves behind.
[[nodiscard]] QString unfinishedFile(const QString &file);
/// Makes a database of the newest schema that nobody sees before it is complete. Storage.
[[nodiscard]] Result<> createDatabase(const QString &file, const QList<Migration> &migrations, const Clock &clock);

/// Runs the migrations that the file lacks, each in a transaction of its own, after a copy of the file was made in
/// `backups`. Nothing to do: no copy. Storage: the file stays as it was before the migration that failed.
[[nodiscard]] Result<> migrate(const QString &file, const QString &backups, const QList<Migration> &migrations,
                               const Clock &clock);

/// A consistent copy of a database into a new file, checked by reading it all. Storage.
[[nodiscard]] Result<> copyDatabase(const QString &from, const QString &to);

} // namespace rapport::store
