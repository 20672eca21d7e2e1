#pragma once

#include "channels/connector.h"

namespace rapport {

/// A WordPress site through its REST API: its posts, the comments below them, answers and moderation. On sync threads.
class WordPressConnector final : public Connector
{
public:
    WordPressConnector();

    [[nodiscard]] const ConnectorInfo &info() const override { return m_info; }
    Result<Profile> verify(Session &session) override;
    [[nodiscard]] QStringList feedKinds(const Account &account) const override;
    Result<Pull> pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor) override;
    Result<QList<RemoteItem>> recheck(Session &session, const QStringList &remoteIds) override;
    Result<Receipt> perform(Session &session, const Action &action, const IdempotencyKey &key) override;
    Result<std::optional<Receipt>> findPerformed(Session &session, const Action &action,
                                                 const IdempotencyKey &key) override;

private:
    ConnectorInfo m_info;
};

} // namespace rapport
