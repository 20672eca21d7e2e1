#pragma once

#include "store/store.h"

#include <QByteArray>
#include <QString>

namespace rapport::store {

/// The names that erased people and what they wrote go by: salted hashes of the remote ids they had, so that a
/// synchronisation recognises them without anybody being able to read who they were. A value, of one transaction.
class ErasedNames
{
public:
    explicit ErasedNames(Reader &r);
    explicit ErasedNames(const QByteArray &salt) : m_salt(salt) {}

    /// Whether anybody was ever erased here.
    [[nodiscard]] bool any() const { return !m_salt.isEmpty(); }
    /// What takes the place of a remote id or of a conversation's key. The name of a name is itself.
    [[nodiscard]] QString nameOf(const QString &remoteId) const;
    [[nodiscard]] static bool isName(const QString &remoteId);
    /// Whether this person was erased.
    [[nodiscard]] bool holdsPerson(Reader &r, const QString &channel, const QString &realm,
                                   const QString &remoteId) const;

private:
    QByteArray m_salt;
};

/// Makes the salt where there is none yet.
[[nodiscard]] ErasedNames ensureErasedNames(Writer &w);

} // namespace rapport::store
