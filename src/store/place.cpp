#include "store/place.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace rapport {

using namespace Qt::StringLiterals;

QString hindranceDetail(Hindrance hindrance)
{
    switch (hindrance) {
    case Hindrance::None:
        return {};
    case Hindrance::Asked:
        return u"The workspace is open for reading only"_s;
    case Hindrance::ReadOnlyPlace:
        return u"The workspace can only be read: its folder or its disk cannot be written to"_s;
    case Hindrance::NewerSchema:
        return u"The workspace can only be read: a newer Rapport made it"_s;
    case Hindrance::Damaged:
        return u"The workspace's file is damaged, so nothing more is written to it (rapport-cli rescue saves what can "
               "be read)"_s;
    case Hindrance::Away:
        return u"The workspace's folder is not there any more: it was moved or removed, or its disk is gone"_s;
    case Hindrance::Replaced:
        return u"The workspace's file was replaced or changed by another program and has to be opened again"_s;
    case Hindrance::DiskFull:
        return u"The disk is full"_s;
    }
    return {};
}

} // namespace rapport

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Less than a write-ahead log takes between two checkpoints of quiet work; more than one person's write needs.
constexpr quint64 kRoomToGoOn = 1024 * 1024;
constexpr qint64 kNanosecondsInSecond = 1'000'000'000;

bool canWriteTo(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &file)
{
    struct stat named = {};
    if (::stat(QFile::encodeName(file).constData(), &named) != 0)
        return std::nullopt;
    return FileIdentity{.device = named.st_dev,
                        .number = named.st_ino,
                        .changedAt = named.st_mtim.tv_sec * kNanosecondsInSecond + named.st_mtim.tv_nsec};
}

bool canBeWritten(const QString &file)
{
    return canWriteTo(file) && canWriteTo(QFileInfo(file).path());
}

bool hasRoom(const QString &file)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(QFileInfo(file).path()).constData(), &disk) != 0)
        return false;
    return disk.f_bavail * disk.f_frsize >= kRoomToGoOn;
}

qint64 pendingLogBytes(const QString &file)
{
    return QFileInfo(file + u"-wal"_s).size();
}

} // namespace rapport::store
