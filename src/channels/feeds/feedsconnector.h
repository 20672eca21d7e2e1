#pragma once

#include "channels/connector.h"

namespace rapport {

/// A feed in any format: RSS, Atom or JSON Feed, of posts or of comments. Read only. On sync threads.
class FeedsConnector final : public Connector
{
public:
    FeedsConnector();

    [[nodiscard]] const ConnectorInfo &info() const override { return m_info; }
    Result<Profile> verify(Session &session) override;
    [[nodiscard]] QStringList feedKinds(const Account &account) const override;
    Result<Pull> pull(Session &session, const QString &feedKind, PullMode mode, const QString &cursor) override;
    Result<Receipt> perform(Session &session, const Action &action, const IdempotencyKey &key) override;
    Result<std::optional<Receipt>> findPerformed(Session &session, const Action &action,
                                                 const IdempotencyKey &key) override;

private:
    ConnectorInfo m_info;
};

} // namespace rapport
