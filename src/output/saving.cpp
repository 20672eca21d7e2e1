#include "output/saving.h"

#include <QFile>
#include <QSaveFile>

namespace rapport::output {

using namespace Qt::StringLiterals;

Result<> put(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return fail(ErrorKind::Storage, device.errorString());
    return {};
}

Result<> saveFile(const QString &name, const std::function<Result<>(QIODevice &)> &write)
{
    QSaveFile file(name);
    const auto problem = [&file, &name] {
        return fail(ErrorKind::Storage, QString(name % u" cannot be written: "_s % file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return problem();
    // It holds what people wrote: others on this computer need not read it.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<> written = write(file); !written)
        return written;
    if (!file.commit())
        return problem();
    return {};
}

} // namespace rapport::output
