#pragma once

#include "base/result.h"
#include "domain/account.h"

#include <QFuture>
#include <QString>

namespace rapport {

/// Where the secrets of accounts are kept: the system's keychain, or memory where there is none. Lives on the main
/// thread; futures are settled there, through its event loop.
class Secrets
{
public:
    Secrets() = default;
    Secrets(const Secrets &) = delete;
    Secrets &operator=(const Secrets &) = delete;
    virtual ~Secrets() = default;

    /// NotFound: none is kept for it. Storage: the keychain is locked, refused or missing.
    virtual QFuture<Result<QString>> read(const QString &key) = 0;
    virtual QFuture<Result<>> write(const QString &key, const QString &secret) = 0;
    virtual QFuture<Result<>> remove(const QString &key) = 0;
    /// Whether what is written survives the end of the program.
    [[nodiscard]] virtual bool isLasting() const = 0;
};

/// The keychain's name for an account's secret: "<workspace uid>/<account uid>".
[[nodiscard]] QString secretKey(const Uid &workspace, const Account &account);

/// Keeps secrets for the life of the program, and nowhere else.
class MemorySecrets final : public Secrets
{
public:
    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<>> write(const QString &key, const QString &secret) override;
    QFuture<Result<>> remove(const QString &key) override;
    [[nodiscard]] bool isLasting() const override { return false; }

private:
    QHash<QString, QString> m_values;
};

} // namespace rapport
