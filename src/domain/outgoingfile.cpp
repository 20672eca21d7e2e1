#include "domain/outgoingfile.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

QString outgoingPath(const QByteArray &content, const QString &suffix)
{
    const QString hash = hashOf(content);
    return u"outgoing/"_s + hash.left(2) + u'/' + hash + u'.' + suffix;
}

bool isOutgoingPath(const QString &path)
{
    static const QRegularExpression form(u"\\Aoutgoing/([0-9a-f]{2})/\\1[0-9a-f]{62}\\.[0-9a-z]{1,8}\\z"_s);
    return form.match(path).hasMatch();
}

bool isOutgoingContent(const QString &path, const QByteArray &content)
{
    return isOutgoingPath(path) && path.section(u'/', -1).section(u'.', 0, 0) == hashOf(content);
}

} // namespace rapport
