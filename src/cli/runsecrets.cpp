#include "cli/runsecrets.h"

namespace rapport::cli {

RunSecrets::RunSecrets(std::unique_ptr<Secrets> keychain) : m_keychain(std::move(keychain)) {}

QFuture<Result<QString>> RunSecrets::read(const QString &key)
{
    const auto given = m_given.constFind(key);
    if (given == m_given.constEnd())
        return m_keychain->read(key);
    return QtFuture::makeReadyFuture(Result<QString>(*given));
}

QFuture<Result<>> RunSecrets::write(const QString &key, const QString &secret)
{
    return m_keychain->write(key, secret);
}

QFuture<Result<>> RunSecrets::remove(const QString &key)
{
    m_given.remove(key);
    return m_keychain->remove(key);
}

} // namespace rapport::cli
