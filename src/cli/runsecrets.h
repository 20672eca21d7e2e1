#pragma once

#include "sync/secrets.h"

#include <QHash>
#include <memory>

namespace rapport::cli {

/// The keychain, before it whatever this run alone was given (from the environment or standard input), which is never
/// kept. Main thread.
class RunSecrets final : public Secrets
{
public:
    explicit RunSecrets(std::unique_ptr<Secrets> keychain);

    void give(const QString &key, const QString &secret) { m_given.insert(key, secret); }

    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<>> write(const QString &key, const QString &secret) override;
    QFuture<Result<>> remove(const QString &key) override;
    [[nodiscard]] bool isLasting() const override { return m_keychain->isLasting(); }

private:
    std::unique_ptr<Secrets> m_keychain;
    QHash<QString, QString> m_given;
};

} // namespace rapport::cli
