#include "support/fixture.h"

#include <QFile>

namespace rapport::test {

using namespace Qt::StringLiterals;

QByteArray fixture(const QString &path)
{
    QFile file(u"" RAPPORT_FIXTURES "/"_s + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The fixture %s cannot be read.", qUtf8Printable(path));
    return file.readAll();
}

} // namespace rapport::test
