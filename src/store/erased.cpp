#include "store/erased.h"

#include "store/maintenance.h"
#include "store/people.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

const QString kSalt = u"erasure_salt"_s;
const QString kPrefix = u"erased:"_s;

} // namespace

ErasedNames::ErasedNames(Reader &r) : m_salt(workspaceValue(r, kSalt).toLatin1()) {}

QString ErasedNames::nameOf(const QString &remoteId) const
{
    if (isName(remoteId))
        return remoteId;
    const QByteArray hash =
        QMessageAuthenticationCode::hash(remoteId.toUtf8(), m_salt, QCryptographicHash::Sha256).toHex().left(32);
    return kPrefix + QString::fromLatin1(hash);
}

bool ErasedNames::isName(const QString &remoteId)
{
    return remoteId.startsWith(kPrefix);
}

bool ErasedNames::holdsPerson(Reader &r, const QString &channel, const QString &realm, const QString &remoteId) const
{
    return any() && findIdentity(r, channel, realm, nameOf(remoteId));
}

ErasedNames ensureErasedNames(Writer &w)
{
    if (const ErasedNames names(w); names.any())
        return names;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray salt = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
    setWorkspaceValue(w, kSalt, QString::fromLatin1(salt));
    return ErasedNames(salt);
}

} // namespace rapport::store
