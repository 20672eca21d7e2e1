#include "sync/enginelock.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Error systemError(const QString &path)
{
    return {ErrorKind::Storage, path + u": "_s + QString::fromLocal8Bit(std::strerror(errno)), std::nullopt};
}

/// Whether the path still names the file that was opened: a lock on a file that was replaced keeps nobody out.
bool isStillNamed(int file, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file, &opened) == 0 && ::stat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

/// "rapport-cli, process 4711", from what the holder wrote into the file.
QString holder(int file)
{
    char content[32] = {};
    const ssize_t length = ::pread(file, content, sizeof content - 1, 0);
    const QByteArray pid = QByteArray(content, static_cast<qsizetype>(length > 0 ? length : 0)).trimmed();
    if (pid.toLongLong() <= 0)
        return u"another process"_s;
    const QString process = u"process "_s + QString::fromLatin1(pid);
    QFile name(u"/proc/"_s + QString::fromLatin1(pid) + u"/comm"_s);
    if (!name.open(QIODevice::ReadOnly))
        return process;
    return QString::fromLocal8Bit(name.readAll().trimmed()) + u", "_s + process;
}

} // namespace

EngineLock::EngineLock(const QString &workspace, Right right)
    : m_path(workspace + (right == Right::Sync ? u"/engine.lock"_s : u"/window.lock"_s))
{
}

EngineLock::~EngineLock()
{
    release();
}

Result<> EngineLock::acquire()
{
    if (isHeld())
        return {};
    const QByteArray path = QFile::encodeName(m_path);
    for (int attempt = 0; attempt < 3; ++attempt) {
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            return fail(systemError(m_path));
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const Error error =
                errno == EWOULDBLOCK ? Error{ErrorKind::Busy, holder(file), std::nullopt} : systemError(m_path);
            ::close(file);
            return fail(error);
        }
        if (!isStillNamed(file, path)) {
            ::close(file);
            continue;
        }
        const QByteArray pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
        if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.constData(), static_cast<size_t>(pid.size()), 0) < 0) {
            const Error error = systemError(m_path);
            ::close(file);
            return fail(error);
        }
        m_file = file;
        return {};
    }
    return fail(ErrorKind::Storage, m_path + u" is being replaced again and again"_s);
}

void EngineLock::release()
{
    if (!isHeld())
        return;
    // The file stays: removing it would let two processes lock two files of the same name.
    ::close(m_file);
    m_file = -1;
}

} // namespace rapport
