#include "faultyfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>
#include <cstddef>
#include <functional>
#include <mutex>
#include <new>
#include <random>
#include <sqlite3.h>
#include <sys/stat.h>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSector = 512;

/// What a file was when it was last synced, as far as it differs from what it is.
struct Unsynced
{
    std::shared_ptr<QFile> file; ///< Open, so that it is found under whatever name it gets.
    qint64 size = 0;
    QMap<qint64, QByteArray> sectors; ///< By number; as they were.
};

} // namespace

struct FaultyFiles::State
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *disk = nullptr;

    mutable std::mutex mutex;
    bool armed = false;
    Fault fault;
    qint64 calls = 0;
    QString struck;
    QHash<quint64, Unsynced> unsynced; ///< By the number of the file, which stays when it is renamed.
    QSet<QString> databases;           ///< Paths of those that were opened.

    /// Whether this call is to fail. Everything that is refused comes through here.
    bool strikes(const char *call, const QString &path, bool writes)
    {
        const std::lock_guard lock(mutex);
        if (!armed || (fault.kind != Fault::Kind::Error && !writes && !(isPowerLoss() && !struck.isEmpty())))
            return false;
        ++calls;
        const bool lasting = fault.lasting || isPowerLoss();
        if (calls != fault.at && !(lasting && fault.at > 0 && calls > fault.at))
            return false;
        if (struck.isEmpty())
            struck = QString::fromLatin1(call) + u' ' + QFileInfo(path).fileName();
        return true;
    }
    [[nodiscard]] bool isPowerLoss() const { return fault.kind == Fault::Kind::PowerLoss; }
    [[nodiscard]] Fault::Kind kind() const
    {
        const std::lock_guard lock(mutex);
        return fault.kind;
    }
};

