#pragma once

#include "channels/connector.h"

namespace rapport::bluesky {

/// Bluesky, and any other server of the AT Protocol, by app password. Keeps nothing of its own: any thread.
class BlueskyConnector final : public Connector
{
public:
    BlueskyConnector();

    [[nodiscard]] const ConnectorInfo &info() const override { return m_info; }
    Result<Profile> verify(Session &session) override;
    [[nodiscard]] QStringList feedKinds(const Account &account) const override;
    Result<Pull> pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor) override;
    Result<QList<RemoteItem>> recheck(Session &session, const QStringList &remoteIds) override;
    Result<Receipt> perform(Session &session, const Action &action, const IdempotencyKey &key) override;
    Result<std::optional<Receipt>> findPerformed(Session &session, const Action &action,
                                                 const IdempotencyKey &key) override;
    [[nodiscard]] QString plannedRemoteId(const Account &account, const Action &action,
                                          const IdempotencyKey &key) const override;
    [[nodiscard]] QString previewHtml(const QString &text) const override;

private:
    ConnectorInfo m_info;
};

} // namespace rapport::bluesky
