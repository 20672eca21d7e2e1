#include "secrets/keychainsecrets.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <chrono>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// A keychain that asks for its password may take as long as a person does; a dead one must not hang the program.
constexpr std::chrono::seconds kPatience{8};

QString serviceName()
{
    return u"Rapport"_s;
}

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return {ErrorKind::NotFound, u"the keychain has no secret for this account"_s, std::nullopt};
    return {ErrorKind::Storage, u"keychain: "_s + job.errorString(), std::nullopt};
}

/// Starts a job; its future has one result, whichever comes first: the keychain's answer or the end of patience.
template<class R, class Job, class Answer>
QFuture<R> run(Job *job, const QString &key, Answer answer)
{
    struct Pending
    {
        QPromise<R> promise;
        bool settled = false;

        void settle(R result)
        {
            if (std::exchange(settled, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    const auto pending = std::make_shared<Pending>();
    pending->promise.start();
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [pending, job, answer](QKeychain::Job *) { pending->settle(answer(*job)); });
    QTimer::singleShot(kPatience, job,
                       [pending] { pending->settle(R(fail(ErrorKind::Storage, u"the keychain does not answer"_s))); });
    // The job deletes itself when it is finished; nobody can cancel one.
    job->start();
    return pending->promise.future();
}

bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(QDir(runtime).filePath(u"bus"_s));
}

bool hasKeeper()
{
    if (!hasSessionBus())
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QDBusConnectionInterface *names = bus.isConnected() ? bus.interface() : nullptr;
    if (!names)
        return false;
    const QStringList running = names->registeredServiceNames().value();
    const QStringList startable = names->activatableServiceNames().value();
    const QStringList keepers{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};
    return std::any_of(keepers.begin(), keepers.end(),
                       [&](const QString &keeper) { return running.contains(keeper) || startable.contains(keeper); });
}

} // namespace

QFuture<Result<QString>> KeychainSecrets::read(const QString &key)
{
    return run<Result<QString>>(new QKeychain::ReadPasswordJob(serviceName()), key,
                                [](const QKeychain::ReadPasswordJob &job) -> Result<QString> {
                                    if (job.error() != QKeychain::NoError)
                                        return fail(errorOf(job));
                                    return job.textData();
                                });
}

QFuture<Result<>> KeychainSecrets::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setTextData(secret);
    return run<Result<>>(job, key, [](const QKeychain::WritePasswordJob &done) -> Result<> {
        if (done.error() != QKeychain::NoError)
            return fail(errorOf(done));
        return {};
    });
}

QFuture<Result<>> KeychainSecrets::remove(const QString &key)
{
    return run<Result<>>(new QKeychain::DeletePasswordJob(serviceName()), key,
                         [](const QKeychain::DeletePasswordJob &job) -> Result<> {
                             if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                                 return fail(errorOf(job));
                             return {};
                         });
}

std::unique_ptr<Secrets> makeSecrets()
{
    if (hasKeeper())
        return std::make_unique<KeychainSecrets>();
    return std::make_unique<MemorySecrets>();
}

} // namespace rapport
