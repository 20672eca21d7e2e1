#pragma once

#include "sync/secrets.h"

#include <memory>

namespace rapport {

/// Keeps secrets in the system's keychain (Secret Service, KWallet), under the service name "Rapport", and nowhere
/// else. A keychain that is locked, refuses or does not answer within some seconds is Storage. Main thread.
class KeychainSecrets final : public Secrets
{
public:
    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<>> write(const QString &key, const QString &secret) override;
    QFuture<Result<>> remove(const QString &key) override;
    [[nodiscard]] bool isLasting() const override { return true; }
};

/// The keychain, or memory where this session has none: no session bus, or nobody on it who keeps secrets. Asks the
/// local bus alone and starts nothing, so it takes a moment only.
[[nodiscard]] std::unique_ptr<Secrets> makeSecrets();

} // namespace rapport
