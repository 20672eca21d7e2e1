#include "sync/secrets.h"

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

template<class T>
QFuture<T> settled(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QString secretKey(const Uid &workspace, const Account &account)
{
    return workspace.toString() + u'/' + account.uid.toString();
}

QFuture<Result<QString>> MemorySecrets::read(const QString &key)
{
    const auto found = m_values.constFind(key);
    if (found == m_values.constEnd())
        return settled(Result<QString>(fail(ErrorKind::NotFound, u"no secret is kept for this account"_s)));
    return settled(Result<QString>(*found));
}

QFuture<Result<>> MemorySecrets::write(const QString &key, const QString &secret)
{
    m_values.insert(key, secret);
    return settled(Result<>());
}

QFuture<Result<>> MemorySecrets::remove(const QString &key)
{
    m_values.remove(key);
    return settled(Result<>());
}

} // namespace rapport
