#include "store/opening.h"

#include "store/migrations.h"
#include "store/place.h"
#include "store/sql.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// The copy is the owner's alone, and can be written whatever the original's mode says.
bool copyFile(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

ReadingCopy::ReadingCopy(std::unique_ptr<QTemporaryDir> folder)
    : m_folder(std::move(folder)), m_file(m_folder->filePath(u"workspace.db"_s))
{
}

ReadingCopy::~ReadingCopy() = default;

Result<std::unique_ptr<ReadingCopy>> ReadingCopy::make(const QString &file)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const auto failure = [&file](const QString &reason) {
        return fail(ErrorKind::Storage,
                    u"%1 can only be read through a copy, which could not be made in %2 (%3 MB): %4"_s
                        .arg(file, QFileInfo(QTemporaryDir().path()).path())
                        .arg(QFileInfo(file).size() / (1024 * 1024) + 1)
                        .arg(reason));
    };
    if (!folder->isValid())
        return failure(folder->errorString());
    std::unique_ptr<ReadingCopy> copy(new ReadingCopy(std::move(folder)));
    const QString log = file + u"-wal"_s;
    if (!copyFile(file, copy->m_file) || (QFileInfo::exists(log) && !copyFile(log, copy->m_file + u"-wal"_s)))
        return failure(u"it could not be written"_s);
    try {
        // Takes over what the log holds, and leaves one file.
        Connection connection(copy->m_file, Connection::Mode::ReadWrite);
        connection.execute("PRAGMA journal_mode = DELETE");
    } catch (const SqlError &error) {
        return failure(QString::fromUtf8(error.what()));
    }
    return copy;
}

bool needsCopyToRead(const QString &file)
{
    if (pendingLogBytes(file) == 0 || canBeWritten(file))
        return false;
    try {
        // A program that has it open right now, as another user, has made those files.
        const Connection connection(file, Connection::Mode::ReadOnly);
        return false;
    } catch (const SqlError &error) {
        return !error.isCorrupt();
    }
}

bool hasOlderSchema(const QString &file)
{
    const Result<FileState> state = inspect(file);
    return state && state->schema < builtInMigrations().last().version;
}

Result<Opening> prepareOpening(const QString &file, bool forReading, const Clock &clock)
{
    Opening opening{.file = file, .hindrance = forReading ? Hindrance::Asked : Hindrance::None, .copy = {}};
    if (QFileInfo::exists(file) && !canBeWritten(file))
        opening.hindrance = Hindrance::ReadOnlyPlace;
    const auto copy = [&opening]() -> Result<> {
        Result<std::unique_ptr<ReadingCopy>> made = ReadingCopy::make(opening.file);
        if (!made)
            return fail(made.error());
        opening.copy = std::move(*made);
        opening.file = opening.copy->file();
        return {};
    };
    if (needsCopyToRead(file)) {
        if (const Result<> copied = copy(); !copied)
            return fail(copied.error());
    }
    const int newest = builtInMigrations().last().version;
    if (hasPlainly(opening.file, newest))
        return opening;
    const Result<FileState> state = inspect(opening.file);
    if (!state)
        return fail(state.error());
    if (state->schema > newest)
        opening.hindrance = Hindrance::NewerSchema;
    if (state->schema >= newest)
        return opening;
    if (opening.hindrance != Hindrance::None && !opening.copy) {
        if (const Result<> copied = copy(); !copied)
            return fail(copied.error());
    }
    const QString backups = QFileInfo(opening.file).path() + u"/backups"_s;
    if (const Result<> migrated = migrate(opening.file, backups, builtInMigrations(), clock); !migrated)
        return fail(migrated.error());
    return opening;
}

} // namespace rapport::store