namespace {

/// SQLite hands its functions a file and no context of ours but what stands in it.
struct File
{
    sqlite3_file base{};
    FaultyFiles::State *state = nullptr;
    QString *path = nullptr;
    quint64 number = 0;
    sqlite3_file *disk = nullptr; ///< Lies behind this one.
    qint64 padding = 0;           ///< What lies behind is to be aligned as anything may be.
};
static_assert(sizeof(File) % alignof(std::max_align_t) == 0);

File *of(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

FaultyFiles::State *of(sqlite3_vfs *vfs)
{
    return static_cast<FaultyFiles::State *>(vfs->pAppData);
}

/// The system's number of the file; 0: there is none.
quint64 numberOf(const QString &path)
{
    struct stat found
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
}

/// Remembers what stands in sectors that are about to be overwritten or cut off.
void remember(File *file, qint64 from, qint64 to)
{
    if (file->path->isEmpty())
        return; // A temporary file of SQLite's own: nobody looks for it after a crash.
    sqlite3_int64 size = 0;
    file->disk->pMethods->xFileSize(file->disk, &size);
    const std::lock_guard lock(file->state->mutex);
    auto known = file->state->unsynced.find(file->number);
    if (known == file->state->unsynced.end()) {
        auto kept = std::make_shared<QFile>(*file->path);
        if (!kept->open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            return;
        known = file->state->unsynced.insert(file->number, {.file = kept, .size = size, .sectors = {}});
    }
    for (qint64 sector = from / kSector; sector * kSector < std::min<qint64>(to, known->size); ++sector) {
        if (known->sectors.contains(sector))
            continue;
        QByteArray bytes(kSector, '\0');
        file->disk->pMethods->xRead(file->disk, bytes.data(), static_cast<int>(kSector), sector * kSector);
        known->sectors.insert(sector, bytes);
    }
}

int closeFile(sqlite3_file *file)
{
    const int code = of(file)->disk->pMethods->xClose(of(file)->disk);
    delete of(file)->path;
    return code;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    if (of(file)->state->strikes("read", *of(file)->path, false))
        return SQLITE_IOERR_READ;
    return of(file)->disk->pMethods->xRead(of(file)->disk, to, size, at);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    File *own = of(file);
    if (!own->state->strikes("write", *own->path, true)) {
        remember(own, at, at + size);
        return own->disk->pMethods->xWrite(own->disk, from, size, at);
    }
    switch (own->state->kind()) {
    case Fault::Kind::Full:
        return SQLITE_FULL;
    case Fault::Kind::ShortWrite:
        remember(own, at, at + size / 2);
        own->disk->pMethods->xWrite(own->disk, from, size / 2, at);
        return SQLITE_IOERR_WRITE;
    case Fault::Kind::Error:
    case Fault::Kind::PowerLoss:
        break;
    }
    return SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File *own = of(file);
    // Making a file shorter takes no room.
    if (own->state->kind() != Fault::Kind::Full && own->state->kind() != Fault::Kind::ShortWrite &&
        own->state->strikes("truncate", *own->path, true))
        return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 before = 0;
    own->disk->pMethods->xFileSize(own->disk, &before);
    remember(own, size, before);
    return own->disk->pMethods->xTruncate(own->disk, size);
}

int syncFile(sqlite3_file *file, int)
{
    File *own = of(file);
    if (own->state->kind() != Fault::Kind::Full && own->state->kind() != Fault::Kind::ShortWrite &&
        own->state->strikes("sync", *own->path, true))
        return SQLITE_IOERR_FSYNC;
    const std::lock_guard lock(own->state->mutex);
    own->state->unsynced.remove(own->number);
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (of(file)->state->strikes("size", *of(file)->path, false))
        return SQLITE_IOERR_FSTAT;
    return of(file)->disk->pMethods->xFileSize(of(file)->disk, size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (of(file)->state->strikes("lock", *of(file)->path, false))
        return SQLITE_IOERR_LOCK;
    return of(file)->disk->pMethods->xLock(of(file)->disk, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return of(file)->disk->pMethods->xUnlock(of(file)->disk, level);
}

int checkReservedLock(sqlite3_file *file, int *reserved)
{
    if (of(file)->state->strikes("check", *of(file)->path, false))
        return SQLITE_IOERR_CHECKRESERVEDLOCK;
    return of(file)->disk->pMethods->xCheckReservedLock(of(file)->disk, reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return of(file)->disk->pMethods->xFileControl(of(file)->disk, operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return of(file)->disk->pMethods->xSectorSize(of(file)->disk);
}

int characteristics(sqlite3_file *file)
{
    return of(file)->disk->pMethods->xDeviceCharacteristics(of(file)->disk);
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    // More of it takes room on the disk.
    if (of(file)->state->strikes("map", *of(file)->path, extend != 0))
        return SQLITE_IOERR_SHMMAP;
    return of(file)->disk->pMethods->xShmMap(of(file)->disk, region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    // Giving a lock back never fails (https://www.sqlite.org/c3ref/io_methods.html names no error for it).
    if ((flags & SQLITE_SHM_LOCK) != 0 && of(file)->state->strikes("lock shared", *of(file)->path, false))
        return SQLITE_IOERR_SHMLOCK;
    return of(file)->disk->pMethods->xShmLock(of(file)->disk, offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    of(file)->disk->pMethods->xShmBarrier(of(file)->disk);
}

int unmapShared(sqlite3_file *file, int remove)
{
    return of(file)->disk->pMethods->xShmUnmap(of(file)->disk, remove);
}

/// Version 2: without memory-mapped reading, which would pass by here unseen.
const sqlite3_io_methods kMethods{
    2,          closeFile,     readFile,          writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,    checkReservedLock, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared,       nullptr,     nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    FaultyFiles::State *state = of(vfs);
    const QString path = QString::fromUtf8(name);
    file->pMethods = nullptr;
    if (state->strikes("open", path, false))
        return SQLITE_CANTOPEN;
    auto *disk = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
    const int code = state->disk->xOpen(state->disk, name, disk, flags, flagsOut);
    if (code != SQLITE_OK) {
        if (disk->pMethods)
            disk->pMethods->xClose(disk);
        return code;
    }
    auto *own = new (file) File;
    own->state = state;
    own->path = new QString((flags & SQLITE_OPEN_DELETEONCLOSE) != 0 ? QString() : path);
    own->number = numberOf(*own->path);
    own->disk = disk;
    own->base.pMethods = &kMethods;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) {
        const std::lock_guard lock(state->mutex);
        state->databases.insert(path);
    }
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FaultyFiles::State *state = of(vfs);
    const QString path = QString::fromUtf8(name);
    if (state->kind() != Fault::Kind::Full && state->kind() != Fault::Kind::ShortWrite &&
        state->strikes("delete", path, true))
        return SQLITE_IOERR_DELETE;
    {
        const std::lock_guard lock(state->mutex);
        state->unsynced.remove(numberOf(path));
    }
    return state->disk->xDelete(state->disk, name, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    if (of(vfs)->strikes("access", QString::fromUtf8(name), false))
        return SQLITE_IOERR_ACCESS;
    return of(vfs)->disk->xAccess(of(vfs)->disk, name, flags, result);
}

/// What of the writes since its last sync stays in a file, as `isThere` throws for each sector and for its new size.
void leaveRemains(const Unsynced &before, const std::function<bool()> &isThere)
{
    QFile &file = *before.file;
    const qint64 size = file.size();
    const bool sizeIsNew = size == before.size || isThere();
    for (auto old = before.sectors.cbegin(); old != before.sectors.cend(); ++old) {
        const qint64 at = old.key() * kSector;
        const bool wasCutOff = at >= size;
        if (wasCutOff ? sizeIsNew : isThere())
            continue;
        file.seek(at);
        file.write(old.value().left(std::min(kSector, before.size - at)));
    }
    if (!sizeIsNew) {
        file.resize(before.size);
        return;
    }
    // The room of what was added may be there without its content.
    for (qint64 at = (before.size + kSector - 1) / kSector * kSector; at < size; at += kSector) {
        if (isThere())
            continue;
        file.seek(at);
        file.write(QByteArray(std::min(kSector, size - at), '\0'));
    }
}

} // namespace

FaultyFiles::FaultyFiles() : m_state(std::make_unique<State>())
{
    m_state->disk = sqlite3_vfs_find(nullptr);
    // What is not a file (time, chance, names of paths) is the system's.
    m_state->vfs = *m_state->disk;
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = "rapport-faulty";
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_state->disk->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    m_state->vfs.xAccess = accessFile;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultyFiles::~FaultyFiles()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->disk, 1);
}

void FaultyFiles::arm(const Fault &fault)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->armed = true;
    m_state->fault = fault;
    m_state->calls = 0;
    m_state->struck.clear();
}

void FaultyFiles::disarm()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->armed = false;
}

qint64 FaultyFiles::calls() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->calls;
}

bool FaultyFiles::hasStruck() const
{
    const std::lock_guard lock(m_state->mutex);
    return !m_state->struck.isEmpty();
}

QString FaultyFiles::struckCall() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->struck;
}

void FaultyFiles::losePower(quint32 seed)
{
    disarm();
    std::minstd_rand random(seed);
    const auto isThere = [&random, seed] { return seed != 0 && (random() & 2) != 0; };
    const std::lock_guard lock(m_state->mutex);
    for (const Unsynced &each : std::as_const(m_state->unsynced))
        leaveRemains(each, isThere);
    m_state->unsynced.clear();
    for (const QString &database : std::as_const(m_state->databases))
        QFile::remove(database + u"-shm"_s);
}

} // namespace rapport::test
