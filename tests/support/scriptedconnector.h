#pragma once

#include "channels/connector.h"
#include "channels/registry.h"
#include "channels/session.h"

#include <QMutex>
#include <atomic>
#include <functional>
#include <memory>

namespace rapport::test {

/// A channel that does what a test tells it to, with no network. Script it before a run begins; the counters may be
/// read at any time, from any thread.
class ScriptedConnector final : public Connector
{
public:
    ConnectorInfo description;
    QStringList kinds{QStringLiteral("posts")};
    QString planPrefix; ///< Not empty: replies get planned remote ids, "<prefix><uid>".

    std::function<Result<Profile>(Session &)> onVerify;
    std::function<Result<Pull>(Session &, const QString &feedKind, PullMode, const QString &cursor)> onPull;
    std::function<Result<QList<RemoteItem>>(Session &, const QStringList &)> onRecheck;
    std::function<Result<Receipt>(Session &, const Action &, const IdempotencyKey &)> onPerform;
    std::function<Result<std::optional<Receipt>>(Session &, const Action &, const IdempotencyKey &)> onFind;

    std::atomic<int> verifies = 0;
    std::atomic<int> pulls = 0;
    std::atomic<int> rechecks = 0;
    std::atomic<int> performs = 0;
    std::atomic<int> finds = 0;

    explicit ScriptedConnector(const QString &id = QStringLiteral("scripted"))
    {
        description.id = id;
        description.name = "Scripted";
        description.can.reply = true;
        description.can.moderate = true;
        description.can.needsSecret = false;
    }

    [[nodiscard]] const ConnectorInfo &info() const override { return description; }
    [[nodiscard]] QStringList feedKinds(const Account &) const override { return kinds; }

    Result<Profile> verify(Session &session) override
    {
        ++verifies;
        return onVerify ? onVerify(session) : Result<Profile>(Profile{});
    }
    Result<Pull> pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor) override
    {
        ++pulls;
        return onPull ? onPull(session, feedKind, mode, cursor) : Result<Pull>(Pull{});
    }
    Result<QList<RemoteItem>> recheck(Session &session, const QStringList &remoteIds) override
    {
        ++rechecks;
        return onRecheck ? onRecheck(session, remoteIds) : Result<QList<RemoteItem>>(QList<RemoteItem>{});
    }
    Result<Receipt> perform(Session &session, const Action &action, const IdempotencyKey &key) override
    {
        ++performs;
        if (onPerform)
            return onPerform(session, action, key);
        Receipt receipt;
        receipt.remoteId = remoteIdFor(key);
        return receipt;
    }
    Result<std::optional<Receipt>> findPerformed(Session &session, const Action &action,
                                                 const IdempotencyKey &key) override
    {
        ++finds;
        return onFind ? onFind(session, action, key) : Result<std::optional<Receipt>>(std::nullopt);
    }
    [[nodiscard]] QString plannedRemoteId(const Account &, const Action &, const IdempotencyKey &key) const override
    {
        return planPrefix.isEmpty() ? QString() : planPrefix + key.uid.toString();
    }

    [[nodiscard]] static QString remoteIdFor(const IdempotencyKey &key)
    {
        return QStringLiteral("remote-") + key.uid.toString();
    }
};

/// A registry that holds just this one; `connector` stays valid as long as the registry does.
[[nodiscard]] inline std::unique_ptr<Registry> registryOf(std::unique_ptr<Connector> connector)
{
    std::vector<std::unique_ptr<Connector>> connectors;
    connectors.push_back(std::move(connector));
    return std::make_unique<Registry>(std::move(connectors));
}

} // namespace rapport::test
